//! What taking an import back would do, worked out against what is there now. Nothing is written here.
//!
//! Where a later import wrote the same row, the later one goes first: what lies between would otherwise be guessed.

use std::collections::BTreeSet;

use attendance::{PersonId, School, SchoolId, StaffRole, Student, StudentId};
use protocol::{
    ImportRow, ImportState, LaterImport, NamedChild, SomeChildren, UndoAtSchool, UndoBlock, UndoPlan, WrittenSince,
    kind,
};
use uuid::Uuid;

use super::{
    history::KEPT_DAYS,
    prepare::stand,
    step::{Step, read_steps},
};
use crate::{
    Outcome,
    account::staff_name,
    args,
    import::IMPORTED_KINDS,
    rights::{list_arg, role_of},
    store::{Conn, Val, thing},
};

/// So many children of each sort are named, and so much of what was written is listed; the rest is counted.
const NAMED: usize = 50;
const LISTED: i64 = 100;

/// What families write of which somebody must know that it stays.
const WRITTEN: [&str; 7] = [
    "explain_absence",
    "edit_explanation",
    "withdraw_explanation",
    "ask_support",
    "add_to_support",
    "send_message",
    "answer_goal",
];

/// An import about to be taken back.
pub struct Undoing {
    pub plan: UndoPlan,
    pub(super) import: Uuid,
    pub(super) schools: Vec<(SchoolId, Vec<Step>)>,
    /// Children who came by it, about whom somebody has written since.
    pub(super) stay: BTreeSet<StudentId>,
}

/// Works out what taking an import back would do.
pub fn plan_undo(conn: &mut dyn Conn, row: &ImportRow) -> Outcome<Undoing> {
    let schools = read_steps(conn, row.id)?;
    let blocked = find_block(conn, row, &schools)?;
    let plan = UndoPlan {
        blocked,
        stand: stand(conn)?.text(),
        schools: Vec::new(),
        written_since: Vec::new(),
        written_count: 0,
    };
    let mut undoing = Undoing { plan, import: row.id, schools, stay: BTreeSet::new() };
    undoing.stay = written_about(conn, &undoing.came())?;
    let mut touched = BTreeSet::new();
    for (school, steps) in &undoing.schools {
        let told = at_school(conn, *school, steps, &undoing.stay, &mut touched)?;
        undoing.plan.schools.push(told);
    }
    undoing.list_written(conn, row, &touched)?;
    Ok(undoing)
}

fn find_block(conn: &mut dyn Conn, row: &ImportRow, schools: &[(SchoolId, Vec<Step>)]) -> Outcome<Option<UndoBlock>> {
    if row.state == ImportState::Undone {
        return Ok(Some(UndoBlock::AlreadyUndone));
    }
    if schools.is_empty() {
        return Ok(Some(UndoBlock::NoLongerKept { days: KEPT_DAYS }));
    }
    let mine: BTreeSet<(SchoolId, String)> =
        schools.iter().flat_map(|(school, steps)| steps.iter().map(|step| (*school, step.row()))).collect();
    let sql = "SELECT id, number, at FROM intake WHERE number > $1 AND state = 'imported' ORDER BY number DESC";
    let later = conn.list(sql, args![row.number], |row| {
        Ok(LaterImport { id: row.parsed(0)?, number: row.int(1)? as u32, at: row.time(2)? })
    })?;
    let mut in_the_way = Vec::new();
    for import in later {
        let theirs = read_steps(conn, import.id)?;
        let meets = |(school, steps): &(SchoolId, Vec<Step>)| steps.iter().any(|s| mine.contains(&(*school, s.row())));
        if theirs.iter().any(meets) {
            in_the_way.push(import);
        }
    }
    if !in_the_way.is_empty() {
        return Ok(Some(UndoBlock::LaterImports { imports: in_the_way }));
    }
    for (school, steps) in schools {
        let is_new = |step: &Step| matches!(step, Step::Wrote { kind, was: None, .. } if kind == kind::SCHOOL);
        if steps.iter().any(is_new) && is_lived_in(conn, *school, steps)? {
            let name = find_school(conn, *school)?.map(|school| school.name).unwrap_or_default();
            return Ok(Some(UndoBlock::SchoolInUse { school: name }));
        }
    }
    Ok(None)
}

/// Whether somebody signs in at a school who was not given it by these very steps, or has written something there.
fn is_lived_in(conn: &mut dyn Conn, school: SchoolId, steps: &[Step]) -> Outcome<bool> {
    let is_given = |person: &PersonId, role: &Option<StaffRole>| {
        let by = |step: &Step| matches!(step, Step::Given { person: to, roles } if to == person && role.is_some_and(|role| roles.contains(&role)));
        steps.iter().any(by)
    };
    let sql = "SELECT person, role FROM staff_role WHERE school = $1";
    let staff: Vec<(PersonId, Option<StaffRole>)> =
        conn.list(sql, args![school], |row| Ok((row.parsed(0)?, role_of(row.text(1)?))))?;
    let works_there = !staff.iter().all(|(person, role)| is_given(person, role));
    let sql = "SELECT 1 FROM thing WHERE school = $1 AND kind NOT IN (SELECT value ->> 'v' FROM json_each($2)) LIMIT 1";
    let kinds = list_arg(IMPORTED_KINDS.into_iter().chain([kind::STAFF_MEMBER]));
    Ok(works_there || conn.find(sql, &[school.into(), kinds], |row| row.int(0))?.is_some())
}

fn find_school(conn: &mut dyn Conn, school: SchoolId) -> Outcome<Option<School>> {
    Ok(thing::find(conn, school, kind::SCHOOL, school.0)?.map(|found| found.fact()).transpose()?)
}

/// Those of some children about whom there is more than an import says.
fn written_about(conn: &mut dyn Conn, students: &BTreeSet<StudentId>) -> Outcome<BTreeSet<StudentId>> {
    let sql = "SELECT DISTINCT student FROM thing WHERE student IN (SELECT value ->> 'v' FROM json_each($1))
                   AND kind NOT IN (SELECT value ->> 'v' FROM json_each($2))";
    let kinds = list_arg(IMPORTED_KINDS.into_iter());
    Ok(conn.list(sql, &[student_list(students), kinds], |row| row.parsed(0))?.into_iter().collect())
}

fn student_list(students: &BTreeSet<StudentId>) -> Val {
    let texts: Vec<String> = students.iter().map(ToString::to_string).collect();
    list_arg(texts.iter().map(String::as_str))
}

/// Says what the steps of one school come to when they are undone, and adds the children whom that touches.
fn at_school(
    conn: &mut dyn Conn,
    school: SchoolId,
    steps: &[Step],
    stay: &BTreeSet<StudentId>,
    touched: &mut BTreeSet<StudentId>,
) -> Outcome<UndoAtSchool> {
    let (mut came, mut days) = (BTreeSet::new(), BTreeSet::new());
    let (mut back, mut again) = (BTreeSet::new(), BTreeSet::new());
    let (mut changed, mut grown_ups, mut rights) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut ties_go, mut ties_come_back) = (0, 0);
    for step in steps {
        match step {
            Step::Wrote { kind, id, was: None, .. } if kind == kind::STUDENT => _ = came.insert(StudentId(*id)),
            Step::Wrote { kind, id, .. } if kind == kind::STUDENT => _ = changed.insert(StudentId(*id)),
            Step::Wrote { kind, student: Some(student), was, .. } if kind == kind::DAYS => {
                if was.as_ref().is_none_or(|was| was.is_more_than_as_of()) {
                    days.insert(*student);
                }
            }
            Step::Wrote { kind, student, was, .. } if kind == kind::LINK => {
                ties_go += u32::from(was.is_none());
                touched.extend(student);
            }
            Step::Wrote { kind, id, .. } if kind == kind::PERSON => _ = grown_ups.insert(*id),
            Step::Wrote { .. } | Step::RosterRoles { .. } | Step::Given { .. } => {}
            Step::Removed { student, .. } => {
                ties_come_back += 1;
                touched.extend(student);
            }
            Step::Events { student, .. } => _ = days.insert(*student),
            Step::Left { student } => _ = back.insert(*student),
            Step::Returned { student } => _ = again.insert(*student),
            Step::Rights { person, .. } => _ = rights.insert(*person),
        }
    }
    days.retain(|student| !came.contains(student));
    for some in [&came, &changed, &days, &back, &again] {
        touched.extend(some.iter());
    }
    let name = find_school(conn, school)?.map(|school| school.name).unwrap_or_default();
    let stays: BTreeSet<StudentId> = came.intersection(stay).copied().collect();
    came.retain(|student| !stay.contains(student));
    Ok(UndoAtSchool {
        id: school,
        name,
        go: some_children(conn, school, &came)?,
        stay_as_left: some_children(conn, school, &stays)?,
        come_back: some_children(conn, school, &back)?,
        leave_again: some_children(conn, school, &again)?,
        changed: changed.len() as u32,
        days: days.len() as u32,
        ties_go,
        ties_come_back,
        grown_ups: grown_ups.len() as u32,
        staff_come_back: rights.len() as u32,
    })
}

fn some_children(conn: &mut dyn Conn, school: SchoolId, students: &BTreeSet<StudentId>) -> Outcome<SomeChildren> {
    let first = students.iter().take(NAMED).map(|student| named_child(conn, school, *student));
    let mut first: Vec<NamedChild> = first.collect::<Outcome<_>>()?;
    first.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    Ok(SomeChildren { count: students.len() as u32, first })
}

fn named_child(conn: &mut dyn Conn, school: SchoolId, id: StudentId) -> Outcome<NamedChild> {
    let found = thing::find(conn, school, kind::STUDENT, id.0)?.map(|found| found.fact::<Student>()).transpose()?;
    let name = found.map(|child| format!("{} {}", child.given_name, child.family_name)).unwrap_or_default();
    Ok(NamedChild { id, name: name.trim().to_owned() })
}

impl Undoing {
    /// Children who came by the import.
    fn came(&self) -> BTreeSet<StudentId> {
        let steps = self.schools.iter().flat_map(|(_, steps)| steps);
        let came = steps.filter_map(|step| match step {
            Step::Wrote { kind, id, was: None, .. } if kind == kind::STUDENT => Some(StudentId(*id)),
            _ => None,
        });
        came.collect()
    }

    /// What was written since the import about the children whom undoing it touches.
    fn list_written(&mut self, conn: &mut dyn Conn, row: &ImportRow, touched: &BTreeSet<StudentId>) -> Outcome<()> {
        let sql = "SELECT a.at, a.what, a.person, a.student, a.school FROM act a
                   WHERE a.at >= $1 AND a.device IS NOT NULL
                     AND a.student IN (SELECT value ->> 'v' FROM json_each($2))
                     AND a.what IN (SELECT value ->> 'v' FROM json_each($3)) ORDER BY a.at DESC, a.id DESC LIMIT $4";
        let args = [row.at.into(), student_list(touched), list_arg(WRITTEN.into_iter()), LISTED.into()];
        let found = conn.list(sql, &args, |row| {
            let (person, school) = (row.optional(2, |r, c| r.parsed(c))?, row.optional(4, |r, c| r.parsed(c))?);
            Ok((row.time(0)?, row.text(1)?.to_owned(), person, row.parsed(3)?, school))
        })?;
        let sql = "SELECT count(*) FROM act a WHERE a.at >= $1 AND a.device IS NOT NULL
                     AND a.student IN (SELECT value ->> 'v' FROM json_each($2))
                     AND a.what IN (SELECT value ->> 'v' FROM json_each($3))";
        self.plan.written_count = conn.find(sql, &args[..3], |row| row.int(0))?.unwrap_or(0) as u32;
        for (at, what, person, student, school) in found {
            let child = match school {
                Some(school) => named_child(conn, school, student)?,
                None => NamedChild { id: student, name: String::new() },
            };
            let by_name = person.map_or(Ok(String::new()), |person| name_of(conn, person))?;
            self.plan.written_since.push(WrittenSince { at, what, by_name, child });
        }
        Ok(())
    }
}

/// A guardian's name or a member of staff's.
fn name_of(conn: &mut dyn Conn, person: PersonId) -> Outcome<String> {
    if let Some(name) = staff_name(conn, person)? {
        return Ok(name);
    }
    let found = thing::find_anywhere(conn, kind::PERSON, person.0)?;
    let found = found.map(|found| found.fact::<attendance::Person>()).transpose()?;
    let name = found.map(|known| format!("{} {}", known.given_name, known.family_name)).unwrap_or_default();
    Ok(name.trim().to_owned())
}
