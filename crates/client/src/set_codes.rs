//! What the codes of a school's own system mean from the next import on. Kept nowhere here.

use std::sync::Arc;

use protocol::{CodesOfSchool, SetCodes};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn set_codes(engine: &Arc<Engine>, ask: SetCodes) -> Result<Vec<CodesOfSchool>> {
    ask_of(engine, ask.account, "set_codes", &ask).await
}
