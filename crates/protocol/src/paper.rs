//! What is put on paper for families, and the seam behind which it is printed. Nothing here knows how a page looks.

use attendance::{Contact, Refusal};
use chrono::NaiveDate;

use crate::Invitation;

/// Letters that go out together, in the order in which they lie in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationLetters {
    pub made_on: NaiveDate,
    pub letters: Vec<InvitationLetter>,
}

/// One guardian's letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationLetter {
    pub invitation: Invitation,
    /// Of the children it names, as the roster says: by them the office hands the letters out.
    pub grades: Vec<String>,
    /// Whom to ask. `None`: the school as such.
    pub contact: Option<Contact>,
}

/// Prints. The school's server is given one by its program, so that a library of a hundred crates is linked once.
pub trait Letters: Send + Sync {
    /// One tagged PDF, each letter beginning on a page of its own. Slow: never on a thread that answers others.
    fn invitations(&self, batch: &InvitationLetters) -> Result<Vec<u8>, NoLetters>;
}

/// Why nothing was printed.
#[derive(Debug)]
pub enum NoLetters {
    Refused(Refusal),
    Failed(Box<dyn std::error::Error + Send + Sync>),
}
