//! Somebody new signs in from now on. Their first password is shown once and kept nowhere here.

use std::sync::Arc;

use protocol::{AddStaff, NewPassword};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn add_staff(engine: &Arc<Engine>, ask: AddStaff) -> Result<NewPassword> {
    ask_of(engine, ask.account, "add_staff", &ask).await
}
