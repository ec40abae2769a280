// The order of a list that families see.

/** The list with one thing of it at another place. */
export function moved<One>(all: readonly One[], at: number, to: number): One[] {
  const next = [...all];
  next.splice(to, 0, ...next.splice(at, 1));
  return next;
}
