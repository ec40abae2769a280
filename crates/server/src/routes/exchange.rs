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
    Trouble, account, openid, pull,
    push::{self, OLDEST_PROTOCOL},
    school::list_schools,
    store::Conn,
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
    let here = face.office.clone();
    let asker = face.office.store.read_async(move |conn| account::asker(conn, &here, &token)).await;
    let asker = match asker {
        Ok(asker) => asker,
        Err(why) => return trouble(why),
    };
    let schools: Vec<_> = asker.parts().into_iter().map(|part| part.school).collect();
    let events = stream::unfold((listening, schools, true), |(mut listening, schools, first)| async move {
        // The first event comes at once: whatever changed while the line was down is pulled now.
        if !first && !next_of(&mut listening, &schools).await {
            return None;
        }
        Some((Ok::<_, Infallible>(Event::default().event("wake").data("")), (listening, schools, false)))
    });
    Sse::new(events).keep_alive(KeepAlive::new().interval(STILL_HERE)).into_response()
}

/// Waits until one of the schools has something new; false when the server is closing.
async fn next_of(listening: &mut Receiver<attendance::SchoolId>, schools: &[attendance::SchoolId]) -> bool {
    loop {
        match listening.recv().await {
            Ok(school) if schools.contains(&school) => return true,
            Ok(_) => {}
            Err(RecvError::Lagged(_)) => return true,
            Err(RecvError::Closed) => return false,
        }
    }
}
