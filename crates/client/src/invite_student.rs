//! An invitation for a student who has rights of their own. The code is shown once and kept nowhere here.

use std::sync::Arc;

use protocol::{Invitation, InviteStudent};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn invite_student(engine: &Arc<Engine>, ask: InviteStudent) -> Result<Invitation> {
    ask_of(engine, ask.account, "invite_student", &ask).await
}
