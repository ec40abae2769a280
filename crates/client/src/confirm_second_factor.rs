//! The first code of a new secret: from now on one belongs to the password. The recovery codes are shown once and kept
//! nowhere here.

use std::sync::Arc;

use protocol::{ConfirmSecondFactor, RecoveryCodes};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn confirm_second_factor(engine: &Arc<Engine>, ask: ConfirmSecondFactor) -> Result<RecoveryCodes> {
    let codes = ask_of(engine, ask.account, "confirm_second_factor", &ask).await?;
    // A computer that was let at nothing else has everything to fetch now.
    engine.bell.notify_one();
    Ok(codes)
}
