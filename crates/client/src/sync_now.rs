//! Pushes and pulls now, once, and says how syncing stands after it.

use std::sync::Arc;

use protocol::{Nothing, SyncState};

use crate::{blocking::blocking, engine::Engine, trouble::Result};

pub(crate) async fn sync_now(engine: &Arc<Engine>, _: Nothing) -> Result<SyncState> {
    crate::sync::round(engine).await?;
    let engine = engine.clone();
    blocking(move || engine.sync_state()).await
}
