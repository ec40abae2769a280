//! What the school's office takes out of Presente as files: lists, rates, decisions and the calendar.
//!
//! Nothing here decides who may have one, and nothing is kept: a file is made for whoever asked and handed over.

mod calendar;
mod carry;
mod decisions;
mod lists;
mod sheet;

use std::collections::BTreeMap;

use attendance::{Reason, SchoolId, same_language};
use words::Words;

use crate::rates::{By, RateTable, heads};

pub use calendar::calendar_file;
pub use carry::take_out;
pub use decisions::{Decision, decisions, decisions_as_csv, decisions_sheet};
pub use lists::{explanations, students, support_requests};
pub use sheet::{Cell, Format, Sheet};

/// For whom a list is made: every school named, in one language.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    pub schools: &'a [SchoolId],
    pub words: &'a Words,
}

/// A reason as the school calls it in the reader's language, else by its usual name.
fn reason_cell(own_names: &BTreeMap<String, String>, reason: Reason, words: &Words) -> Cell {
    let own = own_names.iter().find(|(language, _)| same_language(language, words.language().tag));
    own.map_or_else(|| Cell::text(words.reason(reason)), |(_, name)| Cell::text(name))
}

/// The table of rates as a sheet.
pub fn rates_sheet(table: &RateTable, words: &Words) -> Sheet {
    let hidden = || Cell::text(words.rates_hidden());
    let count = |count: Option<u32>| count.map_or_else(hidden, |count| Cell::Number(f64::from(count)));
    let days = |days: Option<u64>| days.map_or_else(hidden, Cell::hundredths);
    let rows = table.rows.iter().map(|row| (row.title(words), row)).chain([(words.rates_all(), &table.all)]);
    let rows = rows.map(|(name, row)| {
        vec![
            Cell::text(name),
            count(row.students),
            count(row.with_absence),
            days(row.missed),
            days(row.excused),
            days(row.unexcused),
            count(row.satisfactory),
            count(row.at_risk),
            count(row.moderate),
            count(row.severe),
            count(row.no_tier),
        ]
    });
    let mut heads = heads(words);
    heads[0] = match table.by {
        By::All => String::new(),
        By::School => words.out_school(),
        By::Grade => words.out_grade(),
        By::Language => words.out_language(),
    };
    Sheet { title: words.out_rates(), heads: heads.to_vec(), rows: rows.collect() }
}
