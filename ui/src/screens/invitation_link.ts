// The link in a school's invitation: `presente://join?address=…&code=…`, and `&pin=…` of a school whose certificate is
// self-made. Asks nobody whether it is good.

export interface Invited {
  address: string;
  code: string;
  /** Empty where the link has none. */
  pin: string;
}

/** Address and code, from a link wherever it stands in a pasted text. */
export function find_invitation(text: string): Invited | undefined {
  const link = text.match(/presente:\/\/join\/?\?\S+/i)?.[0];
  if (!link) return undefined;
  const query = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  const address = query.get("address");
  const code = query.get("code");
  return address && code ? { address, code: in_fours(code), pin: in_fours(query.get("pin") ?? "") } : undefined;
}

/** "abcd-efgh-jkmn" and "ABCDEFGHJKMN" as the letter prints it: in groups of four. */
export function in_fours(code: string): string {
  const bare = code.replaceAll(/[\s-]/g, "").toUpperCase();
  return (bare.match(/.{1,4}/g) ?? []).join("-");
}
