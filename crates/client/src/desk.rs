//! What lies on this computer at one moment: the facts of every account, read in one unchanging view.
//!
//! What the facts of an account mean to a screen is in `facts`.
//!
//! A fact that this program cannot read, because a newer school wrote it, is passed over and never erased.

use std::{cell::RefCell, collections::HashMap, rc::Rc, sync::Arc, sync::OnceLock};

use anyhow::anyhow;
use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use protocol::kind;
use rusqlite::{Connection, ToSql, params_from_iter};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    shelf::{Shelf, Shelves},
    store::{AccountRow, Fact, account, outbox::Standing},
    trouble::Result,
};

/// One view of the store, with the day it is looked at.
pub struct Desk<'c> {
    pub conn: &'c Connection,
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
    pub accounts: Vec<AccountRow>,
    /// `None`: what is looked at here may yet be undone, so nothing of it is kept.
    shelves: Option<HashMap<Uuid, Arc<Shelf>>>,
}

/// A fact with whether the school has refused it.
#[derive(Debug, Clone)]
pub struct Found<T> {
    pub fact: T,
    pub refused: bool,
}

impl<'c> Desk<'c> {
    pub(crate) fn open(
        conn: &'c Connection,
        shelves: &Shelves,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Desk<'c>> {
        let accounts = account::list(conn)?;
        shelves.keep_only(|id| accounts.iter().any(|account| account.id == id));
        let fitting = accounts.iter().map(|account| Ok((account.id, shelves.of(conn, account.id, today)?)));
        let shelves = Some(fitting.collect::<Result<_>>()?);
        Ok(Desk { conn, today, now, accounts, shelves })
    }

    /// For looking and changing in one transaction, which may fail.
    pub(crate) fn open_to_write(conn: &'c Connection, today: NaiveDate, now: DateTime<Utc>) -> Result<Desk<'c>> {
        Ok(Desk { conn, today, now, accounts: account::list(conn)?, shelves: None })
    }

    /// The facts of each account of one side that is still signed in.
    pub fn of_side(&self, side: Side) -> Vec<Facts<'_>> {
        self.signed_in().filter(|facts| facts.account.side == side).collect()
    }

    fn signed_in(&self) -> impl Iterator<Item = Facts<'_>> {
        self.accounts.iter().filter(|account| account.token.is_some()).map(|account| self.facts(account))
    }

    pub fn facts<'d>(&'d self, account: &'d AccountRow) -> Facts<'d> {
        let shelf = self.shelves.as_ref().and_then(|shelves| shelves.get(&account.id)).cloned();
        let shelf = shelf.unwrap_or_else(|| Arc::new(Shelf::empty(self.today)));
        Facts { desk: self, account, shelf, standings: RefCell::default() }
    }

    /// The facts of the account that holds a thing; where several do, `side`'s goes first.
    pub fn holding(&self, kind: &str, id: Uuid, side: Side) -> Result<Facts<'_>> {
        let (first, then): (Vec<_>, Vec<_>) = self.signed_in().partition(|facts| facts.account.side == side);
        for facts in first.into_iter().chain(then) {
            if facts.fact(kind, id)?.is_some() {
                return Ok(facts);
            }
        }
        Err(Refusal::NotFound.into())
    }

    /// The facts of the account that knows a child; where several do, `side`'s goes first.
    pub fn knowing(&self, student: StudentId, side: Side) -> Result<Facts<'_>> {
        self.holding(kind::STUDENT, student.0, side)
    }

    /// As [`Desk::holding`], and only `side` may.
    pub fn of_side_holding(&self, kind: &str, id: Uuid, side: Side) -> Result<Facts<'_>> {
        let facts = self.holding(kind, id, side)?;
        if facts.account.side == side { Ok(facts) } else { Err(Refusal::NotAllowed.into()) }
    }

    /// As [`Desk::knowing`], and only `side` may.
    pub fn of_side_knowing(&self, student: StudentId, side: Side) -> Result<Facts<'_>> {
        self.of_side_holding(kind::STUDENT, student.0, side)
    }
}

/// The facts of one account. What a reader needs again is on the shelf; a writer makes new ones after a change.
pub struct Facts<'d> {
    pub desk: &'d Desk<'d>,
    pub account: &'d AccountRow,
    pub(crate) shelf: Arc<Shelf>,
    pub(crate) standings: RefCell<HashMap<&'static str, Rc<HashMap<Uuid, Standing>>>>,
}

pub(crate) fn parse<T: DeserializeOwned>(fact: &Fact) -> Option<Found<T>> {
    match serde_json::from_str(&fact.body) {
        Ok(body) => Some(Found { fact: body, refused: fact.refused }),
        Err(error) => {
            tracing::warn!(id = %fact.id, at = error.column(), "a fact that this program cannot read is passed over");
            None
        }
    }
}

impl Facts<'_> {
    /// Every fact for which the rest of a query holds; `?1` is the account.
    pub(crate) fn select(&self, rest: &str, with: &[&dyn ToSql]) -> Result<Vec<Fact>> {
        let account = self.account.id.to_string();
        let mut statement = self
            .desk
            .conn
            .prepare_cached(&format!("SELECT id, body, refused FROM fact WHERE account = ?1 AND {rest}"))?;
        let all = std::iter::once(&account as &dyn ToSql).chain(with.iter().copied());
        let mut rows = statement.query(params_from_iter(all))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let id = row.get_ref(0)?.as_str().map_err(anyhow::Error::new)?;
            found.push(Fact {
                id: Uuid::parse_str(id).map_err(anyhow::Error::new)?,
                body: row.get(1)?,
                refused: row.get::<_, i64>(2)? != 0,
            });
        }
        Ok(found)
    }

    pub(crate) fn list_where<T: DeserializeOwned>(&self, rest: &str, with: &[&dyn ToSql]) -> Result<Vec<Found<T>>> {
        Ok(self.select(rest, with)?.iter().filter_map(parse).collect())
    }

    pub(crate) fn fact(&self, kind: &str, id: Uuid) -> Result<Option<Fact>> {
        Ok(self.select("kind = ?2 AND id = ?3", &[&kind, &id.to_string()])?.pop())
    }

    pub fn find<T: DeserializeOwned>(&self, kind: &str, id: Uuid) -> Result<Option<T>> {
        Ok(self.fact(kind, id)?.as_ref().and_then(parse).map(|found| found.fact))
    }

    /// Refused when it is not here, or a newer school wrote it.
    pub fn read<T: DeserializeOwned>(&self, kind: &str, id: Uuid) -> Result<Found<T>> {
        Ok(self.fact(kind, id)?.as_ref().and_then(parse).ok_or(Refusal::NotFound)?)
    }

    pub fn list<T: DeserializeOwned>(&self, kind: &str) -> Result<Vec<Found<T>>> {
        Ok(self.select("kind = ?2", &[&kind])?.iter().filter_map(parse).collect())
    }

    pub fn list_in_states<T: DeserializeOwned>(&self, kind: &str, states: &[&str]) -> Result<Vec<Found<T>>> {
        let rest = format!("kind = ?2 AND state IN ({})", quoted(states));
        Ok(self.select(&rest, &[&kind])?.iter().filter_map(parse).collect())
    }

    pub(crate) fn list_of_in_states<T: DeserializeOwned>(
        &self,
        kind: &str,
        student: StudentId,
        states: &[&str],
    ) -> Result<Vec<Found<T>>> {
        // `+`: by the child, not through everything in those states.
        let rest = format!("kind = ?2 AND student = ?3 AND +state IN ({})", quoted(states));
        Ok(self.select(&rest, &[&kind, &student.to_string()])?.iter().filter_map(parse).collect())
    }

    pub fn list_of<T: DeserializeOwned>(&self, kind: &str, student: StudentId) -> Result<Vec<Found<T>>> {
        Ok(self
            .select("kind = ?2 AND student = ?3", &[&kind, &student.to_string()])?
            .iter()
            .filter_map(parse)
            .collect())
    }

    pub fn list_of_year<T: DeserializeOwned>(&self, kind: &str, school_year: i32) -> Result<Vec<T>> {
        let facts = self.select("kind = ?2 AND year = ?3", &[&kind, &school_year])?;
        Ok(facts.iter().filter_map(parse).map(|found| found.fact).collect())
    }
}

impl<T> Found<T> {
    /// The fact, unless the school has refused it: on what was never taken nothing can be built.
    pub fn standing(self) -> Result<T> {
        if self.refused { Err(Refusal::NotFound.into()) } else { Ok(self.fact) }
    }
}

/// Owns what an [`ExplainContext`] borrows.
pub struct Judged {
    pub calendar: Arc<Calendar>,
    pub days: Arc<Days>,
    pub explanations: Arc<Vec<Explanation>>,
    pub rules: Arc<Rules>,
    pub house: Arc<HouseRules>,
    pub today: NaiveDate,
}

impl Judged {
    pub fn context(&self) -> ExplainContext<'_> {
        ExplainContext {
            calendar: &self.calendar,
            days: &self.days,
            explanations: &self.explanations,
            rules: &self.rules,
            house: &self.house,
            today: self.today,
        }
    }
}

/// Words of an enum as a list in a statement: they come from this program, never from a person.
fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(", ")
}

/// A year of which nothing has come yet.
pub(crate) fn no_days(student: StudentId, school_year: i32) -> Days {
    Days { student, school_year, as_of: None, records: Vec::new(), enrollments: Vec::new() }
}

/// The school year that a day falls in, where no calendar says better: from July on it is the next one.
pub fn school_year_of(date: NaiveDate) -> i32 {
    use chrono::Datelike;
    if date.month() >= 7 { date.year() + 1 } else { date.year() }
}

pub(crate) fn empty_calendar(school: SchoolId, school_year: i32) -> Result<Calendar> {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or(Refusal::NotFound);
    Ok(Calendar {
        school,
        school_year,
        first_day: day(school_year - 1, 8, 1)?,
        last_day: day(school_year, 6, 30)?,
        days: Vec::new(),
    })
}

/// The rule pack of a school; a pack that this program does not know yet is judged by the generic one, and the school
/// has the last word.
pub fn rules(pack: &str) -> Result<Arc<Rules>> {
    static PACKS: OnceLock<HashMap<String, Arc<Rules>>> = OnceLock::new();
    let packs = PACKS.get_or_init(|| {
        Rules::ids().iter().filter_map(|id| Some((id.to_string(), Arc::new(Rules::find(id)?)))).collect()
    });
    Ok(packs.get(pack).or_else(|| packs.get("us-generic")).cloned().ok_or_else(|| anyhow!("no generic rule pack"))?)
}
