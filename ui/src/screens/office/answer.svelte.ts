// What the school answers to something that is asked there each time and kept nowhere: once when a screen opens, and
// again when what is asked changes. Writes nothing.
import { untrack } from "svelte";
import type { Commands } from "$made/commands";
import { call, Trouble } from "../../host";

export class Answer<K extends keyof Commands> {
  value: Commands[K]["answer"] | undefined = $state.raw();
  trouble: Trouble | undefined = $state.raw();
  readonly #name: K;
  readonly #ask: () => Commands[K]["ask"] | undefined;
  #question = 0;

  /** To be made while a component is set up. `undefined` asks nothing. */
  constructor(name: K, ask: () => Commands[K]["ask"] | undefined) {
    this.#name = name;
    this.#ask = ask;
    $effect(() => {
      const wanted = ask();
      untrack(() => void this.#load(wanted));
    });
  }

  async #load(wanted: Commands[K]["ask"] | undefined) {
    if (wanted === undefined) return;
    const mine = ++this.#question;
    this.trouble = undefined;
    try {
      const answer = await call(this.#name, wanted);
      if (mine === this.#question) this.value = answer;
    } catch (thrown) {
      if (mine === this.#question) this.trouble = Trouble.from(thrown);
    }
  }

  reload(): Promise<void> {
    return this.#load(untrack(this.#ask));
  }

  get loading(): boolean {
    return this.value === undefined && this.trouble === undefined;
  }
}
