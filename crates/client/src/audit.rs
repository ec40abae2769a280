//! A page of the log of acts. It is read at the school and kept nowhere here.

use std::sync::Arc;

use protocol::{AuditPage, ReadAudit};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn audit(engine: &Arc<Engine>, ask: ReadAudit) -> Result<AuditPage> {
    ask_of(engine, ask.account, "audit", &ask).await
}
