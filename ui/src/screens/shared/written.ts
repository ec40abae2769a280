// What a person writes here, as it goes on its way: with the language it is in and who wrote it. Translates nothing.
import type { Text } from "$made/commands";
import { t } from "$words";
import { session } from "../../session.svelte";
import { writes_in } from "./writing.svelte";

/** `lang` is what the writer picked for it; `reads` what the other side reads, where known. */
export function written(text: string, lang = "", reads?: string | null): Text {
  return { lang: writes_in(lang, reads), text: text.trim(), origin: "written", by: session.account?.person ?? null };
}

/** How long a note may be, as the school takes it. */
export const NOTE_MOST = 4000;
export const MESSAGE_MOST = 8000;
export const REACH_MOST = 300;

/** What a field says of its room, near the end of it: nobody needs to hear of thousands. */
export function room(text: string, most: number): ((left: number) => string) | undefined {
  if (text.length < most - 500) return undefined;
  return (left) => (left < 0 ? t.text_over({ count: -left }) : t.text_left({ count: left }));
}
