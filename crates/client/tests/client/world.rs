//! A computer with its school, and the words to use it with.

use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use attendance::*;
use client::{Client, Clock, InMemory, KeyPlace, Options};
use protocol::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    clock::{CountedIds, TurnedClock},
    maple::open_school,
    played::*,
};

/// A computer with its school.
pub struct World {
    pub folder: tempfile::TempDir,
    pub school: Arc<PlayedSchool>,
    pub clock: Arc<TurnedClock>,
    pub key_place: Arc<InMemory>,
    pub client: Client,
}

pub fn computer(
    folder: &Path,
    school: &Arc<PlayedSchool>,
    clock: &Arc<TurnedClock>,
    key_place: Box<dyn KeyPlace>,
) -> Client {
    Client::open(Options {
        folder: folder.to_owned(),
        profile: "test".into(),
        link: school.clone(),
        key_place,
        clock: clock.clone(),
        ids: Arc::new(CountedIds::default()),
        executor: client::Executor::Threads,
        copy: None,
    })
    .unwrap()
}

impl World {
    /// Maple Street, and a computer that nobody has joined on.
    pub fn new() -> World {
        let folder = tempfile::tempdir().unwrap();
        let school = Arc::new(PlayedSchool::default());
        open_school(&mut school.books());
        let clock = Arc::new(TurnedClock(Mutex::new(at("2026-10-07T15:00:00Z"))));
        let key_place = Arc::new(InMemory::new());
        let client = computer(folder.path(), &school, &clock, Box::new(key_place.clone()));
        World { folder, school, clock, key_place, client }
    }

    /// Rosa has joined.
    pub async fn family() -> World {
        let world = World::new();
        world.join().await;
        world
    }

    /// Jo, the liaison, has signed in.
    pub async fn liaison() -> World {
        let world = World::new();
        world.school.books().side = Some(Side::School);
        let ask = SignIn {
            address: "localhost:1".into(),
            login: "jo".into(),
            password: "words".into(),
            code: None,
            pin: None,
        };
        let _: Session = world.done("sign_in", ask).await;
        world
    }

    pub async fn join(&self) -> Session {
        self.done("join", Join { address: "localhost:1".into(), code: "7K3M-9PQR-2XYZ".into(), pin: None }).await
    }

    pub async fn call<T: DeserializeOwned>(&self, name: &str, ask: impl Serialize) -> Answered<T> {
        match self.client.call(name, serde_json::to_value(ask).unwrap()).await {
            Answered::Ok(answer) => Answered::Ok(serde_json::from_value(answer).unwrap()),
            Answered::Refused(refusal) => Answered::Refused(refusal),
            Answered::Failed { code } => Answered::Failed { code },
        }
    }

    pub async fn done<T: DeserializeOwned>(&self, name: &str, ask: impl Serialize) -> T {
        match self.call(name, ask).await {
            Answered::Ok(answer) => answer,
            Answered::Refused(refusal) => panic!("{name} refused: {refusal:?}"),
            Answered::Failed { code } => panic!("{name} failed: {code}"),
        }
    }

    pub async fn refused(&self, name: &str, ask: impl Serialize) -> Refusal {
        match self.call::<Value>(name, ask).await {
            Answered::Refused(refusal) => refusal,
            other => panic!("{name} was not refused: {other:?}"),
        }
    }

    pub async fn sync(&self) -> SyncState {
        self.done("sync_now", Nothing {}).await
    }

    pub async fn home(&self) -> Home {
        self.done("home", Nothing {}).await
    }

    pub async fn outbox(&self) -> Vec<OutboxRow> {
        self.done("outbox", Nothing {}).await
    }

    pub async fn explanations(&self) -> Vec<ExplanationView> {
        self.done("explanations", ForSome { student: None }).await
    }

    /// The family says something about a day.
    pub fn explaining(&self, number: u128, date: &str, note: &str) -> ExplainAbsence {
        ExplainAbsence {
            id: ExplanationId(id(number)),
            student: MATEO,
            days: vec![day(date)],
            part: Part::FullDay,
            reason: Reason::Illness,
            note: Text::written("es", note, ROSA),
            attachments: vec![],
            said_on: self.clock.today(),
        }
    }

    pub fn saying(&self, number: u128, text: &str) -> SendMessage {
        SendMessage {
            id: MessageId(id(number)),
            student: MATEO,
            guardian: ROSA,
            text: Text::written("es", text, ROSA),
            attachments: vec![],
            written_at: self.clock.now(),
        }
    }
}
