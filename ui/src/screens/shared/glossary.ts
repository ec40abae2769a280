// The words of the school that a reader may not know, and where they stand in a text. What they mean is in `locales/`.
import { t, type Words } from "$words";

export const terms = [
  "absence",
  "accepted",
  "attendance",
  "chronic_absence",
  "early_departure",
  "explanation",
  "goal",
  "guardian",
  "late",
  "liaison",
  "membership",
  "missed_day",
  "policy",
  "school_day",
  "support",
  "tier",
  "tty",
] as const;
export type Term = (typeof terms)[number];

export const name_of = (words: Words, term: Term) => words[`glossary_${term}`]();
/** What a word means, in the reader's language. */
export const meaning = (term: Term) => t[`glossary_means_${term}`]();

/** A run of text; with a term, one that can be opened. */
export interface Piece {
  text: string;
  term?: Term;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Every form in which a language writes its terms, the longest first: "chronic absence" is not an "absence". */
function forms(words: Words): { form: string; term: Term }[] {
  const all = terms.flatMap((term) =>
    words[`glossary_forms_${term}`]()
      .split("|")
      .map((form) => ({ form: form.trim(), term })),
  );
  return all.filter((one) => one.form).sort((one, other) => other.form.length - one.form.length);
}

/**
 * Finds terms in texts that are read together, each where it stands first: a page full of marks explains nothing.
 * `words` are those of the language that the texts are in.
 */
export function marker(words: Words): (text: string) => Piece[] {
  const known = forms(words);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${known.map((one) => escaped(one.form)).join("|")})(?![\\p{L}\\p{N}])`,
    "giu",
  );
  const seen = new Set<Term>();
  return (text) => {
    const pieces: Piece[] = [];
    let from = 0;
    for (const found of text.matchAll(pattern)) {
      const term = known.find((one) => one.form.toLowerCase() === found[0].toLowerCase())?.term;
      if (!term || seen.has(term)) continue;
      seen.add(term);
      if (from < found.index) pieces.push({ text: text.slice(from, found.index) });
      pieces.push({ text: found[0], term });
      from = found.index + found[0].length;
    }
    if (from < text.length) pieces.push({ text: text.slice(from) });
    return pieces;
  };
}
