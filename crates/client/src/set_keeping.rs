//! How long a school keeps its records from now on. Kept nowhere here.

use std::sync::Arc;

use protocol::{KeepingOfSchool, SetKeeping};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn set_keeping(engine: &Arc<Engine>, ask: SetKeeping) -> Result<Vec<KeepingOfSchool>> {
    ask_of(engine, ask.account, "set_keeping", &ask).await
}
