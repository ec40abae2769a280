// Every component on one page, for looking at while working: `npm run dev`, then /gallery.html. Never built, never shipped.
// `?theme=dark&dir=rtl&lang=ar&text=200` shows it in other clothes.
import { mount } from "svelte";
import "../look";
import Gallery from "./Gallery.svelte";

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
root.lang = asked.get("lang") ?? "en";
root.dir = asked.get("dir") ?? "ltr";
if (asked.get("theme")) root.dataset.theme = asked.get("theme") ?? undefined;
root.dataset.text = asked.get("text") ?? "100";

mount(Gallery, { target: document.getElementById("app")! });
