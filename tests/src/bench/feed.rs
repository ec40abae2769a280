//! A school's feed made in memory, as large as the budgets ask for: what a client's reads are measured over.
//!
//! Every name and number in it follows from its place in a list; nothing is sent anywhere.

use std::sync::Mutex;

use anyhow::Result;
use attendance::*;
use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc, Weekday};
use protocol::{Change, calendar_id, days_id, kind, read_mark_id, staff_member_id};
use serde::Serialize;
use uuid::Uuid;

/// The day on which everything is looked at.
pub const TODAY: &str = "2026-11-20";
const THIS_YEAR: i32 = 2027;
const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(1));
const LIAISON: PersonId = PersonId(Uuid::from_u128(2));
const MOTHER: PersonId = PersonId(Uuid::from_u128(3));
/// A school that answers from memory and is never written to.
pub struct Feed {
    pub(super) side: Side,
    pub(super) person: PersonId,
    pub(super) changes: Vec<Change>,
    /// What has changed since the whole of it was pulled.
    pub(super) fresh: Mutex<Vec<Change>>,
    next: u128,
    pub students: Vec<StudentId>,
}

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day of the calendar")
}

fn noon(date: NaiveDate) -> DateTime<Utc> {
    date.and_hms_opt(12, 0, 0).expect("noon").and_utc()
}

fn school_days(school_year: i32) -> Vec<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(school_year - 1, 8, 31).expect("a day of the calendar");
    let last = NaiveDate::from_ymd_opt(school_year, 6, 18).expect("a day of the calendar");
    let held =
        |date: &NaiveDate| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !date.day().is_multiple_of(23);
    first.iter_days().take_while(|date| *date <= last).filter(held).collect()
}

impl Feed {
    /// Four children of one family, each with thirteen years.
    pub fn family() -> Result<Feed> {
        let mut feed = Feed::new(Side::Family, MOTHER)?;
        feed.person(MOTHER, "Rosa")?;
        for name in ["Ana", "Luis", "Mateo", "Sofia"] {
            let student = feed.child(name)?;
            feed.link(student, MOTHER, Joined::Yes)?;
            for school_year in THIS_YEAR - 12..=THIS_YEAR {
                feed.year(student, school_year, 12, 12)?;
                feed.said(student, MOTHER, school_year, 8)?;
                feed.thread(student, MOTHER, school_year, 40)?;
                for number in 0..2 {
                    feed.request(student, MOTHER, school_year, number)?;
                }
                feed.goal(student, school_year)?;
            }
        }
        for school_year in THIS_YEAR - 12..=THIS_YEAR {
            feed.calendar(school_year)?;
        }
        Ok(feed)
    }

    /// A school as its liaison holds it: so many children, two years of each, a hundred explanations to review.
    pub fn school(children: usize) -> Result<Feed> {
        let mut feed = Feed::new(Side::School, LIAISON)?;
        feed.calendar(THIS_YEAR - 1)?;
        feed.calendar(THIS_YEAR)?;
        for number in 0..children {
            let student = feed.child(&format!("Child{number}"))?;
            let guardians: Vec<PersonId> = (0..1 + number % 2).map(|_| PersonId(feed.id())).collect();
            for guardian in &guardians {
                feed.person(*guardian, &format!("Guardian{number}"))?;
                feed.link(student, *guardian, if number % 3 == 0 { Joined::No } else { Joined::Yes })?;
            }
            feed.year(student, THIS_YEAR - 1, 12, 12)?;
            feed.year(student, THIS_YEAR, 4 + number % 9, 3)?;
            if number % 3 != 0 {
                feed.said(student, guardians[0], THIS_YEAR - 1, 5)?;
                feed.said(student, guardians[0], THIS_YEAR, 2)?;
                feed.thread(student, guardians[0], THIS_YEAR, 1 + number % 7)?;
            }
            if number * 100 / children != (number + 1) * 100 / children {
                feed.open(student, guardians[0])?;
            }
            if number % 12 == 0 {
                feed.request(student, guardians[0], THIS_YEAR, 1)?;
            }
        }
        Ok(feed)
    }

    fn new(side: Side, person: PersonId) -> Result<Feed> {
        let (changes, fresh) = (Vec::new(), Mutex::default());
        let mut feed = Feed { side, person, changes, fresh, next: 1000, students: Vec::new() };
        let contact = Contact {
            languages: vec!["en".into(), "es".into()],
            phone: "555 0100".into(),
            ..Contact::named(Some(LIAISON), "Jo Park", StaffRole::Liaison)
        };
        let school = School {
            id: SCHOOL,
            name: "Maple Street School".into(),
            district: String::new(),
            time_zone: "America/New_York".into(),
            rule_pack: "us-ct".into(),
            contacts: vec![contact],
            contacts_on_file: Vec::new(),
            school_year: THIS_YEAR,
            as_of: Some(noon(today())),
        };
        feed.put(kind::SCHOOL, SCHOOL.0, None, Topic::School, &school)?;
        let member = StaffMember { person: LIAISON, name: "Jo Park".into(), roles: vec![StaffRole::Liaison] };
        feed.put(kind::STAFF_MEMBER, staff_member_id(SCHOOL, LIAISON), None, Topic::School, &member)?;
        Ok(feed)
    }

    fn id(&mut self) -> Uuid {
        self.next += 1;
        // Spread as real ids are, so that an index is not filled in order.
        Uuid::from_u128(self.next.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
    }

    fn put<T: Serialize>(
        &mut self,
        kind: &str,
        id: Uuid,
        student: Option<StudentId>,
        topic: Topic,
        fact: &T,
    ) -> Result<()> {
        let body = serde_json::to_value(fact)?;
        self.changes.push(Change { kind: kind.into(), id, version: 1, school: SCHOOL, student, topic, body });
        Ok(())
    }

    fn calendar(&mut self, school_year: i32) -> Result<()> {
        let held = school_days(school_year);
        let (first_day, last_day) = (held[0], held[held.len() - 1]);
        let all = first_day.iter_days().take_while(|date| *date <= last_day);
        let weekdays = all.filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun));
        let days = weekdays
            .map(|date| match held.contains(&date) {
                true => CalendarDay { date, kind: CalendarKind::Instructional, label: String::new() },
                false => CalendarDay { date, kind: CalendarKind::Holiday, label: "Day off".into() },
            })
            .collect();
        let calendar = Calendar { school: SCHOOL, school_year, first_day, last_day, days };
        self.put(kind::CALENDAR, calendar_id(SCHOOL, school_year), None, Topic::School, &calendar)
    }

    fn person(&mut self, id: PersonId, given_name: &str) -> Result<()> {
        let person = Person {
            id,
            given_name: given_name.into(),
            family_name: "Rivera".into(),
            language: Some("es".into()),
            email: "somebody@example.org".into(),
            phone: "555 0101".into(),
        };
        self.put(kind::PERSON, id.0, None, Topic::Contact, &person)
    }

    fn child(&mut self, given_name: &str) -> Result<StudentId> {
        let id = StudentId(self.id());
        self.students.push(id);
        let student = Student {
            id,
            school: SCHOOL,
            given_name: given_name.into(),
            family_name: "Rivera".into(),
            grade: "04".into(),
            home_language: Some("es".into()),
            local_id: String::new(),
        };
        self.put(kind::STUDENT, id.0, Some(id), Topic::School, &student)?;
        Ok(id)
    }

    fn link(&mut self, student: StudentId, guardian: PersonId, joined: Joined) -> Result<()> {
        let id = LinkId(self.id());
        let link = GuardianLink {
            id,
            guardian,
            student,
            relation: Relation::Parent,
            primary_contact: true,
            lives_with: true,
            emergency_contact: true,
            limits: Vec::new(),
            joined: joined == Joined::Yes,
        };
        self.put(kind::LINK, id.0, Some(student), Topic::Contact, &link)
    }

    /// A year with so many days out of the ordinary, one in three of them a late arrival, the first of them explained.
    fn year(&mut self, student: StudentId, school_year: i32, exceptions: usize, explained: usize) -> Result<()> {
        let held: Vec<NaiveDate> = school_days(school_year).into_iter().filter(|date| *date <= today()).collect();
        let step = (held.len() / exceptions.max(1)).max(1);
        let offset = self.students.len() % step;
        let record = |(at, date): (usize, &NaiveDate)| DayRecord {
            date: *date,
            mark: if at % 3 == 2 { Mark::Late } else { Mark::Absent },
            missed: if at % 3 == 2 { 0 } else { 100 },
            // What the school accepted, its own system says too, but for one in fifty.
            excuse: (at % 3 != 2).then_some(if at < explained && !student.0.as_u128().is_multiple_of(50) {
                Excuse::Excused
            } else {
                Excuse::Unexcused
            }),
            minutes: (at % 3 == 2).then_some(12),
            periods: None,
            code: if at % 3 == 2 { "T" } else { "A" }.into(),
        };
        let first_day = held[0];
        let days = Days {
            student,
            school_year,
            as_of: held.last().copied(),
            records: held.iter().skip(offset).step_by(step).enumerate().map(record).collect(),
            enrollments: vec![Enrollment { student, school: SCHOOL, first_day, last_day: None }],
        };
        self.put(kind::DAYS, days_id(student, school_year), Some(student), Topic::Attendance, &days)
    }

    /// So many of a year's absences explained, and taken by the school.
    fn said(&mut self, student: StudentId, by: PersonId, school_year: i32, how_many: usize) -> Result<()> {
        for date in self.absences(student, school_year).into_iter().take(how_many) {
            let mut explanation = self.explanation(student, by, date);
            let said_at = noon(date);
            explanation.state = ExplanationState::Accepted;
            explanation.answers.push(Answer {
                by: LIAISON,
                by_name: "Jo Park".into(),
                at: said_at + TimeDelta::hours(3),
                verdict: Verdict::Accept,
                words: Text::empty("en"),
                excuse: Some(Excuse::Excused),
            });
            let id = explanation.id.0;
            self.put(kind::EXPLANATION, id, Some(student), Topic::Attendance, &explanation)?;
        }
        Ok(())
    }

    /// The newest absence explained, and not looked at yet.
    fn open(&mut self, student: StudentId, by: PersonId) -> Result<()> {
        let date = self.absences(student, THIS_YEAR).pop().unwrap_or(today());
        let explanation = self.explanation(student, by, date);
        let id = explanation.id.0;
        self.put(kind::EXPLANATION, id, Some(student), Topic::Attendance, &explanation)
    }

    fn explanation(&mut self, student: StudentId, by: PersonId, date: NaiveDate) -> Explanation {
        Explanation {
            id: ExplanationId(self.id()),
            version: 1,
            student,
            by,
            by_name: "Rosa Rivera".into(),
            days: vec![date],
            part: Part::FullDay,
            reason: Reason::Illness,
            note: Text::written("es", "Tenía fiebre y el médico dijo que se quedara en casa.", by),
            attachments: Vec::new(),
            said_on: date,
            received_at: Some(noon(date)),
            state: ExplanationState::Sent,
            answers: Vec::new(),
        }
    }

    fn absences(&self, student: StudentId, school_year: i32) -> Vec<NaiveDate> {
        let id = days_id(student, school_year);
        let body = self.changes.iter().rev().find(|change| change.id == id).map(|change| change.body.clone());
        let days: Option<Days> = body.and_then(|body| serde_json::from_value(body).ok());
        let records = days.map_or(Vec::new(), |days| days.records);
        records.into_iter().filter(|record| record.missed > 0).map(|record| record.date).collect()
    }

    fn thread(&mut self, student: StudentId, guardian: PersonId, school_year: i32, messages: usize) -> Result<()> {
        let held: Vec<NaiveDate> = school_days(school_year).into_iter().filter(|date| *date <= today()).collect();
        for number in 0..messages {
            let at = noon(held[number * held.len() / messages]);
            let (by, side) = if number % 2 == 0 { (guardian, Side::Family) } else { (LIAISON, Side::School) };
            let id = MessageId(self.id());
            let message = Message {
                id,
                version: 1,
                student,
                guardian,
                by,
                by_name: "Somebody".into(),
                side,
                texts: vec![Text::written("es", "Gracias por avisarme. Mañana hablamos otra vez con calma.", by)],
                attachments: Vec::new(),
                written_at: at,
                received_at: Some(at),
            };
            self.put(kind::MESSAGE, id.0, Some(student), Topic::Messages, &message)?;
        }
        for (reader, side) in [(guardian, Side::Family), (LIAISON, Side::School)] {
            let at = noon(held[held.len() / 2]);
            let mark = ReadMark {
                student,
                guardian,
                reader,
                reader_name: "Somebody".into(),
                side,
                version: 1,
                delivered_to: Some(at),
                read_to: Some(at),
            };
            let id = read_mark_id(student, guardian, reader);
            self.put(kind::READ_MARK, id, Some(student), Topic::Messages, &mark)?;
        }
        Ok(())
    }

    fn request(&mut self, student: StudentId, by: PersonId, school_year: i32, number: usize) -> Result<()> {
        let date = school_days(school_year)[10 + number];
        let id = RequestId(self.id());
        let request = SupportRequest {
            id,
            version: 1,
            student,
            by,
            by_name: "Rosa Rivera".into(),
            kind: SupportKind::Transport,
            urgency: Urgency::ThisWeek,
            words: Text::written("es", "El autobús no pasa por nuestra calle desde el lunes.", by),
            reach: Reach { how: ReachHow::MessageHere, when: String::new(), interpreter: None },
            attachments: Vec::new(),
            said_on: date,
            received_at: Some(noon(date)),
            state: if school_year == THIS_YEAR { RequestState::Open } else { RequestState::Closed },
            owner: Some(LIAISON),
            owner_name: "Jo Park".into(),
            due: Some(date),
            steps: Vec::new(),
        };
        self.put(kind::SUPPORT_REQUEST, id.0, Some(student), Topic::Support, &request)
    }

    fn goal(&mut self, student: StudentId, school_year: i32) -> Result<()> {
        let held = school_days(school_year);
        let (from, until) = (held[60.min(held.len() - 1)], held[held.len() - 1]);
        let id = GoalId(self.id());
        let goal = Goal {
            id,
            version: 1,
            student,
            most_days: 3,
            from,
            until,
            review_on: until,
            state: if school_year == THIS_YEAR { GoalState::Agreed } else { GoalState::Ended },
            proposed_by: LIAISON,
            proposed_by_name: "Jo Park".into(),
            proposed_at: noon(from),
            school_does: Text::empty("en"),
            family_does: None,
            answered_by: Some(MOTHER),
            answered_by_name: "Rosa Rivera".into(),
            answered_at: Some(noon(from)),
        };
        self.put(kind::GOAL, id.0, Some(student), Topic::Decisions, &goal)
    }

    /// A child's days change, as they do every morning: the next pull brings it.
    pub fn touch(&self, student: StudentId) {
        let id = days_id(student, THIS_YEAR);
        let mut fresh = self.fresh.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        fresh.extend(self.changes.iter().find(|change| change.id == id).cloned());
    }
}

#[derive(PartialEq)]
enum Joined {
    Yes,
    No,
}
