//! Bad input: each a clear answer, and nothing there is lost.

use attendance::*;
use presente_tests::worlds::{
    maple_street::{MATEO, ROSA_RIVERA},
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;

#[test]
fn a_note_of_forty_megabytes_is_refused_where_it_is_written_and_at_the_school() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    let long = "a".repeat(40_000_000);
    let refused = rosa.explains(mateo, &[story_day()], &long).unwrap_err();
    assert_eq!(refused, Refusal::TextTooLong { most: NOTE_MOST as u32 });
    let file =
        rosa.world.block_on(rosa.client.attach(mateo, "note.pdf", [b"%PDF-".to_vec(), vec![0; 40_000_000]].concat()));
    assert_eq!(file, Answered::Refused(Refusal::FileTooLarge { most_mb: 5 }));
    assert_eq!(rosa.outbox().len(), 0);
}

#[test]
fn a_file_that_is_no_picture_and_no_paper_is_refused_whatever_its_name_says() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    let attach = |name: &str, bytes: &[u8]| rosa.world.block_on(rosa.client.attach(mateo, name, bytes.to_vec()));
    assert_eq!(attach("photo.jpg", b"MZ this is a program"), Answered::Refused(Refusal::FileKindUnknown));
    assert_eq!(attach("empty.pdf", b""), Answered::Refused(Refusal::FileEmpty));
}

#[test]
fn a_write_id_with_another_body_is_refused_and_the_first_stands() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let said = rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    let again = rosa.explanation_of(world.student(MATEO), &[story_day()], Reason::Travel, "Otra cosa");
    let same_id = ExplainAbsence { id: said.id, ..again };
    assert!(rosa.call::<Explanation>("explain_absence", json!(same_id)).is_err());
    assert_eq!(rosa.explanation(said.id).explanation.note.text, "Fiebre");
}

#[test]
fn a_draft_outlives_the_window_and_is_dropped_when_sent() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let draft = json!({ "name": "explain/x", "form": { "note": "a med" } });
    rosa.call::<Nothing>("save_draft", draft).expect("kept");
    let there: Option<Draft> = rosa.call("draft", json!({ "name": "explain/x" })).expect("read");
    assert_eq!(there.map(|d| d.form["note"].clone()), Some(json!("a med")));
    rosa.call::<Nothing>("drop_draft", json!({ "name": "explain/x" })).expect("dropped");
    assert_eq!(rosa.call::<Option<Draft>>("draft", json!({ "name": "explain/x" })).expect("read"), None);
}
