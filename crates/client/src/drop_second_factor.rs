//! Takes the code that belongs to one's own password off. Keeps nothing.

use std::sync::Arc;

use protocol::{DropSecondFactor, SecondFactor};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn drop_second_factor(engine: &Arc<Engine>, ask: DropSecondFactor) -> Result<SecondFactor> {
    ask_of(engine, ask.account, "drop_second_factor", &ask).await
}
