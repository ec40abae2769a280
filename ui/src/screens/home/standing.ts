// What a child's sum means, in words. Names no percentage first and ranks no child.
import type { ChildCard, Standing } from "$made/commands";
import { t } from "$words";
import { date, days_of } from "$words/format";

/** Whole days between two dates. */
function days_between(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A stretch worth a word of thanks: two weeks of school. */
const STRETCH_DAYS = 14;

/** Whose days they are: a child's by name, or the reader's own. */
interface Whose {
  name: string;
  own: boolean;
}

/** How much that is: in weeks of school, where it is a week or more. */
function size(standing: Standing, { name, own }: Whose): string {
  if (standing.missed === 0) return own ? t.home_none_missed_you() : t.home_none_missed({ name });
  if (standing.missed < 500) return t.home_few();
  return t.home_weeks({ weeks: Math.round(standing.missed / 500) });
}

/** What can still be missed, said kindly when it is nothing; and what the year came to, once no day of it is left. */
function room(standing: Standing, { name, own }: Whose): string {
  const reached = standing.missed >= standing.limit_year * 100;
  if (standing.days_left === 0) {
    if (standing.missed === 0) return t.home_year_over();
    return reached ? t.home_year_over_reached() : t.home_year_over_under();
  }
  if (reached) return t.home_over();
  if (standing.can_still_miss === 0) return t.home_at_limit();
  const date_of_end = date(standing.year_ends);
  // So few days are left that the year stays under whatever comes: that is told, and not as days to be missed.
  if (standing.can_still_miss === standing.days_left) {
    const left = { days: standing.days_left, date: date_of_end };
    return own ? t.home_days_left_you(left) : t.home_days_left({ name, ...left });
  }
  const room = { days: standing.can_still_miss, date: date_of_end };
  return own ? t.home_can_miss_you(room) : t.home_can_miss({ name, ...room });
}

/** What the number of days missed means, a sentence each. */
export function meaning(card: ChildCard): string[] {
  const { standing } = card;
  const whose = { name: card.student.given_name, own: card.own };
  if (!standing) return [t.home_no_days()];
  if (!standing.tier) return [t.home_too_few()];
  const since = card.every_day_since;
  const stretch = since && standing.missed > 0 && days_between(since, standing.as_of) >= STRETCH_DAYS;
  const said = [size(standing, whose), room(standing, whose)];
  if (!stretch) return said;
  const came = { date: date(since) };
  return [...said, card.own ? t.home_came_since_you(came) : t.home_came_since({ name: whose.name, ...came })];
}

/** The goal in a line, where both sides agreed on one. */
export function goal_line(card: ChildCard): string[] {
  const goal = card.goal;
  if (!goal || goal.goal.state !== "agreed") return [];
  return [
    t.home_goal({ most: goal.goal.most_days, date: date(goal.goal.until) }),
    t.home_goal_so_far({ missed: days_of(goal.missed) }),
  ];
}
