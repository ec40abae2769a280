// What staff read of a child in a line. Counts nothing by itself: the standing does.
import type { Standing, Student } from "$made/commands";
import { t } from "$words";
import { date, days, days_of, number } from "$words/format";
import { language_name } from "$words/languages";
import { excuse, tier } from "$words/names";

export function full_name(person: { given_name: string; family_name: string }): string {
  return [person.given_name, person.family_name].filter(Boolean).join(" ");
}

/** "Family reads Spanish", from the family's own language, else the home's. */
export function reads(student: Student, language?: string | null): string {
  const tag = language ?? student.home_language;
  return tag ? t.staff_reads({ language: language_name(tag) }) : t.staff_reads_unknown();
}

/** "9 of 104 school days missed". */
export function missed(standing: Standing | null | undefined): string {
  if (!standing) return t.staff_no_days();
  return t.staff_missed({ missed: days(standing.missed), days: standing.membership });
}

/** What the sum means for staff: its tier, its parts, what can still be missed. */
export function meaning(standing: Standing): string[] {
  const parts: [string, number][] = [
    [excuse(t, "excused"), standing.excused],
    [excuse(t, "unexcused"), standing.unexcused],
    [excuse(t, "disciplinary"), standing.disciplinary],
    [t.staff_no_reason(), standing.unexplained],
  ];
  const said = parts
    .filter(([, hundredths]) => hundredths > 0)
    .map(([name, hundredths]) => t.staff_part({ name, days: days_of(hundredths) }));
  if (standing.truancy_days > 0) said.push(t.staff_truancy_days({ days: standing.truancy_days }));
  said.push(room(standing));
  return said;
}

function room(standing: Standing): string {
  if (standing.missed >= standing.limit_year * 100) return t.staff_over({ limit: number(standing.limit_year) });
  if (standing.days_left === 0) return t.staff_year_over();
  const said = { days: standing.can_still_miss, date: date(standing.year_ends) };
  return standing.can_still_miss === standing.days_left ? t.staff_days_left(said) : t.staff_can_miss(said);
}

/** The tier's name; with too few days there is none. */
export function tier_name(standing: Standing): string {
  return standing.tier ? tier(t, standing.tier) : t.staff_too_few();
}
