//! The commands of the command line, one file each, and how they answer.
//!
//! Words come from `locales/en/server*.ftl`; a command's help stands beside its arguments.

pub mod check;
pub mod decisions;
pub mod families;
pub mod import;
pub mod invite;
pub mod rates;
pub mod serve;
pub mod staff;

use std::{io::Write, path::PathBuf, process::ExitCode, sync::Arc};

use attendance::School;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::json;
use server::{Office, RandomIds, SystemClock, Trouble, school::list_schools, store::Executor};
use words::Words;

pub fn say() -> &'static Words {
    Words::for_tag("en")
}

/// Why a command did nothing.
#[derive(Debug)]
pub enum No {
    /// What is wrong, and what to do about it.
    Refused {
        wrong: String,
        todo: String,
    },
    /// Everything has been said already.
    Said,
    Failed(anyhow::Error),
    /// The arguments do not go together.
    Usage(String),
}

impl No {
    pub fn refused(wrong: String, todo: String) -> No {
        No::Refused { wrong, todo }
    }
}

impl From<anyhow::Error> for No {
    fn from(error: anyhow::Error) -> Self {
        No::Failed(error)
    }
}

impl From<Trouble> for No {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Refused(refusal) => No::refused(say().refusal(&refusal), String::new()),
            Trouble::Failed(error) => No::Failed(error),
        }
    }
}

impl From<std::io::Error> for No {
    fn from(error: std::io::Error) -> Self {
        No::Failed(error.into())
    }
}

pub type Done = Result<(), No>;

/// How a command answers: in lines for people, or in JSON.
pub struct Told {
    pub json: bool,
}

impl Told {
    /// Answers with a value, which `lines` puts into words.
    pub fn answer<T: Serialize>(&self, value: &T, lines: impl FnOnce() -> Vec<String>) -> Done {
        let text = if self.json {
            serde_json::to_string_pretty(value).map_err(anyhow::Error::from)?
        } else {
            lines().join("\n")
        };
        self.line(&text)
    }

    /// One line on standard output, at once.
    pub fn line(&self, text: &str) -> Done {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{}", words::plain(text))?;
        Ok(out.flush()?)
    }

    /// One line on standard error: progress and warnings, which are no part of the answer.
    pub fn aside(&self, text: &str) {
        // Somebody who closed standard error does not want to hear it.
        let _ = writeln!(std::io::stderr().lock(), "{}", words::plain(text));
    }

    pub fn no(&self, no: &No) -> ExitCode {
        let (wrong, todo, status) = match no {
            No::Said => return ExitCode::from(1),
            No::Refused { wrong, todo } => (wrong.clone(), todo.clone(), 1),
            No::Failed(error) => (say().cli_failed(&format!("{error:#}")), String::new(), 1),
            No::Usage(wrong) => (wrong.clone(), String::new(), 2),
        };
        if self.json {
            self.aside(&json!({ "error": { "wrong": words::plain(&wrong), "do": words::plain(&todo) } }).to_string());
        } else {
            self.aside(&wrong);
            if !todo.is_empty() {
                self.aside(&todo);
            }
        }
        ExitCode::from(status)
    }
}

/// Where the data is, opened.
pub struct Place {
    pub office: Office,
    pub today: Option<NaiveDate>,
}

impl Place {
    pub fn open(data: Option<PathBuf>, today: Option<&str>) -> Result<Place, No> {
        let folder = data.ok_or_else(|| No::Usage("--data DIR is needed. Try --help.".into()))?;
        let today = today.map(date).transpose()?;
        let clock = today.map_or_else(SystemClock::new, SystemClock::with_today);
        let office =
            Office::open(&folder, Arc::new(clock), Arc::new(RandomIds), Executor::Threads).map_err(|error| {
                let words = say();
                let folder = folder.display().to_string();
                No::refused(words.cli_store_unusable(&folder, &format!("{error:#}")), words.cli_store_unusable_do())
            })?;
        Ok(Place { office, today })
    }

    /// Every school here; none at all is a refusal.
    pub fn schools(&self) -> Result<Vec<School>, No> {
        let schools = self.office.store.read(|conn| list_schools(conn))?;
        if schools.is_empty() {
            return Err(No::refused(say().cli_no_school(), say().cli_no_school_do()));
        }
        Ok(schools)
    }

    /// The schools of a name or id, or all of them when none is named.
    pub fn schools_named(&self, name: Option<&str>) -> Result<Vec<School>, No> {
        let schools = self.schools()?;
        let Some(name) = name else { return Ok(schools) };
        let found: Vec<School> =
            schools.iter().filter(|s| s.name.eq_ignore_ascii_case(name) || s.id.to_string() == name).cloned().collect();
        if found.is_empty() {
            let names = schools.into_iter().map(|s| s.name).collect::<Vec<_>>().join(", ");
            return Err(No::refused(say().cli_school_unknown(name), say().cli_school_unknown_do(&names)));
        }
        Ok(found)
    }
}

/// A date as an argument gives it.
pub fn date(text: &str) -> Result<NaiveDate, No> {
    text.parse().map_err(|_| No::refused(say().cli_date_unusable(text), say().cli_date_unusable_do()))
}
