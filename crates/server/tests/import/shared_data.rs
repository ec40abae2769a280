//! Every file and folder of real and published data beside the project, imported by itself: what becomes of it and all
//! that is said of it, as a table that a person has read, and as a page for whoever wants to know what was tried.
//! `PRESENTE_MAKE=1` writes both anew.

use std::fmt::Write as _;
use std::fs;
use std::mem::discriminant;
use std::path::{Path, PathBuf};

use server::import::{Finding, ImportPlan, Report};

use crate::grand_bend::shared;
use crate::small_school::{Store, every_finding_has_words, settings, told};

const TABLE: &str = "../../tests/data/imports.txt";
const PAGE: &str = "../../docs/files-tried.md";

/// The school day on which a folder's files were new.
const DAYS: [(&str, &str); 3] =
    [("aspen-ma", "2005-05-03"), ("grand-bend", "2011-05-28"), ("oneroster-moodle-catalyst", "2023-10-05")];

/// What each of them is, as whoever made it says.
const FORMATS: [(&str, &str); 22] = [
    ("aspen-ma/", "a folder with an SIS's export and papers about it"),
    ("aspen-ma/LICENSE", "text"),
    ("aspen-ma/SOURCE.txt", "text"),
    ("aspen-ma/attendance_dump.csv", "Aspen's raw attendance: single quotes around names, a backslash before quotes"),
    ("aspen-ma/fake_no_headers.csv", "rows without a header"),
    ("aspen-ma/fake_students_export.csv", "another program's list of students"),
    ("grand-bend/", "a folder with a whole district: OneRoster 1.1 in a zip, and CSV beside it"),
    ("grand-bend/LICENSE", "text"),
    ("grand-bend/NOTICE.txt", "text"),
    ("grand-bend/SOURCE.txt", "text"),
    ("grand-bend/attendance.csv", "attendance by class period, CSV, without its roster"),
    ("grand-bend/calendar.csv", "a calendar, CSV"),
    ("grand-bend/expected.json", "JSON: what any program must arrive at"),
    ("grand-bend/guardians.csv", "guardians, CSV, without their roster"),
    ("grand-bend/languages.csv", "home languages, CSV, without their roster"),
    ("grand-bend/roster.zip", "OneRoster 1.1, bulk, a zip"),
    ("oneroster-moodle-catalyst/", "a folder with four sets of one kind"),
    ("oneroster-moodle-catalyst/SOURCE.txt", "text"),
    ("oneroster-moodle-catalyst/Test_full_data_set.zip", "OneRoster 1.1, bulk, a zip"),
    ("oneroster-moodle-catalyst/Test_minimal_data_set.zip", "OneRoster 1.1, bulk, a zip with what is needed at least"),
    ("oneroster-moodle-catalyst/oneroster_test_data.zip", "OneRoster 1.2, delta, a zip"),
    ("oneroster-moodle-catalyst/v1p2_full_dataset.zip", "OneRoster 1.2, bulk, a zip"),
];

/// One file or folder, and what was said of it.
struct Tried {
    name: String,
    outcome: String,
    /// Errors, rows left out, notes and rows.
    counts: [u64; 4],
    /// A level and what it says, with how many more there are like it.
    said: Vec<(&'static str, String)>,
}

#[test]
fn every_file_and_folder_is_imported_or_refused_as_the_table_says() {
    let Some(all) = try_all() else { return };
    let mut lines = vec![
        "# What an import says of every file and folder of ../shared/data, each by itself and into an empty store."
            .to_owned(),
        "# Written anew by PRESENTE_MAKE=1, and read by a person before it is kept.".to_owned(),
    ];
    lines.extend(all.iter().flat_map(Tried::lines));
    settle(TABLE, &(lines.join("\n") + "\n"));
    settle(PAGE, &page(&all));
}

/// Writes a file anew where that is wished for; it must say then what was found now.
fn settle(path: &str, found: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("PRESENTE_MAKE").is_some_and(|make| make == "1") {
        fs::write(&file, found).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let differs = kept.lines().zip(found.lines()).find(|(kept, found)| kept != found);
    assert!(kept == found, "{path} says otherwise (PRESENTE_MAKE=1 writes it anew): {differs:?}");
}

fn try_all() -> Option<Vec<Tried>> {
    let data = shared("")?;
    let mut all = Vec::new();
    for folder in sorted(&data) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let (_, today) = DAYS.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name} is new"));
        all.push(tried(format!("{name}/"), &folder, today));
        for file in sorted(&folder) {
            let file_name = file.file_name().unwrap().to_string_lossy().into_owned();
            all.push(tried(format!("{name}/{file_name}"), &file, today));
        }
    }
    Some(all)
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// One import: what became of it, how many of each level, and every finding with its reason.
fn tried(name: String, path: &Path, today: &str) -> Tried {
    let imported = Store::default().import_path(path, &settings(today));
    let report = &imported.report;
    every_finding_has_words(report);
    let count = |findings: &[Finding]| findings.iter().map(|finding| 1 + finding.more).sum::<u64>();
    let counts = [count(&report.errors), report.rows_skipped, count(&report.notes), report.rows];
    let mut all_said = Vec::new();
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
        all_said.extend(alike.into_iter().map(|(finding, more)| (level, said(finding, more))));
    }
    Tried { name, outcome: outcome(report, &imported.plan), counts, said: all_said }
}

impl Tried {
    fn lines(&self) -> Vec<String> {
        let [errors, skipped, notes, rows] = self.counts;
        let mut lines = vec![String::new(), self.name.clone(), format!("  {}", self.outcome)];
        lines.push(format!("  errors {errors}, rows left out {skipped}, notes {notes}, of {rows} rows"));
        lines.extend(self.said.iter().map(|(level, said)| format!("  {level}: {said}")));
        lines
    }

    fn format(&self) -> &'static str {
        let known = FORMATS.iter().find(|(name, _)| *name == self.name);
        known.unwrap_or_else(|| panic!("nobody has said what {} is", self.name)).1
    }
}

/// Tests of files that no folder of the data has: made by hand, or spoiled on purpose.
const ODDITIES: [(&str, &str, &str); 8] = [
    ("Encodings, ends of lines, quotes and separators", "encodings.rs", include_str!("encodings.rs")),
    ("Files with something wrong in them", "bad_files.rs", include_str!("bad_files.rs")),
    ("A school's files spoiled one by one", "spoiled.rs", include_str!("spoiled.rs")),
    ("Excel", "workbook.rs", include_str!("workbook.rs")),
    ("Microsoft School Data Sync", "sds.rs", include_str!("sds.rs")),
    ("Ed-Fi XML", "edfi.rs", include_str!("edfi.rs")),
    ("Calendars of events", "icalendar.rs", include_str!("icalendar.rs")),
    ("Other systems' attendance by a mapping", "mapping.rs", include_str!("mapping.rs")),
];

/// The same as a page.
fn page(all: &[Tried]) -> String {
    let mut page = String::from(
        "# Every file tried, and what was said of it\n\n\
         Each file and folder of `../shared/data`, imported by itself into an empty store, on the school day on which it \
         was new. What stands here is what the program says: the test `shared_data.rs` writes this page \
         (`PRESENTE_MAKE=1`) and fails when it is no longer so. *Refused* changes nothing. A row that is left out is \
         named with its line; the rest is imported.\n\n\
         | file | what it is | what became of it | errors | left out | notes | rows |\n\
         | --- | --- | --- | ---: | ---: | ---: | ---: |\n",
    );
    for one in all {
        let [errors, skipped, notes, rows] = one.counts;
        let (name, format, outcome) = (&one.name, one.format(), &one.outcome);
        writeln!(page, "| `{name}` | {format} | {outcome} | {errors} | {skipped} | {notes} | {rows} |").unwrap();
    }
    page += "\n## What was said\n";
    for one in all.iter().filter(|one| !one.said.is_empty()) {
        writeln!(page, "\n**`{}`**: {}\n", one.name, one.outcome).unwrap();
        for (level, said) in &one.said {
            writeln!(page, "- *{level}:* {said}").unwrap();
        }
    }
    page += "\n## What else is tried\n\n\
             Files that no folder has were made by hand for tests, which are called by what they find:\n";
    for (title, file, source) in ODDITIES {
        writeln!(page, "\n**{title}** (`crates/server/tests/import/{file}`)\n").unwrap();
        for test in tests_of(source) {
            let ways = if WAYS.contains(&test) { cases_of(source, test) } else { Vec::new() };
            let ways = if ways.is_empty() { String::new() } else { format!(": {}", ways.join("; ")) };
            writeln!(page, "- {}{ways}", test.replace('_', " ")).unwrap();
        }
    }
    page
}

/// Tests whose cases are ways of writing a file, each with its name.
const WAYS: [&str; 2] =
    ["every_way_of_writing_the_same_rows_is_the_same_school", "line_ends_and_encodings_of_every_office_are_read"];

/// What a test calls its cases, in their order.
fn cases_of<'s>(source: &'s str, test: &str) -> Vec<&'s str> {
    let (_, body) = source.split_once(&format!("fn {test}(")).unwrap();
    let body = body.split("\n}").next().unwrap_or_default();
    body.lines().filter_map(|line| line.trim().strip_prefix("(\"")?.split('"').next()).collect()
}

/// The names of the tests in a file, in their order.
fn tests_of(source: &str) -> Vec<&str> {
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let is_test = |at: usize| lines[..at].iter().rev().take(3).any(|line| *line == "#[test]");
    let named = lines.iter().enumerate().filter(|(at, line)| line.starts_with("fn ") && is_test(*at));
    named.filter_map(|(_, line)| line.strip_prefix("fn ")?.split('(').next()).collect()
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
