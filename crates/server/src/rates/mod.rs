//! How many children missed how much: counted from columns in memory, told in a table that hides small counts.

mod columns;
mod table;

pub use columns::{Columns, Dimension};
pub use table::{By, Cells, Counted, RateTable, Tally, days_in_figures, heads};
