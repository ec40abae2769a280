//! Signs packages as their makers: by whose word an app takes a newer version. Keeps no key, and makes none.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use minisign::{PublicKey, SecretKey, SecretKeyBox};

/// Whose signature the apps take that are built now; minisign's public key in one line.
const MAKERS: &str = "PRESENTE_MAKERS_KEY";

/// Puts a signature beside every package of the app in a folder. Gives how many.
///
/// What is signed with a file says what it is: an app goes by that, and by no name and no server.
pub fn sign(folder: &Path, key: &Path) -> Result<u32> {
    let secret = read_secret(key)?;
    let makers = std::env::var(MAKERS).with_context(|| format!("{MAKERS} says whose signature the apps will take"))?;
    let makers = PublicKey::from_base64(&makers).with_context(|| format!("{MAKERS} is no public key"))?;
    let mut signed = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(says) = says(&path) else { continue };
        let signature = minisign::sign(Some(&makers), &secret, File::open(&path)?, Some(&says), None)
            .context("the key is not the one that PRESENTE_MAKERS_KEY names")?;
        let mut beside = path.clone().into_os_string();
        beside.push(".minisig");
        fs::write(&beside, signature.into_string())?;
        println!("  signed {says}");
        signed += 1;
    }
    ensure!(signed > 0, "no package of the app is there to sign");
    Ok(signed)
}

/// `presente 0.1.0 deb x86_64`, for a package of the app.
fn says(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let kind = path.extension()?.to_str().filter(|kind| ["deb", "rpm", "msi", "dmg"].contains(kind))?;
    // The server's package is the technician's to install, and no app takes it.
    let is_app = name.to_ascii_lowercase().starts_with("presente") && !name.starts_with("presente-server");
    is_app.then(|| format!("presente {} {kind} {}", env!("CARGO_PKG_VERSION"), std::env::consts::ARCH))
}

fn read_secret(path: &Path) -> Result<SecretKey> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let boxed = SecretKeyBox::from_string(&text).context("no secret key of minisign's")?;
    match boxed.into_unencrypted_secret_key() {
        Ok(secret) => Ok(secret),
        Err(_) => bail!("the key asks for a password, and nobody is here to type one"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_the_app_are_signed_as_what_they_are_and_others_are_not() {
        let version = env!("CARGO_PKG_VERSION");
        let said = |name: &str| says(Path::new(name));
        let machine = std::env::consts::ARCH;
        assert_eq!(said("Presente_0.1.0_amd64.deb"), Some(format!("presente {version} deb {machine}")));
        assert_eq!(said("Presente-0.1.0-1.x86_64.rpm"), Some(format!("presente {version} rpm {machine}")));
        for name in ["presente-server_0.1.0_amd64.deb", "Presente_0.1.0_amd64.deb.minisig", "notes.txt", "other.deb"] {
            assert_eq!(said(name), None, "{name}");
        }
    }
}
