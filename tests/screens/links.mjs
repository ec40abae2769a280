// A hostile message on a family's screen: none of it is more than letters, and a link in it is asked about before it
// opens outside, by mouse and by keyboard. Nothing here is sent to anybody else.

import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What somebody might write who wants more than to be read; its good link comes first. */
const link = "https://maplestreet.example/bus?day=1";
const words = `The bus: ${link}. <img src=x onerror="window.harmed=1"><script>window.harmed=1</script>
<a href="https://evil.example">here</a> javascript:window.harmed=1 https://school.example@evil.example/
https://m\u0430plestreet.example/ mailto:okafor@maplestreet.example`;

/** Has the family's own thread hold those words; gives the place of the thread. */
async function write(side) {
  const { accounts } = await side.call("session");
  const { children } = await side.call("home");
  const student = children[0].student.id;
  await side.call("send_message", {
    id: crypto.randomUUID(),
    student,
    guardian: accounts[0].person,
    text: { lang: "en", text: words, origin: "written" },
    attachments: [],
    written_at: new Date().toISOString(),
  });
  return `messages/${student}`;
}

/** What is wrong with how the message is shown; `axe` looks at the question. */
export async function faultsOfLinks(side, chrome, axe) {
  const faults = [];
  const place = await write(side);
  const page = await chrome.newPage();
  const far = [];
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== side.address && origin !== "null") far.push(origin);
  });
  const windows = [];
  page.context().on("page", (opened) => windows.push(opened.url()));
  await page.goto(`${side.address}/#/${place}`, { waitUntil: "load" });
  const quote = page.locator("main blockquote", { hasText: "maplestreet.example/bus" }).last();
  await quote.waitFor({ timeout: 15_000 });
  if ((await quote.innerText()).replaceAll(/\s+/g, " ") !== words.replaceAll(/\s+/g, " ")) {
    faults.push(`the words are shown otherwise: ${await quote.innerText()}`);
  }
  const elements = await quote.locator("*").evaluateAll((all) => all.map((one) => one.tagName));
  if (elements.some((tag) => tag !== "BUTTON")) faults.push(`more than letters: ${elements}`);
  if (await page.evaluate(() => "harmed" in window)) faults.push("a message runs");
  const links = await quote.getByRole("button").allInnerTexts();
  const expected = [
    link,
    "https://evil.example",
    "https://m\u0430plestreet.example/",
    "mailto:okafor@maplestreet.example",
  ];
  if (JSON.stringify(links) !== JSON.stringify(expected)) faults.push(`the links are ${JSON.stringify(links)}`);

  const dialog = page.getByRole("dialog");
  const opened = () => readFile(join(side.saved, "opened.txt"), "utf8").catch(() => undefined);
  const before = await opened();

  // A host that looks like another is spelled in letters that cannot.
  await quote.getByRole("button").nth(2).click();
  await dialog.waitFor({ timeout: 5_000 });
  const host = (await dialog.locator(".host").innerText()).trim();
  if (!host.startsWith("xn--")) faults.push(`a host in two scripts is shown as ${host}`);
  faults.push(...(await axe(page)).map((fault) => `the question: ${fault}`));
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden", timeout: 5_000 });
  if ((await opened()) !== before) faults.push("a link opened though nobody said yes");

  const first = quote.getByRole("button").first();
  await first.focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ timeout: 5_000 });
  if ((await dialog.locator(".host").innerText()).trim() !== "maplestreet.example") faults.push("the host is not said");
  const yes = dialog.locator(".actions button").first();
  await yes.focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden", timeout: 5_000 });
  if ((await opened()) !== link) faults.push(`what opens is ${await opened()}`);
  if (!(await first.evaluate((node) => node === document.activeElement))) faults.push("the focus is not given back");
  if (far.length > 0) faults.push(`the page asked ${far}`);
  if (windows.length > 0) faults.push(`windows opened: ${windows}`);
  await page.close();
  return faults;
}
