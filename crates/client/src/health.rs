//! How the school's server is. Kept nowhere here.

use std::sync::Arc;

use protocol::{AskHealth, ForAccount, Health, abilities};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn health(engine: &Arc<Engine>, ask: ForAccount) -> Result<Health> {
    let account = ask.account;
    ask_of(engine, account, "health", &AskHealth { account, abilities: abilities() }).await
}
