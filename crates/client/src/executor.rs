//! Where work on the store runs. Knows neither store nor link.

use tokio::task::spawn_blocking;

use crate::trouble::Result;

/// Where a client's work on its store runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Executor {
    /// In threads of their own: the store never holds up a thread that waits for links.
    Threads,
    /// In the caller's own thread: for a simulator that must replay exactly.
    Inline,
}

impl Executor {
    pub(crate) async fn run<T: Send + 'static>(self, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
        match self {
            Executor::Threads => spawn_blocking(work).await?,
            Executor::Inline => work(),
        }
    }
}
