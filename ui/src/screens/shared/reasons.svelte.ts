// What each school calls its reasons, and which of them it offers: one answer for the whole page, kept fresh. Says
// nothing of what a reason leads to.
import type { HouseRules, Reason } from "$made/commands";
import { t } from "$words";
import { language_on_screen, same_language } from "$words/languages";
import { reason } from "$words/names";
import { call, news } from "../../host";

let all: HouseRules[] = $state.raw([]);
let asked = false;

async function load() {
  try {
    all = await call("house_rules", {});
  } catch {
    // Without them every reason has its usual name, and what is not offered is said when it is sent.
  }
}

/** What a school has set itself, once it is known here. */
export function house_of(school: string): HouseRules | undefined {
  if (!asked) {
    asked = true;
    void load();
    news((fresh) => {
      if (fresh.kind === "session" || (fresh.kind === "changed" && fresh.topics.includes("school"))) void load();
    });
  }
  return all.find((house) => house.school === school);
}

/** A school's own name for something in the reader's language, where it has one. */
export function own_name(names: Record<string, string | undefined> | undefined): string | undefined {
  const found = Object.entries(names ?? {}).find(([language]) => same_language(language, language_on_screen()));
  return found?.[1];
}

/** A reason as its school calls it, else by its usual name. */
export function reason_at(school: string, why: Reason): string {
  const rule = house_of(school)?.reasons?.find((rule) => rule.reason === why);
  return own_name(rule?.names) ?? reason(t, why);
}
