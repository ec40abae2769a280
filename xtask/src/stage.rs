//! The stages of a long command: what each took, what it counted, and one line at the end. Never stops at the first
//! failure: whoever reads the end sees everything that is wrong.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::programs;

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
        // What nextest shows of a test that failed stands further in; it is counted in the summary.
        let is_own = line.starts_with("test result:");
        let line = line.trim();
        let sums = is_own || line.starts_with("Summary [") || {
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

pub struct Stages {
    begun: Instant,
    rows: Vec<Row>,
}

impl Default for Stages {
    fn default() -> Stages {
        Stages { begun: Instant::now(), rows: Vec::new() }
    }
}

impl Stages {
    /// Runs two lanes of stages beside each other: one that mostly waits beside one that keeps the processors busy. What
    /// the second prints has its name in front of each line.
    pub fn beside(
        &mut self,
        waiting: impl FnOnce(&mut Stages),
        named: &'static str,
        busy: impl FnOnce(&mut Stages) + Send,
    ) {
        let mut other = Stages::default();
        let mut own = Stages::default();
        std::thread::scope(|scope| {
            let other = &mut other;
            scope.spawn(move || programs::saying(named, || busy(other)));
            waiting(&mut own);
        });
        self.rows.extend(own.rows);
        self.rows.extend(other.rows);
    }

    /// Runs a stage; its own failure counts as one more.
    pub fn stage(&mut self, name: &'static str, work: impl FnOnce(&mut Tally) -> Result<()>) {
        programs::say(&format!("\n== {name} =="));
        let start = Instant::now();
        let mut tally = Tally::default();
        let outcome = work(&mut tally);
        if outcome.is_err() && tally.failed == 0 {
            tally.failed = 1;
        }
        if let Err(trouble) = &outcome {
            programs::say(&format!("-- {name}: {trouble:#}"));
        }
        let trouble = outcome.err().map(|trouble| format!("{trouble:#}"));
        self.rows.push(Row { name, took: start.elapsed(), tally, trouble });
    }

    /// Whether no stage of this name had trouble.
    pub fn went_well(&self, name: &str) -> bool {
        !self.rows.iter().any(|row| row.name == name && row.trouble.is_some())
    }

    /// Runs a stage only if these went well: a window cannot be tested that was not built.
    pub fn after(&mut self, needs: &[&str], name: &'static str, work: impl FnOnce(&mut Tally) -> Result<()>) {
        let broken = needs.iter().find(|need| !self.went_well(need));
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
        println!("{:<28} {:>8.1}", "in all", minutes(self.begun.elapsed()));
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
            ("    test result: FAILED. 0 passed; 1 failed; 0 ignored", (0, 0)),
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
    fn lanes_run_beside_each_other_and_the_whole_fails_with_either() {
        for fails in [1, 2] {
            let (here, there) = std::sync::mpsc::channel();
            let mut stages = Stages::default();
            let outcome = move |lane| if lane == fails { bail!("no") } else { Ok(()) };
            // The first can end only while the second runs.
            let waiting = |lane: &mut Stages| {
                lane.stage("waits", |tally| {
                    there.recv()?;
                    tally.passed += 1;
                    outcome(1)
                });
            };
            let busy = |lane: &mut Stages| {
                lane.stage("works", |tally| {
                    here.send(())?;
                    tally.passed += 1;
                    outcome(2)
                });
            };
            stages.beside(waiting, "busy", busy);
            assert_eq!(stages.rows.iter().map(|row| row.tally.passed).collect::<Vec<_>>(), [1, 1]);
            assert!(stages.finish().is_err());
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
