//! How staff come in at a school, asked before anybody does. Keeps nothing.

use std::sync::Arc;

use protocol::{AtAddress, SchoolDoor};

use crate::{address::parse_address, engine::Engine, join::said, trouble::Result};

pub(crate) async fn school_door(engine: &Arc<Engine>, ask: AtAddress) -> Result<SchoolDoor> {
    let address = parse_address(&ask.address)?;
    let hello = engine.link.hello(&address).await.map_err(|trouble| said(trouble, &address))?;
    Ok(SchoolDoor { school_names: hello.school_names, openid: hello.openid })
}
