//! What papers take from a guardian, day by day.

use attendance::*;
use chrono::{DateTime, Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

fn day(at: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 1).expect("a day") + Days::new(at)
}

fn entry(id: u128, restriction: u128, topics: &[Topic], from: u64, until: Option<u64>) -> RightsEntry {
    RightsEntry {
        id: EntryId(Uuid::from_u128(id)),
        restriction: EntryId(Uuid::from_u128(restriction)),
        student: StudentId(Uuid::nil()),
        guardian: PersonId(Uuid::nil()),
        topics: topics.to_vec(),
        from: day(from),
        until: until.map(day),
        paper: Paper { kind: PaperKind::CourtOrder, name: format!("Paper {id}"), dated: day(0) },
        entered_by: PersonId(Uuid::nil()),
        entered_by_name: "Pat Papers".into(),
        entered_at: DateTime::UNIX_EPOCH + chrono::TimeDelta::seconds(id as i64),
    }
}

fn taken(entries: &[RightsEntry], at: u64) -> Vec<Topic> {
    taken_on(&limits_of(entries), day(at))
}

#[test]
fn a_later_entry_goes_over_an_earlier_one_from_its_own_day_on() {
    use Topic::*;
    let first = entry(1, 1, &[Attendance, Messages], 10, None);
    let narrower = entry(2, 1, &[Messages], 20, Some(29));
    let over = entry(3, 1, &[], 25, None);
    let beside = entry(4, 4, &[Contact], 0, Some(21));
    let all = [first, narrower, over, beside];
    let days =
        [(0, vec![Contact]), (10, vec![Attendance, Messages, Contact]), (19, vec![Attendance, Messages, Contact])];
    for (at, wanted) in days.into_iter().chain([(20, vec![Messages, Contact]), (22, vec![Messages]), (25, vec![])]) {
        assert_eq!(taken(&all, at), wanted, "on day {at}");
    }
}

#[test]
fn who_may_read_nothing_of_a_child_is_not_told_of_it_and_who_may_not_decide_reads_on() {
    use Topic::*;
    assert_eq!(rights_left(&[Attendance, Messages, Support]), []);
    assert_eq!(readable(&rights_left(&[Decisions])), [School, Attendance, Messages, Support, Contact, Decisions]);
    assert_eq!(readable(&rights_left(&[Attendance])), [School, Messages, Support, Contact], "goals count days");
}

proptest! {
    /// What a day's rights are is said by each restriction's newest entry that has begun, unless it is over.
    #[test]
    fn on_every_day_the_newest_entry_that_has_begun_decides(
        spans in prop::collection::vec((0_u64..40, prop::option::of(0_u64..40), any::<bool>()), 1..6),
        at in 0_u64..45,
    ) {
        let entries: Vec<RightsEntry> = (1..).zip(&spans).map(|(id, (from, more, takes))| {
            let topics: &[Topic] = if *takes { &[Topic::Messages] } else { &[] };
            entry(id, 1, topics, *from, more.map(|more| from + more))
        }).collect();
        let newest = entries.iter().rev().find(|entry| entry.from <= day(at));
        let takes = newest.is_some_and(|one| !one.topics.is_empty() && one.until.is_none_or(|until| day(at) <= until));
        prop_assert_eq!(taken(&entries, at).contains(&Topic::Messages), takes);
    }
}
