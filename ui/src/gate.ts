// Which screen a session leads to. Keeps nobody from anything that matters: what may be seen is the client's to say.
import type { Lock, Session } from "$made/commands";

/** What can be opened before anyone has joined. */
const open_to_all = ["language", "join", "sign-in"];

/** What is kept here is there, and cannot be used. */
const shut: Lock[] = ["damaged", "key_missing", "newer", "not_ready"];

/** The screen for an address: the one asked for, or the one that has to come first. */
export function gate(session: Session, asked: string): string {
  if (session.settings.language === null) return "language";
  if (shut.includes(session.lock)) return "store";
  if (session.lock !== "open") return "unlock";
  // Read once, before anything else: what was saved of a damaged store, and what was not.
  if (session.salvage) return "salvaged";
  if (session.accounts.length === 0) return open_to_all.includes(asked) ? asked : "join";
  // The school answers nothing else before; leaving it is always open.
  const owes_factor = session.sync.problem?.kind === "second_factor_needed";
  if (owes_factor && asked !== "settings") return "second-factor";
  if (asked === "" || asked === "unlock" || asked === "store" || asked === "salvaged" || asked === "language")
    return start(session);
  return asked;
}

/**
 * The first screen of whoever is joined: the children for a family, the board for staff, this week for whoever does
 * nothing here but administer.
 */
export function start(session: Session): string {
  const at_school = session.accounts.filter((account) => account.side === "school");
  const roles = at_school.flatMap((account) => account.roles);
  if (roles.length > 0 && roles.every((role) => role.endsWith("administrator"))) return "office";
  return session.accounts.some((account) => account.side === "school") ? "board" : "home";
}
