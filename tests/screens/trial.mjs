// A trial for Chromium: the school's server, a family's and a liaison's client engine, and one that nobody has joined.
// Ends every program it started, by its own id, whatever happens.

import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const npm = createRequire(join(root, "ui/package.json"));
const { chromium } = npm("playwright-core");
export const axe = await readFile(npm.resolve("axe-core/axe.min.js"), "utf8");

const programs = process.env.PRESENTE_PROGRAMS ?? join(root, "target/debug");
const browser = process.env.PRESENTE_BROWSER ?? "/usr/bin/chromium";
const today = "2026-11-20";

/** Nothing that a browser asks the outside for by itself. */
const flags = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu"];

class Stage {
  #started = [];

  /** Starts a program and gives the first line it prints. */
  async start(name, args, input) {
    const child = spawn(join(programs, name), args, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
    this.#started.push(child);
    const gone = new Promise((_, no) => child.once("error", no));
    if (input) child.stdin.write(`${input}\n`);
    const lines = createInterface({ input: child.stdout });
    const first = new Promise((yes, no) => {
      lines.once("line", yes);
      lines.once("close", () => no(new Error(`${name} ended before it said anything`)));
    });
    return Promise.race([first, gone]);
  }

  /** A client engine for one person: where its page is, and a way to give it commands. */
  async host(profile, folder, entry, input) {
    const files = join(folder, "files");
    const args = ["--data", join(folder, profile), "--profile", profile, "--files", files, ...entry];
    const address = (await this.start("host", args, input)).replace("listening on ", "").trim();
    const call = async (name, ask = {}) => {
      const answer = await fetch(`${address}/call/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(ask),
      });
      const said = await answer.json();
      if (!("ok" in said)) throw new Error(`${name}: ${JSON.stringify(said)}`);
      return said.ok;
    };
    return { address, call, saved: join(folder, profile, "saved") };
  }

  /** Ends every program; the trial ends its own server before it goes. */
  async end() {
    for (const child of this.#started.splice(0).reverse()) {
      if (child.exitCode !== null || child.pid === undefined) continue;
      const gone = new Promise((yes) => child.once("exit", yes));
      child.kill();
      await gone;
    }
  }
}

/** Runs `play` with a folder, a stage and a browser, and takes everything down after it. */
async function withStage(play) {
  const folder = await mkdtemp(join(tmpdir(), "presente-screens-"));
  const stage = new Stage();
  const interrupted = () => void stage.end().then(() => process.exit(1));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, interrupted);
  let chrome;
  try {
    chrome = await chromium.launch({ executablePath: browser, args: ["--no-sandbox", ...flags] });
    await play({ folder, stage, chrome });
  } finally {
    await chrome?.close();
    await stage.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs `play` with a school, its people's engines, a folder of files to import and a browser up. */
export function onStage(play) {
  return withStage(async ({ folder, stage, chrome }) => {
    await mkdir(join(folder, "files"));
    await writeFile(join(folder, "files", "note.pdf"), "%PDF-1.4\n%%EOF\n");
    const said = await stage.start("trial", ["--folder", join(folder, "trial"), "--today", today, "--later"]);
    const { address, code, login, administrator, password, makers } = JSON.parse(said);
    const family = await stage.host("family", folder, ["--today", today, "--makers", makers, "--join", address, code]);
    const liaison = await stage.host("liaison", folder, ["--today", today, "--sign-in", address, login], password);
    // What the administrator picks: the school's files, for `furnish` to change.
    const sent = join(folder, "sent");
    await cp(join(folder, "trial", "school"), sent, { recursive: true });
    const entry = ["--today", today, "--import", sent, "--sign-in", address, administrator];
    const office = await stage.host("office", folder, entry, password);
    const newcomer = await stage.host("newcomer", folder, ["--today", today]);
    // The family's computer once more, without the key that its store is closed with; and the same after going on.
    for (const name of ["keyless", "mended"]) await cp(join(folder, "family"), join(folder, name), { recursive: true });
    const keyless = await stage.host("keyless", folder, ["--today", today]);
    const mended = await stage.host("mended", folder, ["--today", today]);
    await mended.call("mend_store");
    const locked = await stage.host("locked", folder, ["--today", today]);
    await locked.call("choose_words", { new: "three green kites" });
    await locked.call("lock_now");
    await play({ family, liaison, office, newcomer, keyless, mended, locked, sent, chrome });
  });
}

/** Runs `play` with two engines that hold as much as the budgets ask for, made in memory, and a browser. */
export function onMadeStage(play) {
  return withStage(async ({ folder, stage, chrome }) => {
    const family = await stage.host("family", folder, ["--made", "family"]);
    const liaison = await stage.host("liaison", folder, ["--made", "liaison"]);
    await play({ family, liaison, chrome });
  });
}
