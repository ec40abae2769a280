//! S0-20: whom families can reach, as the school's office has it: voice, text, mail, address. Its word stands over the
//! files'.

use std::fs;

use attendance::*;
use presente_tests::worlds::{
    computer::{Answer, Computer},
    maple_street::{MATEO, ROSA_RIVERA},
    world::{World, import_files, story_day},
};
use protocol::*;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{desk::Desk, open_files::open_files};

impl Desk<'_> {
    fn contacts(&self) -> ContactsOfSchool {
        let all: Answer<Vec<ContactsOfSchool>> =
            self.computer.call("school_contacts", json!({ "account": self.account }));
        all.expect("an administrator may look").remove(0)
    }

    /// Sets the contacts as they are but for a change.
    fn sets(&self, change: impl FnOnce(&mut SetContacts)) -> Answer<ContactsOfSchool> {
        let ContactsOfSchool { school, version, people, card, .. } = self.contacts();
        let mut ask = SetContacts { account: self.account, school: school.id, saw_version: version, people, card };
        change(&mut ask);
        let all: Answer<Vec<ContactsOfSchool>> = self.computer.call("set_contacts", json!(ask));
        all.map(|mut all| all.remove(0))
    }
}

fn one<'a>(people: &'a mut [ContactEntry], name: &str) -> &'a mut ContactEntry {
    people.iter_mut().find(|entry| entry.contact.name == name).expect("somebody of that name")
}

/// What a family reads of its one school.
fn read(computer: &Computer<'_>) -> SchoolContacts {
    let all: Vec<SchoolContacts> = computer.call("contacts", json!({})).expect("read");
    all.into_iter().next().expect("a school")
}

/// Everything that the school sends to a computer on which a guardian joins now.
fn feed(world: &World, guardian: &str) -> String {
    let device = DeviceId(server::Ids::next(world.office.ids.as_ref()));
    let with = Credentials::Code(world.code_for(world.person(guardian)));
    let enter = Enter {
        protocol: PROTOCOL,
        abilities: Vec::new(),
        with,
        device,
        device_name: "PC".into(),
        known_as: Vec::new(),
    };
    let entered = world.block_on(server::account::enter(&world.office, enter, "127.0.0.1".into())).expect("joined");
    let (mut sent, mut cursor) = (String::new(), None);
    loop {
        let ask = Pull { protocol: PROTOCOL, cursor, ..Pull::default() };
        let page = world.block_on(server::pull::pull(&world.office, entered.token.clone(), ask)).expect("pulled");
        sent += &serde_json::to_string(&page.changes).expect("JSON");
        if !page.more {
            return sent;
        }
        cursor = Some(page.cursor);
    }
}

fn find<'a>(people: &'a [Contact], name: &str) -> Option<&'a Contact> {
    people.iter().find(|contact| contact.name == name)
}

/// The school's files come in again, with a change in who works there.
fn come_in(world: &World, staff: impl FnOnce(String) -> String) {
    let files = open_files(story_day());
    let path = files.path().join("staff.csv");
    let text = fs::read_to_string(&path).expect("a file of the school");
    fs::write(path, staff(text)).expect("written");
    let report = import_files(&world.office, files.path(), world.clock.today()).expect("imported");
    assert!(!report.has_errors(), "{report:?}");
}

/// Another telephone number and another address for mail for the nurse.
fn with_another_nurse_s_numbers(staff: String) -> String {
    let change = |line: &str| match line.starts_with("T-PEREIRA") {
        true => {
            let cells: Vec<&str> = line.split(',').collect();
            let [.., phone, _, email] = &cells[..] else { panic!("a line of staff: {line}") };
            line.replace(phone, "(413) 555-0177").replace(email, "new.nurse@maplestreet.example")
        }
        false => line.to_owned(),
    };
    staff.lines().map(change).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn what_the_office_says_reaches_families_and_stands_over_the_next_files() {
    let world = World::maple_street();
    let (desk, rosa) = (Desk::of(&world), world.guardian(ROSA_RIVERA));
    let before = read(&rosa);
    let nurse = find(&before.people, "Nurse Pereira").expect("from the files").clone();
    assert!(
        !nurse.tty.is_empty() || before.people.iter().any(|one| !one.tty.is_empty()),
        "text numbers come from files"
    );
    assert_eq!(desk.contacts().version, 0, "nobody has said anything here");

    let at = |text: &str| text.parse().expect("a time of day");
    let set = desk.sets(|ask| {
        let nurse = &mut one(&mut ask.people, "Nurse Pereira").contact;
        nurse.tty = "(413) 555-0160".into();
        nurse.title = [("es".to_owned(), "Enfermera de la escuela".to_owned())].into();
        nurse.helps_with = vec![SupportKind::MentalHealth, SupportKind::Health];
        nurse.hours = vec![OpenHours {
            days: vec![Weekday::Friday, Weekday::Monday],
            from: at("08:00:00"),
            until: at("11:30:00"),
        }];
        nurse.place = "Room 2".into();
        ask.card = SchoolCard {
            phone: "(413) 555-0100".into(),
            tty: "(413) 555-0161".into(),
            email: "office@maplestreet.example".into(),
            address: "12 Maple Street\nMaple Valley".into(),
            ..SchoolCard::default()
        };
    });
    assert_eq!(set.expect("set").set.map(|set| set.by_name).as_deref(), Some("Ada Admin"));
    rosa.syncs(1);
    world.network.cut();
    let now = read(&rosa);
    world.network.mend();
    let told = find(&now.people, "Nurse Pereira").expect("still there");
    assert_eq!((told.tty.as_str(), told.place.as_str()), ("(413) 555-0160", "Room 2"));
    assert_eq!(told.title["es"], "Enfermera de la escuela");
    assert_eq!(told.helps_with, [SupportKind::Health, SupportKind::MentalHealth], "in one order everywhere");
    assert_eq!(told.hours[0].days, [Weekday::Monday, Weekday::Friday]);
    assert_eq!((now.card.tty.as_str(), now.card.address.lines().count()), ("(413) 555-0161", 2));
    let home = rosa.home();
    let helper = home.helpers.iter().find(|helper| helper.contact.name == "Nurse Pereira").expect("at home too");
    assert_eq!(helper.contact.tty, "(413) 555-0160");

    come_in(&world, with_another_nurse_s_numbers);
    rosa.syncs(1);
    let now = read(&rosa);
    let told = find(&now.people, "Nurse Pereira").expect("still there");
    assert_eq!(told.tty, "(413) 555-0160", "the office's word stands");
    assert_eq!((told.phone.as_str(), told.place.as_str()), ("(413) 555-0177", "Room 2"), "the files' new number comes");
    assert_eq!(told.email, "new.nurse@maplestreet.example");
    let desk_sees = desk.contacts();
    let on_file = find(&desk_sees.on_file, "Nurse Pereira").expect("what the files say");
    assert_ne!(on_file.tty, "(413) 555-0160", "the files are not written into");
    let log: AuditPage =
        desk.computer.call("audit", json!({ "account": desk.account, "what": "set_contacts" })).expect("read");
    assert_eq!((log.rows.len(), log.rows[0].by_name.as_str()), (1, "Ada Admin"));
}

#[test]
fn whom_the_office_hides_is_on_no_family_s_computer() {
    let world = World::maple_street();
    let (desk, rosa) = (Desk::of(&world), world.guardian(ROSA_RIVERA));
    desk.sets(|ask| {
        let nurse = one(&mut ask.people, "Nurse Pereira");
        nurse.shown = false;
        nurse.contact.phone = "(413) 555-0999".into();
        ask.people.reverse();
    })
    .expect("set");
    rosa.syncs(1);
    let now = read(&rosa);
    assert!(find(&now.people, "Nurse Pereira").is_none());
    let sent = feed(&world, ROSA_RIVERA);
    assert!(sent.contains("Ms. Mendoza"), "the feed names people");
    assert!(!sent.contains("555-0999"), "what the office says of somebody hidden stays at the office");
    assert!(!sent.contains("Pereira"), "nor does the feed say what the files do");
    let names: Vec<&str> = now.people.iter().map(|one| one.name.as_str()).collect();
    let office: Vec<String> = desk.contacts().people.into_iter().filter(|e| e.shown).map(|e| e.contact.name).collect();
    let mut sorted = (names.clone(), office.clone());
    sorted.0.sort_unstable();
    sorted.1.sort_unstable();
    assert_eq!(sorted.0, sorted.1, "everybody else is there");
    let speaks = |contact: &Contact| contact.languages.iter().any(|one| one == "es");
    let silent = |people: &[Contact]| people.iter().filter(|one| !speaks(one)).map(|one| one.name.clone()).collect();
    let rest: Vec<String> = silent(&now.people);
    let wanted: Vec<String> = office.into_iter().filter(|name| rest.contains(name)).collect();
    assert_eq!(rest, wanted, "in the office's order, after those who speak Spanish");
}

#[test]
pub fn an_import_that_is_taken_back_leaves_the_office_s_word() {
    let world = World::maple_street();
    let (desk, rosa) = (Desk::of(&world), world.guardian(ROSA_RIVERA));
    let first = find(&read(&rosa).people, "Nurse Pereira").expect("from the files").clone();
    come_in(&world, with_another_nurse_s_numbers);
    desk.sets(|ask| one(&mut ask.people, "Nurse Pereira").contact.tty = "(413) 555-0160".into()).expect("set");
    let imports: Imports = desk.computer.call("imports", json!({ "account": desk.account })).expect("listed");
    let ask = json!({ "account": desk.account, "import": imports.rows[0].id, "lang": "en" });
    let report: ImportReport = desk.computer.call("import_report", ask.clone()).expect("in the history");
    let stand = &report.undo.expect("it was carried out").stand;
    let ask = json!({ "account": desk.account, "import": imports.rows[0].id, "stand": stand, "lang": "en" });
    let _: ImportReport = desk.computer.call("undo_import", ask).expect("taken back");
    rosa.syncs(1);
    let now = read(&rosa);
    let told = find(&now.people, "Nurse Pereira").expect("still there");
    assert_eq!(told.tty, "(413) 555-0160", "what a person here said stays");
    assert_eq!((&told.phone, &told.email), (&first.phone, &first.email), "what the files said is as it was");
}

#[test]
fn somebody_who_signs_in_can_be_named_to_families_who_then_write_to_them() {
    let world = World::maple_street();
    let (desk, rosa) = (Desk::of(&world), world.guardian(ROSA_RIVERA));
    world.give_login("sam", "Sam Okoye", StaffRole::Liaison);
    let addable = desk.contacts().addable;
    let sam =
        addable.iter().find(|member| member.name == "Sam Okoye").expect("signs in, and is named to nobody").person;
    desk.sets(|ask| {
        let contact = Contact::named(Some(sam), "Mx. Okoye", StaffRole::Liaison);
        ask.people.insert(0, ContactEntry { id: sam.0, shown: true, contact });
    })
    .expect("set");
    rosa.syncs(1);
    let thread = rosa.thread(world.student(MATEO), None);
    assert!(find(&thread.helpers, "Mx. Okoye").is_some(), "families see to whom they write");
    assert!(desk.contacts().addable.iter().all(|member| member.person != sam), "named once");

    let stranger = PersonId(Uuid::from_u128(7));
    let refused = desk.sets(|ask| {
        let contact = Contact::named(Some(stranger), "Nobody", StaffRole::Liaison);
        ask.people.push(ContactEntry { id: stranger.0, shown: true, contact });
    });
    assert_eq!(refused.unwrap_err(), Refusal::NotFound, "nobody is named as somebody who is not of the school");
}

#[test]
fn a_list_that_reaches_nobody_or_was_overtaken_is_refused_and_nothing_is_changed() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let before = desk.contacts();
    let nobody = desk.sets(|ask| ask.people.iter_mut().for_each(|entry| entry.shown = false));
    assert_eq!(nobody.unwrap_err(), Refusal::NobodyToReach);
    let odd = desk.sets(|ask| ask.card.phone = "ring twice".into());
    assert_eq!(odd.unwrap_err(), Refusal::NotANumber { text: "ring twice".into() });
    assert_eq!(desk.contacts(), before);
    desk.sets(|ask| ask.card.phone = "(413) 555-0100".into()).expect("set");
    let late = desk.sets(|ask| ask.saw_version = 0);
    assert_eq!(late.unwrap_err(), Refusal::ChangedMeanwhile);
    let all_hidden = desk.sets(|ask| ask.people.iter_mut().for_each(|entry| entry.shown = false));
    assert!(all_hidden.is_ok(), "the school itself can be called");
}

#[test]
fn nobody_but_an_administrator_sets_contacts() {
    let world = World::maple_street();
    let (desk, liaison, rosa) = (Desk::of(&world), world.liaison(), world.guardian(ROSA_RIVERA));
    let ContactsOfSchool { school, .. } = desk.contacts();
    for computer in [&liaison, &rosa] {
        let account = computer.account();
        let looked: Answer<Value> = computer.call("school_contacts", json!({ "account": account }));
        assert_eq!(looked.unwrap_err(), Refusal::NotAllowed);
        let set = json!({ "account": account, "school": school.id, "saw_version": 0, "people": [], "card": {} });
        let set: Answer<Value> = computer.call("set_contacts", set);
        assert_eq!(set.unwrap_err(), Refusal::NotAllowed);
    }
    assert_eq!(desk.contacts().version, 0);
}
