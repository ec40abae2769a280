//! Sends a school's files to its server, piece by piece: a picked file is never whole in memory, and a piece whose answer
//! was lost is sent again. What the files hold is not looked at here.

use std::{
    fs::{self, File},
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use attendance::Refusal;
use protocol::{IMPORT_FILES_MOST, IMPORT_MOST_BYTES, IMPORT_PIECE_BYTES, ImportPiece, PickedImport};
use uuid::Uuid;

use crate::{
    engine::Engine,
    link::{Line, LinkTrouble},
    store::account,
    trouble::{Result, Trouble},
};

/// How often a piece is sent before the network is given up.
const TRIES: usize = 3;

/// Sends the files of these paths, those in a folder among them; not a folder's folders.
pub(crate) async fn send_import(engine: &Arc<Engine>, id: Uuid, paths: Vec<PathBuf>) -> Result<PickedImport> {
    let here = engine.clone();
    let account = engine
        .executor
        .run(move || here.look(|desk| Ok(account::find(desk.conn, id)?.ok_or(Refusal::NotFound)?)))
        .await?;
    let token = account.token.as_deref().ok_or(Refusal::SignInAgain)?;
    let files = engine.executor.run(move || list_files(&paths)).await?;
    if files.is_empty() {
        return Ok(PickedImport { offer: None, files: Vec::new() });
    }
    let offer = engine.ids.next();
    let mut names = Vec::new();
    for (number, (name, path)) in files.into_iter().enumerate() {
        let mut file = Some(File::open(&path).context("a picked file could not be opened")?);
        let mut piece = 0;
        while let Some(mut reading) = file.take() {
            let (content, reading) = engine.executor.run(move || Ok((next_piece(&mut reading)?, reading))).await?;
            let is_last = content.len() < IMPORT_PIECE_BYTES;
            // An empty file is sent too: the school says what is wrong with it.
            if !content.is_empty() || piece == 0 {
                let piece = ImportPiece { offer, file: number as u32, piece, name: name.clone() };
                send(engine, Line { address: &account.address, token }, &piece, content).await?;
            }
            piece += 1;
            file = (!is_last).then_some(reading);
        }
        names.push(name);
    }
    Ok(PickedImport { offer: Some(offer), files: names })
}

async fn send(engine: &Engine, line: Line<'_>, piece: &ImportPiece, content: Vec<u8>) -> Result<()> {
    for tried in 1..=TRIES {
        match engine.link.send_import(line, piece, content.clone()).await {
            Ok(()) => return Ok(()),
            Err(LinkTrouble::Unreachable) if tried < TRIES => {}
            Err(LinkTrouble::Unreachable) => break,
            Err(LinkTrouble::SignedOut(refusal) | LinkTrouble::Unproved(refusal) | LinkTrouble::Refused(refusal)) => {
                return Err(refusal.into());
            }
            Err(LinkTrouble::Failed(error)) => return Err(Trouble::Failed(error)),
        }
    }
    Err(Refusal::Offline.into())
}

/// The files with their own names, in the order of the names. Too much is refused before anything is sent.
fn list_files(paths: &[PathBuf]) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        for entry in fs::read_dir(path).context("a picked folder could not be read")? {
            let entry = entry.context("a picked folder could not be read")?.path();
            if entry.is_file() {
                files.push(entry);
            }
        }
    }
    let mut files: Vec<(String, PathBuf)> = files.into_iter().map(|path| (name_of(&path), path)).collect();
    files.retain(|(name, _)| !name.starts_with('.'));
    files.sort();
    if files.len() > IMPORT_FILES_MOST {
        return Err(Refusal::TooManyFiles { most: IMPORT_FILES_MOST as u32 }.into());
    }
    let sizes = files.iter().map(|(_, path)| fs::metadata(path).map(|found| found.len()));
    let bytes: u64 = sizes.sum::<std::io::Result<u64>>().context("a picked file could not be read")?;
    if bytes > IMPORT_MOST_BYTES {
        return Err(Refusal::FileTooLarge { most_mb: (IMPORT_MOST_BYTES / 1_000_000) as u32 }.into());
    }
    Ok(files)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn next_piece(file: &mut File) -> Result<Vec<u8>> {
    let mut content = Vec::new();
    let mut some = file.take(IMPORT_PIECE_BYTES as u64);
    some.read_to_end(&mut content).context("a picked file could not be read")?;
    Ok(content)
}
