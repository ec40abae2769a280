//! One example of every kind of fact that a feed carries, with every field that it can have.

use attendance::*;
use protocol::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;
use uuid::Uuid;

use super::{MATEO, OKAFOR, ROSA, SCHOOL, at, clock, day, id, paper, words};

pub fn facts() -> Vec<Change> {
    let mut facts = Vec::new();
    of_the_school(&mut facts);
    of_the_child(&mut facts);
    said_by_people(&mut facts);
    facts
}

/// A fact as the feed carries it; it must be read again as it was.
fn fact<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(
    facts: &mut Vec<Change>,
    kind: &str,
    id: Uuid,
    (student, topic): (Option<StudentId>, Topic),
    fact: T,
) {
    let body = json!(fact);
    let read: T = serde_json::from_value(body.clone()).expect("a fact is read as it was written");
    assert_eq!(read, fact);
    let version = body["version"].as_u64().unwrap_or(1) as u32;
    facts.push(Change { kind: kind.into(), id, version, school: SCHOOL, student, topic, body });
}

fn open_in_the_morning() -> OpenHours {
    OpenHours { days: vec![Weekday::Monday, Weekday::Friday], from: clock("08:00:00"), until: clock("11:30:00") }
}

fn of_the_school(facts: &mut Vec<Change>) {
    let of_school = (None, Topic::School);
    let school = School {
        id: SCHOOL,
        name: "Maple Street School".into(),
        district: "Maple Valley Schools".into(),
        time_zone: "America/New_York".into(),
        rule_pack: "us-ct".into(),
        contacts: vec![Contact {
            languages: vec!["en".into(), "ig".into()],
            phone: "(413) 555-0100".into(),
            tty: "(413) 555-0160".into(),
            email: "okafor@maplestreet.example".into(),
            title: [("en".to_owned(), "Here for families".to_owned())].into(),
            place: "Room 4".into(),
            hours: vec![open_in_the_morning()],
            helps_with: vec![SupportKind::Transport, SupportKind::Other],
            ..Contact::named(Some(OKAFOR), "Ms. Okafor", StaffRole::Liaison)
        }],
        contacts_on_file: vec![Contact::named(Some(OKAFOR), "Ms. N. Okafor", StaffRole::Liaison)],
        school_year: 2027,
        as_of: Some(at("2026-11-17T12:30:00Z")),
    };
    fact(facts, kind::SCHOOL, SCHOOL.0, of_school, school.clone());
    let set = || Some(SetBy { by: OKAFOR, by_name: "Ms. Okafor".into(), at: at("2026-08-20T14:05:00Z") });
    let house = HouseRules {
        school: SCHOOL,
        reasons: vec![
            ReasonRule {
                reason: Reason::Appointment,
                offered: true,
                names: [("en".to_owned(), "Doctor or dentist".to_owned())].into(),
                document: Some(Document::MedicalNote),
                decided_by: Some(StaffRole::Nurse),
                sis_code: "AM".into(),
            },
            ReasonRule { offered: false, ..ReasonRule::usual(Reason::Connection) },
        ],
        reasons_set: set(),
        codes: vec![CodeRule { code: "AM".into(), meaning: Meaning::Absent(Excuse::Excused) }],
        codes_set: set(),
        times: DayTimes { report_until: Some(clock("09:30:00")), notices_from: Some(clock("10:00:00")) },
        times_set: set(),
        contacts: contact_rules(
            &[ContactEntry { id: OKAFOR.0, shown: true, contact: school.contacts[0].clone() }],
            &[],
            &school.contacts_on_file,
        ),
        card: SchoolCard {
            phone: "(413) 555-0100".into(),
            tty: "(413) 555-0161".into(),
            email: "office@maplestreet.example".into(),
            address: "12 Maple Street\nMaple Valley, CT 06000".into(),
            hours: vec![open_in_the_morning()],
            emergency: [("en".to_owned(), "The night guard is at the gate.".to_owned())].into(),
        },
        contacts_set: set(),
        pack_set: set(),
        packs_checked: vec![PackCheck {
            pack: "us-ct".into(),
            version: "2026-27".into(),
            set: set().expect("somebody"),
        }],
        keeping: Some(OwnPeriod { years_after_leaving: 5, source: "District schedule 4".into() }),
        keeping_set: None,
    };
    fact(facts, kind::HOUSE_RULES, SCHOOL.0, of_school, house);
    let days = [
        ("2026-08-31", CalendarKind::Instructional, ""),
        ("2026-09-01", CalendarKind::ShortDay, "Early release"),
        ("2026-09-07", CalendarKind::Holiday, "Labor Day"),
        ("2026-12-24", CalendarKind::Break, "Winter break"),
        ("2027-01-20", CalendarKind::NoSchool, "Snow day"),
        ("2027-06-17", CalendarKind::Instructional, ""),
    ];
    let days = days.map(|(date, kind, label)| CalendarDay { date: day(date), kind, label: label.into() });
    let calendar = Calendar {
        school: SCHOOL,
        school_year: 2027,
        first_day: day("2026-08-31"),
        last_day: day("2027-06-17"),
        days: days.to_vec(),
    };
    fact(facts, kind::CALENDAR, calendar_id(SCHOOL, 2027), of_school, calendar);
    let member = StaffMember { person: OKAFOR, name: "Ms. Okafor".into(), roles: vec![StaffRole::Liaison] };
    let policy = PolicyId(id(90));
    let text = |lang: &str, title: &str| PolicyText {
        lang: lang.into(),
        title: title.into(),
        parts: vec![
            PolicyPart::Heading { text: "When a child is away".into() },
            PolicyPart::Paragraph { text: "Please tell us in the morning.".into() },
            PolicyPart::List { items: vec!["Here, in Presente.".into(), "By telephone.".into()] },
        ],
    };
    let published = Policy {
        id: policy,
        version: 3,
        school: SCHOOL,
        edition: 2,
        texts: vec![text("en", "Absences"), text("es", "Ausencias")],
        valid_from: day("2026-12-01"),
        published_on: day("2026-11-17"),
        asked_since: Some(2),
        withdrawn: true,
    };
    fact(facts, kind::POLICY, policy.0, of_school, published);
    let receipt = PolicyReceipt { policy, guardian: ROSA, version: 1, edition: 2, said_on: day("2026-11-18") };
    fact(facts, kind::POLICY_RECEIPT, policy_receipt_id(policy, ROSA), of_school, receipt);
    fact(facts, kind::STAFF_MEMBER, staff_member_id(SCHOOL, OKAFOR), of_school, member);
}

fn of_the_child(facts: &mut Vec<Change>) {
    let student = Student {
        id: MATEO,
        school: SCHOOL,
        given_name: "Mateo".into(),
        family_name: "Rivera".into(),
        grade: "02".into(),
        home_language: Some("es".into()),
        local_id: "S-RIVERA-1".into(),
    };
    fact(facts, kind::STUDENT, MATEO.0, (Some(MATEO), Topic::School), student);
    let person = Person {
        id: ROSA,
        given_name: "Rosa".into(),
        family_name: "Rivera".into(),
        language: Some("es".into()),
        email: "rosa@family.example".into(),
        phone: "(413) 555-0101".into(),
    };
    fact(facts, kind::PERSON, ROSA.0, (None, Topic::Contact), person);
    let link = GuardianLink {
        id: LinkId(id(10)),
        guardian: ROSA,
        student: MATEO,
        relation: Relation::Mother,
        primary_contact: true,
        lives_with: true,
        emergency_contact: true,
        limits: vec![Limit {
            topic: Topic::Contact,
            from: day("2026-05-03"),
            until: Some(day("2027-05-03")),
            document: "Probate order of 3 May 2026".into(),
        }],
        joined: true,
    };
    fact(facts, kind::LINK, id(10), (Some(MATEO), Topic::School), link);
    let record = |date, mark, missed, excuse| DayRecord {
        date: day(date),
        mark,
        missed,
        excuse,
        minutes: None,
        periods: None,
        code: "AE".into(),
    };
    let days = Days {
        student: MATEO,
        school_year: 2027,
        as_of: Some(day("2026-11-16")),
        records: vec![
            record("2026-10-05", Mark::Absent, 100, Some(Excuse::Excused)),
            record("2026-10-06", Mark::Absent, 100, Some(Excuse::Unexcused)),
            record("2026-10-08", Mark::Absent, 100, Some(Excuse::Disciplinary)),
            record("2026-10-09", Mark::Absent, 100, Some(Excuse::ConfirmedNotExcused)),
            DayRecord { minutes: Some(25), code: "T".into(), ..record("2026-10-14", Mark::Late, 0, None) },
            DayRecord { minutes: Some(60), code: "ED".into(), ..record("2026-10-15", Mark::LeftEarly, 0, None) },
            DayRecord { periods: Some((4, 7)), ..record("2026-10-16", Mark::PartDay, 50, Some(Excuse::Excused)) },
            DayRecord { code: "R".into(), ..record("2026-10-19", Mark::Remote, 0, None) },
            DayRecord { code: "P".into(), ..record("2026-10-20", Mark::Present, 0, None) },
            DayRecord { code: String::new(), ..record("2026-10-21", Mark::NotRecorded, 0, None) },
        ],
        enrollments: vec![Enrollment {
            student: MATEO,
            school: SCHOOL,
            first_day: day("2026-08-31"),
            last_day: Some(day("2027-06-17")),
        }],
    };
    fact(facts, kind::DAYS, days_id(MATEO, 2027), (Some(MATEO), Topic::Attendance), days);
}

fn said_by_people(facts: &mut Vec<Change>) {
    let of = |topic| (Some(MATEO), topic);
    let explanation = Explanation {
        id: ExplanationId(id(20)),
        version: 3,
        student: MATEO,
        by: ROSA,
        by_name: "Rosa Rivera".into(),
        days: vec![day("2026-10-05"), day("2026-10-06")],
        part: Part::FullDay,
        reason: Reason::Illness,
        note: words("es", "Fiebre desde el lunes.", ROSA),
        attachments: vec![paper()],
        said_on: day("2026-10-07"),
        received_at: Some(at("2026-10-07T12:00:03Z")),
        state: ExplanationState::Accepted,
        answers: vec![Answer {
            by: OKAFOR,
            by_name: "Ms. Okafor".into(),
            at: at("2026-10-08T13:00:00Z"),
            verdict: Verdict::Accept,
            words: words("en", "Thank you. I hope he is well again.", OKAFOR),
            excuse: Some(Excuse::Excused),
        }],
    };
    fact(facts, kind::EXPLANATION, id(20), of(Topic::Attendance), explanation);
    let step = |what, words| RequestStep {
        at: at("2026-10-08T13:00:00Z"),
        by: OKAFOR,
        by_name: "Ms. Okafor".into(),
        what,
        words,
    };
    let silent = || Text::empty("en");
    let request = SupportRequest {
        id: RequestId(id(60)),
        version: 8,
        student: MATEO,
        by: ROSA,
        by_name: "Rosa Rivera".into(),
        kind: SupportKind::Transport,
        urgency: Urgency::ThisWeek,
        words: words("es", "El autobús no pasa por nuestra calle.", ROSA),
        reach: Reach { how: ReachHow::Phone, when: "después de las 5".into(), interpreter: Some("es".into()) },
        attachments: Vec::new(),
        said_on: day("2026-10-07"),
        received_at: Some(at("2026-10-07T12:00:03Z")),
        state: RequestState::Withdrawn,
        owner: Some(OKAFOR),
        owner_name: "Ms. Okafor".into(),
        due: Some(day("2026-10-14")),
        steps: every!(StepKind:
            Assigned { to_name: "Ms. Okafor".into() },
            Dated { due: day("2026-10-14") },
            Answered,
            FamilyWrote,
            Closed { outcome: Outcome::PartlySolved },
            Reopened,
            Withdrawn,
        )
        .into_iter()
        .map(|what| step(what, silent()))
        .collect(),
    };
    fact(facts, kind::SUPPORT_REQUEST, id(60), of(Topic::Support), request);
    let message = Message {
        id: MessageId(id(80)),
        version: 2,
        student: MATEO,
        guardian: ROSA,
        by: ROSA,
        by_name: "Rosa Rivera".into(),
        side: Side::Family,
        texts: vec![
            words("es", "¿A qué hora es la reunión?", ROSA),
            Text {
                lang: "en".into(),
                text: "What time is the meeting?".into(),
                origin: Origin::TranslatedByMachine,
                by: None,
            },
        ],
        attachments: vec![paper()],
        written_at: at("2026-10-07T12:00:00Z"),
        received_at: Some(at("2026-10-07T12:00:03Z")),
    };
    fact(facts, kind::MESSAGE, id(80), of(Topic::Messages), message);
    let mark = ReadMark {
        student: MATEO,
        guardian: ROSA,
        reader: OKAFOR,
        reader_name: "Ms. Okafor".into(),
        side: Side::School,
        version: 4,
        delivered_to: Some(at("2026-10-07T12:00:03Z")),
        read_to: Some(at("2026-10-07T12:00:03Z")),
    };
    fact(facts, kind::READ_MARK, read_mark_id(MATEO, ROSA, OKAFOR), of(Topic::Messages), mark);
    let goal = Goal {
        id: GoalId(id(70)),
        version: 2,
        student: MATEO,
        most_days: 4,
        from: day("2026-11-01"),
        until: day("2027-01-29"),
        review_on: day("2027-02-01"),
        state: GoalState::Agreed,
        proposed_by: OKAFOR,
        proposed_by_name: "Ms. Okafor".into(),
        proposed_at: at("2026-10-20T13:00:00Z"),
        school_does: words("en", "We call on the first day.", OKAFOR),
        family_does: Some(words("es", "Salimos diez minutos antes.", ROSA)),
        answered_by: Some(ROSA),
        answered_by_name: "Rosa Rivera".into(),
        answered_at: Some(at("2026-10-21T17:00:00Z")),
    };
    fact(facts, kind::GOAL, id(70), of(Topic::Decisions), goal);
}
