// The rule that an explanation comes under, in the staff's words. Derives nothing: the need says it.
import type { Need } from "$made/commands";
import { t } from "$words";
import { date, number } from "$words/format";
import { rule_pack } from "$words/names";

/** What matters first: which day of the year it is, what paper it needs, whether its reason counts. */
export function rule(need: Need, has_note: boolean): string[] {
  const said: string[] = [];
  if (need.counts_as_missed && need.first_nth > 0) {
    said.push(
      need.first_nth === need.last_nth
        ? t.review_rule_nth({ nth: number(need.first_nth) })
        : t.review_rule_nths({ first: number(need.first_nth), last: number(need.last_nth) }),
    );
  }
  said.push(...paper(need, has_note));
  said.push(need.reason_counts ? t.review_rule_reason_counts() : t.review_rule_reason_does_not_count());
  return said;
}

/** The rest of it, for who wants to know. */
export function more_of_rule(need: Need): string[] {
  const said: string[] = [];
  if (need.counts_as_missed) said.push(t.review_rule_stays_missed());
  if (need.stricter_from) said.push(t.review_rule_stricter({ nth: number(need.stricter_from) }));
  said.push(t.review_rule_pack({ pack: rule_pack(t, need.pack), version: need.pack_version }));
  return said;
}

function paper({ document, document_by }: Need, has_note: boolean): string[] {
  if (document === "none") return [t.review_paper_none()];
  if (document === "parent_note" && has_note) return [t.review_paper_here()];
  const what = t[`review_paper_${document}`]();
  return document_by ? [what, t.review_paper_by({ date: date(document_by) })] : [what];
}
