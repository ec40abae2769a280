//! A school played in memory.

use std::{collections::HashMap, sync::Mutex};

use attendance::*;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use client::{Line, Link, LinkTrouble, Reply};
use futures_util::{StreamExt, stream::BoxStream};
use protocol::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tokio::sync::oneshot;
use uuid::Uuid;

use crate::gate::Gate;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(1));
pub const MATEO: StudentId = StudentId(Uuid::from_u128(10));
pub const ROSA: PersonId = PersonId(Uuid::from_u128(20));
pub const JO: PersonId = PersonId(Uuid::from_u128(30));

/// What goes wrong on the way.
#[derive(Default)]
pub struct Weather {
    pub cut: bool,
    /// So many pushes reach the school and their answers do not come back.
    pub lose_answers: u32,
    pub double_receipts: bool,
    pub signed_out: Option<Refusal>,
    /// The school's tally is wrong.
    pub wrong_tally: bool,
    /// Files do not get through: the line is too slow for them.
    pub no_files: bool,
    /// The school fails at this command, and gives it no receipt.
    pub fails_at: Option<&'static str>,
    /// Something on the way holds the answer to a wake-up line back for ever.
    pub wake_hangs: bool,
    /// Wake-up lines end so soon after they have opened.
    pub wake_ends_after: Option<std::time::Duration>,
}

#[derive(Default)]
pub struct Books {
    pub weather: Weather,
    pub side: Option<Side>,
    things: HashMap<(String, Uuid), Change>,
    feed: Vec<(String, Uuid)>,
    receipts: HashMap<WriteId, (Value, Received)>,
    pub forget: Vec<Forget>,
    /// The next page says that the school was restored from a backup.
    pub restored: bool,
    /// Goes with the next page, whatever its version.
    pub stale: Vec<Change>,
    pub refuse: HashMap<String, Refusal>,
    pub pushes: u32,
    /// Whether the last push said that it emptied the outbox.
    pub emptied: bool,
    pub pulls: Vec<Pull>,
    pub writes: Vec<Write>,
    pub files: HashMap<AttachmentId, Vec<u8>>,
    pub asked: Vec<String>,
    /// Pieces of a school's files, as they came.
    pub pieces: Vec<(ImportPiece, Vec<u8>)>,
}

/// A school in memory: enough of one to sync with.
#[derive(Default)]
pub struct PlayedSchool {
    books: Mutex<Books>,
    pulls: Gate,
    asks: Gate,
}

pub const PAGE: usize = 5;

impl Books {
    pub fn put<T: Serialize>(
        &mut self,
        kind: &str,
        id: Uuid,
        student: Option<StudentId>,
        topic: Topic,
        body: &T,
    ) -> Change {
        let key = (kind.to_owned(), id);
        let version = self.things.get(&key).map_or(1, |thing| thing.version + 1);
        let body = serde_json::to_value(body).unwrap();
        let change = Change { kind: kind.to_owned(), id, version, school: SCHOOL, student, topic, body };
        self.things.insert(key.clone(), change.clone());
        self.feed.push(key);
        change
    }

    pub fn find<T: DeserializeOwned>(&self, kind: &str, id: Uuid) -> Option<T> {
        self.things.get(&(kind.to_owned(), id)).map(|thing| serde_json::from_value(thing.body.clone()).unwrap())
    }

    pub fn count(&self, kind: &str) -> usize {
        self.things.keys().filter(|(of, _)| of == kind).count()
    }

    pub fn take_away(&mut self, kind: &str, id: Uuid) {
        self.things.remove(&(kind.to_owned(), id));
        self.feed.retain(|key| *key != (kind.to_owned(), id));
        self.forget.push(Forget::Thing { school: SCHOOL, kind: kind.to_owned(), id });
    }

    /// A backup is put back that was made before these things came: neither they nor their receipts nor files are there.
    pub fn restore_without(&mut self, lost: &[(&str, Uuid)]) {
        let is_lost = |kind: &str, id: Uuid| lost.contains(&(kind, id));
        self.things.retain(|(kind, id), _| !is_lost(kind, *id));
        self.feed.retain(|(kind, id)| !is_lost(kind, *id));
        self.receipts.clear();
        self.files.clear();
        self.restored = true;
    }

    pub fn push(&mut self, push: &Push) -> PushAnswer {
        self.pushes += 1;
        self.emptied = push.empties_outbox;
        let mut receipts = Vec::new();
        for write in &push.writes {
            if self.weather.fails_at == Some(write.command.as_str()) {
                continue;
            }
            self.writes.push(write.clone());
            let outcome = match self.receipts.get(&write.id) {
                Some((body, outcome)) if *body == write.body => outcome.clone(),
                Some(_) => Received::Refused(Refusal::WriteReused),
                None => {
                    let outcome = self.carry_out(write);
                    self.receipts.insert(write.id, (write.body.clone(), outcome.clone()));
                    outcome
                }
            };
            receipts.push(Receipt { write: write.id, outcome });
        }
        if self.weather.double_receipts {
            receipts.extend(receipts.clone());
        }
        PushAnswer { protocol: PROTOCOL, abilities: abilities(), receipts }
    }

    fn carry_out(&mut self, write: &Write) -> Received {
        if let Some(refusal) = self.refuse.get(&write.command) {
            return Received::Refused(refusal.clone());
        }
        let now = write.written_at + TimeDelta::hours(3);
        let body = write.body.clone();
        match write.command.as_str() {
            "explain_absence" => {
                let ask: ExplainAbsence = serde_json::from_value(body).unwrap();
                Received::Done(vec![self.put_explanation(&explained(ask, Some(now)))])
            }
            "withdraw_explanation" | "edit_explanation" => {
                let ask: WithdrawExplanation = serde_json::from_value(body).unwrap();
                let Some(mut known) = self.find::<Explanation>(kind::EXPLANATION, ask.id.0) else {
                    return Received::Refused(Refusal::NotFound);
                };
                known.version += 1;
                known.state = ExplanationState::Withdrawn;
                Received::Done(vec![self.put_explanation(&known)])
            }
            "send_message" => {
                let ask: SendMessage = serde_json::from_value(body).unwrap();
                Received::Done(vec![self.put_message(ask, ROSA, "Rosa", Side::Family, now)])
            }
            "mark_read" => {
                let ask: MarkRead = serde_json::from_value(body).unwrap();
                let id = read_mark_id(ask.student, ask.guardian, ROSA);
                let known: Option<ReadMark> = self.find(kind::READ_MARK, id);
                let mark = mark_read(known.as_ref(), &ask, ROSA, "Rosa", Side::Family);
                let made = mark.map(|mark| self.put(kind::READ_MARK, id, Some(ask.student), Topic::Messages, &mark));
                Received::Done(made.into_iter().collect())
            }
            other => panic!("the played school does not know {other}"),
        }
    }

    pub fn put_explanation(&mut self, explanation: &Explanation) -> Change {
        self.put(kind::EXPLANATION, explanation.id.0, Some(explanation.student), Topic::Attendance, explanation)
    }

    pub fn put_message(
        &mut self,
        ask: SendMessage,
        by: PersonId,
        by_name: &str,
        side: Side,
        now: DateTime<Utc>,
    ) -> Change {
        let message = Message {
            id: ask.id,
            version: 1,
            student: ask.student,
            guardian: ask.guardian,
            by,
            by_name: by_name.into(),
            side,
            texts: vec![ask.text],
            attachments: ask.attachments,
            written_at: ask.written_at,
            received_at: Some(now),
        };
        self.put(kind::MESSAGE, message.id.0, Some(message.student), Topic::Messages, &message)
    }

    fn pull(&mut self, pull: &Pull) -> PullAnswer {
        self.pulls.push(pull.clone());
        let restored = std::mem::take(&mut self.restored);
        let start_over = pull.cursor.is_none() || restored;
        let from: usize = pull.cursor.as_deref().filter(|_| !restored).unwrap_or("0").parse().unwrap();
        let from = from.min(self.feed.len());
        let to = (from + PAGE).min(self.feed.len());
        let more = to < self.feed.len();
        let feed = self.feed[from..to].iter().filter_map(|key| self.things.get(key)).cloned();
        let changes = feed.chain(std::mem::take(&mut self.stale)).collect();
        let mut tally = Tally::default();
        for thing in self.things.values() {
            tally.add(&thing.kind, thing.id, thing.version);
        }
        if self.weather.wrong_tally {
            tally.add("school", SCHOOL.0, 99);
        }
        PullAnswer {
            protocol: PROTOCOL,
            abilities: vec![],
            start_over,
            restored,
            forget: std::mem::take(&mut self.forget),
            changes,
            cursor: to.to_string(),
            more,
            tally: (pull.verify && !more).then(|| tally.to_string()),
            today: day("2026-10-07"),
        }
    }
}

pub fn explained(ask: ExplainAbsence, received_at: Option<DateTime<Utc>>) -> Explanation {
    Explanation {
        id: ask.id,
        version: 1,
        student: ask.student,
        by: ROSA,
        by_name: "Rosa".into(),
        days: ask.days,
        part: ask.part,
        reason: ask.reason,
        note: ask.note,
        attachments: ask.attachments,
        said_on: ask.said_on,
        received_at,
        state: ExplanationState::Sent,
        answers: vec![],
    }
}

impl PlayedSchool {
    pub fn books(&self) -> std::sync::MutexGuard<'_, Books> {
        self.books.lock().unwrap()
    }

    /// Holds the next pull up: the first end tells when it has come, the second lets it through.
    pub fn hold_next_pull(&self) -> (oneshot::Receiver<()>, oneshot::Sender<()>) {
        self.pulls.hold()
    }

    /// The same of the next thing that is asked.
    pub fn hold_next_ask(&self) -> (oneshot::Receiver<()>, oneshot::Sender<()>) {
        self.asks.hold()
    }

    fn up<T: Send>(&self, act: impl FnOnce(&mut Books) -> Result<T, LinkTrouble>) -> Result<T, LinkTrouble> {
        let mut books = self.books();
        if books.weather.cut {
            return Err(LinkTrouble::Unreachable);
        }
        act(&mut books)
    }

    fn signed_in<T: Send>(&self, act: impl FnOnce(&mut Books) -> Result<T, LinkTrouble>) -> Result<T, LinkTrouble> {
        self.up(|books| match books.weather.signed_out.clone() {
            Some(refusal) => Err(LinkTrouble::SignedOut(refusal)),
            None => act(books),
        })
    }
}

fn now<'a, T: Send + 'a>(answer: Result<T, LinkTrouble>) -> Reply<'a, T> {
    Box::pin(std::future::ready(answer))
}

impl Link for PlayedSchool {
    fn hello<'a>(&'a self, _: &'a str) -> Reply<'a, Hello> {
        now(self.up(|_| {
            let school_names = vec!["Maple Street".into()];
            Ok(Hello {
                presente: "0.1.0".into(),
                protocol: PROTOCOL,
                oldest_protocol: PROTOCOL,
                abilities: abilities(),
                school_names,
                openid: None,
            })
        }))
    }

    fn enter<'a>(&'a self, _: &'a str, enter: &'a Enter) -> Reply<'a, Entered> {
        now(self.up(|books| {
            let side = books.side.unwrap_or(Side::Family);
            let (person, name, roles) = match side {
                Side::Family => (ROSA, "Rosa Rivera", vec![]),
                Side::School => (JO, "Jo Park", vec![StaffRole::Liaison]),
            };
            books.weather.signed_out = None;
            Ok(Entered {
                token: "a-token".into(),
                device: enter.device,
                person,
                name: name.into(),
                side,
                roles,
                language: Some("es".into()),
            })
        }))
    }

    fn begin_openid<'a>(&'a self, _: &'a str, _: &'a BeginOpenId) -> Reply<'a, OpenIdPage> {
        now(Err(LinkTrouble::Unreachable))
    }

    fn push<'a>(&'a self, _: Line<'a>, push: &'a Push) -> Reply<'a, PushAnswer> {
        now(self.signed_in(|books| {
            let answer = books.push(push);
            if books.weather.lose_answers > 0 {
                books.weather.lose_answers -= 1;
                return Err(LinkTrouble::Unreachable);
            }
            Ok(answer)
        }))
    }

    fn pull<'a>(&'a self, _: Line<'a>, pull: &'a Pull) -> Reply<'a, PullAnswer> {
        Box::pin(async move {
            self.pulls.pass().await;
            self.signed_in(|books| Ok(books.pull(pull)))
        })
    }

    fn upload<'a>(&'a self, _: Line<'a>, attachment: &'a Attachment, content: Vec<u8>) -> Reply<'a, ()> {
        now(self.signed_in(|books| {
            if books.weather.no_files {
                return Err(LinkTrouble::Unreachable);
            }
            books.files.insert(attachment.id, content);
            Ok(())
        }))
    }

    fn download<'a>(&'a self, _: Line<'a>, id: AttachmentId) -> Reply<'a, Vec<u8>> {
        now(self.signed_in(|books| books.files.get(&id).cloned().ok_or(LinkTrouble::Refused(Refusal::NotFound))))
    }

    fn send_import<'a>(&'a self, _: Line<'a>, piece: &'a ImportPiece, content: Vec<u8>) -> Reply<'a, ()> {
        now(self.signed_in(|books| {
            if books.weather.no_files {
                return Err(LinkTrouble::Unreachable);
            }
            books.pieces.push((piece.clone(), content));
            Ok(())
        }))
    }

    fn letters<'a>(&'a self, _: Line<'a>, _: &'a InviteFamilies) -> Reply<'a, Vec<u8>> {
        now(self.signed_in(|_| Err(LinkTrouble::Refused(Refusal::NotAllowed))))
    }

    fn update_piece<'a>(&'a self, _: Line<'a>, _: &'a UpdatePiece) -> Reply<'a, Vec<u8>> {
        now(self.signed_in(|_| Err(LinkTrouble::Refused(Refusal::NotFound))))
    }

    fn ask<'a>(&'a self, _: Line<'a>, name: &'a str, _: Value) -> Reply<'a, Value> {
        Box::pin(async move {
            self.asks.pass().await;
            self.signed_in(|books| {
                books.asked.push(name.to_owned());
                Ok(json!({}))
            })
        })
    }

    fn wake<'a>(&'a self, _: Line<'a>) -> Reply<'a, BoxStream<'static, ()>> {
        if self.books().weather.wake_hangs {
            return Box::pin(std::future::pending());
        }
        // The first is heard at once.
        let opened = futures_util::stream::once(std::future::ready(()));
        let rest = match self.books().weather.wake_ends_after {
            Some(after) => {
                futures_util::stream::once(tokio::time::sleep(after)).filter(|()| std::future::ready(false)).boxed()
            }
            None => futures_util::stream::pending().boxed(),
        };
        now(self.signed_in(|_| Ok(opened.chain(rest).boxed())))
    }
}
