//! X1–X4 outwards: lists and rates as files for the office, the school's calendar as iCalendar, for staff and families.

use std::process::Command;

use attendance::*;
use presente_tests::{
    programs,
    worlds::{
        computer::{Answer, Computer},
        maple_street::{MATEO, ROSA_RIVERA},
        world::{World, story_day},
    },
};
use protocol::*;
use serde_json::json;

fn take(computer: &Computer<'_>, what: &str, format: &str, lang: &str) -> Answer<TakenOut> {
    let account = computer.account();
    computer.call("take_out", json!({ "account": account, "what": what, "format": format, "lang": lang }))
}

fn rows(taken: &TakenOut) -> Vec<Vec<String>> {
    let bytes = taken.bytes().expect("base 64");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[3..]);
    reader.records().map(|row| row.expect("CSV").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_office_takes_lists_out_as_files_without_a_word_that_anybody_wrote() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let day = story_day();
    let said = rosa.explanation_of(mateo, &[day], Reason::Illness, "Fiebre alta");
    rosa.call::<Explanation>("explain_absence", json!(said)).expect("kept");
    rosa.asks_support(mateo, SupportKind::Food, "Comida para el fin de semana").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);

    let students = rows(&take(&liaison, "students", "csv", "en").expect("taken out"));
    assert_eq!(students[0][1..6], ["Student number", "Family name", "Given name", "Grade", "Home language"]);
    let child = students.iter().find(|row| row[1] == MATEO).expect("Mateo is in it");
    assert_eq!(child.last().map(String::as_str), Some(day.to_string().as_str()), "{child:?} says as of when");

    let explained = rows(&take(&liaison, "explanations", "csv", "es").expect("taken out"));
    let row = explained.iter().find(|row| row[1] == MATEO && row[6] == day.to_string()).expect("it is in the list");
    let words = words::Words::for_tag("es");
    assert_eq!((&row[9], &row[11]), (&words.reason(Reason::Illness), &words.explanation_state(ExplanationState::Sent)));
    for list in ["explanations", "support"] {
        let text = format!("{:?}", rows(&take(&liaison, list, "csv", "en").expect("taken out")));
        assert!(!text.contains("Fiebre") && !text.contains("Comida"), "{list}: what a family wrote stays in Presente");
    }

    let workbook = take(&liaison, "students", "xlsx", "ar").expect("taken out");
    assert!(workbook.name.ends_with(".xlsx") && workbook.bytes().expect("base 64").starts_with(b"PK"), "{workbook:?}");
    assert_eq!(world.count("SELECT COUNT(*) FROM act WHERE what = 'take_out'"), 5, "each is in the log of acts");
}

#[test]
fn a_list_holds_what_its_taker_may_see_and_a_nurse_takes_none() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    rosa.asks_support(world.student(MATEO), SupportKind::Safety, "Le pegan").expect("kept");
    rosa.syncs(1);
    let count = |computer: &Computer<'_>| rows(&take(computer, "support", "csv", "en").expect("taken out")).len();
    let (liaison, office) = (world.liaison(), world.staff("office", "Otto Office", StaffRole::Office));
    assert_eq!(count(&liaison), count(&office) + 1, "what is about a child's safety is not for the office");
    let nurse = world.staff("nurse", "Nadia Nurse", StaffRole::Nurse);
    assert_eq!(take(&nurse, "students", "csv", "en").err(), Some(Refusal::NotAllowed));
}

#[test]
fn rates_taken_out_hide_what_is_small_and_follow_what_the_school_decides() {
    let world = World::maple_street();
    let liaison = world.liaison();
    let rates = || rows(&take(&liaison, "rates_by_grade", "csv", "en").expect("taken out"));
    let before = rates();
    let told: Vec<u32> = before[1..].iter().flat_map(|row| &row[1..3]).filter_map(|cell| cell.parse().ok()).collect();
    assert!(!told.is_empty() && told.iter().all(|count| *count == 0 || 10 <= *count), "{before:?}");
    assert!(before.iter().flatten().any(|cell| cell == "*"), "something in a school of 420 is small: {before:?}");

    let rosa = world.guardian(ROSA_RIVERA);
    let ask = rosa.explanation_of(world.student(MATEO), &[story_day()], Reason::Illness, "Fiebre");
    let said: Explanation = rosa.call("explain_absence", json!(ask)).expect("kept");
    rosa.syncs(1);
    liaison.syncs(1).decides(said.id, Verdict::Accept, "Thank you.").expect("decided");
    liaison.syncs(1);
    let (all_before, after) = (before.last().cloned().expect("a sum"), rates());
    let all_after = after.last().expect("a sum");
    let excused = |row: &[String]| row[4].parse::<f64>().expect("days");
    assert_eq!(excused(all_after) - excused(&all_before), 1.0, "{all_before:?} {all_after:?}");
    assert_eq!(all_before[3], all_after[3], "what was missed stays missed");
}

#[test]
fn a_family_and_an_office_have_the_school_s_calendar_as_one_that_other_programs_read() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let file: String = rosa.call("calendar_file", json!({ "student": world.student(MATEO) })).expect("made");
    let events = file.matches("BEGIN:VEVENT").count();
    assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && 4 < events, "{file}");
    assert!(!file.contains("Mateo"), "nothing of a child is in it");
    assert!(file.lines().all(|line| line.len() <= 75), "long lines are folded (RFC 5545, 3.1)");

    let made = tempfile::tempdir().expect("a folder");
    let place = made.path().join("school.ics");
    let calendar = |place: &std::path::Path| {
        let mut command = Command::new(programs::built("presente-server").expect("it is built"));
        command.args(world.place()).args(["calendar", "--out"]).arg(place).env("LC_ALL", "C").output().expect("it runs")
    };
    assert!(calendar(&place).status.success());
    let written = std::fs::read_to_string(&place).expect("it is there");
    assert_eq!(written.matches("BEGIN:VEVENT").count(), events, "the same for both");
    let again = calendar(&place);
    let said = String::from_utf8_lossy(&again.stderr);
    assert!(again.status.code() == Some(1) && said.contains("There is a file"), "nothing is written over: {said}");
}
