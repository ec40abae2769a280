//! What holds an exchange with the played school up, so that a test can do something meanwhile.

use std::sync::Mutex;

use tokio::sync::oneshot;

/// Holds one exchange up until a test lets it through.
#[derive(Default)]
pub struct Gate(Mutex<Option<(oneshot::Sender<()>, oneshot::Receiver<()>)>>);

impl Gate {
    /// The first end tells when it has come, the second lets it through.
    pub fn hold(&self) -> (oneshot::Receiver<()>, oneshot::Sender<()>) {
        let ((reached, has_come), (let_through, open)) = (oneshot::channel(), oneshot::channel());
        *self.0.lock().unwrap() = Some((reached, open));
        (has_come, let_through)
    }

    pub async fn pass(&self) {
        let held = self.0.lock().unwrap().take();
        if let Some((reached, open)) = held {
            reached.send(()).unwrap();
            open.await.unwrap();
        }
    }
}
