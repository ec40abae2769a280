//! Newer versions of the app, as a school hands them on: packages that a technician has laid into a folder, each with
//! its maker's signature beside it. It signs nothing, changes nothing, and fetches nothing from anywhere.
//!
//! A package is no part of the school's record: it stands in a folder, so that no backup and no move carries it.

use std::{
    fs::{self, File},
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use anyhow::Context;
use attendance::Refusal;
use protocol::{
    FindUpdate, PackageKind, Release, SIGNATURE_ENDING, UPDATE_MOST_BYTES, UPDATE_PIECE_BYTES, UpdateOffer,
    UpdateOffers, UpdatePiece,
};

use crate::{Office, Outcome, account::asker};

/// The name of the folder beside the data, where no other was said.
pub const FOLDER: &str = "updates";

/// A package that lies there.
#[derive(Debug)]
pub struct Laid {
    pub path: PathBuf,
    pub bytes: u64,
    /// What it says it is, with the text that proves it.
    pub said: Result<Signed, LaidWrong>,
}

#[derive(Debug)]
pub struct Signed {
    pub release: Release,
    pub signature: String,
}

/// Why a file is offered to nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaidWrong {
    /// There is no signature of that name beside it.
    NoSignature,
    /// What stands there is not one of ours.
    SignatureUnusable,
    /// It is signed as another kind of package than its name ends with.
    OtherKind,
    TooLarge,
}

/// Every package in a folder, by name. A folder that is not there has none.
pub fn list(folder: &Path) -> anyhow::Result<Vec<Laid>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).context("the folder of newer versions"),
    };
    let mut laid = Vec::new();
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str());
        let Some(kind) = PackageKind::ALL.into_iter().find(|kind| Some(kind.ending()) == ending) else { continue };
        let bytes = fs::metadata(&path)?.len();
        let said = if UPDATE_MOST_BYTES < bytes { Err(LaidWrong::TooLarge) } else { read_signature(&path, kind) };
        laid.push(Laid { path, bytes, said });
    }
    laid.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(laid)
}

fn read_signature(path: &Path, kind: PackageKind) -> Result<Signed, LaidWrong> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(SIGNATURE_ENDING);
    let signature = fs::read_to_string(beside).map_err(|_| LaidWrong::NoSignature)?;
    let release = Release::claimed(&signature).map_err(|_| LaidWrong::SignatureUnusable)?;
    if release.kind != kind {
        return Err(LaidWrong::OtherKind);
    }
    Ok(Signed { release, signature })
}

impl Office {
    /// Where packages are laid; `None`: the data is in a database, and nobody has named a folder.
    pub fn updates(&self) -> Option<PathBuf> {
        self.updates.clone().or_else(|| Some(self.store.folder()?.join(FOLDER)))
    }
}

/// What is later than what runs on the asker's computer, the latest first.
pub async fn find_update(office: &Office, token: String, ask: FindUpdate) -> Outcome<UpdateOffers> {
    let here = known(office, token).await?;
    blocking(move || {
        let mut offers: Vec<UpdateOffer> = Vec::new();
        for Laid { bytes, said, .. } in here.laid()? {
            let Ok(Signed { release, signature }) = said else { continue };
            if release.kind == ask.kind && release.machine == ask.machine && ask.version < release.version {
                let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
                offers.push(UpdateOffer { version: release.version, bytes, signature });
            }
        }
        offers.sort_by_key(|offer| std::cmp::Reverse(offer.version));
        Ok(UpdateOffers { offers })
    })
    .await
}

/// A piece of a package's bytes. Nothing but a package that is offered can be named.
pub async fn piece(office: &Office, token: String, ask: UpdatePiece) -> Outcome<Vec<u8>> {
    let here = known(office, token).await?;
    blocking(move || {
        let wanted = |laid: &Laid| {
            laid.said.as_ref().is_ok_and(|Signed { release, .. }| {
                release.kind == ask.kind && release.machine == ask.machine && release.version == ask.version
            })
        };
        let laid = here.laid()?.into_iter().find(wanted).ok_or(Refusal::NotFound)?;
        let begin = u64::from(ask.piece) * UPDATE_PIECE_BYTES as u64;
        if laid.bytes <= begin {
            return Err(Refusal::NotFound.into());
        }
        let mut file = File::open(&laid.path).context("a package")?;
        file.seek(SeekFrom::Start(begin)).context("a package")?;
        let mut bytes = Vec::new();
        file.take(UPDATE_PIECE_BYTES as u64).read_to_end(&mut bytes).context("a package")?;
        Ok(bytes)
    })
    .await
}

impl Office {
    fn laid(&self) -> Outcome<Vec<Laid>> {
        Ok(self.updates().map(|folder| list(&folder)).transpose()?.unwrap_or_default())
    }
}

/// Whoever is let in may have what the school hands on; nobody else learns what it has.
async fn known(office: &Office, token: String) -> Outcome<Office> {
    let here = office.clone();
    let there = office.clone();
    office.store.read_async(move |conn| asker(conn, &there, &token).map(|_| ())).await?;
    Ok(here)
}

async fn blocking<T: Send + 'static>(act: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    tokio::task::spawn_blocking(act).await.map_err(|_| anyhow::anyhow!("reading a package stopped"))?
}
