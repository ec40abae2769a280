// The word whose meaning is open, if one is: one dialog for the whole app shows it.
import type { Term } from "./glossary";

let now: { term: Term; word: string } | undefined = $state.raw();

export const opened = {
  get now() {
    return now;
  },
};

export function open_term(term: Term, word: string): void {
  now = { term, word };
}

export function close_term(): void {
  now = undefined;
}
