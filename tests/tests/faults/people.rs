//! What people do on their computers, each by dice of its own. They believe what the screens tell them, and note it.

use std::{collections::BTreeMap, sync::PoisonError};

use attendance::*;
use chrono::NaiveDate;
use client::{Client, Clock};
use presente_tests::worlds::world::PASSWORD;
use protocol::*;
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

mod family;
mod office;

use super::{
    device::Device,
    history::{Change, Promise},
    life::HEAD,
};

/// Whose computer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Person {
    Guardian(&'static str),
    /// By login.
    Staff(&'static str),
}

/// What everybody knows of the school before anything happens.
pub struct Facts {
    pub students: BTreeMap<&'static str, StudentId>,
    pub people: BTreeMap<&'static str, PersonId>,
    pub missed: Vec<NaiveDate>,
}

/// What a person sets out to do.
#[derive(Debug, Clone)]
pub enum Todo {
    /// Joins with the code of a letter.
    Join(String),
    SignIn,
    /// Something that a person of this kind does, by these dice.
    Act(u64),
    Sync,
}

/// A person at their computer.
pub struct Hands {
    pub device: Device,
    pub client: Client,
    /// Where the school is.
    pub address: String,
}

impl Hands {
    pub async fn act(self, todo: Todo) {
        match todo {
            Todo::Join(code) => {
                drop(self.call::<Session>("join", json!({ "address": self.address, "code": code })).await);
            }
            Todo::SignIn => {
                let Person::Staff(login) = self.device.person else { return };
                let ask = json!({ "address": self.address, "login": login, "password": PASSWORD });
                drop(self.call::<Session>("sign_in", ask).await);
            }
            Todo::Sync => drop(self.call::<SyncState>("sync_now", json!({})).await),
            Todo::Act(seed) => {
                let mut dice = StdRng::seed_from_u64(seed);
                match self.device.person {
                    Person::Guardian(_) => self.guardian_acts(&mut dice).await,
                    Person::Staff(HEAD) => self.head_acts(&mut dice).await,
                    Person::Staff(_) => self.staff_acts(&mut dice).await,
                }
            }
        }
    }

    /// Gives a command as a screen does. `None`: refused, or the disk failed under it.
    async fn call<T: DeserializeOwned>(&self, name: &str, ask: Value) -> Option<T> {
        let refused = self.device.disk.refused();
        let answer = self.client.call(name, ask).await;
        let value = self.hears(name, refused, answer)?;
        Some(serde_json::from_value(value).expect("an answer is of its command's type"))
    }

    /// What a person makes of an answer. `refused`: how often the disk had refused before it was asked for.
    fn hears<T>(&self, name: &str, refused: u64, answer: Answered<T>) -> Option<T> {
        let short = match &answer {
            Answered::Ok(_) => "done".to_owned(),
            Answered::Refused(refusal) => format!("{refusal:?}"),
            Answered::Failed { .. } => "failed".to_owned(),
        };
        self.note(|history| history.tell(format!("{} {name}: {short}", self.device.number)));
        match answer {
            Answered::Ok(value) => Some(value),
            Answered::Refused(_) => None,
            // Whoever is asked may fail too: a person sees that it did not work.
            Answered::Failed { .. } if ASKS.contains(&name) => None,
            Answered::Failed { .. } => {
                self.note(|history| history.failed += 1);
                if self.device.disk.refused() == refused {
                    let number = self.device.number;
                    self.note(|history| history.wrong.push(format!("{name} failed on the good disk of {number}")));
                }
                None
            }
        }
    }

    fn note<T>(&self, note: impl FnOnce(&mut super::history::History) -> T) -> T {
        note(&mut self.device.history.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Somebody reads that it was kept, and under whose name.
    fn is_told(&self, by: PersonId, kind: &str, id: Uuid, words: Option<String>, files: &[Attachment]) {
        let files = files.iter().map(|file| file.id).collect();
        let promise = Promise { device: self.device.number, by, words, files };
        self.note(|history| history.promises.insert((kind.to_owned(), id), promise));
    }

    /// Gives a command that changes something, and notes what somebody is told of it.
    async fn changes(&self, command: &'static str, id: Uuid, ask: Value, words: Option<String>) {
        let device = self.device.number;
        match self.call::<Value>(command, ask).await {
            Some(_) => self.note(|history| history.changes.push(Change { device, command, id, words })),
            None => self.note(|history| history.unsure.extend(words)),
        }
    }

    async fn writes(&self, student: StudentId, guardian: PersonId, files: Vec<Attachment>, dice: &mut StdRng) {
        let id = MessageId(uuid(dice));
        let words = format!("words {}", dice.random::<u32>());
        let ask = SendMessage {
            id,
            student,
            guardian,
            text: text("es", &words),
            attachments: files.clone(),
            written_at: self.device.clock.now(),
        };
        match self.call::<Message>("send_message", json!(ask)).await {
            Some(written) => self.is_told(written.by, kind::MESSAGE, id.0, Some(words), &files),
            None => _ = self.note(|history| history.unsure.insert(words)),
        }
    }

    /// Looks at one of the files: it is what was attached, or it cannot be had just now.
    async fn opens(&self, files: &[Attachment], dice: &mut StdRng) {
        let Some(file) = files.choose(dice) else { return };
        let refused = self.device.disk.refused();
        let answer = self.client.attachment_content(file.id).await;
        let Some(opened) = self.hears("open_attachment", refused, answer) else { return };
        self.note(|history| {
            if history.files.get(&file.id) != Some(&opened.content) {
                history.wrong.push(format!("computer {} opened another file as {}", self.device.number, file.id));
            }
        });
    }
}

/// What needs the school: it may fail there.
const ASKS: &[&str] = &[
    "join",
    "sign_in",
    "sync_now",
    "open_attachment",
    "audit",
    "guardian_rights",
    "restrict_guardian",
    "invite_family",
    "kept_record",
];

fn uuid(dice: &mut StdRng) -> Uuid {
    uuid::Builder::from_random_bytes(dice.random()).into_uuid()
}

fn text(lang: &str, text: &str) -> Text {
    Text { lang: lang.into(), text: text.into(), origin: Origin::Written, by: None }
}
