//! A policy, or its next edition, as families read it from now on.

use std::sync::Arc;

use attendance::Policy;
use protocol::PublishPolicyAs;

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn publish_policy(engine: &Arc<Engine>, ask: PublishPolicyAs) -> Result<Policy> {
    ask_of(engine, ask.account, "publish_policy", &ask).await
}
