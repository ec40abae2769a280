// What an import's states and ways are called, and their colour. Decides nothing.
import type { State } from "$components/kinds";
import type { ImportState, ImportWay } from "$made/commands";
import type { Words } from "$words";

export const way = (t: Words, came: ImportWay): string => t[`imports_way_${came}`]();

const tones = {
  imported: "good",
  unchanged: "plain",
  refused: "absent",
  waiting: "warm",
  dropped: "plain",
  undone: "plain",
} as const;

export const state_of = (t: Words, state: ImportState): State => ({
  text: t[`imports_state_${state}`](),
  tone: tones[state],
});
