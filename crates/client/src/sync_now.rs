//! Pushes and pulls now, once, and says how syncing stands after it.

use std::sync::Arc;

use protocol::{Nothing, SyncState};

use crate::{engine::Engine, trouble::Result};

pub(crate) async fn sync_now(engine: &Arc<Engine>, _: Nothing) -> Result<SyncState> {
    crate::sync::round(engine).await?;
    let engine = engine.clone();
    engine.executor.run(move || engine.sync_state()).await
}
