//! Whether the log that an administrator reads accounts for what was done.

use protocol::{AuditPage, kind};
use serde_json::json;

use super::{Acts, Truth};

impl Truth<'_> {
    pub(super) fn acts(&self) -> &Acts {
        self.acts.get_or_init(|| self.read_acts())
    }

    fn read_acts(&self) -> Acts {
        let administrator = self.world.administrator();
        let mut counts = Acts::new();
        let mut after = None;
        loop {
            let ask = json!({ "account": administrator.account(), "after": after });
            let page: AuditPage = administrator.call("audit", ask).expect("an administrator reads the log");
            for row in &page.rows {
                *counts.entry((row.what.clone(), row.by)).or_default() += 1;
            }
            if !page.more {
                break;
            }
            after = page.rows.last().map(|row| row.id);
        }
        counts
    }

    /// Of everything that was written and is at the school, the administrator reads who wrote it, once.
    pub(super) fn the_log_accounts_for_everything(&self) {
        let counts = self.acts();
        let there = self.at_school();
        let mut wrote = Acts::new();
        let commands = [
            (kind::EXPLANATION, "explain_absence"),
            (kind::SUPPORT_REQUEST, "ask_support"),
            (kind::MESSAGE, "send_message"),
            (kind::GOAL, "propose_goal"),
        ];
        for (name, promise) in self.history.promises.iter().filter(|(name, _)| there.contains_key(name)) {
            let command = commands.iter().find(|(kind, _)| *kind == name.0).expect("a kind that people make").1;
            *wrote.entry((command.to_owned(), Some(promise.by))).or_default() += 1;
        }
        for (act, times) in wrote {
            let logged = counts.get(&act).copied().unwrap_or(0);
            assert!(logged >= times, "{act:?} was done {times} times and stands in the log {logged} times");
            if self.history.failed == 0 {
                assert_eq!(logged, times, "{act:?} stands in the log more often than it was done");
            }
        }
    }
}
