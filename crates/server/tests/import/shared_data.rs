//! Every file and folder of real and published data beside the project, imported by itself: what becomes of it and all
//! that is said of it, as a table that a person has read. `PRESENTE_MAKE=1` writes the table anew.

use std::fs;
use std::mem::discriminant;
use std::path::{Path, PathBuf};

use server::import::{Finding, ImportPlan, Report};

use crate::grand_bend::shared;
use crate::small_school::{Store, every_finding_has_words, settings, told};

const TABLE: &str = "../../tests/data/imports.txt";

/// The school day on which a folder's files were new.
const DAYS: [(&str, &str); 3] =
    [("aspen-ma", "2005-05-03"), ("grand-bend", "2011-05-28"), ("oneroster-moodle-catalyst", "2023-10-05")];

#[test]
fn every_file_and_folder_is_imported_or_refused_as_the_table_says() {
    let Some(data) = shared("") else { return };
    let mut lines = vec![
        "# What an import says of every file and folder of ../shared/data, each by itself and into an empty store."
            .to_owned(),
        "# Written anew by PRESENTE_MAKE=1, and read by a person before it is kept.".to_owned(),
    ];
    for folder in sorted(&data) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let (_, today) = DAYS.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name} is new"));
        lines.extend(tried(&format!("{name}/"), &folder, today));
        for file in sorted(&folder) {
            let file_name = file.file_name().unwrap().to_string_lossy().into_owned();
            lines.extend(tried(&format!("{name}/{file_name}"), &file, today));
        }
    }
    let found = lines.join("\n") + "\n";
    let table = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(TABLE);
    if std::env::var_os("PRESENTE_MAKE").is_some_and(|make| make == "1") {
        fs::write(&table, &found).unwrap();
    }
    let kept = fs::read_to_string(&table).unwrap_or_default();
    let differs = kept.lines().zip(found.lines()).find(|(kept, found)| kept != found);
    assert!(kept == found, "imports.txt says otherwise (PRESENTE_MAKE=1 writes it anew): {differs:?}");
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// One import: what became of it, how many of each level, and every finding with its reason.
fn tried(name: &str, path: &Path, today: &str) -> Vec<String> {
    let imported = Store::default().import_path(path, &settings(today));
    let report = &imported.report;
    every_finding_has_words(report);
    let mut lines = vec![String::new(), name.to_owned(), format!("  {}", outcome(report, &imported.plan))];
    let count = |findings: &[Finding]| findings.iter().map(|finding| 1 + finding.more).sum::<u64>();
    lines.push(format!(
        "  errors {}, rows left out {}, notes {}, of {} rows",
        count(&report.errors),
        report.rows_skipped,
        count(&report.notes),
        report.rows
    ));
    for (level, findings) in [("error", &report.errors), ("left out", &report.skipped), ("note", &report.notes)] {
        // Of findings alike the first is told, and how many more there are.
        let mut alike: Vec<(&Finding, u64)> = Vec::new();
        for finding in findings {
            let same = |(first, _): &&mut (&Finding, u64)| {
                let one = (&first.file, &first.column, discriminant(&first.kind));
                one == (&finding.file, &finding.column, discriminant(&finding.kind))
            };
            match alike.iter_mut().find(same) {
                Some((_, more)) => *more += 1 + finding.more,
                None => alike.push((finding, finding.more)),
            }
        }
        lines.extend(alike.into_iter().map(|(finding, more)| format!("  {level}: {}", said(finding, more))));
    }
    lines
}

fn outcome(report: &Report, plan: &ImportPlan) -> String {
    if report.has_errors() {
        return "refused".to_owned();
    }
    if plan.is_empty() {
        return "nothing to change".to_owned();
    }
    let of = |count: fn(&server::import::SchoolPlan) -> u32| plan.schools.iter().map(count).sum::<u32>();
    format!(
        "imported: {} schools, {} students, {} guardians, {} staff, {} students with days",
        plan.schools.len(),
        of(|school| school.students.adds),
        of(|school| school.guardians.adds),
        of(|school| school.staff_members.adds),
        of(|school| school.days_changed)
    )
}

fn said(finding: &Finding, more: u64) -> String {
    let more = if more > 0 { format!(" (and {more} more)") } else { String::new() };
    let (wrong, _) = finding.words(words::Words::for_tag("en"));
    format!("{}: {wrong}{more}", told(finding).trim_start())
}
