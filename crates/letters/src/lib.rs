//! Letters for families as tagged PDF, by Typst. Words come from `locales/`, the look from `templates/`; neither stands
//! in this code. It reads font files and nothing else, and keeps nothing of a letter.

mod fonts;
mod invitation;
mod page;
mod qr;

use std::path::PathBuf;

use anyhow::anyhow;
use attendance::Refusal;
use protocol::{InvitationLetters, Letters, NoLetters};

use fonts::{FontFiles, Fonts};
use invitation::Sheets;
use page::Template;

/// Prints with the fonts of this computer.
pub struct Press {
    folders: Vec<PathBuf>,
    invitations: Template,
}

impl Press {
    /// With the fonts that are installed where this system keeps them.
    pub fn new() -> Press {
        Press::with_fonts_in(fonts::system_folders())
    }

    pub fn with_fonts_in(folders: Vec<PathBuf>) -> Press {
        Press { folders, invitations: Template::new("invitations.typ", include_str!("../templates/invitations.typ")) }
    }

    /// The letters, and what Typst had to say of them besides.
    pub fn print(&self, batch: &InvitationLetters) -> Result<Printed, NoLetters> {
        let mut sheets = Sheets::of(batch);
        // Looked for anew each time: fonts that were installed a minute ago are found.
        let files = FontFiles::in_folders(&self.folders);
        let fonts = Fonts::load(&files, &sheets.texts(), &sheets.languages())?;
        sheets.leave_out(|letter| !fonts.has(letter));
        sheets.set_in(&fonts);
        let printed = self.invitations.print(&fonts, serde_json::to_vec(&sheets).map_err(failed)?)?;
        match printed.missing.first() {
            None => Ok(printed),
            Some(letter) => Err(NoLetters::Refused(fonts::missing_for(*letter))),
        }
    }
}

impl Default for Press {
    fn default() -> Self {
        Press::new()
    }
}

impl Letters for Press {
    fn invitations(&self, batch: &InvitationLetters) -> Result<Vec<u8>, NoLetters> {
        Ok(self.print(batch)?.pdf)
    }
}

/// What came out of the press.
pub struct Printed {
    pub pdf: Vec<u8>,
    pub pages: usize,
    /// Letters that no font has; none in what the press gives out.
    missing: Vec<char>,
    pub warnings: Vec<String>,
}

fn failed(why: impl Into<anyhow::Error>) -> NoLetters {
    NoLetters::Failed(why.into().into())
}

fn said(what: &str, why: impl Iterator<Item = String>) -> NoLetters {
    failed(anyhow!("{what}: {}", why.collect::<Vec<_>>().join("; ")))
}

fn font_missing(script: &str, package: &str) -> Refusal {
    Refusal::FontMissing { script: script.to_owned(), package: package.to_owned() }
}
