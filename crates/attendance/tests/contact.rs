//! Whom a family can reach: the office's word over the files'.

use attendance::*;
use proptest::prelude::*;
use uuid::Uuid;

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn on_file(number: u128, name: &str, phone: &str) -> Contact {
    Contact { phone: phone.into(), ..Contact::named(Some(person(number)), name, StaffRole::Nurse) }
}

fn entry(contact: Contact) -> ContactEntry {
    let id = contact.person.map_or(Uuid::from_u128(99), |person| person.0);
    ContactEntry { id, shown: true, contact }
}

fn names(contacts: &[Contact]) -> Vec<&str> {
    contacts.iter().map(|contact| contact.name.as_str()).collect()
}

#[test]
fn what_the_office_has_changed_stays_and_what_it_left_alone_follows_the_files() {
    let file = [on_file(1, "Nurse Pereira", "555-0101")];
    let set = entry(Contact { phone: "555-0199".into(), place: "Room 2".into(), ..file[0].clone() });
    let rules = contact_rules(&[set], &[], &file);
    let later = [Contact { email: "nurse@school.example".into(), ..on_file(1, "Nurse T. Pereira", "555-0102") }];
    let [seen] = &shown_contacts(&rules, &later)[..] else { panic!("one contact") };
    assert_eq!(seen.name, "Nurse T. Pereira", "nobody here has touched the name");
    assert_eq!(seen.email, "nurse@school.example", "nor the address for mail");
    assert_eq!((seen.phone.as_str(), seen.place.as_str()), ("555-0199", "Room 2"));
}

#[test]
fn a_number_that_the_office_took_away_does_not_come_back() {
    let file = [on_file(1, "Nurse Pereira", "555-0101")];
    let rules = contact_rules(&[entry(Contact { phone: String::new(), ..file[0].clone() })], &[], &file);
    assert_eq!(shown_contacts(&rules, &file)[0].phone, "");
}

#[test]
fn whoever_is_new_in_the_files_comes_after_and_whoever_left_them_goes_and_may_return() {
    let (first, second) = (on_file(1, "A", ""), on_file(2, "B", ""));
    let both = [first.clone(), second.clone()];
    let in_order = [entry(Contact { place: "Gym".into(), ..second.clone() }), entry(first.clone())];
    let rules = contact_rules(&in_order, &[], &both);
    assert_eq!(names(&shown_contacts(&rules, &both)), ["B", "A"]);
    let third = on_file(3, "C", "");
    assert_eq!(names(&shown_contacts(&rules, &[first.clone(), second.clone(), third])), ["B", "A", "C"]);

    let half = [first.clone()];
    assert_eq!(names(&shown_contacts(&rules, &half)), ["A"], "who is in no file any more is not named to families");
    let kept = contact_rules(&every_contact(&rules, &half), &rules, &half);
    let back = shown_contacts(&kept, &both);
    assert_eq!(back.iter().find(|one| one.name == "B").map(|one| one.place.as_str()), Some("Gym"));
}

#[test]
fn whom_the_office_hides_or_enters_itself_is_its_own_to_say() {
    let file = [on_file(1, "A", "")];
    let hidden = ContactEntry { shown: false, ..entry(file[0].clone()) };
    let own = entry(Contact { phone: "711".into(), ..Contact::named(None, "Front desk", StaffRole::Office) });
    let rules = contact_rules(&[hidden, own], &[], &file);
    assert_eq!(names(&shown_contacts(&rules, &file)), ["Front desk"]);
    assert_eq!(every_contact(&rules, &file).len(), 2, "the office still sees both");
    assert_eq!(names(&shown_contacts(&rules, &[])), ["Front desk"], "no file had the desk, and none takes it away");
}

/// What is written into a contact that is right otherwise.
type Change = fn(&mut Contact);

#[test]
fn a_list_is_tidied_and_takes_only_what_a_telephone_and_the_mail_can_reach() {
    let own = |change: Change| {
        let mut contact = Contact::named(None, " Front desk ", StaffRole::Office);
        change(&mut contact);
        tidy_contacts(vec![entry(contact)]).map(|tidy| tidy[0].contact.clone())
    };
    assert_eq!(own(|_| ()).unwrap().name, "Front desk");
    let table: [(Change, Refusal); 7] = [
        (|one| one.name = "  ".into(), Refusal::TextMissing),
        (|one| one.name = "x".repeat(61), Refusal::TextTooLong { most: 60 }),
        (|one| one.phone = "by post".into(), Refusal::NotANumber { text: "by post".into() }),
        (|one| one.tty = "12".into(), Refusal::NotANumber { text: "12".into() }),
        (|one| one.email = "office".into(), Refusal::NotAnEmail { text: "office".into() }),
        (|one| one.email = "a@b@c".into(), Refusal::NotAnEmail { text: "a@b@c".into() }),
        (
            |one| {
                let at = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
                one.hours = vec![OpenHours { days: vec![Weekday::Monday], from: at(12), until: at(12) }];
            },
            Refusal::HoursOutOfOrder,
        ),
    ];
    for (change, refusal) in table {
        assert_eq!(own(change), Err(refusal));
    }
    for number in ["711", "(978) 555-0102 x12", "+1 978 555 0102"] {
        let contact = Contact { phone: number.into(), ..Contact::named(None, "Desk", StaffRole::Office) };
        assert!(tidy_contacts(vec![entry(contact)]).is_ok(), "{number}");
    }
    let twice = vec![entry(on_file(1, "A", "")), entry(on_file(1, "A", ""))];
    assert_eq!(tidy_contacts(twice), Err(Refusal::ChangedMeanwhile));
    let of_another = ContactEntry { id: Uuid::from_u128(5), ..entry(on_file(1, "A", "")) };
    assert_eq!(tidy_contacts(vec![of_another]), Err(Refusal::ChangedMeanwhile), "nobody goes by another's id");
}

#[test]
fn nobody_is_left_without_anybody_to_reach() {
    let none = SchoolCard::default();
    assert_eq!(check_reachable(&[], &none), Err(Refusal::NobodyToReach));
    assert_eq!(check_reachable(&[], &SchoolCard { tty: "711".into(), ..none.clone() }), Ok(()));
    assert_eq!(check_reachable(&[on_file(1, "A", "")], &none), Ok(()));
}

proptest! {
    /// Saving what is on the screen, untouched, changes nothing that families see, whatever the files say by then.
    #[test]
    fn saving_without_a_change_changes_nothing(
        phones in proptest::collection::vec("[0-9]{0,4}", 0..6),
        shown in proptest::collection::vec(any::<bool>(), 6),
        later in proptest::collection::vec("[0-9]{0,4}", 0..6),
    ) {
        let files = |phones: &[String]| -> Vec<Contact> {
            phones.iter().zip(1..).map(|(phone, number)| on_file(number, "N", phone)).collect()
        };
        let (before, after) = (files(&phones), files(&later));
        let mut entries = every_contact(&[], &before);
        entries.iter_mut().zip(&shown).for_each(|(entry, shown)| entry.shown = *shown);
        let once = contact_rules(&entries, &[], &before);
        let again = contact_rules(&every_contact(&once, &before), &once, &before);
        prop_assert_eq!(&once, &again);
        prop_assert_eq!(shown_contacts(&once, &after), shown_contacts(&again, &after));
    }
}
