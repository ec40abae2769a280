//! The way between computers and the school, which a story cuts: requests are lost before the school hears them, or
//! answers after it has. It carries the same values as the real one, through the same JSON.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use attendance::{Attachment, AttachmentId, Refusal};
use client::{Line, Link, LinkTrouble, Reply};
use futures_util::stream::BoxStream;
use protocol::{
    BeginOpenId, Enter, Entered, Hello, ImportPiece, InviteFamilies, OpenIdPage, Pull, PullAnswer, Push, PushAnswer,
    UpdatePiece,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use server::{Office, Outcome, Trouble, account, attachment, intake, invite_families, openid, pull, push, updates};

use super::paper::press;

/// What happens to one exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Arrives,
    /// The school never hears it.
    RequestLost,
    /// The school has done it; nobody is told.
    AnswerLost,
    /// The school hears it twice; the second answer arrives.
    Doubled,
}

/// Decides the fate of the exchanges to come, in order; then all arrive.
#[derive(Default)]
struct Weather {
    cut: bool,
    to_come: VecDeque<Fate>,
    dice: Option<Box<dyn FnMut() -> Fate + Send>>,
}

#[derive(Clone, Default)]
pub struct Network(Arc<Mutex<Weather>>);

impl Network {
    fn weather(&self) -> MutexGuard<'_, Weather> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn cut(&self) {
        self.weather().cut = true;
    }

    pub fn mend(&self) {
        self.weather().cut = false;
    }

    pub fn mend_but_lose_the_first_answer(&self) {
        let mut weather = self.weather();
        weather.cut = false;
        weather.to_come.push_back(Fate::AnswerLost);
    }

    /// From here on chance decides, until [`Network::calm`].
    pub fn rough(&self, dice: impl FnMut() -> Fate + Send + 'static) {
        self.weather().dice = Some(Box::new(dice));
    }

    pub fn calm(&self) {
        let mut weather = self.weather();
        weather.dice = None;
        weather.to_come.clear();
        weather.cut = false;
    }

    fn next_fate(&self) -> Fate {
        let mut weather = self.weather();
        if weather.cut {
            return Fate::RequestLost;
        }
        if let Some(fate) = weather.to_come.pop_front() {
            return fate;
        }
        weather.dice.as_mut().map_or(Fate::Arrives, |dice| dice())
    }
}

/// A link that calls the school's own functions.
#[derive(Clone)]
pub struct SimulatedLink {
    pub office: Office,
    pub network: Network,
}

/// A value as the other side reads it: nothing crosses that JSON does not carry.
fn over_the_wire<T: Serialize + DeserializeOwned>(value: &T) -> T {
    let text = serde_json::to_string(value).expect("what crosses is JSON");
    serde_json::from_str(&text).expect("what was written can be read")
}

fn answer<T: Serialize + DeserializeOwned>(outcome: Outcome<T>) -> Result<T, LinkTrouble> {
    match outcome {
        Ok(value) => Ok(over_the_wire(&value)),
        Err(Trouble::Refused(refusal @ (Refusal::SignInAgain | Refusal::DeviceRevoked))) => {
            Err(LinkTrouble::SignedOut(refusal))
        }
        Err(Trouble::Refused(refusal)) => Err(LinkTrouble::Refused(refusal)),
        Err(Trouble::Failed(error)) => Err(LinkTrouble::Failed(error)),
    }
}

impl SimulatedLink {
    async fn exchange<T, F>(&self, act: impl Fn(Office) -> F) -> Result<T, LinkTrouble>
    where
        T: Serialize + DeserializeOwned,
        F: Future<Output = Outcome<T>>,
    {
        match self.network.next_fate() {
            Fate::RequestLost => Err(LinkTrouble::Unreachable),
            Fate::Arrives => answer(act(self.office.clone()).await),
            Fate::AnswerLost => {
                let _ = act(self.office.clone()).await;
                Err(LinkTrouble::Unreachable)
            }
            Fate::Doubled => {
                let _ = act(self.office.clone()).await;
                answer(act(self.office.clone()).await)
            }
        }
    }
}

impl Link for SimulatedLink {
    fn hello<'a>(&'a self, _: &'a str) -> Reply<'a, Hello> {
        Box::pin(self.exchange(|office| async move {
            Ok(Hello {
                presente: "test".into(),
                protocol: 1,
                oldest_protocol: 1,
                abilities: protocol::abilities(),
                school_names: Vec::new(),
                openid: office.store.read(openid::offer)?,
            })
        }))
    }

    fn enter<'a>(&'a self, _: &'a str, enter: &'a Enter) -> Reply<'a, Entered> {
        Box::pin(self.exchange(move |office| async move {
            account::enter(&office, over_the_wire(enter), "127.0.0.1".into()).await
        }))
    }

    fn begin_openid<'a>(&'a self, _: &'a str, ask: &'a BeginOpenId) -> Reply<'a, OpenIdPage> {
        Box::pin(
            self.exchange(move |office| async move { openid::begin(&office, over_the_wire(ask), "127.0.0.1").await }),
        )
    }

    fn push<'a>(&'a self, line: Line<'a>, ask: &'a Push) -> Reply<'a, PushAnswer> {
        let token = line.token.to_owned();
        Box::pin(self.exchange(move |office| {
            let (token, ask) = (token.clone(), over_the_wire(ask));
            async move { push::push(&office, token, ask).await }
        }))
    }

    fn pull<'a>(&'a self, line: Line<'a>, ask: &'a Pull) -> Reply<'a, PullAnswer> {
        let token = line.token.to_owned();
        Box::pin(self.exchange(move |office| {
            let (token, ask) = (token.clone(), over_the_wire(ask));
            async move { pull::pull(&office, token, ask).await }
        }))
    }

    fn upload<'a>(&'a self, line: Line<'a>, file: &'a Attachment, content: Vec<u8>) -> Reply<'a, ()> {
        let token = line.token.to_owned();
        Box::pin(self.exchange(move |office| {
            let (token, file, content) = (token.clone(), file.clone(), content.clone());
            async move { attachment::upload(&office, token, file, content).await }
        }))
    }

    fn download<'a>(&'a self, line: Line<'a>, id: AttachmentId) -> Reply<'a, Vec<u8>> {
        let token = line.token.to_owned();
        Box::pin(self.exchange(move |office| {
            let token = token.clone();
            async move { attachment::download(&office, token, id).await.map(|(_, content)| content) }
        }))
    }

    fn send_import<'a>(&'a self, line: Line<'a>, piece: &'a ImportPiece, content: Vec<u8>) -> Reply<'a, ()> {
        let token = line.token.to_owned();
        Box::pin(self.exchange(move |office| {
            let (token, piece, content) = (token.clone(), piece.clone(), content.clone());
            async move { intake::keep_piece(&office, token, piece, content).await }
        }))
    }

    fn letters<'a>(&'a self, line: Line<'a>, ask: &'a InviteFamilies) -> Reply<'a, Vec<u8>> {
        let token = line.token.to_owned();
        Box::pin(self.exchange(move |office| {
            let (token, ask) = (token.clone(), over_the_wire(ask));
            let address = "http://127.0.0.1:1".to_owned();
            async move { invite_families::letters(&office, press(), address, token, ask).await }
        }))
    }

    fn update_piece<'a>(&'a self, line: Line<'a>, piece: &'a UpdatePiece) -> Reply<'a, Vec<u8>> {
        let token = line.token.to_owned();
        Box::pin(self.exchange(move |office| {
            let (token, piece) = (token.clone(), over_the_wire(piece));
            async move { updates::piece(&office, token, piece).await }
        }))
    }

    fn ask<'a>(&'a self, line: Line<'a>, name: &'a str, body: Value) -> Reply<'a, Value> {
        let token = line.token.to_owned();
        Box::pin(self.exchange(move |office| {
            let (token, body) = (token.clone(), body.clone());
            async move { server::ask::answer(&office, "http://127.0.0.1:1", token, name, body).await }
        }))
    }

    fn wake<'a>(&'a self, _: Line<'a>) -> Reply<'a, BoxStream<'static, ()>> {
        // Stories sync when they say so.
        Box::pin(async { Err(LinkTrouble::Unreachable) })
    }
}
