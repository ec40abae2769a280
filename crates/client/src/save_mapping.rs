//! Has the school keep a mapping. It keeps nothing here.

use std::sync::Arc;

use protocol::{Mappings, SaveMapping};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn save_mapping(engine: &Arc<Engine>, ask: SaveMapping) -> Result<Mappings> {
    ask_of(engine, ask.account, "save_mapping", &ask).await
}
