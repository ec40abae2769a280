//! Whether a school's staff need a second factor. It decides nothing: the school does.

use std::sync::Arc;

use protocol::{SetSecondFactor, StaffAccounts};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn set_second_factor(engine: &Arc<Engine>, ask: SetSecondFactor) -> Result<StaffAccounts> {
    ask_of(engine, ask.account, "set_second_factor", &ask).await
}
