//! A password of one's own, in the old one's stead.

use std::sync::Arc;

use protocol::{ChangePassword, Nothing};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn change_password(engine: &Arc<Engine>, ask: ChangePassword) -> Result<Nothing> {
    ask_of(engine, ask.account, "change_password", &ask).await
}
