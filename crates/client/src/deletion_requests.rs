//! What families have asked to have erased. Kept nowhere here.

use std::sync::Arc;

use attendance::DeletionRequest;
use protocol::ForAccount;

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn deletion_requests(engine: &Arc<Engine>, ask: ForAccount) -> Result<Vec<DeletionRequest>> {
    ask_of(engine, ask.account, "deletion_requests", &ask).await
}
