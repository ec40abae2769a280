// In which language a person writes: the one they picked last, else the one on screen. Kept on this computer alone,
// and forgotten when they sign out.
import { untrack } from "svelte";
import { language_on_screen, same_language } from "$words/languages";
import { kept } from "../../draft.svelte";
import { call } from "../../host";
import { session } from "../../session.svelte";

/** By account; undefined where nothing was ever picked. */
const picked = $state<Record<string, string | undefined>>({});

const draft = (account: string) => `writes_in/${account}`;

/** Recalls what was picked before. What is on screen until then is the language of the screen. */
export async function recall(): Promise<void> {
  const account = untrack(() => session.account?.id);
  if (!account || untrack(() => account in picked)) return;
  picked[account] = await kept<string>(draft(account));
}

/** Keeps what was picked for the next time. */
export function remember(lang: string): void {
  const account = session.account?.id;
  if (!account) return;
  picked[account] = lang;
  // Were it not kept, it would be picked once more the next time.
  void call("save_draft", { name: draft(account), form: lang }).catch(() => {});
}

/**
 * The language of a text: what was picked for it, else what this person picked last, where the other side reads that
 * or is not known to read anything else.
 */
export function writes_in(chosen: string, reads?: string | null): string {
  if (chosen) return chosen;
  const last = session.account && picked[session.account.id];
  if (last && (!reads || same_language(last, reads))) return last;
  return language_on_screen();
}
