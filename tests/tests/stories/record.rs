//! X7: a child's whole record, as its family may take it along.

use attendance::*;
use presente_tests::worlds::{
    computer::Answer,
    maple_street::{MATEO, ROSA_RIVERA},
    world::{World, story_day},
};
use protocol::*;
use serde_json::{Value, json};

#[test]
fn a_family_takes_along_every_year_and_every_word_of_its_child_and_nobody_else_s() {
    let world = World::maple_street();
    let (rosa, mateo) = (world.guardian(ROSA_RIVERA), world.student(MATEO));
    let liaison = world.liaison();
    let said = rosa.explains(mateo, &[story_day()], "Fiebre y tos").expect("kept");
    rosa.writes(mateo, None, "¿Qué tarea tiene?").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    liaison.decides(said.id, Verdict::Accept, "Thank you for telling us.").expect("decided");
    liaison.syncs(1);
    rosa.syncs(1);
    let record: FamilyRecord = rosa.call("record", json!({ "student": mateo })).expect("put together");
    let years: Vec<i32> = record.years.iter().map(|year| year.school_year).collect();
    assert_eq!(years, rosa.history(mateo).school_years, "every year that there is");
    assert!(record.years.iter().all(|year| year.days.iter().any(|day| day.face == Face::AtSchool)), "with every day");
    let explained = record.explanations.iter().find(|view| view.explanation.id == said.id).expect("explained");
    assert_eq!(explained.explanation.note.text, "Fiebre y tos");
    assert_eq!(explained.explanation.answers[0].words.text, "Thank you for telling us.");
    assert_eq!(record.messages.last().expect("written").message.texts[0].text, "¿Qué tarea tiene?");
    let all = serde_json::to_string(&record).expect("JSON");
    let others =
        record.explanations.iter().map(|view| view.student.id).chain(record.goals.iter().map(|g| g.goal.student));
    assert!(others.chain(record.support.iter().map(|view| view.student.id)).all(|student| student == mateo));
    assert!(!all.contains("\"code\":\"U"), "the school's own codes are not a family's");

    let refused: Answer<Value> = liaison.call("record", json!({ "student": mateo }));
    assert_eq!(refused.unwrap_err(), Refusal::NotAllowed, "staff keep a child's record at the school");
}
