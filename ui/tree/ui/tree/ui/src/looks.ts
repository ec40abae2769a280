// A person's theme and text size, put on the page. Reads and keeps no settings.
import type { Theme } from "$made/commands";

/** Light, dark, or as the system has it. */
export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** 100, 125, 150, 175 or 200 percent. */
export function setTextSize(percent: number): void {
  document.documentElement.dataset.text = String(percent);
}
