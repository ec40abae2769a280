//! A school's pin: sixteen characters by which a computer knows the key of a school whose certificate is self-made.
//!
//! It makes no key and opens no connection; it says which key is meant, and nothing about names or dates.

use sha2::{Digest, Sha256};

use crate::code::{CODE_LETTERS, plain};

pub const PIN_LENGTH: usize = 16;
/// What sixteen letters of five bits hold.
const PIN_BYTES: usize = 10;
/// What stands between an address and its pin, where both are one text.
const BETWEEN: char = '#';

/// The first 80 bits of the SHA-256 of a public key (its SubjectPublicKeyInfo, as RFC 7469 pins it), in Crockford's
/// base 32.
///
/// Eighty bits are few for a hash that both sides of a bargain make, where two alike are enough (2^40 tries). Here
/// somebody must find a *second* key for a pin that is printed already: 2^80 keys, each with its own hash, for one school,
/// and must stand on the way to it besides. A longer pin would be typed wrongly more often than a shorter one is forged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pin(String);

impl Pin {
    /// The pin of a public key, from its SubjectPublicKeyInfo in DER.
    pub fn of_key(public_key: &[u8]) -> Pin {
        let hash = Sha256::digest(public_key);
        let mut held = 0u128;
        for byte in &hash[..PIN_BYTES] {
            held = held << 8 | u128::from(*byte);
        }
        let letter = |at: usize| CODE_LETTERS[(held >> (5 * (PIN_LENGTH - 1 - at)) & 31) as usize];
        Pin((0..PIN_LENGTH).map(|at| char::from(letter(at))).collect())
    }

    /// A pin as somebody typed it: what people confuse put right. `None`: it cannot be one.
    pub fn read(typed: &str) -> Option<Pin> {
        plain(typed, PIN_LENGTH).map(Pin)
    }

    /// In groups of four, as a letter prints it.
    pub fn grouped(&self) -> String {
        format!("{}-{}-{}-{}", &self.0[..4], &self.0[4..8], &self.0[8..12], &self.0[12..])
    }

    /// An address together with this pin, in one text: whoever is handed it cannot forget the pin.
    pub fn on(&self, address: &str) -> String {
        format!("{address}{BETWEEN}{}", self.0)
    }

    /// As a link carries it.
    pub fn plain(&self) -> &str {
        &self.0
    }
}

/// An address without its pin, and what stands where a pin would. A text there that is no pin fits no key.
pub fn apart(address: &str) -> (&str, Option<&str>) {
    match address.split_once(BETWEEN) {
        Some((bare, pin)) => (bare, Some(pin)),
        None => (address, None),
    }
}

/// The address alone, as people are shown it.
pub fn bare(address: &str) -> &str {
    apart(address).0
}
