// A policy's text as somebody edits it, from the parts that were published. What the lines mean is decided by the
// domain; this only writes them back.
import type { PolicyDraft, PolicyText } from "$made/commands";

export function draft_of(text: PolicyText): PolicyDraft {
  const written = text.parts.map((part) => {
    switch (part.kind) {
      case "heading":
        return `# ${part.text}`;
      case "paragraph":
        return part.text;
      case "list":
        return part.items.map((item) => `- ${item}`).join("\n");
    }
  });
  return { lang: text.lang, title: text.title, text: written.join("\n\n") };
}
