//! One run of Typst: a template, fonts and data in, a tagged PDF (PDF/UA-1) out. Nothing but these can be read from a
//! template, and nothing of a run is kept when it is over.

use typst::{
    Library, LibraryExt, World, comemo,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    layout::{Frame, FrameItem},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use protocol::NoLetters;

use crate::{
    Printed, failed,
    fonts::{Fonts, is_unseen},
    said,
};

/// The name under which a template reads what it is to set.
const DATA: &str = "letters.json";

/// A template, read once.
pub struct Template {
    library: LazyHash<Library>,
    source: Source,
    data: FileId,
}

impl Template {
    pub fn new(name: &str, text: &str) -> Template {
        let source = Source::new(file(name), text.to_owned());
        Template { library: LazyHash::new(Library::default()), source, data: file(DATA) }
    }

    /// Sets `json` in these fonts.
    pub fn print(&self, fonts: &Fonts, json: Vec<u8>) -> Result<Printed, NoLetters> {
        let _forgotten = Forgotten;
        let run = Run { template: self, fonts, json: Bytes::new(json) };
        let set = typst::compile::<PagedDocument>(&run);
        let warnings = set.warnings.iter().map(words_of).collect();
        let document =
            set.output.map_err(|errors| said("the letters could not be set", errors.iter().map(words_of)))?;
        let mut missing = Vec::new();
        document.pages().iter().for_each(|page| note_missing(&page.frame, &mut missing));
        let accessible = PdfStandards::new(&[PdfStandard::Ua_1]);
        let standards = accessible.map_err(|why| failed(anyhow::anyhow!("PDF/UA-1: {}", why.message())))?;
        let creator = Smart::Custom(Some(concat!("Presente ", env!("CARGO_PKG_VERSION")).to_owned()));
        let options = PdfOptions { standards, creator, ..PdfOptions::default() };
        let pdf = typst_pdf::pdf(&document, &options);
        let pdf = pdf.map_err(|errors| said("the letters are not accessible", errors.iter().map(words_of)))?;
        Ok(Printed { pdf, pages: document.pages().len(), missing, warnings })
    }
}

/// What Typst remembers of a run would grow with every letter that was ever printed, and holds names and codes.
struct Forgotten;

impl Drop for Forgotten {
    fn drop(&mut self) {
        comemo::evict(0);
    }
}

struct Run<'a> {
    template: &'a Template,
    fonts: &'a Fonts,
    json: Bytes,
}

impl World for Run<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.template.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.template.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.template.data { Ok(self.json.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// The same letters are the same bytes on every day: the date is among what is set.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name is a path");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

fn words_of(diagnostic: &SourceDiagnostic) -> String {
    diagnostic.message.to_string()
}

/// Letters that were set as an empty box.
fn note_missing(frame: &Frame, missing: &mut Vec<char>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => note_missing(&group.frame, missing),
            FrameItem::Text(text) => {
                let boxes = text.glyphs.iter().filter(|glyph| glyph.id == 0);
                let letters = boxes.flat_map(|glyph| text.text[glyph.range()].chars());
                missing.extend(letters.filter(|letter| !is_unseen(*letter)));
            }
            _ => {}
        }
    }
}
