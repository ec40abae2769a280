//! Who signs in at the schools that this person administers, and as what.

use std::sync::Arc;

use protocol::{ForAccount, StaffAccounts};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn staff_accounts(engine: &Arc<Engine>, ask: ForAccount) -> Result<StaffAccounts> {
    ask_of(engine, ask.account, "staff_accounts", &ask).await
}
