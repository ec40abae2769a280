//! `import`: the plan first; then, with a yes, one transaction.

use std::path::PathBuf;

use attendance::Rules;
use serde::Serialize;
use server::{
    Trouble,
    apply::{apply, read_known},
    import::{self, CodeTable, Columns, EndDates, ImportPlan, ImportSettings, Level, Limits, Report, SchoolDefaults},
    school::today_here,
};

use super::{Done, No, Place, Told, date, say};

#[derive(clap::Args)]
pub struct Import {
    /// A folder or a zip with the school's files
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    /// Change what the plan says
    #[arg(long)]
    yes: bool,
    /// Yes to a plan by which more than a tenth of a school's students leave
    #[arg(long)]
    yes_they_left: bool,
    /// For a school that is new here: its rule pack
    #[arg(long, value_name = "PACK", default_value = "us-generic")]
    rules: String,
    /// For a school that is new here: its time zone
    #[arg(long, value_name = "ZONE", default_value = "America/New_York")]
    time_zone: String,
    /// The roster's end dates are the last day of a class, not the day after it
    #[arg(long)]
    end_dates_inclusive: bool,
    /// OneRoster's columns go by their names, whatever their order
    #[arg(long)]
    columns_by_name: bool,
    /// The attendance file is all of the days from … (with --covers-to)
    #[arg(long, value_name = "YYYY-MM-DD", requires = "covers_to")]
    covers_from: Option<String>,
    /// … to this day
    #[arg(long, value_name = "YYYY-MM-DD", requires = "covers_from")]
    covers_to: Option<String>,
}

#[derive(Serialize)]
struct Outcome<'a> {
    outcome: &'static str,
    plan: Option<&'a ImportPlan>,
    report: &'a Report,
}

impl Import {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let settings = self.settings(place)?;
        let known = place.office.store.read(|conn| read_known(conn))?;
        let (staged, mut report) = import::read(&self.folder, &settings, &known, |progress| {
            if !told.json {
                let (done, of) = ((progress.done + 1).to_string(), progress.of.to_string());
                told.aside(&say().cli_import_reading(&done, progress.file, &of));
            }
        })?;
        if report.has_errors() {
            return self.refuse(told, None, &report, "refused", vec![say().cli_import_refused()]);
        }
        let ids = place.office.ids.clone();
        let plan = import::plan(&staged, &known, &settings, &mut || ids.next(), &mut report);
        if report.has_errors() {
            return self.refuse(told, Some(&plan), &report, "refused", vec![say().cli_import_refused()]);
        }
        if plan.is_empty() {
            return self.tell(told, Some(&plan), &report, "unchanged", vec![say().cli_import_nothing()]);
        }
        if !self.yes {
            return self.refuse(told, Some(&plan), &report, "planned", vec![say().cli_import_ask()]);
        }
        if plan.needs_second_yes && !self.yes_they_left {
            let words = vec![say().cli_import_ask_twice(), say().cli_import_ask_twice_do()];
            return self.refuse(told, Some(&plan), &report, "needs_second_yes", words);
        }
        let office = place.office.clone();
        let plan = place.office.store.write(move |conn| {
            // Between the plan and this moment nothing may have been imported by somebody else.
            if read_known(conn)?.ids.len() != known.ids.len() {
                return Err(Trouble::Refused(attendance::Refusal::ChangedMeanwhile));
            }
            apply(conn, office.ids.as_ref(), office.clock.now(), &plan)?;
            Ok(plan)
        })?;
        self.tell(told, Some(&plan), &report, "imported", vec![say().cli_import_done()])
    }

    fn settings(&self, place: &Place) -> Result<ImportSettings, No> {
        let words = say();
        if Rules::find(&self.rules).is_none() {
            let packs = Rules::ids().join(", ");
            return Err(No::refused(words.cli_rule_pack_unknown(&self.rules), words.cli_rule_pack_unknown_do(&packs)));
        }
        if self.time_zone.parse::<chrono_tz::Tz>().is_err() {
            return Err(No::refused(words.cli_time_zone_unknown(&self.time_zone), words.cli_time_zone_unknown_do()));
        }
        let office = &place.office;
        let here = place.office.store.read(|conn| today_here(conn, office.clock.as_ref()))?;
        let covers = match (&self.covers_from, &self.covers_to) {
            (Some(from), Some(to)) => Some((date(from)?, date(to)?)),
            _ => None,
        };
        Ok(ImportSettings {
            today: place.today.unwrap_or(here),
            now: office.clock.now(),
            end_dates: if self.end_dates_inclusive { EndDates::Inclusive } else { EndDates::Exclusive },
            columns: if self.columns_by_name { Columns::ByName } else { Columns::AsTheStandardSays },
            codes: CodeTable::generic(),
            defaults: SchoolDefaults { time_zone: self.time_zone.clone(), rule_pack: self.rules.clone() },
            covers,
            limits: Limits::default(),
        })
    }

    fn tell(
        &self,
        told: &Told,
        plan: Option<&ImportPlan>,
        report: &Report,
        outcome: &'static str,
        last: Vec<String>,
    ) -> Done {
        told.answer(&Outcome { outcome, plan, report }, || {
            let mut lines = report_lines(report);
            lines.extend(plan.map(plan_lines).unwrap_or_default());
            lines.extend(last);
            lines
        })
    }

    fn refuse(
        &self,
        told: &Told,
        plan: Option<&ImportPlan>,
        report: &Report,
        outcome: &'static str,
        last: Vec<String>,
    ) -> Done {
        self.tell(told, plan, report, outcome, last)?;
        Err(No::Said)
    }
}

fn report_lines(report: &Report) -> Vec<String> {
    let words = say();
    let mut lines = Vec::new();
    for finding in report.findings() {
        let level = match finding.level {
            Level::Error => words.cli_import_level_error(),
            Level::Skipped => words.cli_import_level_skipped(),
            Level::Note => words.cli_import_level_note(),
        };
        let line = finding.line.map(|line| words.cli_import_line(&line.to_string()));
        let column = finding.column.as_deref().map(|column| words.cli_import_column(column));
        let file = Some(finding.file.clone()).filter(|file| !file.is_empty());
        let place: Vec<String> = [Some(level), file, line, column].into_iter().flatten().collect();
        let (wrong, todo) = finding.words(words);
        lines.push(format!("{}: {wrong} {todo}", place.join(", ")));
        if finding.more > 0 {
            lines.push(words.cli_import_more(&finding.more.to_string()));
        }
    }
    lines
}

fn plan_lines(plan: &ImportPlan) -> Vec<String> {
    let words = say();
    let text = |count: u32| count.to_string();
    let mut lines = Vec::new();
    for school in &plan.schools {
        let (students, guardians) = (&school.students, &school.guardians);
        lines.push(words.cli_import_plan(
            &text(students.adds),
            &text(students.changes),
            &text(school.days_changed),
            &text(students.leavers),
            &text(students.unchanged),
            &school.name,
        ));
        lines.push(words.cli_import_guardians(
            &text(guardians.adds),
            &text(guardians.changes),
            &text(guardians.leavers),
            &school.name,
        ));
    }
    lines
}
