// The rule that an explanation comes under, in the staff's words. Derives nothing: the need says it.
import type { Need } from "$made/commands";
import { t } from "$words";
import { date, number } from "$words/format";

/** What matters first: which day of the year it is, what paper it needs, whether its reason counts. */
export function rule(need: Need): string[] {
  const said: string[] = [];
  if (need.counts_as_missed && need.first_nth > 0) {
    said.push(
      need.first_nth === need.last_nth
        ? t.review_rule_nth({ nth: number(need.first_nth) })
        : t.review_rule_nths({ first: number(need.first_nth), last: number(need.last_nth) }),
    );
  }
  said.push(paper(need));
  said.push(need.reason_counts ? t.review_rule_reason_counts() : t.review_rule_reason_does_not_count());
  return said;
}

/** The rest of it, for who wants to know. */
export function more_of_rule(need: Need): string[] {
  const said: string[] = [];
  if (need.counts_as_missed) said.push(t.review_rule_stays_missed());
  if (need.stricter_from) said.push(t.review_rule_stricter({ nth: number(need.stricter_from) }));
  said.push(t.review_rule_pack({ pack: need.pack, version: need.pack_version }));
  return said;
}

function paper({ document, document_by }: Need): string {
  if (document === "none") return t.review_paper_none();
  const what = t[`review_paper_${document}`]();
  return document_by ? t.review_paper_by({ paper: what, date: date(document_by) }) : what;
}
