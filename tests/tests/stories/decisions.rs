//! X3: what the school decided, for the way back to the SIS: one row a day, with the codes that the SIS itself uses.

use std::process::{Command, Output};

use attendance::*;
use chrono::Days;
use presente_tests::{
    programs,
    worlds::{
        maple_street::{MATEO, ROSA_RIVERA},
        tiny::{self, AMINA, NOOR, YUSUF, missed_days},
        world::{Computer, World, story_day},
    },
};
use serde_json::Value;

/// Asks as the school's technician does.
fn decisions(world: &World, more: &[&str]) -> Output {
    let mut command = Command::new(programs::built("presente-server").expect("it is built"));
    command.args(world.place()).arg("decisions").args(more);
    command.env("LC_ALL", "C").output().expect("it runs")
}

fn rows(world: &World, since: &str) -> Vec<Value> {
    let output = decisions(world, &["--since", since, "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    answer.as_array().expect("a list of rows").clone()
}

/// Of each row: the day, what was decided, what the SIS has, what it should have.
fn told(rows: &[Value]) -> Vec<[&str; 4]> {
    let keys = ["date", "decision", "sis_code", "sis_code_wanted"];
    rows.iter().map(|row| keys.map(|key| row[key].as_str().unwrap_or(""))).collect()
}

fn decided(family: &Computer<'_>, liaison: &Computer<'_>, ask: &ExplainAbsence, verdict: Verdict) -> ExplanationId {
    let said: Explanation = family.call("explain_absence", serde_json::json!(ask)).expect("kept");
    family.syncs(1);
    liaison.syncs(1).decides(said.id, verdict, "Because of the rule.").expect("decided");
    liaison.syncs(1);
    family.syncs(1);
    said.id
}

#[test]
pub fn what_was_decided_since_a_day_comes_with_the_sis_s_own_codes() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let today = story_day();
    decided(&rosa, &liaison, &rosa.explanation_of(mateo, &[today], Reason::Illness, "Fiebre"), Verdict::Accept);
    let since = today.to_string();
    let found = rows(&world, &since);
    assert_eq!(told(&found), [[since.as_str(), "accepted", "AU", "AE"]], "the day itself is in: {found:#?}");
    assert_eq!((found[0]["student"].as_str(), found[0]["excuse"].as_str()), (Some(MATEO), Some("excused")));
    assert_eq!((found[0]["reason"].as_str(), found[0]["decided_by"].as_str()), (Some("illness"), Some("Ms. Okafor")));
    assert!(rows(&world, &(today + Days::new(1)).to_string()).is_empty(), "nothing was decided since tomorrow");

    let plain = decisions(&world, &["--since", &since]);
    let text = String::from_utf8(plain.stdout).expect("text");
    assert_eq!(plain.status.code(), Some(0));
    assert!(text.starts_with("student,") && text.contains(",AU,AE,"), "one line a day, for a spreadsheet: {text}");
}

#[test]
fn only_the_decision_that_stands_for_a_day_is_carried_back() {
    let world = World::with_school("tiny", tiny::write, 5);
    let (amina, liaison) = (world.guardian(AMINA), world.liaison());
    let (yusuf, days) = (world.student(YUSUF), missed_days());
    let ask = |day: usize, reason| amina.explanation_of(yusuf, &[days[day]], reason, "");
    // Taken back by the family; asked about and not decided; not accepted; not accepted, said anew and accepted.
    let back = amina.explains(yusuf, &[days[0]], "").expect("kept");
    amina.syncs(1);
    let taken = serde_json::json!({ "id": back.id, "saw_version": 1 });
    amina.call::<Explanation>("withdraw_explanation", taken).expect("taken back");
    decided(&amina, &liaison, &ask(1, Reason::Illness), Verdict::AskForMore);
    decided(&amina, &liaison, &ask(2, Reason::Travel), Verdict::NotAccept);
    decided(&amina, &liaison, &ask(3, Reason::Travel), Verdict::NotAccept);
    world.clock.pass_days(2);
    decided(&amina, &liaison, &ask(3, Reason::Illness), Verdict::Accept);
    // Another child's day, decided on the later day too.
    let noors = amina.explanation_of(world.student(NOOR), &[days[1], days[0]], Reason::Illness, "");
    decided(&amina, &liaison, &noors, Verdict::Accept);

    let text = |day: usize| days[day].to_string();
    let all = rows(&world, &story_day().to_string());
    let mut found: Vec<(String, String, String)> = (all.iter())
        .map(|row| ["student", "date", "decision"].map(|key| row[key].as_str().unwrap_or("").to_owned()).into())
        .collect();
    found.sort();
    let row = |student: &str, day: usize, decision: &str| (student.to_owned(), text(day), decision.to_owned());
    let mut wanted = vec![
        row(YUSUF, 2, "not_accepted"),
        row(YUSUF, 3, "accepted"),
        row(NOOR, 0, "accepted"),
        row(NOOR, 1, "accepted"),
    ];
    wanted.sort();
    assert_eq!(found, wanted);
    let later = rows(&world, &(story_day() + Days::new(1)).to_string());
    assert_eq!(later.len(), 3, "since a day later: the no of the first day is not among them");
    let no = all.iter().find(|row| row["decision"] == "not_accepted").expect("the no");
    assert_eq!((&no["sis_code"], &no["sis_code_wanted"]), (&Value::from("AU"), &Value::from("")), "the record stands");
    let yes = all.iter().find(|row| row["decision"] == "accepted").expect("a yes");
    assert_eq!(yes["sis_code_wanted"], "", "no code for it in this school's files: the office chooses");
}

#[test]
fn a_part_of_a_day_says_which_part_and_asks_for_no_code_of_a_whole_day() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let arrives = chrono::NaiveTime::from_hms_opt(10, 30, 0).expect("half past ten");
    let day = story_day() + Days::new(1);
    let ask = rosa.explanation_of(mateo, &[day], Reason::Appointment, "");
    let ask = ExplainAbsence { part: Part::LateArrival { arrives }, ..ask };
    decided(&rosa, &liaison, &ask, Verdict::Accept);
    let found = rows(&world, &story_day().to_string());
    assert_eq!((found[0]["part"].as_str(), found[0]["away_until"].as_str()), (Some("late_arrival"), Some("10:30:00")));
    assert_eq!((found[0]["away_from"].as_str(), found[0]["sis_code_wanted"].as_str()), (None, Some("")));
}

#[test]
fn a_day_that_is_no_date_is_wrong_usage_and_nothing_decided_is_an_answer() {
    let world = World::with_school("tiny", tiny::write, 6);
    let wrong = decisions(&world, &["--since", "yesterday"]);
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert_eq!(wrong.status.code(), Some(2), "{said}");
    assert!(said.contains("yesterday") && said.contains("2026"), "what is wrong, and how a date looks: {said}");
    assert_eq!(decisions(&world, &[]).status.code(), Some(2), "without a date it is not used as it should be");
    let none = decisions(&world, &["--since", "2026-11-17"]);
    assert_eq!(none.status.code(), Some(0), "nothing decided is an answer");
    assert!(String::from_utf8_lossy(&none.stdout).starts_with("student,school,date,"), "the header stands alone");
}
