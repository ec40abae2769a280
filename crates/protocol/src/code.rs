//! An invitation's code: twelve characters that survive being printed, read aloud and typed.
//!
//! It makes no code and knows none: chance belongs to the server.

/// Crockford's base 32: no letter that can be read as a digit or as another letter.
pub const CODE_LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
pub const CODE_LENGTH: usize = 12;

/// A recovery code of the second factor is longer: eighty bits, for a hash that is quick.
pub const RECOVERY_LENGTH: usize = 16;

/// A code as it is hashed, from a code as somebody typed it: what people confuse put right. `None`: it cannot be one.
pub fn plain_code(typed: &str) -> Option<String> {
    plain(typed, CODE_LENGTH)
}

/// The same of a recovery code.
pub fn plain_recovery_code(typed: &str) -> Option<String> {
    plain(typed, RECOVERY_LENGTH)
}

/// So many of its letters, however they were typed.
pub(crate) fn plain(typed: &str, length: usize) -> Option<String> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    let fits = plain.len() == length && plain.bytes().all(|c| CODE_LETTERS.contains(&c));
    fits.then_some(plain)
}
