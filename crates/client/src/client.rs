//! One computer's side, as a window or a test host holds it.
//!
//! Knows every command by the protocol's one list; a command without a body does not compile.

use std::{future::Future, sync::Arc};

use attendance::*;
use protocol::*;
use serde_json::{
    Value,
    value::{RawValue, to_raw_value},
};
use tokio::sync::broadcast;

use crate::{
    attach::Content,
    desk::Desk,
    engine::{Engine, Options},
    find_update::Package,
    store::kept,
    trouble::{Result, Trouble},
    write,
};

/// Cheap to clone; all clones are the same computer.
#[derive(Clone)]
pub struct Client {
    pub(crate) engine: Arc<Engine>,
}

macro_rules! reads {
    ($($(#[$doc:meta])* $name:ident($ask:ty) -> $answer:ty),* $(,)?) => {
        fn read(engine: &Engine, name: &str, ask: Value) -> Result<Box<RawValue>> {
            // Said before there is a store: who is here, and what it takes to come in.
            if name == "session" {
                return Ok(to_raw_value(&crate::read::session::session(engine)?)?);
            }
            engine.look(|desk| answer(engine, desk, name, ask))
        }

        /// Answers a command that reads, from the facts at hand.
        pub(crate) fn answer(engine: &Engine, desk: &Desk<'_>, name: &str, ask: Value) -> Result<Box<RawValue>> {
            match name {
                $(stringify!($name) => {
                    let answer: $answer = reads!(@ $name, desk, engine, serde_json::from_value::<$ask>(ask)?);
                    Ok(to_raw_value(&answer)?)
                })*
                _ => Err(no_command(name)),
            }
        }
    };
    (@ session, $desk:ident, $engine:ident, $ask:expr) => {{ _ = $ask; crate::read::session::session($engine)? }};
    (@ $name:ident, $desk:ident, $engine:ident, $ask:expr) => { crate::read::$name($desk, $ask)? };
}

read_commands!(reads);

macro_rules! locals {
    ($($(#[$doc:meta])* $name:ident($ask:ty) -> $answer:ty),* $(,)?) => {
        fn local(engine: &Engine, name: &str, ask: Value) -> Result<Value> {
            match name {
                $(stringify!($name) => {
                    let answer: $answer = crate::$name::$name(engine, serde_json::from_value::<$ask>(ask)?)?;
                    Ok(serde_json::to_value(answer)?)
                })*
                _ => Err(no_command(name)),
            }
        }
    };
}

local_commands!(locals);

macro_rules! asks {
    ($($(#[$doc:meta])* $name:ident($ask:ty) -> $answer:ty),* $(,)?) => {
        async fn ask(engine: &Arc<Engine>, name: &str, ask: Value) -> Result<Value> {
            match name {
                $(stringify!($name) => {
                    let answer: $answer = crate::$name::$name(engine, serde_json::from_value::<$ask>(ask)?).await?;
                    Ok(serde_json::to_value(answer)?)
                })*
                _ => Err(no_command(name)),
            }
        }
    };
}

ask_commands!(asks);

fn no_command(name: &str) -> Trouble {
    Trouble::Failed(anyhow::anyhow!("no command {name} here"))
}

impl Client {
    /// Opens this computer's store, or finds out what it takes to open it.
    ///
    /// Blocking: the keyring may ask the person first. Call it before the async runtime, or in `spawn_blocking`.
    pub fn open(options: Options) -> Result<Client> {
        Ok(Client { engine: Arc::new(Engine::open(options)?) })
    }

    /// Carries a command out. Reads and writes never wait for a network.
    pub async fn call(&self, name: &str, ask: Value) -> Answered<Value> {
        let answer = self.carry_out(name, ask).await;
        self.answered(answer.and_then(|text| Ok(serde_json::from_str(text.get())?)))
    }

    /// As [`Client::call`], in the text that a page is sent: a tree of a large answer costs more than the answer.
    pub async fn call_for_text(&self, name: &str, ask: Value) -> Answered<Box<RawValue>> {
        let answer = self.carry_out(name, ask).await;
        self.answered(answer)
    }

    async fn carry_out(&self, name: &str, ask: Value) -> Result<Box<RawValue>> {
        {
            let engine = self.engine.clone();
            self.engine.executor.run(move || engine.lock_if_idle()).await?;
        }
        let answer = match CommandName::find(name).map(|command| command.mode) {
            Some(Mode::Read) => return self.read(name, ask).await,
            Some(Mode::Write) => self.write(name, ask).await?,
            Some(Mode::Local) => {
                let (engine, name) = (self.engine.clone(), name.to_owned());
                engine.executor.run(move || local(&engine, &name, ask)).await?
            }
            Some(Mode::Ask) => self::ask(&self.engine, name, ask).await?,
            Some(Mode::Host) | None => return Err(no_command(name)),
        };
        Ok(to_raw_value(&answer)?)
    }

    /// What changes here, from now on.
    pub fn subscribe(&self) -> broadcast::Receiver<News> {
        self.engine.news.subscribe()
    }

    /// Keeps a file for a child, to go with what is being written. Pictures lose where and when they were taken.
    pub async fn attach(&self, student: StudentId, name: &str, content: Vec<u8>) -> Answered<Attachment> {
        let (engine, name) = (self.engine.clone(), name.to_owned());
        self.answered(engine.executor.run(move || crate::attach::attach(&engine, student, &name, content)).await)
    }

    /// Sends a school's files, as an administrator picked them, to the school's server.
    pub async fn send_import(&self, account: uuid::Uuid, paths: Vec<std::path::PathBuf>) -> Answered<PickedImport> {
        self.answered(crate::send_import::send_import(&self.engine, account, paths).await)
    }

    /// A file with its bytes, from here or from the school.
    pub async fn attachment_content(&self, id: AttachmentId) -> Answered<Content> {
        self.answered(crate::attach::content(&self.engine, id).await)
    }

    /// Letters for families as one PDF, made by the school now. Nothing of them is kept here.
    pub async fn invitation_letters(&self, ask: InviteFamilies) -> Answered<Vec<u8>> {
        self.answered(crate::ask::letters_of(&self.engine, &ask).await)
    }

    /// A later version of the app from an account's school, proved to be its makers'.
    pub async fn take_update(&self, ask: TakeUpdate) -> Answered<Package> {
        self.answered(crate::find_update::take_update(&self.engine, ask).await)
    }

    /// Staff sign in with whoever signs their school's people in. `open` gives a page to the system's own browser, and
    /// says whether there was one to give it to.
    pub async fn sign_in_elsewhere(&self, ask: AtAddress, open: impl FnOnce(&str) -> bool + Send) -> Answered<Session> {
        self.answered(crate::sign_in_elsewhere::sign_in_elsewhere(&self.engine, ask, open).await)
    }

    /// Syncs whenever the school wakes this computer, something was written, or a minute has passed; until `stop`.
    pub async fn run(&self, stop: impl Future<Output = ()> + Send) {
        tokio::select! {
            () = crate::run::run(&self.engine, stop) => {}
            () = crate::lock::watch(&self.engine) => {}
        }
    }

    /// Tells every screen something that comes from the shell: a notification or a link was followed.
    pub fn tell(&self, news: News) {
        self.engine.tell(news);
    }

    async fn read(&self, name: &str, ask: Value) -> Result<Box<RawValue>> {
        let (engine, asked) = (self.engine.clone(), name.to_owned());
        let answer = engine.executor.run(move || read(&engine, &asked, ask)).await?;
        let looked_at = match name {
            "explanation" => {
                let view: ExplanationView = serde_json::from_str(answer.get())?;
                Some((kind::EXPLANATION, view.explanation.id.0, view.explanation.version))
            }
            "support_request" => {
                let view: SupportView = serde_json::from_str(answer.get())?;
                Some((kind::SUPPORT_REQUEST, view.request.id.0, view.request.version))
            }
            _ => None,
        };
        if let Some((kind, id, version)) = looked_at {
            let engine = self.engine.clone();
            engine.executor.run(move || look_at(&engine, kind, id, version)).await?;
        }
        Ok(answer)
    }

    async fn write(&self, name: &str, ask: Value) -> Result<Value> {
        let (engine, name) = (self.engine.clone(), name.to_owned());
        engine
            .executor
            .run(move || {
                let write = WriteId(engine.ids.next());
                let kept = engine.act(|desk| write::keep(desk, &name, ask, write))?.ok_or_else(|| no_command(&name))?;
                if let Some(topic) = kept.topic {
                    engine.tell_changed([topic]);
                    engine.tell_sync()?;
                    engine.bell.notify_one();
                }
                Ok(kept.fact)
            })
            .await
    }

    fn answered<T>(&self, answer: Result<T>) -> Answered<T> {
        match answer {
            Ok(answer) => Answered::Ok(answer),
            Err(trouble) => trouble.answered(|| self.engine.code()),
        }
    }
}

/// Notes that an answer of the school has been on screen: it waits for nobody any more.
fn look_at(engine: &Engine, kind: &str, id: uuid::Uuid, version: u32) -> Result<()> {
    let news = engine.act(|desk| {
        let facts = desk.holding(kind, id, Side::Family)?;
        let before = kept::seen(desk.conn, facts.account.id, kind, id)?;
        if before >= version {
            return Ok(None);
        }
        kept::save_seen(desk.conn, facts.account.id, kind, id, version)?;
        Ok(Some(if kind == kind::EXPLANATION { Topic::Attendance } else { Topic::Support }))
    });
    match news {
        Ok(topic) => engine.tell_changed(topic),
        // Gone between two looks: nothing waits for anybody.
        Err(Trouble::Refused(Refusal::NotFound)) => {}
        Err(other) => return Err(other),
    }
    Ok(())
}
