//! OneRoster 1.2, and files that hold only what changed: the same school comes out, and nobody leaves unnamed.

use attendance::{Days, GuardianLink, Person, Relation, StaffRole, Student};
use proptest::prelude::*;
use protocol::kind;
use serde::de::DeserializeOwned;
use server::import::{FindingKind, Report, SourceRef};

use crate::small_school::{Files, Imported, Store, all_told, date, every_finding_has_words, has, maple, settings};

const TODAY: &str = "2025-09-13";
const USERS: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";
const USERS_1_2: &str = "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns";
const ROLES: &str =
    "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId";
const ENROLLMENTS: &str =
    "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate";
/// When a change was made.
const NOW: &str = "2025-09-12T18:25:43.511Z";

fn all<T: DeserializeOwned>(store: &Store, kind: &'static str) -> Vec<T> {
    store.known.of_kind(kind).map(|(_, body)| body.read().unwrap()).collect()
}

fn names(store: &Store) -> Vec<String> {
    let mut names: Vec<String> =
        all::<Student>(store, kind::STUDENT).into_iter().map(|student| student.given_name).collect();
    names.sort();
    names
}

/// Who is tied to whom, by the source's ids.
fn ties(store: &Store) -> Vec<String> {
    let name = |id| store.known.ids.iter().find(|(_, known)| **known == id).map(|(source, _)| source.source_id.clone());
    let mut ties: Vec<String> = all::<GuardianLink>(store, kind::LINK)
        .into_iter()
        .map(|tie| format!("{} {}", name(tie.guardian.0).unwrap(), name(tie.student.0).unwrap()))
        .collect();
    ties.sort();
    ties
}

fn first() -> Store {
    let mut store = Store::default();
    let imported = store.import(&maple(), &settings(TODAY));
    assert!(!imported.report.has_errors());
    store
}

fn manifest(version: &str, rows: &str) -> String {
    format!("propertyName,value\nmanifest.version,1.0\noneroster.version,{version}\n{rows}")
}

/// A set of changes: each file with its header and rows.
fn changes(version: &str, files: &[(&str, &str, &str)]) -> Files {
    let promised: String = files.iter().map(|(name, ..)| format!("file.{name},delta\n")).collect();
    let set = Files(Default::default()).with("manifest.csv", &manifest(version, &promised));
    files.iter().fold(set, |set, (name, header, rows)| set.with(&format!("{name}.csv"), &format!("{header}\n{rows}")))
}

fn import(store: &mut Store, files: &Files) -> Imported {
    let imported = store.import(files, &settings(TODAY));
    every_finding_has_words(&imported.report);
    assert_eq!(all_told(&imported.report.errors), Vec::<String>::new());
    imported
}

fn leavers(imported: &Imported) -> u32 {
    imported.plan.schools.iter().map(|school| school.students.leavers).sum()
}

/// The small school as version 1.2 has it.
fn maple_1_2() -> Files {
    let old = String::from_utf8(maple().0["users.csv"].clone()).unwrap();
    let (mut users, mut roles) = (format!("{USERS_1_2}\n"), format!("{ROLES}\n"));
    let mut reader = csv::Reader::from_reader(old.as_bytes());
    for record in reader.records() {
        let record = record.unwrap();
        let agents = format!("\"{}\"", &record[15]);
        let rest = [6, 7, 8, 9, 10, 11, 12, 13, 14].map(|at| record[at].to_owned()).join(",");
        users.push_str(&format!("{},,,true,{rest},{agents},{},,,,,,s1,\n", &record[0], &record[16]));
        let role = if &record[5] == "administrator" { "siteAdministrator" } else { &record[5] };
        roles.push_str(&format!("r-{},,,{},primary,{role},,,{},\n", &record[0], &record[0], &record[4]));
    }
    let promised =
        "file.orgs,bulk\nfile.users,bulk\nfile.roles,bulk\nfile.enrollments,bulk\nfile.userProfiles,absent\n";
    maple().with("users.csv", &users).with("roles.csv", &roles).with("manifest.csv", &manifest("1.2", promised))
}

#[test]
fn version_1_2_makes_the_same_school_as_1_1() {
    let mut newer = Store::default();
    let imported = import(&mut newer, &maple_1_2());
    assert_eq!((all_told(&imported.report.skipped), all_told(&imported.report.notes)), (vec![], vec![]));
    let older = first();
    assert_eq!((&newer.known.things, &newer.known.staff), (&older.known.things, &older.known.staff));
    assert!(import(&mut newer, &maple_1_2()).plan.is_empty());
}

#[test]
fn the_columns_of_1_2_0_and_names_misspelt_that_nothing_reads_are_no_error() {
    let files = maple_1_2()
        .edit("users.csv", "preferredGivenName", "prefferedGivenName")
        .edit("roles.csv", "dateLastModified", "dataLastModified")
        .edit("roles.csv", ",orgSourcedId,userProfileSourcedId", ",orgSourcedId,,")
        .edit("roles.csv", ",s1,\n", ",s1\n");
    let mut store = Store::default();
    let imported = import(&mut store, &files);
    assert_eq!(store.known.things, first().known.things);
    let notes = all_told(&imported.report.notes);
    for expected in ["users.csv:1 prefferedGivenName column_unknown", "roles.csv:1 dataLastModified column_renamed"] {
        assert!(notes.contains(&expected.to_owned()), "{notes:?}");
    }
    assert!(!notes.iter().any(|note| note.ends_with("row_short")), "{notes:?}");
    let with_resources = maple_1_2();
    let text = String::from_utf8(with_resources.0["users.csv"].clone()).unwrap();
    let text = text
        .replace("userMasterIdentifier,", "userMasterIdentifier,resourceSourcedIds,")
        .replace(",,,,,,s1,", ",,,,,,,s1,");
    let imported = import(&mut Store::default(), &with_resources.with("users.csv", &text));
    assert_eq!(all_told(&imported.report.notes), Vec::<String>::new());
}

#[test]
fn what_a_child_likes_to_be_called_is_not_told_to_the_family_by_us() {
    let files = maple_1_2().edit("users.csv", ",KG,,,,,,s1,", ",KG,,,Leo,,,s1,they");
    let mut store = Store::default();
    import(&mut store, &files);
    assert!(!format!("{:?}", store.known).contains("Leo") && names(&store).contains(&"Lena".to_owned()));
}

#[test]
fn roles_say_who_is_what_where_and_until_when() {
    let with = |rows: &str| {
        let files = maple_1_2();
        let text = String::from_utf8(files.0["roles.csv"].clone()).unwrap();
        let mut store = Store::default();
        let imported = import(&mut store, &files.with("roles.csv", &(text + rows)));
        (store, all_told(&imported.report.skipped), all_told(&imported.report.notes))
    };
    let (_, skipped, notes) = with("x1,,,t1,primary,wizard,,,s1,\nx2,,,u9,primary,teacher,,,s1,\n");
    assert_eq!(skipped, ["roles.csv:11 role role_unknown", "roles.csv:12 userSourcedId user_unknown"]);
    assert_eq!(notes, Vec::<String>::new());
    let (_, _, notes) = with("x1,,,t1,secondary,systemAdministrator,,,s1,\n");
    assert_eq!(notes, ["roles.csv:11 role role_not_used"]);
    // A teacher whose own child is here, and one who is no counselor any more.
    let (store, skipped, _) =
        with("x1,,,t2,secondary,parent,,,s1,\nx2,,,t2,secondary,counselor,2024-01-01,2025-09-13,s1,\n");
    assert_eq!(skipped, Vec::<String>::new());
    let id = |source: &str| store.known.find_id(&SourceRef::person(source)).unwrap();
    let roles: Vec<_> =
        store.known.staff.iter().filter(|((_, person), _)| *person == id("t2")).flat_map(|(_, roles)| roles).collect();
    assert_eq!(roles, [&StaffRole::Teacher]);
    let missing = maple_1_2().without("roles.csv");
    let imported = Store::default().import(&missing, &settings(TODAY));
    assert_eq!(all_told(&imported.report.errors), ["roles.csv file_missing"]);
}

#[test]
fn a_teacher_who_is_a_guardian_is_one_person_before_and_after_changes() {
    let files = maple_1_2().edit("users.csv", "\"g1,g2\"", "\"g1,g2,t2\"");
    let roles = String::from_utf8(files.0["roles.csv"].clone()).unwrap() + "x1,,,t2,secondary,guardian,,,s1,\n";
    let files = files.with("roles.csv", &roles);
    let mut store = Store::default();
    import(&mut store, &files);
    assert!(ties(&store).contains(&"t2 s1|c1".to_owned()), "{:?}", ties(&store));
    assert!(import(&mut store, &files).plan.is_empty());
    let rows = format!("c3,active,{NOW},true,,,Anna,Reis,,1003,,,,,02,,,,,,s1,\n");
    let imported = import(&mut store, &changes("1.2", &[("users", USERS_1_2, &rows)]));
    assert_eq!((leavers(&imported), imported.plan.schools[0].students.changes), (0, 1));
    assert!(ties(&store).contains(&"t2 s1|c1".to_owned()), "{:?}", ties(&store));
}

#[test]
fn changes_make_nobody_leave_whom_they_do_not_name() {
    for (version, header, row) in [
        ("1.1", USERS, format!("c3,active,{NOW},true,s1,student,,,Anna,Reis,,1003,,,,,02,\n")),
        ("1.2", USERS_1_2, format!("c3,active,{NOW},true,,,Anna,Reis,,1003,,,,,02,,,,,,s1,\n")),
    ] {
        let mut store = first();
        let before: Vec<Days> = all(&store, kind::DAYS);
        let set = changes(version, &[("users", header, &row)]);
        let imported = import(&mut store, &set);
        let school = &imported.plan.schools[0];
        assert_eq!(
            (school.students.changes, school.students.unchanged, school.students.leavers),
            (1, 3, 0),
            "{version}"
        );
        assert_eq!((school.staff_gone.len(), school.removals.len()), (0, 0));
        assert_eq!(names(&store), ["Anna", "Lena", "Tom", "Yusuf"]);
        assert_eq!(all::<Days>(&store, kind::DAYS), before);
        assert!(import(&mut store, &set).plan.is_empty());
    }
}

#[test]
fn who_is_to_be_deleted_leaves_and_a_guardian_loses_every_tie() {
    let mut store = first();
    let rows =
        format!("c3,tobedeleted,{NOW},true,s1,student,,,Ana,Reis,,1003,,,,,02,\ng2,tobedeleted,{NOW},,,,,,,,,,,,,,,\n");
    let imported = import(&mut store, &changes("1.1", &[("users", USERS, &rows)]));
    assert_eq!((leavers(&imported), imported.plan.schools[0].removals.len()), (1, 1));
    assert_eq!(ties(&store), ["g1 s1|c1", "g3 s1|c2", "g3 s1|c4"]);
    // The record stays, and ends on the last day that was closed.
    let gone = store.known.find_id(&SourceRef { kind: kind::STUDENT.to_owned(), source_id: "s1|c3".to_owned() });
    let days: Days = all(&store, kind::DAYS).into_iter().find(|days: &Days| Some(days.student.0) == gone).unwrap();
    assert_eq!(days.enrollments.last().unwrap().last_day, Some(date("2025-09-12")));
    // And comes back by a later change.
    let rows = format!("c3,active,{NOW},true,s1,student,,,Ana,Reis,,1003,,,,,02,\n");
    let imported = import(&mut store, &changes("1.1", &[("users", USERS, &rows)]));
    assert_eq!(imported.plan.schools[0].returned.len(), 1);
}

#[test]
fn a_place_that_is_lost_at_a_school_is_left() {
    let mut store = Store::default();
    import(&mut store, &maple_1_2());
    let rows = format!(
        "r-c3,tobedeleted,{NOW},c3,primary,student,,,s1,\nr-c2,active,{NOW},c2,primary,student,2025-09-01,2025-09-10,s1,\nr-t2,tobedeleted,{NOW},t2,primary,teacher,,,s1,\n"
    );
    let imported = import(&mut store, &changes("1.2", &[("roles", ROLES, &rows)]));
    assert_eq!((leavers(&imported), imported.plan.schools[0].staff_gone.len()), (2, 1));
}

#[test]
fn a_new_child_comes_with_its_class_and_its_guardians() {
    let mut store = first();
    let users = format!(
        "c5,active,{NOW},true,s1,student,,,Nadia,Haddad,,1005,,,,\"g1,g9\",01,\ng9,active,{NOW},true,s1,parent,,,Omar,Haddad,,,,,555-0133,,,\n"
    );
    let enrollments = format!("e-c5,active,{NOW},k,s1,c5,student,,2025-09-08,2025-09-13\n");
    let set = changes("1.1", &[("users", USERS, &users), ("enrollments", ENROLLMENTS, &enrollments)]);
    let imported = import(&mut store, &set);
    assert_eq!((imported.plan.schools[0].students.adds, leavers(&imported)), (1, 0));
    let ties = ties(&store);
    assert!(["g1 s1|c5", "g9 s1|c5"].iter().all(|tie| ties.contains(&(*tie).to_owned())), "{ties:?}");
    let joined: Vec<_> = all::<Days>(&store, kind::DAYS).iter().map(|days| days.enrollments[0].first_day).collect();
    assert_eq!(joined.iter().filter(|day| **day == date("2025-09-08")).count(), 1);
    // The same class again, ended: the child stays.
    let ended = format!("e-c5,tobedeleted,{NOW},k,s1,c5,student,,2025-09-08,2025-09-13\n");
    let imported = import(&mut store, &changes("1.1", &[("enrollments", ENROLLMENTS, &ended)]));
    assert!(imported.plan.is_empty() && has(&imported.report, &FindingKind::ClassEnded));
}

#[test]
fn a_list_of_guardians_among_changes_is_all_of_them_and_an_empty_one_says_nothing() {
    let row = |agents: &str| format!("c1,active,{NOW},true,s1,student,,,Yusuf,Haddad,,1001,,,,{agents},04,\n");
    let mut store = first();
    let imported = import(&mut store, &changes("1.1", &[("users", USERS, &row(""))]));
    assert!(imported.plan.is_empty() && has(&imported.report, &FindingKind::TiesKept));
    import(&mut store, &changes("1.1", &[("users", USERS, &row("g1"))]));
    assert_eq!(ties(&store), ["g1 s1|c1", "g3 s1|c2", "g3 s1|c4"]);
    // Whose row lists the children.
    let guardian = format!("g3,active,{NOW},true,s1,parent,,,Ruth,Ode,,,,,,c2,,\n");
    import(&mut store, &changes("1.1", &[("users", USERS, &guardian)]));
    assert_eq!(ties(&store), ["g1 s1|c1", "g3 s1|c2"]);
    let relation = all::<GuardianLink>(&store, kind::LINK).into_iter().map(|tie| tie.relation);
    assert!(relation.eq([Relation::Mother, Relation::Mother]), "what the school's own file said stays");
}

fn findings(rows: &str) -> (Vec<String>, Report, Store) {
    let mut store = first();
    let imported = import(&mut store, &changes("1.1", &[("users", USERS, rows)]));
    let told = imported.report.findings().map(crate::small_school::told).collect();
    (told, imported.report, store)
}

#[test]
fn rows_among_changes_that_do_not_say_what_changed_are_named() {
    let row = |status: &str, when: &str| format!("c3,{status},{when},true,s1,student,,,Anna,Reis,,1003,,,,,02,\n");
    let (told, _, store) = findings(&row("", NOW));
    assert_eq!(told, ["users.csv status status_missing"]);
    assert!(names(&store).contains(&"Anna".to_owned()), "taken as active");
    let (told, _, store) = findings(&row("gone", NOW));
    assert_eq!(told, ["users.csv:2 status status_unknown"]);
    assert_eq!(names(&store), ["Ana", "Lena", "Tom", "Yusuf"], "nobody leaves by a word that is not known");
    let (told, _, _) = findings(&row("active", "15/06/2023"));
    assert_eq!(told, ["users.csv:2 dateLastModified modified_unreadable"]);
}

#[test]
fn of_two_changes_of_one_user_the_newer_holds_whatever_their_order() {
    let row = |name: &str, when: &str| format!("c3,active,{when},true,s1,student,,,{name},Reis,,1003,,,,,02,\n");
    let (older, newer) = (row("Annie", "2025-09-10T08:00:00.000Z"), row("Anna", "2025-09-11"));
    for rows in [older.clone() + &newer, newer + &older] {
        let (told, _, store) = findings(&rows);
        assert_eq!(told, ["users.csv:3 sourcedId changed_twice"]);
        assert!(names(&store).contains(&"Anna".to_owned()), "{:?}", names(&store));
    }
}

#[test]
fn a_whole_file_beside_changes_takes_nobody_away() {
    let mut store = first();
    let users = String::from_utf8(maple().0["users.csv"].clone()).unwrap();
    let only: Vec<&str> = users.lines().filter(|line| !line.starts_with("c2,") && !line.starts_with("c4,")).collect();
    let set = Files(Default::default())
        .with("manifest.csv", &manifest("1.1", "file.users,bulk\nfile.enrollments,delta\nfile.orgs,absent\n"))
        .with("users.csv", &(only.join("\n") + "\n"))
        .with("enrollments.csv", &format!("{ENROLLMENTS}\n"));
    let imported = import(&mut store, &set);
    assert!(imported.plan.is_empty(), "{:#?}", imported.plan.schools);
    assert_eq!(all_told(&imported.report.notes), ["users.csv bulk_beside_delta"]);
}

#[test]
fn a_member_of_staff_and_a_guardian_change_by_themselves() {
    let mut store = first();
    let rows = format!(
        "t1,active,{NOW},true,s1,administrator,,,Paula,Vance-Lee,,,,,,,,\ng1,active,{NOW},true,s1,parent,,,Amina,Haddad,,,a@example.org,,555-0102,,,\n"
    );
    let imported = import(&mut store, &changes("1.1", &[("users", USERS, &rows)]));
    let school = &imported.plan.schools[0];
    assert_eq!((school.staff_members.changes, school.guardians.changes, school.students.changes), (1, 1, 0));
    let persons: Vec<Person> = all(&store, kind::PERSON);
    assert!(persons.iter().any(|person| person.family_name == "Vance-Lee" && person.phone == "555-0199"));
    assert!(persons.iter().any(|person| person.phone == "555-0102"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_whole_roster_and_the_changes_that_lead_to_it_make_the_same_school(fates in prop::collection::vec(0_u8..3, 4)) {
        let roster = maple().only(&["orgs.csv", "users.csv", "enrollments.csv"]);
        let users = String::from_utf8(roster.0["users.csv"].clone()).unwrap();
        let (mut whole, mut changed) = (String::new(), String::new());
        for line in users.lines() {
            let child = line.strip_prefix('c').and_then(|rest| rest[..1].parse::<usize>().ok());
            let fate = child.map_or(0, |child| fates[child - 1]);
            let line = if fate == 1 { line.replacen("student,,", "student,new,", 1).replace(",100", ",200") } else { line.to_owned() };
            if fate < 2 {
                whole.push_str(&line);
                whole.push('\n');
            }
            if 0 < fate {
                let status = if fate == 1 { "active" } else { "tobedeleted" };
                changed.push_str(&line.replacen(",,", &format!(",{status},{NOW}"), 1));
                changed.push('\n');
            }
        }
        let kept = |line: &&str| !(1..=4).any(|child| fates[child - 1] == 2 && line.starts_with(&format!("e-c{child}")));
        let enrollments = String::from_utf8(roster.0["enrollments.csv"].clone()).unwrap();
        let enrollments: Vec<&str> = enrollments.lines().filter(kept).collect();
        let mut by_whole = first();
        by_whole.import(&roster.with("users.csv", &whole).with("enrollments.csv", &(enrollments.join("\n") + "\n")), &settings(TODAY));
        let mut by_changes = first();
        import(&mut by_changes, &changes("1.1", &[("users", USERS, &changed)]));
        prop_assert_eq!(&by_changes.known.things, &by_whole.known.things);
        prop_assert_eq!(&by_changes.known.left, &by_whole.known.left);
    }
}
