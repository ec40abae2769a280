// The reasons in the order in which families need them: what is common first, the rest a touch away.
import type { Reason } from "$made/commands";
import type { Option } from "$components/kinds";
import { t } from "$words";
import { reason } from "$words/names";

const common: Reason[] = ["illness", "appointment", "mental_health", "family_emergency", "bereavement", "religious"];
const more: Reason[] = [
  "transport",
  "travel",
  "weather",
  "safety",
  "housing",
  "school_activity",
  "college_visit",
  "court",
  "military_family",
  "connection",
];
/** Always there: nobody has to look for a way out. */
const last: Reason[] = ["other", "tell_a_person"];

export function reason_options(all: boolean, chosen: Reason | undefined): Option<Reason>[] {
  const shown = all ? [...common, ...more] : common;
  const picked = chosen && !shown.includes(chosen) && !last.includes(chosen) ? [chosen] : [];
  return [...shown, ...picked, ...last].map((value) => ({
    value,
    label: reason(t, value),
    ...(value === "tell_a_person" && { hint: t.explain_tell_a_person() }),
  }));
}
