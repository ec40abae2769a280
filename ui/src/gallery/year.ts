// A school year with every kind of day in it, for trying the grid and its marks. Of no school and no child.
import type { DayCell, MarkShape, Tone } from "$components/kinds";

export const today = "2026-11-20";

const kinds: Record<string, [MarkShape, string, Tone, string]> = {
  here: ["square", "", "good", "at school"],
  explained: ["disc", "E", "absent", "missed, explained"],
  looking: ["dashed_ring", "?", "warm", "missed, the school is looking"],
  none: ["ring", "A", "absent", "missed, no reason yet"],
  not: ["double_ring", "N", "absent", "missed, not excused"],
  suspended: ["octagon", "S", "absent", "missed, suspended"],
  late: ["diamond", "L", "late", "late"],
  early: ["triangle", "D", "late", "left early"],
  remote: ["square", "H", "remote", "learned from home"],
  unknown: ["dotted_square", "", "plain", "not recorded"],
  off: ["flat", "", "plain", "no school"],
  ahead: ["outlined_square", "", "plain", "to come"],
  told: ["outlined_square", "P", "calm", "to come, the school knows"],
};
const special: Record<string, string> = {
  "2026-09-17": "explained",
  "2026-10-01": "explained",
  "2026-10-02": "explained",
  "2026-10-06": "late",
  "2026-10-20": "early",
  "2026-11-03": "off",
  "2026-11-09": "looking",
  "2026-11-10": "looking",
  "2026-11-11": "off",
  "2026-11-12": "not",
  "2026-11-13": "suspended",
  "2026-11-17": "remote",
  "2026-11-18": "none",
  "2026-11-19": "unknown",
  "2026-11-26": "off",
  "2026-11-27": "off",
  "2026-12-04": "told",
};
export const cells: DayCell[] = [];
for (let at = Date.UTC(2026, 8, 1); at <= Date.UTC(2027, 5, 18); at += 86_400_000) {
  const date = new Date(at);
  if (date.getUTCDay() === 0 || date.getUTCDay() === 6) continue;
  const iso = date.toISOString().slice(0, 10);
  const [shape, letter, tone, label] = kinds[special[iso] ?? (iso <= today ? "here" : "ahead")]!;
  cells.push({ date: iso, label: `${iso}: ${label}`, shape, letter, tone });
}

export const legend = Object.values(kinds).map(([shape, letter, tone, label]) => ({ shape, letter, tone, label }));
