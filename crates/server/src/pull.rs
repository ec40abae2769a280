//! The feed: what changed since a cursor, filtered by what the asker may see today.
//!
//! A cursor holds, for each part of the feed, how far the asker has come. A part that is new begins at nothing; a part
//! that is gone is forgotten. So rights that are gained or lost need no bookkeeping of their own. A cursor also names the
//! backup that the school was last restored from: numbers of before a restore mean nothing after it.

use std::collections::BTreeMap;

use attendance::{SchoolId, StudentId, Topic};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{NaiveDate, TimeDelta};
use protocol::{Change, Forget, PROTOCOL, Pull, PullAnswer, Tally, abilities};
use serde::{Deserialize, Serialize};

use crate::{
    Office, Outcome, Trouble,
    account::{asker, note_seen},
    backup::epoch,
    push::{check_protocol, for_eyes},
    rights::{Asker, Part, Rows},
    school::seq_of,
    store::{
        Conn, StoreResult, Val,
        thing::{COLUMNS, Thing, read_thing},
        topic::{topic_of, topic_text},
    },
};

/// How many rows a page holds at most, and how many bytes of bodies it stops after.
const PAGE_ROWS: usize = 400;
const PAGE_BYTES: usize = 2_000_000;

/// A device that only reads is noted as seen so often.
const SEEN_EVERY: TimeDelta = TimeDelta::hours(1);

type Badges = BTreeMap<SchoolId, Vec<String>>;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Cursor {
    /// Which badges the asker wore at each school; staff who change roles start over.
    badges: Badges,
    /// Which restored store gave the numbers; `None` in one that was never restored, and in cursors of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    epoch: Option<String>,
    parts: Vec<Place>,
}

/// How far one part has been read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Place {
    school: SchoolId,
    /// `None`: the whole school, or what belongs to no child.
    student: Option<StudentId>,
    topics: Vec<String>,
    seq: i64,
}

impl Cursor {
    /// A cursor that cannot be read is one that was never given: the feed starts over, nothing is lost.
    fn read(text: Option<&str>) -> Option<Cursor> {
        let bytes = URL_SAFE_NO_PAD.decode(text?).ok()?;
        serde_json::from_slice(&bytes).ok()
    }

    /// Whether the feed may go on from here, in a store of the same past: the asker wears at every school what they wore.
    fn goes_on(&self, badges: &Badges) -> bool {
        let alike = |(school, worn): (&SchoolId, _)| badges.get(school).is_none_or(|now| now == worn);
        self.badges.iter().all(alike)
    }

    /// Whether the store that gave this cursor has a past that this one has not: this one was restored since. A database
    /// that was restored by its own means has no mark of it, but has given out fewer numbers than were read.
    fn is_of_another_past(&self, epoch: Option<&str>, newest: &BTreeMap<SchoolId, i64>) -> bool {
        let is_ahead = |place: &Place| newest.get(&place.school).is_some_and(|newest| *newest < place.seq);
        self.epoch.as_deref() != epoch || self.parts.iter().any(is_ahead)
    }

    fn text(&self) -> anyhow::Result<String> {
        Ok(URL_SAFE_NO_PAD.encode(serde_json::to_vec(self)?))
    }
}

impl Place {
    fn is_of(&self, part: &Part) -> bool {
        self.school == part.school && self.student == student_of(part)
    }
}

fn student_of(part: &Part) -> Option<StudentId> {
    match part.rows {
        Rows::Of(student) => Some(student),
        _ => None,
    }
}

fn texts(topics: &[Topic]) -> Vec<String> {
    topics.iter().map(|topic| topic_text(*topic).to_owned()).collect()
}

/// One page of the asker's feed.
pub async fn pull(office: &Office, token: String, ask: Pull) -> Outcome<PullAnswer> {
    check_protocol(ask.protocol)?;
    let here = office.clone();
    let (answer, unseen) = office
        .store
        .read_async(move |conn| {
            let asker = asker(conn, &here, &token)?;
            let mut answer = blank(asker.today);
            page(conn, &asker, &ask, &mut answer)?;
            let now = here.clock.now();
            let unseen = asker.seen_at.is_none_or(|at| now - at >= SEEN_EVERY).then_some((asker.device, now));
            Ok::<_, Trouble>((answer, unseen))
        })
        .await?;
    if let Some((device, now)) = unseen {
        office.store.write_async(move |conn| note_seen(conn, device, now, None)).await?;
    }
    Ok(answer)
}

fn page(conn: &mut dyn Conn, asker: &Asker, ask: &Pull, answer: &mut PullAnswer) -> Outcome<()> {
    let parts = asker.parts();
    let badges: Badges = parts.iter().map(|part| (part.school, asker.badges_at(part.school))).collect();
    let newest: BTreeMap<SchoolId, i64> =
        badges.keys().map(|school| Ok((*school, seq_of(conn, *school)?))).collect::<StoreResult<_>>()?;
    let epoch = epoch(conn)?;
    let cursor = Cursor::read(ask.cursor.as_deref());
    answer.restored = cursor.as_ref().is_some_and(|cursor| cursor.is_of_another_past(epoch.as_deref(), &newest));
    let before = match cursor {
        Some(cursor) if !answer.restored && cursor.goes_on(&badges) => cursor.parts,
        _ => {
            answer.start_over = true;
            Vec::new()
        }
    };
    answer.forget = lost(&before, &parts);
    let mut after = Cursor { badges, epoch, parts: Vec::new() };
    let mut room = PAGE_ROWS;
    let mut bytes = 0;
    for part in &parts {
        let topics = texts(&part.topics);
        let place = before.iter().find(|p| p.is_of(part));
        // A child's part that has gained a topic is read anew: what was there before it has not been sent. So is one
        // that must no longer lead to the child's other guardians: what was sent has been forgotten, and comes without.
        let gained = place.is_none_or(|p| topics.iter().any(|t| !p.topics.contains(t)) || keeps_apart(p, &topics));
        let from = if gained { 0 } else { place.map_or(0, |p| p.seq) };
        let upto = newest[&part.school];
        let mut reached = from;
        if from < upto {
            if room > 0 && bytes < PAGE_BYTES {
                reached = take_part(conn, asker, part, from..upto, &mut room, &mut bytes, answer)?;
                // Whoever has nothing of a part yet has nothing of it to forget.
                if place.is_some() {
                    forget_part(conn, asker, part, from..reached, answer)?;
                }
            }
            answer.more |= reached < upto;
        }
        after.parts.push(Place { school: part.school, student: student_of(part), topics, seq: reached });
    }
    answer.cursor = after.text()?;
    if ask.verify && !answer.more {
        answer.tally = Some(tally(conn, asker, &parts, &newest)?.to_string());
    }
    Ok(())
}

/// Whether a part was last read with what could lead to a child's other guardians, and must be read without it now.
fn keeps_apart(place: &Place, topics: &[String]) -> bool {
    let contact = topic_text(Topic::Contact);
    let holds = |topics: &[String]| topics.iter().any(|topic| topic == contact);
    place.student.is_some() && holds(&place.topics) && !holds(topics)
}

/// All that an asker's computer would be sent, from the beginning, on the snapshot at hand.
pub fn whole_feed(conn: &mut dyn Conn, asker: &Asker) -> Outcome<Vec<Change>> {
    let mut changes = Vec::new();
    let mut ask = Pull { protocol: PROTOCOL, ..Pull::default() };
    loop {
        let mut answer = blank(asker.today);
        page(conn, asker, &ask, &mut answer)?;
        changes.append(&mut answer.changes);
        if !answer.more {
            return Ok(changes);
        }
        ask.cursor = Some(answer.cursor);
    }
}

fn blank(today: NaiveDate) -> PullAnswer {
    PullAnswer {
        protocol: PROTOCOL,
        abilities: abilities(),
        start_over: false,
        restored: false,
        forget: Vec::new(),
        changes: Vec::new(),
        cursor: String::new(),
        more: false,
        tally: None,
        today,
    }
}

/// What a cursor's parts held that the asker may no longer see.
fn lost(before: &[Place], parts: &[Part]) -> Vec<Forget> {
    let mut forget = Vec::new();
    for place in before {
        let now = parts.iter().find(|part| place.is_of(part));
        match (place.student, now) {
            (None, Some(_)) => {}
            (None, None) => forget.push(Forget::School { school: place.school }),
            (Some(student), now) => {
                let kept = now.map_or_else(Vec::new, |part| texts(&part.topics));
                let apart = keeps_apart(place, &kept);
                let gone = place.topics.iter().filter(|t| apart || !kept.contains(t));
                let topics: Vec<Topic> = gone.map(|t| topic_of(t)).collect();
                if !topics.is_empty() {
                    forget.push(Forget::Student { student, topics });
                }
            }
        }
    }
    forget
}

/// Adds a part's rows to the page, in order, until the page is full; gives the number it reached.
fn take_part(
    conn: &mut dyn Conn,
    asker: &Asker,
    part: &Part,
    span: std::ops::Range<i64>,
    room: &mut usize,
    bytes: &mut usize,
    answer: &mut PullAnswer,
) -> Outcome<i64> {
    let badges = asker.badges_at(part.school);
    let (condition, mut args) = part.condition(&badges, span.start, span.end);
    args.push(Val::Int(*room as i64));
    let limit = args.len();
    // The limit is an argument: an engine keeps one prepared statement, whatever room there is.
    let sql = format!("SELECT {COLUMNS}, seq FROM thing WHERE {condition} ORDER BY seq LIMIT ${limit}");
    let rows: Vec<(Thing, i64)> = conn.list(&sql, &args, |row| Ok((read_thing(row)?, row.int(8)?)))?;
    let mut reached = if rows.len() < *room { span.end } else { rows.last().map_or(span.end, |(_, seq)| *seq) };
    for (thing, seq) in rows {
        *bytes += thing.body.to_string().len();
        *room -= 1;
        answer.changes.push(for_eyes(asker, thing.change()));
        if *bytes >= PAGE_BYTES && seq < reached {
            reached = seq;
            break;
        }
    }
    Ok(reached)
}

/// Says what was narrowed or taken away in a span. What the asker still sees, or sees again, has a later number and
/// comes anew, on this page or a later one: one that came back may have begun its versions again.
fn forget_part(
    conn: &mut dyn Conn,
    asker: &Asker,
    part: &Part,
    span: std::ops::Range<i64>,
    answer: &mut PullAnswer,
) -> Outcome<()> {
    let (condition, args) = part.condition(&asker.badges_at(part.school), span.start, span.end);
    let sql = format!("SELECT kind, id, school FROM forgotten WHERE {condition} ORDER BY seq");
    let gone = conn.list(&sql, &args, |row| {
        Ok(Forget::Thing { kind: row.text(0)?.to_owned(), id: row.parsed(1)?, school: row.parsed(2)? })
    })?;
    answer.forget.extend(gone);
    Ok(())
}

/// The tally over everything that the asker may see in this snapshot.
fn tally(conn: &mut dyn Conn, asker: &Asker, parts: &[Part], newest: &BTreeMap<SchoolId, i64>) -> StoreResult<Tally> {
    let mut tally = Tally::default();
    for part in parts {
        let (condition, args) = part.condition(&asker.badges_at(part.school), 0, newest[&part.school]);
        conn.each(&format!("SELECT kind, id, version FROM thing WHERE {condition}"), &args, &mut |row| {
            tally.add(row.text(0)?, row.parsed(1)?, row.int(2)? as u32);
            Ok(())
        })?;
    }
    Ok(tally)
}
