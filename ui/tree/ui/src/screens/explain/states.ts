// Where an explanation stands, in words and in the colour that repeats them.
import type { Tone } from "$components/kinds";
import type { ExplanationState, ExplanationView } from "$made/commands";
import { t } from "$words";
import { explanation_state } from "$words/names";

const tones: Record<ExplanationState, Tone> = {
  sent: "calm",
  seen: "calm",
  needs_more: "warm",
  accepted: "good",
  not_accepted: "absent",
  withdrawn: "plain",
};

export function standing(view: ExplanationView): { tone: Tone; text: string } {
  if (view.delivery === "refused") return { tone: "absent", text: t.explanations_sent_back() };
  const { state } = view.explanation;
  if (view.delivery === "waiting" && state !== "withdrawn") return { tone: "plain", text: t.delivery_waiting() };
  return { tone: tones[state], text: explanation_state(t, state) };
}

/** Whether the family may still change it or take it back. */
export function is_open(view: ExplanationView): boolean {
  return view.mine && ["sent", "seen", "needs_more"].includes(view.explanation.state);
}
