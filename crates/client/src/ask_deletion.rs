//! A family asks the school to erase what it gave. Nothing is erased here before the feed says so.

use std::sync::Arc;

use protocol::{AskDeletion, KeptRecord};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn ask_deletion(engine: &Arc<Engine>, ask: AskDeletion) -> Result<KeptRecord> {
    ask_of(engine, ask.account, "ask_deletion", &ask).await
}
