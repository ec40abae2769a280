//! Makers of the app with a key of their own, for as long as a test lasts: what they sign, nobody else's key proves.

use std::{fs, io::Cursor, path::Path};

use minisign::KeyPair;
use protocol::{Release, SIGNATURE_ENDING};

pub struct Makers(KeyPair);

impl Default for Makers {
    fn default() -> Self {
        Makers::new()
    }
}

impl Makers {
    pub fn new() -> Makers {
        Makers(KeyPair::generate_unencrypted_keypair().expect("a key pair"))
    }

    /// The public key, in one line.
    pub fn key(&self) -> String {
        self.0.pk.to_base64()
    }

    /// The text of a signature that says this of a file.
    pub fn sign(&self, says: &str, file: &[u8]) -> String {
        let signed = minisign::sign(None, &self.0.sk, Cursor::new(file), Some(says), None);
        signed.expect("it can be signed").into_string()
    }

    /// Puts a package into a folder as a technician would, with its signature beside it.
    pub fn lay(&self, folder: &Path, release: &Release, file: &[u8]) -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        let name = release.file_name();
        fs::write(folder.join(format!("{name}{SIGNATURE_ENDING}")), self.sign(&release.to_string(), file))?;
        fs::write(folder.join(name), file)
    }
}
