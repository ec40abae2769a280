//! Bad input: each a clear sentence in the reader's language, and nothing there is changed or lost.

use attendance::*;
use chrono::TimeDelta;
use presente_tests::worlds::{
    maple_street::{MATEO, ROSA_RIVERA},
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;
use words::{Words, plain};

use crate::over_http::Street;

/// A refusal as a family reads it in Spanish.
fn in_spanish(refusal: &Refusal) -> String {
    plain(&Words::for_tag("es").refusal(refusal))
}

#[test]
fn a_note_of_forty_megabytes_is_refused_where_it_is_written_in_words_and_nothing_is_kept_or_sent() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    let refused = rosa.explains(mateo, &[story_day()], &"a".repeat(40_000_000)).unwrap_err();
    assert_eq!(in_spanish(&refused), "Su texto es demasiado largo. Use menos de 4000 caracteres, por favor.");
    let said = rosa.writes(mateo, None, &"é".repeat(20_000_000)).unwrap_err();
    assert_eq!(in_spanish(&said), "Su texto es demasiado largo. Use menos de 8000 caracteres, por favor.");
    rosa.syncs(1);
    assert_eq!(rosa.outbox().len(), 0);
    assert_eq!(world.count("SELECT count(*) FROM thing WHERE kind IN ('explanation', 'message')"), 0);
    rosa.explains(mateo, &[story_day()], "Fiebre").expect("a shorter one goes");
}

#[test]
fn a_program_that_sends_forty_megabytes_all_the_same_is_refused_at_the_school_before_they_are_read() {
    let world = World::maple_street();
    let street = Street::to(&world);
    let rosa = street.computer(&world);
    rosa.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("joined");
    let before = world.count("SELECT count(*) FROM act");
    for (path, method, limit, sentence) in [
        ("push", "POST", 4_000_000, "Su texto es demasiado largo. Use menos de 4000 caracteres, por favor."),
        (
            "attachment/00000000-0000-7000-8000-000000000001?student=00000000-0000-7000-8000-000000000002&name=a.pdf&kind=pdf",
            "PUT",
            FILE_MOST_BYTES,
            "Este archivo es demasiado grande. Elija uno de 5 MB o menos, por favor.",
        ),
    ] {
        // The rest of what was promised never comes: the answer does not wait for it.
        let (status, refusal) = street.sends(method, path, 40_000_000, limit + 100_000);
        assert_eq!((status, in_spanish(&refusal).as_str()), (413, sentence), "{path}");
    }
    assert_eq!(world.count("SELECT count(*) FROM act"), before);
    assert_eq!(world.count("SELECT count(*) FROM attachment"), 0);
}

#[test]
fn a_file_too_large_is_refused_in_words_before_it_is_kept_or_sent() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    let attach = |bytes: usize| {
        let content = [b"%PDF-1.4 ".to_vec(), vec![b' '; bytes - 9]].concat();
        rosa.world.block_on(rosa.client.attach(mateo, "nota.pdf", content))
    };
    for bytes in [FILE_MOST_BYTES + 1, 40_000_000] {
        let Answered::Refused(refusal) = attach(bytes) else { panic!("{bytes} bytes were taken") };
        assert_eq!(in_spanish(&refusal), "Este archivo es demasiado grande. Elija uno de 5 MB o menos, por favor.");
    }
    let Answered::Ok(largest) = attach(FILE_MOST_BYTES) else { panic!("the largest that is allowed is taken") };
    let mut ask = rosa.explanation_of(mateo, &[story_day()], Reason::Illness, "");
    let forged = Attachment { bytes: 40_000_000, ..largest.clone() };
    ask.attachments = vec![forged];
    assert_eq!(
        rosa.call::<Explanation>("explain_absence", json!(ask)).unwrap_err(),
        Refusal::FileTooLarge { most_mb: 5 }
    );
    ask.attachments = vec![largest];
    rosa.call::<Explanation>("explain_absence", json!(ask)).expect("kept");
    rosa.syncs(1);
    assert_eq!(world.count("SELECT count(*) FROM attachment WHERE thing_id IS NOT NULL"), 1);
}

#[test]
fn a_code_that_has_run_out_says_so_and_what_to_do_and_lets_nobody_in() {
    let world = World::maple_street();
    let code = world.code_for(world.person(ROSA_RIVERA));
    world.clock.pass_days(31);
    let computer = world.new_computer(TimeDelta::zero());
    let refused = computer.joins(&code).unwrap_err();
    assert_eq!(in_spanish(&refused), "Este código ya venció. Pida uno nuevo a la escuela, por favor.");
    assert!(computer.session().accounts.is_empty());
    assert_eq!(world.count("SELECT count(*) FROM device"), 0);
}

#[test]
fn a_computer_that_was_signed_out_from_another_says_so_and_what_to_do_and_keeps_no_child() {
    let world = World::maple_street();
    let (first, second) = (world.guardian(ROSA_RIVERA), world.guardian(ROSA_RIVERA));
    world.network.cut();
    second.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    world.network.mend();
    first.revokes_the_other();
    second.syncs(1);
    assert!(second.home().children.is_empty());
    let refusal = second.outbox()[0].refusal.clone().expect("what was not taken says why");
    assert_eq!(
        in_spanish(&refusal),
        "Se cerró la sesión en esta computadora. Para volver a usarla, pida un código nuevo a la escuela."
    );
    assert_eq!(world.count("SELECT count(*) FROM thing WHERE kind = 'explanation'"), 0);
}

#[test]
fn a_day_further_ahead_than_the_school_plans_is_refused_with_the_last_day_that_can_be_said() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    let far = rosa.history(mateo).days.into_iter().rfind(|day| day.face == Face::ToCome).expect("June is to come").date;
    let ask = rosa.explanation_of(mateo, &[far], Reason::Travel, "Viaje");
    let check: ExplanationCheck = rosa.call("check_explanation", json!(ask)).expect("checked");
    let refused = rosa.call::<Explanation>("explain_absence", json!(ask)).unwrap_err();
    assert_eq!(check.refusal, Some(refused.clone()), "the rule is said before sending");
    assert_eq!(
        in_spanish(&refused),
        "La escuela todavía no planea con tanta anticipación. Elija un día hasta el 16 de mayo de 2027, por favor."
    );
    assert_eq!(rosa.outbox().len(), 0);

    // A computer whose clock runs months ahead goes by the school's day, too.
    let ahead = world.guardian_on(ROSA_RIVERA, TimeDelta::days(100));
    assert_eq!(ahead.explains(mateo, &[far], "Viaje").unwrap_err(), refused);
    assert_eq!(world.count("SELECT count(*) FROM thing WHERE kind = 'explanation'"), 0);
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
