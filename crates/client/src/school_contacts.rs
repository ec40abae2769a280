//! Whom families can reach, as an administrator sees it. Kept nowhere here.

use std::sync::Arc;

use protocol::{ContactsOfSchool, ForAccount};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn school_contacts(engine: &Arc<Engine>, ask: ForAccount) -> Result<Vec<ContactsOfSchool>> {
    ask_of(engine, ask.account, "school_contacts", &ask).await
}
