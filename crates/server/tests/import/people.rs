//! Who is at a school, who is whose guardian, and whom families can reach.

use attendance::{Days, GuardianLink, Limit, Person, Relation, School, StaffRole, Student, StudentId, Topic};
use protocol::kind;
use serde::de::DeserializeOwned;
use server::Body;
use server::import::{SourceRef, StudentKey, ThingRef};

use crate::small_school::{Imported, Store, date, maple, settings};

const TODAY: &str = "2025-09-13";

fn all<T: DeserializeOwned>(store: &Store, kind: &'static str) -> Vec<T> {
    store.known.of_kind(kind).map(|(_, body)| body.read().unwrap()).collect()
}

fn first() -> (Store, Imported) {
    let mut store = Store::default();
    let imported = store.import(&maple(), &settings(TODAY));
    (store, imported)
}

fn person(store: &Store, source: &str) -> Person {
    let id = store.known.find_id(&SourceRef::person(source)).unwrap();
    all::<Person>(store, kind::PERSON).into_iter().find(|person| person.id.0 == id).unwrap()
}

#[test]
fn the_school_is_made_with_its_calendar_and_its_people() {
    let (store, imported) = first();
    let school: School = all(&store, kind::SCHOOL).remove(0);
    assert_eq!((school.name.as_str(), school.district.as_str()), ("Maple Street School", "Maple District"));
    assert_eq!((school.rule_pack.as_str(), school.school_year), ("us-generic", 2026));
    let contacts: Vec<_> = school.contacts.iter().map(|contact| (contact.name.as_str(), contact.role)).collect();
    assert_eq!(contacts, [("Ms. Vance", StaffRole::Liaison)], "a teacher is no contact");
    assert_eq!(school.contacts[0].languages, ["en", "ar"]);
    assert_eq!(school.contacts[0].phone, "555-0199");
    assert_eq!(school.as_of.map(|at| at.timestamp()), Some(1_700_000_000));
    let plan = &imported.plan.schools[0];
    assert_eq!((plan.students.adds, plan.guardians.adds, plan.staff_members.adds), (4, 3, 2));
    let roles: Vec<_> = plan.staff.iter().flat_map(|staff| &staff.roles).collect();
    assert_eq!(roles, [&StaffRole::Liaison, &StaffRole::Teacher]);
}

#[test]
fn guardians_are_found_from_either_side_and_keep_what_the_guardians_file_says() {
    let (store, _) = first();
    let links: Vec<GuardianLink> = all(&store, kind::LINK);
    let of = |guardian: &str| {
        let id = person(&store, guardian).id;
        links.iter().filter(|link| link.guardian == id).collect::<Vec<_>>()
    };
    assert_eq!(of("g1")[0].relation, Relation::Mother);
    assert!(of("g1")[0].primary_contact);
    assert_eq!((of("g2")[0].relation, of("g2")[0].primary_contact), (Relation::Stepparent, false));
    assert_eq!(of("g3").len(), 2, "named on the guardian's own row");
    assert_eq!(person(&store, "g1").language, None, "a child's home language is no guardian's");
}

#[test]
fn families_see_staff_as_the_school_addresses_them() {
    let cases = [("Ms.", "Ms. Vance"), ("Nurse", "Nurse Vance"), ("", "Paula Vance")];
    for (title, name) in cases {
        let mut store = Store::default();
        store.import(&maple().edit("staff.csv", "Ms.", title), &settings(TODAY));
        assert_eq!(all::<School>(&store, kind::SCHOOL)[0].contacts[0].name, name);
    }
}

#[test]
fn each_guardian_reads_what_the_roster_says_and_a_newer_word_counts() {
    let with = |of_g1: &str, of_g2: &str| {
        let users = maple().edit("users.csv", "grades,password\n", "grades,password,metadata.language\n");
        let users = users.edit("users.csv", "555-0101,,,\n", &format!("555-0101,,,,{of_g1}\n"));
        users.edit("users.csv", "Sami,Haddad,,,,,,,,\n", &format!("Sami,Haddad,,,,,,,,,{of_g2}\n"))
    };
    let mut store = Store::default();
    let read = |store: &Store| ["g1", "g2"].map(|id| person(store, id).language);
    let imported = store.import(&with("ar", "French"), &settings(TODAY));
    assert!(imported.report.skipped.is_empty() && !imported.report.has_errors(), "{:?}", imported.report);
    assert_eq!(read(&store), [Some("ar".to_owned()), Some("fr".to_owned())]);
    store.import(&with("", "en"), &settings(TODAY));
    assert_eq!(read(&store), [Some("ar".to_owned()), Some("en".to_owned())], "silence takes nothing away");
    let notes = store.import(&with("Klingon", "en"), &settings(TODAY)).report.notes;
    let unknown = "users.csv:6 metadata.language language_unknown".to_owned();
    assert!(crate::small_school::all_told(&notes).contains(&unknown));
}

#[test]
fn a_guardian_is_seen_by_staff_and_by_nobody_else() {
    let (store, imported) = first();
    let id = person(&store, "g1").id;
    for write in &imported.plan.schools[0].writes {
        match write.kind {
            kind::PERSON => assert!(!write.audience.contains(&"family".to_owned())),
            kind::LINK => assert_eq!(write.audience[0], "staff"),
            _ => assert_eq!(write.audience, ["family", "staff"]),
        }
    }
    let own = imported.plan.schools[0].writes.iter().find(|write| write.id == id.0).unwrap();
    assert_eq!(own.audience, ["staff".to_owned(), format!("person:{id}")]);
}

#[test]
fn what_papers_and_families_said_outlives_the_next_import() {
    let (mut store, _) = first();
    let place = ThingRef {
        kind: kind::LINK.to_owned(),
        school: all::<School>(&store, kind::SCHOOL)[0].id,
        id: all::<GuardianLink>(&store, kind::LINK)[0].id.0,
    };
    let mut link: GuardianLink = store.known.things[&place].read().unwrap();
    link.joined = true;
    link.limits =
        vec![Limit { topic: Topic::Contact, from: date(TODAY), until: None, document: "Order of 3 May".to_owned() }];
    store.known.things.insert(place.clone(), Body::of(&link));
    for files in [maple(), maple().without("guardians.csv")] {
        let imported = store.import(&files, &settings(TODAY));
        assert!(imported.plan.is_empty());
        assert_eq!(store.known.things[&place], Body::of(&link));
    }
}

#[test]
fn without_their_files_contacts_languages_and_relations_stay() {
    let (mut store, _) = first();
    let before = store.known.things.clone();
    let roster = maple().only(&["orgs.csv", "users.csv", "enrollments.csv"]);
    let imported = store.import(&roster, &settings(TODAY));
    assert_eq!(imported.plan.schools[0].students.changes, 0);
    assert!(imported.plan.is_empty(), "a liaison is no mere administrator again");
    assert_eq!(store.known.things, before);
}

#[test]
fn one_child_of_four_leaving_asks_for_a_second_yes() {
    let (mut store, _) = first();
    let files = maple().edit("users.csv", "c2,,,true", "c2,,,false");
    let imported = store.import(&files, &settings(TODAY));
    assert!(imported.plan.needs_second_yes);
    assert_eq!(imported.plan.schools[0].students.leavers, 1);
    assert!(imported.plan.schools[0].removals.is_empty(), "a family keeps the year's record of a child who left");
    let days: Vec<Days> = all(&store, kind::DAYS);
    let ended = days.iter().filter(|days| days.enrollments[0].last_day == Some(date("2025-09-12"))).count();
    assert_eq!((days.len(), ended), (4, 4));
    assert!(store.import(&files, &settings(TODAY)).plan.is_empty(), "gone once is gone");
    let back = store.import(&maple(), &settings(TODAY));
    assert_eq!((back.plan.schools[0].returned.len(), back.plan.needs_second_yes), (1, false));
}

#[test]
fn half_of_the_children_missing_asks_for_a_second_yes() {
    let (mut store, _) = first();
    let files = maple().edit("users.csv", "c1,,,", "x1,,,").edit("users.csv", "c2,,,", "x2,,,");
    let files = files.without("guardians.csv").without("languages.csv").without("attendance.csv");
    let imported = store.import(&files, &settings(TODAY));
    assert!(imported.plan.needs_second_yes);
    assert_eq!(imported.plan.schools[0].leavers.len(), 2);
}

#[test]
fn a_guardian_whom_the_roster_no_longer_has_loses_the_tie() {
    let (mut store, _) = first();
    let files = maple().edit("users.csv", "\"g1,g2\"", "g1").edit(
        "guardians.csv",
        "c1,g2,\"Father, step\",false,true,false\n",
        "",
    );
    let imported = store.import(&files, &settings(TODAY));
    assert_eq!(imported.plan.schools[0].removals.len(), 1);
    assert_eq!(all::<GuardianLink>(&store, kind::LINK).len(), 3);
    assert!(store.import(&files, &settings(TODAY)).plan.is_empty());
}

#[test]
fn inclusive_end_dates_add_the_last_day() {
    let mut inclusive = settings(TODAY);
    inclusive.end_dates = server::import::EndDates::Inclusive;
    let files = maple().edit("enrollments.csv", "2025-09-13", "2025-09-12");
    let (mut one, mut other) = (Store::default(), Store::default());
    one.import(&maple(), &settings(TODAY));
    other.import(&files, &inclusive);
    assert_eq!(one.known.things, other.known.things);
    other.import(&files, &settings(TODAY));
    let days: Vec<Days> = all(&other, kind::DAYS);
    assert!(days.iter().all(|days| days.enrollments[0].last_day == Some(date("2025-09-11"))));
}

#[test]
fn a_child_at_two_schools_is_a_student_of_each() {
    let files = maple()
        .edit(
            "orgs.csv",
            "s1,,,Maple Street School,school,,d1\n",
            "s1,,,Maple Street School,school,,d1\ns2,,,Oak School,school,,d1\n",
        )
        .edit(
            "enrollments.csv",
            "c3,student,,2025-09-01,2025-09-13\n",
            "c3,student,,2025-09-01,2025-09-05\ne9,,,k,s2,c3,student,,2025-09-08,\n",
        )
        .with("attendance.csv", "student_id,date,code\nc3,2025-09-02,A\nc3,2025-09-09,A\nc1,2025-09-12,A\n");
    let mut store = Store::default();
    let imported = store.import(&files, &settings(TODAY));
    assert!(imported.report.skipped.is_empty(), "the day tells the school: {:?}", imported.report.skipped);
    let students: Vec<Student> = all(&store, kind::STUDENT);
    assert_eq!(students.iter().filter(|student| student.given_name == "Ana").count(), 2);
    let days: Vec<Days> = all(&store, kind::DAYS);
    let of_ana: Vec<_> = days
        .iter()
        .filter(|days| students.iter().any(|student| student.id == days.student && student.given_name == "Ana"))
        .collect();
    assert!(of_ana.iter().all(|days| days.records.len() == 1), "{of_ana:?}");
}

#[test]
fn a_tie_that_comes_back_comes_with_what_papers_say() {
    let (mut store, _) = first();
    let without_tie = maple().edit("users.csv", "\"g1,g2\"", "g1").edit(
        "guardians.csv",
        "c1,g2,\"Father, step\",false,true,false\n",
        "",
    );
    store.import(&without_tie, &settings(TODAY));
    let limit =
        Limit { topic: Topic::Attendance, from: date(TODAY), until: None, document: "Order of 3 May".to_owned() };
    let guardian = person(&store, "g2").id;
    let key = StudentKey::new("s1", "c1");
    let student = StudentId(store.known.find_id(&SourceRef::student(&key)).unwrap());
    store.known.limits.insert((guardian, student), vec![limit.clone()]);
    store.import(&maple(), &settings(TODAY));
    let tie = all::<GuardianLink>(&store, kind::LINK).into_iter().find(|link| link.guardian == guardian).unwrap();
    assert_eq!(tie.limits, [limit]);
}

#[test]
fn a_new_tie_of_a_guardian_who_has_joined_is_one_of_somebody_who_is_reached() {
    let (mut store, _) = first();
    let guardian = person(&store, "g1").id;
    store.known.joined.insert(guardian);
    let files =
        maple().edit("guardians.csv", "c4,g3,Mother,true,true,true\n", "c4,g3,Mother,true,true,true\nc2,g1,Aunt,,,\n");
    store.import(&files, &settings(TODAY));
    let aunt =
        all::<GuardianLink>(&store, kind::LINK).into_iter().find(|link| link.relation == Relation::Relative).unwrap();
    assert!(aunt.joined && aunt.guardian == guardian);
}

#[test]
fn an_export_without_its_staff_asks_for_a_second_yes() {
    let (mut store, first) = first();
    assert!(!first.plan.needs_second_yes);
    let files = maple()
        .edit("users.csv", "t1,,,true,s1,administrator,,,Paula,Vance,,,paula@example.org,,,,,\n", "")
        .edit("users.csv", "t2,,,true,s1,teacher,,,Ida,Moss,,,,,,,,\n", "")
        .without("staff.csv");
    let plan = store.import(&files, &settings(TODAY)).plan;
    assert!(plan.needs_second_yes && plan.schools[0].staff_gone.len() == 2);
}
