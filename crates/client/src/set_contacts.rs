//! Whom families can reach from now on, and how. Kept nowhere here.

use std::sync::Arc;

use protocol::{ContactsOfSchool, SetContacts};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn set_contacts(engine: &Arc<Engine>, ask: SetContacts) -> Result<Vec<ContactsOfSchool>> {
    ask_of(engine, ask.account, "set_contacts", &ask).await
}
