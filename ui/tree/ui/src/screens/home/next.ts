// The one next thing on a child's card: why, what the button says, and where it leads.
import type { ChildCard } from "$made/commands";
import { t } from "$words";
import { href } from "../../route.svelte";

export interface Next {
  why?: string;
  go: string;
  href: string;
  /** It waits for the family: the card's filled button. */
  waits: boolean;
}

export function next(card: ChildCard, today: string): Next {
  const student = card.student.id;
  const step = card.next;
  switch (step.kind) {
    case "explain_today":
      return {
        why: t.home_next_explain_today(),
        go: t.home_next_explain_today_go(),
        href: href("explain", student, today),
        waits: true,
      };
    case "explain_days":
      return {
        why: t.home_next_explain_days({ count: step.days.length }),
        go: t.home_next_explain_days_go({ count: step.days.length }),
        href: href("explain", student, [...step.days].sort().join(",")),
        waits: true,
      };
    case "school_asks_more":
      return {
        why: t.home_next_asks_more(),
        go: t.home_next_asks_more_go(),
        href: href("explanation", step.explanation),
        waits: true,
      };
    case "answer_goal":
      return { why: t.home_next_goal(), go: t.home_next_goal_go(), href: href("goal", student), waits: true };
    case "see_goal":
      return { go: t.home_next_see_goal_go(), href: href("goal", student), waits: false };
    case "nothing":
      return { go: t.home_next_year_go(), href: href("history", student), waits: false };
  }
}
