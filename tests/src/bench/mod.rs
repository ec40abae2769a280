//! The budgets of the design as figures, each beside a yardstick of the same run on the same disk.
//!
//! Asserts nothing: a figure says whether it is within its budget, and no test asks about a time.

mod answers;
pub mod district;
pub mod feed;
pub mod fill;
pub mod letters;
pub mod local;
pub mod page;
mod rates;
pub mod school;
#[cfg(target_os = "linux")]
pub mod shell;
mod sync;

use std::fmt::Write;
use std::time::Duration;

use serde::Serialize;

/// What a figure may be.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Budget {
    /// So many times the yardstick, and no more.
    AtMostTimes { times: f64 },
    /// So many times the yardstick, or more.
    AtLeastTimes { times: f64 },
    /// So much of the figure's own unit, and no more.
    AtMost { figure: f64 },
}

/// One budget, measured.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    pub what: String,
    pub figure: f64,
    pub unit: &'static str,
    pub yardstick: Option<Yardstick>,
    pub budget: Budget,
    /// What there is to know about this figure alone; empty when there is nothing.
    pub note: String,
}

/// What a figure is held against.
#[derive(Debug, Clone, Serialize)]
pub struct Yardstick {
    pub what: &'static str,
    pub figure: f64,
}

/// What a run leaves out unless it is asked for, since it takes many minutes and gigabytes of the disk.
#[derive(Debug, Clone, Serialize)]
pub struct LeftOut {
    pub what: &'static str,
    /// How it is asked for.
    pub by: &'static str,
}

/// So that a table without them does not look complete.
pub const DISTRICT: [LeftOut; 3] = [
    LeftOut { what: "import of a district, 50,000 students", by: "cargo xtask bench district" },
    LeftOut { what: "rates of 50,000 and 1,000,000 students", by: "cargo xtask bench district" },
    LeftOut { what: "cost of a family's sync, 10,000 to 1,000,000 students", by: "cargo xtask bench district" },
];

impl Row {
    pub fn ratio(&self) -> Option<f64> {
        self.yardstick.as_ref().map(|yardstick| self.figure / yardstick.figure)
    }

    pub fn is_within(&self) -> bool {
        match (self.budget, self.ratio()) {
            (Budget::AtMost { figure }, _) => self.figure <= figure,
            (Budget::AtMostTimes { times }, Some(ratio)) => ratio <= times,
            (Budget::AtLeastTimes { times }, Some(ratio)) => times <= ratio,
            (_, None) => false,
        }
    }
}

impl std::fmt::Display for Budget {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Budget::AtMostTimes { times } => write!(f, "≤ {times} ×"),
            Budget::AtLeastTimes { times } => write!(f, "≥ {times} ×"),
            Budget::AtMost { figure } => write!(f, "≤ {figure}"),
        }
    }
}

/// A figure with as many digits as it deserves.
fn shown(figure: f64) -> String {
    match figure {
        figure if figure >= 100.0 => format!("{figure:.0}"),
        figure if figure >= 1.0 => format!("{figure:.1}"),
        figure => format!("{figure:.3}"),
    }
}

/// The rows as a table that can stand in a document.
pub fn table(rows: &[Row], left_out: &[LeftOut]) -> String {
    let mut lines: Vec<[String; 6]> =
        vec![["what", "figure", "yardstick", "ratio", "budget", "within"].map(str::to_owned)];
    for row in rows {
        let yardstick = row.yardstick.as_ref();
        lines.push([
            if row.note.is_empty() { row.what.clone() } else { format!("{} ({})", row.what, row.note) },
            format!("{} {}", shown(row.figure), row.unit),
            yardstick
                .map_or("".to_owned(), |against| format!("{}: {} {}", against.what, shown(against.figure), row.unit)),
            row.ratio().map_or("".to_owned(), |ratio| format!("{} ×", shown(ratio))),
            row.budget.to_string(),
            if row.is_within() { "yes" } else { "no" }.to_owned(),
        ]);
    }
    for LeftOut { what, by } in left_out {
        lines.push([what, by, "", "", "", ""].map(str::to_owned));
    }
    let widths: Vec<usize> =
        (0..6).map(|column| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0)).collect();
    let mut table = String::new();
    for (number, line) in lines.iter().enumerate() {
        let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        let _ = writeln!(table, "| {} |", cells.collect::<Vec<_>>().join(" | "));
        if number == 0 {
            let _ =
                writeln!(table, "|{}|", widths.iter().map(|width| "-".repeat(width + 2)).collect::<Vec<_>>().join("|"));
        }
    }
    table
}

/// The one in the middle; zero of none.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The figure in the middle; zero of none.
pub fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_unstable_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
