//! How the school's server is. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForAccount, Health};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn health(engine: &Arc<Engine>, ask: ForAccount) -> Result<Health> {
    ask_of(engine, ask.account, "health", &ask).await
}
