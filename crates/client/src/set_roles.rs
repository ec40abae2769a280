//! What somebody is at a school from now on.

use std::sync::Arc;

use protocol::{SetRoles, StaffAccounts};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn set_roles(engine: &Arc<Engine>, ask: SetRoles) -> Result<StaffAccounts> {
    ask_of(engine, ask.account, "set_roles", &ask).await
}
