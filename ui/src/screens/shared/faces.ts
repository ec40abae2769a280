// How a day's face is drawn and said. Decides nothing about what a day counts as.
import type { DayCell, MarkShape, Tone } from "$components/kinds";
import type { DayFace, Face } from "$made/commands";
import { plain, t } from "$words";
import { date_with_weekday } from "$words/format";
import { face_letter, face_name } from "$words/names";

const drawn: Record<Face, readonly [MarkShape, Tone]> = {
  at_school: ["square", "good"],
  missed_explained: ["disc", "absent"],
  missed_looking: ["dashed_ring", "warm"],
  missed_no_reason: ["ring", "absent"],
  missed_not_excused: ["double_ring", "absent"],
  missed_suspended: ["octagon", "absent"],
  late: ["diamond", "late"],
  left_early: ["triangle", "late"],
  remote: ["square", "remote"],
  not_recorded: ["dotted_square", "plain"],
  no_school: ["flat", "plain"],
  to_come: ["outlined_square", "plain"],
  to_come_reported: ["outlined_square", "calm"],
  not_enrolled: ["none", "plain"],
};

/** The order in which a legend names them. */
export const faces = Object.keys(drawn) as Face[];

/** The days of which something can be said: a part or the whole was missed. */
export const missed: readonly Face[] = [
  "missed_explained",
  "missed_looking",
  "missed_no_reason",
  "missed_not_excused",
  "missed_suspended",
];

/** There is room for one: what a language in disguise puts around it stays outside. */
function one_letter(text: string): string {
  return text.match(/[\p{L}?؟]/u)?.[0] ?? "";
}

/** A face's shape, letter and colour, and its name. */
export function mark(face: Face): { shape: MarkShape; letter: string; tone: Tone; label: string } {
  const [shape, tone] = drawn[face];
  return { shape, tone, letter: one_letter(face_letter(t, face)), label: face_name(t, face) };
}

/** What a day is called beside its date: its face, and the school's own name for a day without school. */
export function day_name(day: DayFace): string {
  return day.label ? t.history_no_school_because({ label: day.label }) : face_name(t, day.face);
}

/** A day on a grid. */
export function cell(day: DayFace): DayCell {
  const { shape, letter, tone } = mark(day.face);
  const label = plain(t.history_day_label({ day: date_with_weekday(day.date), face: day_name(day) }));
  return { date: day.date, shape, letter, tone, label };
}

/** Whether a date falls on a Saturday or a Sunday. */
export function weekend(iso: string): boolean {
  return [0, 6].includes(new Date(`${iso}T12:00:00Z`).getUTCDay());
}
