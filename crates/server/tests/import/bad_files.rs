//! Files that are wrong: each is named by file, line and column, and on an error nothing changes.

use attendance::{Excuse, Meaning};
use server::import::{Columns, FindingKind, ImportSettings, Limits};

use crate::small_school::{Files, Store, all_told, every_finding_has_words, has, maple, settings};

const TODAY: &str = "2025-09-13";

/// What stands in the report's three lists after importing these files into an empty store.
fn found(files: &Files) -> [Vec<String>; 3] {
    let imported = Store::default().import(files, &settings(TODAY));
    every_finding_has_words(&imported.report);
    assert!(imported.report.errors.is_empty() || imported.plan.is_empty(), "an error changes nothing");
    [&imported.report.errors, &imported.report.skipped, &imported.report.notes].map(|list| all_told(list))
}

fn errors(files: &Files) -> Vec<String> {
    found(files)[0].clone()
}

fn skipped(files: &Files) -> Vec<String> {
    let [errors, skipped, _] = found(files);
    assert_eq!(errors, Vec::<String>::new());
    skipped
}

#[test]
fn a_clean_set_is_imported_with_one_note_on_the_missing_manifest() {
    assert_eq!(found(&maple()), [vec![], vec![], vec![" manifest_missing".to_owned()]]);
}

#[test]
fn a_truncated_zip_changes_nothing() {
    let whole = maple().zip();
    for length in [0, 10, whole.len() / 2, whole.len() - 30] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.zip");
        std::fs::write(&path, &whole[..length]).unwrap();
        let imported = Store::default().import_path(&path, &settings(TODAY));
        assert_eq!(all_told(&imported.report.errors), ["roster.zip zip_unreadable"], "{length} bytes");
    }
}

#[test]
fn a_damaged_byte_inside_a_zip_changes_nothing() {
    let mut zip = maple().zip();
    let middle = zip.windows(9).position(|bytes| bytes == b"users.csv").unwrap() + 60;
    zip[middle] ^= 0xff;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("roster.zip");
    std::fs::write(&path, &zip).unwrap();
    let imported = Store::default().import_path(&path, &settings(TODAY));
    assert!(imported.report.has_errors());
    assert_eq!(all_told(&imported.report.errors)[0], "users.csv zip_entry_unreadable");
}

#[test]
fn a_zip_says_what_the_folder_says() {
    let mut from_zip = Store::default();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.zip");
    std::fs::write(&path, maple().zip()).unwrap();
    from_zip.import_path(&path, &settings(TODAY));
    let mut from_folder = Store::default();
    from_folder.import(&maple(), &settings(TODAY));
    assert_eq!(from_zip.known.things, from_folder.known.things);
    let mut nested = Store::default();
    let mut files = Files(Default::default());
    files.0.insert("inner.zip".to_owned(), maple().zip());
    nested.import(&files, &settings(TODAY));
    assert_eq!(nested.known.things, from_folder.known.things);
}

#[test]
fn a_path_that_is_not_there_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let imported = Store::default().import_path(&folder.path().join("nothing"), &settings(TODAY));
    assert_eq!(all_told(&imported.report.errors), ["nothing path_missing"]);
}

#[test]
fn a_folder_with_nothing_to_import_is_said() {
    let files = Files(Default::default()).with("readme.txt", "hello").with("grades.csv", "a,b\n1,2\n");
    let [errors, _, notes] = found(&files);
    assert_eq!(errors, [" nothing_to_import"]);
    assert_eq!(notes, ["grades.csv file_not_known", "readme.txt file_not_known"]);
}

#[test]
fn more_than_the_limits_is_refused() {
    let mut small = settings(TODAY);
    small.limits = Limits { files: 3, ..Limits::default() };
    let imported = Store::default().import(&maple(), &small);
    assert!(has(&imported.report, &FindingKind::TooManyFiles { most: 3 }));
    small.limits = Limits { bytes: 1_000, ..Limits::default() };
    assert!(Store::default().import(&maple(), &small).report.has_errors());
}

#[test]
fn headers_that_are_nearly_right_are_errors_that_name_the_column() {
    let cases = [
        ("attendance.csv", "student_id,school_id,date,code", "student_id,school_id,data,code", "data column_misspelt"),
        ("attendance.csv", "student_id,school_id,date,code", "student_id,school_id,date,kode", "kode column_misspelt"),
        ("attendance.csv", "student_id,school_id,date,code", "student_id,school_id,date,mark", "code column_missing"),
        ("attendance.csv", "student_id,school_id,date,code", "student_id,date,date,code", "date column_twice"),
        ("guardians.csv", "guardian_id", "gaurdian_id", "gaurdian_id column_misspelt"),
        ("calendar.csv", "date,event", "date,evnet", "evnet column_misspelt"),
        ("languages.csv", "home_language", "home_langauge", "home_langauge column_misspelt"),
        ("users.csv", "familyName", "familyname2", "familyname2 column_misspelt"),
        ("users.csv", "givenName", "first", "givenName column_missing"),
        ("enrollments.csv", "userSourcedId", "userSourceId", "userSourceId column_misspelt"),
        ("orgs.csv", "name,type", "name,kind", "type column_missing"),
    ];
    for (file, from, to, expected) in cases {
        assert_eq!(errors(&maple().edit(file, from, to)), [format!("{file}:1 {expected}")], "{to}");
    }
}

#[test]
fn what_is_found_and_what_is_wanted_are_not_mixed_up_in_words() {
    let cases = [
        (
            "guardians.csv",
            "guardian_id",
            "gaurdian_id",
            "There is a column “gaurdian_id”, and none called “guardian_id”.",
        ),
        ("guardians.csv", "guardian_id", "Guardian ID", "The column “Guardian ID” was read as “guardian_id”."),
        (
            "users.csv",
            "givenName,familyName",
            "familyName,givenName",
            "The column “familyName” stands where OneRoster has “givenName”.",
        ),
    ];
    for (file, from, to, sentence) in cases {
        let imported = Store::default().import(&maple().edit(file, from, to), &settings(TODAY));
        let said: Vec<_> = imported.report.findings().map(|f| f.words(words::Words::for_tag("en")).0).collect();
        assert!(said.contains(&sentence.to_owned()), "{said:?}");
    }
}

#[test]
fn headers_swapped_over_the_wrong_values_are_errors() {
    let cases = [
        ("attendance.csv", "school_id,date,code", "date,school_id,code", "attendance.csv:1 date column_holds_other"),
        ("calendar.csv", "date,event", "event,date", "calendar.csv:1 date column_holds_other"),
        ("users.csv", "orgSourcedIds,role", "role,orgSourcedIds", "users.csv:1 orgSourcedIds column_order"),
        ("users.csv", "givenName,familyName", "familyName,givenName", "users.csv:1 givenName column_order"),
        ("enrollments.csv", "beginDate,endDate", "endDate,beginDate", "enrollments.csv:1 beginDate column_order"),
    ];
    for (file, from, to, expected) in cases {
        let errors = errors(&maple().edit(file, from, to));
        assert!(errors.contains(&expected.to_owned()), "{to}: {errors:?}");
    }
}

#[test]
fn a_date_that_holds_a_name_is_never_shown() {
    let files = maple().edit("attendance.csv", "c1,s1,2025-09-01", "c1,s1,Yusuf");
    let imported = Store::default().import(&files, &settings(TODAY));
    assert!(has(&imported.report, &FindingKind::DateUnreadable { value: "…".to_owned() }));
}

#[test]
fn columns_of_our_own_files_may_stand_in_any_order_and_case() {
    let files = maple().with("attendance.csv", "Code,Date,Student ID\nA,2025-09-01,c1\n");
    let [errors, skipped, notes] = found(&files);
    assert_eq!((errors.len(), skipped.len()), (0, 0));
    assert!(notes.contains(&"attendance.csv:1 Student ID column_renamed".to_owned()), "{notes:?}");
}

#[test]
fn a_oneroster_file_in_another_order_is_refused_until_somebody_says_that_its_names_are_right() {
    let files = maple()
        .edit("orgs.csv", "name,type", "type,name")
        .edit("orgs.csv", "Maple District,district", "district,Maple District")
        .edit("orgs.csv", "Maple Street School,school", "school,Maple Street School");
    assert_eq!(errors(&files), ["orgs.csv:1 name column_order"]);
    let by_name = ImportSettings { columns: Columns::ByName, ..settings(TODAY) };
    let imported = Store::default().import(&files, &by_name);
    assert!(!imported.report.has_errors() && imported.plan.schools[0].name == "Maple Street School");
    assert!(all_told(&imported.report.notes).contains(&"orgs.csv:1 columns_by_name".to_owned()));
    every_finding_has_words(&imported.report);
}

#[test]
fn rows_that_cannot_be_used_are_skipped_and_named() {
    let cases = [
        ("attendance.csv", "2025-09-04,AE", "2025-09-04,ZZ", "attendance.csv:3 code code_unknown"),
        ("attendance.csv", "2025-09-04,AE", "2025-09-15,AE", "attendance.csv:3 date date_in_future"),
        ("attendance.csv", "2025-09-04,AE", "04.09.2025,AE", "attendance.csv:3 date date_unreadable"),
        ("attendance.csv", "2025-09-04,AE", ",AE", "attendance.csv:3 date value_missing"),
        ("attendance.csv", "2025-09-04,AE", "2025-09-04,", "attendance.csv:3 code value_missing"),
        ("attendance.csv", "2025-09-04,AE,Flu", "2025-09-04,AE,Flu, and a cold", "attendance.csv:3 row_long"),
        ("attendance.csv", "c1,s1,2025-09-04", "c9,s1,2025-09-04", "attendance.csv:3 student_id student_unknown"),
        ("attendance.csv", "c1,s1,2025-09-04", "c1,s9,2025-09-04", "attendance.csv:3 school_id school_unknown"),
        ("guardians.csv", "c1,g2", "c1,g9", "guardians.csv:3 guardian_id guardian_unknown"),
        ("languages.csv", "c2,English", "c9,English", "languages.csv:3 student_id student_unknown"),
        ("staff.csv", "t2,Teacher", "t9,Teacher", "staff.csv:3 staff_id staff_unknown"),
        ("staff.csv", "t2,Teacher", "t2,Wizard", "staff.csv:3 role role_unknown"),
        ("users.csv", "s1,teacher", "s1,wizard", "users.csv:10 role role_unknown"),
        ("calendar.csv", "2025-09-02,Instructional day", "2025-09-02,Fun", "calendar.csv:3 event event_unknown"),
        (
            "enrollments.csv",
            "c2,student,,2025-09-01,2025-09-13",
            "c2,student,,2025-09-12,2025-09-02",
            "enrollments.csv:3 endDate dates_out_of_order",
        ),
    ];
    for (file, from, to, expected) in cases {
        let skipped = skipped(&maple().edit(file, from, to));
        assert!(skipped.contains(&expected.to_owned()), "{to}: {skipped:?}");
    }
}

#[test]
fn oddities_that_are_read_all_the_same_are_notes() {
    let cases = [
        ("attendance.csv", "2025-09-04,AE", "9/4/2025,AE", "attendance.csv:3 date date_us"),
        ("attendance.csv", "2025-09-04,AE", "2025-09-07,AE", "attendance.csv:3 date off_calendar"),
        ("attendance.csv", "c1,s1,2025-09-04,AE,Flu", "c1,s1,2025-09-01,A,Again", "attendance.csv:3 duplicate"),
        ("users.csv", ",grades,", ",grade,", "users.csv:1 grade column_renamed"),
        ("users.csv", "c3,,,true", "c3,active,,true", "users.csv status status_in_bulk"),
        ("users.csv", "c3,,,true", "c3,,,FALSE", "users.csv:4 user_disabled"),
        ("users.csv", "\"g1,g2\"", "\"g1,g2,t1\"", "users.csv:2 agentSourcedIds agent_not_guardian"),
        ("users.csv", "\"g1,g2\"", "\"g1,g2,g7\"", "users.csv:2 agentSourcedIds guardian_unknown"),
        ("languages.csv", "c2,English", "c2,Klingon", "languages.csv:3 home_language language_unknown"),
        ("guardians.csv", "c2,g3,Mother", "c2,g3,Neighbor", "guardians.csv:4 relation relation_unknown"),
        (
            "guardians.csv",
            "c2,g3,Mother,true",
            "c2,g3,Mother,maybe",
            "guardians.csv:4 primary_contact truth_unreadable",
        ),
        ("orgs.csv", ",parentSourcedId", ",parentSourcedId,metadata.ssn", "orgs.csv:1 government_id_dropped"),
        ("languages.csv", "home_language", "home_language,SSN", "languages.csv:1 government_id_dropped"),
        ("orgs.csv", ",parentSourcedId", ",parentSourcedId,colour", "orgs.csv:1 colour column_unknown"),
        ("users.csv", "Haddad,,1001", "Haddad,,078-05-1120", "users.csv:2 government_id_dropped"),
        ("users.csv", ",Ode,", ",O\"de,", "users.csv:3 quote_inside"),
    ];
    for (file, from, to, expected) in cases {
        let [errors, skipped, notes] = found(&maple().edit(file, from, to));
        assert_eq!(errors, Vec::<String>::new(), "{to}");
        assert!(skipped.iter().all(|told| file == "users.csv" || !told.starts_with(file)), "{to}: {skipped:?}");
        assert!(notes.contains(&expected.to_owned()), "{to}: {notes:?}");
    }
}

#[test]
fn a_government_number_is_kept_nowhere() {
    let files = maple()
        .edit("users.csv", "Haddad,,1001", "Haddad,,078-05-1120")
        .with("languages.csv", "student_id,home_language,ssn\nc1,Arabic,219-09-9999\n");
    let mut store = Store::default();
    store.import(&files, &settings(TODAY));
    let kept = store.kept();
    assert!(kept.contains("Haddad"));
    for number in ["078-05-1120", "219-09-9999"] {
        assert!(!kept.contains(number));
    }
}

#[test]
fn a_field_of_forty_megabytes_is_skipped_and_named() {
    let note = "x".repeat(40 << 20);
    let files = maple().edit("attendance.csv", "Flu", &note);
    assert_eq!(skipped(&files), ["attendance.csv:3 reason field_too_long"]);
}

#[test]
fn a_quote_that_never_closes_is_an_error_at_the_line_where_it_opens() {
    let files = maple().edit("guardians.csv", "c2,g3,Mother", "c2,g3,\"Mother");
    assert_eq!(errors(&files), ["guardians.csv:4 quote_unclosed"]);
    let files = maple().edit("guardians.csv", "c2,g3,Mother", "c2,g3,\"Mo\"ther");
    assert_eq!(errors(&files), ["guardians.csv:4 quote_stray"]);
}

#[test]
fn line_ends_and_encodings_of_every_office_are_read() {
    let plain = {
        let mut store = Store::default();
        store.import(&maple().edit("users.csv", "Yusuf", "José"), &settings(TODAY));
        store.known.things
    };
    let text = String::from_utf8(maple().edit("users.csv", "Yusuf", "José").0["users.csv"].clone()).unwrap();
    let utf16 = |text: &str| -> Vec<u8> {
        [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
    };
    let western: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let cases: [(&str, Vec<u8>); 6] = [
        ("CRLF", text.replace('\n', "\r\n").into_bytes()),
        ("CR", text.replace('\n', "\r").into_bytes()),
        ("a mark", [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat()),
        ("UTF-8's mark over Windows-1252", [b"\xef\xbb\xbf".as_slice(), &western].concat()),
        ("Windows-1252", western),
        ("UTF-16", utf16(&text)),
    ];
    for (name, bytes) in cases {
        let mut files = maple();
        files.0.insert("users.csv".to_owned(), bytes);
        let mut store = Store::default();
        let imported = store.import(&files, &settings(TODAY));
        assert_eq!(store.known.things, plain, "{name}");
        assert_eq!(has(&imported.report, &FindingKind::NotUtf8), name.ends_with("1252"), "{name}");
    }
}

#[test]
fn lines_are_counted_alike_however_they_end() {
    let files = maple().edit("attendance.csv", "2025-09-12,T", "2025-09-12,ZZ");
    let text = String::from_utf8(files.0["attendance.csv"].clone()).unwrap();
    for end in ["\n", "\r\n", "\r"] {
        let skipped = skipped(&maple().with("attendance.csv", &text.replace('\n', end)));
        assert_eq!(skipped, ["attendance.csv:4 code code_unknown"], "{end:?}");
    }
}

#[test]
fn what_is_odd_about_a_whole_file_is_told_once() {
    let files = maple().edit("users.csv", ",,,true", ",active,,true");
    let notes = found(&files)[2].clone();
    assert_eq!(notes.iter().filter(|note| note.ends_with("status_in_bulk")).count(), 1);
}

#[test]
fn findings_alike_are_told_twenty_times_and_then_counted() {
    let mut rows = String::from("student_id,date,code\n");
    for day in 0..90 {
        rows.push_str(&format!("c1,2025-09-0{},{}\n", day % 5 + 1, if day % 2 == 0 { "A" } else { "ZZ" }));
    }
    rows.push_str("c1,2025-09-05,QQ\n");
    let imported = Store::default().import(&maple().with("attendance.csv", &rows), &settings(TODAY));
    let (report, of_code) = (&imported.report, |code: &str| FindingKind::CodeUnknown { code: code.to_owned() });
    let told: Vec<_> = report.skipped.iter().filter(|finding| finding.kind == of_code("ZZ")).collect();
    assert_eq!((told.len(), told[19].more), (20, 25));
    assert!(has(report, &of_code("QQ")), "another code is another finding");
    assert_eq!((report.rows_skipped, report.has_errors()), (46, true));
}

#[test]
fn a_roster_without_one_of_its_files_is_refused() {
    assert_eq!(errors(&maple().without("enrollments.csv")), ["enrollments.csv file_missing"]);
    assert_eq!(errors(&maple().edit("orgs.csv", "school,,d1", "department,,d1")), ["orgs.csv type no_schools"]);
}

#[test]
fn a_manifest_is_held_against_what_is_there() {
    let manifest = |rows: &str| format!("propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\n{rows}");
    let with = |rows: &str| maple().with("manifest.csv", &manifest(rows));
    assert_eq!(found(&with("file.users,some\n"))[2], ["manifest.csv:4 value extent_unknown"]);
    assert_eq!(errors(&with("file.users,bulk\n").without("users.csv"))[0], "manifest.csv:4 value file_promised");
    assert_eq!(found(&with("file.classes,bulk\n"))[2], ["manifest.csv:4 value file_promised"]);
    assert_eq!(found(&with("file.orgs,absent\n"))[2], ["manifest.csv:4 value file_not_promised"]);
    let newer = maple().with("manifest.csv", "propertyName,value\noneroster.version,2.0\n");
    assert_eq!(errors(&newer), ["manifest.csv:2 value version_not_read"]);
}

#[test]
fn unknown_rules_are_refused() {
    let mut settings = settings(TODAY);
    settings.defaults.rule_pack = "us-xx".to_owned();
    let imported = Store::default().import(&maple(), &settings);
    assert_eq!(all_told(&imported.report.errors), [" rule_pack_unknown"]);
}

#[test]
fn a_schools_own_codes_go_over_the_common_ones_and_a_meaning_that_is_not_known_is_named() {
    let files = maple()
        .edit("attendance.csv", "2025-09-04,AE", "2025-09-04,ZZ")
        .with("codes.csv", "code,meaning\nzz,Absent - excused\nQ,Fun\n");
    assert_eq!(skipped(&files), ["codes.csv:3 meaning meaning_unknown"]);
    let mut store = Store::default();
    store.import(&files, &settings(TODAY));
    let meanings: Vec<_> =
        store.known.events.values().flatten().map(|event| (event.code.as_str(), event.meaning)).collect();
    assert!(meanings.contains(&("ZZ", Meaning::Absent(Excuse::Excused))), "{meanings:?}");
    assert_eq!(errors(&maple().only(&[]).with("codes.csv", "code,meaning\nZZ,late\n")), [" nothing_to_import"]);
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    let utf16: Vec<u8> = "student_id,date,code\nc1,2025-09-01,A\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0".to_vec();
    for (name, bytes, line) in
        [("attendance.csv", utf16, 1), ("users.csv", picture.clone(), 3), ("holiday.csv", picture, 3)]
    {
        let mut files = maple();
        files.0.insert(name.to_owned(), bytes);
        assert_eq!(errors(&files), [format!("{name}:{line} not_text")]);
    }
    assert_eq!(errors(&maple().edit("attendance.csv", "Late", "La\0te")), ["attendance.csv:4 reason not_text"]);
    // Beyond the beginning by which a file is recognised.
    let late = maple().edit("attendance.csv", "Late", &format!("{}\0", "Late ".repeat(20_000)));
    assert_eq!(errors(&late), ["attendance.csv:4 reason not_text"]);
}

#[test]
fn one_csv_file_is_imported_by_itself() {
    let mut store = Store::default();
    store.import(&maple(), &settings(TODAY));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("attendance.csv");
    let rows = String::from_utf8(maple().0["attendance.csv"].clone()).unwrap() + "c2,s1,2025-09-11,A,\n";
    std::fs::write(&path, rows).unwrap();
    let imported = store.import_path(&path, &settings(TODAY));
    assert!(!imported.report.has_errors(), "{:?}", imported.report.errors);
    assert_eq!(imported.plan.schools[0].days_changed, 1);
}
