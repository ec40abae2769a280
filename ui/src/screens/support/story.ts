// What happened to a request, in order, in words.
import type { Happening, Tone } from "$components/kinds";
import type { RequestStep, SupportView } from "$made/commands";
import { t } from "$words";
import { date, moment } from "$words/format";
import { outcome } from "$words/names";

function title({ what, by_name }: RequestStep): string {
  switch (what.kind) {
    case "assigned":
      return what.to_name === by_name ? t.support_step_taken() : t.support_step_assigned({ name: what.to_name });
    case "dated":
      return t.support_step_dated({ date: date(what.due) });
    case "answered":
      return t.support_step_answered();
    case "family_wrote":
      return t.support_step_family_wrote();
    case "closed":
      return t.support_step_closed({ outcome: outcome(t, what.outcome) });
    case "reopened":
      return t.support_step_reopened();
    case "withdrawn":
      return t.support_step_withdrawn();
  }
}

const tones: Partial<Record<RequestStep["what"]["kind"], Tone>> = {
  answered: "warm",
  closed: "good",
  withdrawn: "plain",
};

export function story({ request }: SupportView): Happening[] {
  const first: Happening = {
    id: "asked",
    title: t.support_step_asked(),
    by: request.by_name,
    when: request.received_at ? moment(request.received_at) : date(request.said_on),
    at: request.received_at ?? request.said_on,
  };
  const steps = request.steps.map((step, at): Happening => {
    const tone = tones[step.what.kind];
    return {
      id: `step ${at}`,
      title: title(step),
      by: step.by_name,
      when: moment(step.at),
      at: step.at,
      text: step.words.text,
      lang: step.words.lang,
      ...(tone && { tone }),
    };
  });
  return [first, ...steps];
}
