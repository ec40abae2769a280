//! Maple Street School's files, each time spoiled in one way that schools' files are spoiled in.
//!
//! Everything but the one flaw stays as the good files have it, so that what an importer says is said of the flaw.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use chrono::{Days, NaiveDate};

use super::export::{Export, ROSTER};
use super::maple_street::{MATEO, MapleStreet, SCHOOL};

/// Where the flaw is, as a report would name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flaw {
    pub file: &'static str,
    /// Counted from 1, the header being line 1; `None` where the whole file is at fault.
    pub line: Option<usize>,
    pub column: Option<&'static str>,
}

/// The good files, made once for all the ways to spoil them.
pub struct Good {
    world: MapleStreet,
    pub export: Export,
}

impl Good {
    pub fn of(world: MapleStreet) -> Result<Good> {
        Ok(Good { world, export: world.export()? })
    }
}

/// Writes files with one flaw into a folder, and says where it is.
pub type Spoil = fn(&Good, &Path) -> Result<Flaw>;

/// Every way to spoil the files, by name.
pub const ALL: [(&str, Spoil); 12] = [
    ("truncated_zip", truncated_zip),
    ("swapped_header", swapped_header),
    ("unknown_code", unknown_code),
    ("future_date", future_date),
    ("half_of_the_students_missing", half_of_the_students_missing),
    ("us_dates", us_dates),
    ("byte_order_mark", byte_order_mark),
    ("byte_order_mark_and_windows_1252", byte_order_mark_and_windows_1252),
    ("duplicate_sourced_id", duplicate_sourced_id),
    ("missing_user", missing_user),
    ("ragged_row", ragged_row),
    ("missing_file", missing_file),
];

/// A download that broke off: the zip ends in the middle of a file, without its directory.
pub fn truncated_zip(good: &Good, folder: &Path) -> Result<Flaw> {
    let export = &good.export;
    export.write(folder)?;
    let whole = export.zipped()?;
    fs::write(folder.join(ROSTER), &whole[..whole.len() / 2])?;
    Ok(Flaw { file: ROSTER, line: None, column: None })
}

/// `givenName` and `familyName` have changed places in the header of `users.csv`, and the rows have not.
pub fn swapped_header(good: &Good, folder: &Path) -> Result<Flaw> {
    let mut export = good.export.clone();
    edit(&mut export.roster, "users.csv", |text| text.replacen("givenName,familyName", "familyName,givenName", 1))?;
    export.write(folder)?;
    Ok(Flaw { file: "users.csv", line: Some(1), column: Some("givenName") })
}

/// One row of `attendance.csv` has a code that nobody has told Presente of.
pub fn unknown_code(good: &Good, folder: &Path) -> Result<Flaw> {
    let date = good.world.school_day_before(good.world.today).context("there are school days before today")?;
    added(good, folder, &format!("{MATEO},{SCHOOL},{date},ZQ,Zebra quarantine,"), Some("code"))
}

/// One row of `attendance.csv` is of a day a week after today.
pub fn future_date(good: &Good, folder: &Path) -> Result<Flaw> {
    let date = good.world.today + Days::new(7);
    added(good, folder, &format!("{MATEO},{SCHOOL},{date},AE,Illness,"), Some("date"))
}

/// Every other student is missing from every file, as when an export stopped halfway: sound files, and a disaster.
pub fn half_of_the_students_missing(good: &Good, folder: &Path) -> Result<Flaw> {
    good.world.school()?.with_half_of_its_students().export()?.write(folder)?;
    Ok(Flaw { file: "users.csv", line: None, column: None })
}

/// Every date of `attendance.csv` is month/day/year, as after a visit to a spreadsheet.
pub fn us_dates(good: &Good, folder: &Path) -> Result<Flaw> {
    let mut export = good.export.clone();
    let american = |cell: &str| match cell.parse::<NaiveDate>() {
        Ok(date) => date.format("%m/%d/%Y").to_string(),
        Err(_) => cell.to_owned(),
    };
    edit(&mut export.beside, "attendance.csv", |text| {
        let lines = text.lines().map(|line| line.split(',').map(american).collect::<Vec<_>>().join(",") + "\n");
        lines.collect()
    })?;
    export.write(folder)?;
    Ok(Flaw { file: "attendance.csv", line: Some(2), column: Some("date") })
}

/// A byte order mark before `users.csv` and `attendance.csv`: to be borne, not refused.
pub fn byte_order_mark(good: &Good, folder: &Path) -> Result<Flaw> {
    let mut export = good.export.clone();
    edit(&mut export.roster, "users.csv", |text| format!("\u{feff}{text}"))?;
    edit(&mut export.beside, "attendance.csv", |text| format!("\u{feff}{text}"))?;
    export.write(folder)?;
    Ok(Flaw { file: "users.csv", line: Some(1), column: None })
}

/// `users.csv` begins with the mark of UTF-8, and its names are Windows-1252: read as what it claims, it is not text.
///
/// The line is that of the first name with an accent.
pub fn byte_order_mark_and_windows_1252(good: &Good, folder: &Path) -> Result<Flaw> {
    let mut export = good.export.clone();
    let users = export.roster.get_mut("users.csv").context("the roster has users")?;
    let text = std::str::from_utf8(users)?;
    let line = text.lines().position(|line| !line.is_ascii()).map(|place| place + 1);
    // Every name of the school lies in Latin-1, where Windows-1252 has the same bytes.
    let western: Vec<u8> = text.chars().map(u8::try_from).collect::<Result<_, _>>()?;
    *users = [b"\xef\xbb\xbf".as_slice(), &western].concat();
    export.write(folder)?;
    Ok(Flaw { file: "users.csv", line, column: Some("givenName") })
}

/// The first student of `users.csv` stands there a second time, on the last line.
pub fn duplicate_sourced_id(good: &Good, folder: &Path) -> Result<Flaw> {
    let mut export = good.export.clone();
    let text = edit(&mut export.roster, "users.csv", |text| {
        let again = text.lines().nth(1).unwrap_or_default();
        format!("{text}{again}\n")
    })?;
    export.write(folder)?;
    Ok(Flaw { file: "users.csv", line: Some(text.lines().count()), column: Some("sourcedId") })
}

/// The last line of `enrollments.csv` enrolls somebody who is not in `users.csv`.
pub fn missing_user(good: &Good, folder: &Path) -> Result<Flaw> {
    let mut export = good.export.clone();
    let text = edit(&mut export.roster, "enrollments.csv", |text| {
        let last = text.lines().last().unwrap_or_default();
        let cells: Vec<_> = last.split(',').collect();
        let [id, status, modified, class, school, _, rest @ ..] = cells.as_slice() else { return text };
        let row = [&[*id, status, modified, class, school, "S-NOBODY"], rest].concat().join(",");
        let row = row.replacen(id, "HR-NOBODY", 1);
        format!("{text}{row}\n")
    })?;
    export.write(folder)?;
    Ok(Flaw { file: "enrollments.csv", line: Some(text.lines().count()), column: Some("userSourcedId") })
}

/// One row of `attendance.csv` has a cell too few.
pub fn ragged_row(good: &Good, folder: &Path) -> Result<Flaw> {
    let date = good.world.school_day_before(good.world.today).context("there are school days before today")?;
    added(good, folder, &format!("{MATEO},{SCHOOL},{date},AE"), None)
}

/// The manifest promises `demographics.csv`, and the zip does not hold it.
pub fn missing_file(good: &Good, folder: &Path) -> Result<Flaw> {
    let mut export = good.export.clone();
    export.roster.remove("demographics.csv");
    export.write(folder)?;
    Ok(Flaw { file: "demographics.csv", line: None, column: None })
}

/// The good files with one row more at the end of `attendance.csv`.
fn added(good: &Good, folder: &Path, row: &str, column: Option<&'static str>) -> Result<Flaw> {
    let mut export = good.export.clone();
    let text = edit(&mut export.beside, "attendance.csv", |text| format!("{text}{row}\n"))?;
    export.write(folder)?;
    Ok(Flaw { file: "attendance.csv", line: Some(text.lines().count()), column })
}

/// Changes the text of one table, and gives the new text.
fn edit(tables: &mut BTreeMap<String, Vec<u8>>, name: &str, change: impl FnOnce(String) -> String) -> Result<String> {
    let table = tables.get_mut(name).with_context(|| format!("the export has no {name}"))?;
    let text = change(String::from_utf8(std::mem::take(table))?);
    *table = text.clone().into_bytes();
    Ok(text)
}
