//! Small counts that could name a child are hidden before a table leaves the school, and enough others with them that
//! no hidden one can be worked out (domain.md 2.4).
//!
//! It never rounds, never shows a range, and never looks at what the numbers count.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One number of a published table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Cell {
    Shown {
        count: u32,
    },
    /// "Fewer than 10", or hidden so that such a one stays hidden.
    Hidden,
}

/// That one count of a table is the sum of others, by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    pub total: usize,
    pub parts: Vec<usize>,
}

/// A table with its margins, as it may be published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Published {
    /// By row, then column.
    pub cells: Vec<Vec<Cell>>,
    pub row_totals: Vec<Cell>,
    pub column_totals: Vec<Cell>,
    pub total: Cell,
}

/// Hides what must be hidden. `sums` must name every way in which the published counts add up.
///
/// Counts from 1 to `hidden_below` - 1 are hidden; zero is shown. Then, until nothing more has to be: in a split in two
/// both parts are hidden or neither; what is hidden in a sum whose total is shown comes to at least `hidden_below`; and no
/// hidden count follows from what is shown by adding and subtracting, whatever sums are put together. What is hidden
/// for that is the smallest that serves, parts before totals.
pub fn suppress(counts: &[u32], sums: &[Sum], hidden_below: u32) -> Vec<Cell> {
    let mut hidden: Vec<bool> = counts.iter().map(|count| (1..hidden_below).contains(count)).collect();
    while let Some(at) = next_to_hide(counts, sums, &hidden, hidden_below) {
        hidden[at] = true;
    }
    let cell = |(count, hidden): (&u32, &bool)| if *hidden { Cell::Hidden } else { Cell::Shown { count: *count } };
    counts.iter().zip(&hidden).map(cell).collect()
}

/// Hides what must be hidden in a table of rows and columns with all its margins.
pub fn suppress_table(rows: &[Vec<u32>], hidden_below: u32) -> Published {
    let (height, width) = (rows.len(), rows.first().map_or(0, Vec::len));
    let place = |row: usize, column: usize| row * (width + 1) + column;
    let mut counts: Vec<u32> = Vec::new();
    for row in rows {
        counts.extend(row);
        counts.push(row.iter().sum());
    }
    for column in 0..=width {
        counts.push((0..height).map(|row| counts[place(row, column)]).sum());
    }
    let across = (0..=height)
        .map(|row| Sum { total: place(row, width), parts: (0..width).map(|column| place(row, column)).collect() });
    let down = (0..=width)
        .map(|column| Sum { total: place(height, column), parts: (0..height).map(|row| place(row, column)).collect() });
    let sums: Vec<Sum> = across.chain(down).collect();
    let cells = suppress(&counts, &sums, hidden_below);
    let row = |at: usize| cells[place(at, 0)..place(at, width)].to_vec();
    Published {
        cells: (0..height).map(row).collect(),
        row_totals: (0..height).map(|at| cells[place(at, width)]).collect(),
        column_totals: row(height),
        total: cells[place(height, width)],
    }
}

/// The next count that has to be hidden besides, if any.
fn next_to_hide(counts: &[u32], sums: &[Sum], hidden: &[bool], hidden_below: u32) -> Option<usize> {
    for sum in sums {
        let (in_it, shown): (Vec<usize>, Vec<usize>) = sum.parts.iter().partition(|part| hidden[**part]);
        if in_it.is_empty() {
            continue;
        }
        let two_way = sum.parts.len() == 2;
        let together: u32 = in_it.iter().map(|part| counts[*part]).sum();
        let too_little = !hidden[sum.total] && together < hidden_below;
        let next = smallest(counts, shown.into_iter().filter(|part| counts[*part] > 0));
        // With nothing else to hide, the others are zero, and a total that small is hidden for itself.
        if let Some(part) = next.filter(|_| two_way || too_little) {
            return Some(part);
        }
    }
    let known = (0..counts.len()).find(|at| hidden[*at] && counts[*at] > 0 && is_known(*at, sums, hidden))?;
    let near = sums.iter().filter(|sum| sum.total == known || sum.parts.contains(&known));
    let parts = near.clone().flat_map(|sum| sum.parts.iter().copied());
    let totals = near.map(|sum| sum.total);
    let shown = |at: &usize| !hidden[*at];
    smallest(counts, parts.clone().filter(shown).filter(|at| counts[*at] > 0))
        .or_else(|| smallest(counts, totals.filter(shown)))
        .or_else(|| smallest(counts, parts.filter(shown)))
        .or_else(|| smallest(counts, (0..counts.len()).filter(shown)))
}

fn smallest(counts: &[u32], places: impl Iterator<Item = usize>) -> Option<usize> {
    places.min_by_key(|at| (counts[*at], *at))
}

/// Whether a hidden count follows from the shown ones: whether some combination of the sums holds it and no other.
///
/// Each sum is an equation over the hidden counts; the count is known when its own unit row lies in their row space.
/// Gauss' elimination in whole numbers modulo a prime far above any coefficient that these sums can bring about.
fn is_known(at: usize, sums: &[Sum], hidden: &[bool]) -> bool {
    let unknowns: Vec<usize> = (0..hidden.len()).filter(|place| hidden[*place]).collect();
    let column = |place: usize| unknowns.binary_search(&place).ok();
    let mut rows: Vec<Vec<u64>> = Vec::new();
    for sum in sums {
        let mut row = vec![0; unknowns.len()];
        let mut add = |place: usize, coefficient: u64| {
            if let Some(column) = column(place) {
                row[column] = (row[column] + coefficient) % PRIME;
            }
        };
        add(sum.total, PRIME - 1);
        sum.parts.iter().for_each(|part| add(*part, 1));
        rows.push(row);
    }
    let mut wanted = vec![0; unknowns.len()];
    if let Some(column) = column(at) {
        wanted[column] = 1;
    }
    for pivot in 0..unknowns.len() {
        let Some(found) = rows.iter().position(|row| row[pivot] != 0) else { continue };
        let row = rows.swap_remove(found);
        for other in rows.iter_mut().chain([&mut wanted]) {
            clear(other, &row, pivot);
        }
    }
    wanted.iter().all(|coefficient| *coefficient == 0)
}

/// 2^31 - 1.
const PRIME: u64 = 2_147_483_647;

/// Takes so much of `row` from `other` that its pivot becomes nothing.
fn clear(other: &mut [u64], row: &[u64], pivot: usize) {
    if other[pivot] == 0 {
        return;
    }
    let factor = other[pivot] * inverse(row[pivot]) % PRIME;
    for (value, taken) in other.iter_mut().zip(row) {
        *value = (*value + PRIME - factor * taken % PRIME) % PRIME;
    }
}

/// By Fermat: a to the power of p - 2.
fn inverse(number: u64) -> u64 {
    let (mut result, mut base, mut power) = (1, number % PRIME, PRIME - 2);
    while power > 0 {
        if power & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power >>= 1;
    }
    result
}
