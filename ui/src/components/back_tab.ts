// Shift and Tab out of a part of Bits UI. WebKitGTK calls the two together "Unidentified", and Bits UI holds back every
// key it does not know: the focus would be caught in a date for good.

/** For `onkeydowncapture`: leaves Shift and Tab to the browser. */
export function back_tab(event: KeyboardEvent): void {
  if (event.shiftKey && event.code === "Tab") event.stopPropagation();
}
