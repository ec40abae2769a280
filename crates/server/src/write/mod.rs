//! The writes, one file each. A deed is one write being carried out: who, when, and what it has changed so far.
//!
//! Every change goes through [`Deed::put`], which numbers it for the feed and writes the act down.

mod add_to_support;
mod answer_goal;
mod ask_support;
mod confirm_policy;
mod decide_explanation;
mod edit_explanation;
mod explain_absence;
mod handle_support;
mod mark_read;
mod propose_goal;
mod see_explanation;
mod send_message;
mod withdraw_explanation;

use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use protocol::{Write, calendar_id, days_id, kind};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    Office, Outcome, Trouble,
    act::Act,
    args,
    house::read_house,
    rights::{Asker, Audience},
    school::{read_rules, read_school, today_at},
    store::{
        Conn,
        thing::{self, Thing},
    },
};

/// The newest version of every command's body that this server understands.
pub(crate) const COMMAND_VERSION: u32 = 1;

macro_rules! dispatch {
    ($($(#[$doc:meta])* $name:ident($ask:ty) -> $answer:ty),* $(,)?) => {
        /// Carries out a write, whichever it is.
        pub fn carry_out(deed: &mut Deed<'_>, write: &Write) -> Outcome<()> {
            if write.command_version > COMMAND_VERSION {
                return Err(Refusal::TooNew.into());
            }
            match write.command.as_str() {
                $(stringify!($name) => {
                    let ask: $ask = understood(&write.body)?;
                    $name::$name(deed, ask)
                })*
                _ => Err(Refusal::TooNew.into()),
            }
        }
    };
}

protocol::write_commands!(dispatch);

/// A body as this server understands it, whole: one with a part that would be lost is refused as too new.
fn understood<T: Serialize + DeserializeOwned>(body: &Value) -> Outcome<T> {
    let ask: T = serde_json::from_value(body.clone()).map_err(|_| Refusal::TooNew)?;
    if keeps_all(body, &serde_json::to_value(&ask)?) { Ok(ask) } else { Err(Refusal::TooNew.into()) }
}

/// Whether every key of `asked` that holds something is in `kept` too.
fn keeps_all(asked: &Value, kept: &Value) -> bool {
    match (asked, kept) {
        (Value::Object(asked), Value::Object(kept)) => asked.iter().all(|(key, value)| match kept.get(key) {
            Some(there) => keeps_all(value, there),
            None => value.is_null() || value.as_array().is_some_and(Vec::is_empty) || value.as_str() == Some(""),
        }),
        (Value::Array(asked), Value::Array(kept)) => {
            asked.len() == kept.len() && asked.iter().zip(kept).all(|(a, k)| keeps_all(a, k))
        }
        _ => true,
    }
}

/// One write being carried out.
pub struct Deed<'a> {
    pub conn: &'a mut dyn Conn,
    pub office: &'a Office,
    pub asker: &'a Asker,
    pub now: DateTime<Utc>,
    command: &'a str,
    changed: Vec<Thing>,
}

/// A child's record on the server, as rules are asked about it.
pub struct ChildRecord {
    pub calendar: Calendar,
    pub days: Days,
    pub explanations: Vec<Explanation>,
    pub rules: Rules,
    pub house: HouseRules,
}

impl ChildRecord {
    pub fn context(&self, today: NaiveDate) -> ExplainContext<'_> {
        let ChildRecord { calendar, days, explanations, rules, house } = self;
        ExplainContext { calendar, days, explanations, rules, house, today }
    }
}

impl<'a> Deed<'a> {
    pub fn new(conn: &'a mut dyn Conn, office: &'a Office, asker: &'a Asker, write: &'a Write) -> Self {
        Deed { conn, office, asker, now: office.clock.now(), command: &write.command, changed: Vec::new() }
    }

    pub fn into_changed(self) -> Vec<Thing> {
        self.changed
    }

    pub fn today(&mut self, school: SchoolId) -> Outcome<NaiveDate> {
        today_at(self.conn, self.office.clock.as_ref(), school)
    }

    /// The day that a write is judged by: the day the family wrote it, never later than the school's own today and
    /// never earlier than this device can honestly have kept it waiting.
    pub fn judged_on(&mut self, school: SchoolId, said_on: NaiveDate) -> Outcome<NaiveDate> {
        let today = self.today(school)?;
        // Nothing that a device sends is older than its last push that left nothing waiting.
        let earliest = self.asker.emptied_on.map_or(said_on, |emptied| emptied.min(today));
        Ok(said_on.max(earliest).min(today))
    }

    /// A thing that this asker may see; one that they may not see is one that is not there.
    pub fn find<T: DeserializeOwned>(&mut self, kind: &str, id: Uuid) -> Outcome<(Thing, T)> {
        let found = thing::find_anywhere(self.conn, kind, id)?;
        let asker = self.asker;
        let found = found.filter(|t| asker.may_see(t.school, t.student, t.topic, &t.audience));
        let found = found.ok_or(Refusal::NotFound)?;
        let fact = found.fact()?;
        Ok((found, fact))
    }

    /// The school of a child that staff may see.
    pub fn school_of(&mut self, student: StudentId) -> Outcome<SchoolId> {
        Ok(self.find::<Student>(kind::STUDENT, student.0)?.0.school)
    }

    /// Refuses an id that a thing has already: two things never share one.
    pub fn check_new(&mut self, kind: &str, id: Uuid) -> Outcome<()> {
        match thing::find_anywhere(self.conn, kind, id)? {
            Some(_) => Err(Refusal::WriteReused.into()),
            None => Ok(()),
        }
    }

    /// A school's calendar of the year that holds `date`, else of its current year.
    pub fn calendar(&mut self, school: SchoolId, date: NaiveDate) -> Outcome<Calendar> {
        let calendars = thing::list_of_school(self.conn, school, kind::CALENDAR)?;
        let calendars: Vec<Calendar> = calendars.iter().map(|t| t.fact()).collect::<anyhow::Result<_>>()?;
        let year = read_school(self.conn, school)?.school_year;
        let holds = |c: &&Calendar| c.first_day <= date && date <= c.last_day;
        let found = calendars.iter().find(holds).or_else(|| calendars.iter().find(|c| c.school_year == year)).cloned();
        Ok(found.unwrap_or(Calendar { school, school_year: year, first_day: date, last_day: date, days: Vec::new() }))
    }

    /// A child's record of the school year that holds `date`.
    pub fn record(&mut self, school: SchoolId, student: StudentId, date: NaiveDate) -> Outcome<ChildRecord> {
        let calendar = self.calendar(school, date)?;
        let days = thing::find(self.conn, school, kind::DAYS, days_id(student, calendar.school_year))?;
        let days = days.map(|t| t.fact::<Days>()).transpose()?.unwrap_or(Days {
            student,
            school_year: calendar.school_year,
            as_of: None,
            records: Vec::new(),
            enrollments: Vec::new(),
        });
        let explanations = thing::list_of_student(self.conn, student, kind::EXPLANATION)?;
        let explanations = explanations.iter().map(|t| t.fact()).collect::<anyhow::Result<_>>()?;
        let pack = read_school(self.conn, school)?.rule_pack;
        let rules = read_rules(&pack)?;
        debug_assert_eq!(calendar_id(school, calendar.school_year), calendar_id(calendar.school, calendar.school_year));
        Ok(ChildRecord { calendar, days, explanations, rules, house: read_house(self.conn, school)?.rules })
    }

    /// Ties uploaded files to the thing that names them. A file that is not here, or is another child's, is refused.
    pub fn tie_files(&mut self, files: &[Attachment], kind: &str, id: Uuid) -> Outcome<()> {
        for file in files {
            let tied = self.conn.exec(
                "UPDATE attachment SET thing_kind = $1, thing_id = $2
                 WHERE id = $3 AND student = $4 AND uploaded_by = $5 AND (thing_id IS NULL OR thing_id = $2)",
                args![kind, id, file.id, file.student, self.asker.person],
            )?;
            if tied == 0 {
                return Err(Refusal::FileMissing.into());
            }
        }
        Ok(())
    }

    /// Writes a fact's newest version, and the act that made it.
    pub fn put<T: Serialize>(&mut self, place: Place, version: u32, fact: &T) -> Outcome<()> {
        let Place { kind, id, school, student, topic, audience } = place;
        let body = serde_json::to_value(fact)?;
        let kind = kind.to_owned();
        let put = Thing { kind: kind.clone(), id, version, school, student, topic, audience, body };
        // Whoever makes a thing has looked that there is none.
        if version == 1 {
            thing::add(self.conn, &put)?
        } else {
            thing::put(self.conn, &put)?
        }
        let act = Act {
            person: Some(self.asker.person),
            device: Some(self.asker.device),
            school: Some(school),
            student,
            thing: Some((kind, id)),
            detail: format!("version {version}"),
        };
        act.record(self.conn, self.office.ids.next(), self.now, self.command)?;
        self.changed.push(put);
        Ok(())
    }
}

/// Where a fact stands and who may see it.
pub struct Place {
    pub kind: &'static str,
    pub id: Uuid,
    pub school: SchoolId,
    /// `None`: about the school or a grown-up.
    pub student: Option<StudentId>,
    pub topic: Topic,
    pub audience: Audience,
}

impl Place {
    pub fn of_explanation(school: SchoolId, explanation: &Explanation) -> Place {
        Place {
            kind: kind::EXPLANATION,
            id: explanation.id.0,
            school,
            student: Some(explanation.student),
            topic: Topic::Attendance,
            audience: Audience::everyone(),
        }
    }

    pub fn of_request(school: SchoolId, request: &SupportRequest) -> Place {
        Place {
            kind: kind::SUPPORT_REQUEST,
            id: request.id.0,
            school,
            student: Some(request.student),
            topic: Topic::Support,
            audience: Audience::of_request(request.by, request.kind, request.owner),
        }
    }

    pub fn of_goal(school: SchoolId, goal: &Goal) -> Place {
        Place {
            kind: kind::GOAL,
            id: goal.id.0,
            school,
            student: Some(goal.student),
            topic: Topic::Decisions,
            audience: Audience::everyone(),
        }
    }
}

/// A failure where a fact that must be there is not.
pub(crate) fn missing(what: &str) -> Trouble {
    Trouble::Failed(anyhow::anyhow!("{what} is missing"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_body_with_a_part_that_would_be_lost_is_refused_as_too_new() {
        let id = Uuid::nil();
        let plain = json!({ "id": id, "saw_version": 1 });
        assert!(understood::<WithdrawExplanation>(&plain).is_ok());
        let newer = json!({ "id": id, "saw_version": 1, "and_tell": "the nurse" });
        assert!(matches!(understood::<WithdrawExplanation>(&newer), Err(Trouble::Refused(Refusal::TooNew))));
        let unknown = json!({ "id": id, "saw_version": 1, "verdict": "postpone", "words": {} });
        assert!(matches!(understood::<DecideExplanation>(&unknown), Err(Trouble::Refused(Refusal::TooNew))));
    }
}
