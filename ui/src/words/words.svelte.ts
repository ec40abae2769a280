// The words of the chosen language, for every screen: `t.action_send()`. Choosing another changes all of them at once.
//
// It never asks the browser which language to use: with LANG unset, navigator.language is "C" and Intl throws on it.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Side } from "../made/commands";
import { languages, type Language, type Words } from "../made/words";

export type { Language, Words };
export { languages };

/** One language, loaded and ready to speak. */
interface Spoken {
  language: Language;
  bundle: FluentBundle;
  /** What is done to a finished text: nothing, but for the languages in disguise. */
  finish: (text: string) => string;
}

type Load = () => Promise<string>;

/** Every file of `locales/` that screens speak from, each loaded only when its language is chosen. */
const files = import.meta.glob(
  ["../../../locales/*/*.ftl", "!../../../locales/*/{server*,window,notification,letters}.ftl"],
  {
    query: "?raw",
    import: "default",
  },
) as Record<string, Load>;

/** What staff alone read, or print. */
const of_staff = /\/(liaison|office|invitation-letter)[^/]*$/;

const english: Language = languages.find((language) => language.tag === "en") ?? languages[0]!;

/** English in disguise, for finding texts and layouts that a translation would break. No list shows them. */
export const pseudo_languages: readonly Language[] = [
  { ...english, tag: "en-XA", name: "[Ééñğłííšĥ]" },
  { ...english, tag: "ar-XB", name: "hsilgnE", direction: "rtl" },
];

const as_written = (text: string) => text;
const loaded = new Map<string, Promise<Spoken>>();
/** The newest wish: a language that arrives after another was chosen is not shown. */
let wishes = 0;

let spoken = $state.raw<Spoken>({ language: english, bundle: new FluentBundle(english.intl), finish: as_written });

/** The chosen language. Reading it in a screen or in `$derived` follows every change. */
export const locale = {
  get tag(): string {
    return spoken.language.tag;
  },
  get name(): string {
    return spoken.language.name;
  },
  get direction(): "ltr" | "rtl" {
    return spoken.language.direction;
  },
  /** What Intl is told. */
  get intl(): string {
    return spoken.language.intl;
  },
  /** Whether nobody who grew up with this language has read its words: the screen says so. */
  get unchecked(): boolean {
    return spoken.language.drafted_by === "machine" && spoken.language.checked_by === null;
  },
};

/**
 * Every message of `locales/en`, in the chosen language. Names and numbers inside stand between isolation marks
 * (U+2068, U+2069), so that "Yusuf" in an Arabic sentence keeps its own direction; `plain` takes them out.
 */
export const t: Words = new Proxy({} as Words, {
  get: (_, name) => (args?: Record<string, FluentVariable>) => say(spoken, String(name), args),
});

/** Whether a message exists: for values that a newer school may send and this app has no words for. */
export function has_words(name: string): name is keyof Words {
  return spoken.bundle.hasMessage(name.replaceAll("_", "-"));
}

/** A text without isolation marks: for attributes that are compared, file names and notices. */
export function plain(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, "");
}

/**
 * The language that fits best what is wished for, in the order of wishes ("es-MX" gets "es"), else English. Wishes may
 * be anything, such as the "C" that a system without a language reports.
 */
export function best(wishes: readonly string[]): Language {
  const all = [...languages, ...pseudo_languages];
  for (const wish of wishes) {
    const [first] = wish.split(/[-_]/);
    const fits = (tag: string) => all.find((language) => language.tag.toLowerCase() === tag.toLowerCase());
    const language = fits(wish) ?? fits(first ?? "");
    if (language) return language;
  }
  return english;
}

/**
 * Chooses a language: every text, date and number on the screen changes, and the page's direction with them. A family
 * does not load what staff alone read.
 */
export async function setLocale(tag: string, reader: Side = "family"): Promise<void> {
  const wish = ++wishes;
  const language = best([tag]);
  const arrived = await loaded_for(language, reader);
  if (wish !== wishes) return;
  spoken = arrived;
  document.documentElement.lang = language.tag;
  document.documentElement.dir = language.direction;
}

/** The words of one language, whichever is chosen. */
export interface Spelled {
  language: Language;
  words: Words;
}

/**
 * The words of another language than the chosen one, for what is written to somebody else: a letter. Changes nothing on
 * the screen. Undefined where the app does not speak it.
 */
export async function words_in(tag: string): Promise<Spelled | undefined> {
  const [wanted] = tag.toLowerCase().split(/[-_]/);
  const language = languages.find((one) => one.tag.toLowerCase() === wanted);
  if (!language) return undefined;
  const other = await loaded_for(language, "school");
  const words = new Proxy({} as Words, {
    get: (_, name) => (args?: Record<string, FluentVariable>) => say(other, String(name), args),
  });
  return { language, words };
}

function loaded_for(language: Language, reader: Side): Promise<Spoken> {
  const key = `${language.tag} ${reader}`;
  let loading = loaded.get(key);
  if (!loading) {
    loading = load(language, reader);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
  }
  return loading;
}

async function load(language: Language, reader: Side): Promise<Spoken> {
  const disguised = pseudo_languages.includes(language);
  const folder = `/locales/${disguised ? english.tag : language.tag}/`;
  const own = Object.entries(files).filter(([path]) => path.includes(folder));
  const wanted = own.filter(([path]) => reader === "school" || !of_staff.test(path));
  const texts = await Promise.all(wanted.map(([, file]) => file()));
  const disguise = disguised ? (await import("./pseudo")).disguise(language.tag) : undefined;
  const bundle = new FluentBundle(language.intl, { transform: disguise?.transform ?? as_written });
  for (const text of texts) bundle.addResource(new FluentResource(text), { allowOverrides: true });
  return { language, bundle, finish: disguise?.finish ?? as_written };
}

function say({ bundle, finish }: Spoken, name: string, args?: Record<string, FluentVariable>): string {
  const pattern = bundle.getMessage(name.replaceAll("_", "-"))?.value;
  // Every language has every message, a test sees to it; the name is what is left to say without one.
  return pattern == null ? name : finish(bundle.formatPattern(pattern, args, []));
}
