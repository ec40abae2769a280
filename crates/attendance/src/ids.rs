//! Names for things. Every id is a UUID made where the thing is born; none carries a meaning.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
        #[ts(type = "string")]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }
    )*};
}

ids! {
    /// A school: the unit that owns children's rows, a calendar and a feed.
    SchoolId,
    /// A child at one school.
    StudentId,
    /// A grown-up: guardian or staff.
    PersonId,
    /// A guardian's tie to a child.
    LinkId,
    /// One explanation, whatever became of it.
    ExplanationId,
    /// One request for support.
    RequestId,
    /// One message in a thread.
    MessageId,
    /// One goal for one child.
    GoalId,
    /// One attached file.
    AttachmentId,
    /// One signed-in computer.
    DeviceId,
    /// One write of one device: sent again, it does nothing again.
    WriteId,
    /// One invitation to join.
    InvitationId,
    /// One policy of a school, in all its editions.
    PolicyId,
    /// One entry about a guardian's rights. The first of a restriction names the restriction.
    EntryId,
}
