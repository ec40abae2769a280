//! The mappings that the school keeps. They are read there and kept nowhere here.

use std::sync::Arc;

use protocol::{ForAccount, Mappings};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn mappings(engine: &Arc<Engine>, ask: ForAccount) -> Result<Mappings> {
    ask_of(engine, ask.account, "mappings", &ask).await
}
