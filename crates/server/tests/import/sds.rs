//! Microsoft School Data Sync, both versions: the same children and guardians as OneRoster makes of the same school.

use attendance::{Days, GuardianLink, Person, Relation, Student};
use protocol::kind;
use serde::de::DeserializeOwned;
use server::import::Known;

use crate::small_school::{Files, Imported, Store, all_told, date, every_finding_has_words, maple, settings};

const TODAY: &str = "2025-09-13";

/// The school in version 2.1: OneRoster's names over other columns.
fn version_2_1() -> Files {
    Files(Default::default())
        .with("orgs.csv", "sourcedId,name,type,parentSourcedId\nd1,Maple District,district,\ns1,Maple Street School,school,d1\n")
        .with(
            "users.csv",
            "sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms
c1,yusuf@maple.example,Yusuf,Haddad,,,,,
c2,lena@maple.example,Lena,Ode,,,,,
t2,ida@maple.example,Ida,Moss,,,,,
g1,amina,Amina,Haddad,,,amina@example.org,555-0101,
g2,sami,Sami,Haddad,,,sami@example.org,,
x1,kim,Kim,Roe,,,kim@example.org,,
",
        )
        .with(
            "roles.csv",
            "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate
c1,s1,student,,04,true,,
c2,s1,student,,KG,true,2025-08-25,2025-09-13
t2,s1,teacher,,,true,,
",
        )
        .with("classes.csv", "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\nk,s1,Room 4,,\n")
        .with("enrollments.csv", "classSourcedId,userSourcedId,role\nk,c1,student\n")
        .with(
            "relationships.csv",
            "userSourcedId,relationshipUserSourcedId,relationshipRole\nc1,g1,parent\nc2,g1,relative\nc1,g2,guardian\nc1,x1,doctor\n",
        )
        .with("calendar.csv", &calendar())
}

/// The same in version 1: names of its own, and guardians known by their address.
fn version_1() -> Files {
    Files(Default::default())
        .with("School.csv", "SIS ID,Name,State ID\ns1,Maple Street School,9\n")
        .with(
            "Student.csv",
            "SIS ID,School SIS ID,Username,First Name,Last Name,Password,State ID,Student Number,Grade
c1,s1,yusuf,Yusuf,Haddad,,1000000001,1001,04
c2,s1,lena,Lena,Ode,,1000000002,1002,KG
",
        )
        .with("Teacher.csv", "SIS ID,School SIS ID,Username,First Name,Last Name,Title\nt2,s1,ida,Ida,Moss,\n")
        .with("Section.csv", "SIS ID,School SIS ID,Section Name\nk,s1,Room 4\n")
        .with("StudentEnrollment.csv", "Section SIS ID,SIS ID\nk,c1\n")
        .with("TeacherRoster.csv", "Section SIS ID,SIS ID\nk,t2\n")
        .with(
            "User.csv",
            "Email,First Name,Last Name,Phone,SIS ID
amina@example.org,Amina,Haddad,555-0101,
Sami@Example.org,Sami,Haddad,,
kim@example.org,Kim,Roe,,
",
        )
        .with(
            "GuardianRelationship.csv",
            "SIS ID,Email,Role\nc1,amina@example.org,Parent\nc2,AMINA@example.org,Relative\nc1,sami@example.org,Guardian\nc1,kim@example.org,Doctor\n",
        )
        .with("calendar.csv", &calendar())
}

fn calendar() -> String {
    String::from_utf8(maple().0["calendar.csv"].clone()).unwrap()
}

fn import(files: &Files) -> (Store, Imported) {
    let mut store = Store::default();
    let imported = store.import(files, &settings(TODAY));
    every_finding_has_words(&imported.report);
    assert_eq!(all_told(&imported.report.errors), Vec::<String>::new());
    assert!(store.import(files, &settings(TODAY)).plan.is_empty());
    (store, imported)
}

fn all<T: DeserializeOwned>(known: &Known, kind: &'static str) -> Vec<T> {
    known.of_kind(kind).map(|(_, body)| body.read().unwrap()).collect()
}

/// Who is tied to whom, and how.
fn ties(known: &Known) -> Vec<(String, String, Relation)> {
    let (students, persons): (Vec<Student>, Vec<Person>) = (all(known, kind::STUDENT), all(known, kind::PERSON));
    let mut ties: Vec<_> = all::<GuardianLink>(known, kind::LINK)
        .into_iter()
        .map(|tie| {
            let student = students.iter().find(|student| student.id == tie.student).unwrap();
            let person = persons.iter().find(|person| person.id == tie.guardian).unwrap();
            (student.given_name.clone(), person.given_name.clone(), tie.relation)
        })
        .collect();
    ties.sort_by_key(|(student, person, _)| (student.clone(), person.clone()));
    ties
}

#[test]
fn both_versions_make_the_same_children_guardians_and_ties() {
    for (name, files) in [("2.1", version_2_1()), ("1", version_1())] {
        let (store, imported) = import(&files);
        let mut students: Vec<_> = all::<Student>(&store.known, kind::STUDENT)
            .into_iter()
            .map(|student| (student.given_name, student.family_name, student.grade))
            .collect();
        students.sort();
        let expected = [("Lena", "Ode", "KG"), ("Yusuf", "Haddad", "04")];
        let expected = expected.map(|(given, family, grade)| (given.to_owned(), family.to_owned(), grade.to_owned()));
        assert_eq!(students, expected, "version {name}");
        let tie = |student: &str, person: &str, relation| (student.to_owned(), person.to_owned(), relation);
        let expected = [
            tie("Lena", "Amina", Relation::Relative),
            tie("Yusuf", "Amina", Relation::Parent),
            tie("Yusuf", "Sami", Relation::Guardian),
        ];
        assert_eq!(ties(&store.known), expected, "version {name}");
        let phones: Vec<String> =
            all::<Person>(&store.known, kind::PERSON).into_iter().map(|person| person.phone).collect();
        assert!(phones.contains(&"555-0101".to_owned()));
        assert_eq!(imported.plan.schools[0].staff_members.adds, 1, "version {name}");
        // A doctor is somebody to call, not somebody to show a child's record to.
        let people: Vec<String> =
            all::<Person>(&store.known, kind::PERSON).into_iter().map(|person| person.given_name).collect();
        assert!(!people.contains(&"Kim".to_owned()), "{people:?}");
        let days: Vec<Days> = all(&store.known, kind::DAYS);
        assert!(days.iter().all(|days| days.enrollments[0].first_day == date("2025-09-01")) && days.len() == 2);
    }
}

#[test]
fn what_is_odd_in_them_is_named() {
    let (_, imported) = import(&version_2_1());
    assert_eq!(all_told(&imported.report.notes), ["relationships.csv:5 relationshipRole role_not_used"]);
    assert_eq!(all_told(&imported.report.skipped), ["users.csv:7 user_without_role"]);
    let (_, imported) = import(&version_1());
    let notes = all_told(&imported.report.notes);
    for expected in ["Student.csv:1 government_id_dropped", "GuardianRelationship.csv:5 Role role_not_used"] {
        assert!(notes.contains(&expected.to_owned()), "{notes:?}");
    }
    let cases = [
        (version_2_1(), "relationships.csv", "c1,g2,", "c9,g2,", "relationships.csv:4 userSourcedId student_unknown"),
        (
            version_2_1(),
            "relationships.csv",
            "c1,g2,",
            "c1,g9,",
            "relationships.csv:4 relationshipUserSourcedId guardian_unknown",
        ),
        (
            version_1(),
            "GuardianRelationship.csv",
            "c1,sami",
            "c1,sam",
            "GuardianRelationship.csv:4 Email guardian_unknown",
        ),
        (version_1(), "Student.csv", "c2,s1", "c2,s9", "Student.csv:3 School SIS ID school_unknown"),
        (version_2_1(), "roles.csv", "t2,s1,teacher", "t2,s1,wizard", "roles.csv:4 role role_unknown"),
    ];
    for (files, name, from, to, expected) in cases {
        let imported = Store::default().import(&files.edit(name, from, to), &settings(TODAY));
        every_finding_has_words(&imported.report);
        let skipped = all_told(&imported.report.skipped);
        assert!(skipped.contains(&expected.to_owned()), "{expected}: {skipped:?}");
    }
}

#[test]
fn a_set_without_a_file_that_it_needs_changes_nothing() {
    let cases = [
        (version_2_1().without("roles.csv"), "roles.csv file_missing"),
        (version_2_1().without("orgs.csv"), "orgs.csv file_missing"),
        (version_1().without("School.csv"), "school.csv file_missing"),
        (version_1().without("Student.csv"), "student.csv file_missing"),
        (version_2_1().edit("users.csv", "givenName", "givenNmae"), "users.csv:1 givenNmae column_misspelt"),
    ];
    for (files, expected) in cases {
        let imported = Store::default().import(&files, &settings(TODAY));
        assert_eq!(all_told(&imported.report.errors), [expected]);
        assert!(imported.plan.is_empty());
    }
}

#[test]
fn a_state_s_numbers_and_usernames_are_kept_nowhere() {
    let (store, _) = import(&version_1());
    let kept = store.kept();
    assert!(kept.contains("1001") && !kept.contains("1000000001") && !kept.contains("yusuf"));
}

#[test]
fn somebody_s_own_file_of_students_is_not_taken_for_microsofts() {
    let files = maple().with("student.csv", "name,bus\nYusuf,7\n");
    let imported = Store::default().import(&files, &settings(TODAY));
    assert!(all_told(&imported.report.notes).contains(&"student.csv file_not_known".to_owned()));
    assert!(!imported.report.has_errors());
}
