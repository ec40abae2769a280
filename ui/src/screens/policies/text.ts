// Which of a policy's texts a reader gets. Translates nothing.
import type { Policy, PolicyText } from "$made/commands";
import { locale } from "$words";
import { same_language } from "$words/languages";

/** In the wished language, else in the reader's, else in the one that it was written in. */
export function text_for<T extends { lang: string }>(texts: readonly T[], wished?: string): T | undefined {
  const find = (tag: string | undefined) =>
    tag ? (texts.find((one) => one.lang === tag) ?? texts.find((one) => same_language(one.lang, tag))) : undefined;
  return find(wished) ?? find(locale.tag) ?? texts[0];
}

/** Whether a text is in the language of the screen. One in disguise is English. */
export const is_own = (text: { lang: string }) =>
  same_language(text.lang, locale.tag) || (locale.tag.endsWith("-XB") && same_language(text.lang, "en"));

export const languages_of = (policy: Policy) => policy.texts.map((text: PolicyText) => text.lang);
