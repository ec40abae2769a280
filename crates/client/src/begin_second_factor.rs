//! A secret for an app that makes codes. It is shown once and kept nowhere here.

use std::sync::Arc;

use protocol::{BeginSecondFactor, NewSecondFactor};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn begin_second_factor(engine: &Arc<Engine>, ask: BeginSecondFactor) -> Result<NewSecondFactor> {
    ask_of(engine, ask.account, "begin_second_factor", &ask).await
}
