//! A command that reads, answered as on the computer of the guardian who is looked at. What writes is refused.

use attendance::Refusal;
use protocol::{CommandName, Mode, SeenAs, Shown};

use crate::{client::answer, engine::Engine, trouble::Result};

pub(crate) fn seen_as(engine: &Engine, ask: SeenAs) -> Result<Shown> {
    if CommandName::find(&ask.command).map(|command| command.mode) != Some(Mode::Read) {
        return Err(Refusal::OnlyALook.into());
    }
    let look = engine.look_at(ask.guardian)?;
    if ask.command == "session" {
        return Ok(Shown(serde_json::to_value(look.session(engine)?)?));
    }
    let text = look.read(|desk| answer(engine, desk, &ask.command, ask.ask))?;
    Ok(Shown(serde_json::from_str(text.get())?))
}
