//! A mapping file as a technician writes it, and a sample by which one is guessed. It imports nothing.
//!
//! An input is a mapping, a line `==> NAME`, and a sample.

use server::import::{self, BadMapping, Limits, Mapping, draft_text, missing_columns, try_draft};
use words::Words;

use super::imports::parts;

pub fn body(data: &[u8]) {
    let (is_json, data) = match data.split_first() {
        Some((b'{', _)) => (true, data),
        _ => (false, data),
    };
    let mut parts = parts(data);
    let mapping = parts.iter().position(|(name, _)| name == "attendance.csv").map(|at| parts.remove(at).1);
    let text = String::from_utf8_lossy(&mapping.unwrap_or_default()).into_owned();
    let parsed = Mapping::parse(&text, is_json);
    if let Err(BadMapping::Unreadable { line }) = &parsed {
        let lines = 1 + text.matches('\n').count() as u64;
        assert!((1..=lines).contains(line), "line {line} of {lines}");
    }
    let limits = Limits { files: 8, bytes: 1 << 20, field_bytes: 4 << 10 };
    let (sample, report) = import::sample_held(parts, limits).expect("no disk is asked");
    let Some(sample) = sample else { return assert!(report.has_errors(), "nothing, without a word why") };
    let guess = import::guess(&sample.header, &sample.rows);
    let draft = guess.draft("Ours");
    let trial = try_draft(&draft, &sample.header, &sample.rows);
    assert_eq!(trial.count as usize, sample.rows.len());
    assert_eq!(missing_columns(&draft).is_empty(), guess.missing.is_empty(), "{draft:?}");
    if guess.missing.is_empty() {
        // What was guessed is written down, and read again as the same; and it fits the file that it was guessed from.
        let read = Mapping::parse(&draft_text(&draft), false).expect("what is written here can be read");
        assert!(read.places_in(&sample.header).is_some(), "{read:?} of {:?}", sample.header);
        for tag in ["en", "es", "ar"] {
            let text = guess.text("Ours", Words::for_tag(tag));
            let said = Mapping::parse(&text, false);
            // A code that nobody knows must be filled in by a person first; where flags tell, codes are not asked for.
            let has_flags = guess.columns.iter().any(|guessed| guessed.role.name() == "absent");
            if !has_flags && guess.codes.values().all(Option::is_some) {
                assert_eq!(said.as_ref().ok(), Some(&read), "{text}");
            }
        }
    }
    if let Ok(mapping) = parsed {
        for row in &sample.rows {
            row.iter().for_each(|value| _ = (mapping.value(value), mapping.school(value), mapping.meaning(value)));
        }
        _ = mapping.places_in(&sample.header);
    }
}
