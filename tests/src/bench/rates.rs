//! How a district's children stand, by school, grade and home language: from the server's columns, beside DuckDB, which
//! is asked the same of the same facts. Nothing is timed before both have given the same numbers.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use server::rates::{Columns, Dimension};
use server::school::list_school_ids;
use server::store::{Executor, Store};
use server::{SystemClock, Trouble};

use super::district::Kept;
use super::{Budget, Row, Yardstick, median, middle, milliseconds};
use crate::programs;
use crate::worlds::district::{District, GRADES, LANGUAGES};

const TIMES: usize = 21;
const BY: [Dimension; 3] = [Dimension::School, Dimension::Grade, Dimension::Language];

/// Where a Python that has DuckDB lies: what `cargo xtask bench` has made.
const PYTHON: &str = "PRESENTE_DUCKDB";

/// A school, a grade and a language by their places, and every number of the cell.
type Cells = BTreeMap<[usize; 3], [u64; 10]>;

pub fn row(kept: &Kept, folder: &Path) -> Result<Row> {
    let district = &kept.district;
    fs::create_dir_all(folder)?;
    let (students, marks) = (folder.join("students.csv"), folder.join("marks.csv"));
    eprintln!("counting {} children", district.students());
    write_facts(district, &students, &marks)?;
    let answer = folder.join("answer.csv");
    let python = std::env::var_os(PYTHON).with_context(|| format!("{PYTHON}: `cargo xtask bench district` sets it"))?;
    let mut duckdb = Command::new(python);
    duckdb.arg("tests/bench/rates.py").args([&students, &marks, &answer]).arg(TIMES.to_string());
    let theirs: Vec<f64> = serde_json::from_str(&programs::say(&mut duckdb)?)?;

    let store = Store::open(&kept.place()?, Executor::Inline)?;
    let clock = SystemClock::with_today(district.today());
    let mut columns = Columns::default();
    let refresh = |columns: &mut Columns| {
        let schools = store.read(|conn| {
            columns.refresh(conn, &clock, None)?;
            Ok::<_, Trouble>(list_school_ids(conn)?)
        });
        schools.map_err(|trouble| anyhow::anyhow!("{trouble:?}"))
    };
    let start = Instant::now();
    let schools = refresh(&mut columns)?;
    let first = start.elapsed();
    let counted = by_place(district, columns.tallies(&schools, BY))?;
    let answered = read_answer(&fs::read_to_string(&answer)?)?;
    ensure!(counted == answered, "DuckDB counts otherwise: {:?}", first_difference(&counted, &answered));
    let (mut ours, mut told) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let start = Instant::now();
        let schools = refresh(&mut columns)?;
        let refreshed = start.elapsed();
        let cells = columns.tallies(&schools, BY).len();
        ours.push(start.elapsed());
        told.push(refreshed);
        ensure!(cells == counted.len(), "{cells} cells");
    }
    fs::remove_dir_all(folder)?;
    Ok(Row {
        what: format!("rates by school, grade and home language, {} students", district.students()),
        figure: milliseconds(median(ours)),
        unit: "ms",
        yardstick: Some(Yardstick { what: "the same question in DuckDB", figure: middle(theirs) }),
        budget: Budget::AtMostTimes { times: 0.05 },
        note: format!(
            "{} cells, the same in both; of it {:.1} ms to see that nothing is new; read into memory once, in {:.1} s",
            counted.len(),
            milliseconds(median(told)),
            first.as_secs_f64()
        ),
    })
}

/// The facts as DuckDB reads them: numbers alone, children and the days that were not whole days at school.
fn write_facts(district: &District, students: &Path, marks: &Path) -> Result<()> {
    let (mut students, mut marks) = (BufWriter::new(File::create(students)?), BufWriter::new(File::create(marks)?));
    writeln!(students, "student,school,grade,language,member")?;
    writeln!(marks, "student,day,code")?;
    for school in district.schools() {
        for child in &school.children {
            let (number, member) = (child.number, child.member.len());
            writeln!(students, "{number},{},{},{},{member}", school.number, child.grade, child.language)?;
            for mark in &child.marks {
                let code = ["AE", "AU", "OSS", "T", "ED"].iter().position(|code| *code == mark.code);
                writeln!(marks, "{number},{},{}", mark.day, code.context("a code of the five")?)?;
            }
        }
    }
    students.flush()?;
    Ok(marks.flush()?)
}

fn by_place(district: &District, tallies: Vec<([&str; 3], server::rates::Tally)>) -> Result<Cells> {
    let schools: BTreeMap<String, usize> =
        (0..district.school_count()).map(|number| (district.school_name(number), number)).collect();
    let place = |names: &[&str], name: &str| names.iter().position(|known| *known == name);
    let mut cells = Cells::new();
    for ([school, grade, language], tally) in tallies {
        let school = schools.get(school).with_context(|| format!("a school called {school}"))?;
        let grade = place(&GRADES, grade).context("a grade")?;
        let language = place(&LANGUAGES, language).context("a language")?;
        cells.insert([*school, grade, language], tally.figures());
    }
    Ok(cells)
}

fn read_answer(text: &str) -> Result<Cells> {
    let mut cells = Cells::new();
    for line in text.lines() {
        let numbers: Vec<u64> = line.split(',').map(str::parse).collect::<Result<_, _>>()?;
        let (places, figures) = numbers.split_at_checked(3).context("a cell's place")?;
        let places: [u64; 3] = places.try_into()?;
        cells.insert(places.map(|place| place as usize), figures.try_into()?);
    }
    Ok(cells)
}

/// A place that does not hold the same, with what each has there.
fn first_difference(ours: &Cells, theirs: &Cells) -> Option<String> {
    let place = ours.keys().chain(theirs.keys()).find(|place| ours.get(*place) != theirs.get(*place))?;
    Some(format!("{place:?}: {:?} and {:?}", ours.get(place), theirs.get(place)))
}
