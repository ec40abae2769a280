//! Where there is no keyring: a small file beside the store, in which a passphrase closes the store's key.
//!
//! The file holds nothing that opens anything without the passphrase: a salt, and the key closed by it.

use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use argon2::{Algorithm, Argon2, Params, Version};
use attendance::Refusal;
use base64::{Engine, prelude::BASE64_STANDARD};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, aead::Aead};
use protocol::is_guessable;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{key::Key, trouble::Result};

/// The shortest passphrase, in characters.
pub const PASSPHRASE_LEAST: u32 = 8;

const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;

#[derive(Serialize, Deserialize)]
struct Closed {
    version: u32,
    memory_kib: u32,
    passes: u32,
    salt: String,
    /// The data key, closed with ChaCha20-Poly1305 under Argon2id of the passphrase. Each file has a salt of its own,
    /// so that key and nonce never meet twice.
    key: String,
    /// So that the question for the passphrase is asked in the reader's language.
    #[serde(default)]
    language: Option<String>,
}

fn file(folder: &Path) -> PathBuf {
    folder.join("passphrase.json")
}

/// Whether this store is closed by a passphrase.
pub fn exists(folder: &Path) -> bool {
    file(folder).exists()
}

/// Whether the key in there can be opened by the words at all. An error is the disk's.
pub fn is_whole(folder: &Path) -> Result<bool> {
    let text = std::fs::read(file(folder))?;
    let closed: Option<Closed> = serde_json::from_slice(&text).ok();
    let is_base64 = |text: &str| BASE64_STANDARD.decode(text).is_ok();
    Ok(closed.is_some_and(|closed| is_base64(&closed.salt) && is_base64(&closed.key)))
}

/// Keeps a file that no words open any more beside the store that it was for.
pub fn set_aside(folder: &Path, beside: &Path) -> Result<()> {
    match std::fs::rename(file(folder), beside.with_extension("json")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Makes a key and closes it.
pub fn create(folder: &Path, passphrase: &str, language: Option<&str>) -> Result<Key> {
    let key = Key::random()?;
    close(folder, &key, passphrase, language)?;
    Ok(key)
}

/// Closes a key that there is, in the stead of whatever closed it before.
pub fn close(folder: &Path, key: &Key, passphrase: &str, language: Option<&str>) -> Result<()> {
    if passphrase.chars().count() < PASSPHRASE_LEAST as usize {
        return Err(Refusal::PassphraseTooShort { least: PASSPHRASE_LEAST }.into());
    }
    if is_guessable(passphrase, &[]) {
        return Err(Refusal::PassphraseGuessable.into());
    }
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(|error| anyhow!("no random bytes from the system: {error}"))?;
    let closed = cipher(passphrase, &salt, MEMORY_KIB, PASSES)?
        .encrypt(&Default::default(), key.bytes().as_slice())
        .map_err(|_| anyhow!("the key could not be closed"))?;
    let closed = Closed {
        version: 1,
        memory_kib: MEMORY_KIB,
        passes: PASSES,
        salt: BASE64_STANDARD.encode(salt),
        key: BASE64_STANDARD.encode(closed),
        language: language.map(str::to_owned),
    };
    save(folder, &closed)
}

/// Opens the key that [`create`] closed.
pub fn open(folder: &Path, passphrase: &str) -> Result<Key> {
    let closed = read(folder)?;
    let salt = BASE64_STANDARD.decode(&closed.salt).context("the salt")?;
    let sealed = BASE64_STANDARD.decode(&closed.key).context("the closed key")?;
    let opened = cipher(passphrase, &salt, closed.memory_kib, closed.passes)?
        .decrypt(&Default::default(), sealed.as_slice())
        .map_err(|_| Refusal::PassphraseWrong)?;
    let opened = Zeroizing::new(opened);
    let bytes: [u8; 32] = opened.as_slice().try_into().context("the closed key has another length")?;
    Ok(Key::from_bytes(bytes))
}

/// The language to ask in, if it is known.
pub fn language(folder: &Path) -> Option<String> {
    read(folder).ok().and_then(|closed| closed.language)
}

/// Keeps the language to ask in.
pub fn save_language(folder: &Path, language: Option<&str>) -> Result<()> {
    let mut closed = read(folder)?;
    closed.language = language.map(str::to_owned);
    save(folder, &closed)
}

pub fn erase(folder: &Path) -> Result<()> {
    match std::fs::remove_file(file(folder)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn cipher(passphrase: &str, salt: &[u8], memory_kib: u32, passes: u32) -> Result<ChaCha20Poly1305> {
    let params = Params::new(memory_kib, passes, 1, Some(32)).map_err(|error| anyhow!("Argon2: {error}"))?;
    let mut derived = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut *derived)
        .map_err(|error| anyhow!("Argon2: {error}"))?;
    Ok(ChaCha20Poly1305::new(derived.as_slice().into()))
}

fn read(folder: &Path) -> Result<Closed> {
    let text = std::fs::read(file(folder)).context("the passphrase's file")?;
    Ok(serde_json::from_slice(&text).context("the passphrase's file")?)
}

/// Written beside and renamed: a computer that loses power keeps the old file or has the new one.
fn save(folder: &Path, closed: &Closed) -> Result<()> {
    let beside = folder.join("passphrase.json.new");
    let mut written = std::fs::File::create(&beside)?;
    std::io::Write::write_all(&mut written, &serde_json::to_vec_pretty(closed)?)?;
    written.sync_all()?;
    std::fs::rename(beside, file(folder))?;
    Ok(())
}
