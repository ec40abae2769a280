//! What a sample's rows would become. The school tries it; nothing is written there.

use std::sync::Arc;

use protocol::{MappingTrial, TryMapping};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn try_mapping(engine: &Arc<Engine>, ask: TryMapping) -> Result<MappingTrial> {
    ask_of(engine, ask.account, "try_mapping", &ask).await
}
