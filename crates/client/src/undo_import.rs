//! Takes an import back at the school. It keeps nothing here: what changes comes with the next pull.

use std::sync::Arc;

use protocol::{ImportReport, UndoImport};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn undo_import(engine: &Arc<Engine>, ask: UndoImport) -> Result<ImportReport> {
    ask_of(engine, ask.account, "undo_import", &ask).await
}
