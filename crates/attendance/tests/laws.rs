//! What holds for any input.

use attendance::*;
use chrono::NaiveDate;
use proptest::prelude::*;

use crate::world::*;

const YEAR: usize = 60;

fn excuses() -> impl Strategy<Value = Excuse> {
    prop_oneof![
        Just(Excuse::Excused),
        Just(Excuse::Unexcused),
        Just(Excuse::Disciplinary),
        Just(Excuse::ConfirmedNotExcused)
    ]
}

fn meanings() -> impl Strategy<Value = Meaning> {
    prop_oneof![
        4 => excuses().prop_map(Meaning::Absent),
        1 => Just(Meaning::Present),
        1 => Just(Meaning::Late),
        1 => Just(Meaning::LeftEarly),
        1 => Just(Meaning::Remote),
        1 => Just(Meaning::Ignore),
    ]
}

/// Events over a year of sixty days and its weekends, by period, by day and by minutes.
fn events() -> impl Strategy<Value = Vec<RawEvent>> {
    let one = (0..(YEAR as u64 * 7 / 5), prop::option::of(1u8..=7), meanings(), prop::option::of(1u16..400));
    prop::collection::vec(one, 0..80).prop_map(|all| {
        let one = |(after, period, meaning, minutes): (u64, Option<u8>, Meaning, Option<u16>)| {
            let date = day("2026-08-31") + chrono::Days::new(after);
            let period = period.map(|period| period.to_string());
            RawEvent { minutes, ..event(date, period.as_deref(), meaning) }
        };
        all.into_iter().map(one).collect()
    })
}

fn packs() -> impl Strategy<Value = Rules> {
    let fraction = prop::bool::ANY;
    (prop::sample::select(Rules::ids()), fraction).prop_map(|(id, fraction)| {
        let mut pack = rules(id);
        if fraction {
            pack.present.day = DayRule::Fraction;
        }
        pack
    })
}

fn derived(events: &[RawEvent], pack: &Rules) -> Days {
    let year = calendar(YEAR);
    let records = derive_days(events, Some(7), &year, pack).records;
    days(&year, records)
}

fn stands(days: &Days, said: &[Explanation], pack: &Rules) -> Standing {
    let year = calendar(YEAR);
    standing(days, &year, said, pack, year.last_day).unwrap()
}

/// A table small enough that many of its cells are.
fn tables() -> impl Strategy<Value = Vec<Vec<u32>>> {
    let count = prop_oneof![2 => Just(0u32), 5 => 1u32..10, 3 => 10u32..60];
    (1usize..5, 1usize..5).prop_flat_map(move |(height, width)| {
        prop::collection::vec(prop::collection::vec(count.clone(), width), height)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn turning_an_absence_into_presence_never_raises_a_rate(
        mut events in events(), at in any::<prop::sample::Index>(), pack in packs(), into in prop_oneof![
            Just(Meaning::Present), Just(Meaning::Remote)
        ]
    ) {
        let absences: Vec<usize> =
            (0..events.len()).filter(|at| matches!(events[*at].meaning, Meaning::Absent(_))).collect();
        prop_assume!(!absences.is_empty());
        let before = stands(&derived(&events, &pack), &[], &pack);
        let event = &mut events[absences[at.index(absences.len())]];
        (event.meaning, event.minutes) = (into, None);
        let after = stands(&derived(&events, &pack), &[], &pack);
        prop_assert!(after.missed <= before.missed);
        prop_assert_eq!(after.membership, before.membership);
        prop_assert!(after.tier <= before.tier);
    }

    #[test]
    fn excusing_never_changes_what_was_missed(events in events(), pack in packs(), chosen in any::<u64>()) {
        let days = derived(&events, &pack);
        let year = calendar(YEAR);
        let dates = year.school_days().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, date)| date);
        let dates: Vec<NaiveDate> = dates.collect();
        let said = accepted(&explanation(10, &dates, Reason::Illness), &pack);
        let (before, after) = (stands(&days, &[], &pack), stands(&days, std::slice::from_ref(&said), &pack));
        prop_assert_eq!((after.missed, after.membership, after.tier), (before.missed, before.membership, before.tier));
        let halfway = |said: &[Explanation]| standing(&days, &year, said, &pack, nth(&year, YEAR / 2)).unwrap();
        let left = |at: &Standing| (at.can_still_miss, at.days_left);
        prop_assert_eq!(left(&halfway(std::slice::from_ref(&said))), left(&halfway(&[])));
        prop_assert!(after.truancy_days <= before.truancy_days);
        for one in [before, after] {
            prop_assert_eq!(one.excused + one.unexcused + one.disciplinary, one.missed, "the parts are the whole");
            prop_assert!(one.being_looked_at + one.unexplained <= one.unexcused);
        }
    }

    #[test]
    fn the_order_of_rows_never_matters(
        (events, shuffled) in events().prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
        pack in packs(), periods in prop::option::of(1u8..9)
    ) {
        let year = calendar(YEAR);
        prop_assert_eq!(
            derive_days(&events, periods, &year, &pack),
            derive_days(&shuffled, periods, &year, &pack)
        );
    }

    #[test]
    fn importing_twice_changes_nothing(events in events(), pack in packs(), periods in prop::option::of(1u8..9)) {
        let year = calendar(YEAR);
        let twice = [events.clone(), events.clone()].concat();
        prop_assert_eq!(
            derive_days(&events, periods, &year, &pack),
            derive_days(&twice, periods, &year, &pack)
        );
    }

    #[test]
    fn days_one_to_n_and_then_one_to_m_are_days_one_to_m(events in events(), n in 0..YEAR, m in 0..YEAR, pack in packs()) {
        let year = calendar(YEAR);
        let up_to = |last: usize| -> Vec<RawEvent> {
            events.iter().filter(|event| event.date <= nth(&year, last)).cloned().collect()
        };
        let (n, m) = (n.min(m), n.max(m));
        let both = [up_to(n), up_to(m)].concat();
        prop_assert_eq!(
            derive_days(&both, Some(7), &year, &pack),
            derive_days(&up_to(m), Some(7), &year, &pack)
        );
        let early: Vec<DayRecord> = derived(&events, &pack).records.into_iter()
            .filter(|record| record.date <= nth(&year, n)).collect();
        prop_assert_eq!(derived(&up_to(n), &pack).records, early, "what came later changes nothing before");
    }

    #[test]
    fn one_record_a_day_within_the_day(events in events(), pack in packs()) {
        let days = derived(&events, &pack);
        prop_assert!(days.records.is_sorted_by(|one, next| one.date < next.date));
        for record in &days.records {
            prop_assert!(record.missed <= 100);
            prop_assert_eq!(record.excuse.is_some(), record.missed > 0);
            prop_assert_eq!(record.mark == Mark::Absent, record.missed == 100);
            prop_assert!(calendar(YEAR).is_school_day(record.date));
        }
    }

    #[test]
    fn the_tier_agrees_with_division_away_from_the_cuts(missed in 0u32..20_000, membership in 20u32..200) {
        let share = f64::from(missed) / (100.0 * f64::from(membership));
        prop_assume!([0.05, 0.1, 0.2].iter().all(|cut| (share - cut).abs() > 1e-9));
        let expected = match share {
            _ if share > 0.2 => Tier::Severe,
            _ if share > 0.1 => Tier::Moderate,
            _ if share > 0.05 => Tier::AtRisk,
            _ => Tier::Satisfactory,
        };
        prop_assert_eq!(tier(missed, membership, &rules("us-generic")), Some(expected));
    }

    #[test]
    fn missing_all_that_can_still_be_missed_is_not_chronic_and_one_more_is(
        missed in 0u32..30, year in 20u32..200, days_left in 0u32..200,
    ) {
        let pack = rules("us-generic");
        let left = can_still_miss(missed * 100, year, days_left, &pack);
        prop_assert!(left <= days_left, "a day that is not left cannot be missed");
        if left > 0 || missed < limit_year(year, &pack) {
            prop_assert!(tier((missed + left) * 100, year, &pack) < Some(Tier::Moderate));
        }
        if left < days_left {
            prop_assert!(tier((missed + left + 1) * 100, year, &pack) >= Some(Tier::Moderate));
        }
    }

    #[test]
    fn a_read_mark_never_goes_back(moves in prop::collection::vec((prop::option::of(0i64..50), prop::option::of(0i64..50)), 1..20)) {
        let at = |second: Option<i64>| second.and_then(|second| chrono::DateTime::from_timestamp(second, 0));
        let mut mark: Option<ReadMark> = None;
        for (delivered, read) in moves {
            let ask = MarkRead { student: STUDENT, guardian: MOTHER, delivered_to: at(delivered), read_to: at(read) };
            let before = mark.clone();
            if let Some(moved) = mark_read(before.as_ref(), &ask, MOTHER, "", Side::Family) {
                prop_assert_eq!(moved.version, before.as_ref().map_or(0, |mark| mark.version) + 1);
                mark = Some(moved);
            }
            let (now, then) = (mark.clone(), before);
            prop_assert!(now.as_ref().map(|mark| mark.read_to) >= then.as_ref().map(|mark| mark.read_to));
            prop_assert!(now.as_ref().map(|mark| mark.delivered_to) >= then.as_ref().map(|mark| mark.delivered_to));
            prop_assert!(now.is_none_or(|mark| mark.delivered_to >= mark.read_to), "what is read was delivered");
            prop_assert_eq!(mark_read(mark.as_ref(), &ask, MOTHER, "", Side::Family), None, "again changes nothing");
        }
    }

    #[test]
    fn no_hidden_count_of_a_published_table_can_be_worked_out(rows in tables()) {
        let published = suppress_table(&rows, 10);
        for (row, cells) in rows.iter().zip(&published.cells) {
            for (count, cell) in row.iter().zip(cells) {
                match cell {
                    Cell::Shown { count: shown } => prop_assert!(shown == count && !(1..10).contains(count)),
                    Cell::Hidden => {}
                }
            }
        }
        let found = worked_out(&published, &rows);
        prop_assert!(found.is_empty(), "{found:?} of {rows:?} in {published:?}");
    }
}

/// Another reader, who only knows sums: takes each sum with one thing hidden, works it out, and goes on.
/// Answers the places of what it found, zeros aside.
fn worked_out(published: &Published, rows: &[Vec<u32>]) -> Vec<(usize, usize)> {
    let (height, width) = (rows.len(), rows[0].len());
    let shown = |cell: &Cell| match cell {
        Cell::Shown { count } => Some(*count),
        Cell::Hidden => None,
    };
    let mut known: Vec<Vec<Option<u32>>> = Vec::new();
    for (cells, total) in published.cells.iter().zip(&published.row_totals) {
        known.push(cells.iter().chain([total]).map(shown).collect());
    }
    known.push(published.column_totals.iter().chain([&published.total]).map(shown).collect());
    let across = (0..=height).map(|row| (0..=width).map(|column| (row, column)).collect::<Vec<_>>());
    let down = (0..=width).map(|column| (0..=height).map(|row| (row, column)).collect());
    let lines: Vec<Vec<(usize, usize)>> = across.chain(down).collect();
    let mut found = Vec::new();
    loop {
        let next = lines.iter().find_map(|line| {
            let mut hidden = line.iter().filter(|(row, column)| known[*row][*column].is_none());
            let one = hidden.next()?;
            hidden.next().is_none().then_some((*one, line))
        });
        let Some(((row, column), line)) = next else { return found };
        let (total, parts) = line.split_last().unwrap();
        let sum = |skip: (usize, usize)| {
            parts.iter().filter(|place| **place != skip).map(|(row, column)| known[*row][*column].unwrap()).sum::<u32>()
        };
        let value =
            if (row, column) == *total { sum(*total) } else { known[total.0][total.1].unwrap() - sum((row, column)) };
        known[row][column] = Some(value);
        if value > 0 {
            found.push((row, column));
        }
    }
}

#[test]
fn a_split_in_two_hides_both_and_zero_is_shown() {
    let shown = |count| Cell::Shown { count };
    let split = |parts: &[u32]| {
        let total = parts.len();
        let counts: Vec<u32> = parts.iter().copied().chain([parts.iter().sum()]).collect();
        suppress(&counts, &[Sum { total, parts: (0..total).collect() }], 10)
    };
    assert_eq!(split(&[30, 40]), [shown(30), shown(40), shown(70)]);
    assert_eq!(split(&[3, 40]), [Cell::Hidden, Cell::Hidden, shown(43)]);
    assert_eq!(split(&[3, 0]), [Cell::Hidden, shown(0), Cell::Hidden]);
    assert_eq!(split(&[0, 0]), [shown(0), shown(0), shown(0)]);
    assert_eq!(split(&[3, 20, 40]), [Cell::Hidden, Cell::Hidden, shown(40), shown(63)], "the next smallest too");
    assert_eq!(split(&[1, 1, 40]), [Cell::Hidden, Cell::Hidden, Cell::Hidden, shown(42)], "two of two are one each");
    assert_eq!(split(&[9, 9, 40]), [Cell::Hidden, Cell::Hidden, shown(40), shown(58)]);
    assert_eq!(split(&[10]), [shown(10), shown(10)]);
}
