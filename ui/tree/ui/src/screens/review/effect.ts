// What a verdict would change in the marks, in words. Counts nothing: the effect does.
import type { DayEffect, MarkSums, Review, ReviewEffect, Verdict } from "$made/commands";
import { t } from "$words";
import { date_with_weekday, days, number } from "$words/format";
import { excuse } from "$words/names";

type Sum = Exclude<keyof MarkSums, "being_looked_at">;
const sums: Sum[] = ["missed", "excused", "unexcused", "unexplained", "disciplinary", "truancy_days"];

const figure = (of: MarkSums, sum: Sum) => (sum === "truancy_days" ? number(of.truancy_days) : days(of[sum]));

/** The effect of a verdict. A question changes no mark. */
export function effect_of(review: Review, verdict: Verdict): ReviewEffect | undefined {
  if (verdict === "accept") return review.if_accepted ?? undefined;
  return verdict === "not_accept" ? (review.if_not_accepted ?? undefined) : undefined;
}

/** What changes and, always, what does not: a sentence each. */
export function sentences(review: Review, verdict: Verdict): string[] {
  if (verdict === "ask_for_more") return [t.review_effect_asks()];
  const effect = effect_of(review, verdict);
  if (!effect) return [];
  const { before, after } = effect;
  const changed = sums.filter((sum) => sum !== "missed" && before[sum] !== after[sum]);
  const said = effect.days.filter((day) => day.before !== day.after).map(day_sentence);
  for (const sum of changed) {
    said.push(
      t.review_effect_sum({ what: t[`review_sum_${sum}`](), before: figure(before, sum), after: figure(after, sum) }),
    );
  }
  if (said.length === 0) said.push(t.review_effect_nothing());
  return [...said, t.review_effect_missed({ days: figure(before, "missed") })];
}

const excuse_name = (of: DayEffect["before"]) => (of ? excuse(t, of) : t.review_effect_no_mark());

function day_sentence(day: DayEffect): string {
  return t.review_effect_day({
    day: date_with_weekday(day.date),
    before: excuse_name(day.before),
    after: excuse_name(day.after),
  });
}

/** The sums side by side: their name, now, if accepted, if not accepted. Nothing but zeros is left out. */
export function table(review: Review): string[][] {
  const { if_accepted, if_not_accepted } = review;
  if (!if_accepted || !if_not_accepted) return [];
  const all = [if_accepted.before, if_accepted.after, if_not_accepted.after];
  const always: Sum[] = ["missed", "excused", "unexcused", "truancy_days"];
  return sums
    .filter((sum) => always.includes(sum) || all.some((of) => of[sum] > 0))
    .map((sum) => [t[`review_sum_${sum}`](), ...all.map((of) => figure(of, sum))]);
}
