// Who is joined on this computer and how syncing stands, kept fresh for every screen. Decides nothing about rights: the
// school and the client do.
import type { Account, News, Session, Settings } from "$made/commands";
import { setLocale } from "$words";
import { call, listening, news, Trouble } from "./host";
import { setTextSize, setTheme } from "./looks";

let now = $state.raw<Session | undefined>();
let trouble = $state.raw<Trouble | undefined>();

/** What every screen may know; reactive. */
export const session = {
  /** Undefined until the first answer. */
  get now(): Session | undefined {
    return now;
  },
  /** Why there is no answer. */
  get trouble(): Trouble | undefined {
    return trouble;
  },
  /** The school's today, ISO. */
  get today(): string {
    return now?.today ?? "";
  },
  get account(): Account | undefined {
    return now?.accounts.find((account) => !account.signed_out) ?? now?.accounts[0];
  },
};

/** Takes over an answer that is a session: language, theme and text size change at once. */
export async function enter(fresh: Session): Promise<void> {
  // What was on the page goes with the page: nothing of it stays in memory behind the lock.
  if (now?.lock === "open" && fresh.lock !== "open") return location.reload();
  await dress(fresh);
  now = fresh;
  trouble = undefined;
}

/** Asks again. A failure is kept for the page to show; it is not thrown. */
export async function refresh(): Promise<void> {
  try {
    await enter(await call("session", {}));
  } catch (thrown) {
    trouble = Trouble.from(thrown);
  }
}

/** Changes some settings and keeps them. Before anything is joined they hold for this computer all the same. */
export async function change(some: Partial<Settings>): Promise<void> {
  if (!now) return;
  await enter(await call("save_settings", { ...now.settings, ...some }));
}

/** Asks who is here and follows what changes on this computer; gives what ends it. */
export function follow(): () => void {
  const end = news((fresh: News) => {
    if (fresh.kind === "session") void refresh();
    else if (fresh.kind === "sync" && now) now = { ...now, sync: fresh.state };
    else if (fresh.kind === "open") location.hash = fresh.place;
  });
  // Asked before anyone listens, an answer could be old for good: a program that joins while its page loads says so once.
  void listening().then(refresh);
  return end;
}

async function dress({ settings, accounts }: Session): Promise<void> {
  const staff = accounts.some((account) => account.side === "school");
  setTheme(settings.theme);
  setTextSize(settings.text_size);
  // Without a choice the first screen, which shows each language by its own name, stands in English.
  await setLocale(settings.language ?? "en", staff ? "school" : "family");
}
