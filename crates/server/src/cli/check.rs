//! `check`: whether the data is whole, put into words.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use server::{
    act_chain::Head,
    check::{self, Fault, Looked},
    store::Store,
};
use words::{Words, figure};

use super::{Done, No, Place, Told, Wrong, say, with_words};

#[derive(clap::Args)]
pub struct Check {
    #[arg(long, value_name = "FILE", help = say().help_check_against())]
    against: Option<PathBuf>,
}

/// How a fault is told, with how often it was found.
type Say = fn(&Words, &str) -> String;

/// How each fault is told. One that is not named here is the engine's own.
const TOLD: &[(&str, Say)] = &[
    ("number_too_high", Words::cli_check_number_too_high),
    ("child_missing", Words::cli_check_child_missing),
    ("seen_by_nobody", Words::cli_check_seen_by_nobody),
    ("tie_without_fact", Words::cli_check_tie_without_fact),
    ("right_without_child", Words::cli_check_right_without_child),
    ("device_of_nobody", Words::cli_check_device_of_nobody),
    ("file_without_thing", Words::cli_check_file_without_thing),
    ("number_twice", Words::cli_check_number_twice),
    ("number_shared", Words::cli_check_number_shared),
    ("limit_not_in_tie", Words::cli_check_limit_not_in_tie),
    ("tie_limit_not_kept", Words::cli_check_tie_limit_not_kept),
    ("act_missing", Words::cli_check_act_missing),
    ("log_unchained", Words::cli_check_log_unchained),
];

/// The same of a log of acts, with whose it is and the line.
type SayWhere = fn(&Words, &str, &str, &str) -> String;

const TOLD_WHERE: &[(&str, SayWhere)] = &[
    ("log_altered", Words::cli_check_log_altered),
    ("log_gone", Words::cli_check_log_gone),
    ("log_cut", Words::cli_check_log_cut),
    ("log_head", Words::cli_check_log_head),
    ("log_rewritten", Words::cli_check_log_rewritten),
];

/// Whose log it is, in words.
fn whose(chain: &str) -> String {
    if chain.is_empty() { say().cli_check_log_of_no_school() } else { say().cli_check_log_of_school(chain) }
}

fn told(fault: &Fault) -> String {
    let of_log = TOLD_WHERE.iter().find(|(name, _)| *name == fault.fault);
    if let (Some((_, tell)), Some(first)) = (of_log, &fault.first) {
        let (count, line) = (figure(fault.count.unsigned_abs()), figure(first.place.unsigned_abs()));
        return tell(say(), &count, &line, &whose(&first.chain));
    }
    match TOLD.iter().find(|(name, _)| *name == fault.fault) {
        Some((_, tell)) => tell(say(), &figure(fault.count.unsigned_abs())),
        None => say().cli_check_file_damaged(&fault.why),
    }
}

/// What was found, for people and for scripts.
pub struct Found(Looked);

/// What to do about it: a log that is not as it was written is not mended by an older copy of it.
fn todo(fault: &Fault) -> String {
    if fault.fault.starts_with("log_") { say().cli_check_log_do() } else { say().cli_check_bad_do() }
}

/// Looks at a whole store.
pub fn look(store: &Store) -> Result<Found, No> {
    Ok(Found(check::look(store)?))
}

/// The ends of the logs that `check --json` wrote down on an earlier day.
fn kept(file: &PathBuf) -> Result<Vec<Head>, Wrong> {
    let unusable = || Wrong::LogHeadsUnusable { file: file.display().to_string() };
    let text = fs::read_to_string(file).map_err(|_| unusable())?;
    let mut answer: Value = serde_json::from_str(&text).map_err(|_| unusable())?;
    serde_json::from_value(answer["log"].take()).map_err(|_| unusable())
}

impl Found {
    pub fn is_empty(&self) -> bool {
        self.0.faults.is_empty()
    }

    /// Each fault by name, with its words.
    pub fn named(&self) -> Vec<Value> {
        self.0.faults.iter().map(|fault| with_words(fault, &told(fault), &todo(fault))).collect()
    }

    pub fn lines(&self) -> Vec<String> {
        let words = say();
        let Looked { faults, things, schools, .. } = &self.0;
        match faults.len() {
            0 => vec![words.cli_check_good(&figure(schools.unsigned_abs()), &figure(things.unsigned_abs()))],
            some => {
                let mut lines: Vec<String> = faults.iter().map(told).collect();
                lines.push(words.cli_check_bad(some as i64));
                let mut todos: Vec<String> = faults.iter().map(todo).collect();
                todos.sort();
                todos.dedup();
                lines.extend(todos);
                lines
            }
        }
    }

    /// Where each log ends, for whoever writes it down.
    fn ends(&self) -> Vec<String> {
        let end =
            |end: &Head| say().cli_check_log_end(&whose(&end.chain), &figure(end.length.unsigned_abs()), &end.head);
        self.0.log.iter().map(end).collect()
    }
}

impl Check {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let kept = self.against.as_ref().map(kept).transpose()?;
        let found = Found(check::look_against(&place.office.store, kept.as_deref().unwrap_or_default())?);
        let Looked { things, schools, log, .. } = &found.0;
        let answer = json!({ "faults": found.named(), "things": things, "schools": schools, "log": log });
        told.answer(&answer, || {
            let mut lines = found.lines();
            lines.extend(found.ends());
            if kept.is_some() && !found.0.faults.iter().any(|fault| fault.fault == "log_rewritten") {
                lines.push(say().cli_check_log_same());
            }
            lines
        })?;
        if found.is_empty() { Ok(()) } else { Err(No::Said) }
    }
}
