//! Words that lock this computer's store from now on, in the old ones' stead where there are any. They are kept nowhere.

use protocol::{ChooseWords, News, Session};

use crate::{engine::Engine, read::session::session, trouble::Result};

pub(crate) fn choose_words(engine: &Engine, ask: ChooseWords) -> Result<Session> {
    engine.choose_words(ask.old.as_deref(), &ask.new)?;
    engine.tell(News::Session);
    session(engine)
}
