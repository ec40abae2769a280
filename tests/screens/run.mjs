// Every screen in Chromium over the real client engine and a real school server, in five modes, each looked at by axe.
// Leaves pictures in target/screens/ (with PRESENTE_PICTURED=faults only of what is wrong: drawing them takes a sixth of
// the time) and one line of counts at the end. Reaches nothing beyond loopback.
//
//   node tests/screens/run.mjs [WORDS]      only the screens whose name contains WORDS

import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bringIn, furnish } from "./furnish.mjs";
import { modes } from "./modes.mjs";
import { screensOf } from "./places.mjs";
import { factor_codes, wants_a_factor } from "./steps.mjs";
import { faultsOfLinks } from "./links.mjs";
import { faultsOfTerms, withTerms } from "./terms.mjs";
import { axe, onStage, root } from "./trial.mjs";

const only = process.argv[2] ?? "";
const pictures = join(root, "target/screens");
const all_pictured = process.env.PRESENTE_PICTURED !== "faults";

/** What axe says of the page as it stands; it has been given to the page before. */
async function violations(page, not_asked = []) {
  const rules = Object.fromEntries(not_asked.map((id) => [id, { enabled: false }]));
  return page.evaluate(async (rules) => {
    const { violations } = await axe.run(document, { resultTypes: ["violations"], rules });
    return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html.slice(0, 200)}`));
  }, rules);
}

/** The same of a page that axe has not been given to. */
async function looked(page) {
  await page.evaluate(axe);
  return violations(page);
}

/** What is wrong with one screen in one mode. */
async function faultsOf(page, address, screen, not_asked = []) {
  const faults = [];
  const note = (text) => faults.push(text);
  const onError = (error) => note(`page: ${error.message}`);
  const onConsole = (message) => message.type() === "error" && note(`console: ${message.text()}`);
  page.on("pageerror", onError);
  page.on("console", onConsole);
  try {
    // A place of its own each time: the same address with another hash would not load anew.
    await page.goto("about:blank");
    await screen.given?.(page);
    await page.goto(`${address}/#/${screen.place}`, { waitUntil: "load" });
    await page.locator("h1").first().waitFor({ timeout: 15_000 });
    const settled = () => !document.querySelector("[aria-busy=true]");
    await page.waitForFunction(settled, undefined, { timeout: 15_000 });
    if (screen.then) {
      await screen.then(page);
      await page.waitForFunction(settled, undefined, { timeout: 15_000 });
    }
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(axe);
    (await violations(page, not_asked)).forEach(note);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 1) note(`wider than the window by ${wider} px`);
  } catch (error) {
    note(error.message.split("\n")[0]);
  } finally {
    page.off("pageerror", onError);
    page.off("console", onConsole);
    await page.unrouteAll();
  }
  return faults;
}

/** What is wrong with the page that a family takes along: it is whole, and needs nothing of this program. */
async function faultsOfSaved(page, side, context) {
  const before = await page.locator("main h2").allTextContents();
  const file = join(side.saved, "record.html");
  await rm(file, { force: true });
  const written = page.waitForResponse((answer) => answer.url().endsWith("/call/save_page"));
  await page.locator("main .not-on-paper .row button").nth(1).click();
  await written;
  const saved = await context.newPage();
  const asked = [];
  saved.on("request", (request) => asked.push(request.url()));
  await saved.goto(pathToFileURL(file).href);
  const after = await saved.locator("main h2").allTextContents();
  const language = await page.locator("html").getAttribute("lang");
  const faults = [];
  if (before.length === 0 || before.join() !== after.join()) faults.push(`saved: ${after.join()} of ${before.join()}`);
  if (asked.length !== 1) faults.push(`saved: it asks for ${asked.slice(1).join()}`);
  if ((await saved.locator("button, script, a").count()) > 0) faults.push("saved: there is something to press");
  if ((await saved.locator("html").getAttribute("lang")) !== language) faults.push("saved: in another language");
  await saved.screenshot({ path: join(pictures, "record-saved.png"), fullPage: true });
  await saved.close();
  return faults;
}

/** A page that asks who is here before it listens stands still at an answer that was old by then. */
async function faultsOfListening(side, chrome) {
  const page = await chrome.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const listening = new Promise((listens) => page.route("**/news", listens));
  await page.goto(side.address, { waitUntil: "load" });
  const held = await listening;
  await drawn(page);
  const faults = asked.includes("/call/session") ? ["it asks who is here before it listens"] : [];
  await held.continue();
  await page.locator("h1").first().waitFor({ timeout: 15_000 });
  if (!asked.includes("/call/session")) faults.push("it never asks who is here");
  await page.close();
  return faults;
}

const drawn = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Whoever has gone elsewhere while an answer was under way is not fetched back by it. */
async function faultsOfStaying(side, chrome) {
  const page = await chrome.newPage();
  const asked = new Promise((asks) => page.route("**/call/sign_in", asks));
  await page.goto(`${side.address}/#/sign-in`, { waitUntil: "load" });
  const fields = page.locator("main form input");
  await fields.first().waitFor({ timeout: 15_000 });
  for (const field of await fields.all()) await field.fill("somebody");
  await page.locator("main form button[type=submit]").click();
  const held = await asked;
  await page.locator("nav a[href='#/messages']").click();
  const answered = page.waitForEvent("requestfinished", (request) => request === held.request());
  await held.fulfill({ json: { ok: await side.call("session") } });
  await answered;
  await drawn(page);
  const at = new URL(page.url()).hash;
  await page.close();
  return at === "#/messages" ? [] : [`it was fetched back to ${at}`];
}

/** Codes that are shown once stay until they are written down, whatever the school says in the meantime. */
async function faultsOfKeeping(side, chrome) {
  const { settings } = await side.call("session");
  await side.call("save_settings", { ...settings, language: "en" });
  const page = await chrome.newPage();
  await page.addInitScript(() => {
    window.synced = 0;
    window.EventSource = class extends EventSource {
      constructor(address) {
        super(address);
        this.addEventListener("message", ({ data }) => (window.synced += JSON.parse(data).kind === "sync"));
      }
    };
  });
  await wants_a_factor(page);
  // Asked for another place: what has to come first stands in its stead.
  await page.goto(`${side.address}/#/messages`, { waitUntil: "load" });
  await page.locator("main form").waitFor({ timeout: 15_000 });
  await factor_codes(page);
  const before = await page.evaluate(() => window.synced);
  await side.call("sync_now");
  await page.waitForFunction((before) => window.synced > before, before, { timeout: 15_000 });
  await drawn(page);
  const faults = [];
  const left = await page.locator("main ol.codes li").count();
  if (left !== 10) faults.push(`${left} of 10 codes are left`);
  await page.unrouteAll();
  await page.locator("main button").first().click();
  const onward = () => location.hash === "#/" && document.querySelector("main h1");
  await page.waitForFunction(onward, undefined, { timeout: 15_000 }).catch(() => faults.push(`it stays at ${page.url()}`));
  await page.close();
  return faults;
}

function count(what, faults) {
  counts[faults.length === 0 ? "passed" : "failed"] += 1;
  if (faults.length > 0) console.log(`${what}\n  ${faults.join("\n  ")}`);
}

/** Disguises speak no language that has forms of its words. */
const pseudo = ["en-XA", "ar-XB"];

const counts = { passed: 0, failed: 0 };

/** What the README shows: screen, language and file. */
const shown = [
  { name: "home", language: "en", file: "family-home.png" },
  { name: "explain", language: "en", file: "family-explain.png" },
  { name: "history", language: "en", file: "family-history.png" },
  { name: "home", language: "ar", file: "family-home-ar.png" },
  { name: "board", language: "en", file: "liaison-board.png" },
];

/** Takes the README's pictures into a folder: as much of a screen as its window shows. */
async function showReadme(folder, sides, chrome) {
  await mkdir(folder, { recursive: true });
  for (const side of sides) {
    const places = await screensOf(side);
    for (const one of shown.filter((each) => places.some((place) => place.name === each.name))) {
      const { settings } = await side.call("session");
      await side.call("save_settings", { ...settings, language: one.language, theme: "light", text_size: 100 });
      const context = await chrome.newContext({ viewport: { width: 1100, height: 800 }, reducedMotion: "reduce" });
      const page = await context.newPage();
      await faultsOf(
        page,
        side.address,
        places.find((place) => place.name === one.name),
      );
      await page.screenshot({ path: join(folder, one.file) });
      await context.close();
    }
  }
}

await onStage(async ({ family, liaison, office, newcomer, keyless, mended, locked, sent, chrome }) => {
  await bringIn(office, sent);
  await furnish(family, liaison, office);
  if ("listening".includes(only)) count("listening", await faultsOfListening(family, chrome));
  if ("staying".includes(only)) count("staying", await faultsOfStaying(family, chrome));
  if ("keeping".includes(only)) count("keeping", await faultsOfKeeping(liaison, chrome));
  if ("links".includes(only)) count("links", await faultsOfLinks(family, chrome, looked));
  for (const mode of modes) {
    await mkdir(join(pictures, mode.name), { recursive: true });
    const look = async (side) => {
      const { settings } = await side.call("session");
      await side.call("save_settings", { ...settings, ...mode.settings });
      const context = await chrome.newContext({ viewport: mode.viewport, ...mode.context, reducedMotion: "reduce" });
      const page = await context.newPage();
      for (const screen of (await screensOf(side)).filter((each) => each.name.includes(only))) {
        const faults = await faultsOf(page, side.address, screen, mode.not_asked);
        const path = join(pictures, mode.name, `${screen.name}.png`);
        const picture = () => page.screenshot({ path, fullPage: true });
        if (all_pictured) await picture();
        if (side === family && withTerms.includes(screen.name) && !pseudo.includes(mode.name)) {
          faults.push(...(await faultsOfTerms(page, () => violations(page))));
        }
        if (screen.name === "record") faults.push(...(await faultsOfSaved(page, side, context)));
        count(`${mode.name} ${screen.name}`, faults);
        if (!all_pictured && faults.length > 0) await picture();
      }
      await context.close();
    };
    // Nobody here changes anything: whoever looks need not wait for the others.
    await Promise.all([newcomer, keyless, mended, locked, family, liaison, office].map(look));
  }
  if (process.env.PRESENTE_PICTURES) {
    await showReadme(join(root, process.env.PRESENTE_PICTURES), [family, liaison], chrome);
  }
});

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
