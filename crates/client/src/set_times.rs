//! Until when families report and from when they are asked, from now on. Kept nowhere here.

use std::sync::Arc;

use protocol::{SetTimes, TimesOfSchool};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn set_times(engine: &Arc<Engine>, ask: SetTimes) -> Result<Vec<TimesOfSchool>> {
    ask_of(engine, ask.account, "set_times", &ask).await
}
