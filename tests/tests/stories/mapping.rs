//! Another system's attendance: guessed from a sample, corrected by an administrator, and known by every import after.

use std::fs;

use attendance::*;
use presente_tests::worlds::{
    computer::Answer,
    tiny::{self, YUSUF},
    world::{World, import_files, story_day},
};
use protocol::*;
use serde_json::json;
use tempfile::TempDir;

use crate::desk::Desk;

/// A system that names its columns its own way, and a number that nobody may keep beside them.
fn sample() -> TempDir {
    let files = tempfile::tempdir().expect("a folder");
    let mut text = String::from("PUPIL_REF,SSN,ATT_DAY,MARK_GIVEN,REMARK\n");
    for (place, date) in tiny::missed_days().into_iter().enumerate() {
        let code = ["ZA", "ZT", "ZQ"][place % 3];
        text += &format!("{YUSUF},078-05-1120,{},{code},fever\n", date.format("%d/%m/%Y"));
    }
    fs::write(files.path().join("pupils-away.csv"), text).expect("written");
    files
}

#[test]
fn a_guess_is_corrected_tried_kept_and_known_by_the_next_import() {
    let world = World::with_school("tiny", tiny::write, 3);
    let desk = Desk::of(&world);
    let files = sample();
    let offer = desk.sent(files.path());
    let sketch: MappingSketch = desk.asks("guess_mapping", json!({ "offer": offer, "lang": "en" })).expect("guessed");
    let names: Vec<&str> = sketch.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["PUPIL_REF", "ATT_DAY", "MARK_GIVEN", "REMARK"], "no number that a government gave");
    assert_eq!(sketch.columns[0].values[0], YUSUF);
    let mut draft = sketch.draft;
    let tried = |draft: &MappingDraft| -> MappingTrial {
        desk.asks("try_mapping", json!({ "offer": offer, "draft": draft })).expect("tried")
    };
    let role = |draft: &MappingDraft, column: &str| {
        draft.columns.iter().find(|mapped| mapped.column == column).map(|mapped| mapped.role)
    };
    assert_eq!(role(&draft, "PUPIL_REF"), Some(AttendanceColumn::StudentId));
    assert_eq!(role(&draft, "ATT_DAY"), Some(AttendanceColumn::Date));

    // What is wrong or lacking is said by a person.
    draft.columns.retain(|mapped| mapped.column != "MARK_GIVEN" && mapped.role != AttendanceColumn::Code);
    assert_eq!(tried(&draft).missing, [AttendanceColumn::Code]);
    let refused: Answer<Mappings> = desk.asks("save_mapping", json!({ "draft": draft }));
    assert_eq!(refused.unwrap_err(), Refusal::TextMissing);
    draft.columns.push(MappedColumn { role: AttendanceColumn::Code, column: "MARK_GIVEN".into() });
    draft.dates = DateOrder::DayMonthYear;
    draft.codes = [("ZA", Some(CodeMeaning::Excused)), ("ZT", Some(CodeMeaning::Late)), ("ZQ", None)]
        .map(|(code, meaning)| MappedCode { code: code.into(), meaning })
        .into();
    draft.name = "Pupil Desk".into();
    let trial = tried(&draft);
    assert_eq!((trial.missing.len(), trial.count), (0, 8));
    let first: Vec<_> = trial.rows.iter().take(3).map(|row| (row.meanings.clone(), row.flaw)).collect();
    assert_eq!(
        first,
        [(vec![CodeMeaning::Excused], None), (vec![CodeMeaning::Late], None), (vec![], Some(RowFlaw::CodeUnknown)),]
    );
    assert_eq!(trial.rows[0].date, Some(tiny::missed_days()[0]));
    let in_digits = tried(&MappingDraft { dates: DateOrder::Digits, ..draft.clone() });
    assert_eq!((in_digits.rows[0].flaw, in_digits.flawed), (Some(RowFlaw::DateUnreadable), 8));
    let kept: Mappings = desk.asks("save_mapping", json!({ "draft": draft })).expect("kept");
    assert_eq!((kept.kept[0].name.as_str(), kept.kept[0].by_name.as_str()), ("Pupil Desk", "Ada Admin"));

    let plan: ImportPreview = desk.looks(offer).expect("planned");
    assert_eq!(plan.outlook, PlanOutlook::Ready, "{plan:?}");
    assert!(plan.findings.iter().any(|found| found.wrong.contains("Pupil Desk")), "{:?}", plan.findings);
    let report = import_files(&world.office, files.path(), story_day()).expect("imported");
    assert!(!report.has_errors(), "{report:?}");

    let none: Mappings = desk.asks("drop_mapping", json!({ "name": "Pupil Desk" })).expect("let go");
    assert!(none.kept.is_empty());
    let plan: ImportPreview = desk.looks(offer).expect("planned");
    assert_eq!(plan.outlook, PlanOutlook::Refused, "nothing here knows the file any more");
}

#[test]
fn a_sample_that_is_no_table_says_why() {
    let world = World::with_school("tiny", tiny::write, 4);
    let desk = Desk::of(&world);
    let files = tempfile::tempdir().expect("a folder");
    fs::write(files.path().join("photo.csv"), [0_u8, 159, 146, 150, 0, 1]).expect("written");
    let offer = desk.sent(files.path());
    let sketch: MappingSketch = desk.asks("guess_mapping", json!({ "offer": offer, "lang": "es" })).expect("looked at");
    assert!(sketch.columns.is_empty() && !sketch.findings.is_empty(), "{sketch:?}");
}
