//! Ends a look at what a guardian sees, and forgets what it showed.

use protocol::Nothing;

use crate::{engine::Engine, trouble::Result};

pub(crate) fn look_away(engine: &Engine, _: Nothing) -> Result<Nothing> {
    engine.end_look();
    Ok(Nothing {})
}
