// Where the focus goes when what had it is gone, or when something has to be mended: so that no keyboard is lost.
import { tick } from "svelte";
import { announce } from "$components/announce.svelte";

export function to_heading(): void {
  // A dialog that closes meanwhile gives its focus back first.
  setTimeout(() => document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true }));
}

/** Leads to what is to be mended in a form, and says it; `otherwise` is said where no field is at fault. */
export async function to_fault(form: HTMLElement | undefined, otherwise = ""): Promise<void> {
  await tick();
  const fault = form?.querySelector<HTMLElement>(".error, [role=alert]");
  announce(fault?.textContent ?? otherwise, "assertive");
  const field = fault?.closest("fieldset, .field") ?? fault?.parentElement;
  const wrong = field?.querySelector<HTMLElement>("[aria-invalid=true]");
  fault?.scrollIntoView({ block: "center" });
  const control = wrong ?? field?.querySelector<HTMLElement>("input, select, textarea, summary, button");
  control?.focus({ preventScroll: true });
}
