//! Whom letters would go to, before any is made.

use std::sync::Arc;

use protocol::{InvitationPlan, InviteFamilies};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn invitation_plan(engine: &Arc<Engine>, ask: InviteFamilies) -> Result<InvitationPlan> {
    ask_of(engine, ask.account, "invitation_plan", &ask).await
}
