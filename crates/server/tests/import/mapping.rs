//! Attendance as other systems export it: read by a mapping that is ready, told or guessed, and never by a wrong one.

use attendance::{Excuse, Meaning};
use server::import::{BadMapping, FindingKind, ImportSettings, Mapping, guess};

use crate::desk::Desk;
use crate::small_school::{Files, Imported, Store, all_told, every_finding_has_words, has, maple, settings};

const TODAY: &str = "2025-09-13";

const DUMP: &str = "'ATT_OID','ATT_STD_OID','ATT_SKL_OID','ATT_DATE','ATT_CODE_VIEW','ATT_TARDY_IND','ATT_DISMISSED_IND','ATT_REASON_CODE','ATT_EXCUSED_IND','ATT_COMMENT','ATT_ABSENT_IND'
\"A1\",\"c1\",\"s1\",\"2025-09-02\",\"A-E\",\"0\",\"0\",\"Flu\",\"1\",\"SAID \\\"FLU\\\"\",\"1\"
\"A2\",\"c2\",\"s1\",\"2025-09-03\",\"T D\",\"1\",\"1\",\"\",\"0\",\"NULL\",\"0\"
\"A3\",\"c3\",\"NULL\",\"2025-09-04\",\"NULL\",\"0\",\"0\",\"NULL\",\"0\",\"away\\\\\",\"1\"
\"A4\",\"c4\",\"s1\",\"2025-09-05\",\"P\",\"0\",\"0\",\"NULL\",\"0\",\"NULL\",\"0\"
";

/// A school that stands, its attendance still to come.
fn standing() -> Store {
    let mut store = Store::default();
    store.import(&maple().without("attendance.csv"), &settings(TODAY));
    store
}

fn import(store: &mut Store, text: &str, mapping: Option<Mapping>) -> Imported {
    let told = ImportSettings { mapping, ..settings(TODAY) };
    let imported = store.import(&Files(Default::default()).with("export.csv", text), &told);
    every_finding_has_words(&imported.report);
    imported
}

/// Day, code and meaning of every stored row, in order.
fn events(store: &Store) -> Vec<(String, String, Meaning)> {
    let mut events: Vec<_> = (store.known.events.values().flatten())
        .map(|event| (event.date.to_string(), event.code.clone(), event.meaning))
        .collect();
    events.sort_by_key(|(date, code, meaning)| format!("{date} {code} {meaning:?}"));
    events
}

fn event(day: u32, code: &str, meaning: Meaning) -> (String, String, Meaning) {
    (format!("2025-09-{day:02}"), code.to_owned(), meaning)
}

fn parsed(text: &str) -> Mapping {
    Mapping::parse(text, false).unwrap()
}

#[test]
fn every_ready_mapping_can_be_read() {
    let names: Vec<&str> = Mapping::ready().iter().map(|mapping| mapping.name.as_str()).collect();
    assert_eq!(names, ["aspen", "generic"]);
}

#[test]
fn aspen_s_dump_is_known_by_its_columns_and_read_by_its_flags() {
    let mut store = standing();
    let imported = import(&mut store, DUMP, None);
    assert_eq!((all_told(&imported.report.errors), all_told(&imported.report.skipped)), (vec![], vec![]));
    assert!(has(&imported.report, &FindingKind::MappingUsed { mapping: "aspen".to_owned() }));
    let expected = [
        event(2, "A-E", Meaning::Absent(Excuse::Excused)),
        event(3, "T D", Meaning::Late),
        event(3, "T D", Meaning::LeftEarly),
        event(4, "A", Meaning::Absent(Excuse::Unexcused)),
    ];
    assert_eq!(events(&store), expected);
    assert!(import(&mut store, DUMP, None).plan.is_empty());
}

#[test]
fn an_export_that_names_its_columns_in_words_is_read_and_its_state_numbers_are_dropped() {
    let mut store = standing();
    let text = "state_id,local_id,absence,tardy,dismissed,reason,excused,comment,event_date,school_local_id
1000000001,1001,1,0,0,Flu,1,,2025-09-02,s1
1000000002,1002,0,1,1,,0,,2025-09-03,s1
";
    let imported = import(&mut store, text, None);
    assert_eq!((all_told(&imported.report.errors), all_told(&imported.report.skipped)), (vec![], vec![]));
    for kind in [FindingKind::GovernmentIdDropped { found: "state_id".to_owned() }, FindingKind::StudentByLocalId] {
        assert!(has(&imported.report, &kind), "{kind:?}");
    }
    let expected = [
        event(2, "A-E", Meaning::Absent(Excuse::Excused)),
        event(3, "D", Meaning::LeftEarly),
        event(3, "T", Meaning::Late),
    ];
    assert_eq!(events(&store), expected);
    assert!(!format!("{:?}", store.known).contains("100000000"));
}

#[test]
fn a_generic_export_is_known_by_the_names_that_most_systems_give() {
    let mut store = standing();
    let text =
        "Student Number\tAttendance Date\tAttendance Code\tComment\n1002\t9/4/2025\tUNX\t\n1003\t9/5/2025\tE\tFlu\n";
    let imported = import(&mut store, text, None);
    assert_eq!((all_told(&imported.report.errors), all_told(&imported.report.skipped)), (vec![], vec![]));
    let expected =
        [event(4, "UNX", Meaning::Absent(Excuse::Unexcused)), event(5, "E", Meaning::Absent(Excuse::Excused))];
    assert_eq!(events(&store), expected);
}

#[test]
fn a_number_that_two_children_have_names_neither() {
    let mut store = Store::default();
    let files = maple().without("attendance.csv").edit("users.csv", "Reis,,1003", "Reis,,1002");
    store.import(&files, &settings(TODAY));
    let imported = import(&mut store, "local_id,event_date,code\n1002,2025-09-04,A\n", None);
    assert_eq!(all_told(&imported.report.skipped), ["export.csv:2 local_id student_unknown"]);
}

const OFFICE: &str = r#"
format = 1
name = "office"
dates = "day-month-year"
empty = ["-"]
[columns]
student_id = "No."
date = ["Tag", "Day"]
code = "What"
school_id = "House"
[codes]
"K" = "excused"
"U" = "late"
[schools]
"Main" = "s1"
"#;

#[test]
fn a_mapping_that_is_told_says_what_columns_codes_dates_and_schools_mean() {
    let mut store = standing();
    let text = "No.;Day;What;House\nc1;02.09.2025;k;Main\nc2;3.9.2025;U;-\nc3;04/09/2025;A;Main\nc4;13.2025;A;Main\nc4;05.09.2025;A;East\n";
    let imported = import(&mut store, text, Some(parsed(OFFICE)));
    let expected = [
        event(2, "k", Meaning::Absent(Excuse::Excused)),
        event(3, "U", Meaning::Late),
        event(4, "A", Meaning::Absent(Excuse::Unexcused)),
    ];
    assert_eq!(events(&store), expected);
    let skipped = ["export.csv:5 Day date_unreadable", "export.csv:6 House school_unknown"];
    assert_eq!(all_told(&imported.report.skipped), skipped, "named as the file names its columns");
}

#[test]
fn a_mapping_that_fits_no_file_changes_nothing() {
    let mut store = standing();
    let imported = import(&mut store, "No.;What\nc1;k\n", Some(parsed(OFFICE)));
    assert_eq!(all_told(&imported.report.errors)[0], " mapping_fits_nothing");
    assert!(imported.plan.is_empty());
}

#[test]
fn a_school_s_own_codes_go_over_those_of_a_mapping() {
    let mut store = standing();
    let files = Files(Default::default())
        .with("export.csv", "No.;Day;What\nc1;02.09.2025;K\n")
        .with("codes.csv", "code,meaning\nK,suspended\n");
    store.import(&files, &ImportSettings { mapping: Some(parsed(OFFICE)), ..settings(TODAY) });
    assert_eq!(events(&store), [event(2, "K", Meaning::Absent(Excuse::Disciplinary))]);
}

#[test]
fn a_mapping_that_cannot_be_used_says_why_and_where() {
    let cases = [
        ("format = 1\nname = \"x\"\n[columns\n", BadMapping::Unreadable { line: 3 }),
        ("format = 1\nname = \"x\"\n[columns]\nstudent_id = \"a\"\nday = \"b\"\n", BadMapping::Unreadable { line: 5 }),
        ("format = 2\nname = \"x\"\n[columns]\n", BadMapping::FormatUnknown { format: 2 }),
        (
            "format = 1\nname = \"x\"\n[columns]\nstudent_id = \"a\"\ncode = \"c\"\n",
            BadMapping::ColumnMissing { column: "date" },
        ),
        (
            "format = 1\nname = \"x\"\n[columns]\nstudent_id = \"a\"\ndate = \"d\"\ncode = \"\"\n",
            BadMapping::ColumnMissing { column: "code" },
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(Mapping::parse(text, false), Err(expected), "{text}");
    }
    let unknown = OFFICE.replace("\"late\"", "\"sleeping\"");
    let expected = BadMapping::MeaningUnknown { code: "U".to_owned(), meaning: "sleeping".to_owned() };
    assert_eq!(Mapping::parse(&unknown, false), Err(expected));
    let json = r#"{"format":1,"name":"j","columns":{"student_id":"a","date":"b","code":["c"]}}"#;
    assert!(Mapping::parse(json, true).is_ok());
    assert_eq!(Mapping::parse("{\n\"format\":1,\n]", true), Err(BadMapping::Unreadable { line: 3 }));
}

fn rows(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut rows = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    (rows.next().unwrap(), rows.collect())
}

/// What a guess takes each column for.
fn guessed(text: &str) -> Vec<String> {
    let (header, rows) = rows(text);
    let columns = guess(&header, &rows).columns;
    columns.iter().map(|guessed| format!("{} {}", guessed.role.name(), guessed.column)).collect()
}

#[test]
fn a_guess_takes_columns_by_their_names_and_by_what_stands_under_them() {
    let cases: [(&str, &[&str]); 4] = [
        (
            "Pupil Number,Attend Dt,Entered Date,Att Type Code,Note\n7,9/2/2025,9/3/2025,A,at home\n8,9/3/2025,9/4/2025,T,\n",
            &["student_id Pupil Number", "date Attend Dt", "code Att Type Code", "reason Note"],
        ),
        (
            "StuNum,SSN,AbsDate,Absent?,Tardy?,Excused?\n7,078-05-1120,2025-09-02,Y,N,N\n8,219-09-9999,2025-09-03,N,Y,Y\n",
            &["student_id StuNum", "date AbsDate", "absent Absent?", "late Tardy?", "excused Excused?"],
        ),
        (
            "student_id,school_id,date,period,code,reason\nc1,s1,2025-09-01,1,A,Absent\n",
            &[
                "student_id student_id",
                "school_id school_id",
                "date date",
                "period period",
                "code code",
                "reason reason",
            ],
        ),
        ("a,b\n1,2\n", &[]),
    ];
    for (text, expected) in cases {
        assert_eq!(guessed(text), expected, "{text}");
    }
}

#[test]
fn a_guess_never_takes_a_number_that_a_government_gave() {
    assert_eq!(guessed("ssn,date,code\n078-05-1120,2025-09-02,A\n"), ["date date", "code code"]);
}

#[test]
fn a_guess_says_what_it_cannot_know() {
    let (header, mut sample) = rows("student_id,date,code\n1,3/4/2025,A\n2,5/6/2025,ZZ\n3,7/8/2025,A-E\n");
    let unclear = guess(&header, &sample);
    assert!(unclear.dates_unclear);
    let codes: Vec<_> = unclear.codes.into_iter().collect();
    let expected = [
        ("A".to_owned(), Some(Meaning::Absent(Excuse::Unexcused))),
        ("A-E".to_owned(), Some(Meaning::Absent(Excuse::Excused))),
        ("ZZ".to_owned(), None),
    ];
    assert_eq!(codes, expected);
    sample.push(["4", "25/9/2025", "A"].map(str::to_owned).to_vec());
    let clear = guess(&header, &sample);
    assert!(!clear.dates_unclear);
    assert!(clear.text("x", words::Words::for_tag("en")).contains("dates = \"day-month-year\""));
}

#[test]
fn what_is_guessed_is_written_in_every_language_and_read_again_as_the_same_mapping() {
    let text = "Pupil Number,Attend Date,Att Type Code,Note\n1001,2025-09-02,A,\"a, b\"\n1002,2025-09-03,ZZ,\n";
    let (header, sample) = rows(text);
    for language in words::languages() {
        let written = guess(&header, &sample).text("pupils", words::Words::for_tag(language.tag));
        assert!(written.contains("\"ZZ\" = \"\""), "{written}");
        let unknown = BadMapping::MeaningUnknown { code: "ZZ".to_owned(), meaning: String::new() };
        assert_eq!(Mapping::parse(&written, false), Err(unknown), "a person has to say it: {written}");
        let corrected = parsed(&written.replace("\"ZZ\" = \"\"", "\"ZZ\" = \"late\""));
        let mut store = standing();
        import(&mut store, text, Some(corrected));
        let expected = [event(2, "A", Meaning::Absent(Excuse::Unexcused)), event(3, "ZZ", Meaning::Late)];
        assert_eq!(events(&store), expected, "{written}");
    }
}

#[test]
fn characters_that_nobody_sees_are_written_so_that_they_are_read_again() {
    let unseen: String = ('\0'..=' ').chain('\u{7e}'..='\u{a0}').chain("\"\\\u{feff}\u{2028}".chars()).collect();
    let column = format!("Att{unseen}Code");
    let header = ["Pupil Number", "Attend Date", &column].map(str::to_owned);
    let (_, sample) = rows("Pupil Number,Attend Date,Code\n1001,2025-09-02,A\n1002,2025-09-03,A\n");
    let mut draft = guess(&header, &sample).draft(&unseen);
    draft.columns = vec![protocol::MappedColumn { role: protocol::AttendanceColumn::Code, column }];
    draft.codes = vec![protocol::MappedCode { code: unseen, meaning: Some(protocol::CodeMeaning::Late) }];
    let written = server::import::draft_text(&draft);
    let again: toml::Table = written.parse().unwrap();
    assert_eq!(again["name"].as_str(), Some(draft.name.as_str()));
    assert_eq!(again["columns"]["code"].as_str(), Some(draft.columns[0].column.as_str()));
    assert_eq!(again["codes"][&draft.codes[0].code].as_str(), Some("late"));
}

#[test]
fn a_technician_makes_a_mapping_corrects_it_and_imports_with_it() {
    let desk = Desk::with_school();
    let (sample, mapping) = (desk.path("fall.csv"), desk.path("fall.toml"));
    std::fs::write(&sample, "Pupil Number,Attend Date,Att Type Code\n1003,2025-09-02,ZZ\n").unwrap();
    let before = desk.dump();
    let guessed = desk.say(&["mapping", sample.to_str().unwrap()]);
    assert_eq!((guessed.status, guessed.err.as_str()), (Some(0), ""));
    assert!(
        guessed.out.contains("# guessed from: a part of its name; 1 of 1 values are dates\ndate = \"Attend Date\""),
        "{}",
        guessed.out
    );
    let import =
        |desk: &Desk| desk.say(&["import", "--yes", "--mapping", mapping.to_str().unwrap(), sample.to_str().unwrap()]);
    std::fs::write(&mapping, &guessed.out).unwrap();
    let refused = import(&desk);
    assert_eq!(refused.status, Some(1));
    assert!(refused.err.contains("gives the code “ZZ” the meaning “”"), "{}", refused.err);
    assert!(desk.dump() == before);
    std::fs::write(&mapping, guessed.out.replace("\"ZZ\" = \"\"", "\"ZZ\" = \"late\"")).unwrap();
    let imported = import(&desk);
    assert_eq!(imported.status, Some(0), "{imported:?}");
    assert!(desk.dump() != before);
    let json = desk.say(&["mapping", "--json", sample.to_str().unwrap()]);
    assert!(serde_json::from_str::<serde_json::Value>(&json.out).unwrap()["missing"].as_array().unwrap().is_empty());
    let picture = desk.path("picture.csv");
    std::fs::write(&picture, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0").unwrap();
    let said = desk.say(&["mapping", picture.to_str().unwrap()]);
    assert_eq!((said.status, said.out.as_str()), (Some(1), ""));
    assert!(said.err.contains("This is not text"), "{}", said.err);
}
