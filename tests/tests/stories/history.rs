//! F1: a year at a glance, its list, and one day's story: what the school recorded, and what both sides said of it.

use attendance::*;
use chrono::Days;
use presente_tests::worlds::{
    maple_street::{MATEO, ROSA_RIVERA},
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;

#[test]
fn a_year_holds_every_day_once_and_its_faces_add_up_to_what_was_missed() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let year = rosa.history(mateo);
    let all: Vec<_> = year.first_day.iter_days().take_while(|day| *day <= year.last_day).collect();
    assert_eq!(year.days.iter().map(|day| day.date).collect::<Vec<_>>(), all, "each day once, in order");
    assert_eq!(rosa.face(mateo, story_day() - Days::new(2)), Face::NoSchool, "a Sunday");
    assert_eq!(rosa.face(mateo, story_day() + Days::new(1)), Face::ToCome);
    let of_record = year.days.iter().filter_map(|day| day.record.as_ref());
    let standing = year.standing.clone().expect("Mateo has a record");
    assert_eq!(of_record.map(|record| u32::from(record.missed)).sum::<u32>(), standing.missed);
    let by_month: u32 = year.patterns.months.iter().map(|month| month.missed).sum();
    assert_eq!(by_month, standing.missed, "the months are the year");

    // The list is the same days; the school's own screens show the same year.
    let list: Vec<DayFace> = rosa.call("unexplained_days", json!({ "student": mateo })).expect("listed");
    assert!(list.is_sorted_by(|one, next| one.date > next.date), "newest first");
    assert!(list.iter().all(|day| rosa.face(mateo, day.date) == Face::MissedNoReason));
    let faces = |history: History| history.days.into_iter().map(|day| (day.date, day.face)).collect::<Vec<_>>();
    assert_eq!(faces(liaison.history(mateo)), faces(year.clone()));

    let before = json!({ "student": mateo, "school_year": year.school_years[1] });
    let before: History = rosa.call("history", before).expect("the year before is there too");
    assert!(before.last_day < year.first_day);
    assert!(before.days.iter().any(|day| day.face == Face::AtSchool));
}

#[test]
fn a_day_tells_who_recorded_it_and_all_that_both_sides_said_of_it() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let fresh = rosa.day_story(mateo, story_day());
    assert_eq!((fresh.day.face, fresh.cannot_explain.clone()), (Face::MissedNoReason, None));
    assert_eq!(fresh.school_name, "Maple Street School", "who recorded it");
    assert!(fresh.as_of.is_some_and(|at| at.date_naive() == story_day()), "and when that came in");
    let record = fresh.day.record.expect("it is an exception");
    assert_eq!((record.mark, record.missed, record.code.as_str()), (Mark::Absent, 100, ""), "no code for a family");

    let said = rosa.explains(mateo, &[story_day()], "Fiebre desde anoche").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1).decides(said.id, Verdict::AskForMore, "Did a doctor see him?").expect("asked");
    liaison.syncs(1);
    let asked = rosa.syncs(1).explanation(said.id).explanation;
    let edit = json!(EditExplanation {
        id: said.id,
        saw_version: asked.version,
        days: asked.days,
        part: asked.part,
        reason: asked.reason,
        note: rosa.text("es", "Sí, ayer por la tarde"),
        attachments: Vec::new(),
        said_on: story_day(),
    });
    rosa.call::<Explanation>("edit_explanation", edit).expect("answered");
    rosa.syncs(1);
    liaison.syncs(1).decides(said.id, Verdict::Accept, "Thank you. Get well soon!").expect("accepted");
    liaison.syncs(1);
    rosa.syncs(1);

    for computer in [&rosa, &liaison] {
        let story = computer.day_story(mateo, story_day());
        assert_eq!(story.day.face, Face::MissedExplained);
        let told = &story.explanations[0].explanation;
        assert_eq!(told.by_name, "Rosa Rivera");
        assert_eq!((told.note.lang.as_str(), told.note.text.as_str()), ("es", "Sí, ayer por la tarde"));
        assert!(told.received_at.is_some_and(|at| at.date_naive() == story_day()), "when the school had it");
        let answers: Vec<_> = told.answers.iter().map(|a| (a.by_name.as_str(), a.words.text.as_str())).collect();
        let wanted = [("Ms. Okafor", "Did a doctor see him?"), ("Ms. Okafor", "Thank you. Get well soon!")];
        assert_eq!(answers, wanted, "all that the school said, in order");
        assert!(story.cannot_explain.is_some(), "it has been decided");
    }
    let code = liaison.day_story(mateo, story_day()).day.record.expect("a record").code;
    assert!(!code.is_empty(), "staff see the school's own code");
    assert_eq!(
        rosa.day_story(mateo, story_day() - Days::new(1)).explanations.len(),
        0,
        "another day has its own story"
    );
}
