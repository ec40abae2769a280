//! The stages of a long command: what each took, what it counted, and one line at the end. Never stops at the first
//! failure: whoever reads the end sees everything that is wrong.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How many checks or tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    /// Adds what a line of a test program's output says, if it is a line that sums up.
    ///
    /// Read are `cargo test` ("test result: ok. 5 passed; 0 failed; …"), nextest ("Summary [0.5s] 12 tests run: 11
    /// passed, 1 failed, 0 skipped") and our own scripts ("12 passed, 0 failed").
    pub fn look(&mut self, line: &str) {
        let line = line.trim();
        let sums = line.starts_with("test result:") || line.starts_with("Summary [") || {
            let words: Vec<&str> = line.split_whitespace().collect();
            matches!(words[..], [_, "passed,", _, "failed"])
        };
        if sums {
            self.passed += number_before(line, "passed");
            self.failed += number_before(line, "failed") + number_before(line, "timed");
        }
    }
}

/// The number in front of a word: 5 for "5 passed" and "5 passed (1 slow)", 0 where the word is not there.
fn number_before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line.split([' ', ',', ';', '(', ')']).filter(|w| !w.is_empty()).collect();
    words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

struct Row {
    name: &'static str,
    took: Duration,
    tally: Tally,
    trouble: Option<String>,
}

#[derive(Default)]
pub struct Stages {
    rows: Vec<Row>,
}

impl Stages {
    /// Runs a stage; its own failure counts as one more.
    pub fn stage(&mut self, name: &'static str, work: impl FnOnce(&mut Tally) -> Result<()>) {
        println!("\n== {name} ==");
        let start = Instant::now();
        let mut tally = Tally::default();
        let outcome = work(&mut tally);
        if outcome.is_err() && tally.failed == 0 {
            tally.failed = 1;
        }
        if let Err(trouble) = &outcome {
            println!("-- {name}: {trouble:#}");
        }
        let trouble = outcome.err().map(|trouble| format!("{trouble:#}"));
        self.rows.push(Row { name, took: start.elapsed(), tally, trouble });
    }

    /// Runs a stage only if these went well: a window cannot be tested that was not built.
    pub fn after(&mut self, needs: &[&str], name: &'static str, work: impl FnOnce(&mut Tally) -> Result<()>) {
        let broken = needs.iter().find(|need| self.rows.iter().any(|r| r.name == **need && r.trouble.is_some()));
        match broken {
            Some(broken) => {
                let tally = Tally { passed: 0, failed: 1 };
                self.rows.push(Row { name, took: Duration::ZERO, tally, trouble: Some(format!("waits for {broken}")) });
            }
            None => self.stage(name, work),
        }
    }

    /// Prints the table and the line of counts; fails if anything did.
    pub fn finish(self) -> Result<()> {
        let minutes = |took: Duration| took.as_secs_f64() / 60.0;
        println!("\n{:<28} {:>8} {:>8} {:>8}", "stage", "minutes", "passed", "failed");
        for row in &self.rows {
            let Row { name, took, tally, .. } = row;
            println!("{name:<28} {:>8.1} {:>8} {:>8}", minutes(*took), tally.passed, tally.failed);
        }
        println!("{:<28} {:>8.1}", "in all", minutes(self.rows.iter().map(|r| r.took).sum()));
        for row in &self.rows {
            if let Some(trouble) = &row.trouble {
                println!("\n{}: {trouble}", row.name);
            }
        }
        let passed: u32 = self.rows.iter().map(|r| r.tally.passed).sum();
        let failed: u32 = self.rows.iter().map(|r| r.tally.failed).sum();
        println!("\n{passed} passed, {failed} failed");
        let troubled = self.rows.iter().filter(|r| r.trouble.is_some()).count();
        if failed > 0 || troubled > 0 {
            bail!("{troubled} of {} stages did not go well", self.rows.len());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_sum_up_are_counted_and_others_are_not() {
        let lines = [
            ("test result: ok. 5 passed; 0 failed; 0 ignored; 0 measured; 2 filtered out", (5, 0)),
            ("test result: FAILED. 1 passed; 2 failed; 0 ignored", (1, 2)),
            ("     Summary [   0.521s] 12 tests run: 11 passed (2 slow), 1 failed, 3 skipped", (11, 1)),
            ("     Summary [   9.000s] 3 tests run: 2 passed, 1 timed out, 0 skipped", (2, 1)),
            ("35 passed, 1 failed", (35, 1)),
            ("test rates::five_passed ... ok", (0, 0)),
            ("the server said 3 passed, which is odd", (0, 0)),
        ];
        for (line, (passed, failed)) in lines {
            let mut tally = Tally::default();
            tally.look(line);
            assert_eq!(tally, Tally { passed, failed }, "{line}");
        }
    }

    #[test]
    fn a_stage_that_fails_makes_the_whole_fail_and_skips_what_waits_for_it() {
        let mut stages = Stages::default();
        stages.stage("build", |_| bail!("no"));
        let mut walked = false;
        stages.after(&["build"], "walk", |_| {
            walked = true;
            Ok(())
        });
        assert!(!walked);
        assert!(stages.finish().is_err());
    }
}
