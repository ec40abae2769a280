//! The school's side: it keeps the record, takes what families and staff write, and gives each what they may see.
//!
//! Everything that leaves goes through `rights`; everything that is written goes through `write`, in one transaction.

pub mod account;
pub mod act;
pub mod act_chain;
pub mod administer;
pub mod apply;
pub mod ask;
pub mod attachment;
pub mod audit;
pub mod backup;
pub mod body;
pub mod certificate;
pub mod check;
pub mod clock;
pub mod counts;
pub mod enter;
pub mod erase;
pub mod guardian_rights;
pub mod health;
pub mod house;
pub mod import;
pub mod intake;
pub mod invite;
pub mod invite_families;
pub mod log;
pub mod openid;
pub mod out;
pub mod outside;
pub mod pace;
pub mod password;
pub mod policies;
pub mod pull;
pub mod push;
pub mod rates;
pub mod rights;
pub mod roles;
pub mod routes;
pub mod scan;
pub mod school;
pub mod second_factor;
pub mod secret;
pub mod self_made;
pub mod store;
pub mod student_account;
pub mod tries;
pub mod trouble;
pub mod updates;
pub mod wake;
pub mod write;
pub mod year;

pub use body::Body;
pub use clock::{Clock, Ids, RandomIds, SystemClock};
pub use school::Office;
pub use trouble::{Outcome, Trouble};
