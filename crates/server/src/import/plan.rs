//! What an import would change, worked out before anything is written.
//!
//! It is pure: the same files over what they already made give an empty plan. It never removes a child: one who is no
//! longer in the roster keeps the year's record, and the membership ends.

use std::collections::{BTreeMap, HashMap, HashSet};

use attendance::{
    Calendar, CalendarDay, Contact, ContactRule, Rules, School, SchoolId, Student, StudentId, Topic, shown_contacts,
};
use chrono::NaiveDate;
use protocol::{calendar_id, kind};
use uuid::Uuid;

use super::known::{Known, SourceRef, StudentKey};
use super::plan_days::DaysPlanner;
use super::planned::{ImportPlan, PlannedThing, SchoolPlan, everyone, is_more_than_a_tenth};
use super::planner::{Planner, There};
use super::report::{At, FindingKind, Report};
use super::roster::{IMPORTED_KINDS, Staged};
use super::settings::ImportSettings;
use crate::Body;

/// Compares what was read with what is known.
///
/// Attendance rows replace the stored rows of the days that the file is all of: from its first row's day to its last's,
/// over all schools; a file whose rows begin in the first ten school days of a year is all of that year from its first
/// day. `settings.covers` says otherwise. A set without an attendance file touches no day's record. `new_id` makes ids.
pub fn plan(
    staged: &Staged,
    known: &Known,
    settings: &ImportSettings,
    new_id: &mut dyn FnMut() -> Uuid,
    report: &mut Report,
) -> ImportPlan {
    let there = if staged.has_roster { There::of(known) } else { There::default() };
    let (new_ids, links_of) = (BTreeMap::new(), HashMap::new());
    let mut planner = Planner { staged, known, settings, new_id, new_ids, links_of, there };
    for (tie, link) in &staged.links {
        planner.links_of.entry(tie.1.school.as_str()).or_default().push((&tie.0, &tie.1, link));
    }
    let mut days = DaysPlanner::new(staged, known, settings);
    let schools: Vec<SchoolPlan> =
        staged.schools.keys().filter_map(|school| planner.plan_school(school, &mut days, report)).collect();
    ImportPlan {
        needs_second_yes: schools.iter().any(|school| school.needs_second_yes),
        schools,
        proposed: staged.proposed.iter().cloned().collect(),
        new_ids: planner.new_ids.into_iter().collect(),
    }
}

impl Planner<'_> {
    fn plan_school(&mut self, source: &str, days: &mut DaysPlanner<'_>, report: &mut Report) -> Option<SchoolPlan> {
        let (staged, known) = (self.staged, self.known);
        let id = SchoolId(self.id(SourceRef::school(source)));
        let before: Option<School> = known.find(kind::SCHOOL, id, id.0);
        let rule_pack = before.as_ref().map_or(&self.settings.defaults.rule_pack, |school| &school.rule_pack).clone();
        let Some(rules) = Rules::find(&rule_pack) else {
            report.error(At::default(), FindingKind::RulePackUnknown { pack: rule_pack });
            return None;
        };
        let mut plan = SchoolPlan::empty(id, source, &staged.schools[source].name);
        let calendars = self.plan_calendars(&mut plan, source);
        let students = self.plan_students(&mut plan, source);
        self.plan_guardians(&mut plan, source, &students);
        let told = self.plan_staff(&mut plan, source);
        let rules_of_office = known.contact_rules.get(&id).map(Vec::as_slice);
        let on_file = told.or_else(|| Some(contacts_on_file(before.as_ref()?, rules_of_office)));
        let contacts_on_file = on_file.unwrap_or_default();
        // What the office has said of somebody stands, whatever a file says later.
        let contacts = shown_contacts(rules_of_office.unwrap_or_default(), &contacts_on_file);
        let counted = days.plan_school(&mut plan, source, &calendars, &students, &rules);
        let school = School {
            id,
            name: plan.name.clone(),
            district: staged.schools[source].district.clone(),
            time_zone: before.as_ref().map_or(&self.settings.defaults.time_zone, |school| &school.time_zone).clone(),
            rule_pack,
            contacts,
            contacts_on_file,
            school_year: school_year(&calendars, self.settings.today),
            as_of: if counted { Some(self.settings.now) } else { before.and_then(|school| school.as_of) },
        };
        let thing = PlannedThing {
            kind: kind::SCHOOL,
            id: id.0,
            school: id,
            student: None,
            topic: Topic::School,
            audience: everyone(),
            body: Body::of(&school),
        };
        plan.put(known, thing);
        // A feed tells of the school before it tells of its children.
        plan.writes.sort_by_key(|thing| IMPORTED_KINDS.iter().position(|kind| *kind == thing.kind));
        Some(plan)
    }

    fn plan_calendars(&mut self, plan: &mut SchoolPlan, source: &str) -> Vec<Calendar> {
        let range = (source.to_owned(), i32::MIN)..=(source.to_owned(), i32::MAX);
        let mut calendars = Vec::new();
        for ((_, school_year), days) in self.staged.calendars.range(range) {
            let days: Vec<CalendarDay> = days.values().cloned().collect();
            let held = || days.iter().filter(|day| day.kind.is_instructional()).map(|day| day.date);
            let (Some(first_day), Some(last_day)) = (held().next(), held().next_back()) else { continue };
            let calendar = Calendar { school: plan.id, school_year: *school_year, first_day, last_day, days };
            let thing = PlannedThing {
                kind: kind::CALENDAR,
                id: calendar_id(plan.id, *school_year),
                school: plan.id,
                student: None,
                topic: Topic::School,
                audience: everyone(),
                body: Body::of(&calendar),
            };
            plan.put(self.known, thing);
            calendars.push(calendar);
        }
        calendars
    }

    /// The children of a school by the source's id, and who of those known has left.
    fn plan_students(&mut self, plan: &mut SchoolPlan, source: &str) -> BTreeMap<String, StudentId> {
        let (staged, known) = (self.staged, self.known);
        let mut here = BTreeMap::new();
        let first = StudentKey::new(source, "");
        for (key, student) in staged.students.range(first..).take_while(|(key, _)| key.school == source) {
            let id = StudentId(self.id(SourceRef::student(key)));
            here.insert(key.id.clone(), id);
            let before: Option<Student> = known.find(kind::STUDENT, plan.id, id.0);
            let home_language = match staged.has_languages_file {
                true => student.home_language.clone(),
                false => student.home_language.clone().or_else(|| before?.home_language),
            };
            let fact = Student {
                id,
                school: plan.id,
                given_name: student.given_name.clone(),
                family_name: student.family_name.clone(),
                grade: student.grade.clone(),
                home_language,
                local_id: student.local_id.clone(),
            };
            let thing = PlannedThing {
                kind: kind::STUDENT,
                id: id.0,
                school: plan.id,
                student: Some(id),
                topic: Topic::School,
                audience: everyone(),
                body: Body::of(&fact),
            };
            let fate = plan.put(known, thing);
            plan.students.count(fate);
            if known.left.contains(&id) {
                plan.returned.push(id);
            }
        }
        if staged.has_roster {
            let staying: HashSet<StudentId> = here.values().copied().collect();
            let known_here = self.there.students.get(&plan.id).into_iter().flatten();
            let active: Vec<StudentId> = known_here.filter(|id| !known.left.contains(id)).copied().collect();
            plan.leavers = active.iter().filter(|id| !staying.contains(id)).copied().collect();
            plan.students.leavers = plan.leavers.len() as u32;
            plan.needs_second_yes |= is_more_than_a_tenth(plan.leavers.len(), active.len());
        }
        here
    }
}

/// What a school's files have said of whom families can reach. Until the office says something over it (`rules`), it is
/// what families see: a server from before that kept it nowhere else.
pub fn contacts_on_file(school: &School, rules: Option<&[ContactRule]>) -> Vec<Contact> {
    match rules {
        None if school.contacts_on_file.is_empty() => school.contacts.clone(),
        _ => school.contacts_on_file.clone(),
    }
}

/// The school year that today lies in; else the last that has begun; else the first to come.
fn school_year(calendars: &[Calendar], today: NaiveDate) -> i32 {
    use chrono::Datelike;
    let begun = calendars.iter().filter(|calendar| calendar.first_day <= today).map(|calendar| calendar.school_year);
    let all = calendars.iter().map(|calendar| calendar.school_year);
    begun.max().or(all.min()).unwrap_or(today.year() + i32::from(7 <= today.month()))
}
