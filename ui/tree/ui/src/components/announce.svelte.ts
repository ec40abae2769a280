// What ears are told when eyes would see it. `LiveRegions` stands once on the page and speaks it.

export type Urgency = "polite" | "assertive";

interface Said {
  id: number;
  text: string;
}

let count = 0;
const said = $state<Record<Urgency, Said | undefined>>({ polite: undefined, assertive: undefined });

/** Says a sentence; the same sentence again is said again. Assertive is for what must not wait: an error. */
export function announce(text: string, urgency: Urgency = "polite"): void {
  said[urgency] = { id: ++count, text };
}

/** The last sentence of a kind, for the live regions. */
export function spoken(urgency: Urgency): Said | undefined {
  return said[urgency];
}
