//! Who may see what: a family its children, staff their school, a request its named people; and what is lost is forgotten.

use attendance::*;
use chrono::{Days, NaiveDate};
use presente_tests::worlds::{
    maple_street::{AMINA_HADDAD, KARIM_HADDAD, MATEO, ROSA_RIVERA, YUSUF},
    world::{Answer, Computer, World, story_day},
};
use protocol::*;
use serde_json::{Value, json};

#[test]
fn a_family_holds_its_own_children_and_nobody_elses() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let names: Vec<_> = rosa.home().children.into_iter().map(|c| c.student.given_name).collect();
    assert_eq!(names.len(), 3);
    let yusuf = world.student(YUSUF);
    assert!(rosa.call::<History>("history", json!({ "student": yusuf, "school_year": null })).is_err());
    let forged = rosa.explanation_of(yusuf, &[story_day()], Reason::Illness, "");
    assert!(rosa.call::<Explanation>("explain_absence", json!(forged)).is_err());
    let local_ids: Vec<_> = rosa.home().children.into_iter().map(|c| c.student.local_id).collect();
    assert!(local_ids.iter().all(String::is_empty), "the school's own number is not a family's");
}

#[test]
pub fn a_right_that_is_lost_is_forgotten_and_one_that_is_gained_again_comes_back_whole() {
    let world = World::maple_street();
    let (amina, karim) = (world.guardian(AMINA_HADDAD), world.guardian(KARIM_HADDAD));
    let yusuf = world.student(YUSUF);
    let before = karim.card(yusuf).standing.expect("he sees the record");
    world.limit(KARIM_HADDAD, YUSUF, &[Topic::Attendance]);
    karim.syncs(1);
    assert_eq!(
        karim.home().children.first().and_then(|c| c.standing.clone()),
        None,
        "the days are gone from his computer"
    );
    assert!(karim.explanations().is_empty());
    assert_eq!(amina.syncs(1).card(yusuf).standing.map(|s| s.missed), Some(before.missed), "hers stay");
    world.limit(KARIM_HADDAD, YUSUF, &[]);
    karim.syncs(1);
    assert_eq!(karim.card(yusuf).standing, Some(before));
}

#[test]
fn a_guardian_whose_every_right_is_gone_keeps_nothing_of_the_child() {
    let world = World::maple_street();
    let karim = world.guardian(KARIM_HADDAD);
    karim.writes(world.student(YUSUF), None, "Hello").expect("kept");
    karim.syncs(1);
    world.limit(KARIM_HADDAD, YUSUF, &Topic::ALL);
    karim.syncs(1);
    assert!(karim.home().children.is_empty());
    let policies: Vec<Value> = karim.call("policies", json!({})).expect("answered");
    assert!(policies.is_empty(), "nor is he told which school it is");
    let refused = karim.writes(world.student(YUSUF), None, "Hello again");
    assert!(refused.is_err() || karim.syncs(1).outbox().iter().any(|row| row.delivery == Delivery::Refused));
}

#[test]
fn every_side_agrees_with_the_school_on_what_it_holds() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    // A mismatch of the two tallies would start the account over and be told as a fault.
    for computer in [&rosa, &liaison] {
        let state: SyncState = computer.call("sync_now", json!({})).expect("synced");
        assert_eq!((state.problem, state.waiting), (None, 0));
    }
}

/// Somebody in the office who keeps the school's papers.
pub struct Office<'w> {
    pub computer: Computer<'w>,
    pub account: uuid::Uuid,
}

impl<'w> Office<'w> {
    pub fn of(world: &'w World) -> Office<'w> {
        let computer = world.staff("papers", "Pat Papers", StaffRole::Office);
        let account = computer.account();
        Office { computer, account }
    }

    fn rights(&self, student: StudentId) -> GuardianRights {
        let ask = json!({ "account": self.account, "student": student });
        self.computer.call("guardian_rights", ask).expect("the office may look")
    }

    pub fn of_guardian(&self, student: StudentId, guardian: PersonId) -> RightsOfGuardian {
        let found = self.rights(student).guardians.into_iter().find(|one| one.guardian == guardian);
        found.expect("a guardian of the child")
    }

    pub fn enters(&self, student: StudentId, guardian: PersonId, entry: Value) -> Answer<GuardianRights> {
        let saw = self.of_guardian(student, guardian).entries.len();
        let ask =
            json!({ "account": self.account, "student": student, "guardian": guardian, "saw": saw, "entry": entry });
        self.computer.call("restrict_guardian", ask)
    }

    fn looks_as(&self, guardian: PersonId) -> LookAs {
        let ask = json!({ "account": self.account, "guardian": guardian });
        self.computer.call("see_as_guardian", ask).expect("the office may look")
    }

    fn sees<T: serde::de::DeserializeOwned>(&self, guardian: PersonId, command: &str, ask: Value) -> Answer<T> {
        let seen: Answer<Value> =
            self.computer.call("seen_as", json!({ "guardian": guardian, "command": command, "ask": ask }));
        seen.map(|value| serde_json::from_value(value).expect("an answer is of its command's type"))
    }
}

pub fn paper(dated: NaiveDate) -> Value {
    json!({ "kind": "court_order", "name": "Docket 26-1184", "dated": dated })
}

#[test]
pub fn a_paper_takes_a_right_from_its_day_on_and_another_gives_it_back_and_both_stay_on_record() {
    let world = World::maple_street();
    let (office, karim) = (Office::of(&world), world.guardian(KARIM_HADDAD));
    let (yusuf, guardian) = (world.student(YUSUF), world.person(KARIM_HADDAD));
    let (today, next_week) = (story_day(), story_day() + Days::new(7));
    let first = json!({ "topics": ["attendance"], "from": next_week, "paper": paper(today) });
    let now = office.enters(yusuf, guardian, first).expect("entered");
    assert_eq!(now.guardians.len(), 2, "both are shown");
    let restriction = office.of_guardian(yusuf, guardian).entries[0].restriction;
    assert!(karim.syncs(1).card(yusuf).standing.is_some(), "its day has not come");
    world.clock.pass_days(7);
    assert_eq!(karim.syncs(1).card(yusuf).standing, None, "now it has");
    let ends = json!({ "restriction": restriction, "topics": [], "from": story_day() + Days::new(8), "paper": paper(next_week) });
    office.enters(yusuf, guardian, ends).expect("entered");
    assert_eq!(karim.syncs(1).card(yusuf).standing, None, "it holds through today");
    world.clock.pass_days(1);
    assert!(karim.syncs(1).card(yusuf).standing.is_some(), "and ends with its day");
    let entries = office.of_guardian(yusuf, guardian).entries;
    assert_eq!(entries.len(), 2, "nothing entered is taken away");
    let by: Vec<_> = entries.iter().map(|one| (one.entered_by_name.as_str(), one.topics.len())).collect();
    assert_eq!(by, [("Pat Papers", 0), ("Pat Papers", 1)], "the newest first, each with who entered it");
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'restrict_guardian' AND detail <> ''"), 2);
}

#[test]
fn what_is_entered_has_a_paper_with_its_name_and_day_and_was_looked_at_before() {
    let world = World::maple_street();
    let office = Office::of(&world);
    let (yusuf, guardian, today) = (world.student(YUSUF), world.person(KARIM_HADDAD), story_day());
    let entry = |topics: &[&str], name: &str, dated: NaiveDate, until: Option<NaiveDate>| {
        let paper = json!({ "kind": "court_order", "name": name, "dated": dated });
        office.enters(yusuf, guardian, json!({ "topics": topics, "from": today, "until": until, "paper": paper }))
    };
    assert_eq!(entry(&["messages"], "  ", today, None).unwrap_err(), Refusal::TextMissing);
    let tomorrow = today + Days::new(1);
    let too_soon = entry(&["messages"], "Docket 7", tomorrow, None);
    assert_eq!(too_soon.unwrap_err(), Refusal::DateInTheFuture { date: tomorrow });
    assert_eq!(entry(&[], "Docket 7", today, None).unwrap_err(), Refusal::NothingChosen);
    assert_eq!(entry(&["school"], "Docket 7", today, None).unwrap_err(), Refusal::NothingChosen, "no right of its own");
    let yesterday = Some(today - Days::new(1));
    assert_eq!(entry(&["messages"], "Docket 7", today, yesterday).unwrap_err(), Refusal::DaysOutOfOrder);
    entry(&["messages"], "Docket 7", today, None).expect("entered");
    let stale = json!({ "account": office.account, "student": yusuf, "guardian": guardian, "saw": 0,
                        "entry": { "topics": ["support"], "from": today, "paper": paper(today) } });
    let stale: Answer<GuardianRights> = office.computer.call("restrict_guardian", stale);
    assert_eq!(stale.unwrap_err(), Refusal::ChangedMeanwhile, "somebody entered something since");
    let liaison = world.liaison();
    let ask = json!({ "account": liaison.account(), "student": yusuf });
    let refused: Answer<GuardianRights> = liaison.call("guardian_rights", ask);
    assert_eq!(refused.unwrap_err(), Refusal::NotAllowed, "papers are kept by the office");
}

#[test]
fn who_may_see_and_not_decide_reads_everything_and_is_told_so_before_sending() {
    let world = World::maple_street();
    let (office, karim) = (Office::of(&world), world.guardian(KARIM_HADDAD));
    let (yusuf, guardian) = (world.student(YUSUF), world.person(KARIM_HADDAD));
    let said = karim.explains(yusuf, &[story_day() + Days::new(1)], "Dentist").expect("kept");
    karim.syncs(1);
    let entry = json!({ "topics": ["decisions"], "from": story_day(), "paper": paper(story_day()) });
    office.enters(yusuf, guardian, entry).expect("entered");
    // What he writes before he has heard of it is refused by the school, and is not lost.
    karim.explains(yusuf, &[story_day() + Days::new(2)], "Dentist again").expect("kept");
    karim.syncs(1);
    let refusal = karim.outbox().into_iter().find_map(|row| row.refusal);
    assert_eq!(refusal, Some(Refusal::RightTaken));
    let card = karim.card(yusuf);
    assert!(card.standing.is_some() && card.taken == [Topic::Decisions], "he reads on, and is told");
    let more = karim.explanation_of(yusuf, &[story_day() + Days::new(3)], Reason::Illness, "");
    let check: ExplanationCheck = karim.call("check_explanation", json!(more)).expect("checked");
    assert_eq!(check.refusal, Some(Refusal::RightTaken));
    assert_eq!(karim.call::<Explanation>("explain_absence", json!(more)).unwrap_err(), Refusal::RightTaken);
    let back = json!({ "id": said.id, "saw_version": karim.explanation(said.id).explanation.version });
    assert_eq!(karim.call::<Explanation>("withdraw_explanation", back).unwrap_err(), Refusal::RightTaken);
    karim.writes(yusuf, None, "Hello").expect("messages are another right");
}

#[test]
pub fn a_look_at_what_a_guardian_sees_is_what_their_own_app_shows_and_changes_nothing() {
    let world = World::maple_street();
    let (office, amina, karim) = (Office::of(&world), world.guardian(AMINA_HADDAD), world.guardian(KARIM_HADDAD));
    let (yusuf, guardian) = (world.student(YUSUF), world.person(KARIM_HADDAD));
    amina.explains(yusuf, &[story_day() + Days::new(1)], "Dentist").expect("kept");
    amina.asks_support(yusuf, SupportKind::Safety, "We are not safe at home").expect("kept");
    amina.syncs(1);
    karim.writes(yusuf, None, "Good morning").expect("kept");
    let entry = json!({ "topics": ["contact", "decisions"], "from": story_day(), "paper": paper(story_day()) });
    office.enters(yusuf, guardian, entry).expect("entered");
    karim.syncs(2);
    let begun = office.looks_as(guardian);
    assert_eq!((begun.name.as_str(), begun.withheld), ("Karim Haddad", 0));
    for (command, ask) in [
        ("home", json!({})),
        ("explanations", json!({ "student": null })),
        ("history", json!({ "student": yusuf, "school_year": null })),
        ("record", json!({ "student": yusuf })),
        ("threads", json!({})),
        ("support_requests", json!({ "student": null })),
        ("goals", json!({ "student": yusuf })),
        ("policies", json!({})),
        ("contacts", json!({})),
    ] {
        let own: Answer<Value> = karim.call(command, ask.clone());
        assert_eq!(office.sees(guardian, command, ask), own, "{command} is answered alike");
    }
    let written: Answer<Value> = office.sees(guardian, "send_message", json!({}));
    assert_eq!(written.unwrap_err(), Refusal::OnlyALook);
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'see_as_guardian' AND thing LIKE 'person/%'"), 1);
    // Amina's request is for named people; whoever looks as her is told that there is something, and not what.
    let begun = office.looks_as(world.person(AMINA_HADDAD));
    assert_eq!(begun.withheld, 1);
    let seen: Vec<SupportView> =
        office.sees(world.person(AMINA_HADDAD), "support_requests", json!({ "student": null })).expect("answered");
    assert!(seen.is_empty());
    let _: Nothing = office.computer.call("look_away", json!({})).expect("ended");
    let gone: Answer<Home> = office.sees(world.person(AMINA_HADDAD), "home", json!({}));
    assert_eq!(gone.unwrap_err(), Refusal::NotFound, "nothing of a look stays");
}

#[test]
fn no_import_lifts_what_a_paper_takes() {
    let world = World::maple_street();
    let (office, karim) = (Office::of(&world), world.guardian(KARIM_HADDAD));
    let (yusuf, guardian) = (world.student(YUSUF), world.person(KARIM_HADDAD));
    let entry =
        json!({ "topics": ["attendance", "messages", "support"], "from": story_day(), "paper": paper(story_day()) });
    office.enters(yusuf, guardian, entry).expect("entered");
    assert!(karim.syncs(1).home().children.is_empty(), "who may read nothing is not told that the child is there");
    let files = tempfile::tempdir().expect("a folder");
    let street = presente_tests::worlds::maple_street::MapleStreet { seed: 1, today: story_day() };
    street.write(files.path()).expect("written");
    let report = presente_tests::worlds::world::import_files(&world.office, files.path(), story_day()).expect("read");
    assert!(!report.has_errors());
    assert!(karim.syncs(1).home().children.is_empty());
    assert_eq!(office.of_guardian(yusuf, guardian).limits.len(), 3);
}
