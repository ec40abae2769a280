//! A backup of the whole school, made now at the server. Kept nowhere here.

use std::sync::Arc;

use protocol::{AskHealth, ForAccount, Health, abilities};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn back_up(engine: &Arc<Engine>, ask: ForAccount) -> Result<Health> {
    let account = ask.account;
    ask_of(engine, account, "back_up", &AskHealth { account, abilities: abilities() }).await
}
