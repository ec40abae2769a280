//! What would count differently under another rule pack. Kept nowhere here.

use std::sync::Arc;

use protocol::{ForPack, PackPreview};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn preview_rule_pack(engine: &Arc<Engine>, ask: ForPack) -> Result<PackPreview> {
    ask_of(engine, ask.account, "preview_rule_pack", &ask).await
}
