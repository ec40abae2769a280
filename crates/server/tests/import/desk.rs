//! A technician's desk: the real program, a folder of data, a folder of a school's files, and what all tables hold.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use crate::small_school::{Files, maple};

/// The school day at the desk.
pub const TODAY: &str = "2025-09-13";

pub struct Desk {
    folder: TempDir,
}

/// What the program said.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// Nothing has been done yet.
    pub fn empty() -> Desk {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    /// The small school is imported.
    pub fn with_school() -> Desk {
        let desk = Desk::empty();
        let files = desk.put(&maple());
        let said = desk.import(&files, "en");
        assert_eq!(said.status, Some(0), "{said:?}");
        desk
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The files in a folder of their own.
    pub fn put(&self, files: &Files) -> PathBuf {
        let folder = self.path("files");
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir(&folder).unwrap();
        for (name, bytes) in &files.0 {
            fs::write(folder.join(name), bytes).unwrap();
        }
        folder
    }

    pub fn import(&self, files: &std::path::Path, lang: &str) -> Said {
        self.say(&["import", "--yes", "--lang", lang, files.to_str().unwrap()])
    }

    /// The program over this desk's data, on this desk's day.
    pub fn say(&self, arguments: &[&str]) -> Said {
        let data = self.data();
        let mut all = vec!["--data", data.to_str().unwrap(), "--today", TODAY];
        all.extend(arguments);
        said(&all, &[("LC_ALL", "C")])
    }

    /// Every row of every table.
    pub fn dump(&self) -> Vec<String> {
        let connection = rusqlite::Connection::open(self.data().join("presente.db")).unwrap();
        let texts = |sql: &str| -> Vec<String> {
            let mut statement = connection.prepare(sql).unwrap();
            let columns = statement.column_count();
            let row = |row: &rusqlite::Row<'_>| {
                let values: Vec<_> = (0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect();
                Ok(values.join(" | "))
            };
            statement.query_map([], row).unwrap().map(Result::unwrap).collect()
        };
        let mut statement =
            connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").unwrap();
        let tables: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let rows = |table: &String| {
            let rows = texts(&format!("SELECT * FROM \"{table}\""));
            rows.into_iter().map(|row| format!("{table}: {row}")).collect::<Vec<_>>()
        };
        tables.iter().flat_map(rows).collect()
    }
}

/// The program with these arguments and nothing of the environment but what is given.
pub fn said(arguments: &[&str], environment: &[(&str, &str)]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_presente-server"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "PRESENTE_DATA", "DATABASE_URL"] {
        command.env_remove(name);
    }
    let output = command.args(arguments).envs(environment.iter().copied()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Said { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}
