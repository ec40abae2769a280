//! Which reasons families choose from, from now on. Kept nowhere here.

use std::sync::Arc;

use protocol::{ReasonsOfSchool, SetReasons};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn set_reasons(engine: &Arc<Engine>, ask: SetReasons) -> Result<Vec<ReasonsOfSchool>> {
    ask_of(engine, ask.account, "set_reasons", &ask).await
}
