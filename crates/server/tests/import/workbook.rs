//! Excel workbooks wherever a CSV is accepted: the same school, cell by cell, and Excel's own row numbers in the report.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use server::import::FindingKind;

use crate::small_school::{Files, Store, all_told, every_finding_has_words, has, maple, settings};

const TODAY: &str = "2025-09-13";
/// The day before Excel's first, in the numbers that it keeps days in.
const EXCEL_EPOCH: &str = "1899-12-30";

/// A workbook of these sheets, each as CSV. Days become Excel's numbers shown as days; numbers become numbers.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    workbook_of(&sheets.iter().map(|(name, text)| (*name, sheet(text))).collect::<Vec<_>>())
}

/// The same of sheets as Excel writes them.
fn workbook_of(sheets: &[(&str, String)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let (mut names, mut ties) = (String::new(), String::new());
    for (at, (name, _)) in (1..).zip(sheets) {
        write!(names, "<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>").unwrap();
        write!(ties, "<Relationship Id=\"rId{at}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>").unwrap();
    }
    put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    put(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    );
    put(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{names}</sheets></workbook>"
        ),
    );
    put(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{ties}<Relationship Id=\"rIdS\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"
        ),
    );
    put(
        "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
    );
    for (at, (_, text)) in (1..).zip(sheets) {
        put(&format!("xl/worksheets/sheet{at}.xml"), text);
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(text: &str) -> String {
    let mut rows = String::new();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    for (at, record) in (1..).zip(reader.records()) {
        write!(rows, "<row r=\"{at}\">").unwrap();
        for (column, value) in (b'A'..).zip(record.unwrap().iter()) {
            let place = format!("{}{at}", char::from(column));
            match (value.parse::<chrono::NaiveDate>(), value.parse::<u32>()) {
                (Ok(day), _) => {
                    let number = (day - EXCEL_EPOCH.parse::<chrono::NaiveDate>().unwrap()).num_days();
                    write!(rows, "<c r=\"{place}\" s=\"1\"><v>{number}</v></c>").unwrap();
                }
                (_, Ok(number)) if number.to_string() == value => {
                    write!(rows, "<c r=\"{place}\"><v>{value}</v></c>").unwrap();
                }
                _ if value == "#REF!" => write!(rows, "<c r=\"{place}\" t=\"e\"><v>#REF!</v></c>").unwrap(),
                _ if value.is_empty() => {}
                _ => {
                    write!(rows, "<c r=\"{place}\" t=\"inlineStr\"><is><t>{}</t></is></c>", value.replace('&', "&amp;"))
                        .unwrap()
                }
            }
        }
        rows.push_str("</row>");
    }
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    )
}

fn text_of(files: &Files, name: &str) -> String {
    String::from_utf8(files.0[name].clone()).unwrap()
}

#[test]
fn the_same_school_comes_out_of_one_workbook_of_many_sheets() {
    let school = maple();
    let texts: Vec<(String, String)> =
        school.0.keys().map(|name| (name.trim_end_matches(".csv").to_owned(), text_of(&school, name))).collect();
    let sheets: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let mut files = Files(Default::default());
    files.0.insert("school.xlsx".to_owned(), workbook(&sheets));
    let mut from_sheets = Store::default();
    let imported = from_sheets.import(&files, &settings(TODAY));
    every_finding_has_words(&imported.report);
    assert_eq!((all_told(&imported.report.errors), all_told(&imported.report.skipped)), (vec![], vec![]));
    let mut from_csv = Store::default();
    from_csv.import(&school, &settings(TODAY));
    assert_eq!(from_sheets.known.things, from_csv.known.things);
}

#[test]
fn one_sheet_goes_by_the_file_s_own_name_and_stands_beside_csv() {
    let school = maple();
    let mut files = school.clone().without("users.csv").without("attendance.csv");
    files.0.insert("users.xlsx".to_owned(), workbook(&[("Sheet1", &text_of(&school, "users.csv"))]));
    let attendance = text_of(&school, "attendance.csv").replace("2025-09-12,T", "2025-09-12,ZZ");
    files.0.insert("fall.xlsx".to_owned(), workbook(&[("Sheet1", &attendance)]));
    let mut store = Store::default();
    let imported = store.import(&files, &settings(TODAY));
    assert_eq!(all_told(&imported.report.errors), Vec::<String>::new());
    assert_eq!(all_told(&imported.report.skipped), ["fall.xlsx/Sheet1:4 code code_unknown"]);
    assert_eq!(imported.plan.schools[0].students.adds, 4);
}

#[test]
fn a_workbook_alone_an_error_in_a_cell_and_a_sheet_of_notes_are_what_they_are() {
    let mut store = Store::default();
    store.import(&maple().without("attendance.csv"), &settings(TODAY));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("absences.xlsx");
    let rows = "student_id,date,code,reason\nc1,2025-09-02,A,#REF!\n";
    std::fs::write(&path, workbook(&[("Absences", rows), ("Notes", "call,home\n"), ("Empty", "")])).unwrap();
    let imported = store.import_path(&path, &settings(TODAY));
    every_finding_has_words(&imported.report);
    assert_eq!(all_told(&imported.report.errors), Vec::<String>::new());
    let notes = all_told(&imported.report.notes);
    assert_eq!(notes, ["absences.xlsx/Absences:2 reason cell_wrong", "absences.xlsx/Notes file_not_known"]);
    assert_eq!(store.known.events.values().flatten().count(), 1);
}

#[test]
fn a_workbook_that_is_none_or_too_large_changes_nothing() {
    let whole = workbook(&[("attendance", &text_of(&maple(), "attendance.csv"))]);
    for bytes in [b"no workbook".to_vec(), whole[..whole.len() / 2].to_vec(), maple().zip()] {
        let mut files = maple().without("attendance.csv");
        files.0.insert("attendance.xlsx".to_owned(), bytes);
        let imported = Store::default().import(&files, &settings(TODAY));
        assert_eq!(all_told(&imported.report.errors), ["attendance.xlsx workbook_unreadable"]);
        assert!(imported.plan.is_empty());
    }
    let mut small = settings(TODAY);
    small.limits.bytes = 100_000;
    let mut files = Files(Default::default());
    let long = format!("student_id,date,code,reason\nc1,2025-09-02,A,{}\n", "x".repeat(200_000));
    files.0.insert("attendance.xlsx".to_owned(), workbook(&[("attendance", &long)]));
    let imported = Store::default().import(&files, &small);
    assert!(has(&imported.report, &FindingKind::TooLarge { most_mb: 0 }), "{:?}", imported.report.errors);
}

#[test]
fn cells_far_apart_fill_no_computer_and_places_that_excel_does_not_have_are_refused() {
    let whole = sheet("student_id,date,code,reason\nc1,2025-09-02,A,flu\n");
    let import = |text: String| {
        let mut files = maple().without("attendance.csv");
        files.0.insert("attendance.xlsx".to_owned(), workbook_of(&[("attendance", text)]));
        let mut small = settings(TODAY);
        small.limits.bytes = 1 << 20;
        let mut store = Store::default();
        let imported = store.import(&files, &small);
        every_finding_has_words(&imported.report);
        (all_told(&imported.report.errors), store.known.events.values().flatten().count())
    };
    let with = |cell: &str| whole.replace("</sheetData>", &format!("{cell}</sheetData>"));
    assert_eq!(import(with("")), (vec![], 1));
    // The room between them would be seventeen thousand million cells.
    let far = with(r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
    assert!(import(far).1 <= 1, "what no column is over is nobody's");
    let wide = whole.replace("</row>", r#"<c r="XFD1" t="inlineStr"><is><t>wide</t></is></c></row>"#);
    let rows: String = (3..40).map(|row| format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#)).collect();
    let wide = wide.replace("</sheetData>", &format!("{rows}</sheetData>"));
    assert_eq!(import(wide), (vec!["attendance.xlsx/attendance too_large".to_owned()], 0));
    for place in ["siteAdministratorE4", "A99999999999", "AAAA1", "XFE1", "A1048577"] {
        let (errors, events) = import(with(&format!(r#"<row><c r="{place}"><v>1</v></c></row>"#)));
        assert_eq!((errors.len(), events), (1, 0), "{place}: {errors:?}");
        assert!(errors[0].ends_with("workbook_unreadable"), "{place}: {errors:?}");
    }
}
