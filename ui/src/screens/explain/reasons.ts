// The reasons that a child's school offers, in its order: the first ones at once, the rest a touch away.
import type { HouseRules, Reason } from "$made/commands";
import type { Option } from "$components/kinds";
import { t } from "$words";
import { reason_at } from "../shared/reasons.svelte";

/** So many are seen at once. */
const FIRST = 6;
/** Always there and always last: nobody has to look for a way out. */
const last: readonly Reason[] = ["other", "tell_a_person"];

/** Whether there are more than are seen at once. */
export function has_more(house: HouseRules | undefined): boolean {
  return offered(house).filter((why) => !last.includes(why)).length > FIRST;
}

export function reason_options(
  house: HouseRules | undefined,
  school: string,
  all: boolean,
  chosen: Reason | undefined,
): Option<Reason>[] {
  const in_order = offered(house);
  const shown = in_order.filter((why) => !last.includes(why)).slice(0, all ? undefined : FIRST);
  const end = last.filter((why) => in_order.includes(why));
  // One that was put away meanwhile is not taken out from under the hand that chose it.
  const picked = chosen && !shown.includes(chosen) && !end.includes(chosen) ? [chosen] : [];
  return [...shown, ...picked, ...end].map((value) => ({
    value,
    label: reason_at(school, value),
    ...(value === "tell_a_person" && { hint: t.explain_tell_a_person() }),
  }));
}

/** Where nothing is known of the school: the first ones of the usual list, and the ways out. */
const usual: readonly Reason[] = [
  ...(["illness", "appointment", "mental_health", "family_emergency", "bereavement", "religious"] as const),
  ...last,
];

const offered = (house: HouseRules | undefined): readonly Reason[] =>
  house?.reasons?.filter((rule) => rule.offered).map((rule) => rule.reason) ?? usual;
