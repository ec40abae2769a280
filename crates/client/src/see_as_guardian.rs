//! Begins a look at what a guardian sees: the guardian's feed, in memory alone, until somebody looks away.

use std::sync::Arc;

use protocol::{GuardianFeed, LookAs, SeeAsGuardian};

use crate::{ask::ask_of, engine::Engine, look::Look, trouble::Result};

pub(crate) async fn see_as_guardian(engine: &Arc<Engine>, ask: SeeAsGuardian) -> Result<LookAs> {
    let feed: GuardianFeed = ask_of(engine, ask.account, "see_as_guardian", &ask).await?;
    let begun = LookAs { guardian: feed.guardian, name: feed.name.clone(), withheld: feed.withheld };
    let engine = engine.clone();
    engine.clone().executor.run(move || engine.begin_look(Look::at(feed, engine.clock.now())?)).await?;
    Ok(begun)
}
