//! An invitation's code: twelve characters that survive being printed, read aloud and typed.
//!
//! It makes no code and knows none: chance belongs to the server.

/// Crockford's base 32: no letter that can be read as a digit or as another letter.
pub const CODE_LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
pub const CODE_LENGTH: usize = 12;

/// A code as it is hashed, from a code as somebody typed it: what people confuse put right. `None`: it cannot be one.
pub fn plain_code(typed: &str) -> Option<String> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    let fits = plain.len() == CODE_LENGTH && plain.bytes().all(|c| CODE_LETTERS.contains(&c));
    fits.then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_forgiven_its_spaces_hyphens_and_lookalikes() {
        for (typed, read) in [
            ("7K3M-9PQR-2XYZ", Some("7K3M9PQR2XYZ")),
            (" 7k3m 9pqr 2xyz ", Some("7K3M9PQR2XYZ")),
            ("abcd-efgh-jkmn", Some("ABCDEFGHJKMN")),
            (" oiL0 1234 5678 ", Some("011012345678")),
            ("oil0-0000-0000", Some("011000000000")),
            ("abcd-efgh-jkm", None),
            // U is no letter of the alphabet.
            ("abcd-efgh-jkmu", None),
            ("7K3M-9PQR-2XYU", None),
            ("", None),
        ] {
            assert_eq!(plain_code(typed).as_deref(), read, "{typed}");
        }
    }
}
