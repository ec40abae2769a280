// Dates, times, numbers and lists in the chosen language, for going into messages and for standing alone.
//
// Always by `locale.intl`, never by the computer's own settings. Arabic is written with Latin digits
// (`ar-u-nu-latn`): the school's letters, phone numbers and codes are, and a family compares the two.
import { locale, t } from "./words.svelte";

/** Intl's formatters are dear to make and cheap to keep. */
const kept = new Map<string, unknown>();

/** One of Intl's formatters for the chosen language, made once. */
export function formatter<Formatter>(kind: string, options: object, make: (tag: string) => Formatter): Formatter {
  const key = `${locale.intl} ${kind} ${JSON.stringify(options)}`;
  const found = (kept.get(key) as Formatter | undefined) ?? make(locale.intl);
  kept.set(key, found);
  return found;
}

/** The calendar is said outright: a language's own default may be another (Persian, Buddhist). */
function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const whole = { calendar: "gregory", ...options };
  return formatter("date", whole, (tag) => new Intl.DateTimeFormat(tag, whole));
}

/** A calendar day has no time zone: it is read and written as one in UTC. */
function day(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

const ON_A_DAY = { timeZone: "UTC" } as const;

/** "October 6, 2026", from "2026-10-06". */
export function date(iso: string): string {
  return dates({ ...ON_A_DAY, year: "numeric", month: "long", day: "numeric" }).format(day(iso));
}

/** "Tuesday, October 6", and the year where it matters: `date_with_weekday(iso, "year")`. */
export function date_with_weekday(iso: string, also?: "year"): string {
  const year = also ? ({ year: "numeric" } as const) : {};
  return dates({ ...ON_A_DAY, weekday: "long", month: "long", day: "numeric", ...year }).format(day(iso));
}

/** "Oct 6". */
export function date_short(iso: string): string {
  return dates({ ...ON_A_DAY, month: "short", day: "numeric" }).format(day(iso));
}

/** "Oct 6 – 8" for days in one stretch, as the language writes it. */
export function date_span(first: string, last: string): string {
  if (first === last) return date_short(first);
  return dates({ ...ON_A_DAY, month: "short", day: "numeric" }).formatRange(day(first), day(last));
}

/** "Oct 6, Oct 8 and Oct 9". */
export function date_list(isos: readonly string[]): string {
  return list(isos.map(date_short));
}

/** "Today", "Yesterday" or "Tomorrow", standing alone; any other day with its weekday. */
export function relative_day(iso: string, today: string): string {
  const away = Math.round((day(iso).getTime() - day(today).getTime()) / 86_400_000);
  if (away === 0) return t.day_today();
  if (away === -1) return t.day_yesterday();
  if (away === 1) return t.day_tomorrow();
  return iso.slice(0, 4) === today.slice(0, 4) ? date_with_weekday(iso) : date_with_weekday(iso, "year");
}

/** The name of a weekday: 1 is Monday, as ISO 8601 and the domain count. */
export function weekday(number: number, width: "long" | "short" | "narrow" = "long"): string {
  // 1 January 2024 was a Monday.
  return dates({ ...ON_A_DAY, weekday: width }).format(new Date(Date.UTC(2024, 0, number)));
}

/** The name of a month: 1 is January. */
export function month(number: number, width: "long" | "short" = "long"): string {
  return dates({ ...ON_A_DAY, month: width }).format(new Date(Date.UTC(2024, number - 1, 1)));
}

/** "October 2026". */
export function month_of_year(number: number, year: number): string {
  return dates({ ...ON_A_DAY, month: "long", year: "numeric" }).format(new Date(Date.UTC(year, number - 1, 1)));
}

/** "8:30 AM", from a time of day such as "08:30:00". */
export function time(of_day: string): string {
  const [hours = "0", minutes = "0"] = of_day.split(":");
  const at = new Date(Date.UTC(2024, 0, 1, Number(hours), Number(minutes)));
  return dates({ ...ON_A_DAY, hour: "numeric", minute: "2-digit" }).format(at);
}

/** "October 6, 8:30 AM": a moment, on the clock of `zone` (an IANA name) or else of this computer. */
export function moment(instant: string, zone?: string): string {
  const options = { month: "long", day: "numeric", hour: "numeric", minute: "2-digit" } as const;
  return dates(zone ? { ...options, timeZone: zone } : options).format(new Date(instant));
}

/** A number as the language writes it. */
export function number(value: number): string {
  return formatter("number", {}, (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })).format(value);
}

/** How many days, from hundredths of a day: 450 is 4.5. For a message that counts, `{ days: days_of(450) }`. */
export function days_of(hundredths: number): number {
  return hundredths / 100;
}

/** The same in writing: "4.5". */
export function days(hundredths: number): string {
  return number(days_of(hundredths));
}

/** "50 %", for 0.5: a whole percent, or a tenth of one. */
export function percent(share: number): string {
  const options = { style: "percent", maximumFractionDigits: 1 } as const;
  return formatter("percent", options, (intl) => new Intl.NumberFormat(intl, options)).format(share);
}

const SIZES = ["kilobyte", "megabyte", "gigabyte"] as const;

/** "3.4 MB": a size in the unit in which it is a small number. */
export function bytes(count: number): string {
  const step = Math.min(SIZES.length - 1, Math.max(0, Math.floor(Math.log(Math.max(count, 1)) / Math.log(1024)) - 1));
  const options = { style: "unit", unit: SIZES[step]!, maximumFractionDigits: 1 } as const;
  const size = count / 1024 ** (step + 1);
  return formatter("size", options, (intl) => new Intl.NumberFormat(intl, options)).format(size);
}

/** "Amina, Yusuf and Sara". Each stands between isolation marks, for Latin names in an Arabic list. */
export function list(items: readonly string[]): string {
  const apart = items.map((item) => `\u2068${item}\u2069`);
  return formatter("list", {}, (tag) => new Intl.ListFormat(tag, { style: "long", type: "conjunction" })).format(apart);
}
