// The state of a server in words: what each line is called, what is so, and what to do where somebody should look.
import type { HealthLine } from "$made/commands";
import { t } from "$words";
import { bytes, date as day, moment, number, time } from "$words/format";

export interface Told {
  name: string;
  text: string;
  /** What to do; nothing where all is well. */
  todo?: string | undefined;
}

export function told({ fine, what }: HealthLine): Told {
  const todo = (text: string) => (fine ? undefined : text);
  switch (what.kind) {
    case "last_import":
      return {
        name: t.health_last_import(),
        text: what.at ? t.health_last_import_at({ date: moment(what.at) }) : t.health_last_import_never(),
        todo: todo(t.health_last_import_do()),
      };
    case "last_backup": {
      const made = what.at ? t.health_last_backup_at({ date: moment(what.at) }) : t.health_last_backup_never();
      const failed = what.failed && what.failed !== "whole" ? t[`health_last_backup_${what.failed}`]() : undefined;
      return { name: t.health_last_backup(), text: failed ?? made, todo: todo(t.health_last_backup_do()) };
    }
    case "backup_plan":
      return {
        name: t.health_backup_plan(),
        text: what.at
          ? t.health_backup_plan_at({ time: time(what.at), keep: number(what.keep) })
          : t.health_backup_plan_none(),
        todo: todo(t.health_backup_plan_do()),
      };
    case "database_backups":
      return { name: t.health_database_backups(), text: t.health_database_backups_what() };
    case "data":
      return { name: t.health_data(), text: t.health_data_what({ size: bytes(what.kb * 1024) }) };
    case "disk":
      return {
        name: t.health_disk(),
        text: t.health_disk_what({ size: bytes(what.free_mb * 1024 * 1024) }),
        todo: todo(t.health_disk_do()),
      };
    case "writes_waiting":
      return {
        name: t.health_writes_waiting(),
        text: t.health_writes_waiting_what({ count: what.count }),
        todo: todo(t.health_writes_waiting_do()),
      };
    case "families":
      return {
        name: t.health_families(),
        text: t.health_families_what({ joined: number(what.joined), of: number(what.of) }),
      };
    case "computers":
      return { name: t.health_computers(), text: t.health_computers_what({ count: what.count }) };
    case "certificate": {
      const until = { date: day(what.until.slice(0, 10)) };
      return {
        name: t.health_certificate(),
        text: what.self_made ? t.health_certificate_self_made(until) : t.health_certificate_what(until),
        todo: todo(t.health_certificate_do()),
      };
    }
    case "address":
      return {
        name: t.health_address(),
        text: t[`health_address_${what.way}`]({ address: what.address }),
        todo: todo(t.health_address_do()),
      };
  }
}
