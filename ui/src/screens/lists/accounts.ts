// Who may take a list out as a file, as the school's server has it too: it decides, at every ask.
import type { Account } from "$made/commands";

const roles = new Set(["liaison", "office", "principal", "administrator", "district_administrator"]);

export const takes_out = (account: Account) =>
  account.side === "school" && !account.signed_out && account.roles.some((role) => roles.has(role));
