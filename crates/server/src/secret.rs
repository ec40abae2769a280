//! Secrets as they are made and as they are kept: tokens and codes hashed, passwords hashed slowly. Never one in clear.

use std::sync::OnceLock;

use argon2::{Argon2, PasswordHash, PasswordHasher, PasswordVerifier, password_hash::SaltString};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use protocol::CODE_LETTERS;
use sha2::{Digest, Sha256};

/// Bytes that nobody can guess.
pub fn random<const N: usize>() -> anyhow::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    Ok(bytes)
}

/// The hash of a secret with enough chance in it that no slow hash is needed: a token, a code.
pub fn secret_hash(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

/// A new device token: 32 random bytes.
pub fn new_token() -> anyhow::Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(random::<32>()?))
}

/// Argon2id with its library's parameters, as a string that names them.
pub fn hash_password(password: &str) -> anyhow::Result<String> {
    let salt = SaltString::encode_b64(&random::<16>()?).map_err(|e| anyhow::anyhow!("no salt: {e}"))?;
    let hash = Argon2::default().hash_password(password.as_bytes(), &salt);
    Ok(hash.map_err(|e| anyhow::anyhow!("the password cannot be hashed: {e}"))?.to_string())
}

/// Letters of Crockford's base 32 that nobody can guess, in groups of four.
pub fn in_letters<const N: usize>() -> anyhow::Result<String> {
    // 256 is a multiple of 32: every letter is equally likely.
    let letters = random::<N>()?.map(|b| char::from(CODE_LETTERS[usize::from(b % 32)]));
    let groups: Vec<String> = letters.chunks(4).map(|four| four.iter().collect()).collect();
    Ok(groups.join("-"))
}

/// The hash of a password that nobody has: what is typed for a login that does not exist is held against it, with the
/// same work.
pub fn nobodys_hash() -> anyhow::Result<&'static str> {
    static HASH: OnceLock<String> = OnceLock::new();
    match HASH.get() {
        Some(hash) => Ok(hash),
        None => {
            let hash = hash_password(&new_token()?)?;
            Ok(HASH.get_or_init(|| hash))
        }
    }
}

pub fn password_fits(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
}
