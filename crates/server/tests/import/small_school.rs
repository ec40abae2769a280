//! A school of four children whose files a test can change before it imports them.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use server::import::{
    AcceptedDays, CodeTable, Columns, EndDates, Finding, FindingKind, ImportPlan, ImportSettings, Known, Limits,
    Report, SchoolDefaults, plan, read,
};
use uuid::Uuid;

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn settings(today: &str) -> ImportSettings {
    ImportSettings {
        today: date(today),
        now: DateTime::<Utc>::from_timestamp(1_700_000_000, 0).unwrap(),
        end_dates: EndDates::Exclusive,
        columns: Columns::AsTheStandardSays,
        codes: CodeTable::generic(),
        defaults: SchoolDefaults { time_zone: "America/New_York".to_owned(), rule_pack: "us-generic".to_owned() },
        mapping: None,
        covers: None,
        accepted: AcceptedDays::None,
        own: Vec::new(),
        limits: Limits::default(),
    }
}

/// A set of files by name.
#[derive(Clone)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

/// Four children, three guardians, a liaison and a teacher; ten school days from 1 to 12 September 2025.
pub fn maple() -> Files {
    let mut files = Files(BTreeMap::new());
    files.put(
        "orgs.csv",
        "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
d1,,,Maple District,district,,
s1,,,Maple Street School,school,,d1
",
    );
    files.put("users.csv", "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
c1,,,true,s1,student,,{SSN:078-05-1120},Yusuf,Haddad,,1001,,,,\"g1,g2\",04,
c2,,,true,s1,student,,,Lena,Ode,,1002,,,,,KG,
c3,,,true,s1,student,,,Ana,Reis,,1003,,,,,02,
c4,,,true,s1,student,,,Tom,Ode,,1004,,,,,05,
g1,,,true,s1,parent,,,Amina,Haddad,,,amina@example.org,,555-0101,,,
g2,,,true,s1,guardian,,,Sami,Haddad,,,,,,,,
g3,,,true,s1,parent,,,Ruth,Ode,,,,,,\"c2,c4\",,
t1,,,true,s1,administrator,,,Paula,Vance,,,paula@example.org,,,,,
t2,,,true,s1,teacher,,,Ida,Moss,,,,,,,,
");
    let mut enrollments = String::from(
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n",
    );
    for child in ["c1", "c2", "c3", "c4"] {
        enrollments.push_str(&format!("e-{child},,,k,s1,{child},student,,2025-09-01,2025-09-13\n"));
    }
    files.put("enrollments.csv", &enrollments);
    files.put("calendar.csv", &calendar());
    files.put(
        "guardians.csv",
        "student_id,guardian_id,relation,primary_contact,lives_with,emergency_contact
c1,g1,Mother,true,true,true
c1,g2,\"Father, step\",false,true,false
c2,g3,Mother,true,true,true
c4,g3,Mother,true,true,true
",
    );
    files.put("languages.csv", "student_id,home_language\nc1,Arabic\nc2,English\nc4,English\n");
    files.put(
        "staff.csv",
        "staff_id,role,title,languages,phone,tty,email
t1,Family liaison,Ms.,\"English, Arabic\",555-0199,,
t2,Teacher,,,,,
",
    );
    files.put(
        "attendance.csv",
        "student_id,school_id,date,code,reason
c1,s1,2025-09-01,A,Absent
c1,s1,2025-09-04,AE,Flu
c2,s1,2025-09-12,T,Late
",
    );
    files
}

fn calendar() -> String {
    let mut text = String::from("date,event\n");
    for day in date("2025-09-01").iter_days().take(12) {
        use chrono::Datelike;
        let event = if day.weekday().number_from_monday() <= 5 { "Instructional day" } else { "Holiday" };
        text.push_str(&format!("{day},{event}\n"));
    }
    text
}

impl Files {
    pub fn put(&mut self, name: &str, text: &str) {
        self.0.insert(name.to_owned(), text.as_bytes().to_vec());
    }

    pub fn with(mut self, name: &str, text: &str) -> Files {
        self.put(name, text);
        self
    }

    pub fn without(mut self, name: &str) -> Files {
        self.0.remove(name).unwrap();
        self
    }

    /// Changes one file's text; what is to be changed must be there.
    pub fn edit(mut self, name: &str, from: &str, to: &str) -> Files {
        let text = String::from_utf8(self.0[name].clone()).unwrap();
        assert!(text.contains(from), "{name} holds no {from}");
        self.put(name, &text.replace(from, to));
        self
    }

    pub fn only(self, names: &[&str]) -> Files {
        Files(self.0.into_iter().filter(|(name, _)| names.contains(&name.as_str())).collect())
    }

    pub fn zip(&self) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in &self.0 {
            zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

/// What came of an import into a store that a test keeps.
pub struct Imported {
    pub plan: ImportPlan,
    pub report: Report,
}

/// The store of a test: what is known, and ids in order.
#[derive(Default, Clone)]
pub struct Store {
    pub known: Known,
    ids: u128,
}

impl Store {
    /// Everything that is kept, as one text to look through.
    pub fn kept(&self) -> String {
        let bodies: Vec<&str> = self.known.things.values().map(server::Body::text).collect();
        format!("{:?} {}", self.known, bodies.join(" "))
    }

    /// Imports and, where nothing is wrong, carries the plan out.
    pub fn import(&mut self, files: &Files, settings: &ImportSettings) -> Imported {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in &files.0 {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        self.import_path(folder.path(), settings)
    }

    pub fn import_path(&mut self, path: &Path, settings: &ImportSettings) -> Imported {
        let (staged, mut report) = read(path, settings, &self.known, |_| {}).unwrap();
        if report.has_errors() {
            let plan =
                ImportPlan { schools: Vec::new(), needs_second_yes: false, proposed: Vec::new(), new_ids: Vec::new() };
            return Imported { plan, report };
        }
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        let plan = plan(&staged, &self.known, settings, &mut new_id, &mut report);
        self.known.apply(&plan);
        Imported { plan, report }
    }
}

/// Where a finding stands and what it is, short enough to compare: "users.csv:2 role role_unknown".
pub fn told(finding: &Finding) -> String {
    let kind = serde_json::to_value(&finding.kind).unwrap();
    let line = finding.line.map(|line| format!(":{line}")).unwrap_or_default();
    let column = finding.column.as_deref().map(|column| format!(" {column}")).unwrap_or_default();
    format!("{}{line}{column} {}", finding.file, kind["kind"].as_str().unwrap())
}

pub fn all_told(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(told).collect()
}

/// Every finding can be said in words in every language, and none leaves a hole in them.
pub fn every_finding_has_words(report: &Report) {
    for (finding, language) in
        report.findings().flat_map(|finding| words::languages().iter().map(move |l| (finding, l)))
    {
        let (wrong, what_to_do) = finding.words(words::Words::for_tag(language.tag));
        for text in [wrong, what_to_do] {
            assert!(!text.is_empty() && !text.contains('{') && !text.starts_with("import-"), "{finding:?}: {text}");
        }
    }
}

pub fn has(report: &Report, kind: &FindingKind) -> bool {
    report.findings().any(|finding| finding.kind == *kind)
}
