//! Somebody is at the keyboard: the time until the lock begins anew. It opens nothing that is closed.

use protocol::Nothing;

use crate::{engine::Engine, trouble::Result};

pub(crate) fn stay_open(engine: &Engine, _: Nothing) -> Result<Nothing> {
    engine.touch();
    Ok(Nothing {})
}
