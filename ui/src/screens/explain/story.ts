// What happened to an explanation, in order, in words. Knows only what the facts say.
import type { Happening, Tone } from "$components/kinds";
import type { ExplanationView, Verdict } from "$made/commands";
import { t } from "$words";
import { date, moment } from "$words/format";

const verdicts: Record<Verdict, Tone> = { accept: "good", ask_for_more: "warm", not_accept: "absent" };

/** Who said it; where a paper keeps the child's guardians apart, that it was somebody else. */
export const author = (view: ExplanationView) => view.explanation.by_name || t.explanation_by_another();

export function story(view: ExplanationView): Happening[] {
  const said = view.explanation;
  const steps: Happening[] = [
    {
      id: "written",
      title: view.mine ? t.explanation_step_you_wrote() : t.explanation_step_written(),
      by: author(view),
      when: date(said.said_on),
      at: said.said_on,
    },
  ];
  if (said.received_at) {
    steps.push({
      id: "received",
      title: t.explanation_step_received(),
      when: moment(said.received_at),
      at: said.received_at,
    });
  }
  said.answers?.forEach((answer, at) => {
    steps.push({
      id: `answer ${at}`,
      title: t[`explanation_step_${answer.verdict}`](),
      by: answer.by_name,
      when: moment(answer.at),
      at: answer.at,
      text: answer.words.text,
      lang: answer.words.lang,
      tone: verdicts[answer.verdict],
    });
  });
  // By the clock: what was asked before the last edit stands before it.
  return steps.sort((one, other) => moment_of(one.at) - moment_of(other.at));
}

const moment_of = (at: string) => Date.parse(at.length === 10 ? `${at}T00:00:00Z` : at);
