// A rule pack in plain words: its numbers, a section for each kind, each with its source. Works nothing out.
import type { Document, ExcuseTier, NoticeRule, Rules, Source, Window } from "$made/commands";
import { t } from "$words";
import { list, number, percent } from "$words/format";
import { document, reason, tier } from "$words/names";

export interface Section {
  title: string;
  parts: Part[];
}

/** What one source says. */
export interface Part {
  lines: string[];
  /** The pack's own words, in English. */
  english?: string | undefined;
  source: Source;
}

export function sections(pack: Rules): Section[] {
  const one = (title: string, lines: string[], source: Source): Section => ({ title, parts: [{ lines, source }] });
  const { present, membership, tiers, excuse, wellness, explaining, ages, eligible_student, retention } = pack;
  return [
    one(t.pack_present(), day(pack), present.source),
    one(
      t.pack_membership(),
      [
        membership.exit_day_counts ? t.pack_exit_counts() : t.pack_exit_not(),
        membership.min_days == null ? t.pack_no_min() : t.pack_min_days({ days: membership.min_days }),
        t.pack_gap({ days: membership.bridge_gap_school_days }),
      ],
      membership.source,
    ),
    one(
      t.pack_tiers(),
      [
        ...(["at_risk", "moderate", "severe"] as const).map((name) =>
          t.pack_tier_from({ tier: tier(t, name), share: percent(tiers[name].num / tiers[name].den) }),
        ),
        tiers.at_risk_tie === "satisfactory" ? t.pack_tie_satisfactory() : t.pack_tie_at_risk(),
      ],
      tiers.source,
    ),
    one(t.pack_excuse(), [...excuse.tiers.flatMap(excuses), ...more_of_excuse(pack)], excuse.source),
    ...(wellness
      ? [
          one(
            t.pack_wellness(),
            [
              t.pack_wellness_days({ days: wellness.days_per_year }),
              wellness.in_a_row ? t.pack_wellness_row() : t.pack_wellness_apart(),
            ],
            wellness.source,
          ),
        ]
      : []),
    one(
      t.pack_explaining(),
      [
        explaining.school_days_back == null
          ? t.rules_pack_back_year()
          : t.rules_pack_back({ days: explaining.school_days_back }),
        t.rules_pack_ahead({ days: explaining.plan_ahead_days }),
        t.pack_explaining_after({ days: explaining.days_after_year_end }),
      ],
      explaining.source,
    ),
    {
      title: t.pack_truancy(),
      parts: pack.truancy.map((rule) => ({
        lines: [t.pack_on_unexcused({ days: rule.unexcused, window: within(rule.window) })],
        source: rule.source,
      })),
    },
    { title: t.pack_notices(), parts: pack.notices.map(notice) },
    one(
      t.pack_ages(),
      [t.pack_ages_of({ from: number(ages.compulsory_from), until: number(ages.compulsory_until) })],
      ages.source,
    ),
    one(
      t.pack_eligible(),
      [
        t.pack_eligible_age({ age: number(eligible_student.from_age) }),
        ...(eligible_student.from_grade ? [t.pack_eligible_grade({ grade: eligible_student.from_grade })] : []),
        t.pack_eligible_shared({ age: number(eligible_student.shared_with_parent_until_age) }),
      ],
      eligible_student.source,
    ),
    one(
      t.pack_retention(),
      [
        retention.years_after_leaving == null
          ? t.pack_retention_own()
          : t.pack_retention_years({ years: retention.years_after_leaving }),
      ],
      retention.source,
    ),
    one(
      t.pack_small(),
      [t.pack_small_below({ most: number(pack.small_cells.hidden_below - 1) })],
      pack.small_cells.source,
    ),
  ];
}

function day({ present }: Rules): string[] {
  const rule = present.day;
  return [
    rule.rule === "fraction"
      ? t.pack_present_fraction()
      : t[`pack_present_${rule.exactly}`]({ percent: percent(rule.percent / 100) }),
    present.remote_counts ? t.pack_remote_counts() : t.pack_remote_not(),
    present.late_minutes_count ? t.pack_late_counts() : t.pack_late_not(),
    t.pack_minutes({ full: number(present.full_day_minutes), short: number(present.short_day_minutes) }),
  ];
}

function excuses(step: ExcuseTier): string[] {
  const nth = number(step.from_nth);
  const listed = (step.listed ?? []).map((one) =>
    t.pack_excuse_one({ reason: reason(t, one.reason), paper: paper(one.document) }),
  );
  if (!step.any_reason) return [t.pack_excuse_listed({ nth }), ...listed];
  const any = t.pack_excuse_any({ nth, paper: paper(step.any_reason) });
  return listed.length > 0 ? [any, t.pack_excuse_but(), ...listed] : [any];
}

const paper = (which: Document) => document(t, which);

function more_of_excuse({ excuse }: Rules): string[] {
  const { medical_note_after_days_in_a_row: row, within_school_days: days, confirmed_not_excused: confirmed } = excuse;
  return [
    ...(row == null ? [] : [t.pack_excuse_row({ days: row })]),
    ...(days == null ? [] : [t.pack_excuse_within({ days })]),
    ...(confirmed?.length ? [t.pack_excuse_confirmed({ reasons: list(confirmed.map((why) => reason(t, why))) })] : []),
  ];
}

function within(window: Window): string {
  switch (window.kind) {
    case "calendar_month":
      return t.pack_window_calendar_month();
    case "any_days":
      return t.pack_window_any_days({ days: window.days });
    case "quarter":
      return t.pack_window_quarter();
    case "school_year":
      return t.pack_window_school_year();
  }
}

function notice(rule: NoticeRule): Part {
  const by = rule.within;
  return {
    lines: [
      when(rule),
      ...(!by
        ? []
        : "calendar_days" in by
          ? [t.pack_within_calendar_days({ days: by.calendar_days })]
          : [t.pack_within_school_days({ days: by.school_days })]),
    ],
    english: `${rule.to.join(", ")}: ${rule.content.join("; ")}`,
    source: rule.source,
  };
}

function when({ on }: NoticeRule): string {
  switch (on.kind) {
    case "year_start":
      return t.pack_on_year_start();
    case "untold":
      return t.pack_on_untold();
    case "unexcused":
      return t.pack_on_unexcused({ days: on.days, window: within(on.window) });
    case "excused":
      return t.pack_on_excused({ days: on.days, window: within(on.window) });
    case "unexcused_in_a_row":
      return t.pack_on_in_a_row({ days: on.days });
    case "chronic":
      return t.pack_on_chronic();
  }
}
