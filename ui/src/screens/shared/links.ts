// Links in what somebody wrote: found in plain text, and told by their host. Opens nothing, and takes no text for HTML.

export interface Linked {
  text: string;
  /** Where it leads, for whoever says yes. */
  link?: string;
}

const found = /\b(?:https?:\/\/|mailto:|tel:)[^\s<>"'“”«»\p{Cc}\p{Cf}]+/giu;
/** What ends a sentence behind a link and is no part of it. */
const behind = /[.,;:!?…)\]}،؛؟]+$/u;

/** A text in pieces, with those that are links. */
export function linked(text: string): Linked[] {
  const pieces: Linked[] = [];
  let from = 0;
  for (const match of text.matchAll(found)) {
    const link = match[0].replace(behind, "");
    if (!whither(link)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: link, link });
    from = match.index + link.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/**
 * The whole host of a page, or the number or address of a person. A host is spelled in the letters that cannot be taken
 * for others (punycode): what looks like one name may be another's.
 */
export function whither(link: string): { page: string } | { person: string } | undefined {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return undefined;
  }
  if (url.protocol === "mailto:" || url.protocol === "tel:") return url.pathname ? { person: url.pathname } : undefined;
  // A name before the host is there to be taken for one.
  const is_page = url.protocol === "http:" || url.protocol === "https:";
  return is_page && url.host && !url.username && !url.password ? { page: url.host } : undefined;
}
