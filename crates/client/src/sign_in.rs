//! Staff sign in with a login and a password.

use std::sync::Arc;

use protocol::{Credentials, Session, SignIn};

use crate::{
    engine::Engine,
    join::{enter, with_pin},
    trouble::Result,
};

pub(crate) async fn sign_in(engine: &Arc<Engine>, ask: SignIn) -> Result<Session> {
    let with = Credentials::Password { login: ask.login.trim().to_owned(), password: ask.password, code: ask.code };
    enter(engine, with_pin(&ask.address, ask.pin.as_deref())?, with).await
}
