// A year's days missed, in sentences and parts that add up. Derives nothing that the standing does not say.
import type { History, Patterns, Standing } from "$made/commands";
import { t } from "$words";
import { date, days, days_of, moment, number, weekday } from "$words/format";
import { face_name } from "$words/names";

/** "9 of 104 school days missed", with what it is counted up to. */
export function sum(history: History): string[] {
  const { standing } = history;
  if (!standing) return [t.home_no_days()];
  return [t.history_sum({ missed: days(standing.missed), days: standing.membership })];
}

export function as_of(history: History): string | undefined {
  if (history.as_of) return moment(history.as_of);
  return history.standing ? date(history.standing.as_of) : undefined;
}

/** The parts of the sum that are there: what they are called, and how many days. */
export function parts(standing: Standing): { name: string; value: string }[] {
  const not_excused = standing.unexcused - standing.being_looked_at - standing.unexplained;
  const rows: [string, number][] = [
    [face_name(t, "missed_explained"), standing.excused],
    [face_name(t, "missed_looking"), standing.being_looked_at],
    [face_name(t, "missed_no_reason"), standing.unexplained],
    [face_name(t, "missed_not_excused"), not_excused],
    [face_name(t, "missed_suspended"), standing.disciplinary],
    [face_name(t, "late"), standing.late * 100],
    [face_name(t, "left_early"), standing.left_early * 100],
  ];
  return rows
    .filter(([, hundredths]) => hundredths > 0)
    .map(([name, hundredths]) => ({ name, value: t.history_days({ days: days_of(hundredths) }) }));
}

/** What stands out, or that nothing does. */
export function pattern(patterns: Patterns): string {
  const standout = patterns.weekdays.find((day) => day.weekday === patterns.standout_weekday);
  if (standout) {
    return t.history_pattern_weekday({
      weekday: weekday(standout.weekday),
      missed: days(standout.missed),
      all: number(patterns.weekdays.reduce((sum, day) => sum + day.missed, 0) / 100),
    });
  }
  return t.history_pattern_none();
}
