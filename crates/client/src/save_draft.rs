//! Keeps what is being written, so that nothing is lost when a window closes. Never sent anywhere.

use protocol::{Draft, Nothing};

use crate::{engine::Engine, store::kept, trouble::Result};

pub(crate) fn save_draft(engine: &Engine, draft: Draft) -> Result<Nothing> {
    engine.act(|desk| kept::save_draft(desk.conn, &draft, desk.now))?;
    Ok(Nothing {})
}
