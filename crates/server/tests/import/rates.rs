//! The table of rates, where the numbers are small enough to follow by hand.

use attendance::{Standing, Tier};
use server::rates::{By, Counted, RateTable, Tally};

use crate::small_school::date;

fn missed(days: u32, tier: Tier) -> Standing {
    Standing {
        as_of: date("2025-12-01"),
        membership: 60,
        missed: days * 100,
        excused: days * 50,
        unexcused: days * 50,
        disciplinary: 0,
        being_looked_at: 0,
        unexplained: 0,
        late: 0,
        left_early: 0,
        truancy_days: 0,
        tier: Some(tier),
        membership_year: 180,
        limit_year: 18,
        days_left: 0,
        can_still_miss: 0,
        year_ends: date("2026-06-01"),
    }
}

/// A row of so many children, some of whom stand like the first and the others like the second.
fn row(name: &str, [some, others]: [(usize, &Standing); 2]) -> (String, Tally) {
    let mut tally = Tally::default();
    for (count, standing) in [some, others] {
        (0..count).for_each(|_| tally.count(Counted::of(Some(standing))));
    }
    (name.to_owned(), tally)
}

#[test]
fn a_count_of_one_to_nine_is_hidden_and_cannot_be_had_by_subtraction() {
    let (none, some) = (missed(0, Tier::Satisfactory), missed(3, Tier::AtRisk));
    let rows = || {
        vec![
            row("04", [(4, &some), (36, &none)]),
            row("05", [(20, &some), (20, &none)]),
            row("06", [(25, &some), (15, &none)]),
        ]
    };
    let table = RateTable::new(By::Grade, rows(), Some(10));
    let fourth = &table.rows[0];
    assert_eq!((fourth.students, fourth.with_absence, fourth.at_risk, fourth.missed), (Some(40), None, None, None));
    assert_eq!(fourth.satisfactory, None, "40 less those at school would tell the four");
    let others_hidden = table.rows[1..].iter().filter(|row| row.at_risk.is_none()).count();
    assert!(others_hidden > 0 || table.all.at_risk.is_none(), "the total less the others would tell the four");
    let shown = RateTable::new(By::Grade, rows(), None);
    assert_eq!((shown.rows[0].with_absence, shown.rows[0].missed), (Some(4), Some(1_200)));
    assert_eq!(shown.all.with_absence, Some(49));
}

#[test]
fn days_are_written_as_people_write_them() {
    let cases =
        [(0, "0"), (450, "4.5"), (25, "0.25"), (185_000, "1,850"), (100_000_000, "1,000,000"), (1_605, "16.05")];
    for (hundredths, text) in cases {
        let standing = Standing { missed: hundredths, ..missed(0, Tier::Satisfactory) };
        let one = vec![row("", [(1, &standing), (0, &standing)])];
        let line = RateTable::new(By::All, one, None).text(words::Words::for_tag("en"));
        assert!(line.lines().last().unwrap().split_whitespace().any(|cell| cell == text), "{line}");
    }
}
