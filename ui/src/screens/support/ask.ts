// What the form for a request holds, and how it becomes what is sent.
import type { AskSupport, Attachment, ReachHow, SupportKind, SupportRequest, Urgency } from "$made/commands";
import { language_on_screen } from "$words/languages";
import { new_id } from "../../ids";
import { written } from "../shared/written";

/** Plain values only: it is kept as a draft. */
export interface Form {
  id: string;
  kind?: SupportKind;
  urgency: Urgency;
  words: string;
  /** What they are in, where that was picked. */
  lang: string;
  how: ReachHow;
  when: string;
  interpret: boolean;
  interpreter: string;
  attachments: Attachment[];
}

export function empty(): Form {
  return {
    id: new_id(),
    urgency: "this_week",
    words: "",
    lang: "",
    how: "message_here",
    when: "",
    interpret: false,
    interpreter: language_on_screen() === "en" ? "es" : language_on_screen(),
    attachments: [],
  };
}

/** What came back, to be mended and sent as something new. */
export function from(request: SupportRequest): Form {
  return {
    ...empty(),
    kind: request.kind,
    urgency: request.urgency,
    words: request.words.text,
    lang: request.words.lang,
    how: request.reach.how,
    when: request.reach.when,
    interpret: Boolean(request.reach.interpreter),
    ...(request.reach.interpreter && { interpreter: request.reach.interpreter }),
    attachments: [...request.attachments],
  };
}

export function to_send(form: Form, kind: SupportKind, student: string, today: string): AskSupport {
  return {
    id: form.id,
    student,
    kind,
    urgency: form.urgency,
    words: written(form.words, form.lang),
    reach: { how: form.how, when: form.when.trim(), interpreter: form.interpret ? form.interpreter : null },
    attachments: form.attachments,
    said_on: today,
  };
}
