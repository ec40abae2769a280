// How heavy the JavaScript of the first screen is: everything that a browser really loads to show a family's home,
// gzipped file by file. Prints one number, in KiB.

import { gzipSync } from "node:zlib";
import { onStage } from "./trial.mjs";

await onStage(async ({ family, chrome }) => {
  const { settings } = await family.call("session");
  await family.call("save_settings", { ...settings, language: "en" });
  const page = await chrome.newPage();
  const bodies = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.endsWith(".js")) bodies.push(response.body());
  });
  await page.goto(`${family.address}/#/home`, { waitUntil: "load" });
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  console.log((bytes / 1024).toFixed(1));
});
