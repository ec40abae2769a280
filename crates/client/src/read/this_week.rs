//! An administrator's first screen: this week at each school, what waits, and what is wrong with the data. Counted from
//! what is on the shelf; a group small enough to be one child is not told.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use attendance::*;
use chrono::NaiveDate;
use protocol::{Lacking, Nothing, WeekAtSchool, WeekProblems, WeekRow, WeekWaiting};

use crate::{
    desk::{Desk, Facts, rules},
    outlook::Outlook,
    read::{students::lacks, threads},
    trouble::Result,
};

type Outlooks = HashMap<StudentId, Arc<Outlook>>;

pub(crate) fn this_week(desk: &Desk<'_>, _: Nothing) -> Result<Vec<WeekAtSchool>> {
    let mut weeks = Vec::new();
    for facts in desk.of_side(Side::School) {
        let students = facts.students()?;
        let outlooks = facts.outlooks(&students)?;
        facts.read_guardians()?;
        let mut waiting = waiting(&facts)?;
        for school in facts.schools()? {
            let here: Vec<&Student> = students.iter().filter(|student| student.school == school.id).collect();
            let waiting = waiting.remove(&school.id).unwrap_or_default();
            weeks.push(week(&facts, school, &here, &outlooks, waiting)?);
        }
    }
    Ok(weeks)
}

fn week(
    facts: &Facts<'_>,
    school: School,
    students: &[&Student],
    outlooks: &Outlooks,
    waiting: WeekWaiting,
) -> Result<WeekAtSchool> {
    let rules = rules(&school.rule_pack)?;
    let hidden_below = rules.small_cells.hidden_below;
    // The school's last closed day is the newest of its children's.
    let closed = |student: &&Student| outlooks.get(&student.id)?.standing.as_ref().map(|standing| standing.as_of);
    let until = students.iter().filter_map(closed).max();
    let from = until.map(|until| until.week(chrono::Weekday::Mon).first_day());
    let mut all = Group::default();
    let (mut grades, mut languages) = (BTreeMap::<String, Group>::new(), BTreeMap::<String, Group>::new());
    let mut problems = WeekProblems { days_not_closed: days_not_closed(facts, &school, until)?, ..Default::default() };
    for student in students {
        let Some(outlook) = outlooks.get(&student.id) else { continue };
        problems.discrepancies += outlook.discrepancies.len() as u32;
        problems.without_guardian += u32::from(lacks(facts, student, Lacking::Guardian)?);
        problems.without_language += u32::from(lacks(facts, student, Lacking::Language)?);
        problems.not_joined += u32::from(lacks(facts, student, Lacking::Joined)?);
        let Some(one) = Group::of(outlook, from) else { continue };
        all.add(one);
        grades.entry(student.grade.clone()).or_default().add(one);
        languages.entry(student.home_language.clone().unwrap_or_default()).or_default().add(one);
    }
    Ok(WeekAtSchool {
        school: school.id,
        name: school.name,
        as_of: school.as_of,
        from,
        until,
        by_grade: rows(grades, all, hidden_below).0,
        by_language: rows(languages, all, hidden_below).0,
        all: rows(BTreeMap::new(), all, hidden_below).1,
        hidden_below,
        waiting,
        problems,
    })
}

/// The sums of a group of children.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    children: u32,
    missed: u32,
    membership: u32,
    chronic: u32,
}

impl Group {
    /// One child who was a member this week.
    fn of(outlook: &Outlook, from: Option<NaiveDate>) -> Option<Group> {
        let week = outlook.week.filter(|week| Some(week.from) == from && 0 < week.membership)?;
        let tier = outlook.standing.as_ref().and_then(|standing| standing.tier);
        let chronic = u32::from(matches!(tier, Some(Tier::Moderate | Tier::Severe)));
        Some(Group { children: 1, missed: week.missed, membership: week.membership, chronic })
    }

    fn add(&mut self, other: Group) {
        self.children += other.children;
        self.missed += other.missed;
        self.membership += other.membership;
        self.chronic += other.chronic;
    }
}

/// Children; of those, with and without a tenth of the year missed.
const COLUMNS: usize = 3;

/// Each group and the whole, with what is small enough to be somebody left out, and what would give that away.
fn rows(groups: BTreeMap<String, Group>, all: Group, hidden_below: u32) -> (Vec<WeekRow>, WeekRow) {
    let (names, mut sums): (Vec<String>, Vec<Group>) = groups.into_iter().unzip();
    sums.push(all);
    let counts: Vec<u32> =
        sums.iter().flat_map(|sum| [sum.children, sum.chronic, sum.children - sum.chronic]).collect();
    let (at, last) = (|row: usize, column: usize| row * COLUMNS + column, sums.len() - 1);
    let mut told: Vec<Sum> =
        (0..sums.len()).map(|row| Sum { total: at(row, 0), parts: vec![at(row, 1), at(row, 2)] }).collect();
    if 0 < last {
        let down = |column| Sum { total: at(last, column), parts: (0..last).map(|row| at(row, column)).collect() };
        told.extend((0..COLUMNS).map(down));
    }
    let cells = suppress(&counts, &told, hidden_below);
    let is_shown = |row: usize, column: usize| matches!(cells[at(row, column)], Cell::Shown { .. });
    let row = |(row, name): (usize, String)| WeekRow {
        name,
        children: is_shown(row, 0).then_some(sums[row].children),
        missed: is_shown(row, 0).then_some(sums[row].missed),
        membership: is_shown(row, 0).then_some(sums[row].membership),
        chronic: is_shown(row, 1).then_some(sums[row].chronic),
    };
    let mut rows: Vec<WeekRow> = names.into_iter().chain([String::new()]).enumerate().map(row).collect();
    let whole = rows.pop().expect("the whole was put last");
    (rows, whole)
}

/// School days before today, and after the last that was closed.
fn days_not_closed(facts: &Facts<'_>, school: &School, closed: Option<NaiveDate>) -> Result<u32> {
    let calendar = facts.calendar(school.id, school.school_year)?;
    let gone_by = calendar.school_days().take_while(|day| *day < facts.desk.today);
    Ok(gone_by.filter(|day| closed.is_none_or(|closed| closed < *day)).count() as u32)
}

/// What waits at each school.
fn waiting(facts: &Facts<'_>) -> Result<HashMap<SchoolId, WeekWaiting>> {
    let mut waiting: HashMap<SchoolId, WeekWaiting> = HashMap::new();
    let school_of = |student| Ok::<_, crate::Trouble>(facts.find_student(student)?.map(|known| known.school));
    for found in facts.to_review()? {
        if let Some(school) = school_of(found.fact.student)? {
            waiting.entry(school).or_default().explanations += 1;
        }
    }
    for found in facts.open_requests()? {
        if let Some(school) = school_of(found.fact.student)? {
            waiting.entry(school).or_default().support += 1;
        }
    }
    for row in threads::of_account(facts)?.into_iter().filter(|row| row.waits_for_me) {
        waiting.entry(row.student.school).or_default().messages += 1;
    }
    Ok(waiting)
}
