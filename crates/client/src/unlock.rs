//! Where there is no keyring: opens this computer's store with a passphrase, or makes it.

use protocol::{News, Session, Unlock};

use crate::{engine::Engine, read::session::session, trouble::Result};

pub(crate) fn unlock(engine: &Engine, ask: Unlock) -> Result<Session> {
    engine.unlock(&ask.passphrase)?;
    engine.tell(News::Session);
    engine.bell.notify_one();
    session(engine)
}
