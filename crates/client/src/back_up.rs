//! A backup of the whole school, made now at the server. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForAccount, Health};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn back_up(engine: &Arc<Engine>, ask: ForAccount) -> Result<Health> {
    ask_of(engine, ask.account, "back_up", &ask).await
}
