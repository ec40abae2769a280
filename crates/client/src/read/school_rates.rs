//! School-wide counts from what this computer holds, for staff. Not suppressed, and never exported from here.

use attendance::{Side, Tier};
use protocol::{Nothing, SchoolRates};

use crate::{desk::Desk, trouble::Result};

pub(crate) fn school_rates(desk: &Desk<'_>, _: Nothing) -> Result<SchoolRates> {
    let mut rates = SchoolRates {
        as_of: None,
        students: 0,
        students_with_absence: 0,
        fewest_school_days: 0,
        most_school_days: 0,
        days_missed: 0,
        days_excused: 0,
        days_unexcused: 0,
        satisfactory: 0,
        at_risk: 0,
        moderate: 0,
        severe: 0,
        too_few_days: 0,
    };
    let (mut missed, mut excused, mut unexcused) = (0, 0, 0);
    let mut schools_seen = 0;
    for facts in desk.of_side(Side::School) {
        for school in facts.schools()? {
            rates.as_of = if schools_seen == 0 { school.as_of } else { rates.as_of.min(school.as_of) };
            schools_seen += 1;
        }
        for outlook in facts.outlooks(&facts.students()?)?.values() {
            let Some(standing) = outlook.standing.as_ref().filter(|standing| standing.membership > 0) else { continue };
            let school_days = standing.membership;
            rates.fewest_school_days =
                if rates.students == 0 { school_days } else { rates.fewest_school_days.min(school_days) };
            rates.most_school_days = rates.most_school_days.max(school_days);
            rates.students += 1;
            rates.students_with_absence += u32::from(standing.missed > 0);
            missed += standing.missed;
            excused += standing.excused;
            unexcused += standing.unexcused;
            let tier = match standing.tier {
                Some(Tier::Satisfactory) => &mut rates.satisfactory,
                Some(Tier::AtRisk) => &mut rates.at_risk,
                Some(Tier::Moderate) => &mut rates.moderate,
                Some(Tier::Severe) => &mut rates.severe,
                None => &mut rates.too_few_days,
            };
            *tier += 1;
        }
    }
    // Summed in hundredths, told in whole days.
    rates.days_missed = missed / 100;
    rates.days_excused = excused / 100;
    rates.days_unexcused = unexcused / 100;
    Ok(rates)
}
