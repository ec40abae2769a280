//! How a write is kept: one transaction for the change on this computer and the outbox row that tells the school.
//!
//! The list of writes is `protocol`'s; a command without a file of its own does not compile.

use attendance::*;
use chrono::{DateTime, Utc};
use protocol::write_commands;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    desk::{Desk, Facts},
    store::{Overlay, attachment, outbox, thing},
    trouble::Result,
};

/// Every command's body has the meaning it had in the first version.
const COMMAND_VERSION: u32 = 1;

/// What a command made of the facts here.
pub struct Made<T> {
    pub fact: T,
    /// `None`: nothing has changed, so there is nothing to send.
    pub laid: Option<Laid>,
}

/// What is laid over a thing until the school has answered, and in whose name.
pub struct Laid {
    pub account: Uuid,
    pub given_name: String,
    pub overlay: Overlay,
}

impl<T: Serialize> Made<T> {
    /// A fact to be sent.
    pub(crate) fn new(
        facts: &Facts<'_>,
        student: StudentId,
        kind: &'static str,
        topic: Topic,
        id: Uuid,
        version: u32,
        fact: T,
    ) -> Result<Made<T>> {
        let child = facts.student(student)?;
        let body = serde_json::to_value(&fact)?;
        let overlay = Overlay { kind, id, version, school: child.school, student: Some(student), topic, body };
        Ok(Made { fact, laid: Some(Laid { account: facts.account.id, given_name: child.given_name, overlay }) })
    }

    /// A fact to be sent that is about a school and no child.
    pub(crate) fn of_school(
        facts: &Facts<'_>,
        school: SchoolId,
        kind: &'static str,
        id: Uuid,
        version: u32,
        fact: T,
    ) -> Result<Made<T>> {
        let body = serde_json::to_value(&fact)?;
        let overlay = Overlay { kind, id, version, school, student: None, topic: Topic::School, body };
        Ok(Made { fact, laid: Some(Laid { account: facts.account.id, given_name: String::new(), overlay }) })
    }

    /// Nothing has changed.
    pub(crate) fn same(fact: T) -> Made<T> {
        Made { fact, laid: None }
    }

    fn into_value(self) -> Result<Made<Value>> {
        Ok(Made { fact: serde_json::to_value(self.fact)?, laid: self.laid })
    }
}

macro_rules! writes {
    ($($(#[$doc:meta])* $name:ident($ask:ty) -> $answer:ty),* $(,)?) => {
        /// Carries a command out on the facts here, and keeps nothing. `None`: there is no such write.
        fn make(desk: &Desk<'_>, name: &str, ask: Value, at: DateTime<Utc>) -> Result<Option<Made<Value>>> {
            Ok(Some(match name {
                $(stringify!($name) => {
                    let made: Made<$answer> = crate::$name::$name(desk, serde_json::from_value::<$ask>(ask)?, at)?;
                    made.into_value()?
                })*
                _ => return Ok(None),
            }))
        }
    };
}

write_commands!(writes);

/// A write that was kept, or was here already.
pub struct Kept {
    pub fact: Value,
    /// `None`: nothing new.
    pub topic: Option<Topic>,
}

/// Carries a command out and puts it into the outbox. `None`: there is no such write.
pub fn keep(desk: &Desk<'_>, name: &str, ask: Value, write: WriteId) -> Result<Option<Kept>> {
    let body = ask.to_string();
    if let Some(same) = outbox::find_same(desk.conn, name, &body)? {
        return Ok(Some(Kept { fact: current(desk, &same)?, topic: None }));
    }
    let Some(made) = make(desk, name, ask, desk.now)? else { return Ok(None) };
    let Some(laid) = made.laid else { return Ok(Some(Kept { fact: made.fact, topic: None })) };
    let overlay = &laid.overlay;
    // Said again, said better: the refused attempt has been read, with all that was built on it.
    let came_to_be = thing::is_here(desk.conn, laid.account, overlay.kind, overlay.id)?;
    for refused in outbox::refused(desk.conn, laid.account, overlay.kind, overlay.id)? {
        if refused.command == name || !came_to_be {
            thing::lift(desk.conn, refused.seq)?;
            outbox::erase(desk.conn, refused.seq)?;
        }
    }
    let new = outbox::New {
        write,
        account: laid.account,
        command: name,
        command_version: COMMAND_VERSION,
        student: overlay.student,
        given_name: &laid.given_name,
        kind: overlay.kind,
        thing: overlay.id,
        body: &body,
        written_at: desk.now,
    };
    let seq = outbox::put(desk.conn, &new)?;
    thing::lay_over(desk.conn, laid.account, seq, overlay)?;
    Ok(Some(Kept { fact: made.fact, topic: Some(overlay.topic) }))
}

/// The thing that an outbox row is about, as it stands now.
fn current(desk: &Desk<'_>, entry: &outbox::OutboxEntry) -> Result<Value> {
    let account = desk.accounts.iter().find(|account| account.id == entry.account).ok_or(Refusal::NotFound)?;
    let fact = desk.facts(account).fact(&entry.kind, entry.thing)?.ok_or(Refusal::NotFound)?;
    Ok(serde_json::from_str(&fact.body)?)
}

/// Lays what waits over what has come meanwhile, in the order it was written.
///
/// A write that no longer fits keeps what it showed: only the school refuses.
pub fn lay_again(desk: &Desk<'_>, account: Uuid) -> Result<()> {
    let waiting = outbox::waiting(desk.conn, account)?;
    let mut before = Vec::new();
    for entry in &waiting {
        before.push(thing::overlay(desk.conn, entry.seq)?);
        thing::lift(desk.conn, entry.seq)?;
    }
    for (entry, before) in waiting.iter().zip(before) {
        match make(desk, &entry.command, entry.body.clone(), entry.written_at) {
            // What has come says it already: nothing is laid over it.
            Ok(made) => {
                if let Some(laid) = made.and_then(|made| made.laid).filter(|laid| laid.account == account) {
                    thing::lay_over(desk.conn, account, entry.seq, &laid.overlay)?;
                }
            }
            Err(crate::Trouble::Refused(_)) => {
                if let Some(before) = before {
                    thing::lay_over(desk.conn, account, entry.seq, &before)?;
                }
            }
            Err(failed) => return Err(failed),
        }
    }
    Ok(())
}

impl Desk<'_> {
    /// Refuses a file that is neither here nor with the school already.
    pub(crate) fn check_files(&self, files: &[Attachment], with_school: &[Attachment]) -> Result<()> {
        for file in files {
            let known = with_school.iter().any(|one| one.id == file.id);
            if !known && attachment::uploaded(self.conn, file.id)?.is_none() {
                return Err(Refusal::FileMissing.into());
            }
        }
        Ok(())
    }
}
