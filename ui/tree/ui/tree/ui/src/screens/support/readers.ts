// Who at school reads a request of a kind, and what to say of the kind. Grants nothing: the school's server does.
import type { Tone } from "$components/kinds";
import type { RequestState, SupportKind, SupportView } from "$made/commands";
import { t } from "$words";
import { request_state } from "$words/names";

type Readers = "everyday" | "home" | "health" | "private" | "learning";

/** As `SupportKind::readers` in crates/attendance has it. */
const readers: Record<SupportKind, Readers> = {
  transport: "everyday",
  device: "everyday",
  language: "everyday",
  other: "everyday",
  food: "home",
  clothing: "home",
  housing: "home",
  caring_duties: "home",
  health: "health",
  mental_health: "private",
  safety: "private",
  learning: "learning",
};

/** The order in which a family looks for them. */
export const kinds = Object.keys({
  transport: 0,
  health: 0,
  mental_health: 0,
  food: 0,
  clothing: 0,
  housing: 0,
  safety: 0,
  learning: 0,
  language: 0,
  caring_duties: 0,
  device: 0,
  other: 0,
} satisfies Record<SupportKind, 0>) as SupportKind[];

export function readers_of(kind: SupportKind): string {
  return t[`support_readers_${readers[kind]}`]();
}

const tones: Record<RequestState, Tone> = {
  open: "calm",
  in_hand: "calm",
  waiting_for_family: "warm",
  closed: "good",
  withdrawn: "plain",
};

export function standing(view: SupportView): { tone: Tone; text: string } {
  if (view.delivery === "refused") return { tone: "absent", text: t.explanations_sent_back() };
  if (view.delivery === "waiting") return { tone: "plain", text: t.delivery_waiting() };
  return { tone: tones[view.request.state], text: request_state(t, view.request.state) };
}

/** Whether something may still be said to it. */
export function is_open(view: SupportView): boolean {
  return ["open", "in_hand", "waiting_for_family"].includes(view.request.state);
}
