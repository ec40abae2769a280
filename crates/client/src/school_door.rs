//! How staff come in at a school, asked before anybody does. Keeps nothing.

use std::sync::Arc;

use protocol::{AtAddress, SchoolDoor};

use crate::{
    engine::Engine,
    join::{said, with_pin},
    trouble::Result,
};

pub(crate) async fn school_door(engine: &Arc<Engine>, ask: AtAddress) -> Result<SchoolDoor> {
    let address = with_pin(&ask.address, ask.pin.as_deref())?;
    let hello = engine.link.hello(&address).await.map_err(|trouble| said(trouble, &address))?;
    Ok(SchoolDoor { school_names: hello.school_names, openid: hello.openid })
}
