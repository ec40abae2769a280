//! `import`: the plan first; then, with a yes, one transaction.

use std::path::PathBuf;

use attendance::Rules;
use protocol::{ImportAtSchool, ImportCounts};
use serde::Serialize;
use serde_json::Value;
use server::{
    import::{
        AcceptedDays, Columns, EndDates, Finding, ImportPlan, ImportSettings, Level, Limits, Mapping, Report,
        SchoolDefaults,
    },
    intake::{
        Files, Origin, Outlook, Prepared, RULES, Stage, TIME_ZONE, Written, at_school, own_mappings, prepare, write,
    },
    school::today_here,
};
use words::figure;

use super::{Done, No, Place, Told, Wrong, date, mapping, say, with_words};

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
    Not(Outlook),
    /// There is a plan, and nobody has said yes to it.
    Planned,
    Imported,
    /// Something it was made from has changed since.
    Overtaken,
}

impl Import {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let settings = self.settings(place)?;
        let words = say();
        for _ in 0..PLANS {
            let (prepared, step) = self.step(place, told, &settings)?;
            let tell = |outcome: &'static str, says: Vec<String>| self.tell(told, &prepared, outcome, says);
            let (outcome, says) = match step {
                Step::Overtaken => continue,
                Step::Imported => return tell("imported", vec![words.cli_import_done()]),
                Step::Not(Outlook::Unchanged) => return tell("unchanged", vec![words.cli_import_nothing()]),
                Step::Not(Outlook::Refused) => ("refused", vec![words.cli_import_refused()]),
                Step::Not(Outlook::Proposed) => ("proposed", vec![words.cli_import_ask_calendar()]),
                Step::Not(Outlook::LeftOut) => ("left_out", vec![words.cli_import_left_out()]),
                Step::Not(Outlook::NeedsSecondYes) => {
                    ("needs_second_yes", vec![words.cli_import_ask_twice(), words.cli_import_ask_twice_do()])
                }
                Step::Planned | Step::Not(Outlook::Ready) => ("planned", vec![words.cli_import_ask()]),
            };
            tell(outcome, says)?;
            return Err(No::Said);
        }
        Err(Wrong::ImportMeanwhile.into())
    }

    fn step(&self, place: &Place, told: &Told, settings: &ImportSettings) -> Result<(Prepared, Step), No> {
        let words = say();
        let prepared = prepare(&place.office, Files::At(self.folder.clone()), settings, |stage| match stage {
            Stage::Reading(progress) => {
                let (done, of) = (figure(progress.done as u64 + 1), figure(progress.of as u64));
                told.progress(&words.cli_import_reading(&done, progress.file, &of));
            }
            Stage::Comparing => told.progress(&words.cli_import_comparing()),
        })?;
        let outlook = prepared.outlook;
        let plan = match outlook {
            Outlook::Ready | Outlook::NeedsSecondYes if !self.yes => return Ok((prepared, Step::Planned)),
            Outlook::NeedsSecondYes if !self.yes_they_left => return Ok((prepared, Step::Not(outlook))),
            Outlook::Ready | Outlook::NeedsSecondYes => prepared.plan.clone(),
            _ => None,
        };
        let Some(plan) = plan else { return Ok((prepared, Step::Not(outlook))) };
        told.progress(&words.cli_import_writing());
        let (office, made_from) = (place.office.clone(), prepared.stand);
        let origin = Origin::command_line(office.ids.next(), prepared.report.clone());
        let written = place.office.store.write(move |conn| write(conn, &office, &plan, made_from, &origin))?;
        let step = if written == Written::Imported { Step::Imported } else { Step::Overtaken };
        Ok((prepared, step))
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
            own: place.office.store.read(|conn| own_mappings(conn))?,
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

    fn tell(&self, told: &Told, prepared: &Prepared, outcome: &'static str, says: Vec<String>) -> Done {
        let (plan, report) = (prepared.plan.as_deref(), &prepared.report);
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
        lines.extend(school_lines(&at_school(school)));
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

/// What an import does, or did, to one school, in numbers.
pub(super) fn school_lines(school: &ImportAtSchool) -> [String; 3] {
    let words = say();
    let texts = |counts: &ImportCounts| {
        [counts.adds, counts.changes, counts.leavers, counts.unchanged].map(|count| figure(count.into()))
    };
    let ([adds, changes, leavers, same], days) = (texts(&school.students), figure(school.days_changed.into()));
    let students = words.cli_plan_students(&adds, &changes, &days, &leavers, &same, &school.name);
    let [adds, changes, leavers, same] = texts(&school.guardians);
    let guardians = words.cli_plan_guardians(&adds, &changes, &leavers, &same, &school.name);
    let [adds, changes, leavers, same] = texts(&school.staff);
    [students, guardians, words.cli_plan_staff(&adds, &changes, &leavers, &same, &school.name)]
}
