// The window's end of the seam, and the only file that knows Tauri. Never looks into what it carries.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { News } from "$made/commands";
import type { End } from "./host.end";

export const end: End = {
  call: (name, ask) => invoke("call", { name, ask }),

  async news(listener) {
    const channel = new Channel<News>();
    channel.onmessage = listener;
    await invoke("news", { channel });
    return () => {
      channel.onmessage = () => {};
    };
  },
};
