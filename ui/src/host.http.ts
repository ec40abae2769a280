// A browser's end of the seam: the same screens over the same client engine, for tests. Holds no state of its own.
import type { End } from "./host.end";

export const end: End = {
  async call(name, ask) {
    const answer = await fetch(`/call/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(ask ?? null),
    });
    const kind = answer.headers.get("content-type") ?? "";
    return kind.startsWith("application/json") ? answer.json() : answer.arrayBuffer();
  },

  async news(listener) {
    const source = new EventSource("/news");
    source.onmessage = (event) => listener(JSON.parse(event.data as string));
    await new Promise((settle) => {
      source.onopen = source.onerror = settle;
    });
    return () => source.close();
  },
};
