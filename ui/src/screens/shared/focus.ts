// Where the focus goes when what had it is gone from the page: to the heading, so that no keyboard is lost.

export function to_heading(): void {
  // A dialog that closes meanwhile gives its focus back first.
  setTimeout(() => document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true }));
}
