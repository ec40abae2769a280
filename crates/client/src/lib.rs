//! One computer's side of Presente: an encrypted store, an outbox, syncing, and every command a screen may give.
//!
//! Knows no window and no server: both meet it in `protocol`.

mod address;
mod apply;
mod ask;
mod attach;
mod blocking;
mod client;
mod clock;
mod desk;
mod engine;
mod facts;
mod key;
mod link;
mod outlook;
mod passphrase;
mod picture;
mod read;
mod receipt;
mod run;
mod shelf;
mod store;
mod sync;
mod trouble;
mod write;

// One file per command.
mod add_staff;
mod add_to_support;
mod answer_goal;
mod ask_support;
mod audit;
mod change_password;
mod confirm_policy;
mod decide_explanation;
mod devices;
mod drop_draft;
mod edit_explanation;
mod explain_absence;
mod handle_support;
mod invitation_plan;
mod invite_family;
mod join;
mod mark_read;
mod new_password;
mod propose_goal;
mod publish_policy;
mod put_away;
mod revoke_device;
mod save_draft;
mod save_settings;
mod see_explanation;
mod send_message;
mod set_roles;
mod sign_in;
mod sign_out;
mod staff_accounts;
mod sync_now;
mod unlock;
mod withdraw_explanation;
mod withdraw_policy;

pub use address::parse_address;
pub use attach::Content;
pub use client::Client;
pub use clock::{Clock, Ids, SystemClock, SystemIds};
pub use engine::Options;
pub use key::{InMemory, Key, KeyPlace, KeyTrouble, Keyring, NoKeyring};
pub use link::{HttpLink, Line, Link, LinkTrouble, Reply};
pub use passphrase::PASSPHRASE_LEAST;
pub use trouble::Trouble;
