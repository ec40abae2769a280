//! A list, the rates or the calendar as a file: made at the school, and kept nowhere here.

use std::sync::Arc;

use protocol::{TakeOut, TakenOut};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn take_out(engine: &Arc<Engine>, ask: TakeOut) -> Result<TakenOut> {
    ask_of(engine, ask.account, "take_out", &ask).await
}
