//! No words lock the store any more: its key goes back to the keyring. Where there is none, they stay.

use protocol::{News, Session, Unlock};

use crate::{engine::Engine, read::session::session, trouble::Result};

pub(crate) fn drop_words(engine: &Engine, ask: Unlock) -> Result<Session> {
    engine.drop_words(&ask.passphrase)?;
    engine.tell(News::Session);
    session(engine)
}
