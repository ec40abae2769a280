// What languages are called in the reader's language, and which ones families in US schools speak most.
// Never guesses what language a text is in.
import { formatter } from "./format";
import { has_words, languages, locale, t } from "./words.svelte";

/** Whether two BCP 47 tags name one language, whatever the place. */
export function same_language(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

const bare = (tag: string) => tag.split(/[-_]/)[0]!.toLowerCase();

/**
 * "Spanish", for "es". Browsers know few languages without a country of their own, and fall back to a code that nobody
 * reads: those have their names in `locales/`.
 */
export function language_name(tag: string): string {
  const own = `language_name_${bare(tag)}` as const;
  if (has_words(own)) return t[own as "language_name_kea"]();
  const names = formatter(
    "language",
    {},
    (intl) => new Intl.DisplayNames(intl, { type: "language", fallback: "code" }),
  );
  try {
    const name = names.of(tag) ?? tag;
    // WebKit gives names as a menu shows them; in a Spanish sentence they begin small.
    return locale.tag === "es" ? name.charAt(0).toLocaleLowerCase("es") + name.slice(1) : name;
  } catch {
    // A tag from a school's file may be no tag at all.
    return tag;
  }
}

const common = [
  ...[
    "en",
    "es",
    "ar",
    "zh",
    "vi",
    "pt",
    "ht",
    "so",
    "ru",
    "uk",
    "fr",
    "ko",
    "ne",
    "prs",
    "ps",
    "sw",
    "ti",
    "bn",
    "ur",
  ],
  ...["hi", "pa", "tl", "my", "km", "pl", "am", "kea", "fa", "mam", "kjb", "quc", "nah", "mix", "hmn", "mh", "chk"],
  ...["kar", "rhg", "rw", "rn", "ln", "ff", "wo", "kri", "mnk", "ku", "sq", "ro", "ja", "gu", "te", "ta", "ka", "nv"],
];

/** The language of the screen, under its own tag: one in disguise is English. */
export function language_on_screen(): string {
  return languages.some((language) => language.tag === locale.tag) ? locale.tag : "en";
}

/** Those, by name, with some of the reader's first: their own, and the app's. */
export function spoken_languages(first: readonly string[] = [], more: readonly string[] = []): string[] {
  const own = [...new Set([...first, language_on_screen(), ...languages.map((language) => language.tag)])];
  const rest = [...common, ...more].filter((tag) => !own.some((other) => same_language(other, tag)));
  const by_name = rest.map((tag) => ({ tag, name: language_name(tag) }));
  by_name.sort((one, other) => one.name.localeCompare(other.name, locale.intl));
  return [...own, ...by_name.map((one) => one.tag)];
}
