//! X7: a child's whole record, as its family may take it along.

use attendance::*;
use presente_tests::worlds::{
    computer::{Answer, Computer},
    maple_street::{AMINA_HADDAD, KARIM_HADDAD, MATEO, ROSA_RIVERA, YUSUF},
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

#[test]
fn a_record_says_what_its_reader_may_what_they_read_and_who_at_the_school_has_seen_their_words() {
    let world = World::maple_street();
    let (amina, yusuf) = (world.guardian(AMINA_HADDAD), world.student(YUSUF));
    let karim = world.guardian(KARIM_HADDAD);
    let liaison = world.liaison();
    let said = amina.explains(yusuf, &[story_day() + chrono::Days::new(1)], "Fiebre").expect("kept");
    amina.writes(yusuf, None, "We are at the clinic").expect("kept");
    amina.asks_support(yusuf, SupportKind::Transport, "No bus").expect("kept");
    amina.syncs(1);
    liaison.syncs(1);
    liaison.decides(said.id, Verdict::Accept, "Get well").expect("decided");
    let thread = liaison.thread(yusuf, Some(world.person(AMINA_HADDAD)));
    let newest = thread.messages.last().expect("a message").message.received_at;
    let read =
        json!(MarkRead { student: yusuf, guardian: world.person(AMINA_HADDAD), delivered_to: newest, read_to: newest });
    let _: ReadMark = liaison.call("mark_read", read).expect("noted");
    liaison.syncs(1);
    let admin = world.administrator();
    let school = amina.home().children[0].student.school;
    let published = json!({ "account": admin.account(), "publish": {
        "id": uuid::Uuid::from_u128(0x91), "saw_version": 0, "school": school, "valid_from": story_day(),
        "ask": "everybody", "texts": [{ "lang": "en", "title": "Absences", "text": "Call us each morning." }],
    } });
    let _: Policy = admin.call("publish_policy", published).expect("published");
    world.limit(KARIM_HADDAD, YUSUF, &[Topic::Support]);
    amina.syncs(1);
    karim.syncs(1);
    let record = |computer: &Computer<'_>| -> FamilyRecord {
        computer.call("record", json!({ "student": yusuf })).expect("put together")
    };
    let hers = record(&amina);
    let seen: Vec<(&str, SeenWhat)> = hers.seen_by.iter().map(|seen| (seen.name.as_str(), seen.what)).collect();
    assert_eq!(seen, [("Ms. Okafor", SeenWhat::Messages), ("Ms. Okafor", SeenWhat::Explanations)]);
    assert_eq!(hers.own.expect("a tie").limits, []);
    let his = record(&karim);
    assert_eq!(his.seen_by, [], "nobody has seen a word of his, and of hers he is not told");
    let own = his.own.expect("a tie");
    let taken: Vec<(Topic, &str)> = own.limits.iter().map(|limit| (limit.topic, limit.document.as_str())).collect();
    assert_eq!(taken, [(Topic::Support, "")], "what is taken, and not which paper takes it");
    let policies: Vec<PolicyView> = amina.call("policies", json!({})).expect("listed");
    let policy = policies.iter().find(|view| view.asked).expect("one is asked about");
    let confirm = ConfirmPolicy { policy: policy.policy.id, edition: policy.policy.edition, said_on: story_day() };
    let _: PolicyReceipt = amina.call("confirm_policy", json!(confirm)).expect("kept");
    let read: Vec<_> = record(&amina).policies.iter().map(|view| view.policy.id).collect();
    assert_eq!(read, [policy.policy.id]);
    assert!(record(&karim).policies.is_empty(), "who has read what is each one's own");
}
