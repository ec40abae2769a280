//! The words are forgotten: erases what they lock, since nothing else opens it. It asks no school, and takes nothing from
//! a store that is open.

use protocol::{News, Nothing, Session};

use crate::{engine::Engine, read::session::session, trouble::Result};

pub(crate) fn begin_anew(engine: &Engine, _: Nothing) -> Result<Session> {
    engine.begin_anew()?;
    engine.tell(News::Session);
    session(engine)
}
