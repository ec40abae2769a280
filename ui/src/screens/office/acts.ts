// What the log's acts are called in the reader's language. An act that this program has no words for is called by the
// name it has in the log: a newer server may write what an older app does not know.
import type { Words } from "$words";
import { role } from "$words/names";
import type { StaffRole } from "$made/commands";

const known = [
  "explain_absence",
  "edit_explanation",
  "withdraw_explanation",
  "see_explanation",
  "decide_explanation",
  "ask_support",
  "handle_support",
  "add_to_support",
  "send_message",
  "mark_read",
  "propose_goal",
  "answer_goal",
  "upload",
  "refuse_file",
  "download",
  "enter",
  "revoke_device",
  "invite_family",
  "import",
  "undo_import",
  "save_mapping",
  "drop_mapping",
  "staff_add",
  "staff_remove",
  "add_staff",
  "set_roles",
  "new_password",
  "change_password",
  "confirm_second_factor",
  "drop_second_factor",
  "reset_second_factor",
  "set_second_factor",
  "wrong_code",
  "groups_changed",
  "sign_out_lost",
  "oidc_set",
  "oidc_map",
  "oidc_unmap",
  "oidc_link",
  "oidc_off",
  "take_out",
  "publish_policy",
  "withdraw_policy",
  "confirm_policy",
  "set_reasons",
  "set_codes",
  "set_times",
  "set_contacts",
  "set_rule_pack",
  "check_rule_pack",
  "back_up",
  "restrict_guardian",
  "see_as_guardian",
  "invite_student",
  "set_keeping",
  "ask_deletion",
  "answer_deletion",
  "erase",
  "erase_by_period",
  "erase_again",
  "place_hold",
  "end_hold",
] as const;
type Known = (typeof known)[number];

export const act = (t: Words, what: string) =>
  known.includes(what as Known) ? t[`act_${what as Known}`]() : what.replaceAll("_", " ");

/** The roles that an act gave, in words; nothing for acts of another kind. */
export function given(t: Words, what: string, detail: string): string[] {
  if (what !== "add_staff" && what !== "set_roles" && what !== "staff_add" && what !== "groups_changed") return [];
  return detail
    .split(" ")
    .filter(Boolean)
    .map((one) => role(t, one as StaffRole));
}
