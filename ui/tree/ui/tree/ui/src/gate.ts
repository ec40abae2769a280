// Which screen a session leads to. Keeps nobody from anything that matters: what may be seen is the client's to say.
import type { Session } from "$made/commands";

/** What can be opened before anyone has joined. */
const open_to_all = ["language", "join", "sign-in"];

/** The screen for an address: the one asked for, or the one that has to come first. */
export function gate(session: Session, asked: string): string {
  if (session.settings.language === null) return "language";
  if (session.lock !== "open") return "unlock";
  if (session.accounts.length === 0) return open_to_all.includes(asked) ? asked : "join";
  if (asked === "" || asked === "unlock" || asked === "language") return start(session);
  return asked;
}

/** The first screen of whoever is joined: the board for staff, the children for a family. */
export function start(session: Session): string {
  return session.accounts.some((account) => account.side === "school") ? "board" : "home";
}
