//! The times of a school's day, as an administrator sees them. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForAccount, TimesOfSchool};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn school_times(engine: &Arc<Engine>, ask: ForAccount) -> Result<Vec<TimesOfSchool>> {
    ask_of(engine, ask.account, "school_times", &ask).await
}
