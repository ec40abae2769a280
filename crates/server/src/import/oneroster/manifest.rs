//! OneRoster's manifest: which version, and which file holds everything and which only what changed.
//!
//! It never opens another file.

use std::collections::BTreeMap;

use super::super::recognise::recognise;
use super::super::report::{At, FindingKind, Report, shown};
use super::super::settings::ImportSettings;
use super::super::table::Table;

/// How much of a roster a file holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Extent {
    /// Everything there is, so that what is missing is gone ("bulk").
    #[default]
    Whole,
    /// What changed since another export ("delta").
    Changes,
}

/// What a manifest says; without one, every file is whole.
#[derive(Debug, Default)]
pub struct Manifest {
    pub is_there: bool,
    /// By a file's name in lower case, without its ending.
    extents: BTreeMap<String, Extent>,
}

impl Manifest {
    /// Reads a manifest and holds it against the names of the files that are there.
    pub fn read(
        file: &str,
        bytes: Vec<u8>,
        names: &[String],
        settings: &ImportSettings,
        report: &mut Report,
    ) -> Manifest {
        let mut manifest = Manifest { is_there: true, extents: BTreeMap::new() };
        let Some(table) = Table::read(file, bytes, report) else { return manifest };
        let Some(columns) = recognise(file, "manifest", &table.header, settings, report) else {
            report.error(At { line: Some(1), ..At::file(file) }, FindingKind::ManifestUnreadable);
            return manifest;
        };
        let [name, value] = ["propertyName", "value"].map(|column| columns.column(column));
        let mut told: BTreeMap<String, (String, u64)> = BTreeMap::new();
        table.each_row(settings.limits.field_bytes, report, |row, _| {
            told.insert(row.get(name).to_owned(), (row.get(value).to_ascii_lowercase(), row.line));
        });
        if let Some((version, line)) = told.get("oneroster.version")
            && !["1.1", "1.2"].iter().any(|known| version.starts_with(known))
        {
            let at = At::line(file, *line).column("value");
            report.error(at, FindingKind::VersionNotRead { version: shown(version) });
            return manifest;
        }
        for (property, (state, line)) in &told {
            let Some(stem) = property.strip_prefix("file.") else { continue };
            let at = At::line(file, *line).column("value");
            let name = format!("{stem}.csv");
            let is_there = names.iter().any(|found| stem_of(found).eq_ignore_ascii_case(stem));
            let extent = match state.as_str() {
                "delta" => Extent::Changes,
                _ => Extent::Whole,
            };
            manifest.extents.insert(stem.to_ascii_lowercase(), extent);
            match state.as_str() {
                "bulk" if !is_there && matches!(stem, "orgs" | "users" | "enrollments") => {
                    report.error(at, FindingKind::FilePromised { name });
                }
                "bulk" | "delta" if !is_there => report.note(at, FindingKind::FilePromised { name }),
                "absent" if is_there => report.note(at, FindingKind::FileNotPromised { name }),
                "bulk" | "delta" | "absent" => {}
                other => report.note(at, FindingKind::ExtentUnknown { name, value: shown(other) }),
            }
        }
        manifest
    }

    pub fn extent(&self, file: &str) -> Extent {
        self.extents.get(&stem_of(file).to_ascii_lowercase()).copied().unwrap_or_default()
    }
}

/// A file's name without its folder and its ending.
fn stem_of(name: &str) -> &str {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    base.rsplit_once('.').map_or(base, |(stem, _)| stem)
}
