//! Students who act for themselves: invited where the school's rule pack gives them rights of their own, beside their
//! guardians until the day on which the rights are theirs alone.

use attendance::*;
use chrono::{Days, NaiveDate, TimeDelta};
use presente_tests::worlds::{
    maple_street::{AMINA_HADDAD, MapleStreet, YUSUF},
    tiny::{self, Roster},
    world::{Answer, Computer, World, import_files, story_day},
};
use protocol::*;
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Whoever keeps the papers of a school where a rule pack holds.
fn office<'w>(world: &'w World, pack: &str) -> Computer<'w> {
    let admin = world.administrator();
    let account = admin.account();
    let times: Value = admin.call("school_times", json!({ "account": account })).expect("asked");
    let ask = json!({ "account": account, "school": times[0]["school"]["id"], "saw_version": times[0]["version"],
                      "pack": pack });
    let _: RulePacks = admin.call("set_rule_pack", ask).expect("set");
    admin
}

fn invite(office: &Computer<'_>, student: StudentId, born_on: NaiveDate) -> Answer<Invitation> {
    office.call("invite_student", json!({ "account": office.account(), "student": student, "born_on": born_on }))
}

fn joined<'w>(world: &'w World, invitation: &Invitation) -> Computer<'w> {
    let computer = world.new_computer(TimeDelta::zero());
    computer.joins(&invitation.code).expect("a good code lets a student in");
    computer.syncs(1);
    computer
}

#[test]
pub fn a_student_with_rights_of_their_own_sees_explains_asks_and_writes_for_themselves() {
    let world = World::maple_street();
    let (office, yusuf, amina) = (office(&world, "us-ma"), world.student(YUSUF), world.guardian(AMINA_HADDAD));
    let invitation = invite(&office, yusuf, day("2012-03-01")).expect("fourteen in Massachusetts");
    assert_eq!(invitation.guardian_name, "Yusuf Haddad");
    let himself = joined(&world, &invitation);
    let home = himself.home();
    assert_eq!(home.children.len(), 1, "his own record, and nobody else's");
    assert!(home.children[0].own && !amina.card(yusuf).own);
    assert_eq!(home.children[0].standing, amina.card(yusuf).standing, "the same record");

    let said = himself.explains(yusuf, &[story_day() + Days::new(1)], "Dentist").expect("kept");
    himself.asks_support(yusuf, SupportKind::MentalHealth, "I would like to talk to somebody").expect("kept");
    himself.writes(yusuf, None, "Good morning").expect("kept");
    himself.syncs(1);
    assert_eq!(himself.waiting(), 0, "the school has all of it");
    amina.syncs(1);
    assert_eq!(amina.explanation(said.id).explanation.by_name, "Yusuf Haddad", "the record is shared");
    assert!(amina.supports().is_empty(), "what he asked for is his");
    assert!(amina.thread(yusuf, None).messages.is_empty(), "and so is what he wrote");
    let counselor = world.staff("counselor", "Cora Counsel", StaffRole::Counselor);
    let page: StudentPage = counselor.call("student_page", json!({ "student": yusuf })).expect("answered");
    assert_eq!((page.requests.len(), page.threads.iter().filter(|row| row.last.is_some()).count()), (1, 1));
}

#[test]
fn who_is_not_old_enough_is_told_from_when_and_whose_birthday_it_is_is_kept_nowhere() {
    let world = World::maple_street();
    let (office, yusuf) = (office(&world, "us-ct"), world.student(YUSUF));
    let born_on = day("2012-03-01");
    assert_eq!(invite(&office, yusuf, born_on).unwrap_err(), Refusal::NotOldEnough { age: 18 });
    let tomorrow = story_day() + Days::new(1);
    assert_eq!(invite(&office, yusuf, tomorrow).unwrap_err(), Refusal::DateInTheFuture { date: tomorrow });
    let liaison = world.liaison();
    assert_eq!(invite(&liaison, yusuf, day("2008-01-01")).unwrap_err(), Refusal::NotAllowed);
    invite(&office, yusuf, day("2008-01-01")).expect("eighteen anywhere");
    let held = "SELECT count(*) FROM thing WHERE body LIKE '%2008-01-01%'";
    assert_eq!(world.count(held) + world.count(&held.replace("thing", "rights_entry")), 0);
    assert_eq!(world.count("SELECT count(*) FROM act WHERE detail LIKE '%2008-01-01%'"), 0);
}

#[test]
pub fn whom_a_roster_ties_to_a_student_of_age_later_reads_no_more_than_the_others() {
    let world = World::with_school("lives", tiny::write_lives, 821);
    let comes = |roster: Roster| {
        let files = tempfile::tempdir().expect("a folder");
        roster.write(files.path()).expect("files");
        assert!(!import_files(&world.office, files.path(), story_day()).expect("read").has_errors());
    };
    comes(Roster::WithoutKarim);
    let (yusuf, karim) = (world.student(tiny::YUSUF), world.person(tiny::KARIM));
    let here = world.administrator();
    let (account, born_on) = (here.account(), day("2008-11-01"));
    here.call::<Invitation>("invite_student", json!({ "account": account, "student": yusuf, "born_on": born_on }))
        .expect("eighteen anywhere");
    comes(Roster::Whole);
    let ask = json!({ "account": account, "student": yusuf });
    let rights: GuardianRights = here.call("guardian_rights", ask).expect("the office may look");
    let his = rights.guardians.into_iter().find(|one| one.guardian == karim).expect("the roster's new guardian");
    assert_eq!(his.entries.iter().map(|entry| entry.paper.kind).collect::<Vec<_>>(), [PaperKind::ComingOfAge]);
    assert!(Topic::RIGHTS.iter().all(|right| taken_on(&his.limits, story_day()).contains(right)), "{:?}", his.limits);
    comes(Roster::WithoutKarim);
    comes(Roster::Whole);
    let entries = format!("SELECT count(*) FROM rights_entry WHERE guardian = '{karim}'");
    assert_eq!(world.count(&entries), 1, "and nothing is entered twice");
}

#[test]
pub fn at_eighteen_the_guardians_rights_end_and_stay_only_by_a_paper_and_no_roster_ends_the_student_s() {
    let world = World::maple_street();
    let (office, yusuf, amina) = (office(&world, "us-ma"), world.student(YUSUF), world.guardian(AMINA_HADDAD));
    // Eighteen in ten days.
    let himself = joined(&world, &invite(&office, yusuf, day("2008-11-27")).expect("old enough"));
    assert!(amina.syncs(1).card(yusuf).standing.is_some(), "shared until then");
    world.clock.pass_days(10);
    assert!(amina.syncs(1).home().children.is_empty(), "now they are his alone");
    assert!(himself.syncs(1).card(yusuf).standing.is_some());

    let account = office.account();
    let rights = || -> RightsOfGuardian {
        let ask = json!({ "account": account, "student": yusuf });
        let rights: GuardianRights = office.call("guardian_rights", ask).expect("the office may look");
        let amina = world.person(AMINA_HADDAD);
        assert_eq!(rights.guardians.len(), 2, "he is nobody's guardian");
        rights.guardians.into_iter().find(|one| one.guardian == amina).expect("his mother")
    };
    let entry = &rights().entries[0];
    assert_eq!((entry.paper.kind, entry.from), (PaperKind::ComingOfAge, day("2026-11-27")));
    let stays = json!({ "restriction": entry.restriction, "topics": [], "from": world.clock.today(),
        "paper": { "kind": "tax_dependent", "name": "Form 1040 of 2025", "dated": "2026-04-15" } });
    let ask = json!({ "account": account, "student": yusuf, "guardian": world.person(AMINA_HADDAD), "saw": 1, "entry": stays });
    let _: GuardianRights = office.call("restrict_guardian", ask).expect("entered");
    assert!(amina.syncs(1).card(yusuf).standing.is_some(), "by her paper they stay");

    let files = tempfile::tempdir().expect("a folder");
    MapleStreet { seed: 1, today: story_day() }.write(files.path()).expect("written");
    assert!(!import_files(&world.office, files.path(), story_day()).expect("read").has_errors());
    assert_eq!(himself.syncs(1).home().children.len(), 1, "a roster that knows no such tie ends none");
    let again = invite(&office, yusuf, day("2008-11-27")).expect("a new code");
    assert_eq!(joined(&world, &again).home().children.len(), 1);
    assert_eq!(rights().entries.len(), 2, "and nothing is entered twice");
}
