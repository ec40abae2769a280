//! Lets go of what kept a record from being erased. Kept nowhere here.

use std::sync::Arc;

use protocol::{EndHold, KeptRecord};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn end_hold(engine: &Arc<Engine>, ask: EndHold) -> Result<KeptRecord> {
    ask_of(engine, ask.account, "end_hold", &ask).await
}
