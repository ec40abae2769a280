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
    for (missed, year, days_left, can_miss) in [
        (900, 180, 90, 8),
        (1700, 180, 5, 0),
        (1800, 180, 5, 0),
        (2500, 180, 5, 0),
        (850, 180, 90, 8),
        (0, 177, 177, 17),
        (0, 1, 1, 0),
        (0, 0, 0, 0),
        // Near the end of the year the days that are left are fewer than the days that could be missed.
        (900, 180, 8, 8),
        (900, 180, 3, 3),
        (900, 180, 1, 1),
        (1200, 180, 0, 0),
        (0, 180, 0, 0),
    ] {
        let told = can_still_miss(missed, year, days_left, &generic);
        assert_eq!(told, can_miss, "{missed} hundredths of {year}, {days_left} days left");
    }
    assert_eq!(limit_year(180, &generic), 18);
    assert_eq!(limit_year(177, &generic), 18);
    assert_eq!(limit_year(181, &generic), 19);
}

#[test]
fn no_more_days_can_be_missed_than_are_left_to_the_child() {
    let (year, pack) = (calendar(180), rules("us-generic"));
    let mut days = days(&year, (0..12).map(|at| absent(nth(&year, at), Excuse::Excused)).collect());
    let mut told = |closed: usize, today: NaiveDate| {
        days.as_of = Some(nth(&year, closed));
        let standing = standing(&days, &year, &[], &pack, today).unwrap();
        (standing.days_left, standing.can_still_miss)
    };
    assert_eq!(told(99, nth(&year, 99)), (80, 5));
    assert_eq!(told(176, nth(&year, 176)), (3, 3), "the last three days are all there are");
    assert_eq!(told(178, nth(&year, 178)), (1, 1));
    assert_eq!(told(178, nth(&year, 179)), (1, 1), "the last day, before the school has closed it");
    assert_eq!(told(179, nth(&year, 179)), (0, 0), "the last day, closed");
    assert_eq!(told(170, year.last_day.succ_opt().unwrap()), (0, 0), "the year is over, whatever is not closed");
    assert_eq!(told(99, nth(&year, 103)), (77, 5), "days gone by that nobody has closed are no days to come");
    days.enrollments = vec![enrolled(year.first_day, Some(nth(&year, 101)))];
    days.as_of = Some(nth(&year, 99));
    let leaving = standing(&days, &year, &[], &pack, nth(&year, 99)).unwrap();
    assert_eq!((leaving.days_left, leaving.year_ends), (2, nth(&year, 101)), "only the child's own days are left");
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
