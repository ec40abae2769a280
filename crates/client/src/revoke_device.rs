//! Signs another computer out.

use std::sync::Arc;

use protocol::{Device, RevokeDevice};

use crate::{
    devices::{account, ask_school},
    engine::Engine,
    trouble::Result,
};

pub(crate) async fn revoke_device(engine: &Arc<Engine>, ask: RevokeDevice) -> Result<Vec<Device>> {
    let account = account(engine, ask.account).await?;
    Ok(serde_json::from_value(ask_school(engine, &account, "revoke_device", serde_json::to_value(&ask)?).await?)?)
}
