//! An administrator has looked a rule pack's numbers through today. Kept nowhere here.

use std::sync::Arc;

use protocol::{CheckRulePack, RulePacks};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn check_rule_pack(engine: &Arc<Engine>, ask: CheckRulePack) -> Result<RulePacks> {
    ask_of(engine, ask.account, "check_rule_pack", &ask).await
}
