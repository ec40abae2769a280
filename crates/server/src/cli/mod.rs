//! The commands of the command line, one file each, and how they answer.
//!
//! Words come from `locales/*/server-*.ftl`, in the reader's language; no sentence stands here.

pub mod backup;
pub mod certificate;
pub mod check;
pub mod decisions;
pub mod erased;
pub mod families;
pub mod import;
pub mod imports;
pub mod invite;
pub mod invite_many;
pub mod language;
pub mod mapping;
pub mod moving;
pub mod oidc;
pub mod out;
pub mod place;
pub mod rates;
pub mod serve;
pub mod staff;
pub mod updates;
pub mod usage;
pub mod wrong;
mod wrong_by_cause;

use std::{
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

use chrono::NaiveDate;
use protocol::{Pin, apart};
use serde::Serialize;
use serde_json::{Value, json};
use server::Trouble;
use words::Direction;

pub use language::say;
pub use place::{Missing, Place, SaidHere, Setting};
pub use wrong::Wrong;

/// Why a command did nothing.
#[derive(Debug)]
pub enum No {
    Wrong(Wrong),
    /// Everything has been said already.
    Said,
}

impl From<Wrong> for No {
    fn from(wrong: Wrong) -> Self {
        No::Wrong(wrong)
    }
}

impl From<anyhow::Error> for No {
    fn from(error: anyhow::Error) -> Self {
        No::Wrong(error.into())
    }
}

impl From<Trouble> for No {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Refused(refusal) => No::Wrong(Wrong::Refused { refusal }),
            Trouble::Failed(error) => error.into(),
        }
    }
}

impl From<io::Error> for No {
    fn from(error: io::Error) -> Self {
        anyhow::Error::from(error).into()
    }
}

pub type Done = Result<(), No>;

/// How a command answers: in lines for people, or in JSON.
pub struct Told {
    pub json: bool,
}

impl Told {
    /// Answers with a value, which `lines` puts into sentences.
    pub fn answer<T: Serialize>(&self, value: &T, lines: impl FnOnce() -> Vec<String>) -> Done {
        if self.json {
            return self.raw(&serde_json::to_string_pretty(value).map_err(anyhow::Error::from)?);
        }
        lines().iter().try_for_each(|line| self.line(line))
    }

    /// Answers with a value, which `rows` gives as something to be read by a program too: never changed for a terminal.
    pub fn answer_in_rows<T: Serialize>(&self, value: &T, rows: impl FnOnce() -> Vec<String>) -> Done {
        if self.json {
            return self.answer(value, Vec::new);
        }
        rows().iter().try_for_each(|row| self.raw(row))
    }

    /// One sentence on standard output, at once.
    pub fn line(&self, text: &str) -> Done {
        self.raw(&for_terminal(text))
    }

    /// A help text. Its lines begin with an option and run from left to right in every language.
    pub fn help(&self, text: &str) -> Done {
        self.raw(say().for_terminal(text).trim_end())
    }

    /// The same, where it was not asked for.
    pub fn aside_help(&self, text: &str) {
        // Somebody who closed standard error does not want to hear it.
        let _ = writeln!(io::stderr().lock(), "{}", say().for_terminal(text).trim_end());
    }

    fn raw(&self, text: &str) -> Done {
        let mut out = io::stdout().lock();
        match writeln!(out, "{text}").and_then(|()| out.flush()) {
            // Whoever reads has read enough, as `head` does; what was asked for is done all the same.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            written => Ok(written?),
        }
    }

    /// One line on standard error: what is no part of the answer.
    pub fn aside(&self, text: &str) {
        // Somebody who closed standard error does not want to hear it.
        let _ = writeln!(io::stderr().lock(), "{}", for_terminal(text));
    }

    /// How far something has come, for somebody who is looking.
    pub fn progress(&self, text: &str) {
        if !self.json && io::stderr().is_terminal() {
            self.aside(text);
        }
    }

    pub fn no(&self, no: No) -> ExitCode {
        let wrong = match no {
            No::Said => return ExitCode::from(1),
            No::Wrong(wrong) => wrong,
        };
        let (what, todo) = wrong.words(say());
        if self.json {
            self.aside(&json!({ "error": with_words(&wrong, &what, &todo) }).to_string());
        } else {
            self.aside(&what);
            if !todo.is_empty() {
                self.aside(&todo);
            }
        }
        ExitCode::from(wrong.status())
    }
}

/// A value with what is wrong and what to do, in words, beside its own fields.
pub fn with_words<T: Serialize>(value: &T, wrong: &str, todo: &str) -> Value {
    let mut told = serde_json::to_value(value).unwrap_or_default();
    if let Value::Object(fields) = &mut told {
        fields.insert("wrong".into(), say().for_terminal(wrong).into());
        fields.insert("do".into(), say().for_terminal(todo).into());
    }
    told
}

/// A text as a terminal shows it. A line of a language that runs from right to left says so at its beginning: a
/// terminal would go by the first letter, and that may be a file's.
pub fn for_terminal(text: &str) -> String {
    let text = say().for_terminal(text);
    match say().language().direction {
        Direction::LeftToRight => text,
        Direction::RightToLeft => {
            let lines: Vec<String> = text.split('\n').map(|line| format!("\u{200f}{line}")).collect();
            lines.join("\n")
        }
    }
}

/// A date as an argument gives it.
pub fn date(text: &str) -> Result<NaiveDate, Wrong> {
    let is_plain = text.len() == 10;
    let date = text.parse().ok().filter(|_| is_plain);
    date.ok_or_else(|| Wrong::DateUnusable { text: text.to_owned() })
}

/// An address as families type it: http or https, a host, and nothing behind it but a pin.
pub fn web_address(text: &str) -> Result<String, Wrong> {
    let unusable = || Wrong::WebAddressUnusable { address: text.to_owned() };
    if let (bare, Some(pin)) = apart(text.trim()) {
        let pin = Pin::read(pin).filter(|_| bare.starts_with("https://")).ok_or_else(unusable)?;
        return Ok(pin.on(&web_address(bare)?));
    }
    let parsed: axum::http::Uri = text.trim().parse().map_err(|_| unusable())?;
    let is_web = matches!(parsed.scheme_str(), Some("http" | "https"));
    let has_host = parsed.host().is_some_and(|host| !host.is_empty());
    if !is_web || !has_host || parsed.query().is_some() {
        return Err(unusable());
    }
    Ok(text.trim().trim_end_matches('/').to_owned())
}
