//! `check`: whether the data is whole, put into words.

use serde_json::{Value, json};
use server::{
    check::{self, Fault, Looked},
    store::Store,
};
use words::{Words, figure};

use super::{Done, No, Place, Told, say, with_words};

#[derive(clap::Args)]
pub struct Check {}

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
    ("act_missing", Words::cli_check_act_missing),
];

fn told(fault: &Fault) -> String {
    match TOLD.iter().find(|(name, _)| *name == fault.fault) {
        Some((_, tell)) => tell(say(), &figure(fault.count.unsigned_abs())),
        None => say().cli_check_file_damaged(&fault.why),
    }
}

/// What was found, for people and for scripts.
pub struct Found(Looked);

/// Looks at a whole store.
pub fn look(store: &Store) -> Result<Found, No> {
    Ok(Found(check::look(store)?))
}

impl Found {
    pub fn is_empty(&self) -> bool {
        self.0.faults.is_empty()
    }

    /// Each fault by name, with its words.
    pub fn named(&self) -> Vec<Value> {
        let todo = if self.is_empty() { String::new() } else { say().cli_check_bad_do() };
        self.0.faults.iter().map(|fault| with_words(fault, &told(fault), &todo)).collect()
    }

    pub fn lines(&self) -> Vec<String> {
        let words = say();
        let Looked { faults, things, schools } = &self.0;
        match faults.len() {
            0 => vec![words.cli_check_good(&figure(schools.unsigned_abs()), &figure(things.unsigned_abs()))],
            some => {
                let mut lines: Vec<String> = faults.iter().map(told).collect();
                lines.extend([words.cli_check_bad(some as i64), words.cli_check_bad_do()]);
                lines
            }
        }
    }
}

impl Check {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let found = look(&place.office.store)?;
        let answer = json!({ "faults": found.named(), "things": found.0.things, "schools": found.0.schools });
        told.answer(&answer, || found.lines())?;
        if found.is_empty() { Ok(()) } else { Err(No::Said) }
    }
}
