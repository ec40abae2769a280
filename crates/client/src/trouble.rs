//! The two ways in which something asked for is not done: an answer that says no, or a surprise.
//!
//! Nothing here ever turns the one into the other by looking at text.

use attendance::Refusal;
use protocol::Answered;

/// A refusal is put into words for a person; a failure is logged and shown as a short code.
#[derive(Debug)]
pub enum Trouble {
    Refused(Refusal),
    Failed(anyhow::Error),
}

pub type Result<T, E = Trouble> = std::result::Result<T, E>;

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble::Refused(refusal)
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Trouble {
        Trouble::Failed(error)
    }
}

macro_rules! failures {
    ($($error:ty),*) => {$(
        impl From<$error> for Trouble {
            fn from(error: $error) -> Trouble {
                Trouble::Failed(error.into())
            }
        }
    )*};
}

failures!(rusqlite::Error, std::io::Error, tokio::task::JoinError);

/// What JSON says of itself when it is not understood names what it held: only where it stood is told.
impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Trouble {
        let (kind, line, column) = (error.classify(), error.line(), error.column());
        Trouble::Failed(anyhow::anyhow!("JSON that is not understood ({kind:?}, line {line}, column {column})"))
    }
}

impl Trouble {
    /// As a screen is told; `code` is what the log carries.
    pub fn answered<T>(self, code: impl FnOnce() -> String) -> Answered<T> {
        match self {
            Trouble::Refused(refusal) => Answered::Refused(refusal),
            Trouble::Failed(error) => {
                let code = code();
                tracing::error!(code, error = format!("{error:#}"), "something went wrong");
                Answered::Failed { code }
            }
        }
    }
}
