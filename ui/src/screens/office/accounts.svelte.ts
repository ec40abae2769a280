// Which of this computer's accounts administers a school. Decides no right: the school's server does, at every ask.
import type { Account } from "$made/commands";
import { session } from "../../session.svelte";

export const administers = (account: Account) =>
  account.side === "school" && account.roles.some((role) => role.endsWith("administrator"));

/** The account that an address names, else the first one that administers a school. */
export function office_account(id: string | undefined): Account | undefined {
  const all = (session.now?.accounts ?? []).filter(administers);
  return all.find((account) => account.id === id) ?? all[0];
}
