//! F5 to F10: a family says why, the school answers, both see the same.

use attendance::*;
use chrono::{Days, TimeDelta};
use presente_tests::worlds::{
    maple_street::{AMINA_HADDAD, KARIM_HADDAD, MATEO, ROSA_RIVERA, YUSUF},
    network::Fate,
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;

#[test]
fn a_note_written_on_the_bus_reaches_school_exactly_once() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    world.network.cut();
    rosa.explains(mateo, &[story_day()], "Amaneció con fiebre").expect("it is kept");
    rosa.syncs(1);
    assert_eq!(rosa.waiting(), 1, "it waits on her computer");
    world.network.mend_but_lose_the_first_answer();
    rosa.syncs(2);
    assert_eq!(rosa.waiting(), 0);
    let board = liaison.syncs(1).board();
    let notes: Vec<_> = board.to_review.iter().map(|r| r.view.explanation.note.text.as_str()).collect();
    assert_eq!(notes, ["Amaneció con fiebre"]);
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'explain_absence'"), 1);
}

#[test]
fn the_family_sees_what_the_school_decided_and_the_rate_stays() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let before = rosa.card(mateo).standing.expect("Mateo has a record");
    assert_eq!((before.missed, rosa.card(mateo).today), (900, Face::MissedNoReason));
    assert_eq!(rosa.card(mateo).next, NextStep::ExplainToday);

    let said = rosa.explains(mateo, &[story_day()], "Fiebre").expect("today can be explained");
    assert_eq!(rosa.card(mateo).today, Face::MissedLooking, "her own screen says so at once");
    rosa.syncs(1);
    liaison.syncs(1);
    let review: Review = liaison.call("review", json!({ "id": said.id })).expect("it can be reviewed");
    let effect = review.if_accepted.expect("the effect is told before saving");
    assert_eq!(effect.after.missed, effect.before.missed, "excusing never changes the days missed");
    assert_eq!(effect.after.excused, effect.before.excused + 100);
    liaison.decides(said.id, Verdict::Accept, "").expect("a yes needs no words");
    liaison.syncs(1);
    rosa.syncs(1);
    assert_eq!(rosa.explanation(said.id).explanation.state, ExplanationState::Accepted);
    let after = rosa.card(mateo).standing.expect("still a record");
    assert_eq!(rosa.card(mateo).today, Face::MissedExplained);
    assert_eq!((after.missed, after.excused), (before.missed, before.excused + 100));
    assert_eq!(liaison.board().to_review.len(), 0);
}

#[test]
fn a_no_needs_a_reason_and_the_family_reads_it() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let said = rosa.explains(world.student(MATEO), &[story_day()], "Viaje").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    assert_eq!(liaison.decides(said.id, Verdict::NotAccept, " ").unwrap_err(), Refusal::ReasonMissing);
    liaison.decides(said.id, Verdict::NotAccept, "Travel is not on the school's list.").expect("with words");
    liaison.syncs(1);
    rosa.syncs(1);
    let view = rosa.explanation(said.id);
    assert_eq!(view.explanation.state, ExplanationState::NotAccepted);
    assert_eq!(view.explanation.answers[0].words.text, "Travel is not on the school's list.");
    assert_eq!(rosa.card(world.student(MATEO)).today, Face::MissedNotExcused);
    let edit = json!(EditExplanation {
        id: said.id,
        saw_version: view.explanation.version,
        days: said.days,
        part: Part::FullDay,
        reason: Reason::Illness,
        note: said.note,
        attachments: Vec::new(),
        said_on: story_day(),
    });
    assert_eq!(rosa.call::<Explanation>("edit_explanation", edit).unwrap_err(), Refusal::AlreadyDecided);
}

#[test]
pub fn the_school_asks_for_more_and_the_family_sends_it_again() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let said = rosa.explains(mateo, &[story_day()], "Enfermo").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    liaison.decides(said.id, Verdict::AskForMore, "Do you have a note from the doctor?").expect("asked");
    liaison.syncs(1);
    rosa.syncs(1);
    let asked = rosa.explanation(said.id).explanation;
    assert_eq!(asked.state, ExplanationState::NeedsMore);
    assert!(matches!(rosa.card(mateo).next, NextStep::SchoolAsksMore { .. }));
    let paper = rosa.world.block_on(rosa.client.attach(mateo, "nota.pdf", b"%PDF-1.4 a note".to_vec()));
    let Answered::Ok(paper) = paper else { panic!("the paper is kept") };
    let edit = json!(EditExplanation {
        id: said.id,
        saw_version: asked.version,
        days: asked.days,
        part: asked.part,
        reason: asked.reason,
        note: rosa.text("es", "Aquí está la nota"),
        attachments: vec![paper.clone()],
        said_on: story_day(),
    });
    rosa.call::<Explanation>("edit_explanation", edit).expect("it may still be changed");
    rosa.syncs(1);
    let shown = liaison.syncs(1).explanation(said.id).explanation;
    assert_eq!((shown.state, shown.attachments.len()), (ExplanationState::Sent, 1));
    let content = liaison.world.block_on(liaison.client.attachment_content(paper.id));
    let Answered::Ok(content) = content else { panic!("staff can read what was sent to them") };
    assert_eq!(content.content, b"%PDF-1.4 a note");
}

#[test]
fn being_opened_at_school_does_not_stop_the_family_from_changing_or_the_school_from_deciding() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let said = rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    liaison.call::<Explanation>("see_explanation", json!({ "id": said.id })).expect("seen");
    liaison.syncs(1);
    // Rosa has not heard that it was opened: she still looks at version 1.
    rosa.call::<Explanation>("withdraw_explanation", json!({ "id": said.id, "saw_version": 1 })).expect("withdrawn");
    rosa.syncs(1);
    assert_eq!(rosa.waiting(), 0);
    assert!(rosa.outbox().iter().all(|row| row.delivery != Delivery::Refused), "{:?}", rosa.outbox());
    assert_eq!(liaison.syncs(1).explanation(said.id).explanation.state, ExplanationState::Withdrawn);
}

#[test]
fn a_decision_that_was_faster_is_told_to_the_family_in_words_and_nothing_is_lost() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let said = rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    liaison.decides(said.id, Verdict::Accept, "").expect("decided");
    liaison.syncs(1);
    rosa.call::<Explanation>("withdraw_explanation", json!({ "id": said.id, "saw_version": 1 }))
        .expect("not known here");
    rosa.syncs(1);
    let view = rosa.explanation(said.id);
    assert_eq!(view.refusal, Some(Refusal::AlreadyDecided));
    assert_eq!(view.explanation.state, ExplanationState::Accepted, "what the school decided stands");
    rosa.call::<Nothing>("put_away", json!({ "write": view.refused_write })).expect("read and put away");
    assert_eq!(rosa.explanation(said.id).refusal, None);
}

#[test]
fn both_parents_see_what_was_said_of_their_child() {
    let world = World::maple_street();
    let (amina, karim) = (world.guardian(AMINA_HADDAD), world.guardian(KARIM_HADDAD));
    let yusuf = world.student(YUSUF);
    let days = karim.history(yusuf).days;
    let open =
        days.iter().rev().find(|d| d.face == Face::MissedNoReason).expect("Yusuf has a day without a reason").date;
    amina.explains(yusuf, &[open], "طبيب الأسنان").expect("kept");
    amina.syncs(1);
    karim.syncs(1);
    let seen = karim.explanations();
    assert_eq!(seen.len(), 1);
    assert!(!seen[0].mine, "it is hers to change");
    let withdraw = json!({ "id": seen[0].explanation.id, "saw_version": 1 });
    assert_eq!(karim.call::<Explanation>("withdraw_explanation", withdraw).unwrap_err(), Refusal::NotAllowed);
}

#[test]
fn the_rule_is_said_before_sending_and_a_day_without_school_is_refused() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    let ask = rosa.explanation_of(mateo, &[story_day()], Reason::Illness, "");
    let check: ExplanationCheck = rosa.call("check_explanation", json!(ask)).expect("checked");
    let need = check.need.expect("the rule is said");
    assert_eq!((need.first_nth, need.last_nth, need.counts_as_missed), (9, 9, true));
    let sunday = story_day() - Days::new(2);
    let ask = rosa.explanation_of(mateo, &[sunday], Reason::Illness, "");
    let check: ExplanationCheck = rosa.call("check_explanation", json!(ask)).expect("checked");
    assert_eq!(check.refusal, Some(Refusal::NotASchoolDay { date: sunday }));
    let refused = rosa.explains(mateo, &[sunday], "").unwrap_err();
    assert_eq!(refused, Refusal::NotASchoolDay { date: sunday });
}

#[test]
fn an_absence_to_come_is_reported_ahead_and_shows_on_the_day() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let day = story_day() + Days::new(2);
    let mut ask = rosa.explanation_of(mateo, &[day], Reason::Appointment, "Dentista");
    ask.part = Part::LateArrival { arrives: chrono::NaiveTime::from_hms_opt(10, 30, 0).expect("half past ten") };
    rosa.call::<Explanation>("explain_absence", json!(ask)).expect("reported ahead");
    rosa.syncs(1);
    let face = rosa.history(mateo).days.into_iter().find(|d| d.date == day).expect("the day is in the year").face;
    assert_eq!(face, Face::ToComeReported);
    assert_eq!(liaison.syncs(1).board().to_review.len(), 1);
}

#[test]
fn a_note_written_in_time_is_in_time_however_late_the_laptop_finds_a_network() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    world.network.cut();
    let said = rosa.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    world.clock.pass_days(40);
    world.network.mend();
    rosa.syncs(1);
    assert_eq!(rosa.waiting(), 0);
    let there = rosa.explanation(said.id).explanation;
    assert_eq!((there.state, there.said_on), (ExplanationState::Sent, story_day()));
    assert!(there.received_at.is_some_and(|at| at.date_naive() > story_day()));
}

#[test]
fn a_device_whose_clock_runs_days_ahead_is_judged_by_the_schools_day() {
    let world = World::maple_street();
    let rosa = world.guardian_on(ROSA_RIVERA, TimeDelta::days(2));
    let mateo = world.student(MATEO);
    let said = rosa.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    assert_eq!(rosa.explanation(said.id).explanation.said_on, story_day());
}

#[test]
fn a_request_heard_twice_makes_one_explanation() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    world.network.rough(|| Fate::Doubled);
    rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(2);
    world.network.calm();
    assert_eq!(world.count("SELECT count(*) FROM thing WHERE kind = 'explanation'"), 1);
    assert_eq!(rosa.syncs(1).explanations().len(), 1);
}

#[test]
fn the_same_day_is_not_explained_twice() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    rosa.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    assert_eq!(
        rosa.explains(mateo, &[story_day()], "Fiebre otra vez").unwrap_err(),
        Refusal::AlreadyExplained { date: story_day() }
    );
}
