//! How long a child's record is kept, what a family may have erased of it, and what keeps it from being erased.
//!
//! It erases nothing: it says from which day on something may go, and what stays.

use chrono::{DateTime, Months, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::{Days, HouseRules, PersonId, Refusal, Rules, SchoolId, SetBy, StudentId, Text};

/// The longest source or reason that somebody in the office writes, in characters.
pub const KEEPING_WORDS_MOST: usize = 500;
/// Longer than a record is kept anywhere: a transcript's sixty years (603 CMR 23.06) and something more.
pub const YEARS_MOST: u32 = 100;
/// Within so many days the school answers a family that asks for something to be erased. No law that this project has
/// notes of names a figure for it; it is the project's own, and shorter than the 45 days of 34 CFR 99.10.
pub const ANSWER_WITHIN_DAYS: u64 = 30;

/// A school's own period, where its rule pack names none or a longer one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OwnPeriod {
    pub years_after_leaving: u32,
    /// The law or the schedule that says so, in the words of whoever set it.
    pub source: String,
}

/// How long records are kept at a school, and who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct KeepingPeriod {
    pub years_after_leaving: u32,
    pub source: String,
    /// Who set it at the school; `None`: the rule pack says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<SetBy>,
}

/// The period that holds at a school. `None`: nobody has said one, and nothing goes by itself.
///
/// A pack's figure is the longest that its law allows ("within seven years"), so the school's own counts where it is
/// shorter, or where the pack has none.
pub fn keeping_period(rules: &Rules, house: &HouseRules) -> Option<KeepingPeriod> {
    let pack = rules.retention.years_after_leaving;
    let own = house.keeping.as_ref().filter(|own| pack.is_none_or(|most| own.years_after_leaving <= most));
    match (own, pack) {
        (Some(own), _) => Some(KeepingPeriod {
            years_after_leaving: own.years_after_leaving,
            source: own.source.clone(),
            set: house.keeping_set.clone(),
        }),
        (None, Some(years)) => {
            Some(KeepingPeriod { years_after_leaving: years, source: rules.retention.source.text.clone(), set: None })
        }
        (None, None) => None,
    }
}

/// A school's own period as it may be set: with its source, and never longer than the pack allows.
pub fn check_own_period(mut own: OwnPeriod, rules: &Rules) -> Result<OwnPeriod, Refusal> {
    own.source = own.source.trim().to_owned();
    check_words(&own.source)?;
    let most = rules.retention.years_after_leaving.unwrap_or(YEARS_MOST);
    match (1..=most).contains(&own.years_after_leaving) {
        true => Ok(own),
        false => Err(Refusal::KeptTooLong { most }),
    }
}

fn check_words(words: &str) -> Result<(), Refusal> {
    match words.chars().count() {
        0 => Err(Refusal::TextMissing),
        1..=KEEPING_WORDS_MOST => Ok(()),
        _ => Err(Refusal::TextTooLong { most: KEEPING_WORDS_MOST as u32 }),
    }
}

/// The first day on which a record may go: the same day so many years after the child's last one. Who left on 29
/// February is counted to 28 February in a year that has no 29th: never later than the law says.
pub fn erased_from(left_on: NaiveDate, years: u32) -> Option<NaiveDate> {
    left_on.checked_add_months(Months::new(years.checked_mul(12)?))
}

/// The last day on which a child belonged to a school, by all of its years there. `None`: it belongs to it still, or
/// nothing says when it did.
pub fn left_on<'d>(years: impl Iterator<Item = &'d Days>) -> Option<NaiveDate> {
    let mut last: Option<NaiveDate> = None;
    for span in years.flat_map(|days| &days.enrollments) {
        // One span without an end, and the child is here.
        last = last.max(Some(span.last_day?));
    }
    last
}

/// Nothing of a child is erased while this stands: a dispute or a court wants the record as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct LegalHold {
    pub id: Uuid,
    pub student: StudentId,
    /// Why, in the words of whoever placed it.
    pub reason: String,
    /// The day of the paper, or on which the school heard of it.
    pub since: NaiveDate,
    pub placed: SetBy,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<SetBy>,
}

impl LegalHold {
    pub fn stands(&self) -> bool {
        self.ended.is_none()
    }
}

/// A hold's reason and day as they may be written down.
pub fn check_hold(reason: &str, since: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    check_words(reason.trim())?;
    match since <= today {
        true => Ok(()),
        false => Err(Refusal::DateInTheFuture { date: since }),
    }
}

/// What a family gave, and may have erased. The attendance record is the school's, and not among it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// What was written about an absence. That the day was explained, and the school's answer, stay.
    Notes,
    Messages,
    /// Requests for support.
    Requests,
    /// Files that were sent with any of them.
    Files,
}

impl Given {
    pub const ALL: [Given; 4] = [Given::Notes, Given::Messages, Given::Requests, Given::Files];
}

/// A family's request that the school erase what it gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DeletionRequest {
    pub id: Uuid,
    pub school: SchoolId,
    pub student: StudentId,
    pub student_name: String,
    pub by: PersonId,
    pub by_name: String,
    pub what: Vec<Given>,
    pub words: Text,
    pub asked_at: DateTime<Utc>,
    /// By when the school answers.
    pub due: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<DeletionAnswer>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DeletionAnswer {
    pub set: SetBy,
    /// What was erased; the rest was declined.
    pub granted: Vec<Given>,
    pub words: Text,
    /// From this day on no backup of the server's own holds it. `None`: backups are made elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_of_backups: Option<NaiveDate>,
    /// Copies that somebody made by hand were there: no server takes those away.
    #[serde(default)]
    pub copies_by_hand: bool,
}

/// What is asked for, each once and in order; nothing is no request.
pub fn tidy_given(what: &[Given]) -> Result<Vec<Given>, Refusal> {
    let asked: Vec<Given> = Given::ALL.into_iter().filter(|one| what.contains(one)).collect();
    if asked.is_empty() { Err(Refusal::NothingChosen) } else { Ok(asked) }
}

/// What a school grants of a request. It erases nothing that was not asked for, and says why where it declines.
pub fn check_answer(request: &DeletionRequest, granted: &[Given], words: &Text) -> Result<Vec<Given>, Refusal> {
    if request.answer.is_some() {
        return Err(Refusal::AlreadyDecided);
    }
    let granted: Vec<Given> = request.what.iter().copied().filter(|one| granted.contains(one)).collect();
    if granted.len() < request.what.len() || !words.text.is_empty() {
        check_words(words.text.trim())?;
    }
    Ok(granted)
}

/// From which day on no backup holds what was erased: a night later than as many nights as backups are kept.
pub fn out_of_backups(erased_on: NaiveDate, keep: usize) -> Option<NaiveDate> {
    erased_on.checked_add_days(chrono::Days::new(u64::try_from(keep).ok()?.checked_add(1)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Enrollment;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0..36_525_u64).prop_map(|n| day("1980-01-01") + chrono::Days::new(n))
    }

    fn pack(id: &str) -> Rules {
        Rules::find(id).expect("a pack")
    }

    fn house(years: Option<u32>) -> HouseRules {
        let keeping = years.map(|years| OwnPeriod { years_after_leaving: years, source: "Schedule 4".into() });
        HouseRules { keeping, ..HouseRules::none(SchoolId(Uuid::nil())) }
    }

    fn years(spans: &[(&str, Option<&str>)]) -> Vec<Days> {
        let (student, school) = (StudentId(Uuid::nil()), SchoolId(Uuid::nil()));
        let span = |(first, last): &(&str, Option<&str>)| Days {
            student,
            school_year: 2020,
            as_of: None,
            records: Vec::new(),
            enrollments: vec![Enrollment { student, school, first_day: day(first), last_day: last.map(day) }],
        };
        spans.iter().map(span).collect()
    }

    #[test]
    fn a_record_may_go_on_the_same_day_so_many_years_later() {
        for (left, years, from) in [
            ("2019-06-12", 7, "2026-06-12"),
            // The child left in the middle of a school year.
            ("2020-01-10", 7, "2027-01-10"),
            ("2020-02-29", 7, "2027-02-28"),
            ("2020-02-29", 4, "2024-02-29"),
            ("2020-02-28", 4, "2024-02-28"),
            ("2020-03-01", 7, "2027-03-01"),
            ("2019-12-31", 1, "2020-12-31"),
        ] {
            assert_eq!(erased_from(day(left), years), Some(day(from)), "{left} and {years} years");
        }
    }

    proptest! {
        #[test]
        fn a_record_is_never_kept_longer_than_the_years_and_never_a_day_shorter_but_for_a_leap_day(
            left in any_day(), years in 1..=YEARS_MOST,
        ) {
            use chrono::Datelike;
            let from = erased_from(left, years).expect("a day");
            prop_assert_eq!(from.year() - left.year(), years as i32);
            let leap = left.month() == 2 && left.day() == 29;
            let same = (from.month(), from.day()) == (left.month(), left.day());
            prop_assert!(same || (leap && (from.month(), from.day()) == (2, 28)));
        }

        #[test]
        fn who_leaves_later_is_kept_at_least_as_long(left in any_day(), more in 0..1000_u64, years in 1..=YEARS_MOST) {
            let later = left + chrono::Days::new(more);
            prop_assert!(erased_from(left, years) <= erased_from(later, years));
        }

        #[test]
        fn a_school_s_own_period_never_lengthens_what_a_pack_allows(own in 1..=YEARS_MOST) {
            let period = keeping_period(&pack("us-ma"), &house(Some(own))).expect("a period");
            prop_assert_eq!(period.years_after_leaving, own.min(7));
            let free = keeping_period(&pack("us-generic"), &house(Some(own))).expect("a period");
            prop_assert_eq!(free.years_after_leaving, own);
            let asked = OwnPeriod { years_after_leaving: own, source: "Schedule 4".into() };
            let refused = check_own_period(asked, &pack("us-ma"));
            prop_assert_eq!(refused.is_ok(), own <= 7);
        }

        #[test]
        fn a_grant_is_never_more_than_what_was_asked(asked in 1..16_u8, granted in 0..16_u8) {
            let of = |bits: u8| -> Vec<Given> {
                (0..4).filter(|bit| bits & (1 << bit) != 0).map(|bit| Given::ALL[bit]).collect()
            };
            let text = |text: &str| Text { lang: "en".into(), text: text.into(), origin: crate::Origin::Written, by: None };
            let request = DeletionRequest {
                id: Uuid::nil(), school: SchoolId(Uuid::nil()), student: StudentId(Uuid::nil()),
                student_name: String::new(), by: PersonId(Uuid::nil()), by_name: String::new(), what: of(asked),
                words: text(""), asked_at: DateTime::UNIX_EPOCH, due: day("2026-01-01"), answer: None,
            };
            let given = check_answer(&request, &of(granted), &text("The court wants it.")).expect("answered");
            prop_assert!(given.iter().all(|one| request.what.contains(one) && of(granted).contains(one)));
            // Nothing is declined without a word.
            let silent = check_answer(&request, &of(granted), &text(""));
            prop_assert_eq!(silent.is_ok(), asked & granted == asked);
        }
    }

    #[test]
    fn a_pack_without_a_figure_keeps_everything_until_the_school_says_one() {
        for id in ["us-ct", "us-wa", "us-generic"] {
            assert_eq!(keeping_period(&pack(id), &house(None)), None, "{id}");
        }
        let by_law = keeping_period(&pack("us-ma"), &house(None)).expect("a period");
        assert!(by_law.source.contains("603 CMR 23.06") && by_law.set.is_none());
        let silent = OwnPeriod { years_after_leaving: 5, source: "  ".into() };
        assert_eq!(check_own_period(silent, &pack("us-ct")), Err(Refusal::TextMissing), "no number without its source");
    }

    #[test]
    fn a_child_has_left_when_no_year_says_that_it_is_still_here() {
        let last = |spans| left_on(years(spans).iter());
        assert_eq!(last(&[]), None);
        assert_eq!(
            last(&[("2018-09-01", Some("2019-06-12")), ("2017-09-01", Some("2018-06-12"))]),
            Some(day("2019-06-12"))
        );
        assert_eq!(last(&[("2018-09-01", Some("2019-06-12")), ("2026-09-01", None)]), None, "and has come back");
    }

    #[test]
    fn the_last_backup_that_holds_it_is_gone_after_as_many_nights_as_are_kept() {
        assert_eq!(out_of_backups(day("2028-02-20"), 14), Some(day("2028-03-06")), "over a leap day");
    }
}
