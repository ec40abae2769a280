// What each end of the seam gives: the window's (host.tauri) and a browser's (host.http). Holds no code.
import type { News } from "$made/commands";

export interface End {
  call(name: string, ask: unknown): Promise<unknown>;
  /** Resolves once it listens; gives what stops it. */
  news(listener: (news: News) => void): Promise<() => void>;
}
