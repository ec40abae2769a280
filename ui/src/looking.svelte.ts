// A look at what a guardian sees: while it lasts, every screen is the guardian's own, answered by the same code. Nothing
// can be written in it, and this file decides nothing: the school says who may look, and notes it.
import type { LookAs } from "$made/commands";
import { answer_as, call } from "./host";
import { refresh } from "./session.svelte";

interface Looking extends LookAs {
  /** The place that it was begun at. */
  back: string;
}

let now = $state.raw<Looking | undefined>();

export const looking = {
  /** Undefined while nobody looks. */
  get now(): Looking | undefined {
    return now;
  },
};

/** Begins a look, at the guardian's first screen. Throws a `Trouble` where the school refuses it. */
export async function look_as(account: string, guardian: string): Promise<void> {
  const begun = await call("see_as_guardian", { account, guardian });
  answer_as(guardian);
  now = { ...begun, back: location.hash };
  await refresh();
  location.hash = "#/home";
}

/** Ends the look, where it was begun. */
export async function look_away(): Promise<void> {
  const back = now?.back ?? "#/";
  answer_as(undefined);
  now = undefined;
  await call("look_away", {});
  await refresh();
  location.hash = back;
}
