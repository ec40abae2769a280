//! When to sync: at once, when the school wakes this computer, when something was written here, soon after the line to a
//! school has ended, and every minute.
//!
//! Decides nothing but when; what a round does is in `sync`. Where several reasons stand at once the first one counts,
//! so that a simulated run comes out the same again.

use std::{collections::HashSet, future::Future, sync::Arc, time::Duration};

use futures_util::{
    StreamExt,
    stream::{self, BoxStream, SelectAll},
};
use tokio::time::{Instant, sleep_until};

use crate::{
    engine::Engine,
    link::Line,
    trouble::{Result, Trouble},
};

/// Where nothing wakes this computer, it asks.
const POLL: Duration = Duration::from_secs(60);
/// How long at most until this computer asks a school whose line has ended. Where a server was started anew, every
/// computer's line has ended at once: they do not all come back in the same second.
const AFTER_END: Duration = Duration::from_secs(8);
const FIRST_WAIT: Duration = Duration::from_secs(2);
const LONGEST_WAIT: Duration = Duration::from_secs(300);

/// How long to wait after so many rounds in a row that did not reach a school: twice as long each time, and never the
/// same everywhere.
pub(crate) fn back_off(failures: u32, chance: u32) -> Duration {
    let whole = FIRST_WAIT.saturating_mul(1 << failures.saturating_sub(1).min(10)).min(LONGEST_WAIT);
    whole / 2 + (whole / 2).mul_f64(f64::from(chance) / f64::from(u32::MAX))
}

/// When to ask again: computers that were woken together do not go on asking together.
fn poll(chance: u32) -> Duration {
    POLL.mul_f64(0.75 + 0.5 * f64::from(chance) / f64::from(u32::MAX))
}

pub(crate) async fn run(engine: &Arc<Engine>, stop: impl Future<Output = ()> + Send) {
    tokio::pin!(stop);
    let mut failures = 0;
    let mut lines = Lines::default();
    loop {
        let well = tokio::select! {
            biased;
            _ = &mut stop => return,
            round = crate::sync::round(engine) => round,
        };
        failures = match well {
            Ok(true) => 0,
            Ok(false) => failures + 1,
            // Nothing to sync with until somebody opens the door.
            Err(Trouble::Refused(_)) => 0,
            Err(Trouble::Failed(error)) => {
                tracing::error!(code = engine.code(), error = format!("{error:#}"), "a round of syncing failed");
                failures + 1
            }
        };
        let wait = if failures == 0 { poll(engine.ids.chance()) } else { back_off(failures, engine.ids.chance()) };
        let until = Instant::now() + wait;
        if engine.is_online() {
            tokio::select! {
                biased;
                _ = &mut stop => return,
                _ = lines.open_missing(engine) => {}
            }
        }
        tokio::select! {
            biased;
            _ = &mut stop => return,
            _ = sleep_until(until) => {}
            _ = engine.bell.notified() => {}
            _ = lines.wake(AFTER_END.mul_f64(f64::from(engine.ids.chance()) / f64::from(u32::MAX))) => {}
        }
    }
}

/// The open lines on which schools wake this computer.
#[derive(Default)]
struct Lines {
    open: SelectAll<BoxStream<'static, Heard>>,
    accounts: HashSet<uuid::Uuid>,
    /// Those whose line was heard on.
    heard: HashSet<uuid::Uuid>,
    /// When a line that ended last had this computer ask before its time.
    hurried: Option<Instant>,
}

enum Heard {
    Wake(uuid::Uuid),
    /// The line to this account's school has ended.
    End(uuid::Uuid),
}

impl Lines {
    /// Begins to open the lines that are not open. Nothing waits for them: a proxy that blocks them, or holds their
    /// answer back for ever, leaves the polling.
    async fn open_missing(&mut self, engine: &Arc<Engine>) {
        let missing = {
            let engine = engine.clone();
            engine.executor.run(move || engine.look(|desk| Ok(desk.accounts.clone()))).await
        };
        let Ok(accounts): Result<_> = missing else { return };
        for account in accounts {
            let Some(token) = account.token else { continue };
            if !self.accounts.insert(account.id) {
                continue;
            }
            let (engine, id, address) = (engine.clone(), account.id, account.address);
            let opening = async move { engine.link.wake(Line { address: &address, token: &token }).await.ok() };
            let wakes = stream::once(opening).filter_map(std::future::ready).flatten().map(move |()| Heard::Wake(id));
            self.open.push(wakes.chain(stream::once(async move { Heard::End(id) })).boxed());
        }
    }

    /// Returns when a school has woken this computer, or a while after a line has ended that was heard on: what is new
    /// since then would be heard with the next poll. Where lines are cut all the time, that is so once a poll and no more.
    async fn wake(&mut self, after_end: Duration) {
        let mut due: Option<Instant> = None;
        loop {
            let heard = tokio::select! {
                biased;
                Some(heard) = self.open.next() => heard,
                () = at(due) => return,
            };
            match heard {
                Heard::Wake(id) => {
                    self.heard.insert(id);
                    return;
                }
                Heard::End(id) => {
                    self.accounts.remove(&id);
                    let now = Instant::now();
                    let may_hurry = self.hurried.is_none_or(|before| POLL <= now - before);
                    if self.heard.remove(&id) && may_hurry {
                        self.hurried = Some(now);
                        due = Some(now + after_end);
                    }
                }
            }
        }
    }
}

/// Never, without a moment.
async fn at(moment: Option<Instant>) {
    match moment {
        Some(moment) => sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_and_is_never_the_same_everywhere() {
        for failures in 1..40 {
            let (least, most) = (back_off(failures, 0), back_off(failures, u32::MAX));
            assert!(least < most && most <= LONGEST_WAIT && least >= FIRST_WAIT / 2, "{failures}");
            assert!(back_off(failures + 1, 0) >= least);
        }
        assert_eq!(back_off(40, u32::MAX), LONGEST_WAIT);
        assert!(poll(0) < POLL && POLL < poll(u32::MAX));
    }
}
