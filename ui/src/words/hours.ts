// Hours of a week in words: "Monday to Friday: 8:00 AM to 3:30 PM". Knows no time zone: hours are the school's own.
import type { OpenHours, Weekday } from "../made/commands";
import { list, time, weekday } from "./format";
import type { Words } from "./words.svelte";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** Its name: 1 is Monday, as ISO 8601 counts. */
export const day_of_week = (day: Weekday) => weekday(weekdays.indexOf(day) + 1);

/** Days in one stretch are told by its ends, as soon as that is shorter than naming them. */
function days(t: Words, some: readonly Weekday[]): string {
  const places = some.map((day) => weekdays.indexOf(day));
  const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
  const in_a_row = places.length > 2 && last - first === places.length - 1;
  return in_a_row
    ? t.contacts_days({ first: weekday(first + 1), last: weekday(last + 1) })
    : list(some.map(day_of_week));
}

export const hours = (t: Words, open: OpenHours) =>
  t.contacts_open({ days: days(t, open.days), from: time(open.from), until: time(open.until) });
