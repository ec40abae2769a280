//! What a paper takes from a guardian, or that it ends. Kept nowhere here.

use std::sync::Arc;

use protocol::{GuardianRights, RestrictGuardian};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn restrict_guardian(engine: &Arc<Engine>, ask: RestrictGuardian) -> Result<GuardianRights> {
    ask_of(engine, ask.account, "restrict_guardian", &ask).await
}
