//! A school's export in memory: the tables of its roster zip, and the files that lie beside the zip.
//!
//! It never decides what a table says; it only carries the bytes to a folder, the same bytes every time.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use chrono::{Datelike, NaiveDate};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The name of the zip that holds the OneRoster tables.
pub const ROSTER: &str = "roster.zip";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The day stamped on the files in the zip: a zip stamped with the time of writing is never the same twice.
    pub made_on: NaiveDate,
    /// The tables inside the zip, by file name.
    pub roster: BTreeMap<String, Vec<u8>>,
    /// The files beside the zip, by file name.
    pub beside: BTreeMap<String, Vec<u8>>,
}

impl Export {
    /// Writes the zip and the files beside it, making the folder when there is none.
    pub fn write(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("making the folder {}", folder.display()))?;
        let path = folder.join(ROSTER);
        fs::write(&path, self.zipped()?).with_context(|| format!("writing {}", path.display()))?;
        for (name, bytes) in &self.beside {
            let path = folder.join(name);
            fs::write(&path, bytes).with_context(|| format!("writing {}", path.display()))?;
        }
        Ok(())
    }

    /// The bytes of the roster zip: files at its root, in the order of their names.
    pub fn zipped(&self) -> Result<Vec<u8>> {
        let year = u16::try_from(self.made_on.year()).context("a zip knows the years 1980 to 2107")?;
        let (month, day) = (self.made_on.month() as u8, self.made_on.day() as u8);
        let stamp = zip::DateTime::from_date_and_time(year, month, day, 0, 0, 0)
            .ok()
            .context("a zip knows the years 1980 to 2107")?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .unix_permissions(0o644)
            .last_modified_time(stamp);
        let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in &self.roster {
            zip.start_file(name.as_str(), options)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}
