//! `import`: the plan first; then, with a yes, one transaction.

use std::{path::PathBuf, sync::Arc};

use attendance::Rules;
use serde::Serialize;
use serde_json::Value;
use server::{
    Trouble,
    apply::{apply, read_known},
    import::{
        self, AcceptedDays, Columns, Counts, EndDates, Finding, IMPORTED_KINDS, ImportPlan, ImportSettings, Level,
        Limits, Mapping, Report, SchoolDefaults,
    },
    rights::list_arg,
    school::{take_every_school, today_here},
    store::Conn,
};
use words::figure;

use super::{Done, No, Place, Told, Wrong, date, mapping, say, with_words};

const RULES: &str = "us-generic";
const TIME_ZONE: &str = "America/New_York";
/// How often a plan is made anew when families or another import have changed what it was made from.
const PLANS: usize = 3;

#[derive(clap::Args)]
pub struct Import {
    #[arg(value_name = "FOLDER", help = say().help_import_folder())]
    folder: PathBuf,
    #[arg(long, help = say().help_import_yes())]
    yes: bool,
    #[arg(long, help = say().help_import_yes_they_left())]
    yes_they_left: bool,
    #[arg(long, value_name = "PACK", default_value = RULES, help = say().help_import_rules(RULES, &packs().join(", ")))]
    rules: String,
    #[arg(long, value_name = "ZONE", default_value = TIME_ZONE, help = say().help_import_time_zone(TIME_ZONE))]
    time_zone: String,
    #[arg(long, value_name = "MAPPING", help = say().help_import_mapping(&ready_mappings()))]
    mapping: Option<String>,
    #[arg(
        long,
        value_name = "DAYS",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "all",
        help = say().help_import_accept_calendar()
    )]
    accept_calendar: Option<String>,
    #[arg(long, help = say().help_import_end_dates_inclusive())]
    end_dates_inclusive: bool,
    #[arg(long, help = say().help_import_columns_by_name())]
    columns_by_name: bool,
    #[arg(long, value_name = "YYYY-MM-DD", requires = "covers_to", help = say().help_import_covers_from())]
    covers_from: Option<String>,
    #[arg(long, value_name = "YYYY-MM-DD", requires = "covers_from", help = say().help_import_covers_to())]
    covers_to: Option<String>,
}

fn packs() -> Vec<String> {
    Rules::ids().into_iter().map(|id| id.to_string()).collect()
}

fn ready_mappings() -> String {
    Mapping::ready().iter().map(|mapping| mapping.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// What became of an import, for a script.
#[derive(Serialize)]
struct Outcome<'a> {
    outcome: &'static str,
    /// In words, what became of it.
    says: Vec<String>,
    plan: Option<&'a ImportPlan>,
    report: Findings,
}

/// The report, each finding with its words.
#[derive(Serialize)]
struct Findings {
    errors: Vec<Value>,
    skipped: Vec<Value>,
    notes: Vec<Value>,
    rows: u64,
    rows_skipped: u64,
}

/// A plan carried out, or why it is not yet.
enum Step {
    Refused(Option<ImportPlan>),
    Unchanged(ImportPlan),
    /// Nothing to do but what a calendar proposes, which nobody has said yes to.
    Proposed(ImportPlan),
    /// Nothing to do, since not one row could be used.
    LeftOut(ImportPlan),
    Planned(ImportPlan),
    NeedsSecondYes(ImportPlan),
    Imported(Arc<ImportPlan>),
    /// Something it was made from has changed since.
    Overtaken,
}

impl Import {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let settings = self.settings(place)?;
        let words = say();
        for _ in 0..PLANS {
            let mut report = Report::default();
            match self.step(place, told, &settings, &mut report)? {
                Step::Overtaken => {}
                Step::Refused(plan) => {
                    self.tell(told, plan.as_ref(), &report, "refused", vec![words.cli_import_refused()])?;
                    return Err(No::Said);
                }
                Step::Unchanged(plan) => {
                    return self.tell(told, Some(&plan), &report, "unchanged", vec![words.cli_import_nothing()]);
                }
                Step::Proposed(plan) => {
                    self.tell(told, Some(&plan), &report, "proposed", vec![words.cli_import_ask_calendar()])?;
                    return Err(No::Said);
                }
                Step::LeftOut(plan) => {
                    self.tell(told, Some(&plan), &report, "left_out", vec![words.cli_import_left_out()])?;
                    return Err(No::Said);
                }
                Step::Planned(plan) => {
                    self.tell(told, Some(&plan), &report, "planned", vec![words.cli_import_ask()])?;
                    return Err(No::Said);
                }
                Step::NeedsSecondYes(plan) => {
                    let says = vec![words.cli_import_ask_twice(), words.cli_import_ask_twice_do()];
                    self.tell(told, Some(&plan), &report, "needs_second_yes", says)?;
                    return Err(No::Said);
                }
                Step::Imported(plan) => {
                    return self.tell(told, Some(&plan), &report, "imported", vec![words.cli_import_done()]);
                }
            }
        }
        Err(Wrong::ImportMeanwhile.into())
    }

    fn step(&self, place: &Place, told: &Told, settings: &ImportSettings, report: &mut Report) -> Result<Step, No> {
        let words = say();
        let (known, stand) = place.office.store.read(|conn| Ok::<_, Trouble>((read_known(conn)?, stand(conn)?)))?;
        let (staged, found) = import::read(&self.folder, settings, &known, |progress| {
            let (done, of) = (figure(progress.done as u64 + 1), figure(progress.of as u64));
            told.progress(&words.cli_import_reading(&done, progress.file, &of));
        })?;
        *report = found;
        if report.has_errors() {
            return Ok(Step::Refused(None));
        }
        told.progress(&words.cli_import_comparing());
        let ids = place.office.ids.clone();
        let plan = import::plan(&staged, &known, settings, &mut || ids.next(), report);
        if report.has_errors() {
            return Ok(Step::Refused(Some(plan)));
        }
        if plan.is_empty() && 0 < report.rows && report.rows_skipped == report.rows {
            return Ok(Step::LeftOut(plan));
        }
        if plan.is_empty() && plan.proposed.iter().any(|day| !day.is_accepted) {
            return Ok(Step::Proposed(plan));
        }
        if plan.is_empty() {
            return Ok(Step::Unchanged(plan));
        }
        if !self.yes {
            return Ok(Step::Planned(plan));
        }
        if plan.needs_second_yes && !self.yes_they_left {
            return Ok(Step::NeedsSecondYes(plan));
        }
        told.progress(&words.cli_import_writing());
        let (office, plan) = (place.office.clone(), Arc::new(plan));
        let planned = plan.clone();
        let was_overtaken = place.office.store.write(move |conn| {
            take_every_school(conn)?;
            // Between the plan and this moment nobody may have changed what it was made from.
            if self::stand(conn)? != stand {
                return Ok::<_, Trouble>(true);
            }
            apply(conn, office.ids.as_ref(), office.clock.now(), &planned)?;
            Ok(false)
        })?;
        Ok(if was_overtaken { Step::Overtaken } else { Step::Imported(plan) })
    }

    fn settings(&self, place: &Place) -> Result<ImportSettings, No> {
        if Rules::find(&self.rules).is_none() {
            return Err(Wrong::RulePackUnknown { pack: self.rules.clone(), choices: packs() }.into());
        }
        if self.time_zone.parse::<chrono_tz::Tz>().is_err() {
            return Err(Wrong::TimeZoneUnknown { zone: self.time_zone.clone() }.into());
        }
        let office = &place.office;
        let here = place.office.store.read(|conn| today_here(conn, office.clock.as_ref()))?;
        let covers = match (&self.covers_from, &self.covers_to) {
            (Some(from), Some(to)) => Some((date(from)?, date(to)?)),
            _ => None,
        };
        if covers.is_some_and(|(from, to)| to < from) {
            return Err(Wrong::DatesOutOfOrder.into());
        }
        Ok(ImportSettings {
            today: place.today.unwrap_or(here),
            now: office.clock.now(),
            end_dates: if self.end_dates_inclusive { EndDates::Inclusive } else { EndDates::Exclusive },
            columns: if self.columns_by_name { Columns::ByName } else { Columns::AsTheStandardSays },
            codes: place.office.store.read(server::house::code_table)?,
            mapping: self.mapping.as_deref().map(mapping::find).transpose()?,
            defaults: SchoolDefaults { time_zone: self.time_zone.clone(), rule_pack: self.rules.clone() },
            covers,
            accepted: self.accepted()?,
            limits: Limits::default(),
        })
    }

    fn accepted(&self) -> Result<AcceptedDays, Wrong> {
        match self.accept_calendar.as_deref() {
            None => Ok(AcceptedDays::None),
            Some("all") => Ok(AcceptedDays::All),
            Some(days) => Ok(AcceptedDays::These(days.split(',').map(date).collect::<Result<_, _>>()?)),
        }
    }

    fn tell(
        &self,
        told: &Told,
        plan: Option<&ImportPlan>,
        report: &Report,
        outcome: &'static str,
        says: Vec<String>,
    ) -> Done {
        let in_words = |findings: &[Finding]| -> Vec<Value> {
            let told = findings.iter().map(|finding| {
                let (wrong, todo) = finding.words(say());
                with_words(finding, &wrong, &todo)
            });
            told.collect()
        };
        let answer = Outcome {
            outcome,
            says: says.iter().map(|text| say().for_terminal(text)).collect(),
            plan,
            report: Findings {
                errors: in_words(&report.errors),
                skipped: in_words(&report.skipped),
                notes: in_words(&report.notes),
                rows: report.rows,
                rows_skipped: report.rows_skipped,
            },
        };
        told.answer(&answer, || {
            let mut lines = report_lines(report);
            lines.extend(plan.map(plan_lines).unwrap_or_default());
            lines.extend(says);
            lines
        })
    }
}

/// What an import's plan is made from, as three numbers: imports so far, things of the kinds that an import owns, and
/// the newest change of one of them. A family that joins is one, since its ties say so.
fn stand(conn: &mut dyn Conn) -> Result<[i64; 3], Trouble> {
    let runs = conn.find("SELECT count(*) FROM import_run", &[], |row| row.int(0))?.unwrap_or(0);
    let sql = "SELECT count(*), CAST(coalesce(sum(seq), 0) AS BIGINT) FROM thing
               WHERE kind IN (SELECT value ->> 'v' FROM json_each($1))";
    let kinds = list_arg(IMPORTED_KINDS.into_iter());
    let things = conn.find(sql, &[kinds], |row| Ok((row.int(0)?, row.int(1)?)))?.unwrap_or_default();
    Ok([runs, things.0, things.1])
}

pub(super) fn report_lines(report: &Report) -> Vec<String> {
    let words = say();
    let mut lines = Vec::new();
    for finding in report.findings() {
        lines.push(place_of(finding));
        let (wrong, todo) = finding.words(words);
        lines.push(format!("  {wrong}"));
        lines.push(format!("  {}", words.cli_import_do(&todo)));
        if finding.more > 0 {
            lines.push(format!("  {}", words.cli_import_more(&figure(finding.more))));
        }
    }
    if report.rows > 0 {
        lines.push(words.cli_import_rows(&figure(report.rows), &figure(report.rows_skipped)));
    }
    lines
}

/// How grave a finding is, and where.
fn place_of(finding: &Finding) -> String {
    let words = say();
    let level = match finding.level {
        Level::Error => words.cli_finding_error(),
        Level::Skipped => words.cli_finding_skipped(),
        Level::Note => words.cli_finding_note(),
    };
    let (file, line) = (finding.file.as_str(), finding.line.map(figure));
    match (file, line, finding.column.as_deref()) {
        ("", _, _) => words.cli_finding_in_no_file(&level),
        (_, None, None) => words.cli_finding_in_file(file, &level),
        (_, None, Some(column)) => words.cli_finding_in_column(column, file, &level),
        (_, Some(line), None) => words.cli_finding_in_line(file, &level, &line),
        (_, Some(line), Some(column)) => words.cli_finding_in_cell(column, file, &level, &line),
    }
}

fn plan_lines(plan: &ImportPlan) -> Vec<String> {
    let words = say();
    let mut lines = Vec::new();
    for school in &plan.schools {
        let texts = |counts: &Counts| {
            [counts.adds, counts.changes, counts.leavers, counts.unchanged].map(|count| figure(count.into()))
        };
        let ([adds, changes, leavers, same], days) = (texts(&school.students), figure(school.days_changed.into()));
        lines.push(words.cli_plan_students(&adds, &changes, &days, &leavers, &same, &school.name));
        let [adds, changes, leavers, same] = texts(&school.guardians);
        lines.push(words.cli_plan_guardians(&adds, &changes, &leavers, &same, &school.name));
        let [adds, changes, leavers, same] = texts(&school.staff_members);
        lines.push(words.cli_plan_staff(&adds, &changes, &leavers, &same, &school.name));
    }
    for day in &plan.proposed {
        let date = words.date(day.date);
        lines.push(match (day.is_accepted, day.is_short) {
            (true, false) => words.cli_plan_day_taken(&date, &day.title),
            (true, true) => words.cli_plan_short_day_taken(&date, &day.title),
            (false, false) => words.cli_plan_day_proposed(&date, &day.title),
            (false, true) => words.cli_plan_short_day_proposed(&date, &day.title),
        });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use server::store::{Executor, Store, StoreError};

    #[test]
    fn a_plan_is_overtaken_by_another_import_and_by_a_change_of_what_an_import_owns() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&folder.path().join("presente.db"), Executor::Inline).expect("a store");
        let after = |sql: &'static str| {
            let changed = store.write(move |conn| {
                conn.exec(sql, &[])?;
                Ok::<_, StoreError>(())
            });
            changed.expect("written");
            store.read(|conn| stand(conn)).map_err(|_| ()).expect("read")
        };
        let school = after("INSERT INTO school (id, source_id, seq) VALUES ('s', 's', 9)");
        let thing = |kind, seq| {
            format!(
                "INSERT INTO thing (school, kind, id, version, seq, topic, audience, body)
                 VALUES ('s', '{kind}', 't', 1, {seq}, 'school', '|staff|', '{{}}')"
            )
        };
        let message = after(thing("message", 1).leak());
        assert_eq!(message, school, "families write all day long");
        let link = after(thing("link", 2).leak());
        assert_ne!(link, message);
        let joined = after("UPDATE thing SET seq = 3, version = 2 WHERE kind = 'link'");
        assert_ne!(joined, link);
        let imported = after("INSERT INTO import_run (id, at, outcome) VALUES ('i', 0, '{}')");
        assert_ne!(imported, joined);
    }
}
