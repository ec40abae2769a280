// A part of the screen as a page of its own: one file that any browser opens, with nothing to load and nothing to run.

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** What is shown there, without what can only be pressed here. */
export function page_of(title: string, shown: HTMLElement): string {
  const copy = shown.cloneNode(true) as HTMLElement;
  for (const gone of copy.querySelectorAll(".not-on-paper, button, script")) gone.remove();
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  // The letters lie beside this program; the page is read in those that its reader's computer has.
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map((rule) => rule.cssText);
  const { lang, dir } = document.documentElement;
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${escaped(dir || "ltr")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
${rules.join("\n")}
html, body { block-size: auto; overflow: visible; }
body { max-inline-size: 48rem; margin: 2rem auto; padding-inline: 1rem; }
</style>
</head>
<body>
<main class="stack">
<h1>${escaped(title)}</h1>
${copy.innerHTML}
</main>
</body>
</html>
`;
}
