//! One round of syncing: send what waits, take what has come, say what has arrived.
//!
//! Starts no task, sleeps never and asks no clock but its own argument: a test drives it a step at a time.

use std::sync::Arc;

use attendance::{AttachmentId, MarkRead, Message, Refusal, Side, Topic, WriteId};
use chrono::TimeDelta;
use futures_util::future::join_all;
use protocol::{News, PROTOCOL, Pull, Push, PushAnswer, Received, Write, abilities, kind};
use uuid::Uuid;

use crate::{
    apply,
    clock::SameDay,
    desk::Desk,
    engine::{Engine, Pulse},
    link::{Line, LinkTrouble},
    receipt,
    store::{AccountRow, OutboxEntry, account, attachment, kept, outbox, thing},
    trouble::{Result, Trouble},
    write,
};

/// The most writes that one push carries, and the bytes of their bodies that it stops after.
const PUSH_MOST: usize = 64;
const PUSH_MOST_BYTES: usize = 1_000_000;
/// Received rows are shown for so long, then the facts speak for themselves.
const RECEIVED_SHOWN: TimeDelta = TimeDelta::days(30);

/// How one account's round ended.
enum Ended {
    Well,
    Unreachable,
    SignedOut,
    /// Somebody answers who is not proved to be the school.
    Unproved(Refusal),
    Refused(Refusal),
    /// All went both ways but for something that the school could not take: it stays here and goes again.
    Stuck(anyhow::Error),
}

/// What stays here this round, and why: it holds back what builds on it, and nothing else.
#[derive(Default)]
struct Held {
    writes: Vec<OutboxEntry>,
    /// No file gets through: the others need not be tried now.
    no_files: bool,
    stuck: Option<anyhow::Error>,
}

impl Held {
    fn holds(&self, entry: &OutboxEntry) -> bool {
        self.writes.iter().any(|held| (&held.kind, held.thing) == (&entry.kind, entry.thing))
    }
}

/// One full round for every account, side by side: whatever one school does, the others are not kept waiting.
///
/// Answers whether every school was reached.
pub(crate) async fn round(engine: &Arc<Engine>) -> Result<bool> {
    let _round = engine.round.lock().await;
    let ids = {
        let engine = engine.clone();
        engine.executor.run(move || engine.account_ids()).await?
    };
    // Where nobody has joined, nothing was tried.
    let mut pulse = Pulse { online: ids.is_empty(), problem: None };
    let mut reached_all = true;
    let mut failed = None;
    let rounds = ids.iter().map(|id| async move { (id, account_round(engine, *id).await) });
    for (id, ended) in join_all(rounds).await {
        match ended {
            Ok(Ended::Well) => pulse.online = true,
            Ok(Ended::SignedOut) => {
                pulse.online = true;
                engine.tell(News::Session);
            }
            Ok(Ended::Unreachable) => reached_all = false,
            Ok(Ended::Unproved(refusal)) => {
                reached_all = false;
                pulse.problem = Some(refusal);
            }
            Ok(Ended::Refused(refusal)) => {
                pulse.online = true;
                reached_all = false;
                pulse.problem = Some(refusal);
            }
            Ok(Ended::Stuck(error)) => {
                pulse.online = true;
                reached_all = false;
                failed = Some(error.context(format!("syncing account {id}")));
            }
            Err(Trouble::Refused(refusal)) => pulse.problem = Some(refusal),
            Err(Trouble::Failed(error)) => {
                reached_all = false;
                failed = Some(error.context(format!("syncing account {id}")));
            }
        }
    }
    engine.set_pulse(pulse);
    let engine = engine.clone();
    engine.executor.run(move || engine.tell_sync()).await?;
    match failed {
        Some(error) => Err(error.into()),
        None => Ok(reached_all),
    }
}

async fn account_round(engine: &Arc<Engine>, id: Uuid) -> Result<Ended> {
    let steps = async {
        let mut held = Held::default();
        push(engine, id, &mut held).await?;
        let waits_again = pull(engine, id).await?;
        let arrived = on_store(engine, move |desk| mark_arrived(desk, id)).await?;
        if arrived || waits_again {
            push(engine, id, &mut held).await?;
        }
        Ok(held.stuck)
    };
    match steps.await {
        Ok(stuck) => {
            let now = engine.clock.now();
            on_store(engine, move |desk| {
                change_account(desk, id, |account| account.synced_at = Some(now))?;
                outbox::erase_received_before(desk.conn, id, now - RECEIVED_SHOWN)?;
                attachment::sweep(desk.conn, now - RECEIVED_SHOWN)
            })
            .await?;
            Ok(stuck.map_or(Ended::Well, Ended::Stuck))
        }
        Err(Halt::Link(LinkTrouble::Unreachable)) => Ok(Ended::Unreachable),
        Err(Halt::SentAway { why, token }) => {
            let engine = engine.clone();
            engine.executor.run(move || sign_out_by_school(&engine, id, &token, &why)).await?;
            Ok(Ended::SignedOut)
        }
        Err(Halt::Link(LinkTrouble::SignedOut(_))) => Ok(Ended::SignedOut),
        Err(Halt::Link(LinkTrouble::Unproved(refusal))) => Ok(Ended::Unproved(refusal)),
        Err(Halt::Link(LinkTrouble::Refused(refusal))) => Ok(Ended::Refused(refusal)),
        Err(Halt::Link(LinkTrouble::Failed(error))) => Err(error.into()),
        Err(Halt::Here(trouble)) => Err(trouble),
    }
}

/// What stops a round: the link, or this computer.
enum Halt {
    Link(LinkTrouble),
    /// The school does not know this token any more.
    SentAway {
        why: Refusal,
        token: String,
    },
    Here(Trouble),
}

fn halted(trouble: LinkTrouble, line: Line<'_>) -> Halt {
    match trouble {
        LinkTrouble::SignedOut(why) => Halt::SentAway { why, token: line.token.to_owned() },
        other => Halt::Link(other),
    }
}

impl From<LinkTrouble> for Halt {
    fn from(trouble: LinkTrouble) -> Halt {
        Halt::Link(trouble)
    }
}

impl From<Trouble> for Halt {
    fn from(trouble: Trouble) -> Halt {
        Halt::Here(trouble)
    }
}

async fn on_store<T: Send + 'static>(
    engine: &Arc<Engine>,
    work: impl FnOnce(&Desk<'_>) -> Result<T> + Send + 'static,
) -> Result<T> {
    let engine = engine.clone();
    engine.executor.run(move || engine.act(work)).await
}

fn read_account(desk: &Desk<'_>, id: Uuid) -> Result<AccountRow> {
    Ok(account::find(desk.conn, id)?.ok_or(Refusal::NotFound)?)
}

fn change_account(desk: &Desk<'_>, id: Uuid, change: impl FnOnce(&mut AccountRow)) -> Result<()> {
    let mut account = read_account(desk, id)?;
    change(&mut account);
    account::save(desk.conn, &account)
}

fn token(account: &AccountRow) -> Result<String, LinkTrouble> {
    account.token.clone().ok_or(LinkTrouble::SignedOut(Refusal::SignInAgain))
}

/// Sends everything that waits, in order, files first. What the school refuses, cannot take or does not get holds
/// nothing back that does not build on it.
async fn push(engine: &Arc<Engine>, id: Uuid, held: &mut Held) -> Result<(), Halt> {
    loop {
        let (account, waiting) =
            on_store(engine, move |desk| Ok((read_account(desk, id)?, outbox::waiting(desk.conn, id)?))).await?;
        if waiting.iter().all(|entry| held.holds(entry)) {
            return Ok(());
        }
        let token = token(&account)?;
        let line = Line { address: &account.address, token: &token };
        let (mut going, mut bytes, mut left) = (Vec::new(), 0, 0);
        for entry in waiting {
            if going.len() == PUSH_MOST || bytes >= PUSH_MOST_BYTES || held.holds(&entry) {
                left += 1;
                continue;
            }
            match send_files(engine, line, &entry, held).await? {
                Sent::All => {
                    bytes += entry.body.to_string().len();
                    going.push(entry);
                }
                Sent::Refused(refusal) => refuse_here(engine, entry, refusal).await?,
                Sent::NotNow => {
                    left += 1;
                    held.writes.push(entry);
                }
            }
        }
        if going.is_empty() {
            continue;
        }
        let push = Push {
            protocol: PROTOCOL,
            abilities: abilities(),
            empties_outbox: left == 0,
            writes: going.iter().map(as_write).collect(),
        };
        let PushAnswer { receipts, .. } =
            engine.link.push(line, &push).await.map_err(|trouble| halted(trouble, line))?;
        let (unanswered, topics) = on_store(engine, move |desk| {
            let mut topics = std::collections::BTreeSet::new();
            for receipt in receipts {
                // Only what was asked about is answered: a receipt of something else is no news.
                let Some(at) = going.iter().position(|entry| entry.write == receipt.write) else { continue };
                topics.extend(receipt::take(desk, &going.remove(at), receipt.outcome)?);
            }
            Ok((going, topics))
        })
        .await?;
        engine.tell_changed(topics);
        if !unanswered.is_empty() {
            held.stuck = Some(anyhow::anyhow!("the school's server gave no receipt for {} writes", unanswered.len()));
            held.writes.extend(unanswered);
        }
    }
}

fn as_write(entry: &OutboxEntry) -> Write {
    Write {
        id: entry.write,
        command: entry.command.clone(),
        command_version: entry.command_version,
        body: entry.body.clone(),
        written_at: entry.written_at,
    }
}

/// What became of a write's files.
enum Sent {
    All,
    Refused(Refusal),
    /// One did not get through: the write stays here with it.
    NotNow,
}

/// Sends the files that go with a write and have not been sent.
async fn send_files(engine: &Arc<Engine>, line: Line<'_>, entry: &OutboxEntry, held: &mut Held) -> Result<Sent, Halt> {
    let named: Vec<AttachmentId> = entry
        .body
        .get("attachments")
        .and_then(|files| files.as_array())
        .map(|files| files.iter().filter_map(|file| file.get("id")?.as_str()?.parse().ok()).collect())
        .unwrap_or_default();
    for id in named {
        let unsent = on_store(engine, move |desk| match attachment::uploaded(desk.conn, id)? {
            Some(false) => attachment::find(desk.conn, id),
            _ => Ok(None),
        })
        .await?;
        let Some(row) = unsent else { continue };
        if held.no_files {
            return Ok(Sent::NotNow);
        }
        match engine.link.upload(line, &row.attachment, row.content).await {
            Ok(()) => on_store(engine, move |desk| attachment::save_uploaded(desk.conn, id)).await?,
            Err(LinkTrouble::Refused(refusal)) => return Ok(Sent::Refused(refusal)),
            Err(LinkTrouble::Unreachable) => {
                held.no_files = true;
                return Ok(Sent::NotNow);
            }
            Err(LinkTrouble::Failed(error)) => {
                held.stuck = Some(error);
                return Ok(Sent::NotNow);
            }
            Err(ends @ (LinkTrouble::SignedOut(_) | LinkTrouble::Unproved(_))) => return Err(halted(ends, line)),
        }
    }
    Ok(Sent::All)
}

async fn refuse_here(engine: &Arc<Engine>, entry: OutboxEntry, refusal: Refusal) -> Result<()> {
    let topic = receipt::topic_of(&entry);
    on_store(engine, move |desk| receipt::take(desk, &entry, Received::Refused(refusal))).await?;
    engine.tell_changed([topic]);
    Ok(())
}

/// Takes the feed, a page at a time, each in one transaction. Answers whether what was sent waits again.
async fn pull(engine: &Arc<Engine>, id: Uuid) -> Result<bool, Halt> {
    let mut waits_again = false;
    loop {
        let chance = engine.ids.chance();
        let (account, today) = on_store(engine, move |desk| {
            apply::start_over_when_due(desk, id)?;
            Ok((read_account(desk, id)?, desk.today))
        })
        .await?;
        let token = token(&account)?;
        let line = Line { address: &account.address, token: &token };
        let pull = Pull {
            protocol: PROTOCOL,
            abilities: abilities(),
            cursor: account.cursor.clone(),
            // What nobody has changed since it was compared need not be compared again today, nor what is known to
            // disagree until it has started over.
            verify: account.start_over_after.is_none() && (account.unverified || account.verified_on != Some(today)),
        };
        let page = engine.link.pull(line, &pull).await.map_err(|trouble| halted(trouble, line))?;
        let (more, restored) = (page.more, page.restored);
        let day = SameDay { at_school: page.today, here: engine.clock.today() };
        let (was, taken) = on_store(engine, move |desk| {
            kept::save_same_day(desk.conn, day)?;
            Ok((desk.today, apply::page(desk, id, pull.cursor.as_deref(), page, chance)?))
        })
        .await?;
        if was != day.school_day(day.here) {
            engine.tell(News::Session);
        }
        let Some(topics) = taken else { continue };
        waits_again |= restored;
        engine.tell_changed(topics);
        if !more {
            return Ok(waits_again);
        }
    }
}

/// Notes what has newly arrived from the school in a family's threads, one write a thread.
fn mark_arrived(desk: &Desk<'_>, id: Uuid) -> Result<bool> {
    let account = read_account(desk, id)?;
    if account.side != Side::Family {
        return Ok(false);
    }
    let facts = desk.facts(&account);
    let guardian = account.person;
    let mut any = false;
    for student in facts.students()?.iter().map(|student| student.id) {
        let newest = facts.select(
            "kind = ?2 AND student = ?3 AND guardian = ?4 AND state = 'school' ORDER BY at DESC LIMIT 1",
            &[&kind::MESSAGE, &student.to_string(), &guardian.to_string()],
        )?;
        let newest = newest.first().and_then(|fact| serde_json::from_str::<Message>(&fact.body).ok());
        let Some(at) = newest.and_then(|message| message.received_at) else { continue };
        let mark = facts.find_read_mark(student, guardian, account.person)?;
        if mark.and_then(|mark| mark.delivered_to).is_some_and(|known| known >= at) {
            continue;
        }
        let ask = serde_json::to_value(MarkRead { student, guardian, delivered_to: Some(at), read_to: None })?;
        // The same mark makes the same write id: nothing is said twice.
        let parts = [id.to_string(), student.to_string(), guardian.to_string(), at.to_rfc3339()];
        let write = protocol::composed_id("arrived", &parts.each_ref().map(String::as_str));
        match write::keep(desk, "mark_read", ask, WriteId(write)) {
            Ok(kept) => any |= kept.is_some_and(|kept| kept.topic.is_some()),
            Err(Trouble::Refused(_)) => {}
            Err(failed) => return Err(failed),
        }
    }
    Ok(any)
}

/// The school does not know this computer any more.
///
/// A revoked computer keeps nothing that came from the school or went there, and says of each unsent write that it was
/// not taken. One that must only sign in again keeps everything, unseen, until it has. Whoever has come in anew while the
/// answer was on its way stays in: it was about the token of before.
pub(crate) fn sign_out_by_school(engine: &Engine, id: Uuid, token: &str, why: &Refusal) -> Result<()> {
    let sent_away = engine.act(|desk| {
        if read_account(desk, id)?.token.as_deref() != Some(token) {
            return Ok(false);
        }
        tracing::info!(account = %id, "signed out by the school");
        engine.end_look();
        if *why == Refusal::DeviceRevoked {
            thing::forget_all_words(desk.conn, id)?;
            thing::forget_all(desk.conn, id)?;
            for entry in outbox::waiting(desk.conn, id)? {
                thing::lift(desk.conn, entry.seq)?;
                outbox::refuse(desk.conn, &entry, why)?;
            }
            thing::lift_all(desk.conn, id)?;
            attachment::erase_but_refused(desk.conn, id)?;
            change_account(desk, id, |account| account.cursor = None)?;
        }
        change_account(desk, id, |account| account.token = None)?;
        Ok(true)
    })?;
    if sent_away {
        engine.tell(News::Session);
        engine.tell_changed(Topic::ALL);
    }
    Ok(())
}
