// The seam between the screens and this computer: `call` asks, `news` listens. Decides nothing and keeps nothing.
import type { Commands, News, Refusal } from "$made/commands";
import type { End } from "./host.end";

/** What a host answers, as it stands on the wire. */
type Answer = { ok: unknown } | { refused: Refusal } | { failed: { code: string } };

/** Why a command was not done: a refusal, which is an answer with words of its own, or a failure with a code. */
export class Trouble extends Error {
  override readonly name = "Trouble";
  readonly refusal: Refusal | undefined;
  readonly code: string | undefined;

  constructor(why: { refusal: Refusal } | { code: string }) {
    super("refusal" in why ? `refused: ${why.refusal.kind}` : `failed: ${why.code}`);
    this.refusal = "refusal" in why ? why.refusal : undefined;
    this.code = "code" in why ? why.code : undefined;
  }

  /** Whatever was thrown, as a Trouble: a screen shows every kind in the same way. */
  static from(thrown: unknown): Trouble {
    return thrown instanceof Trouble ? thrown : new Trouble({ code: "ui" });
  }
}

const host: Promise<End> =
  "__TAURI_INTERNALS__" in window
    ? import("./host.tauri").then((tauri) => tauri.end)
    : import("./host.http").then((http) => http.end);

let looked_at: string | undefined;

/** From now on every command is answered as on this guardian's own computer, or, with nobody, as on this one again. */
export function answer_as(guardian: string | undefined): void {
  looked_at = guardian;
}

/** Asks for a command. Throws a `Trouble` where it was refused or failed. */
export async function call<K extends keyof Commands>(name: K, ask: Commands[K]["ask"]): Promise<Commands[K]["answer"]> {
  let answer: unknown;
  try {
    answer =
      looked_at === undefined
        ? await (await host).call(name, ask)
        : await (await host).call("seen_as", { guardian: looked_at, command: name, ask });
  } catch {
    throw new Trouble({ code: "host" });
  }
  return open(answer) as Commands[K]["answer"];
}

function open(answer: unknown): unknown {
  // A file's bytes come as they are.
  if (answer instanceof ArrayBuffer) return answer;
  const opened = answer as Answer;
  if ("ok" in opened) return opened.ok;
  if ("refused" in opened) throw new Trouble({ refusal: opened.refused });
  throw new Trouble({ code: opened.failed.code });
}

const listeners = new Set<(news: News) => void>();
let subscribed: Promise<unknown> | undefined;

/** Calls `listener` with what changed on this computer; gives what ends it. */
export function news(listener: (news: News) => void): () => void {
  listeners.add(listener);
  // One subscription serves the whole page, for as long as the page lives.
  subscribed ??= host.then((end) => end.news((fresh) => listeners.forEach((each) => each(fresh)))).catch(() => {});
  return () => listeners.delete(listener);
}

/** Resolves once `news` hears what happens on this computer: what is asked after that misses nothing. */
export async function listening(): Promise<void> {
  await subscribed;
}
