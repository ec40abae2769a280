//! Ed-Fi's XML, Data Standard 3 to 5: the same school as any other format makes of the same people and days.

use attendance::{Days, Excuse, GuardianLink, Meaning, Relation, Student};
use protocol::kind;
use serde::de::DeserializeOwned;
use server::import::{FindingKind, Known};

use crate::small_school::{Files, Imported, Store, all_told, date, every_finding_has_words, has, maple, settings};

const TODAY: &str = "2025-09-13";

fn interchange(name: &str, records: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Interchange{name} xmlns=\"http://ed-fi.org/5.2.0\">\n{records}</Interchange{name}>\n"
    )
}

fn student(id: &str, given: &str, family: &str) -> String {
    format!(
        "<Student><StudentUniqueId>{id}</StudentUniqueId><Name><FirstName>{given}</FirstName><LastSurname>{family}</LastSurname></Name>
<StudentIdentificationCode><IdentificationCode>078-05-1120</IdentificationCode></StudentIdentificationCode></Student>\n"
    )
}

fn reference(kind: &str, id: &str) -> String {
    format!("<{kind}Reference><{kind}Identity><{kind}UniqueId>{id}</{kind}UniqueId></{kind}Identity></{kind}Reference>")
}

const SCHOOL: &str = "<SchoolReference><SchoolIdentity><SchoolId>77</SchoolId></SchoolIdentity></SchoolReference>";

/// A school of two children; `contact` is what the standard's version calls a grown-up.
fn district(contact: &str) -> Files {
    let orgs = "<LocalEducationAgency><NameOfInstitution>Maple District</NameOfInstitution><LocalEducationAgencyId>7</LocalEducationAgencyId></LocalEducationAgency>
<School><NameOfInstitution>Maple &amp; Elm</NameOfInstitution><SchoolId>77</SchoolId><LocalEducationAgencyReference><LocalEducationAgencyIdentity><LocalEducationAgencyId>7</LocalEducationAgencyId></LocalEducationAgencyIdentity></LocalEducationAgencyReference></School>\n";
    let enrolled = |id: &str, grade: &str, exit: &str| {
        format!(
            "<StudentSchoolAssociation>{}{SCHOOL}<EntryDate>2025-09-01</EntryDate><EntryGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#{grade}</EntryGradeLevel>{exit}</StudentSchoolAssociation>\n",
            reference("Student", id)
        )
    };
    let people = format!(
        "<{contact}><{contact}UniqueId>1</{contact}UniqueId><Name><FirstName>Amina</FirstName><LastSurname>Haddad</LastSurname></Name><Telephone><TelephoneNumber>555-0101</TelephoneNumber></Telephone></{contact}>
<Student{contact}Association>{}{}<Relation>uri://ed-fi.org/RelationDescriptor#Mother</Relation><PrimaryContactStatus>true</PrimaryContactStatus><LivesWith>true</LivesWith></Student{contact}Association>\n",
        reference("Student", "1"),
        reference(contact, "1")
    );
    let languages = format!(
        "<StudentEducationOrganizationAssociation>{}<Language><Language>uri://ed-fi.org/LanguageDescriptor#English</Language><LanguageUse>x#Written</LanguageUse></Language><Language><Language>uri://ed-fi.org/LanguageDescriptor#Arabic</Language><LanguageUse>uri://ed-fi.org/LanguageUseDescriptor#Home language</LanguageUse></Language></StudentEducationOrganizationAssociation>\n",
        reference("Student", "1")
    );
    let mut days = String::new();
    for day in date("2025-09-01").iter_days().take(12) {
        let event = if day == date("2025-09-03") { "Holiday" } else { "Instructional day" };
        days.push_str(&format!(
            "<CalendarDate><Date>{day}</Date><CalendarEvent>uri://ed-fi.org/CalendarEventDescriptor#{event}</CalendarEvent><CalendarReference><CalendarIdentity>{SCHOOL}</CalendarIdentity></CalendarReference></CalendarDate>\n"
        ));
    }
    let exit = "<ExitWithdrawDate>2025-09-10</ExitWithdrawDate>";
    Files(Default::default())
        .with("EducationOrganization.xml", &interchange("EducationOrganization", orgs))
        .with("Student.xml", &interchange("Student", &(student("1", "Yusuf", "Haddad") + &student("2", "Lena", "Ode"))))
        .with(
            "Enrollment.xml",
            &interchange(
                "StudentEnrollment",
                &(enrolled("1", "Fourth grade", "") + &enrolled("2", "Kindergarten", exit) + &languages),
            ),
        )
        .with("Parent.xml", &interchange("StudentParent", &people))
        .with("Calendar.xml", &interchange("EducationOrgCalendar", &days))
}

fn absent(id: &str, day: &str, category: &str, more: &str) -> String {
    format!(
        "<StudentSchoolAttendanceEvent><AttendanceEvent><EventDate>{day}</EventDate><AttendanceEventCategory>uri://ed-fi.org/AttendanceEventCategoryDescriptor#{category}</AttendanceEventCategory>{more}</AttendanceEvent>{}{SCHOOL}</StudentSchoolAttendanceEvent>\n",
        reference("Student", id)
    )
}

fn attendance(events: &str) -> String {
    interchange("StudentAttendance", events)
}

fn import(store: &mut Store, files: &Files) -> Imported {
    let imported = store.import(files, &settings(TODAY));
    every_finding_has_words(&imported.report);
    imported
}

fn all<T: DeserializeOwned>(known: &Known, kind: &'static str) -> Vec<T> {
    known.of_kind(kind).map(|(_, body)| body.read().unwrap()).collect()
}

fn events(store: &Store) -> Vec<(String, Meaning)> {
    let mut events: Vec<_> =
        store.known.events.values().flatten().map(|event| (event.date.to_string(), event.meaning)).collect();
    events.sort_by_key(|(date, meaning)| format!("{date} {meaning:?}"));
    events
}

#[test]
fn a_school_of_either_version_has_its_children_guardians_languages_days_and_absences() {
    for contact in ["Contact", "Parent"] {
        let rows = absent("1", "2025-09-02", "Excused Absence", "<AttendanceEventReason>x#Flu</AttendanceEventReason>")
            + &absent("2", "2025-09-04", "Unexcused Absence", "<EventDuration>1.0</EventDuration>")
            + &absent("2", "2025-09-05", "Tardy", "");
        let files = district(contact).with("Attendance.xml", &attendance(&rows));
        let mut store = Store::default();
        let imported = import(&mut store, &files);
        let told: Vec<_> = imported.report.findings().map(crate::small_school::told).collect();
        assert_eq!(told, Vec::<String>::new(), "{contact}");
        let school = &imported.plan.schools[0];
        assert_eq!((school.name.as_str(), school.students.adds, school.guardians.adds), ("Maple & Elm", 2, 1));
        let mut students: Vec<_> = all::<Student>(&store.known, kind::STUDENT)
            .into_iter()
            .map(|student| (student.given_name, student.grade, student.home_language))
            .collect();
        students.sort();
        let expected =
            [("Lena", "KG", None), ("Yusuf", "04", Some("ar"))].map(|(name, grade, language): (_, _, Option<&str>)| {
                (name.to_owned(), grade.to_owned(), language.map(str::to_owned))
            });
        assert_eq!(students, expected);
        let ties: Vec<GuardianLink> = all(&store.known, kind::LINK);
        assert_eq!((ties.len(), ties[0].relation, ties[0].primary_contact), (1, Relation::Mother, true));
        let expected = [
            ("2025-09-02".to_owned(), Meaning::Absent(Excuse::Excused)),
            ("2025-09-04".to_owned(), Meaning::Absent(Excuse::Unexcused)),
            ("2025-09-05".to_owned(), Meaning::Late),
        ];
        assert_eq!(events(&store), expected);
        let mut ends: Vec<_> =
            all::<Days>(&store.known, kind::DAYS).iter().map(|days| days.enrollments[0].last_day).collect();
        ends.sort();
        assert_eq!(ends, [None, Some(date("2025-09-10"))], "the day of leaving is still a day of membership");
        assert!(import(&mut store, &files).plan.is_empty());
        assert!(!format!("{:?}", store.known).contains("078-05"), "no number that a government gave");
    }
}

#[test]
fn attendance_alone_is_laid_over_the_roster_that_is_here() {
    let mut store = Store::default();
    import(&mut store, &district("Contact"));
    let only = Files(Default::default())
        .with("Attendance.xml", &attendance(&absent("1", "2025-09-02", "Unexcused Absence", "")));
    let imported = import(&mut store, &only);
    assert!(!imported.report.has_errors() && imported.plan.schools[0].students.leavers == 0);
    assert_eq!(events(&store).len(), 1);
}

#[test]
fn seven_periods_of_a_day_are_a_day() {
    let mut rows = String::new();
    for period in 1..=7 {
        rows.push_str(&format!(
            "<StudentSectionAttendanceEvent><AttendanceEvent><EventDate>2025-09-02</EventDate><AttendanceEventCategory>x#Unexcused Absence</AttendanceEventCategory></AttendanceEvent>{}<SectionReference><SectionIdentity><SectionIdentifier>S{period}</SectionIdentifier><CourseOfferingReference><CourseOfferingIdentity><LocalCourseCode>ENG</LocalCourseCode>{SCHOOL}</CourseOfferingIdentity></CourseOfferingReference></SectionIdentity></SectionReference></StudentSectionAttendanceEvent>\n",
            reference("Student", "1")
        ));
    }
    let mut store = Store::default();
    import(&mut store, &district("Contact").with("Attendance.xml", &attendance(&rows)));
    let records: Vec<_> = all::<Days>(&store.known, kind::DAYS).into_iter().flat_map(|days| days.records).collect();
    assert_eq!(records.iter().map(|record| (record.missed, record.periods)).collect::<Vec<_>>(), [(100, Some((7, 7)))]);
}

#[test]
fn what_cannot_be_read_is_named_by_its_line() {
    let cases = [
        (absent("1", "2025-09-02", "Partial", ""), "Attendance.xml:3 AttendanceEventCategory code_unknown"),
        (absent("9", "2025-09-02", "Tardy", ""), "Attendance.xml:3 StudentUniqueId student_unknown"),
        (absent("1", "2025-09-20", "Tardy", ""), "Attendance.xml:3 EventDate date_in_future"),
        (
            absent("1", "2025-09-02", "Excused Absence", "<EventDuration>0.5</EventDuration>"),
            "Attendance.xml:3 EventDuration part_of_day",
        ),
    ];
    for (row, expected) in cases {
        let imported = import(&mut Store::default(), &district("Contact").with("Attendance.xml", &attendance(&row)));
        assert_eq!(imported.report.errors, []);
        assert_eq!(all_told(&imported.report.skipped), [expected]);
    }
    let codes = district("Contact")
        .with("Attendance.xml", &attendance(&absent("1", "2025-09-02", "Partial", "")))
        .with("codes.csv", "code,meaning\nPartial,late\n");
    let mut store = Store::default();
    assert!(!import(&mut store, &codes).report.has_errors() && events(&store).len() == 1);
}

#[test]
fn xml_that_breaks_off_changes_nothing_and_another_s_xml_is_left_alone() {
    let whole = attendance(&absent("1", "2025-09-02", "Tardy", ""));
    for text in [&whole[..whole.len() - 10], &whole.replace("</EventDate>", "</EventDay>")] {
        let imported = import(&mut Store::default(), &district("Contact").with("Attendance.xml", text));
        assert!(all_told(&imported.report.errors)[0].ends_with(" xml_unreadable"), "{:?}", imported.report.errors);
        assert!(imported.plan.is_empty());
    }
    let imported = import(&mut Store::default(), &maple().with("page.xml", "<page>\n<title>Hello</title>\n</page>\n"));
    assert!(!imported.report.has_errors() && has(&imported.report, &FindingKind::FileNotKnown));
}

#[test]
fn an_enrollment_without_its_school_is_refused() {
    let imported = import(&mut Store::default(), &district("Contact").without("EducationOrganization.xml"));
    assert_eq!(all_told(&imported.report.errors), ["orgs.csv file_missing"]);
}
