//! How long each school keeps its records, and by what. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForAccount, KeepingOfSchool};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn school_keeping(engine: &Arc<Engine>, ask: ForAccount) -> Result<Vec<KeepingOfSchool>> {
    ask_of(engine, ask.account, "school_keeping", &ask).await
}
