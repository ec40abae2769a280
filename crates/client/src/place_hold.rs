//! Keeps everything of a child from being erased. Kept nowhere here.

use std::sync::Arc;

use protocol::{KeptRecord, PlaceHold};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn place_hold(engine: &Arc<Engine>, ask: PlaceHold) -> Result<KeptRecord> {
    ask_of(engine, ask.account, "place_hold", &ask).await
}
