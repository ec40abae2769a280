//! The table of `presente-server rates`: how many children missed how much, by school, grade or language.
//!
//! It never names a child, and hides counts small enough to be one unless it is told to show them.

use attendance::{Cell, Standing, Sum, Tier, suppress};
use serde::Serialize;
use words::{Direction, Words, figure, plain};

/// What a row of the table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    School,
    Grade,
    Language,
    /// One row of all children.
    All,
}

/// The numbers of one row. `None`: hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cells {
    /// The school's name, the grade or the language's tag; empty for those of whom it is not known, and for all.
    pub name: String,
    pub students: Option<u32>,
    pub with_absence: Option<u32>,
    /// Hundredths of days.
    pub missed: Option<u64>,
    pub excused: Option<u64>,
    pub unexcused: Option<u64>,
    pub satisfactory: Option<u32>,
    pub at_risk: Option<u32>,
    pub moderate: Option<u32>,
    pub severe: Option<u32>,
    /// Too few days as a member for a tier.
    pub no_tier: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RateTable {
    pub by: By,
    /// In the order of their names.
    pub rows: Vec<Cells>,
    pub all: Cells,
    /// Counts from 1 to one less than this are hidden. `None`: nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden_below: Option<u32>,
}

/// How many children, and what they missed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    counts: [u32; COLUMNS],
    /// Hundredths of days: missed, excused, unexcused.
    days: [u64; 3],
}

/// Students; with and without an absence; the four tiers; without a tier.
const COLUMNS: usize = 8;

/// Where one child stands, as a table counts it: hundredths of days, and the column of their tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub missed: u32,
    pub excused: u32,
    pub unexcused: u32,
    tier: u8,
}

impl Counted {
    /// `None`: nothing recorded yet.
    pub fn of(standing: Option<&Standing>) -> Counted {
        let Some(standing) = standing else {
            return Counted { missed: 0, excused: 0, unexcused: 0, tier: tier_column(None) };
        };
        let Standing { missed, excused, unexcused, tier, .. } = *standing;
        Counted { missed, excused, unexcused, tier: tier_column(tier) }
    }
}

fn tier_column(tier: Option<Tier>) -> u8 {
    match tier {
        Some(Tier::Satisfactory) => 3,
        Some(Tier::AtRisk) => 4,
        Some(Tier::Moderate) => 5,
        Some(Tier::Severe) => 6,
        None => 7,
    }
}

impl Tally {
    #[inline]
    pub fn count(&mut self, child: Counted) {
        self.counts[0] += 1;
        self.counts[if 0 < child.missed { 1 } else { 2 }] += 1;
        self.counts[usize::from(child.tier) % COLUMNS] += 1;
        self.days[0] += u64::from(child.missed);
        self.days[1] += u64::from(child.excused);
        self.days[2] += u64::from(child.unexcused);
    }

    pub fn students(&self) -> u32 {
        self.counts[0]
    }

    /// Of those: one in ten of their days missed, or more.
    pub fn chronic(&self) -> u32 {
        self.counts[5] + self.counts[6]
    }

    /// Every number of it: children, those with an absence; hundredths of days missed, excused and unexcused; children in
    /// each tier from satisfactory to severe, and in none.
    pub fn figures(&self) -> [u64; 10] {
        let [students, with_absence, _, tiers @ ..] = self.counts.map(u64::from);
        let ([missed, excused, unexcused], [satisfactory, at_risk, moderate, severe, none]) = (self.days, tiers);
        [students, with_absence, missed, excused, unexcused, satisfactory, at_risk, moderate, severe, none]
    }

    fn add(&mut self, other: &Tally) {
        for (sum, part) in self.counts.iter_mut().zip(other.counts) {
            *sum += part;
        }
        for (sum, part) in self.days.iter_mut().zip(other.days) {
            *sum += part;
        }
    }

    fn cells(&self, name: String, shown: [bool; COLUMNS]) -> Cells {
        let count = |column: usize| shown[column].then_some(self.counts[column]);
        // Days of fewer children than may be told would tell of them.
        let days = |column: usize| shown[1].then_some(self.days[column]);
        Cells {
            name,
            students: count(0),
            with_absence: count(1),
            missed: days(0),
            excused: days(1),
            unexcused: days(2),
            satisfactory: count(3),
            at_risk: count(4),
            moderate: count(5),
            severe: count(6),
            no_tier: count(7),
        }
    }
}

/// Which counts of each row may be told. The last row is the sum of the others, where there are others.
fn shown(rows: &[Tally], hidden_below: u32) -> Vec<[bool; COLUMNS]> {
    let counts: Vec<u32> = rows.iter().flat_map(|row| row.counts).collect();
    let at = |row: usize, column: usize| row * COLUMNS + column;
    let mut sums = Vec::new();
    for row in 0..rows.len() {
        for parts in [1..3, 3..COLUMNS] {
            sums.push(Sum { total: at(row, 0), parts: parts.map(|column| at(row, column)).collect() });
        }
    }
    let last = rows.len() - 1;
    if 0 < last {
        sums.extend(
            (0..COLUMNS)
                .map(|column| Sum { total: at(last, column), parts: (0..last).map(|row| at(row, column)).collect() }),
        );
    }
    let cells = suppress(&counts, &sums, hidden_below);
    let is_shown = |row: &[Cell]| std::array::from_fn(|column| matches!(row[column], Cell::Shown { .. }));
    cells.chunks_exact(COLUMNS).map(is_shown).collect()
}

impl RateTable {
    /// A table of these rows. `hidden_below` comes from the rule pack (`small_cells`); `None` shows every count.
    pub fn new(by: By, mut rows: Vec<(String, Tally)>, hidden_below: Option<u32>) -> RateTable {
        rows.sort_by(|one, other| one.0.cmp(&other.0));
        let mut all = Tally::default();
        rows.iter().for_each(|(_, tally)| all.add(tally));
        if by == By::All {
            rows.clear();
        }
        rows.push((String::new(), all));
        let tallies: Vec<Tally> = rows.iter().map(|(_, tally)| *tally).collect();
        let shown = shown(&tallies, hidden_below.unwrap_or(0));
        let mut rows: Vec<Cells> = rows.into_iter().zip(shown).map(|((name, t), shown)| t.cells(name, shown)).collect();
        let all = rows.pop().expect("the row of all was put last");
        RateTable { by, rows, all, hidden_below }
    }

    /// The table as a terminal shows it.
    pub fn text(&self, words: &Words) -> String {
        let mut lines = vec![heads(words)];
        for row in &self.rows {
            lines.push(row.line(row.title(words), words));
        }
        lines.push(self.all.line(plain(&words.rates_all()), words));
        let widths: [usize; 11] =
            std::array::from_fn(|column| lines.iter().map(|line| width(&line[column])).max().unwrap_or(0));
        // From right to left, a mark between the cells keeps the numbers after a Latin name from running with the name.
        let between = match words.language().direction {
            Direction::LeftToRight => "  ",
            Direction::RightToLeft => "  \u{200f}",
        };
        let mut text = String::new();
        for line in &lines {
            let cells: Vec<String> = line
                .iter()
                .zip(widths)
                .enumerate()
                .map(|(at, (cell, widest))| {
                    let space = " ".repeat(widest - width(cell));
                    if at == 0 { format!("{cell}{space}") } else { format!("{space}{cell}") }
                })
                .collect();
            text.push_str(cells.join(between).trim_end());
            text.push('\n');
        }
        text
    }
}

/// What stands over the columns; nothing over the names.
pub fn heads(words: &Words) -> [String; 11] {
    let heads = [
        String::new(),
        words.rates_head_students(),
        words.rates_head_with_absence(),
        words.rates_head_missed(),
        words.rates_head_excused(),
        words.rates_head_unexcused(),
        words.rates_head_satisfactory(),
        words.rates_head_at_risk(),
        words.rates_head_moderate(),
        words.rates_head_severe(),
        words.rates_head_no_tier(),
    ];
    heads.map(|head| plain(&head))
}

/// How many places of a terminal a text takes: the short vowels of Arabic stand over other letters.
fn width(text: &str) -> usize {
    text.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{65f}')).count()
}

impl Cells {
    /// The row's name as a reader is told it.
    pub fn title(&self, words: &Words) -> String {
        if self.name.is_empty() { plain(&words.rates_language_untold()) } else { self.name.clone() }
    }

    fn line(&self, name: String, words: &Words) -> [String; 11] {
        let hidden = || plain(&words.rates_hidden());
        let count = |count: Option<u32>| count.map_or_else(hidden, |count| figure(count.into()));
        let days = |days: Option<u64>| days.map_or_else(hidden, days_in_figures);
        [
            name,
            count(self.students),
            count(self.with_absence),
            days(self.missed),
            days(self.excused),
            days(self.unexcused),
            count(self.satisfactory),
            count(self.at_risk),
            count(self.moderate),
            count(self.severe),
            count(self.no_tier),
        ]
    }
}

/// Hundredths as a person writes them: "1,850", "4.5".
pub fn days_in_figures(hundredths: u64) -> String {
    let mut text = figure(hundredths / 100);
    match hundredths % 100 {
        0 => {}
        part if part % 10 == 0 => text.push_str(&format!(".{}", part / 10)),
        part => text.push_str(&format!(".{part:02}")),
    }
    text
}
