//! What this copy of the app is, and giving a later one to the system. A package is opened by what installs packages
//! here, which asks whoever sits there: nothing is installed by this program itself, and no rights are taken for it.

use std::path::{Path, PathBuf};

use anyhow::Context;
use client::{Client, OwnCopy, Package};
use protocol::{Answered, PackageKind, Release, UpdateTaken};
use serde_json::Value;
use tauri::utils::config::BundleType;
use tauri::utils::platform::bundle_type;

use crate::{files, outside};

/// The makers' public key, as it was when this copy was built. Without one it takes nobody's word, and asks no school.
const MAKERS: Option<&str> = option_env!("PRESENTE_MAKERS_KEY");

/// `None`: it came in no package, or its makers have named no key.
pub fn own_copy() -> Option<OwnCopy> {
    let kind = match bundle_type()? {
        BundleType::Deb => PackageKind::Deb,
        BundleType::Rpm => PackageKind::Rpm,
        BundleType::Msi => PackageKind::Msi,
        BundleType::App | BundleType::Dmg => PackageKind::Dmg,
        _ => return None,
    };
    let makers = MAKERS.filter(|key| !key.is_empty())?.to_owned();
    let version = env!("CARGO_PKG_VERSION").parse().ok()?;
    Some(OwnCopy { release: Release { version, kind, machine: std::env::consts::ARCH.to_owned() }, makers })
}

pub async fn take(client: &Client, ask: Value) -> Answered<Value> {
    files::answer(try_take(client, ask).await)
}

async fn try_take(client: &Client, ask: Value) -> anyhow::Result<Answered<UpdateTaken>> {
    let package = match client.take_update(serde_json::from_value(ask)?).await {
        Answered::Ok(package) => package,
        Answered::Refused(refusal) => return Ok(Answered::Refused(refusal)),
        Answered::Failed { code } => return Ok(Answered::Failed { code }),
    };
    let folder = dirs::download_dir().or_else(dirs::home_dir).context("this system has no folder for downloads")?;
    let path = tauri::async_runtime::spawn_blocking(move || keep(&folder, &package)).await??;
    let opened = outside::open(path.as_os_str());
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Answered::Ok(UpdateTaken { file, opened }))
}

/// Written under a name of its own first: nobody opens half a package.
fn keep(folder: &Path, package: &Package) -> anyhow::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let (path, part) = (folder.join(&package.name), folder.join(format!("{}.part", package.name)));
    std::fs::write(&part, &package.bytes).context("the package could not be written")?;
    std::fs::rename(&part, &path)?;
    Ok(path)
}
