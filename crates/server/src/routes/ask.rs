//! What needs the school at once and goes through no outbox: computers, signing out, invitations.

use axum::{extract::State, response::Response};
use protocol::{ForAccount, InviteFamily, Nothing, RevokeDevice, SignOut};

use super::{
    Face,
    hear::{Ask, Token},
    tell::answered,
};
use crate::{Trouble, account, invite, store::Conn};

pub async fn devices(State(face): State<Face>, Token(token): Token, Ask(_): Ask<ForAccount>) -> Response {
    let here = face.office.clone();
    let list = move |conn: &mut dyn Conn| {
        let asker = account::asker(conn, &here, &token)?;
        account::devices(conn, &asker)
    };
    answered(face.office.store.read_async(list).await)
}

pub async fn revoke_device(State(face): State<Face>, Token(token): Token, Ask(ask): Ask<RevokeDevice>) -> Response {
    let here = face.office.clone();
    let revoke = move |conn: &mut dyn Conn| {
        let asker = account::asker(conn, &here, &token)?;
        account::revoke_device(conn, &here, &asker, ask.device)?;
        account::devices(conn, &asker)
    };
    answered(face.office.store.write_async(revoke).await)
}

pub async fn sign_out(State(face): State<Face>, Token(token): Token, Ask(_): Ask<SignOut>) -> Response {
    let here = face.office.clone();
    let leave = move |conn: &mut dyn Conn| {
        let asker = account::asker(conn, &here, &token)?;
        account::revoke_device(conn, &here, &asker, asker.device)?;
        Ok::<_, Trouble>(Nothing {})
    };
    answered(face.office.store.write_async(leave).await)
}

pub async fn invite_family(State(face): State<Face>, Token(token): Token, Ask(ask): Ask<InviteFamily>) -> Response {
    let (here, address) = (face.office.clone(), face.address.clone());
    let make = move |conn: &mut dyn Conn| {
        let asker = account::asker(conn, &here, &token)?;
        invite::invite_family(conn, &here, &asker, ask.guardian, &address)
    };
    answered(face.office.store.write_async(make).await)
}
