//! Pictures of real windows, kept where a person looks for them. Never part of a test's verdict.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Page;

/// A folder that pictures are numbered in, in the order in which they were taken.
pub struct Pictures {
    folder: PathBuf,
    taken: u32,
}

impl Pictures {
    pub fn new(folder: &Path) -> Result<Pictures> {
        std::fs::create_dir_all(folder)?;
        // Pictures of an earlier walk would be taken for this one's.
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with(".png") && name.starts_with(|first: char| first.is_ascii_digit()) {
                std::fs::remove_file(path)?;
            }
        }
        Ok(Pictures { folder: folder.to_path_buf(), taken: 0 })
    }

    /// `target/screens` of this workspace.
    pub fn usual() -> Result<Pictures> {
        Pictures::new(&crate::programs::target()?.join("screens"))
    }

    pub async fn take(&mut self, page: &Page, name: &str) -> Result<PathBuf> {
        self.taken += 1;
        let path = self.folder.join(format!("{:02}-{name}.png", self.taken));
        std::fs::write(&path, page.picture().await?)?;
        Ok(path)
    }
}
