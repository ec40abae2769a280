//! The reasons that families choose from, as an administrator sees them. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForAccount, ReasonsOfSchool};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn school_reasons(engine: &Arc<Engine>, ask: ForAccount) -> Result<Vec<ReasonsOfSchool>> {
    ask_of(engine, ask.account, "school_reasons", &ask).await
}
