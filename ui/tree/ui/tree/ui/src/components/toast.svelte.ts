// The one note that says what was just done, and lets a person take it back. `Toaster` shows it.
import { announce } from "./announce.svelte";

export interface Toast {
  text: string;
  /** What the closing button is called. */
  close: string;
  undo?: { label: string; act: () => void | Promise<void> };
}

let shown = $state.raw<Toast | undefined>();

/** Shows a note in place of the last one, and says it. It stays until it is closed, replaced, or the place is left. */
export function toast(note: Toast): void {
  shown = note;
  announce(note.text);
}

/** Puts the note away. */
export function dropToast(): void {
  shown = undefined;
}

/** The note on show, for the toaster. */
export function shownToast(): Toast | undefined {
  return shown;
}
