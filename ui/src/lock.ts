// The lock over the app: says to this computer that somebody is here, and closes it at once when asked to. What may be
// read while it is closed is the client's to say, and that is nothing.
import { call } from "./host";
import { session } from "./session.svelte";

/** How often it is said that somebody is here. */
const SAID_EVERY_MS = 20_000;
/** What is being written is kept a moment after the last letter (`draft.svelte.ts`). */
const KEPT_WITHIN_MS = 500;

const is_mac = /mac/i.test(navigator.userAgent);

/** The keys that lock, as this system writes them. */
export const LOCK_KEYS = is_mac ? "⌘L" : "Ctrl+L";

const can_lock = () => session.now?.lock === "open" && session.now.words;

/** Hides the page at once, and closes the store as soon as the last letter is kept. */
export async function lock_now(): Promise<void> {
  if (!can_lock()) return;
  document.documentElement.hidden = true;
  await new Promise((kept) => setTimeout(kept, KEPT_WITHIN_MS));
  try {
    await call("lock_now", {});
    // Nothing of what was on the page is left in its memory.
    location.reload();
  } catch {
    document.documentElement.hidden = false;
  }
}

/** Follows keys and pointer; gives what ends it. */
export function watch(): () => void {
  let said = 0;
  function here(event: Event) {
    if (!can_lock()) return;
    if (event instanceof KeyboardEvent && event.key.toLowerCase() === "l" && !event.altKey && !event.shiftKey) {
      if (is_mac ? event.metaKey : event.ctrlKey) {
        event.preventDefault();
        return void lock_now();
      }
    }
    if (Date.now() - said < SAID_EVERY_MS) return;
    said = Date.now();
    void call("stay_open", {}).catch(() => {});
  }
  const kinds = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
  kinds.forEach((kind) => addEventListener(kind, here, { capture: true, passive: kind !== "keydown" }));
  return () => kinds.forEach((kind) => removeEventListener(kind, here, { capture: true }));
}
