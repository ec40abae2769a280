//! Brings files in that were sent, after a person has said yes to what they change. It keeps nothing here.

use std::sync::Arc;

use protocol::{ImportNow, ImportReport};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn import_now(engine: &Arc<Engine>, ask: ImportNow) -> Result<ImportReport> {
    ask_of(engine, ask.account, "import_now", &ask).await
}
