// What a guardian's rights are today, in words. What follows from papers is worked out at the school; here it is said.
import type { Limit, PaperKind, RightsOfGuardian, Topic } from "$made/commands";
import { t } from "$words";
import { date } from "$words/format";

/** What a paper can take, in the order in which people ask about it. */
export const rights = ["attendance", "messages", "support", "contact", "decisions"] as const;
export type Right = (typeof rights)[number];

export const paper_kinds: PaperKind[] = [
  "court_order",
  "protective_order",
  "agreement",
  "agency_order",
  "non_custodial_request",
  "tax_dependent",
  "student_consent",
  "other",
];

const holds = (limit: Limit, day: string) => limit.from <= day && (!limit.until || day <= limit.until);

/** How one right stands on a day: what holds now, else what is to come. */
export function standing(of: RightsOfGuardian, right: Topic, today: string) {
  const own = of.limits.filter((limit) => limit.topic === right);
  const now = own.find((limit) => holds(limit, today));
  const next = now ?? own.find((limit) => today < limit.from);
  const paper = next && t.rights_by_paper({ paper: next.document });
  if (now) {
    const until = now.until;
    const text = until ? t.rights_taken_until({ date: date(until) }) : t.rights_taken_since({ date: date(now.from) });
    return { taken: true, text, paper };
  }
  return { taken: false, text: next ? t.rights_has_until({ date: date(next.from) }) : t.rights_has(), paper };
}
