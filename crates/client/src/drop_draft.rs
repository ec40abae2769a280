//! Forgets a draft.

use protocol::{DraftName, Nothing};

use crate::{engine::Engine, store::kept, trouble::Result};

pub(crate) fn drop_draft(engine: &Engine, draft: DraftName) -> Result<Nothing> {
    engine.act(|desk| kept::drop_draft(desk.conn, &draft.name))?;
    Ok(Nothing {})
}
