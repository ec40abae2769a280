//! What a sample that was sent seems to mean. The school guesses; nothing of it is kept here.

use std::sync::Arc;

use protocol::{GuessMapping, MappingSketch};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn guess_mapping(engine: &Arc<Engine>, ask: GuessMapping) -> Result<MappingSketch> {
    ask_of(engine, ask.account, "guess_mapping", &ask).await
}
