//! Who may see what of a child, and by which papers. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForChild, GuardianRights};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn guardian_rights(engine: &Arc<Engine>, ask: ForChild) -> Result<GuardianRights> {
    ask_of(engine, ask.account, "guardian_rights", &ask).await
}
