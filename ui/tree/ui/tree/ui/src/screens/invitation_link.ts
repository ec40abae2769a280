// The link in a school's invitation: `presente://join?address=…&code=…`. Asks nobody whether it is good.

export interface Invited {
  address: string;
  code: string;
}

/** Address and code, from a link wherever it stands in a pasted text. */
export function find_invitation(text: string): Invited | undefined {
  const link = text.match(/presente:\/\/join\/?\?\S+/i)?.[0];
  if (!link) return undefined;
  const query = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  const address = query.get("address");
  const code = query.get("code");
  return address && code ? { address, code: in_fours(code) } : undefined;
}

/** "abcd-efgh-jkmn" and "ABCDEFGHJKMN" as the letter prints it: in groups of four. */
export function in_fours(code: string): string {
  const bare = code.replaceAll(/[\s-]/g, "").toUpperCase();
  return (bare.match(/.{1,4}/g) ?? []).join("-");
}
