// Names and dates in the letter's own language, which is not the one on screen. Reads no settings.
import type { Language, Words } from "$words";

/** "Amina, Yusuf and Sara", each between isolation marks, for Latin names in an Arabic list. */
export function names_in(language: Language, names: readonly string[]): string {
  const apart = names.map((name) => `\u2068${name}\u2069`);
  return new Intl.ListFormat(language.intl, { style: "long", type: "conjunction" }).format(apart);
}

/** "October 6, 2026", from "2026-10-06". */
export function day_in(t: Words, iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return t.date_in_words({ year, month: Number(month), day: String(Number(day)) });
}
