//! Has the school forget files that were sent. It keeps nothing here.

use std::sync::Arc;

use protocol::{DropImport, Nothing};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn drop_import(engine: &Arc<Engine>, ask: DropImport) -> Result<Nothing> {
    ask_of(engine, ask.account, "drop_import", &ask).await
}
