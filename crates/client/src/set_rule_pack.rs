//! Another rule pack holds at a school from now on. Kept nowhere here.

use std::sync::Arc;

use protocol::{RulePacks, SetRulePack};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn set_rule_pack(engine: &Arc<Engine>, ask: SetRulePack) -> Result<RulePacks> {
    ask_of(engine, ask.account, "set_rule_pack", &ask).await
}
