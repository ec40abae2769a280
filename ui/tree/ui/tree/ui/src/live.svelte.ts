// What a screen shows, kept as fresh as this computer's store: asked for once, and again whenever facts have changed.
// Never writes, and never takes away what is on show while it asks.
import { untrack } from "svelte";
import type { Commands, Topic } from "$made/commands";
import { call, news, Trouble } from "./host";

/** An answer that follows the store. */
export interface Live<T> {
  /** The newest answer; undefined until the first one. */
  readonly value: T | undefined;
  /** Why the newest question had no answer. The last answer stays beside it. */
  readonly trouble: Trouble | undefined;
  /** Under way, with nothing to show yet. */
  readonly loading: boolean;
  /** Asks again now. */
  reload(): Promise<void>;
}

/**
 * `const home = live("home", {})`, then `home.value`. To be made while a component is set up; it ends with it.
 *
 * `ask` may be a function: when what it reads changes, it is asked anew; `undefined` asks nothing. `topics`: which
 * changes matter, all of them unless said.
 */
export function live<K extends keyof Commands>(
  name: K,
  ask: Commands[K]["ask"] | (() => Commands[K]["ask"] | undefined),
  topics?: readonly Topic[],
): Live<Commands[K]["answer"]> {
  const asked = typeof ask === "function" ? (ask as () => Commands[K]["ask"] | undefined) : () => ask;
  let value = $state.raw<Commands[K]["answer"] | undefined>();
  let trouble = $state.raw<Trouble | undefined>();
  let question = 0;

  async function load(wanted: Commands[K]["ask"] | undefined) {
    if (wanted === undefined) return;
    const mine = ++question;
    try {
      const answer = await call(name, wanted);
      // An answer that a newer question has overtaken is not shown.
      if (mine !== question) return;
      value = answer;
      trouble = undefined;
    } catch (thrown) {
      if (mine === question) trouble = Trouble.from(thrown);
    }
  }

  $effect(() => {
    const wanted = asked();
    untrack(() => void load(wanted));
  });
  $effect(() =>
    news((fresh) => {
      if (fresh.kind !== "changed") return;
      if (topics && !fresh.topics.some((topic) => topics.includes(topic))) return;
      void load(untrack(asked));
    }),
  );
  $effect(() => () => void ++question);

  return {
    get value() {
      return value;
    },
    get trouble() {
      return trouble;
    },
    get loading() {
      return value === undefined && trouble === undefined;
    },
    reload: () => load(untrack(asked)),
  };
}
