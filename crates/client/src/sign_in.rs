//! Staff sign in with a login and a password.

use std::sync::Arc;

use protocol::{Credentials, Session, SignIn};

use crate::{engine::Engine, join::enter, trouble::Result};

pub(crate) async fn sign_in(engine: &Arc<Engine>, ask: SignIn) -> Result<Session> {
    let with = Credentials::Password { login: ask.login.trim().to_owned(), password: ask.password, code: ask.code };
    enter(engine, &ask.address, with).await
}
