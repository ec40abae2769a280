//! One child at several schools of a district: a student of each, with papers about its guardians that hold at all of
//! them. A court that keeps somebody from a child does not begin anew when the child changes school.

use std::collections::BTreeSet;

use attendance::{EntryId, GuardianLink, Limit, PaperKind, PersonId, RightsEntry, SchoolId, StudentId, limits_of};
use protocol::{composed_id, kind};

use crate::{
    args,
    import::StudentKey,
    rights::list_arg,
    store::{Conn, StoreResult},
    ties::limits_on_file,
};

/// What a child is at every school where a guardian was ever tied to it or a paper speaks of both, this student first.
/// Two schools may give one number to two children, but not with the same grown-up beside them: so the child is the same
/// where its files' number and its guardian are.
pub fn records_of(conn: &mut dyn Conn, guardian: PersonId, student: StudentId) -> StoreResult<Vec<StudentId>> {
    let sql = "SELECT id, source_id FROM source WHERE kind = $1 AND id IN
                   (SELECT student FROM guardian_link WHERE guardian = $2
                    UNION SELECT student FROM guardian_limit WHERE guardian = $2
                    UNION SELECT student FROM rights_entry WHERE guardian = $2
                    UNION SELECT CAST($3 AS TEXT)) ORDER BY source_id";
    let named = conn.list(sql, args![kind::STUDENT, guardian, student], |row| {
        Ok((StudentId(row.parsed(0)?), StudentKey::parse(row.text(1)?)))
    })?;
    let own = named.iter().find(|(id, _)| *id == student).and_then(|(_, key)| key.clone());
    let others = named.into_iter().filter(|(id, key)| {
        let (Some(key), Some(own)) = (key, &own) else { return false };
        *id != student && key.id == own.id
    });
    Ok([student].into_iter().chain(others.map(|(id, _)| id)).collect())
}

/// What papers say of a guardian and a child, whichever of its schools entered it; in the order of entering.
pub fn entries_of(conn: &mut dyn Conn, guardian: PersonId, student: StudentId) -> StoreResult<Vec<RightsEntry>> {
    let records: Vec<String> = records_of(conn, guardian, student)?.iter().map(StudentId::to_string).collect();
    let sql = "SELECT body FROM rights_entry
               WHERE guardian = $1 AND student IN (SELECT value ->> 'v' FROM json_each($2)) ORDER BY entered_at, id";
    conn.list(sql, &[guardian.into(), list_arg(records.iter().map(String::as_str))], |row| row.json(0))
}

/// Of whom any paper speaks.
pub fn guardians_on_paper(conn: &mut dyn Conn) -> StoreResult<BTreeSet<PersonId>> {
    Ok(conn.list("SELECT DISTINCT guardian FROM rights_entry", &[], |row| row.parsed(0))?.into_iter().collect())
}

/// Of whose guardians any paper speaks.
pub fn students_on_paper(conn: &mut dyn Conn) -> StoreResult<BTreeSet<StudentId>> {
    Ok(conn.list("SELECT DISTINCT student FROM rights_entry", &[], |row| row.parsed(0))?.into_iter().collect())
}

/// Ends the rights of a guardian whom a roster ties to a student only once the student's rights are theirs alone: by law,
/// and from the same day as those of the others (34 CFR 99.5(a)). The office can enter a paper by which they stay.
pub fn end_by_age(conn: &mut dyn Conn, school: SchoolId, link: &GuardianLink) -> anyhow::Result<()> {
    let sql = "SELECT body FROM rights_entry WHERE student = $1 ORDER BY entered_at, id";
    let mut by_age: Vec<RightsEntry> = conn.list(sql, args![link.student], |row| row.json(0))?;
    by_age.retain(|entry| entry.paper.kind == PaperKind::ComingOfAge);
    let is_ended = by_age.iter().any(|entry| entry.guardian == link.guardian);
    let Some(others) = by_age.pop().filter(|_| !is_ended && !link.is_own()) else { return Ok(()) };
    let id = EntryId(composed_id("by_age", &[&link.guardian.to_string(), &link.student.to_string()]));
    let entry = RightsEntry { id, restriction: id, guardian: link.guardian, ..others };
    save_entry(conn, school, &entry)
}

/// Writes an entry down. None is ever taken away.
pub fn save_entry(conn: &mut dyn Conn, school: SchoolId, entry: &RightsEntry) -> anyhow::Result<()> {
    let RightsEntry { id, restriction, student, guardian, entered_at, .. } = entry;
    conn.exec(
        "INSERT INTO rights_entry (id, restriction, school, student, guardian, entered_at, body)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        args![*id, *restriction, school, *student, *guardian, *entered_at, serde_json::to_string(entry)?],
    )?;
    Ok(())
}

/// A tie with what the papers on file take from it now, whatever a plan that is some minutes old says.
pub fn with_papers(conn: &mut dyn Conn, link: GuardianLink) -> StoreResult<GuardianLink> {
    let filed = limits_on_file(conn, link.guardian, link.student)?;
    let entries = entries_of(conn, link.guardian, link.student)?;
    Ok(GuardianLink { limits: limits_after(filed, &entries, &entries), ..link })
}

/// What is taken once the papers are others. What was noted without an entry, by an earlier version, goes on holding.
pub fn limits_after(filed: Vec<Limit>, before: &[RightsEntry], after: &[RightsEntry]) -> Vec<Limit> {
    let derived = limits_of(before);
    filed.into_iter().filter(|limit| !derived.contains(limit)).chain(limits_of(after)).collect()
}
