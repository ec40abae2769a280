//! Threads between families and school: one a child and guardian. What one parent writes is not the other's to read.

use std::sync::Arc;

use attendance::{Message, PersonId, ReadMark, Side, StudentId};
use chrono::{DateTime, Utc};
use protocol::{Delivery, ForThread, MessageState, MessageView, Nothing, Thread, ThreadRow, kind};
use rusqlite::{OptionalExtension, params};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::{
    desk::{Desk, Facts, Found},
    store::{micros, outbox::Standing},
    trouble::Result,
};

pub(crate) fn threads(desk: &Desk<'_>, _: Nothing) -> Result<Vec<ThreadRow>> {
    let mut rows = Vec::new();
    for facts in desk.about(None)? {
        rows.extend(of_account(&facts)?);
    }
    sort(&mut rows);
    Ok(rows)
}

pub(crate) fn thread(desk: &Desk<'_>, ask: ForThread) -> Result<Thread> {
    let side = ask.guardian.map_or(Side::Family, |guardian| desk.side_in_thread(guardian));
    let facts = desk.of_side_knowing(ask.student, side)?;
    let guardian = ask.guardian.unwrap_or(facts.account.person);
    let marks = facts.list_in_thread(kind::READ_MARK, ask.student, guardian)?;
    let marks: Vec<ReadMark> = marks.into_iter().map(|found| found.fact).collect();
    let mut messages = messages(&facts, ask.student, guardian)?;
    messages.sort_by_key(|found| {
        (found.fact.received_at.is_none(), found.fact.received_at, found.fact.written_at, found.fact.id)
    });
    let messages = messages.into_iter().map(|found| view(&facts, found, &marks)).collect::<Result<_>>()?;
    let school = facts.school(facts.student(ask.student)?.school)?;
    Ok(Thread {
        row: row(&facts, ask.student, guardian)?,
        messages,
        helpers: school.contacts.iter().filter(|contact| contact.person.is_some()).cloned().collect(),
    })
}

fn messages(facts: &Facts<'_>, student: StudentId, guardian: PersonId) -> Result<Vec<Found<Message>>> {
    facts.list_in_thread(kind::MESSAGE, student, guardian)
}

/// A family has a thread for every child; staff have those in which something was said.
pub(crate) fn of_account(facts: &Facts<'_>) -> Result<Vec<ThreadRow>> {
    let mut rows = Vec::new();
    match facts.account.side {
        Side::Family => {
            for student in facts.students()?.iter() {
                rows.push(row(facts, student.id, facts.account.person)?);
            }
        }
        Side::School => {
            for (student, guardian) in facts.threads_with_words()? {
                // Messages may outlive what is known of the child by a page of the feed.
                if facts.find_student(student)?.is_some() {
                    rows.push(row(facts, student, guardian)?);
                }
            }
        }
    }
    Ok(rows)
}

/// A child's threads, for staff: those with words in them, then those of guardians who could be written to.
pub(crate) fn of_child(facts: &Facts<'_>, student: StudentId) -> Result<Vec<ThreadRow>> {
    if facts.account.side == Side::Family {
        return Ok(vec![row(facts, student, facts.account.person)?]);
    }
    let mut guardians: Vec<PersonId> = facts.guardian_links(student)?.iter().map(|link| link.guardian).collect();
    guardians.extend(facts.guardians_who_wrote(student)?.iter());
    guardians.sort();
    guardians.dedup();
    let mut rows = guardians.into_iter().map(|guardian| row(facts, student, guardian)).collect::<Result<Vec<_>>>()?;
    sort(&mut rows);
    Ok(rows)
}

/// The one with news first, then the newest.
fn sort(rows: &mut [ThreadRow]) {
    let newest = |row: &ThreadRow| row.last.as_ref().map(|last| last.received_at.unwrap_or(last.written_at));
    rows.sort_by(|a, b| {
        (b.unread > 0, newest(b))
            .cmp(&(a.unread > 0, newest(a)))
            .then_with(|| a.student.given_name.cmp(&b.student.given_name))
    });
}

/// One thread in a line.
pub(crate) fn row(facts: &Facts<'_>, student: StudentId, guardian: PersonId) -> Result<ThreadRow> {
    let row = facts.shelf.threads.or_make((student, guardian), || Ok(Arc::new(count(facts, student, guardian)?)))?;
    Ok(ThreadRow::clone(&row))
}

fn count(facts: &Facts<'_>, student: StudentId, guardian: PersonId) -> Result<ThreadRow> {
    let child = facts.student(student)?;
    let school_name = facts.school(child.school)?.name.clone();
    let (me, other) = match facts.account.side {
        Side::Family => (Side::Family, "school"),
        Side::School => (Side::School, "family"),
    };
    let (with_name, language) = match me {
        Side::Family => (school_name.clone(), None),
        Side::School => match facts.find_person(guardian)? {
            Some(person) => {
                (format!("{} {}", person.given_name, person.family_name).trim().to_owned(), person.language)
            }
            None => (String::new(), None),
        },
    };
    let mark = facts.find_read_mark(student, guardian, facts.account.person)?;
    let read_to = mark.and_then(|mark| mark.read_to).map_or(i64::MIN, micros);
    let last = last(facts, student, guardian)?;
    Ok(ThreadRow {
        student: child,
        school_name,
        guardian,
        with_name,
        language,
        unread: unread(facts, student, guardian, other, read_to)?,
        waits_for_me: last.as_ref().is_some_and(|last| last.side != me),
        last,
    })
}

/// The newest message. One that waits here is newer than all.
fn last(facts: &Facts<'_>, student: StudentId, guardian: PersonId) -> Result<Option<Message>> {
    let mut newest: Option<(i64, Uuid)> = None;
    // Side by side, since that is how the index has them: of a long thread two entries are read.
    for side in ["family", "school"] {
        let mut statement = facts.desk.conn.prepare_cached(
            "SELECT at, id FROM fact WHERE account = ?1 AND kind = ?2 AND student = ?3 AND guardian = ?4 AND state = ?5
             AND refused = 0 ORDER BY at DESC LIMIT 1",
        )?;
        let thread =
            params![facts.account.id.to_string(), kind::MESSAGE, student.to_string(), guardian.to_string(), side];
        let found = statement.query_row(thread, |row| Ok((row.get(0)?, row.get::<_, String>(1)?))).optional()?;
        if let Some((at, id)) = found {
            newest = newest.max(Some((at, Uuid::parse_str(&id).map_err(anyhow::Error::new)?)));
        }
    }
    newest.map_or(Ok(None), |(_, id)| facts.find(kind::MESSAGE, id))
}

fn unread(facts: &Facts<'_>, student: StudentId, guardian: PersonId, from: &str, read_to: i64) -> Result<u32> {
    let mut statement = facts.desk.conn.prepare_cached(
        "SELECT count(*) FROM fact WHERE account = ?1 AND kind = ?2 AND student = ?3 AND guardian = ?4 AND state = ?5
         AND at > ?6",
    )?;
    let account = facts.account.id.to_string();
    let thread = params![account, kind::MESSAGE, student.to_string(), guardian.to_string(), from, read_to];
    Ok(statement.query_row(thread, |row| row.get(0))?)
}

impl Facts<'_> {
    pub(crate) fn list_in_thread<T: DeserializeOwned>(
        &self,
        kind: &str,
        student: StudentId,
        guardian: PersonId,
    ) -> Result<Vec<Found<T>>> {
        let rest = "kind = ?2 AND student = ?3 AND guardian = ?4";
        self.list_where(rest, &[&kind, &student.to_string(), &guardian.to_string()])
    }

    /// Whose threads about a child hold words.
    fn guardians_who_wrote(&self, student: StudentId) -> Result<Arc<Vec<PersonId>>> {
        self.shelf.thread_guardians.of(student.0, || self.read_guardians_who_wrote(student.0))
    }

    fn read_guardians_who_wrote(&self, student: Uuid) -> Result<Vec<PersonId>> {
        let mut statement = self.desk.conn.prepare_cached(
            "SELECT DISTINCT guardian FROM fact WHERE account = ?1 AND kind = ?2 AND student = ?3
             AND guardian IS NOT NULL",
        )?;
        let about = [self.account.id.to_string(), kind::MESSAGE.to_owned(), student.to_string()];
        let guardians = statement.query_map(about, |row| row.get::<_, String>(0))?;
        let guardians: Vec<String> = guardians.collect::<Result<_, _>>()?;
        Ok(guardians.iter().filter_map(|guardian| guardian.parse().ok()).collect())
    }

    fn threads_with_words(&self) -> Result<Vec<(StudentId, PersonId)>> {
        let all = || {
            let mut statement = self.desk.conn.prepare_cached(
                "SELECT DISTINCT student, guardian FROM fact WHERE account = ?1 AND kind = ?2
                 AND student IS NOT NULL AND guardian IS NOT NULL",
            )?;
            let pairs = statement.query_map([self.account.id.to_string().as_str(), kind::MESSAGE], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
            })?;
            let pairs: Vec<(String, String)> = pairs.collect::<Result<_, _>>()?;
            Ok(pairs
                .iter()
                .filter_map(|(student, guardian)| Some((student.parse().ok()?, guardian.parse().ok()?)))
                .collect())
        };
        let known = self.shelf.thread_guardians.whole(all, |student| self.read_guardians_who_wrote(student))?;
        let mut threads: Vec<(StudentId, PersonId)> = (known.iter())
            .flat_map(|(student, guardians)| guardians.iter().map(|guardian| (StudentId(*student), *guardian)))
            .collect();
        threads.sort_unstable();
        Ok(threads)
    }
}

fn view(facts: &Facts<'_>, found: Found<Message>, marks: &[ReadMark]) -> Result<MessageView> {
    let message = found.fact;
    let mine = message.by == facts.account.person && message.side == facts.account.side;
    let Standing { delivery, refusal, refused_write } = facts.standing_of(kind::MESSAGE, message.id.0)?;
    let others = || marks.iter().filter(|mark| mark.side != message.side);
    let has = |to: Option<DateTime<Utc>>| to.is_some() && message.received_at.is_some() && to >= message.received_at;
    let state = match delivery {
        Delivery::Waiting => MessageState::Queued,
        Delivery::Refused => MessageState::Refused,
        Delivery::Received if others().any(|mark| has(mark.read_to)) => MessageState::Read,
        Delivery::Received if others().any(|mark| has(mark.delivered_to)) => MessageState::Delivered,
        Delivery::Received => MessageState::Sent,
    };
    let read_by = others().filter(|mark| has(mark.read_to)).map(|mark| mark.reader_name.clone()).collect();
    Ok(MessageView { mine, state, refusal, refused_write, read_by, message })
}
