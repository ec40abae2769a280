// What waits for the family, in a sentence each, and where it leads.
import type { OutboxRow, Text, WaitingForYou } from "$made/commands";
import { t } from "$words";
import { date_list, relative_day } from "$words/format";
import { support_kind } from "$words/names";
import { refusal } from "$words/refusal";
import { href } from "../../route.svelte";
import { text_for } from "../policies/text";

export interface Row {
  key: string;
  text: string;
  /** What a person wrote with it. */
  quote?: Text;
  /** What went wrong, and what to do. */
  why?: string;
  /** Undefined: there is nothing to open. */
  href?: string;
  /** The refused write, to be put away. */
  write?: string;
}

export function row(one: WaitingForYou, today: string, outbox: readonly OutboxRow[]): Row {
  if (one.kind === "policy") {
    const title = text_for(one.titles)?.title ?? "";
    return { key: `policy ${one.policy}`, text: t.home_waiting_policy({ title }), href: href("policy", one.policy) };
  }
  const name = one.given_name;
  switch (one.kind) {
    case "message":
      return {
        key: `message ${one.student}`,
        text: t.home_waiting_message({ from: one.from_name, name }),
        quote: one.text,
        href: href("messages", one.student),
      };
    case "school_asks_more":
      return {
        key: `more ${one.explanation}`,
        text: t.home_waiting_asks_more({ from: one.from_name, name }),
        quote: one.words,
        href: href("explanation", one.explanation),
      };
    case "decided": {
      const said = { name, days: date_list(one.days) };
      return {
        key: `decided ${one.explanation}`,
        text: one.state === "accepted" ? t.home_waiting_accepted(said) : t.home_waiting_not_accepted(said),
        href: href("explanation", one.explanation),
      };
    }
    case "goal_proposed":
      return {
        key: `goal ${one.goal}`,
        text: t.home_waiting_goal({ from: one.from_name, name }),
        href: href("goal", one.student),
      };
    case "request_answered":
      return {
        key: `answered ${one.request}`,
        text: t.home_waiting_request_answered({ from: one.from_name, kind: support_kind(t, one.support), name }),
        href: href("support", one.request),
      };
    case "request_promised":
      return {
        key: `promised ${one.request}`,
        text: promised(one, today),
        href: href("support", one.request),
      };
    case "refused": {
      const place = place_of(outbox.find((written) => written.write === one.write));
      return {
        key: `refused ${one.write}`,
        text: name ? t.home_waiting_refused({ name }) : t.home_waiting_refused_policy(),
        why: refusal(t, one.refusal),
        write: one.write,
        ...(place && { href: place }),
      };
    }
  }
}

/** The screen on which something written here is shown. */
function place_of(written: OutboxRow | undefined): string | undefined {
  if (!written) return undefined;
  const body = written.body as { id?: string; student?: string } | null;
  const student = body?.student ?? written.student ?? undefined;
  switch (written.command) {
    case "explain_absence":
    case "edit_explanation":
    case "withdraw_explanation":
      return body?.id ? href("explanation", body.id) : undefined;
    case "ask_support":
    case "add_to_support":
      return body?.id ? href("support", body.id) : undefined;
    case "send_message":
      return student ? href("messages", student) : undefined;
    case "answer_goal":
      return student ? href("goal", student) : undefined;
    default:
      return undefined;
  }
}

type Promised = Extract<WaitingForYou, { kind: "request_promised" }>;

/** Before somebody has taken the request, it is the school that answers. */
function promised(one: Promised, today: string): string {
  const said = { kind: support_kind(t, one.support), date: relative_day(one.due, today), name: one.given_name };
  return one.owner_name
    ? t.home_waiting_request_promised({ owner: one.owner_name, ...said })
    : t.home_waiting_request_promised_by_school(said);
}
