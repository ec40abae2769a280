// Ids of what is born on this page. A form makes its id once and keeps it with the draft, so that a second press of
// "Send" sends the same thing and not another one.

export function new_id(): string {
  return crypto.randomUUID();
}
