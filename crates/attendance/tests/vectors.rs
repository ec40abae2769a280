//! The tables: the vectors of domain.md section 0, and the rule from events to a day, case by case.

use attendance::*;
use chrono::NaiveDate;

use crate::world::*;

#[test]
fn a_tier_is_cut_exactly_where_the_definition_says() {
    use Tier::*;
    let generic = rules("us-generic");
    for (missed, membership, expected) in [
        (1800, 180, Some(Moderate)),
        (1700, 180, Some(AtRisk)),
        (1700, 169, Some(Moderate)),
        (1700, 177, Some(AtRisk)),
        (900, 180, Some(AtRisk)),
        (899, 180, Some(Satisfactory)),
        (3600, 180, Some(Severe)),
        (3599, 180, Some(Moderate)),
        (100, 5, None),
        (100, 10, Some(Moderate)),
        (450, 45, Some(Moderate)),
        (449, 45, Some(AtRisk)),
        (800, 80, Some(Moderate)),
        (0, 0, None),
        (0, 180, Some(Satisfactory)),
    ] {
        assert_eq!(tier(missed, membership, &generic), expected, "{missed} hundredths of {membership}");
    }
    let mut kinder = generic;
    kinder.tiers.at_risk_tie = AtRiskTie::Satisfactory;
    assert_eq!(tier(900, 180, &kinder), Some(Satisfactory));
    assert_eq!(tier(901, 180, &kinder), Some(AtRisk));
    assert_eq!(tier(100, 5, &rules("us-ct")), Some(Severe), "Connecticut sets no minimum");
    assert_eq!(tier(1900, 19, &rules("us-ma")), None, "Massachusetts asks for twenty days");
}

#[test]
fn a_family_is_told_how_many_days_can_still_be_missed() {
    let generic = rules("us-generic");
    for (missed, year, left) in [
        (900, 180, 8),
        (1700, 180, 0),
        (1800, 180, 0),
        (2500, 180, 0),
        (850, 180, 8),
        (0, 177, 17),
        (0, 1, 0),
        (0, 0, 0),
    ] {
        assert_eq!(can_still_miss(missed, year, &generic), left, "{missed} hundredths of {year}");
    }
    assert_eq!(limit_year(180, &generic), 18);
    assert_eq!(limit_year(177, &generic), 18);
    assert_eq!(limit_year(181, &generic), 19);
}

#[test]
fn excusing_every_day_leaves_the_tier_and_empties_the_truancy_count() {
    let (year, pack) = (calendar(180), rules("us-generic"));
    let away: Vec<NaiveDate> = year.school_days().take(18).collect();
    let days = days(&year, away.iter().map(|date| absent(*date, Excuse::Unexcused)).collect());
    let before = standing(&days, &year, &[], &pack, year.last_day).unwrap();
    assert_eq!((before.missed, before.truancy_days, before.tier), (1800, 18, Some(Tier::Moderate)));
    assert_eq!((before.unexplained, before.excused, before.unexcused), (1800, 0, 1800));

    let said = explanation(10, &away, Reason::Illness);
    let looked_at = standing(&days, &year, std::slice::from_ref(&said), &pack, year.last_day).unwrap();
    assert_eq!((looked_at.being_looked_at, looked_at.unexplained, looked_at.unexcused), (1800, 0, 1800));

    let after = standing(&days, &year, &[accepted(&said, &pack)], &pack, year.last_day).unwrap();
    assert_eq!((after.missed, after.truancy_days, after.tier), (1800, 0, Some(Tier::Moderate)));
    assert_eq!((after.excused, after.unexcused, after.being_looked_at), (1800, 0, 0));
}

#[test]
fn days_before_a_transfer_are_not_absences() {
    let (year, pack) = (calendar(180), rules("us-generic"));
    let entry = nth(&year, 100);
    let before_entry = (90..100).map(|at| absent(nth(&year, at), Excuse::Unexcused));
    let after_entry = (100..108).map(|at| absent(nth(&year, at), Excuse::Excused));
    let mut days = days(&year, before_entry.chain(after_entry).collect());
    days.enrollments = vec![enrolled(entry, None)];
    let standing = standing(&days, &year, &[], &pack, year.last_day).unwrap();
    assert_eq!((standing.missed, standing.membership, standing.tier), (800, 80, Some(Tier::Moderate)));
    assert_eq!(standing.membership_year, 80);
}

#[test]
fn days_to_come_and_days_not_recorded_are_in_no_sum() {
    let (year, pack) = (calendar(180), rules("us-generic"));
    let mut days = days(
        &year,
        vec![
            absent(nth(&year, 3), Excuse::Excused),
            record(nth(&year, 4), Mark::NotRecorded, 0, None),
            absent(nth(&year, 20), Excuse::Unexcused),
            absent(nth(&year, 60), Excuse::Unexcused),
        ],
    );
    days.as_of = Some(nth(&year, 29));
    let at = |today| standing(&days, &year, &[], &pack, today).unwrap();
    let now = at(nth(&year, 40));
    assert_eq!((now.missed, now.membership, now.membership_year), (200, 29, 180), "the day left open is in neither");
    assert_eq!(now.as_of, nth(&year, 29));
    assert_eq!((at(nth(&year, 9)).missed, at(nth(&year, 9)).membership), (100, 9), "nothing after today counts");
    days.as_of = None;
    assert_eq!(standing(&days, &year, &[], &pack, nth(&year, 40)), None);
    days.as_of = Some(nth(&year, 29));
    days.enrollments.clear();
    assert_eq!(standing(&days, &year, &[], &pack, nth(&year, 40)), None, "never a member");
}

#[test]
fn four_days_across_a_month_s_end_are_truancy_in_thirty_days_and_not_in_a_calendar_month() {
    let (year, pack) = (calendar(180), rules("us-ct"));
    let away = ["2026-09-28", "2026-09-29", "2026-09-30", "2026-10-01"].map(day);
    let days = days(&year, away.iter().map(|date| absent(*date, Excuse::Unexcused)).collect());
    let dates = truancy_dates(&days, &year, &[], &pack, year.last_day);
    assert_eq!(truancy(&dates, Window::CalendarMonth, &year), 3);
    assert_eq!(truancy(&dates, Window::AnyDays { days: 30 }, &year), 4);
    assert_eq!(truancy_reached(&dates, &year, &pack), []);
    let month_end = ["2026-09-25", "2026-09-28", "2026-09-29", "2026-09-30"].map(day);
    let reached = truancy_reached(&month_end, &year, &pack);
    assert_eq!(
        reached.iter().map(|(rule, on)| (rule.id.as_str(), *on)).collect::<Vec<_>>(),
        [("ct_four_in_month", day("2026-09-30"))]
    );
}

#[test]
fn a_window_holds_only_what_falls_inside_it() {
    let year = calendar(180);
    let apart = [day("2026-09-01"), day("2026-09-30"), day("2026-10-01")];
    assert_eq!(truancy(&apart, Window::AnyDays { days: 30 }, &year), 2, "the 1st and the 30th are thirty days");
    assert_eq!(truancy(&apart[1..], Window::CalendarMonth, &year), 1);
    assert_eq!(truancy(&apart, Window::SchoolYear, &year), 3);
    assert_eq!(truancy(&[nth(&year, 44), nth(&year, 45)], Window::Quarter, &year), 1);
    assert_eq!(truancy(&[nth(&year, 45), nth(&year, 89)], Window::Quarter, &year), 2);
    assert_eq!(truancy(&[], Window::SchoolYear, &year), 0);
}

#[test]
fn a_suspension_counts_as_missed_and_never_as_truancy() {
    let (year, pack) = (calendar(180), rules("us-ct"));
    let days = days(
        &year,
        vec![absent(nth(&year, 0), Excuse::Disciplinary), absent(nth(&year, 1), Excuse::ConfirmedNotExcused)],
    );
    let standing = standing(&days, &year, &[], &pack, year.last_day).unwrap();
    assert_eq!((standing.missed, standing.disciplinary, standing.unexcused), (200, 100, 100));
    assert_eq!((standing.truancy_days, standing.unexplained), (1, 0), "a confirmed day has been explained");
}

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

#[test]
fn each_day_shows_one_face() {
    let (year, pack) = (calendar(40), rules("us-ct"));
    let at = |n| nth(&year, n);
    let mut days = days(
        &year,
        vec![
            absent(at(2), Excuse::Excused),
            absent(at(3), Excuse::Unexcused),
            absent(at(4), Excuse::Unexcused),
            absent(at(5), Excuse::Unexcused),
            absent(at(6), Excuse::Unexcused),
            absent(at(7), Excuse::Disciplinary),
            record(at(8), Mark::Late, 0, None),
            record(at(9), Mark::LeftEarly, 0, None),
            record(at(10), Mark::Remote, 0, None),
            record(at(11), Mark::PartDay, 0, None),
            record(at(12), Mark::NotRecorded, 0, None),
        ],
    );
    days.as_of = Some(at(20));
    days.enrollments = vec![enrolled(at(1), None)];
    let no = verdict(13, 1, Verdict::NotAccept, "We need to talk");
    let said = [
        explanation(11, &[at(4)], Reason::Illness),
        accepted(&explanation(12, &[at(5)], Reason::Illness), &pack),
        decide(&explanation(13, &[at(6)], Reason::Travel), no, LIAISON, "", moment("2026-10-09T15:00:00Z"), &pack)
            .unwrap(),
        explanation(14, &[at(30)], Reason::Appointment),
    ];
    let shown = faces(&year, &days, &said, at(22));
    let face = |date: NaiveDate| shown.iter().find(|day| day.date == date).unwrap().face;
    let expected = [
        (0, Face::NotEnrolled),
        (1, Face::AtSchool),
        (2, Face::MissedExplained),
        (3, Face::MissedNoReason),
        (4, Face::MissedLooking),
        (5, Face::MissedExplained),
        (6, Face::MissedNotExcused),
        (7, Face::MissedSuspended),
        (8, Face::Late),
        (9, Face::LeftEarly),
        (10, Face::Remote),
        (11, Face::LeftEarly),
        (12, Face::NotRecorded),
        (20, Face::AtSchool),
        (21, Face::NotRecorded),
        (22, Face::NotRecorded),
        (23, Face::ToCome),
        (30, Face::ToComeReported),
    ];
    for (n, expected) in expected {
        assert_eq!(face(at(n)), expected, "day {n}");
    }
    assert_eq!(face(day("2026-09-05")), Face::NoSchool, "a Saturday");
    assert_eq!(shown.len(), (year.last_day - year.first_day).num_days() as usize + 1);
}

#[test]
fn a_weekday_stands_out_only_when_it_clearly_does() {
    let (year, pack) = (calendar(100), rules("us-generic"));
    let standout = |away: &[usize]| {
        let days = days(&year, away.iter().map(|at| absent(nth(&year, *at), Excuse::Excused)).collect());
        patterns(&year, &days, &pack, year.last_day).standout_weekday
    };
    assert_eq!(standout(&[0, 5, 10]), Some(1), "three Mondays");
    assert_eq!(standout(&[0, 5]), None, "two may be chance");
    assert_eq!(standout(&[0, 5, 10, 1, 6, 11]), None, "Mondays and Tuesdays alike");
    assert_eq!(standout(&[4, 9, 14, 19, 0, 1, 2]), Some(5), "four Fridays of seven");
    assert_eq!(standout(&[0, 5, 10, 1, 6, 2, 7, 3, 8]), Some(1), "twice the others");
    let most_mondays = [0, 5, 10, 15, 1, 6, 11, 2, 7, 12, 3, 8, 13, 4, 9, 14];
    assert_eq!(standout(&most_mondays), None, "most often, and less than twice the others");
    let missed = vec![absent(nth(&year, 0), Excuse::Excused), absent(nth(&year, 1), Excuse::Unexcused)];
    let patterns = patterns(&year, &days(&year, missed), &pack, year.last_day);
    let months: Vec<(i32, u8, u32, u32)> =
        patterns.months.iter().map(|month| (month.year, month.month, month.missed, month.school_days)).collect();
    assert_eq!(months[..2], [(2026, 8, 100, 1), (2026, 9, 100, 22)]);
    assert_eq!(months.iter().map(|month| month.3).sum::<u32>(), 100);
    assert_eq!(patterns.weekdays.len(), 5);
}
