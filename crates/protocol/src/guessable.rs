//! Which secret a person chose somebody else would soon try: asked wherever one is chosen, never where one is typed.

use zxcvbn::{Score, zxcvbn};

/// What everybody tries first in this program.
const NAMES: [&str; 3] = ["presente", "school", "escuela"];

/// Whether somebody who guesses comes upon a secret among the first hundred million tries: common passwords, names, words,
/// dates, rows of keys, and what belongs to whom it is for (their name, how they sign in, their school). It takes the
/// place of a list of passwords that none may be (OWASP ASVS 5.0, 6.2.4, 6.2.11; NIST SP 800-63B-4, 3.1.1.2), and asks for
/// no digits and no signs.
pub fn is_guessable(secret: &str, known: &[String]) -> bool {
    let words = known.iter().flat_map(|known| known.split_whitespace().chain([known.as_str()]));
    let known: Vec<&str> = words.chain(NAMES).collect();
    zxcvbn(secret, &known).score() < Score::Three
}
