//! What every computer does: it greets, comes in, pushes, pulls and waits to be woken.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::State,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream;
use protocol::{BeginOpenId, Enter, Hello, PROTOCOL, Pull, Push, Received, abilities};
use tokio::sync::broadcast::{Receiver, error::RecvError};

use super::{
    Face,
    hear::{Ask, From, Token},
    tell::{answered, bare, trouble},
    watch::name_of,
};
use crate::{
    Office, Outcome, Trouble, account, openid, pull,
    push::{self, OLDEST_PROTOCOL},
    rights::Part,
    school::list_schools,
    store::Conn,
    wake::Stir,
};

/// How often a quiet wake-up line says that it is still there.
const STILL_HERE: Duration = Duration::from_secs(25);

pub async fn hello(State(face): State<Face>) -> Response {
    let look = |conn: &mut dyn Conn| Ok::<_, Trouble>((list_schools(conn)?, openid::offer(conn)?));
    let known = face.office.store.read_async(look).await;
    bare(known.map(|(schools, openid)| Hello {
        presente: env!("CARGO_PKG_VERSION").into(),
        protocol: PROTOCOL,
        oldest_protocol: OLDEST_PROTOCOL,
        abilities: abilities(),
        school_names: schools.into_iter().map(|s| s.name).collect(),
        openid,
    }))
}

pub async fn enter(State(face): State<Face>, from: From, Ask(ask): Ask<Enter>) -> Response {
    let entered = async {
        push::check_protocol(ask.protocol)?;
        account::enter(&face.office, ask, from.0).await
    };
    answered(entered.await)
}

pub async fn openid_page(State(face): State<Face>, from: From, Ask(ask): Ask<BeginOpenId>) -> Response {
    answered(openid::begin(&face.office, ask, &from.0).await)
}

pub async fn push(State(face): State<Face>, Token(token): Token, Ask(ask): Ask<Push>) -> Response {
    let pushed = push::push(&face.office, token, ask).await;
    for receipt in pushed.iter().flat_map(|answer| &answer.receipts) {
        if let Received::Refused(refusal) = &receipt.outcome {
            face.counts.refused_write(&name_of(refusal));
        }
    }
    bare(pushed)
}

pub async fn pull(State(face): State<Face>, Token(token): Token, Ask(ask): Ask<Pull>) -> Response {
    bare(pull::pull(&face.office, token, ask).await)
}

pub async fn wake(State(face): State<Face>, Token(token): Token) -> Response {
    let listening = face.office.wake.listen();
    let parts = match parts_of(&face.office, &token).await {
        Ok(parts) => parts,
        Err(why) => return trouble(why),
    };
    let line = Line { office: face.office, token, listening, parts, is_over: false };
    let events = stream::unfold((line, true), |(mut line, first)| async move {
        // The first event comes at once: whatever changed while the line was down is pulled now.
        if !first && !line.is_woken().await {
            return None;
        }
        Some((Ok::<_, Infallible>(Event::default().event("wake").data("")), (line, false)))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(STILL_HERE)).into_response()
}

/// What whoever has a token may read now.
async fn parts_of(office: &Office, token: &str) -> Outcome<Vec<Part>> {
    let (here, token) = (office.clone(), token.to_owned());
    let asker = office.store.read_async(move |conn| account::asker(conn, &here, &token)).await?;
    Ok(asker.parts())
}

/// An open line to a computer.
struct Line {
    office: Office,
    token: String,
    listening: Receiver<Stir>,
    /// What its person could read when something of the whole school was last new.
    parts: Vec<Part>,
    /// The token opens nothing any more.
    is_over: bool,
}

impl Line {
    /// Waits until there is something new for this computer; false when the server is closing, or the token is no good.
    async fn is_woken(&mut self) -> bool {
        if self.is_over {
            return false;
        }
        loop {
            match self.listening.recv().await {
                Ok(stir) if !stir.concerns(&self.parts) => {}
                // A right may be among it, a child that came or one that went.
                Ok(Stir { student: None, .. }) | Err(RecvError::Lagged(_)) => {
                    match parts_of(&self.office, &self.token).await {
                        Ok(parts) => self.parts = parts,
                        // Whoever may read nothing any more hears it from their next pull, and nothing after it.
                        Err(Trouble::Refused(_)) => self.is_over = true,
                        Err(_) => {}
                    }
                    return true;
                }
                Ok(_) => return true,
                Err(RecvError::Closed) => return false,
            }
        }
    }
}
