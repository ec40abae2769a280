// How the screens are built and served. Answers no command itself: `host.http` is passed on to a test host.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A language's words are one file to fetch and one to compress; what staff alone read is another. */
function words_chunk(id: string): string {
  const [, tag, file = ""] = id.match(/[\\/]locales[\\/]([^\\/]+)[\\/]([^\\/]+)$/) ?? [];
  return `words-${tag}${/^(liaison|office|invitation-letter)/.test(file) ? "-staff" : ""}`;
}

/** What translators tell each other stays in `locales/`: no screen says it. */
const words_alone: Plugin = {
  name: "words-alone",
  enforce: "pre",
  async load(id) {
    const [path = "", query] = id.split("?");
    if (!path.endsWith(".ftl") || query !== "raw") return undefined;
    const text = await readFile(path, "utf8");
    return `export default ${JSON.stringify(text.replaceAll(/^#.*\n|^\n/gm, ""))}`;
  },
};

/** Where the test host listens, for `npm run dev` outside the window. */
const host = process.env.PRESENTE_HOST ?? "http://127.0.0.1:1421";

export default defineConfig({
  plugins: [words_alone, svelte()],
  clearScreen: false,
  resolve: {
    alias: [
      { find: /^\$words$/, replacement: here("./src/words/words.svelte.ts") },
      { find: /^\$words\//, replacement: here("./src/words/") },
      { find: /^\$made\//, replacement: here("./src/made/") },
      { find: /^\$components\//, replacement: here("./src/components/") },
    ],
  },
  // The words live above ui/, in locales/.
  server: { port: 1420, strictPort: true, fs: { allow: [here("..")] }, proxy: { "/call": host, "/news": host } },
  build: {
    target: "safari17",
    // The page is on this computer already: a preload list costs more than it saves.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ test: /[\\/]locales[\\/][^\\/]+[\\/][^\\/]+\.ftl/, name: words_chunk }] },
      },
    },
  },
});
