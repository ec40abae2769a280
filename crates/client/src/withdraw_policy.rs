//! Takes a policy back: families read it no more.

use std::sync::Arc;

use protocol::{Nothing, WithdrawPolicy};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn withdraw_policy(engine: &Arc<Engine>, ask: WithdrawPolicy) -> Result<Nothing> {
    ask_of(engine, ask.account, "withdraw_policy", &ask).await
}
