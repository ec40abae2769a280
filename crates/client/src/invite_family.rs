//! Staff make an invitation for a guardian. The code is shown once and kept nowhere here.

use std::sync::Arc;

use attendance::{Refusal, Side};
use protocol::{Invitation, InviteFamily, kind};

use crate::{ask::ask_school, engine::Engine, trouble::Result};

pub(crate) async fn invite_family(engine: &Arc<Engine>, ask: InviteFamily) -> Result<Invitation> {
    let account = {
        let (engine, guardian) = (engine.clone(), ask.guardian);
        engine
            .executor
            .run(move || {
                engine.look(|desk| {
                    let staff = desk.of_side(Side::School);
                    for facts in &staff {
                        if facts.fact(kind::PERSON, guardian.0)?.is_some() {
                            return Ok(facts.account.clone());
                        }
                    }
                    Ok(staff.first().map(|facts| facts.account.clone()).ok_or(Refusal::NotAllowed)?)
                })
            })
            .await?
    };
    Ok(serde_json::from_value(ask_school(engine, &account, "invite_family", serde_json::to_value(&ask)?).await?)?)
}
