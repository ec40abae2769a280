//! Which fonts the texts of a run need, and where they lie. It loads those and no others, and refuses by name what is
//! not there: a letter with empty boxes in it is worse than none.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use attendance::Refusal;
use protocol::NoLetters;
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};
use unicode_script::{Script, UnicodeScript};

use crate::font_missing;

const CORE: &str = "fonts-noto-core";
const CJK: &str = "fonts-noto-cjk";
const EXTRA: &str = "fonts-noto-extra";

/// The plain face that everything else is set beside: Latin with all its marks, Greek, Cyrillic, digits, signs.
const PLAIN: Face = Face { family: "Noto Sans", stem: "NotoSans", package: CORE };

/// How Google's Noto project calls a family, how its files begin, and which Debian package brings them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Face {
    family: &'static str,
    stem: &'static str,
    package: &'static str,
}

macro_rules! faces {
    ($($script:ident: $family:literal, $stem:literal;)*) => {
        /// The face of a script. `None`: no face is known for it.
        fn face_of(script: Script) -> Option<Face> {
            Some(match script {
                Script::Latin | Script::Greek | Script::Cyrillic => PLAIN,
                $(Script::$script => Face { family: $family, stem: $stem, package: CORE },)*
                _ => return None,
            })
        }
    };
}

faces! {
    Adlam: "Noto Sans Adlam", "NotoSansAdlam";
    Arabic: "Noto Sans Arabic", "NotoSansArabic";
    Armenian: "Noto Sans Armenian", "NotoSansArmenian";
    Bengali: "Noto Sans Bengali", "NotoSansBengali";
    Canadian_Aboriginal: "Noto Sans Canadian Aboriginal", "NotoSansCanadianAboriginal";
    Cham: "Noto Sans Cham", "NotoSansCham";
    Cherokee: "Noto Sans Cherokee", "NotoSansCherokee";
    Devanagari: "Noto Sans Devanagari", "NotoSansDevanagari";
    Ethiopic: "Noto Sans Ethiopic", "NotoSansEthiopic";
    Georgian: "Noto Sans Georgian", "NotoSansGeorgian";
    Gujarati: "Noto Sans Gujarati", "NotoSansGujarati";
    Gurmukhi: "Noto Sans Gurmukhi", "NotoSansGurmukhi";
    Hebrew: "Noto Sans Hebrew", "NotoSansHebrew";
    Kannada: "Noto Sans Kannada", "NotoSansKannada";
    Khmer: "Noto Sans Khmer", "NotoSansKhmer";
    Lao: "Noto Sans Lao", "NotoSansLao";
    Malayalam: "Noto Sans Malayalam", "NotoSansMalayalam";
    Mongolian: "Noto Sans Mongolian", "NotoSansMongolian";
    Myanmar: "Noto Sans Myanmar", "NotoSansMyanmar";
    Nko: "Noto Sans NKo", "NotoSansNKo";
    Oriya: "Noto Sans Oriya", "NotoSansOriya";
    Pahawh_Hmong: "Noto Sans Pahawh Hmong", "NotoSansPahawhHmong";
    Sinhala: "Noto Sans Sinhala", "NotoSansSinhala";
    Syriac: "Noto Sans Syriac", "NotoSansSyriac";
    Tamil: "Noto Sans Tamil", "NotoSansTamil";
    Telugu: "Noto Sans Telugu", "NotoSansTelugu";
    Thaana: "Noto Sans Thaana", "NotoSansThaana";
    Thai: "Noto Sans Thai", "NotoSansThai";
    Tifinagh: "Noto Sans Tifinagh", "NotoSansTifinagh";
    Vai: "Noto Sans Vai", "NotoSansVai";
}

/// What Chinese, Japanese and Korean are written in: one file holds them all, in the forms of each.
fn is_cjk(script: Script) -> bool {
    use Script::{Bopomofo, Han, Hangul, Hiragana, Katakana};
    matches!(script, Han | Hiragana | Katakana | Hangul | Bopomofo)
}

const CJK_STEM: &str = "NotoSansCJK";

/// The forms that a reader of this language is used to, as the family's name ends, and their place in the file.
fn cjk_forms(language: &str) -> (&'static str, u32) {
    let tag = language.to_ascii_lowercase();
    let is_traditional = ["zh-hant", "zh-tw", "zh-hk", "zh-mo", "yue"].iter().any(|one| tag.starts_with(one));
    match tag.split('-').next() {
        Some("ja") => ("Noto Sans CJK JP", 0),
        Some("ko") => ("Noto Sans CJK KR", 1),
        _ if is_traditional => ("Noto Sans CJK TC", 3),
        _ => ("Noto Sans CJK SC", 2),
    }
}

/// Where a system keeps the fonts that everybody on it may use.
pub fn system_folders() -> Vec<PathBuf> {
    let places: &[&str] = if cfg!(windows) {
        &["C:\\Windows\\Fonts"]
    } else if cfg!(target_os = "macos") {
        &["/Library/Fonts", "/System/Library/Fonts"]
    } else {
        &["/usr/share/fonts", "/usr/local/share/fonts"]
    };
    places.iter().map(PathBuf::from).collect()
}

/// Font files by name, wherever under the folders they lie: systems sort them in many ways.
pub struct FontFiles(BTreeMap<String, PathBuf>);

impl FontFiles {
    pub fn in_folders(folders: &[PathBuf]) -> FontFiles {
        let mut files = BTreeMap::new();
        folders.iter().for_each(|folder| note_files(folder, &mut files));
        FontFiles(files)
    }

    /// The upright faces of a family, the bold one where there is one; nothing where there is no such family.
    fn of(&self, stem: &str) -> Vec<&Path> {
        let named = |end: &str| self.0.get(&format!("{stem}{end}")).map(PathBuf::as_path);
        let regular = ["-Regular.ttf", "-Regular.otf", "-Regular.ttc", "[wght].ttf", "-VF.ttf", "[wdth,wght].ttf"];
        let bold = ["-Bold.ttf", "-Bold.otf", "-Bold.ttc"];
        let Some(regular) = regular.into_iter().find_map(named) else { return Vec::new() };
        [regular].into_iter().chain(bold.into_iter().find_map(named)).collect()
    }
}

fn note_files(folder: &Path, files: &mut BTreeMap<String, PathBuf>) {
    // A folder that is not there, or that nobody may read, has no fonts.
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        // A link to a folder is not followed: it may lead round in a circle.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            note_files(&path, files);
        } else if name.starts_with("Noto") {
            files.insert(name, path);
        }
    }
}

/// The fonts of one run.
pub struct Fonts {
    pub book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// Every family loaded, the plain one first.
    families: Vec<String>,
}

impl Fonts {
    /// Loads what these texts need. `languages` are those of the letters, for the forms of Chinese characters.
    pub fn load(files: &FontFiles, texts: &[&str], languages: &BTreeSet<&str>) -> Result<Fonts, NoLetters> {
        let letters = texts.iter().flat_map(|text| text.chars());
        // By name: what is missed first is said first, and must not depend on the order of the letters.
        let scripts: BTreeMap<&str, Script> = letters.map(|c| c.script()).map(|s| (s.full_name(), s)).collect();
        let scripts: Vec<Script> = scripts.into_values().collect();
        let mut faces: BTreeSet<Face> = BTreeSet::new();
        for script in scripts.iter().filter(|script| is_written(**script) && !is_cjk(**script)) {
            let face = face_of(*script).ok_or_else(|| missing_script(*script))?;
            faces.insert(face);
        }
        faces.remove(&PLAIN);
        let mut fonts = Vec::new();
        for face in [PLAIN].into_iter().chain(faces) {
            let paths = files.of(face.stem);
            let none = || NoLetters::Refused(font_missing(&script_of_face(face, &scripts), face.package));
            if paths.is_empty() {
                return Err(none());
            }
            let loaded: Vec<Font> = paths.iter().filter_map(|path| fs::read(path).ok()).flat_map(faces_in).collect();
            if loaded.is_empty() {
                return Err(none());
            }
            fonts.extend(loaded);
        }
        if let Some(script) = scripts.iter().find(|script| is_cjk(**script)) {
            let before = fonts.len();
            let wanted: BTreeSet<_> = languages.iter().map(|language| cjk_forms(language)).collect();
            for path in files.of(CJK_STEM) {
                let Ok(content) = fs::read(path) else { continue };
                let content = Bytes::new(content);
                // The forms lie in the file in a known order, and each takes its time to read.
                fonts.extend(wanted.iter().filter_map(|(_, index)| Font::new(content.clone(), *index)));
            }
            if fonts.len() == before {
                return Err(NoLetters::Refused(font_missing(script.full_name(), CJK)));
            }
        }
        let mut families: Vec<String> = Vec::new();
        for font in &fonts {
            if !families.contains(&font.info().family) {
                families.push(font.info().family.clone());
            }
        }
        Ok(Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, families })
    }

    pub fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// Whether any font has a sign for this letter, or it needs none.
    pub fn has(&self, letter: char) -> bool {
        is_unseen(letter) || self.fonts.iter().any(|font| font.info().coverage.contains(letter.into()))
    }

    /// The families in the order in which a text of this language tries them.
    pub fn families_for(&self, language: &str) -> Vec<String> {
        let (forms, _) = cjk_forms(language);
        let mut families = self.families.clone();
        // A stable sort: the forms of this language come before those of another, and after the plain face.
        families.sort_by_key(|family| (family != PLAIN.family, family != forms));
        families
    }
}

fn faces_in(content: Vec<u8>) -> Vec<Font> {
    Font::iter(Bytes::new(content)).collect()
}

/// Whether a script has letters of its own: marks and signs take on the script around them.
fn is_written(script: Script) -> bool {
    !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// Marks that say which way a text runs, and where a word may break: they leave nothing on paper.
pub fn is_unseen(letter: char) -> bool {
    let is_mark = matches!(u32::from(letter), 0x00AD | 0x061C | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069);
    is_mark || matches!(u32::from(letter), 0xFE00..=0xFE0F | 0xFEFF) || letter.is_whitespace()
}

fn script_of_face(face: Face, scripts: &[Script]) -> String {
    let script = scripts.iter().find(|script| face_of(**script) == Some(face));
    script.map_or("Latin", |script| script.full_name()).to_owned()
}

fn missing_script(script: Script) -> NoLetters {
    NoLetters::Refused(font_missing(script.full_name(), EXTRA))
}

/// What is said of a letter for which nothing was found after all.
pub fn missing_for(letter: char) -> Refusal {
    let script = letter.script();
    let package = if is_cjk(script) { CJK } else { face_of(script).map_or(EXTRA, |face| face.package) };
    font_missing(script.full_name(), package)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readers_of_chinese_japanese_and_korean_get_the_forms_they_are_used_to() {
        for (tag, family) in [
            ("zh", "Noto Sans CJK SC"),
            ("zh-Hans", "Noto Sans CJK SC"),
            ("zh-Hant-TW", "Noto Sans CJK TC"),
            ("yue", "Noto Sans CJK TC"),
            ("ja", "Noto Sans CJK JP"),
            ("ko-KR", "Noto Sans CJK KR"),
            ("en", "Noto Sans CJK SC"),
        ] {
            assert_eq!(cjk_forms(tag).0, family, "{tag}");
        }
    }

    #[test]
    fn a_script_without_its_font_is_refused_by_name_and_by_the_package_that_brings_it() {
        let nothing = FontFiles(BTreeMap::new());
        for (text, script, package) in [
            ("Rosa", "Latin", CORE),
            ("\u{1780}\u{17BB}", "Khmer", CORE),
            ("\u{4F1F}", "Han", CJK),
            ("\u{0F56}", "Tibetan", EXTRA),
        ] {
            let no = Fonts::load(&nothing, &[text], &BTreeSet::from(["en"])).err();
            let Some(NoLetters::Refused(refusal)) = no else { panic!("{text} was not refused") };
            let plain = font_missing("Latin", CORE);
            // Without any font, it is the plain one that is missed first; a script that has no face is known before.
            let wanted = if package == EXTRA { font_missing(script, package) } else { plain };
            assert_eq!(refusal, wanted, "{text}");
        }
    }
}
