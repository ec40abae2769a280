//! The day on which a trial is held.

use presente_tests::trial::school_day_for;

#[test]
fn a_trial_is_held_on_a_school_day_well_into_a_year() {
    let days = [
        ("2026-11-22", "2026-11-20"), // a Sunday: the Friday before
        ("2026-10-06", "2026-05-20"), // too early in the year: last May
        ("2026-07-31", "2026-05-20"), // summer
    ];
    for (real, held) in days {
        assert_eq!(school_day_for(real.parse().unwrap()), held.parse().unwrap(), "{real}");
    }
}
