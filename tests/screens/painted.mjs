// How long each screen takes until it is painted from what is on this computer: from the press of a link, over another
// screen, to the first frame with all of it. Prints JSON: side, screen, median and most in milliseconds.

import { screensOf } from "./places.mjs";
import { onMadeStage } from "./trial.mjs";

const times = 9;
/** Where a press starts from when it cannot start from the settings. */
const from = { settings: "home", "liaison-settings": "find" };

/** Goes to a place inside the page; resolves with the milliseconds until a frame holds all of it. */
async function goTo(page, place) {
  return page.evaluate(async (place) => {
    const before = document.querySelector("main h1");
    const begun = performance.now();
    const filled = () => {
      const title = document.querySelector("main h1");
      return title !== null && title !== before && !document.querySelector("[aria-busy=true]");
    };
    const waits = new Promise((yes) => {
      const look = new MutationObserver(() => filled() && (look.disconnect(), yes()));
      look.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] });
    });
    location.hash = `#/${place}`;
    await waits;
    // A frame is drawn after its animation callbacks; the task after it finds it painted.
    await new Promise((yes) => requestAnimationFrame(() => setTimeout(yes)));
    return performance.now() - begun;
  }, place);
}

const middle = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

const painted = [];
await onMadeStage(async ({ family, liaison, chrome }) => {
  for (const [side, host] of Object.entries({ family, liaison })) {
    const { settings } = await host.call("session");
    await host.call("save_settings", { ...settings, language: "en" });
    const page = await chrome.newPage({ viewport: { width: 1100, height: 800 }, reducedMotion: "reduce" });
    await page.goto(`${host.address}/#/settings`, { waitUntil: "load" });
    await page.locator("main h1").first().waitFor();
    let at = "settings";
    const visit = (place) => {
      if (at === place) return 0;
      at = place;
      return goTo(page, place);
    };
    for (const { name, place } of await screensOf(host)) {
      const took = [];
      // The first visit fetches the screen's own script, as the first of a day does.
      await visit(place);
      for (let time = 0; time < times; time += 1) {
        await visit(from[name] ?? "settings");
        took.push(await visit(place));
      }
      painted.push({ side, screen: name, median: middle(took), most: Math.max(...took) });
    }
    await page.close();
  }
});
console.log(JSON.stringify(painted));
