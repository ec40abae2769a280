//! Whether a code belongs to one's own password, as the school says now. Keeps nothing.

use std::sync::Arc;

use protocol::{ForAccount, SecondFactor};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn second_factor(engine: &Arc<Engine>, ask: ForAccount) -> Result<SecondFactor> {
    ask_of(engine, ask.account, "second_factor", &ask).await
}
