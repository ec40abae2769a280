//! From a school's marks to one record a day, and from its classes to days of membership.

use attendance::*;

use crate::world::*;

/// One day's events under a pack, on 1 September 2026, seven periods held.
fn one_day(pack: &str, events: &[RawEvent]) -> Option<DayRecord> {
    let derived = derive_days(events, Some(7), &calendar(20), &rules(pack));
    assert!(derived.records.len() <= 1, "one record a day");
    derived.records.into_iter().next()
}

#[test]
fn a_day_s_marks_become_one_record() {
    use Excuse::*;
    use Meaning::*;
    let date = day("2026-09-01");
    let whole = |meaning| event(date, None, meaning);
    let periods =
        |count: u8, meaning| (1..=count).map(|p| event(date, Some(&p.to_string()), meaning)).collect::<Vec<_>>();
    let both = |one: Vec<RawEvent>, other: Vec<RawEvent>| [one, other].concat();
    type Expected = Option<(Mark, u8, Option<Excuse>)>;
    let cases: Vec<(&str, Vec<RawEvent>, Expected)> = vec![
        ("nothing said", vec![], None),
        ("in attendance", vec![whole(Present)], None),
        ("in attendance and early departure", vec![whole(Present), whole(LeftEarly)], Some((Mark::LeftEarly, 0, None))),
        ("absent", vec![whole(Absent(Excused))], Some((Mark::Absent, 100, Some(Excused)))),
        ("absent twice", vec![whole(Absent(Excused)); 2], Some((Mark::Absent, 100, Some(Excused)))),
        (
            "absent with two excuses",
            vec![whole(Absent(Unexcused)), whole(Absent(Excused))],
            Some((Mark::Absent, 100, Some(Excused))),
        ),
        ("absent, then seen", vec![whole(Absent(Unexcused)), whole(Late)], Some((Mark::Late, 0, None))),
        ("late", vec![whole(Late)], Some((Mark::Late, 0, None))),
        ("late and left early", vec![whole(Late), whole(LeftEarly)], Some((Mark::PartDay, 0, None))),
        ("from home", vec![whole(Remote)], Some((Mark::Remote, 0, None))),
        ("ignored", vec![whole(Ignore)], None),
        ("all seven periods", periods(7, Absent(Unexcused)), Some((Mark::Absent, 100, Some(Unexcused)))),
        ("four of seven", periods(4, Absent(Excused)), Some((Mark::Absent, 100, Some(Excused)))),
        ("three of seven", periods(3, Absent(Excused)), Some((Mark::PartDay, 0, None))),
        (
            "seven with one unexcused",
            both(periods(7, Absent(Excused))[1..].to_vec(), periods(1, Absent(Unexcused))),
            Some((Mark::Absent, 100, Some(Unexcused))),
        ),
        (
            "part suspended, part excused",
            both(periods(7, Absent(Disciplinary))[3..].to_vec(), periods(3, Absent(Excused))),
            Some((Mark::Absent, 100, Some(Excused))),
        ),
        ("suspended", periods(7, Absent(Disciplinary)), Some((Mark::Absent, 100, Some(Disciplinary)))),
        ("absent all day, seen in one period", both(vec![whole(Absent(Excused))], periods(1, Present)), None),
        ("late in a period", periods(1, Late), Some((Mark::Late, 0, None))),
        (
            "in attendance, all periods missed",
            both(vec![whole(Present)], periods(7, Absent(Unexcused))),
            Some((Mark::Absent, 100, Some(Unexcused))),
        ),
        ("an hour late", vec![with_minutes(60, whole(Late))], Some((Mark::Late, 0, None))),
        ("four hours late", vec![with_minutes(240, whole(Late))], Some((Mark::Absent, 100, Some(Unexcused)))),
        ("two hours absent", vec![with_minutes(120, whole(Absent(Excused)))], Some((Mark::PartDay, 0, None))),
        (
            "four hours absent",
            vec![with_minutes(240, whole(Absent(Excused)))],
            Some((Mark::Absent, 100, Some(Excused))),
        ),
    ];
    for (case, mut events, expected) in cases {
        for _ in 0..2 {
            let record = one_day("us-generic", &events);
            assert_eq!(record.map(|day| (day.mark, day.missed, day.excuse)), expected, "{case}");
            events.reverse();
        }
    }
}

#[test]
fn exactly_half_a_day_missed_is_what_the_state_says() {
    let date = day("2026-09-01");
    let half = [with_minutes(180, event(date, None, Meaning::Absent(Excuse::Excused)))];
    assert_eq!(one_day("us-ct", &half).unwrap().missed, 0, "present for at least half");
    assert_eq!(one_day("us-ma", &half).unwrap().missed, 0, "present for at least half");
    assert_eq!(one_day("us-wa", &half).unwrap().missed, 100, "absent for at least half");
    assert_eq!(one_day("us-generic", &half).unwrap().missed, 100, "absent for at least half");
    let late = [with_minutes(300, event(date, None, Meaning::Late))];
    assert_eq!(one_day("us-wa", &late).unwrap().missed, 0, "lateness is not turned into absence");
}

#[test]
fn a_pack_that_counts_fractions_counts_hundredths() {
    let (date, mut pack) = (day("2026-09-01"), rules("us-generic"));
    pack.present.day = DayRule::Fraction;
    let missed = |count: u8| {
        let events: Vec<RawEvent> =
            (1..=count).map(|p| event(date, Some(&p.to_string()), Meaning::Absent(Excuse::Excused))).collect();
        derive_days(&events, Some(7), &calendar(20), &pack).records[0].missed
    };
    assert_eq!([missed(1), missed(3), missed(6), missed(7)], [14, 43, 86, 100]);
}

#[test]
fn half_a_short_day_is_half_of_what_was_offered() {
    let (date, mut year) = (day("2026-09-01"), calendar(20));
    year.days[1].kind = CalendarKind::ShortDay;
    let absent = |minutes| [with_minutes(minutes, event(date, None, Meaning::Absent(Excuse::Excused)))];
    let missed = |minutes| derive_days(&absent(minutes), None, &year, &rules("us-ct")).records[0].missed;
    assert_eq!((missed(120), missed(121)), (0, 100), "two hours of four");
}

#[test]
fn a_mark_on_a_day_without_school_is_reported_and_counts_in_nothing() {
    let saturday = day("2026-09-05");
    let events = [
        event(saturday, None, Meaning::Absent(Excuse::Unexcused)),
        event(day("2026-09-06"), None, Meaning::Ignore),
        event(day("2026-09-04"), None, Meaning::Absent(Excuse::Unexcused)),
        event(saturday, Some("1"), Meaning::Late),
    ];
    let derived = derive_days(&events, None, &calendar(20), &rules("us-generic"));
    assert_eq!(derived.off_calendar, [saturday]);
    assert_eq!(derived.records.len(), 1);
}

#[test]
fn a_record_keeps_the_codes_the_minutes_and_the_periods() {
    let date = day("2026-09-01");
    let coded = |period, meaning, code: &str| RawEvent { code: code.to_string(), ..event(date, period, meaning) };
    let record = one_day(
        "us-generic",
        &[
            coded(Some("2"), Meaning::Absent(Excuse::Unexcused), "AU"),
            coded(Some("1"), Meaning::Absent(Excuse::Excused), "AE"),
            with_minutes(10, coded(Some("3"), Meaning::Late, "T")),
        ],
    );
    let record = record.unwrap();
    assert_eq!((record.code.as_str(), record.minutes, record.periods), ("AE, AU, T", Some(10), Some((2, 7))));
    assert_eq!((record.mark, record.excuse), (Mark::PartDay, None));
}

#[test]
fn a_school_that_has_not_said_how_many_periods_it_holds_is_read_from_its_fullest_day() {
    let events: Vec<RawEvent> = ["1", "2", "3", "4"]
        .map(|p| event(day("2026-09-01"), Some(p), Meaning::Absent(Excuse::Excused)))
        .into_iter()
        .chain([event(day("2026-09-02"), Some("1"), Meaning::Absent(Excuse::Excused))])
        .collect();
    let derived = derive_days(&events, None, &calendar(20), &rules("us-generic"));
    assert_eq!(derived.records.iter().map(|day| day.missed).collect::<Vec<_>>(), [100, 0]);
}

#[test]
fn a_break_between_terms_is_bridged_and_a_leaving_is_not() {
    let (year, pack) = (calendar(100), rules("us-generic"));
    let span = |from, until| enrolled(nth(&year, from), Some(nth(&year, until)));
    let ends = |spans: &[Enrollment]| {
        let bridged = bridge(spans, &year, &pack);
        bridged.iter().map(|span| (span.first_day, span.last_day)).collect::<Vec<_>>()
    };
    let (first, last) = (nth(&year, 0), Some(nth(&year, 99)));
    assert_eq!(ends(&[span(50, 99), span(0, 49), span(0, 49)]), [(first, last)], "one term after the other");
    assert_eq!(ends(&[span(0, 40), span(46, 99)]), [(first, last)], "five school days between");
    assert_eq!(
        ends(&[span(0, 40), span(47, 99)]),
        [(first, Some(nth(&year, 40))), (nth(&year, 47), last)],
        "six school days between"
    );
    assert_eq!(ends(&[span(0, 99), span(10, 20)]), [(first, last)], "one inside the other");
    assert_eq!(ends(&[enrolled(first, None), span(60, 70)]), [(first, None)], "still enrolled");
    let last_year = enrolled(day("2026-03-02"), Some(day("2026-06-12")));
    assert_eq!(ends(&[last_year, span(0, 99)]).len(), 2, "a summer is not a gap of this year");
    assert_eq!(ends(&[span(20, 10)]), [], "one that ends before it begins never was");
}

#[test]
fn membership_counts_entry_and_exit_and_leaves_out_what_is_not_recorded() {
    let (year, mut pack) = (calendar(100), rules("us-generic"));
    let stayed = [enrolled(nth(&year, 0), Some(nth(&year, 99)))];
    let left = [enrolled(nth(&year, 10), Some(nth(&year, 19)))];
    let count = |spans: &[Enrollment], pack: &Rules| membership_days(&year, spans, pack, year.last_day, &[]);
    assert_eq!((count(&stayed, &pack), count(&left, &pack)), (100, 10));
    assert_eq!(membership_days(&year, &left, &pack, nth(&year, 14), &[nth(&year, 12)]), 4);
    assert_eq!(count(&[stayed[0].clone(), left[0].clone()], &pack), 100, "two spans over one day count it once");
    pack.membership.exit_day_counts = false;
    assert_eq!((count(&stayed, &pack), count(&left, &pack)), (100, 9), "the year's last day is no leaving");
}

#[test]
fn school_days_are_counted_on_the_calendar() {
    let year = calendar(20);
    let friday = day("2026-09-04");
    for (from, school_days, expected) in [
        (friday, 0, "2026-09-04"),
        (friday, 1, "2026-09-07"),
        (day("2026-09-05"), 0, "2026-09-07"),
        (day("2026-09-05"), 1, "2026-09-07"),
        (friday, 5, "2026-09-11"),
        (day("2026-09-25"), 1, "2026-09-28"),
        (day("2026-09-25"), 6, "2026-10-05"),
    ] {
        assert_eq!(year.add_school_days(from, school_days), day(expected), "{from} and {school_days}");
    }
}
