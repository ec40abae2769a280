// Which of this computer's accounts administers a school. Decides no right: the school's server does, at every ask.
import type { Account } from "$made/commands";
import { session } from "../../session.svelte";

export const administers = (account: Account) =>
  account.side === "school" && account.roles.some((role) => role.endsWith("administrator"));

/** Whether somebody keeps the school's papers: what they say of a child's guardians is entered by the office. */
export const keeps_papers = (account: Account) =>
  administers(account) ||
  (account.side === "school" && account.roles.some((role) => role === "office" || role === "principal"));

/** The account that an address names, else the first one that administers a school. */
export const office_account = (id: string | undefined) => named(id, administers);

/** The same of those that keep papers. */
export const papers_account = (id: string | undefined) => named(id, keeps_papers);

function named(id: string | undefined, which: (account: Account) => boolean): Account | undefined {
  const all = (session.now?.accounts ?? []).filter(which);
  return all.find((account) => account.id === id) ?? all[0];
}
