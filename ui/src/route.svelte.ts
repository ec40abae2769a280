// Where a person is: `#/place/part/part?key=value`, in the address alone, so that back, reload and links work.
// Never loads a screen.

export interface Place {
  /** The screen's name in `screens`. */
  screen: string;
  /** What follows it: an id, a year. */
  parts: string[];
  query: URLSearchParams;
}

function read(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [screen = "", ...parts] = path.split("/").filter(Boolean).map(decode);
  return { screen, parts, query: new URLSearchParams(query) };
}

/** A link from elsewhere may be cut in the middle of an escape: then its text stands as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

let here = $state.raw(read(location.hash));
addEventListener("hashchange", () => (here = read(location.hash)));

/** The current place; reactive. */
export const route = {
  get screen() {
    return here.screen;
  },
  get parts() {
    return here.parts;
  },
  get query() {
    return here.query;
  },
};

/** The address of a place: `href("history", student, { year: "2026" })`. */
export function href(screen: string, ...rest: (string | Record<string, string>)[]): string {
  const parts = rest.filter((part) => typeof part === "string").map(encodeURIComponent);
  const query = rest.find((part) => typeof part === "object");
  const path = `#/${[screen, ...parts].join("/")}`;
  return query ? `${path}?${new URLSearchParams(query)}` : path;
}

/** Goes to a place, so that "back" leads here again. */
export function go(screen: string, ...rest: (string | Record<string, string>)[]): void {
  location.hash = href(screen, ...rest);
}

/** Goes to a place that takes this one's stead in the history: after a form was sent, or a redirect. */
export function replace(screen: string, ...rest: (string | Record<string, string>)[]): void {
  history.replaceState(null, "", href(screen, ...rest));
  here = read(location.hash);
}

/**
 * The ways on from the place where a screen stands, to be taken once something that takes a moment is done:
 * `const onward = from_here()` while a component is set up, then `onward.replace("")`. Whoever has gone elsewhere in the
 * meantime is not fetched back.
 */
export function from_here(): { go: typeof go; replace: typeof replace } {
  const begun = here;
  return {
    go: (...place) => void (here === begun && go(...place)),
    replace: (...place) => void (here === begun && replace(...place)),
  };
}
