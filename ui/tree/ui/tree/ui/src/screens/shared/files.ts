// What a file is called in words: its kind and its size. Never opens one.
import type { Attachment } from "$made/commands";
import { t } from "$words";
import { number } from "$words/format";

export function about_file(file: Attachment): string {
  const kind = file.kind === "pdf" ? t.files_pdf() : t.files_photo();
  if (file.bytes < 100_000) return t.files_about_kb({ kind, size: number(Math.max(1, Math.round(file.bytes / 1000))) });
  return t.files_about_mb({ kind, size: number(Math.round(file.bytes / 100_000) / 10) });
}
