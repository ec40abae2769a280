//! What files that were sent would change. The school works it out; nothing is written there.

use std::sync::Arc;

use protocol::{ImportPreview, PlanImport};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn plan_import(engine: &Arc<Engine>, ask: PlanImport) -> Result<ImportPreview> {
    ask_of(engine, ask.account, "plan_import", &ask).await
}
