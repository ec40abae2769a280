// What the form for an absence holds, and how it becomes what is sent. Knows no rule: the check says them.
import type { Attachment, ExplainAbsence, Explanation, Part, Reason, Refusal } from "$made/commands";
import { new_id } from "../../ids";
import { written } from "../shared/written";

/** Plain values only: it is kept as a draft. */
export interface Form {
  id: string;
  days: string[];
  part: Part["kind"];
  /** "08:50", or empty. */
  arrives: string;
  leaves: string;
  returns: string;
  reason?: Reason;
  note: string;
  /** What the note is in, where that was picked. */
  lang: string;
  attachments: Attachment[];
}

export function empty(days: string[]): Form {
  const times = { arrives: "", leaves: "", returns: "" };
  return { id: new_id(), days, part: "full_day", ...times, note: "", lang: "", attachments: [] };
}

/** What was sent, to be changed. `id` is another one where it goes as something new. */
export function from(said: Explanation, id: string): Form {
  const part = said.part;
  return {
    id,
    days: [...said.days],
    part: part.kind,
    arrives: part.kind === "late_arrival" ? part.arrives.slice(0, 5) : "",
    leaves: part.kind === "early_departure" || part.kind === "leave_and_return" ? part.leaves.slice(0, 5) : "",
    returns: part.kind === "leave_and_return" ? part.returns.slice(0, 5) : "",
    reason: said.reason,
    note: said.note.text,
    lang: said.note.lang,
    attachments: [...said.attachments],
  };
}

const whole = (time: string) => `${time}:00`;

/** The part of the day, once its times are there. */
export function part_of(form: Form): Part | undefined {
  switch (form.part) {
    case "full_day":
      return { kind: "full_day" };
    case "late_arrival":
      return form.arrives ? { kind: "late_arrival", arrives: whole(form.arrives) } : undefined;
    case "early_departure":
      return form.leaves ? { kind: "early_departure", leaves: whole(form.leaves) } : undefined;
    case "leave_and_return":
      return form.leaves && form.returns
        ? { kind: "leave_and_return", leaves: whole(form.leaves), returns: whole(form.returns) }
        : undefined;
  }
}

/** What is asked while the form is being filled in: without the words, which no rule reads. */
export function to_check(form: Form, student: string, today: string): ExplainAbsence | undefined {
  const part = part_of(form);
  if (form.days.length === 0 || !part) return undefined;
  const { id, days, attachments } = form;
  // Days are judged before a reason is chosen; what the reason needs is said once it is.
  const reason = form.reason ?? "tell_a_person";
  return { id, student, days: [...days], part, reason, note: written(""), attachments, said_on: today };
}

export type Field = "days" | "part" | "reason" | "note" | "files" | "form";

const places: Partial<Record<Refusal["kind"], Field>> = {
  not_absent: "days",
  not_a_school_day: "days",
  not_enrolled: "days",
  too_late: "days",
  too_far_ahead: "days",
  no_days: "days",
  days_out_of_order: "days",
  already_explained: "days",
  times_missing: "part",
  times_out_of_order: "part",
  reason_missing: "reason",
  reason_put_away: "reason",
  text_missing: "note",
  text_too_long: "note",
  file_too_large: "files",
  file_empty: "files",
  file_kind_unknown: "files",
  too_many_files: "files",
  file_missing: "files",
};

/** The field that a refusal is about. */
export function field_of(refusal: Refusal): Field {
  return places[refusal.kind] ?? "form";
}
