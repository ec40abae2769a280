//! Who may see and do what: the one place where roles, rights and audiences are decided.
//!
//! Nothing is read for an asker except through the parts that this file gives, and nothing is written for one except
//! after `may_…` said yes.

use attendance::{
    DeviceId, PersonId, Refusal, SchoolId, Side, StaffRole, StudentId, SupportKind, Topic, readable, rights_left,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use crate::{
    Outcome, args,
    store::{
        Conn, StoreResult, Val,
        topic::{topic_of, topic_text},
    },
};

/// Who may see a thing, as a list of badges: whoever wears one of them may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience(Vec<String>);

impl Audience {
    /// Families with a right to the topic, and staff.
    pub fn everyone() -> Self {
        Audience::of(["family".to_owned(), "staff".to_owned()])
    }

    /// Staff and one guardian.
    pub fn staff_and(person: PersonId) -> Self {
        Audience::of(["staff".to_owned(), person_badge(person)])
    }

    pub fn of(badges: impl IntoIterator<Item = String>) -> Self {
        let mut badges: Vec<String> = badges.into_iter().collect();
        badges.sort();
        badges.dedup();
        Audience(badges)
    }

    /// A request for support: whoever asked, the staff whom its kind concerns, and its owner.
    pub fn of_request(asker: PersonId, kind: SupportKind, owner: Option<PersonId>) -> Self {
        let staff = kind.readers().iter().map(|role| role_badge(*role));
        Audience::of(staff.chain([person_badge(asker)]).chain(owner.map(person_badge)))
    }

    /// As it stands in a row: `|family|staff|`.
    pub fn text(&self) -> String {
        format!("|{}|", self.0.join("|"))
    }

    pub fn parse(text: &str) -> Self {
        Audience::of(text.split('|').filter(|badge| !badge.is_empty()).map(str::to_owned))
    }

    /// Whether somebody who wears a badge of this audience might wear none of the other.
    pub fn loses_to(&self, other: &Audience) -> bool {
        self.0.iter().any(|badge| !other.0.contains(badge))
    }

    pub fn admits(&self, badges: &[String]) -> bool {
        self.0.iter().any(|badge| badges.contains(badge))
    }
}

pub fn person_badge(person: PersonId) -> String {
    format!("person:{person}")
}

pub fn role_text(role: StaffRole) -> &'static str {
    match role {
        StaffRole::Liaison => "liaison",
        StaffRole::Counselor => "counselor",
        StaffRole::Nurse => "nurse",
        StaffRole::SocialWorker => "social_worker",
        StaffRole::Teacher => "teacher",
        StaffRole::Office => "office",
        StaffRole::Principal => "principal",
        StaffRole::Administrator => "administrator",
        StaffRole::DistrictAdministrator => "district_administrator",
    }
}

/// The roles that open the app. A teacher is named to families, and reads no other class's children.
pub const SIGNING_IN: [StaffRole; 8] = [
    StaffRole::Liaison,
    StaffRole::Counselor,
    StaffRole::Nurse,
    StaffRole::SocialWorker,
    StaffRole::Office,
    StaffRole::Principal,
    StaffRole::Administrator,
    StaffRole::DistrictAdministrator,
];

pub fn role_of(text: &str) -> Option<StaffRole> {
    SIGNING_IN.into_iter().find(|role| role_text(*role) == text)
}

fn role_badge(role: StaffRole) -> String {
    format!("role:{}", role_text(role))
}

/// Somebody whose token was good, with everything that their rights rest on, as of today.
#[derive(Debug, Clone)]
pub struct Asker {
    pub person: PersonId,
    pub device: DeviceId,
    pub side: Side,
    pub name: String,
    /// The day that their rights are dated by.
    pub today: NaiveDate,
    /// When this device was last noted as here, and the day of its last push that left nothing waiting.
    pub seen_at: Option<DateTime<Utc>>,
    pub emptied_on: Option<NaiveDate>,
    /// Guardians: children with the topics that are theirs today.
    pub children: Vec<Child>,
    /// Staff: roles by school.
    pub roles: Vec<(SchoolId, StaffRole)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    pub school: SchoolId,
    pub student: StudentId,
    pub topics: Vec<Topic>,
}

/// A part of a school's feed that an asker may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub school: SchoolId,
    pub rows: Rows,
    pub topics: Vec<Topic>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rows {
    /// Every row of the school.
    All,
    /// What belongs to no child.
    OfNoChild,
    Of(StudentId),
}

/// What staff do, for the table of who may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffAct {
    ReviewExplanation,
    HandleSupport(SupportKind),
    Message,
    ProposeGoal,
    Invite,
    /// Say who signs in at the school, and as what.
    Administer,
    ReadAudit,
    /// Lists of children as files.
    TakeOut,
    /// Bring the school's files in, and take them back.
    Import,
    /// Say what holds at the school: its reasons, codes, times and rule pack.
    SetRules,
    /// Read how the server is, and have a backup made.
    ReadHealth,
    /// Enter what papers take from a guardian, and look at what is left.
    KeepPapers,
}

/// Which roles may do what.
pub fn roles_for(act: StaffAct) -> &'static [StaffRole] {
    use StaffRole::*;
    match act {
        StaffAct::ReviewExplanation => {
            &[Liaison, Counselor, Nurse, SocialWorker, Office, Principal, Administrator, DistrictAdministrator]
        }
        StaffAct::HandleSupport(kind) => kind.readers(),
        StaffAct::Message => {
            &[Liaison, Counselor, Nurse, SocialWorker, Office, Principal, Administrator, DistrictAdministrator]
        }
        StaffAct::ProposeGoal => &[Liaison, Counselor, SocialWorker, Principal],
        StaffAct::Administer | StaffAct::ReadAudit | StaffAct::Import | StaffAct::SetRules | StaffAct::ReadHealth => {
            &[Administrator, DistrictAdministrator]
        }
        StaffAct::KeepPapers => &[Office, Principal, Administrator, DistrictAdministrator],
        StaffAct::Invite | StaffAct::TakeOut => &[Liaison, Office, Principal, Administrator, DistrictAdministrator],
    }
}

impl Asker {
    /// The badges worn at one school: a nurse at one school is no nurse at another.
    pub fn badges_at(&self, school: SchoolId) -> Vec<String> {
        let mut badges = vec![person_badge(self.person)];
        match self.side {
            Side::Family => badges.push("family".into()),
            Side::School => {
                badges.push("staff".into());
                let here = self.roles.iter().filter(|(at, _)| *at == school);
                badges.extend(here.map(|(_, role)| role_badge(*role)));
            }
        }
        badges.sort();
        badges.dedup();
        badges
    }

    /// The parts of the feed that this asker may read today, in a steady order.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        match self.side {
            Side::School => {
                for (school, _) in &self.roles {
                    if parts.iter().all(|part| part.school != *school) {
                        parts.push(Part { school: *school, rows: Rows::All, topics: Topic::ALL.to_vec() });
                    }
                }
            }
            Side::Family => {
                for child in &self.children {
                    if parts.iter().all(|part| part.school != child.school) {
                        let topics = vec![Topic::School, Topic::Contact];
                        parts.push(Part { school: child.school, rows: Rows::OfNoChild, topics });
                    }
                }
                for child in &self.children {
                    let rows = Rows::Of(child.student);
                    parts.push(Part { school: child.school, rows, topics: readable(&child.topics) });
                }
            }
        }
        parts
    }

    /// The school of a child whom this guardian may deal with under a topic.
    pub fn may_for_child(&self, student: StudentId, topic: Topic) -> Outcome<SchoolId> {
        let child = self.children.iter().find(|c| c.student == student && c.topics.contains(&topic));
        match (self.side, child) {
            (Side::Family, Some(child)) => Ok(child.school),
            _ => Err(Refusal::NotAllowed.into()),
        }
    }

    /// The same where something is done for the child that follows from what is read under a topic.
    pub fn may_decide_for(&self, student: StudentId, topic: Topic) -> Outcome<SchoolId> {
        let school = self.may_for_child(student, topic)?;
        self.may_for_child(student, Topic::Decisions).map_err(|_| Refusal::RightTaken)?;
        Ok(school)
    }

    /// Whether a paper keeps from this guardian what could lead to the child's other guardians.
    pub fn is_kept_from_others_of(&self, student: StudentId) -> bool {
        self.side == Side::Family
            && self.children.iter().any(|c| c.student == student && !c.topics.contains(&Topic::Contact))
    }

    /// Whether this member of staff may do something at a school.
    pub fn may_at_school(&self, school: SchoolId, act: StaffAct) -> Outcome<()> {
        let may = self.side == Side::School
            && self.roles.iter().any(|(at, role)| *at == school && roles_for(act).contains(role));
        if may { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }

    /// The schools at which this member of staff may do something, each once, in the order of their ids.
    pub fn schools_for(&self, act: StaffAct) -> Vec<SchoolId> {
        let mut schools: Vec<SchoolId> = self.roles.iter().map(|(school, _)| *school).collect();
        schools.retain(|school| self.may_at_school(*school, act).is_ok());
        schools.sort();
        schools.dedup();
        schools
    }

    /// What this member of staff is at one school.
    pub fn roles_at(&self, school: SchoolId) -> Vec<StaffRole> {
        self.roles.iter().filter(|(at, _)| *at == school).map(|(_, role)| *role).collect()
    }

    /// What this member of staff may make others at a school: nobody gives more than they have.
    pub fn roles_to_give(&self, school: SchoolId) -> Vec<StaffRole> {
        if self.may_at_school(school, StaffAct::Administer).is_err() {
            return Vec::new();
        }
        let of_district = self.roles.contains(&(school, StaffRole::DistrictAdministrator));
        SIGNING_IN.into_iter().filter(|role| of_district || *role != StaffRole::DistrictAdministrator).collect()
    }

    /// Whether a thing with this school, child, topic and audience is for this asker.
    pub fn may_see(&self, school: SchoolId, student: Option<StudentId>, topic: Topic, audience: &Audience) -> bool {
        audience.admits(&self.badges_at(school))
            && self.parts().iter().any(|part| {
                part.school == school
                    && part.topics.contains(&topic)
                    && match part.rows {
                        Rows::All => true,
                        Rows::OfNoChild => student.is_none(),
                        Rows::Of(child) => student == Some(child),
                    }
            })
    }
}

impl Part {
    /// The condition that every row that leaves the server has passed, over a table with the columns of `thing`, and
    /// its arguments, `$1` and so on: rows numbered above `after` and up to `upto`.
    pub fn condition(&self, badges: &[String], after: i64, upto: i64) -> (String, Vec<Val>) {
        let child = match self.rows {
            Rows::All => "",
            Rows::OfNoChild => "AND student IS NULL",
            Rows::Of(_) => "AND student = $6",
        };
        let sql = format!(
            "school = $1 {child} AND seq > $2 AND seq <= $3
             AND topic IN (SELECT value ->> 'v' FROM json_each($4))
             AND EXISTS (SELECT 1 FROM json_each($5) AS badge WHERE audience LIKE '%|' || (badge.value ->> 'v') || '|%')"
        );
        let topics = list_arg(self.topics.iter().map(|topic| topic_text(*topic)));
        let badges = list_arg(badges.iter().map(String::as_str));
        let mut args = vec![self.school.into(), after.into(), upto.into(), topics, badges];
        if let Rows::Of(student) = self.rows {
            args.push(student.into());
        }
        (sql, args)
    }
}

/// A list as one argument, in the shape that reads the same on every engine.
pub fn list_arg<'a>(items: impl Iterator<Item = &'a str>) -> Val {
    Val::Text(serde_json::Value::Array(items.map(|v| json!({ "v": v })).collect()).to_string())
}

/// A guardian's children with the topics that no document takes away on `today`. A child of whom nothing is left to them
/// is not among these, and nothing of its school is theirs for its sake: its name would say where the child is.
pub fn children_of(conn: &mut dyn Conn, guardian: PersonId, today: NaiveDate) -> StoreResult<Vec<Child>> {
    let mut children = conn.list(
        "SELECT school, student FROM guardian_link WHERE guardian = $1 ORDER BY school, student",
        args![guardian],
        |row| Ok(Child { school: row.parsed(0)?, student: row.parsed(1)?, topics: Topic::ALL.to_vec() }),
    )?;
    let limits: Vec<(StudentId, Topic)> = conn.list(
        "SELECT student, topic FROM guardian_limit
         WHERE guardian = $1 AND from_day <= $2 AND (until_day IS NULL OR until_day >= $2)",
        args![guardian, today],
        |row| Ok((row.parsed(0)?, topic_of(row.text(1)?))),
    )?;
    for child in &mut children {
        let taken: Vec<Topic> = limits.iter().filter(|(of, _)| *of == child.student).map(|(_, topic)| *topic).collect();
        child.topics = rights_left(&taken);
    }
    children.retain(|child| !child.topics.is_empty());
    Ok(children)
}
