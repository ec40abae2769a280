//! `mapping`: what the columns and codes of a sample file seem to mean, as a mapping file to be corrected.
//!
//! It touches no school's data, and keeps nothing of the sample.

use std::{fs, path::PathBuf};

use serde::Serialize;
use server::import::{BadMapping, Guess, Limits, Mapping, guess, read_sample};

use super::{Done, No, Told, Wrong, import::report_lines, say};

#[derive(clap::Args)]
pub struct MappingCommand {
    #[arg(value_name = "FILE", help = say().help_mapping_file())]
    file: PathBuf,
}

/// The guess, for a script.
#[derive(Serialize)]
struct Answer {
    mapping: String,
    /// What a mapping needs and the sample does not show.
    missing: Vec<&'static str>,
}

impl MappingCommand {
    pub fn run(self, told: &Told) -> Done {
        let (sample, report) = read_sample(&self.file, Limits::default())?;
        let Some(sample) = sample else {
            report_lines(&report).iter().for_each(|line| told.aside(line));
            return Err(No::Said);
        };
        let guess: Guess = guess(&sample.header, &sample.rows);
        let name = self.file.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
        let text = guess.text(&name, say());
        let missing = guess.missing.iter().map(|role| role.name()).collect();
        let answer = Answer { mapping: text.clone(), missing };
        told.answer_in_rows(&answer, || text.lines().map(str::to_owned).collect())
    }
}

/// A mapping by the name of a ready one, or by the path of a file.
pub fn find(told: &str) -> Result<Mapping, Wrong> {
    if let Some(ready) = Mapping::ready().iter().find(|mapping| mapping.name == told) {
        return Ok(ready.clone());
    }
    let Ok(bytes) = fs::read(told) else {
        let choices = Mapping::ready().iter().map(|mapping| mapping.name.clone()).collect();
        return Err(Wrong::MappingUnknown { mapping: told.to_owned(), choices });
    };
    let file = told.to_owned();
    let text = String::from_utf8(bytes).map_err(|_| Wrong::MappingUnreadable { file: file.clone(), line: 1 })?;
    let text = text.trim_start_matches('\u{feff}');
    Mapping::parse(text, told.to_lowercase().ends_with(".json")).map_err(|bad| match bad {
        BadMapping::Unreadable { line } => Wrong::MappingUnreadable { file, line },
        BadMapping::FormatUnknown { format } => Wrong::MappingNewer { file, format },
        BadMapping::ColumnMissing { column } => Wrong::MappingColumnMissing { file, column },
        BadMapping::MeaningUnknown { code, meaning } => Wrong::MappingMeaningUnknown { file, code, meaning },
    })
}
