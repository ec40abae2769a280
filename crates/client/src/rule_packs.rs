//! Which rule pack holds at each school, and every pack with its sources. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForAccount, RulePacks};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn rule_packs(engine: &Arc<Engine>, ask: ForAccount) -> Result<RulePacks> {
    ask_of(engine, ask.account, "rule_packs", &ask).await
}
