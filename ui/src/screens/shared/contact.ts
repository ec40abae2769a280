// How a contact is called: the school's own words for the role in the reader's language, else the usual ones.
import type { Contact } from "$made/commands";
import { t } from "$words";
import { role } from "$words/names";
import { own_name } from "./reasons.svelte";

export const contact_role = (contact: Contact) => own_name(contact.title) ?? role(t, contact.role);

/** "(978) 555-0102 x12" as a telephone takes it: what follows the number is pressed by hand. */
export function dialled(number: string): string {
  const [first = ""] = number.split(/\s*(?:x|ext\.?|#)\s*\d*$/i);
  return `tel:${first.replaceAll(/[^+\d]/g, "")}`;
}
