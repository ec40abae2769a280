// Where a liaison is on the board, kept while another screen is open: coming back is coming back to the same place.
// Forgotten with the window.
import type { ListName } from "./items";

/** As many as are drawn before somebody asks for more. */
export const DRAWN = 25;

export const place = $state({
  list: "review" as ListName,
  /** The chosen item of each list. */
  at: {} as Partial<Record<ListName, string>>,
  /** How many rows of each list are drawn. */
  most: DRAWN,
  /** What was just done elsewhere, to be said once. */
  done: "",
  /** Explanations that wait, in the board's order: after one comes the next. */
  queue: [] as string[],
});
