//! The two kinds of errors, never mixed: a refusal is an answer, a failure is a surprise.

use attendance::Refusal;

/// Why something was not done.
#[derive(Debug)]
pub enum Trouble {
    /// Told to the person in words.
    Refused(Refusal),
    /// Logged; the person is told that something went wrong here.
    Failed(anyhow::Error),
}

pub type Outcome<T> = Result<T, Trouble>;

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Trouble::Refused(refusal)
    }
}

impl From<anyhow::Error> for Trouble {
    fn from(error: anyhow::Error) -> Self {
        Trouble::Failed(error)
    }
}

impl From<crate::store::StoreError> for Trouble {
    fn from(error: crate::store::StoreError) -> Self {
        Trouble::Failed(error.into())
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Trouble::Failed(error.into())
    }
}
