//! What a password that somebody chooses must be: long, and not what another would try first. It asks for no signs.

use attendance::Refusal;
use protocol::is_guessable;

/// The shortest one, in characters (NIST SP 800-63B asks for eight; a phrase is longer anyhow).
pub const PASSWORD_LEAST: usize = 10;
/// The longest, in bytes: more than this is no password, and would only cost time to hash.
const PASSWORD_MOST: usize = 1024;

/// Judges a password that somebody chose. `known` is what others know of them: how they sign in, their name, their school.
pub fn judge_password(chosen: &str, known: &[String]) -> Result<(), Refusal> {
    if chosen.chars().count() < PASSWORD_LEAST {
        return Err(Refusal::PasswordTooShort { least: PASSWORD_LEAST as u32 });
    }
    if chosen.len() > PASSWORD_MOST {
        return Err(Refusal::TextTooLong { most: PASSWORD_MOST as u32 });
    }
    if is_guessable(chosen, known) {
        return Err(Refusal::PasswordGuessable);
    }
    Ok(())
}
