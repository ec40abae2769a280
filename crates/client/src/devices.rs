//! The computers that are signed in as this person. Asks the school; nothing of it is kept.

use std::sync::Arc;

use protocol::{Device, ForAccount};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn devices(engine: &Arc<Engine>, ask: ForAccount) -> Result<Vec<Device>> {
    ask_of(engine, ask.account, "devices", &ask).await
}
