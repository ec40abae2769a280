// Why something was not done, in the reader's words.
import { t } from "$words";
import { refusal } from "$words/refusal";
import type { Trouble } from "../../host";

export function say(trouble: Trouble): string {
  return trouble.refusal ? refusal(t, trouble.refusal) : t.trouble_failed({ code: trouble.code ?? "ui" });
}
