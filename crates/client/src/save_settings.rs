//! Keeps language, text size, theme and notifications. Never sent anywhere.

use protocol::{News, Session, Settings};

use crate::{engine::Engine, read::session::session, trouble::Result};

pub(crate) fn save_settings(engine: &Engine, settings: Settings) -> Result<Session> {
    engine.save_settings(&settings)?;
    engine.tell(News::Session);
    session(engine)
}
