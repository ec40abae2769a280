//! A school's files: read, planned, and carried out over a school that stands, which then stands as before.
//!
//! Several files are one input: `==> NAME` on a line of its own begins each. It asks no disk and no network.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
    sync::LazyLock,
};

use attendance::Refusal;
use server::{
    Ids, Office, Trouble,
    apply::{apply, read_known},
    import::{self, ImportSettings, Known, Limits, Report},
    intake::Origin,
};
use words::Words;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::worlds::{
    clock::CountedIds,
    tiny,
    world::{World, import_settings, story_day},
};

/// What begins a file.
const BEGINS: &[u8] = b"==> ";
/// A school sends a dozen files; what comes after so many is part of the last.
const FILES_MOST: usize = 16;

/// A school that stands, what an import compares with, and how it is told to read. It is only read.
struct Standing {
    office: Office,
    known: Known,
    settings: ImportSettings,
}

thread_local! {
    // libFuzzer has one thread; a world belongs to the thread that made it.
    static STANDING: LazyLock<(World, Standing)> = LazyLock::new(|| {
        let world = World::with_school("fuzz-files", tiny::write_two_schools, 7);
        let office = world.office.clone();
        let known = office.store.read(|conn| read_known(conn)).expect("the store can be read");
        // Small, so that an input meets them: a bomb must be refused before it goes off.
        let limits = Limits { files: FILES_MOST * 2, bytes: 4 << 20, field_bytes: 4 << 10 };
        let settings = ImportSettings { limits, ..import_settings(&office, story_day()).expect("a store") };
        (world, Standing { office, known, settings })
    });
}

/// Files as they lie in a folder.
pub fn files(data: &[u8]) {
    import(parts(data));
}

/// Zips and workbooks: as they are, or put together here from parts that can be changed without a checksum.
pub fn archives(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let name = if first % 2 == 0 { "school.zip" } else { "school.xlsx" };
    let bytes = if rest.starts_with(BEGINS) { zipped(parts(rest)) } else { rest.to_vec() };
    import(vec![(name.to_owned(), bytes)]);
}

/// Apart at every line that begins a file. What stands before the first has a name of its own.
pub fn parts(data: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for line in data.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(BEGINS).filter(|_| parts.len() < FILES_MOST) {
            Some(name) => {
                let name = String::from_utf8_lossy(name).trim().chars().take(60).collect();
                parts.push((name, Vec::new()));
            }
            None if parts.is_empty() => parts.push(("attendance.csv".to_owned(), line.to_vec())),
            None => parts.last_mut().into_iter().for_each(|(_, text)| text.extend(line)),
        }
    }
    // No folder has two files of one name.
    parts.into_iter().collect::<BTreeMap<_, _>>().into_iter().collect()
}

fn zipped(parts: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        // A name that no zip takes is left out.
        if writer.start_file(name, stored).is_ok() {
            writer.write_all(&bytes).expect("memory can be written");
        }
    }
    writer.finish().expect("memory can be written").into_inner()
}

fn import(files: Vec<(String, Vec<u8>)>) {
    STANDING.with(|standing| {
        let (_, Standing { office, known, settings }) = &**standing;
        let lines: BTreeMap<String, u64> = files.iter().map(|(name, bytes)| (name.clone(), lines_of(bytes))).collect();
        let (staged, mut report) = import::read_held(files, settings, known).expect("no disk is asked");
        if report.has_errors() {
            return check(&report, &lines);
        }
        let ids = CountedIds::new(11);
        let plan = import::plan(&staged, known, settings, &mut || ids.next(), &mut report);
        check(&report, &lines);
        if report.has_errors() {
            return;
        }
        let now = office.clock.now();
        let origin = Origin::command_line(ids.next(), report);
        // What is refused is undone whole: the next input meets the same school.
        let outcome = office.store.write(move |conn| {
            apply(conn, &ids, now, &plan, &origin)?;
            Err::<(), _>(Trouble::from(Refusal::NotFound))
        });
        match outcome {
            Err(Trouble::Refused(Refusal::NotFound)) => {}
            other => panic!("a plan without an error is not carried out: {other:?}"),
        }
    });
}

/// No more lines than this, whatever the encoding and the ends of lines.
fn lines_of(bytes: &[u8]) -> u64 {
    1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() as u64
}

/// Every finding stands in a file that was sent, on a line that it has, and can be said in every language.
fn check(report: &Report, lines: &BTreeMap<String, u64>) {
    for finding in report.findings() {
        if let Some(line) = finding.line {
            assert!(0 < line, "{finding:?}");
            if let Some(most) = lines.get(&finding.file) {
                assert!(finding.file.ends_with(".xlsx") || line <= *most, "{finding:?} of {most} lines");
            }
        }
        assert!(finding.column.as_ref().is_none_or(|column| !column.is_empty()), "{finding:?}");
        for tag in ["en", "es", "ar"] {
            let (wrong, what_to_do) = finding.words(Words::for_tag(tag));
            assert!(!wrong.is_empty() && !what_to_do.is_empty(), "{finding:?}");
        }
    }
}
