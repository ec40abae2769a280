//! What crosses a seam: the one list of commands, what a push and a pull carry, and what a screen is answered.
//!
//! Types of meaning live in `attendance`; nothing here decides anything.

mod asks;
mod code;
mod commands;
mod contacts;
mod family_record;
mod feed;
mod guardian_rights;
mod guessable;
mod health;
mod house;
mod imports;
mod invite_families;
mod mappings;
mod office;
mod openid;
mod out;
mod paper;
mod pin;
mod policies;
mod retention;
mod second_factor;
mod staff_views;
mod typescript;
mod update;
mod views;
mod week;

pub use asks::*;
pub use code::{CODE_LENGTH, CODE_LETTERS, RECOVERY_LENGTH, plain_code, plain_recovery_code};
pub use commands::{CommandName, Mode};
pub use contacts::*;
pub use family_record::*;
pub use feed::*;
pub use guardian_rights::*;
pub use guessable::is_guessable;
pub use health::*;
pub use house::*;
pub use imports::*;
pub use invite_families::*;
pub use mappings::*;
pub use office::*;
pub use openid::*;
pub use out::*;
pub use paper::*;
pub use pin::{PIN_LENGTH, Pin, apart, bare};
pub use policies::*;
pub use retention::*;
pub use second_factor::*;
pub use staff_views::*;
pub use typescript::typescript;
pub use update::*;
pub use views::*;
pub use week::*;

/// The protocol spoken. Raised when an old side could not understand a new one; both sides speak N and N-1.
pub const PROTOCOL: u32 = 1;

/// What this build can do beyond the bare protocol, sent on every exchange.
pub const ABILITIES: &[&str] = &["explain", "support", "messages", "goals", "attachments", SECOND_FACTOR, CERTIFICATE];

/// Can ask for a code after the password.
pub const SECOND_FACTOR: &str = "second_factor";

/// Can read until when a server can prove itself.
pub const CERTIFICATE: &str = "certificate";

/// [`ABILITIES`] as an exchange carries them.
pub fn abilities() -> Vec<String> {
    ABILITIES.iter().map(|ability| (*ability).to_owned()).collect()
}
