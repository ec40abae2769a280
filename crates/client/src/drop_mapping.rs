//! Has the school let go of a mapping. It keeps nothing here.

use std::sync::Arc;

use protocol::{DropMapping, Mappings};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn drop_mapping(engine: &Arc<Engine>, ask: DropMapping) -> Result<Mappings> {
    ask_of(engine, ask.account, "drop_mapping", &ask).await
}
