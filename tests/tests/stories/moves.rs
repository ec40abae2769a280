//! A child who goes to another school of the district, and what a paper about its guardian says there.

use attendance::*;
use chrono::TimeDelta;
use presente_tests::worlds::{
    maple_street::SCHOOL,
    tiny::{self, AMINA, NOOR, OAK, Roster, YUSUF},
    world::{PASSWORD, World, import_files, story_day},
};
use serde_json::json;
use server::erase;

use crate::rights::{Office, paper};

fn two_schools(seed: u64) -> World {
    World::with_school("lives", tiny::write_lives, seed)
}

fn comes(world: &World, roster: Roster) {
    let files = tempfile::tempdir().expect("a folder");
    roster.write(files.path()).expect("files");
    let report = import_files(&world.office, files.path(), story_day()).expect("imported");
    assert!(!report.has_errors(), "{report:?}");
}

/// Somebody who keeps the papers of one of the schools.
fn office_at<'w>(world: &'w World, login: &str, name: &str, works_at: fn(&School) -> bool) -> Office<'w> {
    world.give_login_where(login, name, StaffRole::Office, works_at);
    let computer = world.new_computer(TimeDelta::zero());
    computer.signs_in(login, PASSWORD).expect("the password is right");
    let account = computer.syncs(1).account();
    Office { computer, account }
}

fn offices(world: &World) -> [Office<'_>; 2] {
    [
        office_at(world, "tina", "Tina Tiny", |school| school.name == "Tiny School"),
        office_at(world, "olga", "Olga Oak", |school| school.name == "Oak School"),
    ]
}

#[test]
pub fn a_paper_goes_with_a_child_to_another_school_and_holds_there_from_the_first_day() {
    let world = two_schools(811);
    let ([tiny, oak], amina) = (offices(&world), world.guardian(AMINA));
    let (noor, guardian, today) = (world.student_at(SCHOOL, NOOR), world.person(AMINA), story_day());
    let entry = json!({ "topics": ["attendance", "messages"], "from": today, "paper": paper(today) });
    tiny.enters(noor, guardian, entry).expect("entered");
    comes(&world, Roster::NoorMoves);
    let there = world.student_at(OAK, NOOR);
    assert_ne!(there, noor, "a student of each school");
    amina.syncs(1);
    let card = amina.card(there);
    assert!(card.standing.is_none() && card.taken.contains(&Topic::Messages), "a court does not begin anew: {card:?}");
    assert!(amina.card(world.student(YUSUF)).standing.is_some(), "the paper is about one child");

    let told = oak.of_guardian(there, guardian);
    assert_eq!(told.entries.len(), 1, "the school can read why");
    assert_eq!(told.entries[0].entered_by_name, "Tina Tiny", "and whom to ask for the paper");
    let restriction = told.entries[0].restriction;
    let ends = json!({ "restriction": restriction, "topics": [], "from": today, "paper": paper(today) });
    oak.enters(there, guardian, ends).expect("another paper ends it");
    assert!(amina.syncs(1).card(there).standing.is_some(), "and she reads again");
    assert_eq!(tiny.of_guardian(noor, guardian).entries.len(), 2, "where it was entered first, too");
    assert!(tiny.of_guardian(noor, guardian).limits.is_empty() && oak.of_guardian(there, guardian).limits.is_empty());
}

#[test]
pub fn a_paper_that_the_old_school_enters_later_holds_at_the_new_one_and_each_log_says_so() {
    let world = two_schools(812);
    comes(&world, Roster::NoorMoves);
    let ([tiny, oak], amina) = (offices(&world), world.guardian(AMINA));
    let (noor, there, guardian) = (world.student_at(SCHOOL, NOOR), world.student_at(OAK, NOOR), world.person(AMINA));
    assert!(amina.card(there).standing.is_some());
    let entry = json!({ "topics": ["attendance"], "from": story_day(), "paper": paper(story_day()) });
    tiny.enters(noor, guardian, entry).expect("entered");
    assert!(amina.syncs(1).card(there).standing.is_none());
    assert_eq!(oak.of_guardian(there, guardian).entries.len(), 1);
    for student in [noor, there] {
        let sql = format!("SELECT count(*) FROM act WHERE what = 'restrict_guardian' AND student = '{student}'");
        assert_eq!(world.count(&sql), 1);
    }
}

#[test]
pub fn when_the_old_school_s_record_is_erased_its_papers_stay_where_they_hold() {
    let world = two_schools(813);
    let ([tiny, oak], amina) = (offices(&world), world.guardian(AMINA));
    let (noor, guardian, today) = (world.student_at(SCHOOL, NOOR), world.person(AMINA), story_day());
    let entry = json!({ "topics": ["attendance"], "from": today, "paper": paper(today) });
    tiny.enters(noor, guardian, entry).expect("entered");
    comes(&world, Roster::NoorMoves);
    let there = world.student_at(OAK, NOOR);
    let erased = world.office.store.write(move |conn| erase::erase_student(conn, noor).map(|_| ()));
    erased.expect("erased");
    assert_eq!(world.count(&format!("SELECT count(*) FROM rights_entry WHERE student = '{noor}'")), 0);
    let told = oak.of_guardian(there, guardian);
    assert_eq!((told.entries.len(), told.limits.len()), (1, 1));
    assert!(amina.syncs(1).card(there).standing.is_none());
    let restriction = told.entries[0].restriction;
    let ends = json!({ "restriction": restriction, "topics": [], "from": today, "paper": paper(today) });
    oak.enters(there, guardian, ends).expect("it can be ended where it holds");
    assert!(amina.syncs(1).card(there).standing.is_some());
}
