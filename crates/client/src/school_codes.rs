//! The codes of a school's own system, as an administrator sees them. Kept nowhere here.

use std::sync::Arc;

use protocol::{CodesOfSchool, ForAccount};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn school_codes(engine: &Arc<Engine>, ask: ForAccount) -> Result<Vec<CodesOfSchool>> {
    ask_of(engine, ask.account, "school_codes", &ask).await
}
