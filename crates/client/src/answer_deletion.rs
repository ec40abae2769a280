//! What is erased of what a family asked for, and why the rest stays. Kept nowhere here.

use std::sync::Arc;

use attendance::DeletionRequest;
use protocol::AnswerDeletion;

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn answer_deletion(engine: &Arc<Engine>, ask: AnswerDeletion) -> Result<Vec<DeletionRequest>> {
    ask_of(engine, ask.account, "answer_deletion", &ask).await
}
