// The board's six lists as items of one kind: whose they are, the family's words, the rule or fact beside, where they
// lead. Decides nothing.
import type { Tone } from "$components/kinds";
import type { Board, DiscrepancyRow, Review, Standing, Student, SupportView, Text, ThreadRow } from "$made/commands";
import { t } from "$words";
import { date_list, date_short, list, moment, relative_day, time } from "$words/format";
import { role, support_kind, urgency } from "$words/names";
import { refusal } from "$words/refusal";
import { href } from "../../route.svelte";
import { rule } from "../review/rule";
import { missed } from "../staff/child";
import { reason_at } from "../shared/reasons.svelte";

export const lists = ["review", "unexplained", "discrepancy", "support", "message", "not_joined"] as const;
export type ListName = (typeof lists)[number];

export interface Item {
  key: string;
  student: Student;
  tag: { text: string; tone: Tone };
  /** Which days, or who wrote. */
  about?: string;
  quote?: Text;
  /** The rule, or what is known, a sentence each. */
  facts: string[];
  when?: string;
  /** Enter goes there. */
  href: string;
  language?: string | null;
  standing?: Standing | null;
  /** Can be decided here. */
  review?: Review;
}

export function items_of(board: Board, name: ListName): Item[] {
  const { today } = board;
  switch (name) {
    case "review":
      return board.to_review.map((review) => to_review(review, today));
    case "unexplained":
      return board.unexplained.map((row) => ({
        key: row.student.id,
        student: row.student,
        tag: { text: t.board_tag_unexplained({ count: row.days.length }), tone: "absent" },
        about: row.days.length === 1 ? relative_day(row.days[0]!, today) : date_list(row.days),
        facts: [missed(row.standing), t.staff_joined({ count: row.guardians_joined })],
        href: href("student", row.student.id),
        language: row.family_language ?? null,
        standing: row.standing ?? null,
      }));
    case "discrepancy":
      return board.discrepancies.map((row) => ({
        key: `${row.discrepancy.explanation} ${row.discrepancy.date}`,
        student: row.student,
        tag: { text: t.board_tag_discrepancy(), tone: "late" },
        about: relative_day(row.discrepancy.date, today),
        ...(row.explanation.note.text && { quote: row.explanation.note }),
        facts: [discrepancy_words(row)],
        href: href("review", row.explanation.id),
      }));
    case "support":
      return board.support.map((view) => support(view, today));
    case "message":
      return board.messages.map(message);
    case "not_joined":
      return board.not_joined.map((row) => ({
        key: row.student.id,
        student: row.student,
        tag: { text: t.board_tag_not_joined(), tone: "plain" },
        facts: [missed(row.standing), t.board_not_joined_do()],
        href: href("student", row.student.id),
        language: row.family_language ?? null,
        standing: row.standing ?? null,
      }));
  }
}

function to_review(review: Review, today: string): Item {
  const { view } = review;
  const said = view.explanation;
  const facts = [
    ...(review.after_cut_off ? [t.review_after_cut_off({ time: time(review.after_cut_off) })] : []),
    ...(review.decided_by ? [t.review_decided_by({ role: role(t, review.decided_by) })] : []),
    ...(review.need ? rule(review.need, said.note.text !== "") : []),
  ];
  const [only] = said.days;
  return {
    key: said.id,
    student: view.student,
    tag: { text: reason_at(view.student.school, said.reason), tone: said.reason === "tell_a_person" ? "warm" : "calm" },
    about: said.days.length === 1 && only ? relative_day(only, today) : date_list(said.days),
    ...(said.note.text && { quote: said.note }),
    facts: view.refusal ? [t.board_came_back({ why: refusal(t, view.refusal) }), ...facts] : facts,
    ...(said.received_at && { when: moment(said.received_at) }),
    href: href("review", said.id),
    language: review.family_language ?? null,
    standing: review.standing ?? null,
    review,
  };
}

export function discrepancy_words({ discrepancy }: DiscrepancyRow): string {
  return t[`board_discrepancy_${discrepancy.kind}`]({ date: date_short(discrepancy.date) });
}

function support(view: SupportView, today: string): Item {
  const { request } = view;
  const last = request.steps.findLast((step) => step.what.kind === "family_wrote" && step.words.text);
  return {
    key: request.id,
    student: view.student,
    tag: { text: support_kind(t, request.kind), tone: request.urgency === "today" ? "warm" : "calm" },
    about: t.board_support_urgency({ urgency: urgency(t, request.urgency) }),
    quote: last?.words ?? request.words,
    facts: [
      due(view, today),
      request.owner_name ? t.board_support_owner({ name: request.owner_name }) : t.board_support_no_owner(),
      ...(request.state === "waiting_for_family" ? [t.board_support_waits_for_family()] : []),
    ],
    href: href("support", request.id),
  };
}

function due({ request }: SupportView, today: string): string {
  if (!request.due) return t.board_support_no_date();
  if (request.due === today) return t.board_support_due_today();
  const day = relative_day(request.due, today);
  return request.due < today ? t.board_support_overdue({ day }) : t.board_support_due({ day });
}

function message(row: ThreadRow): Item {
  const [text] = row.last?.texts ?? [];
  return {
    key: `${row.student.id} ${row.guardian}`,
    student: row.student,
    tag: {
      text: row.unread > 0 ? t.board_tag_unread({ count: row.unread }) : t.board_tag_my_turn(),
      tone: row.unread > 0 ? "warm" : "calm",
    },
    about: t.board_message_from({ name: row.with_name }),
    ...(text && { quote: text }),
    facts: [],
    ...(row.last && { when: moment(row.last.received_at ?? row.last.written_at) }),
    href: href("messages", row.student.id, row.guardian),
    language: row.language ?? null,
  };
}

/** The schools of a board, in a list. */
export const schools = (board: Board) => list(board.school_names);
