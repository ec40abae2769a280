//! A district of a hundred schools brought in, counted and synced, and one of a million children counted and synced:
//! through the real server program, each figure beside a yardstick of the same run.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use postgres::NoTls;
use server::store::{Address, StorePlace};

use super::fill::fill;
use super::{Budget, Row, Yardstick, middle, rates, sync};
use crate::programs;
use crate::trial::{Record, server};
use crate::worlds::cluster::{Cluster, Engine};
use crate::worlds::district::{ATTENDANCE, District, Summary};

const SEED: u64 = 1;
/// How often an import is measured, each time into a new store.
const TIMES: usize = 3;

/// What a run measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    All,
    Import,
    Rates,
    Sync,
}

impl Part {
    /// As the command line has it; `None`: something else is meant.
    pub fn find(only: &str) -> Option<Part> {
        match only {
            "district" => Some(Part::All),
            "district-import" => Some(Part::Import),
            "district-rates" => Some(Part::Rates),
            "district-sync" => Some(Part::Sync),
            _ => None,
        }
    }

    fn holds(self, part: Part) -> bool {
        self == Part::All || self == part
    }
}

/// A district in a store of its own.
pub struct Kept {
    pub district: District,
    pub record: Record,
}

impl Kept {
    pub fn place(&self) -> Result<StorePlace> {
        Ok(match &self.record {
            Record::Folder(folder) => folder.join("presente.db").into(),
            Record::Database(url) => Address::parse(url).ok().context("an address of this computer")?.into(),
        })
    }
}

/// `smaller`: by how many times everything is smaller than it should be, to see that it works at all; 1 to measure.
pub async fn rows(part: Part, smaller: usize, folder: &Path) -> Result<Vec<Row>> {
    let district = |schools: usize, students: usize| District::new(SEED, schools.div_ceil(smaller), students / smaller);
    // The design's district, one a fifth of it, and a state's.
    let (middling, little, huge) = (|| district(100, 50_000), || district(20, 10_000), || district(2_000, 1_000_000));
    let families = sync::FAMILIES / smaller;
    let mut rows = Vec::new();
    let times = if part.holds(Part::Import) { TIMES } else { 1 };
    let files = Files::write(&folder.join("files"), middling())?;
    let (middle, measured) = imported(&files, Engine::Sqlite, &folder.join("50000"), times)?;
    let middle = Kept { district: middling(), record: middle };
    if part.holds(Part::Import) {
        rows.extend(measured);
    }
    if part.holds(Part::Rates) {
        rows.push(rates::row(&middle, &folder.join("rates"))?);
    }
    if part.holds(Part::Import) || part.holds(Part::Sync) {
        // It runs as long as somebody holds it.
        let _running = Cluster::shared();
        let (record, measured) = imported(&files, Engine::Postgres, &folder.join("postgres"), 1)?;
        if part.holds(Part::Import) {
            rows.extend(measured);
        }
        if part.holds(Part::Sync) {
            rows.push(sync::on_postgres(&Kept { district: middling(), record }, families).await?);
        }
    }
    drop(files);
    if part == Part::Import {
        return Ok(rows);
    }
    let large = Kept { district: huge(), record: Record::Folder(folder.join("1000000")) };
    eprintln!("filling a store with {} children", large.district.students());
    fill(&folder.join("1000000"), &large.district)?;
    if part.holds(Part::Rates) {
        rows.push(rates::row(&large, &folder.join("rates"))?);
    }
    if part.holds(Part::Sync) {
        let files = Files::write(&folder.join("files"), little())?;
        let (record, _) = imported(&files, Engine::Sqlite, &folder.join("10000"), 1)?;
        let small = Kept { district: little(), record };
        rows.extend(sync::rows(&[small, middle, large], families).await?);
    }
    Ok(rows)
}

/// A district's files, the roster apart from its attendance, as long as somebody holds this.
struct Files {
    district: District,
    folder: PathBuf,
    summary: Summary,
}

impl Files {
    fn write(folder: &Path, district: District) -> Result<Files> {
        let summary = district.write(&folder.join("roster"))?;
        fs::create_dir_all(folder.join("attendance"))?;
        fs::rename(folder.join("roster").join(ATTENDANCE), folder.join("attendance").join(ATTENDANCE))?;
        Ok(Files { district, folder: folder.to_owned(), summary })
    }

    /// Both sets, each with the number of its rows.
    fn sets(&self) -> [(PathBuf, usize); 2] {
        [
            (self.folder.join("roster"), self.summary.roster_rows),
            (self.folder.join("attendance"), self.summary.attendance_rows),
        ]
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        // The folder that they lie in goes at the end of the run at the latest.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Brings a district in so many times, the roster first and then its attendance, each time into a new store; gives the
/// last store, and the figures.
fn imported(files: &Files, engine: Engine, folder: &Path, times: usize) -> Result<(Record, [Row; 2])> {
    fs::create_dir_all(folder)?;
    let mut took: [[Vec<f64>; 2]; 2] = Default::default();
    let mut record = None;
    for number in 0..times {
        if let Some(Record::Folder(before)) = record {
            fs::remove_dir_all(before)?;
        }
        let fresh = match engine {
            Engine::Sqlite => Record::Folder(folder.join(format!("data-{number}"))),
            Engine::Postgres => Record::Database(new_database()),
        };
        let shell = folder.join(format!("shell-{number}.db"));
        let database = (engine == Engine::Postgres).then(new_database);
        for ((files_of_set, rows), [own, others]) in files.sets().iter().zip(&mut took) {
            eprintln!("bringing {rows} rows in");
            let rows = *rows as f64;
            let start = Instant::now();
            import(&fresh, files_of_set, &files.district)?;
            own.push(rows / start.elapsed().as_secs_f64());
            let start = Instant::now();
            match &database {
                None => import_by_shell(&shell, files_of_set)?,
                Some(url) => copy(url, files_of_set)?,
            }
            others.push(rows / start.elapsed().as_secs_f64());
        }
        if shell.exists() {
            fs::remove_file(shell)?;
        }
        record = Some(fresh);
    }
    let (yardstick, place) = match engine {
        Engine::Sqlite => ("`sqlite3 .import` of the same files", ""),
        Engine::Postgres => ("`COPY` of the same files", " into PostgreSQL"),
    };
    let [roster, days] = took.map(|[own, others]| (middle(own), middle(others)));
    let Summary { students, roster_rows, attendance_rows, .. } = files.summary;
    let row = |what: String, (figure, other): (f64, f64)| Row {
        what,
        figure,
        unit: "rows/s",
        yardstick: Some(Yardstick { what: yardstick, figure: other }),
        budget: Budget::AtLeastTimes { times: 0.5 },
        note: match engine {
            Engine::Sqlite => "validated and diffed, to the end of its commit".into(),
            Engine::Postgres => "validated and diffed; a database in memory, that waits for no disk".into(),
        },
    };
    let figures = [
        row(format!("import{place}, a roster of {students} students, {roster_rows} rows"), roster),
        row(format!("import{place}, a year's attendance of {students} students, {attendance_rows} rows"), days),
    ];
    Ok((record.context("it was brought in at least once")?, figures))
}

fn new_database() -> String {
    let cluster = Cluster::shared();
    cluster.url(&cluster.empty_database())
}

fn import(record: &Record, files: &Path, district: &District) -> Result<()> {
    let mut command = server(record)?;
    command.args(["import", "--yes", "--today", &district.today().to_string()]).arg(files);
    programs::say(&mut command).map(drop)
}

/// Every table of a folder by its name.
fn tables(files: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut tables = Vec::new();
    for file in fs::read_dir(files)? {
        let path = file?.path();
        let table = path.file_stem().context("a file's name")?.to_string_lossy().into_owned();
        tables.push((table, path));
    }
    Ok(tables)
}

/// Every file of a folder into a table of its own.
fn import_by_shell(store: &Path, files: &Path) -> Result<()> {
    let mut shell = Command::new("sqlite3");
    shell.arg(store);
    for (table, path) in tables(files)? {
        shell.arg(format!(".import --csv {} {table}", path.display()));
    }
    let ended = shell.stdout(Stdio::null()).status().context("sqlite3 could not be started (package sqlite3)")?;
    ensure!(ended.success(), "sqlite3 ended with {ended}");
    Ok(())
}

/// The same into a database.
fn copy(url: &str, files: &Path) -> Result<()> {
    // The driver may not be called from a thread that drives asynchronous code.
    std::thread::scope(|threads| {
        let copying = threads.spawn(|| {
            let mut database = postgres::Client::connect(url, NoTls)?;
            for (table, path) in tables(files)? {
                let header = csv::Reader::from_path(&path)?.headers()?.clone();
                let columns: Vec<String> = header.iter().map(|name| format!("\"{name}\" text")).collect();
                database.batch_execute(&format!("CREATE TABLE \"{table}\" ({})", columns.join(", ")))?;
                let into = format!("COPY \"{table}\" FROM STDIN WITH (FORMAT csv, HEADER true)");
                let mut rows = database.copy_in(&into)?;
                io::copy(&mut File::open(path)?, &mut rows)?;
                rows.finish()?;
            }
            anyhow::Ok(())
        });
        copying.join().map_err(|_| anyhow::anyhow!("copying stopped"))?
    })
}
