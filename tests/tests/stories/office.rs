//! The administrator's office: who signs in, as what, and the log of what was done.

use attendance::*;
use chrono::TimeDelta;
use presente_tests::worlds::{
    computer::{Answer, Computer},
    maple_street::{MATEO, ROSA_RIVERA},
    world::{PASSWORD, World, story_day},
};
use protocol::*;
use serde_json::{Value, json};

/// An administrator's computer, its account and the school.
struct Desk<'w> {
    computer: Computer<'w>,
    account: uuid::Uuid,
    school: SchoolId,
}

impl<'w> Desk<'w> {
    fn of(world: &'w World, role: StaffRole) -> Desk<'w> {
        let computer = world.staff("admin", "Ada Admin", role);
        let account = computer.account();
        let accounts: Answer<StaffAccounts> = computer.call("staff_accounts", json!({ "account": account }));
        let school = accounts.expect("an administrator may look").schools[0].id;
        Desk { computer, account, school }
    }

    fn accounts(&self) -> StaffAccounts {
        self.computer.call("staff_accounts", json!({ "account": self.account })).expect("listed")
    }

    fn add(&self, login: &str, roles: &[&str]) -> Answer<NewPassword> {
        let ask = json!({
            "account": self.account, "school": self.school, "name": "Nadia Nurse", "login": login, "roles": roles,
        });
        self.computer.call("add_staff", ask)
    }

    fn set(&self, person: PersonId, roles: &[&str]) -> Answer<StaffAccounts> {
        let ask = json!({ "account": self.account, "school": self.school, "person": person, "roles": roles });
        self.computer.call("set_roles", ask)
    }

    fn log(&self, asked: Value) -> AuditPage {
        let mut ask = json!({ "account": self.account });
        ask.as_object_mut().expect("an object").extend(asked.as_object().cloned().unwrap_or_default());
        self.computer.call("audit", ask).expect("the log can be read")
    }
}

fn whats(page: &AuditPage) -> Vec<&str> {
    page.rows.iter().map(|row| row.what.as_str()).collect()
}

#[test]
pub fn somebody_added_signs_in_with_the_password_that_was_told_once_and_makes_it_their_own() {
    let world = World::maple_street();
    let desk = Desk::of(&world, StaffRole::Administrator);
    let made = desk.add(" N.Nurse ", &["nurse"]).expect("added");
    assert_eq!((made.login.as_str(), made.password.len()), ("n.nurse", 19), "four groups of four");
    let (first, second) = (world.new_computer(TimeDelta::zero()), world.new_computer(TimeDelta::zero()));
    let session = first.signs_in("n.nurse", &made.password).expect("the password is right");
    second.signs_in("n.nurse", &made.password).expect("and on another computer");
    assert_eq!(session.accounts[0].roles, [StaffRole::Nurse]);
    let account = session.accounts[0].id;
    let change = |old: &str, new: &str| -> Answer<Nothing> {
        first.call("change_password", json!({ "account": account, "old": old, "new": new }))
    };
    assert_eq!(change(&made.password, "short").unwrap_err(), Refusal::PasswordTooShort { least: 10 });
    for guessable in ["password-2026", "Maple Street School", "N.Nurse-2026"] {
        assert_eq!(change(&made.password, guessable).unwrap_err(), Refusal::PasswordGuessable, "{guessable}");
    }
    assert_eq!(change("not this one", "four quiet words here").unwrap_err(), Refusal::WrongPassword);
    change(&made.password, "four quiet words here").expect("changed");
    first.syncs(1);
    second.syncs(1);
    assert!(!first.session().accounts[0].signed_out, "the computer at hand stays");
    assert!(second.session().accounts[0].signed_out, "the others do not");
    let later = world.new_computer(TimeDelta::zero());
    assert_eq!(later.signs_in("n.nurse", &made.password).unwrap_err(), Refusal::WrongPassword);
    later.signs_in("n.nurse", "four quiet words here").expect("the new one is right");
}

#[test]
fn a_name_to_sign_in_with_is_usable_and_one_person_s() {
    let world = World::maple_street();
    let desk = Desk::of(&world, StaffRole::Administrator);
    assert_eq!(desk.add("Admin", &["nurse"]).unwrap_err(), Refusal::LoginTaken);
    assert_eq!(desk.add("two words", &["nurse"]).unwrap_err(), Refusal::LoginUnusable);
    assert_eq!(desk.add("  ", &["nurse"]).unwrap_err(), Refusal::TextMissing);
    assert_eq!(desk.add("n.nurse", &[]).unwrap_err(), Refusal::NotAllowed, "somebody who is nothing has no login");
    assert_eq!(desk.accounts().people.len(), 1, "nothing was made");
}

#[test]
fn nobody_gives_what_they_have_not_and_nobody_changes_what_they_are() {
    let world = World::maple_street();
    let desk = Desk::of(&world, StaffRole::Administrator);
    assert!(!desk.accounts().roles.contains(&StaffRole::DistrictAdministrator));
    assert_eq!(desk.add("boss", &["district_administrator"]).unwrap_err(), Refusal::NotAllowed);
    assert_eq!(desk.add("teacher", &["teacher"]).unwrap_err(), Refusal::NotAllowed, "a teacher has no account");
    let me = desk.accounts().people[0].person;
    assert_eq!(desk.set(me, &["administrator", "principal"]).unwrap_err(), Refusal::NotAllowed);
    world.give_login("over", "Olga Over", StaffRole::DistrictAdministrator);
    let over = desk.accounts().people.iter().find(|one| one.login == "over").expect("listed").person;
    assert_eq!(desk.set(over, &[]).unwrap_err(), Refusal::NotAllowed, "nor is it theirs to take");
    let renew: Answer<NewPassword> =
        desk.computer.call("new_password", json!({ "account": desk.account, "person": over }));
    assert_eq!(renew.unwrap_err(), Refusal::NotAllowed, "a login that opens more is not had by a new password");
    let stranger = PersonId(uuid::Uuid::from_u128(404));
    assert_eq!(desk.set(stranger, &["nurse"]).unwrap_err(), Refusal::NotFound);
}

#[test]
fn only_who_administers_a_school_looks_into_its_office() {
    let world = World::maple_street();
    for role in [StaffRole::Liaison, StaffRole::Office, StaffRole::Principal] {
        let login = format!("{role:?}").to_lowercase();
        let computer = world.staff(&login, "Somebody Else", role);
        let account = computer.account();
        for name in ["staff_accounts", "audit"] {
            let refused: Answer<Value> = computer.call(name, json!({ "account": account }));
            assert_eq!(refused.unwrap_err(), Refusal::NotAllowed, "{name} as {role:?}");
        }
    }
    let rosa = world.guardian(ROSA_RIVERA);
    let account = rosa.account();
    let refused: Answer<Value> = rosa.call("audit", json!({ "account": account }));
    assert_eq!(refused.unwrap_err(), Refusal::NotAllowed);
    let refused: Answer<Value> =
        rosa.call("change_password", json!({ "account": account, "old": PASSWORD, "new": "four quiet words" }));
    assert_eq!(refused.unwrap_err(), Refusal::NotAllowed, "a family has no password");
}

#[test]
fn who_is_taken_off_is_signed_out_and_reads_nothing_more_and_a_new_password_signs_out_too() {
    let world = World::maple_street();
    let desk = Desk::of(&world, StaffRole::DistrictAdministrator);
    let made = desk.add("n.nurse", &["nurse", "counselor"]).expect("added");
    let nurse = world.new_computer(TimeDelta::zero());
    nurse.signs_in("n.nurse", &made.password).expect("the password is right");
    nurse.syncs(1);
    let now = desk.set(made.person, &["nurse"]).expect("set");
    let one = now.people.iter().find(|one| one.person == made.person).expect("still here");
    assert_eq!((one.roles.len(), one.computers), (1, 1));
    let renewed: NewPassword = desk
        .computer
        .call("new_password", json!({ "account": desk.account, "person": made.person }))
        .expect("a new password");
    nurse.syncs(1);
    assert!(nurse.session().accounts[0].signed_out, "their computers are signed out");
    let again = world.new_computer(TimeDelta::zero());
    again.signs_in("n.nurse", &renewed.password).expect("the new one is right");
    again.syncs(1);
    let left = desk.set(made.person, &[]).expect("taken off");
    assert!(left.people.iter().all(|one| one.person != made.person));
    again.syncs(1);
    assert!(again.session().accounts[0].signed_out);
    let later = world.new_computer(TimeDelta::zero());
    assert_eq!(later.signs_in("n.nurse", &renewed.password).unwrap_err(), Refusal::WrongPassword);
}

#[test]
fn the_log_says_who_did_what_about_whom_and_holds_no_word_of_it() {
    let world = World::maple_street();
    let desk = Desk::of(&world, StaffRole::Administrator);
    let (rosa, mateo) = (world.guardian(ROSA_RIVERA), world.student(MATEO));
    rosa.explains(mateo, &[story_day()], "Fiebre y tos").expect("kept");
    rosa.syncs(1);
    let made = desk.add("n.nurse", &["nurse", "counselor"]).expect("added");
    desk.set(made.person, &["nurse"]).expect("set");

    let all = desk.log(json!({}));
    assert_eq!(whats(&all)[..3], ["set_roles", "add_staff", "explain_absence"], "newest first");
    assert!(!serde_json::to_string(&all).expect("JSON").contains("Fiebre"));
    let explained = &all.rows[2];
    assert_eq!((explained.by_name.as_str(), explained.student), ("Rosa Rivera", Some(mateo)));
    assert!(explained.student_name.starts_with("Mateo"), "{}", explained.student_name);
    assert_eq!((all.rows[1].detail.as_str(), all.rows[1].whom.as_str()), ("nurse counselor", "Nadia Nurse"));
    assert!(all.kinds.contains(&"enter".to_owned()), "coming in belongs to no school, and to its people all the same");

    let about_mateo = desk.log(json!({ "student": mateo }));
    assert!(about_mateo.rows.iter().all(|row| row.student == Some(mateo)) && !about_mateo.rows.is_empty());
    let by_rosa = desk.log(json!({ "by": world.person(ROSA_RIVERA), "what": "enter" }));
    assert_eq!(whats(&by_rosa), ["enter"]);
    let today = world.clock.today();
    assert_eq!(desk.log(json!({ "from": today + TimeDelta::days(1) })).rows.len(), 0);
    let page = desk.log(json!({ "after": all.rows[0].id }));
    assert_eq!(whats(&page)[..2], whats(&all)[1..3], "what is after a row is what was before it");
}
