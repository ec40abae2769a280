// How much room an element has, counted in letters: twice the text in the same window is half the room.
// Lays nothing out itself.

const REM_PX = 16;

export class Room {
  /** The width in letters' size (rem); 0 until it was measured. */
  rems = $state(0);
  /** How many pixels a letter's size is, against what it is by default. */
  scale = $state(1);

  /** For `{@attach room.measure}`. */
  measure = (element: HTMLElement): (() => void) => {
    const watch = new ResizeObserver(() => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      this.scale = rem / REM_PX;
      this.rems = element.clientWidth / rem;
    });
    watch.observe(element);
    return () => watch.disconnect();
  };
}
