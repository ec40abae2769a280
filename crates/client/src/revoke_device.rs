//! Signs another computer out.

use std::sync::Arc;

use protocol::{Device, RevokeDevice};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn revoke_device(engine: &Arc<Engine>, ask: RevokeDevice) -> Result<Vec<Device>> {
    ask_of(engine, ask.account, "revoke_device", &ask).await
}
