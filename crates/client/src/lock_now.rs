//! Closes the store, so that nothing of it can be read before its words are typed. Where no words open it, it stays open.

use protocol::{Nothing, Session};

use crate::{engine::Engine, read::session::session, trouble::Result};

pub(crate) fn lock_now(engine: &Engine, _: Nothing) -> Result<Session> {
    engine.close()?;
    session(engine)
}
