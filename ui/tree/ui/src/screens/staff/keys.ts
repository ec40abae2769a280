// Single keys of the staff's screens: which one was pressed, if it was meant for the screen. Does nothing by itself.

/** Where a key belongs to what is being written or operated, or to another part of the window. */
const ELSEWHERE = "input, textarea, select, [contenteditable], dialog, header, summary";

/**
 * The key in small letters; undefined while somebody types, holds another key, or works elsewhere. A keyboard with
 * other letters has the same key in the same place.
 */
export function pressed(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return undefined;
  if (event.key === "؟") return "?";
  const printed = event.key.length > 1 || event.key.charCodeAt(0) < 0x7f;
  return printed ? event.key.toLowerCase() : event.code.replace(/^(Key|Digit)/, "").toLowerCase();
}
