//! What was saved of a damaged store, and what was not, has been read. The file that was kept stays where it is.

use protocol::{Nothing, Session};

use crate::{engine::Engine, read::session::session, store::kept, trouble::Result};

pub(crate) fn put_salvage_away(engine: &Engine, _: Nothing) -> Result<Session> {
    if let Ok(store) = engine.store() {
        store.write(kept::drop_salvage)?;
    }
    session(engine)
}
