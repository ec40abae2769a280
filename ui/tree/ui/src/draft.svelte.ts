// What is being written, kept by this computer so that a closed window loses nothing. Never sends it.
import { untrack } from "svelte";
import { call } from "./host";

/** Long enough for a word, short enough for a window that is closed after the last one. */
const PAUSE_MS = 400;

/** What was kept under a name, if there is any. A store that cannot say is no reason to show no form. */
export async function kept<Form>(name: string): Promise<Form | undefined> {
  try {
    return ((await call("draft", { name }))?.form as Form | null | undefined) ?? undefined;
  } catch {
    return undefined;
  }
}

export interface Kept {
  /** Forgets it for good: it has been sent. */
  drop(): Promise<void>;
  /** Forgets it and begins with what stands in the form next. */
  begin_anew(): Promise<void>;
}

/**
 * Keeps `form()` a moment after each change, from the second value on: the first one is what the form began with.
 * `undefined` keeps nothing. To be made while a component is set up; what is pending at its end is kept at once.
 */
export function keep(name: () => string, form: () => unknown): Kept {
  let began: string | undefined;
  let pending: { name: string; form: unknown } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  function save() {
    clearTimeout(timer);
    if (!pending || over) return;
    void call("save_draft", pending).catch(() => {});
    pending = undefined;
  }

  $effect(() => {
    const now = form();
    if (now === undefined) return;
    const text = JSON.stringify(now);
    const called = untrack(name);
    if (began === undefined) began = text;
    else if (text !== began) {
      began = "";
      pending = { name: called, form: JSON.parse(text) };
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    }
  });
  $effect(() => save);

  async function forget() {
    clearTimeout(timer);
    pending = undefined;
    await call("drop_draft", { name: untrack(name) }).catch(() => {});
  }

  return {
    drop() {
      over = true;
      return forget();
    },
    begin_anew() {
      began = undefined;
      return forget();
    },
  };
}
