//! Files on their way in: read, compared with what is here, and written once somebody has said yes. The same for the
//! command line, the window and the watched folder. It never says yes by itself.

use std::{path::PathBuf, sync::Arc};

use super::history::Origin;
use crate::{
    Office, Outcome, Trouble,
    apply::{apply, read_known},
    import::{self, IMPORTED_KINDS, ImportPlan, ImportSettings, Progress, Report},
    rights::list_arg,
    school::take_every_school,
    store::Conn,
};

/// What a plan was made from, as three numbers: imports so far, things of the kinds that an import owns, and the newest
/// change of one of them. A family that joins is one, since its ties say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand([i64; 3]);

impl Stand {
    /// As it crosses the wire and comes back with a yes.
    pub fn text(self) -> String {
        self.0.map(|number| number.to_string()).join("-")
    }
}

pub fn stand(conn: &mut dyn Conn) -> Outcome<Stand> {
    let runs = "SELECT count(*) FROM intake WHERE state IN ('imported', 'undone')";
    let runs = conn.find(runs, &[], |row| row.int(0))?.unwrap_or(0);
    let sql = "SELECT count(*), CAST(coalesce(sum(seq), 0) AS BIGINT) FROM thing
               WHERE kind IN (SELECT value ->> 'v' FROM json_each($1))";
    let kinds = list_arg(IMPORTED_KINDS.into_iter());
    let things = conn.find(sql, &[kinds], |row| Ok((row.int(0)?, row.int(1)?)))?.unwrap_or_default();
    Ok(Stand([runs, things.0, things.1]))
}

/// Where the files are.
pub enum Files {
    /// A folder, a zip or one file of this computer.
    At(PathBuf),
    /// Those that were sent, by their names.
    Held(Vec<(String, Vec<u8>)>),
}

/// What can be said to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    Refused,
    /// Nothing to do, since not one row could be used.
    LeftOut,
    /// Nothing to do but what a calendar proposes, which nobody has said yes to.
    Proposed,
    Unchanged,
    Ready,
    NeedsSecondYes,
}

/// Files that were read and compared.
pub struct Prepared {
    /// `None`: errors stood against one.
    pub plan: Option<Arc<ImportPlan>>,
    pub report: Report,
    pub stand: Stand,
    pub outlook: Outlook,
}

/// What is being done, for somebody who is looking.
pub enum Stage<'a> {
    Reading(Progress<'a>),
    Comparing,
}

/// Reads files and compares them with what is here. It writes nothing.
pub fn prepare(
    office: &Office,
    files: Files,
    settings: &ImportSettings,
    mut tell: impl FnMut(Stage<'_>),
) -> Outcome<Prepared> {
    let (known, stand) = office.store.read(|conn| Ok::<_, Trouble>((read_known(conn)?, stand(conn)?)))?;
    let (staged, mut report) = match files {
        Files::At(path) => import::read(&path, settings, &known, |progress| tell(Stage::Reading(progress)))?,
        Files::Held(held) => import::read_held(held, settings, &known)?,
    };
    if report.has_errors() {
        return Ok(Prepared { plan: None, report, stand, outlook: Outlook::Refused });
    }
    tell(Stage::Comparing);
    let plan = import::plan(&staged, &known, settings, &mut || office.ids.next(), &mut report);
    let outlook = outlook(&plan, &report);
    Ok(Prepared { plan: Some(Arc::new(plan)), report, stand, outlook })
}

fn outlook(plan: &ImportPlan, report: &Report) -> Outlook {
    match plan {
        _ if report.has_errors() => Outlook::Refused,
        plan if !plan.is_empty() && plan.needs_second_yes => Outlook::NeedsSecondYes,
        plan if !plan.is_empty() => Outlook::Ready,
        _ if 0 < report.rows && report.rows_skipped == report.rows => Outlook::LeftOut,
        plan if plan.proposed.iter().any(|day| !day.is_accepted) => Outlook::Proposed,
        _ => Outlook::Unchanged,
    }
}

/// What became of a yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    Imported,
    /// Something that the plan was made from has changed since: nothing was written.
    Overtaken,
}

/// Carries a plan out, in one transaction, unless something it was made from has changed since.
pub fn write(
    conn: &mut dyn Conn,
    office: &Office,
    plan: &ImportPlan,
    made_from: Stand,
    origin: &Origin,
) -> Outcome<Written> {
    take_every_school(conn)?;
    if stand(conn)? != made_from {
        return Ok(Written::Overtaken);
    }
    let now = office.clock.now();
    apply(conn, office.ids.as_ref(), now, plan, origin)?;
    Ok(Written::Imported)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Executor, Store, StoreError};

    #[test]
    fn a_plan_is_overtaken_by_another_import_and_by_a_change_of_what_an_import_owns() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&folder.path().join("presente.db"), Executor::Inline).expect("a store");
        let after = |sql: &'static str| {
            let changed = store.write(move |conn| {
                conn.exec(sql, &[])?;
                Ok::<_, StoreError>(())
            });
            changed.expect("written");
            store.read(|conn| stand(conn)).map_err(|_| ()).expect("read")
        };
        let school = after("INSERT INTO school (id, source_id, seq) VALUES ('s', 's', 9)");
        let thing = |kind, seq| {
            format!(
                "INSERT INTO thing (school, kind, id, version, seq, topic, audience, body)
                 VALUES ('s', '{kind}', 't', 1, {seq}, 'school', '|staff|', '{{}}')"
            )
        };
        let message = after(thing("message", 1).leak());
        assert_eq!(message, school, "families write all day long");
        let link = after(thing("link", 2).leak());
        assert_ne!(link, message);
        let joined = after("UPDATE thing SET seq = 3, version = 2 WHERE kind = 'link'");
        assert_ne!(joined, link);
        let imported = after(
            "INSERT INTO intake (id, number, at, way, state, files, schools, row_count, rows_skipped, findings)
             VALUES ('i', 1, 0, 'window', 'imported', '[]', '[]', 0, 0, '[]')",
        );
        assert_ne!(imported, joined);
    }
}
