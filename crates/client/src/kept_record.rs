//! What the school keeps of a child, and until when. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForChild, KeptRecord};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn kept_record(engine: &Arc<Engine>, ask: ForChild) -> Result<KeptRecord> {
    ask_of(engine, ask.account, "kept_record", &ask).await
}
