// Puts an answer that says no into words: what is wrong, then what to do. Never decides anything.
import type { Refusal } from "../made/commands";
import { date, number, time } from "./format";
import { role } from "./names";
import { has_words, type Words } from "./words.svelte";

export function refusal(t: Words, refused: Refusal): string {
  switch (refused.kind) {
    case "not_absent":
    case "not_a_school_day":
    case "not_enrolled":
    case "already_explained":
    case "date_in_the_past":
    case "date_in_the_future":
      return t[`refusal_${refused.kind}`]({ date: date(refused.date) });
    case "too_late":
    case "too_far_ahead":
      return t[`refusal_${refused.kind}`]({ last: date(refused.last) });
    case "text_too_long":
    case "too_many_files":
    case "goal_out_of_range":
      return t[`refusal_${refused.kind}`]({ most: refused.most });
    case "file_too_large":
      return t.refusal_file_too_large({ most_mb: number(refused.most_mb) });
    case "picture_too_large":
      return t.refusal_picture_too_large({ most_megapixels: number(refused.most_megapixels) });
    case "too_many_tries":
      return t.refusal_too_many_tries({ minutes: refused.minutes });
    case "kept_too_long":
      return t.refusal_kept_too_long({ most: number(refused.most) });
    case "not_old_enough":
      return t.refusal_not_old_enough({ age: number(refused.age) });
    case "password_too_short":
      return t.refusal_password_too_short({ least: number(refused.least) });
    case "passphrase_too_short":
      return t.refusal_passphrase_too_short({ least: refused.least });
    case "too_many_letters":
      return t.refusal_too_many_letters({ most: number(refused.most) });
    case "font_missing":
      return t.refusal_font_missing({ script: refused.script, package: refused.package });
    case "unsent_writes":
      return t.refusal_unsent_writes({ count: refused.count });
    case "school_unreachable":
    case "address_unusable":
    case "not_a_school_server":
    case "pin_wanted":
    case "pin_other":
    case "certificate_unusable":
      return t[`refusal_${refused.kind}`]({ address: refused.address });
    case "code_twice":
      return t.refusal_code_twice({ code: refused.code });
    case "not_a_number":
    case "not_an_email":
      return t[`refusal_${refused.kind}`]({ text: refused.text });
    case "notices_too_early":
      return t.refusal_notices_too_early({ until: time(refused.until) });
    case "decided_by":
      return t.refusal_decided_by({ role: role(t, refused.role) });
    default: {
      const name = `refusal_${refused.kind}` as const;
      return has_words(name) ? t[name]() : t.refused_otherwise();
    }
  }
}
