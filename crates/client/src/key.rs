//! Where the key of this computer's store is kept: the system's keyring, or, in a test, memory.
//!
//! A key is never written to a disk in the clear, and never made anew while a store exists that another key closed.

use std::sync::{Mutex, PoisonError};

use anyhow::{Context, anyhow};
use base64::{Engine, prelude::BASE64_STANDARD};
use keyring_core::{Entry, Error, api::CredentialStoreApi};
use zeroize::Zeroizing;

/// The 32 bytes that open a store. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    pub fn random() -> anyhow::Result<Key> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(&mut *bytes).map_err(|error| anyhow!("no random bytes from the system: {error}"))?;
        Ok(Key(bytes))
    }

    pub fn from_bytes(bytes: [u8; 32]) -> Key {
        Key(Zeroizing::new(bytes))
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// As keyrings keep it: KDE's holds text only.
    fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64_STANDARD.encode(self.0.as_slice()))
    }

    fn parse(text: &[u8]) -> anyhow::Result<Key> {
        let bytes = Zeroizing::new(BASE64_STANDARD.decode(text).context("the keyring's entry is no key")?);
        let bytes: [u8; 32] = bytes.as_slice().try_into().context("the keyring's entry has another length")?;
        Ok(Key::from_bytes(bytes))
    }
}

#[derive(Debug)]
pub enum KeyTrouble {
    /// There is no keyring, or it is locked and stays so: a passphrase can take its place.
    Unavailable,
    Failed(anyhow::Error),
}

/// Blocking: a keyring may ask the person first. Never called on an async thread.
pub trait KeyPlace: Send + Sync {
    /// `None`: there is none, or the keyring is not set up yet; only `save` then `find` tells which.
    fn find(&self) -> Result<Option<Key>, KeyTrouble>;
    fn save(&self, key: &Key) -> Result<(), KeyTrouble>;
    fn erase(&self) -> Result<(), KeyTrouble>;
}

/// The system's keyring: Secret Service, Keychain or Credential Manager.
pub struct Keyring {
    profile: String,
}

const SERVICE: &str = "presente";

impl Keyring {
    pub fn new(profile: impl Into<String>) -> Keyring {
        Keyring { profile: profile.into() }
    }

    fn entry(&self) -> Result<Entry, KeyTrouble> {
        #[cfg(target_os = "linux")]
        let store = zbus_secret_service_keyring_store::Store::new()?;
        #[cfg(target_os = "macos")]
        let store = apple_native_keyring_store::keychain::Store::new()?;
        #[cfg(target_os = "windows")]
        let store = windows_native_keyring_store::Store::new()?;
        Ok(store.build(SERVICE, &self.profile, None)?)
    }
}

impl KeyPlace for Keyring {
    fn find(&self) -> Result<Option<Key>, KeyTrouble> {
        match self.entry()?.get_secret() {
            Ok(secret) => Key::parse(&Zeroizing::new(secret)).map(Some).map_err(KeyTrouble::Failed),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn save(&self, key: &Key) -> Result<(), KeyTrouble> {
        Ok(self.entry()?.set_secret(key.to_text().as_bytes())?)
    }

    fn erase(&self) -> Result<(), KeyTrouble> {
        match self.entry()?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}

impl From<Error> for KeyTrouble {
    fn from(error: Error) -> KeyTrouble {
        match error {
            Error::PlatformFailure(_) | Error::NoStorageAccess(_) | Error::NoDefaultStore => KeyTrouble::Unavailable,
            other => KeyTrouble::Failed(anyhow::Error::new(other).context("the keyring")),
        }
    }
}

/// A place that lasts as long as the program: for tests and the test host, never for a person's computer.
#[derive(Default)]
pub struct InMemory {
    key: Mutex<Option<Key>>,
}

impl InMemory {
    pub fn new() -> InMemory {
        InMemory::default()
    }
}

impl KeyPlace for InMemory {
    fn find(&self) -> Result<Option<Key>, KeyTrouble> {
        Ok(self.key.lock().unwrap_or_else(PoisonError::into_inner).clone())
    }

    fn save(&self, key: &Key) -> Result<(), KeyTrouble> {
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = Some(key.clone());
        Ok(())
    }

    fn erase(&self) -> Result<(), KeyTrouble> {
        *self.key.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    }
}

/// A computer without a keyring.
pub struct NoKeyring;

impl KeyPlace for NoKeyring {
    fn find(&self) -> Result<Option<Key>, KeyTrouble> {
        Err(KeyTrouble::Unavailable)
    }

    fn save(&self, _: &Key) -> Result<(), KeyTrouble> {
        Err(KeyTrouble::Unavailable)
    }

    fn erase(&self) -> Result<(), KeyTrouble> {
        Ok(())
    }
}

/// Lets a test keep hold of the place that it hands to a client.
impl<T: KeyPlace + ?Sized> KeyPlace for std::sync::Arc<T> {
    fn find(&self) -> Result<Option<Key>, KeyTrouble> {
        (**self).find()
    }

    fn save(&self, key: &Key) -> Result<(), KeyTrouble> {
        (**self).save(key)
    }

    fn erase(&self) -> Result<(), KeyTrouble> {
        (**self).erase()
    }
}
