// What staff write to a family, in the language they chose to write in. Translates nothing.
import type { Text } from "$made/commands";
import { locale } from "$words";
import { written } from "../shared/written";

const short = (tag: string) => tag.split("-")[0];

export function said(text: string, lang: string): Text {
  return { ...written(text), lang: lang || locale.tag };
}

/** The languages in which a liaison may want to write: the one on screen, and the family's. */
export function choices(reads: string | null | undefined): string[] {
  return reads && short(reads) !== short(locale.tag) ? [locale.tag, reads] : [locale.tag];
}
