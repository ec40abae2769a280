//! The store cannot be used any more: keeps its file, saves what can be read of it, and begins a new one. Does nothing to
//! a store that is whole.

use protocol::{News, Nothing, Session};

use crate::{engine::Engine, read::session::session, trouble::Result};

pub(crate) fn mend_store(engine: &Engine, _: Nothing) -> Result<Session> {
    engine.mend()?;
    engine.tell(News::Session);
    engine.bell.notify_one();
    session(engine)
}
