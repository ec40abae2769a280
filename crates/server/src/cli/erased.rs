//! `erased`: what was erased here, by kinds and ids alone, and the same erased again in data that came from before.

use std::{fs, path::Path};

use serde_json::json;
use server::{
    Ids, RandomIds, backup,
    erase::{self, Erased, erase_again, listed, read_list},
    store::Store,
};
use words::figure;

use super::{Done, No, Place, Told, Wrong, say};

#[derive(clap::Args)]
pub struct ErasedCommand {
    #[arg(long, value_name = "FILE", help = say().help_erased_again())]
    again: Option<std::path::PathBuf>,
}

impl ErasedCommand {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let store = &place.office.store;
        if let Some(file) = &self.again {
            let there = again(store, file, place.office.ids.as_ref())?;
            // Who needs this has put back what is older, by the database's own means too.
            backup::mark_restored(store, place.office.ids.as_ref()).map_err(anyhow::Error::from)?;
            erase::write_lists(&place.office);
            return told.answer(&json!({ "erased": there }), || vec![say().cli_erased_again(&figure(there.into()))]);
        }
        let list: Vec<Erased> = store.read(listed).map_err(anyhow::Error::from)?;
        let lines: Vec<String> = list.iter().map(|one| format!("{} {}", one.kind, one.id)).collect();
        told.answer_in_rows(&lines, || lines.clone())
    }
}

/// Erases again what a list says; gives how many of it were there.
pub fn again(store: &Store, file: &Path, ids: &dyn Ids) -> Result<u32, No> {
    let unusable = |line: usize| Wrong::ErasedUnusable { file: file.display().to_string(), line };
    let text = fs::read_to_string(file).map_err(|_| unusable(0))?;
    let list = read_list(&text).map_err(unusable)?;
    Ok(erase_again(store, ids, chrono::Utc::now(), &list)?)
}

/// The same for data that nobody serves yet.
pub fn again_in(store: &Store, file: &Path) -> Result<u32, No> {
    again(store, file, &RandomIds)
}
