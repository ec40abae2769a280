// What the domain's values are called in the reader's language. One function a type; a value without a message does
// not compile.
//
// Nothing here knows what a value means or what follows from it.
import type {
  Document,
  Excuse,
  ExplanationState,
  Face,
  GoalState,
  Mark,
  Meaning,
  Outcome,
  Part,
  ReachHow,
  Reason,
  Relation,
  RequestState,
  StaffRole,
  SupportKind,
  Tier,
  Urgency,
} from "../made/commands";
import { number, time } from "./format";
import type { Words } from "./words.svelte";

export type Delivery = "waiting" | "sent" | "received" | "refused";

export const delivery = (t: Words, state: Delivery) => t[`delivery_${state}`]();
export const explanation_state = (t: Words, state: ExplanationState) => t[`explanation_state_${state}`]();
export const reason = (t: Words, why: Reason) => t[`reason_${why}`]();
export const support_kind = (t: Words, kind: SupportKind) => t[`support_kind_${kind}`]();
export const urgency = (t: Words, how: Urgency) => t[`urgency_${how}`]();
export const reach = (t: Words, how: ReachHow) => t[`reach_${how}`]();
export const request_state = (t: Words, state: RequestState) => t[`request_state_${state}`]();
export const outcome = (t: Words, how: Outcome) => t[`outcome_${how}`]();
export const goal_state = (t: Words, state: GoalState) => t[`goal_state_${state}`]();
export const mark = (t: Words, what: Mark) => t[`mark_${what}`]();
export const face_name = (t: Words, face: Face) => t[`face_name_${face}`]();
/** The letter inside of the mark; empty where the shape alone says it. */
export const face_letter = (t: Words, face: Face) => t[`face_letter_${face}`]();
export const role = (t: Words, which: StaffRole) => t[`role_${which}`]();
export const relation = (t: Words, which: Relation) => t[`relation_${which}`]();
/** A pack that this program has no name for is called by its id: a school may have made its own. */
export function rule_pack(t: Words, id: string): string {
  switch (id) {
    case "us-generic":
      return t.rule_pack_us_generic();
    case "us-ma":
      return t.rule_pack_us_ma();
    case "us-ct":
      return t.rule_pack_us_ct();
    case "us-wa":
      return t.rule_pack_us_wa();
    default:
      return id;
  }
}
/** Staff only. */
export const excuse = (t: Words, which: Excuse) => t[`excuse_${which}`]();
/** Staff only. */
export const tier = (t: Words, which: Tier) => t[`tier_${which}`]();

/** The name of a part of the day, for choosing it. */
export const part_kind = (t: Words, kind: Part["kind"]) => t[`part_${kind}`]();

/** A part of the day with its times. */
export function part(t: Words, which: Part): string {
  switch (which.kind) {
    case "full_day":
      return t.part_full_day();
    case "late_arrival":
      return t.part_at_late_arrival({ arrives: time(which.arrives) });
    case "early_departure":
      return t.part_at_early_departure({ leaves: time(which.leaves) });
    case "leave_and_return":
      return t.part_at_leave_and_return({ leaves: time(which.leaves), returns: time(which.returns) });
  }
}

/** A grade from the roster's code ("KG", "04"; CEDS). A code of the school's own is shown as it is. */
export function grade(t: Words, code: string): string {
  const short = code.trim().toUpperCase();
  if (short === "PR") return t.grade_preschool();
  if (short === "PK") return t.grade_pre_kindergarten();
  if (short === "TK") return t.grade_transitional_kindergarten();
  if (short === "KG" || short === "K") return t.grade_kindergarten();
  return /^\d{1,2}$/.test(short) ? t.grade_number({ n: number(Number(short)) }) : code;
}

/** Staff only: a paper that is asked for, or that none is. */
export const document = (t: Words, which: Document) => t[`document_${which}`]();

/** A meaning under one name, for choosing it. */
export type MeaningName = Exclude<Meaning, object> | `absent_${Excuse}`;
export const meaning_name = (what: Meaning): MeaningName => (typeof what === "string" ? what : `absent_${what.absent}`);
/** Staff only: what a code of the school's own system means. */
export const meaning = (t: Words, what: MeaningName) => t[`meaning_${what}`]();
