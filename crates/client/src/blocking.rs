//! Work on the store, away from the threads that wait for links. Knows neither store nor link.

use tokio::task::spawn_blocking;

use crate::trouble::Result;

/// Store work never holds up an async thread.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    spawn_blocking(work).await?
}
