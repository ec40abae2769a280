// Words that several components share. No component, no domain.

/** A colour with its wash, by what it says, never by its hue. */
export type Tone = "plain" | "calm" | "warm" | "good" | "absent" | "late" | "remote";

/** What a mark is drawn as; each can be told from the others without colour. */
export type MarkShape =
  | "square"
  | "outlined_square"
  | "dotted_square"
  | "flat"
  | "disc"
  | "ring"
  | "dashed_ring"
  | "double_ring"
  | "octagon"
  | "diamond"
  | "triangle"
  | "none";

/** One of several: its value and what it is called. */
export interface Option<V extends string = string> {
  value: V;
  label: string;
  hint?: string;
  /** The language of the label, where it is not the page's. */
  lang?: string;
}

/** What state something is in: the words, and the colour that only repeats them. */
export interface State {
  tone: Tone;
  text: string;
}

/** One thing that happened. */
export interface Happening {
  id: string;
  title: string;
  /** A person with a name, or the school. */
  by?: string | undefined;
  /** In words, and for machines. */
  when: string;
  at: string;
  /** What somebody wrote, in its own language. */
  text?: string | undefined;
  lang?: string | undefined;
  tone?: Tone | undefined;
}

/** What is said around a control. */
export interface Labels {
  label: string;
  hint?: string | undefined;
  /** What is wrong and what to do; shown until it is mended. */
  error?: string | undefined;
  /** Beside the label: "not needed". */
  aside?: string | undefined;
}

/** What a field's label, hint and error say to the control inside it. */
export interface Wiring {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
}

/** A day on a grid: its name for ears, its mark for eyes. */
export interface DayCell {
  /** ISO: 2026-10-06. */
  date: string;
  label: string;
  shape: MarkShape;
  letter?: string;
  tone: Tone;
}
