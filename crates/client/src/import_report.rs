//! One import with its report. It is read at the school and kept nowhere here.

use std::sync::Arc;

use protocol::{ForImport, ImportReport};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn import_report(engine: &Arc<Engine>, ask: ForImport) -> Result<ImportReport> {
    ask_of(engine, ask.account, "import_report", &ask).await
}
