//! A new password for somebody who has lost theirs. It is shown once and kept nowhere here.

use std::sync::Arc;

use protocol::{ForStaff, NewPassword};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn new_password(engine: &Arc<Engine>, ask: ForStaff) -> Result<NewPassword> {
    ask_of(engine, ask.account, "new_password", &ask).await
}
