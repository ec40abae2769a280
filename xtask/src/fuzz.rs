//! What libFuzzer tries: builds its one program, runs a body for so many minutes, and leaves out of what is kept what adds
//! nothing. It never changes what a body says must hold; those stand in `tests/src/fuzz`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::{
    programs::{self, root},
    test,
};

/// What is kept for each body lies in a folder of its own; so does the list of them.
const CORPUS: &str = "tests/fuzz/corpus";

/// How long an input may be: what a body reads is known by then, and longer ones only take longer.
const LENGTHS: [(&str, u32); 9] = [
    ("answers", 4_000),
    ("archives", 16_000),
    ("attachments", 4_000),
    ("files", 12_000),
    ("locales", 4_000),
    ("mapping", 6_000),
    ("pull", 2_000),
    ("push", 6_000),
    ("typed", 300),
];

/// What an input may take, in seconds and megabytes, before it counts as a fault.
const LIMITS: [&str; 2] = ["-timeout=20", "-rss_limit_mb=2048"];

/// What the names of kept inputs begin with that once brought something down.
const FELL: &str = "fell-";

/// What becomes of what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It lies in `target/fuzz` until somebody wants it.
    Nothing,
    /// What leads somewhere new is kept beside the tests.
    Merged,
}

/// Tries every body, or the one named, for so many minutes each.
pub fn fuzz(only: Option<&str>, minutes: u32, then: Then) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!("libFuzzer is tried on Linux alone");
    }
    let program = build()?;
    let chosen: Vec<_> = LENGTHS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    if chosen.is_empty() {
        bail!("there is no such body: {}", LENGTHS.map(|(name, _)| name).join(", "));
    }
    let mut fallen = Vec::new();
    for (name, length) in chosen {
        let body = Fuzzed { name, length: *length, program: &program };
        if minutes > 0 && !body.run(minutes)? {
            fallen.push(*name);
        }
        if then == Then::Merged {
            body.merge()?;
        }
    }
    if fallen.is_empty() { Ok(()) } else { bail!("brought down: {}; see target/fuzz", fallen.join(", ")) }
}

/// The program with all bodies. Counters stand in this project's own crates; the others are as every build has them.
fn build() -> Result<PathBuf> {
    let mut cargo = programs::cargo();
    cargo.env("RUSTC_WORKSPACE_WRAPPER", root().join("tests/fuzz/instrument.sh")).env("CARGO_INCREMENTAL", "0");
    cargo.arg("build").args(test::WORKSPACE).args(["--features", "fuzz/engine", "--bin", "fuzz"]);
    programs::run(&mut cargo)?;
    Ok(programs::built("fuzz"))
}

/// One body with its folders.
struct Fuzzed<'a> {
    name: &'a str,
    length: u32,
    program: &'a Path,
}

impl Fuzzed<'_> {
    fn kept(&self) -> PathBuf {
        root().join(CORPUS).join(self.name)
    }

    /// A folder of its own under `target/fuzz`.
    fn found(&self, what: &str) -> Result<PathBuf> {
        let folder = programs::target().join("fuzz").join(self.name).join(what);
        fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
        Ok(folder)
    }

    fn command(&self) -> Result<Command> {
        // Whoever works beside it does not notice.
        let mut command = Command::new("nice");
        command.args(["-n", "19"]).arg(self.program).current_dir(root()).env("PRESENTE_FUZZ", self.name);
        command.args(LIMITS).arg(format!("-max_len={}", self.length));
        let words = root().join("tests/fuzz/dict").join(format!("{}.dict", self.name));
        if words.is_file() {
            command.arg(format!("-dict={}", words.display()));
        }
        command.arg(format!("-artifact_prefix={}/", self.found("brought-down")?.display()));
        Ok(command)
    }

    /// Says whether nothing was brought down.
    fn run(&self, minutes: u32) -> Result<bool> {
        let mut command = self.command()?;
        command.arg(format!("-max_total_time={}", minutes * 60)).arg("-print_final_stats=1");
        command.arg(self.found("corpus")?).arg(self.kept());
        programs::watch(&mut command, |_| {})
    }

    /// Keeps of both folders what together leads to everything that either led to.
    fn merge(&self) -> Result<()> {
        let merged = self.found("merged")?;
        fs::remove_dir_all(&merged)?;
        fs::create_dir_all(&merged)?;
        let mut command = self.command()?;
        // The fewest inputs that lead everywhere, however often each of them goes there: whoever clones the project carries
        // them.
        command
            .args(["-set_cover_merge=1", "-use_counters=0"])
            .arg(&merged)
            .arg(self.kept())
            .arg(self.found("corpus")?);
        programs::run(&mut command)?;
        for input in fs::read_dir(self.kept())? {
            let input = input?;
            // Those that brought something down stay, whatever they lead to by now.
            if !input.file_name().to_string_lossy().starts_with(FELL) {
                fs::remove_file(input.path())?;
            }
        }
        for input in fs::read_dir(&merged)? {
            let input = input?;
            fs::copy(input.path(), self.kept().join(input.file_name()))?;
        }
        Ok(())
    }
}
