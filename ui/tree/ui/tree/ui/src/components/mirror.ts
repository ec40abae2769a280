// Arrow keys in a right-to-left page, for parts of Bits UI that know left-to-right alone: the key that points forward
// must go forward. Changes nothing in a left-to-right page.

const opposite: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** For `onkeydowncapture`: swaps the horizontal arrows where the text runs from right to left. */
export function mirror(event: KeyboardEvent): void {
  const key = opposite[event.key];
  const target = event.target;
  // The swapped key comes through here again, and is not trusted, since a person did not press it.
  if (!key || !event.isTrusted || !(target instanceof HTMLElement)) return;
  if (getComputedStyle(target).direction !== "rtl") return;
  event.preventDefault();
  event.stopPropagation();
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}
