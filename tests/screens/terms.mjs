// The words of the school on a family's screen: each opens what it means, by mouse and by keyboard, and gives the
// focus back. Looks at no word in particular.

/** Screens on which some word of the school stands in every language that people read. */
export const withTerms = ["home", "history", "policy"];

/** What is wrong with the words of the screen that is shown; `axe` looks at one of them opened. */
export async function faultsOfTerms(page, axe) {
  const faults = [];
  const terms = page.locator("main button[aria-haspopup=dialog].term");
  if ((await terms.count()) === 0) return ["terms: no word of the school can be opened"];
  const dialog = page.getByRole("dialog");
  const term = terms.first();
  const word = (await term.innerText()).trim();
  const language = await page.locator("html").getAttribute("lang");

  /** Opens the word in a way of `how`, and closes it in a way of `leave`. */
  async function look(how, open, leave) {
    await open();
    await dialog.waitFor({ timeout: 5_000 });
    const title = (await dialog.getByRole("heading").innerText()).trim();
    if (title.toLowerCase() !== word.toLowerCase()) faults.push(`terms: ${how} opens "${title}", not "${word}"`);
    const meaning = dialog.locator("p").last();
    if ((await meaning.innerText()).trim().length < 10) faults.push(`terms: ${how} says nothing of "${word}"`);
    const inside = await meaning.evaluate((node) => node.closest("[lang]").lang);
    if (inside !== language) faults.push(`terms: ${how} is said to be in ${inside}, on a screen in ${language}`);
    if (!(await dialog.evaluate((node) => node.contains(document.activeElement)))) {
      faults.push(`terms: ${how} leaves the focus behind the dialog`);
    }
    faults.push(...(await axe()).map((fault) => `terms: ${fault}`));
    await leave();
    await dialog.waitFor({ state: "hidden", timeout: 5_000 });
    if (!(await term.evaluate((node) => node === document.activeElement))) {
      faults.push(`terms: ${how} does not give the focus back`);
    }
  }

  const escape = () => page.keyboard.press("Escape");
  await look(
    "the mouse",
    () => term.click(),
    () => dialog.getByRole("button").click(),
  );
  const press = (key) => async () => {
    await term.focus();
    await page.keyboard.press(key);
  };
  await look("Enter", press("Enter"), escape);
  await look("the space bar", press("Space"), escape);
  return faults;
}
