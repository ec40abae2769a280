//! What a school sets itself, over its rule pack.

use attendance::*;
use chrono::NaiveTime;

use crate::{case::*, world::*};

fn rule(reason: Reason) -> ReasonRule {
    ReasonRule::usual(reason)
}

fn clock(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

#[test]
fn a_reason_that_was_put_away_is_not_taken_anew_and_stays_where_it_was_said() {
    let mut case = case("us-ct");
    let said = case.explain(says(10, &[case.at(10)], Reason::Connection)).unwrap();
    case.house.reasons = vec![ReasonRule { offered: false, ..rule(Reason::Connection) }];
    let anew = says(11, &[case.at(11)], Reason::Connection);
    assert_eq!(case.explain(anew.clone()), Err(Refusal::ReasonPutAway));
    assert!(case.explain(ExplainAbsence { reason: Reason::Illness, ..anew }).is_ok(), "the others stand");
    let edit_to = |reason| EditExplanation {
        id: said.id,
        saw_version: 1,
        days: vec![case.at(10), case.at(11)],
        part: Part::FullDay,
        reason,
        note: words(""),
        attachments: Vec::new(),
        said_on: case.at(25),
    };
    assert!(edit(&said, edit_to(Reason::Connection), MOTHER, None, &case.ctx()).is_ok(), "what it had it keeps");
    let other = Explanation { reason: Reason::Illness, ..said.clone() };
    let refused = edit(&other, edit_to(Reason::Connection), MOTHER, None, &case.ctx());
    assert_eq!(refused, Err(Refusal::ReasonPutAway));
}

#[test]
fn every_reason_is_there_once_in_the_school_s_order_and_then_in_the_usual_one() {
    let mut house = HouseRules::none(SCHOOL);
    let order = |house: &HouseRules| house.every_reason().iter().map(|rule| rule.reason).collect::<Vec<_>>();
    assert_eq!(order(&house), USUAL_REASONS);
    house.reasons = vec![rule(Reason::Court), rule(Reason::Illness)];
    let now = order(&house);
    assert_eq!(now[..3], [Reason::Court, Reason::Illness, Reason::Appointment]);
    let mut all = now.clone();
    all.sort();
    let mut every = Reason::ALL.to_vec();
    every.sort();
    assert_eq!(all, every);
}

#[test]
fn a_school_asks_for_a_paper_where_its_pack_takes_a_word_and_never_where_a_law_gives_without() {
    use Document::*;
    let table = [
        // The pack's paper, the school's, and what is asked for.
        (None, Option::None, None),
        (None, Some(MedicalNote), MedicalNote),
        (ParentNote, Some(CourtPaper), CourtPaper),
        (ParentNote, Option::None, ParentNote),
        (MedicalNote, Some(ParentNote), MedicalNote),
        (PriorApproval, Some(MedicalNote), PriorApproval),
    ];
    for (packs, own, asked) in table {
        let mut house = HouseRules::none(SCHOOL);
        house.reasons = vec![ReasonRule { document: own, ..rule(Reason::Illness) }];
        assert_eq!(house.document(Reason::Illness, packs), asked, "{packs:?} and {own:?}");
    }

    let mut case = case("us-ct");
    let need = |case: &Case, reason| what_it_needs(&[case.at(10)], Part::FullDay, reason, &case.ctx());
    assert_eq!((need(&case, Reason::Illness).document, need(&case, Reason::Illness).by_house), (ParentNote, false));
    let wants = |reason| ReasonRule { document: Some(MedicalNote), ..rule(reason) };
    case.house.reasons = vec![wants(Reason::Illness), wants(Reason::MentalHealth)];
    let now = need(&case, Reason::Illness);
    assert_eq!((now.document, now.by_house), (MedicalNote, true));
    assert!(now.document_by.is_some(), "within the days that the pack gives for any paper");
    let wellness = need(&case, Reason::MentalHealth);
    assert_eq!((wellness.document, wellness.by_house), (None, false), "two wellness days want no paper: CGS 10-198f");
}

#[test]
fn who_decides_on_a_reason_is_the_school_s_to_say_and_its_heads_always_do() {
    let mut house = HouseRules::none(SCHOOL);
    house.reasons = vec![ReasonRule { decided_by: Some(StaffRole::Nurse), ..rule(Reason::Illness) }];
    let refused = Err(Refusal::DecidedBy { role: StaffRole::Nurse });
    let table = [
        (Reason::Illness, &[StaffRole::Liaison][..], &refused),
        (Reason::Illness, &[], &refused),
        (Reason::Illness, &[StaffRole::Liaison, StaffRole::Nurse], &Ok(())),
        (Reason::Illness, &[StaffRole::Principal], &Ok(())),
        (Reason::Illness, &[StaffRole::Administrator], &Ok(())),
        (Reason::Illness, &[StaffRole::DistrictAdministrator], &Ok(())),
        (Reason::Travel, &[StaffRole::Liaison], &Ok(())),
    ];
    for (reason, roles, expected) in table {
        assert_eq!(&house.check_decider(reason, roles), expected, "{reason:?} by {roles:?}");
    }
}

#[test]
fn a_list_of_reasons_is_tidied_and_leaves_nobody_without_a_way_to_speak() {
    let named = |name: &str| ReasonRule { names: [("en".to_owned(), name.to_owned())].into(), ..rule(Reason::Travel) };
    let tidy = tidy_reasons(vec![named("  Away with family "), rule(Reason::Court)]).unwrap();
    assert_eq!(tidy[0].names["en"], "Away with family");
    assert!(tidy_reasons(vec![named("   ")]).unwrap()[0].names.is_empty(), "a name that says nothing is none");
    let long = tidy_reasons(vec![named(&"a".repeat(REASON_NAME_MOST + 1))]);
    assert_eq!(long, Err(Refusal::TextTooLong { most: 60 }));
    let silent = ReasonRule { offered: false, ..rule(Reason::TellAPerson) };
    assert_eq!(tidy_reasons(vec![silent]), Err(Refusal::ReasonStays));
    let twice = tidy_reasons(vec![rule(Reason::Court), rule(Reason::Court)]);
    assert_eq!(twice, Err(Refusal::ChangedMeanwhile));
    let none = ReasonRule { document: Some(Document::None), ..rule(Reason::Court) };
    assert_eq!(tidy_reasons(vec![none]).unwrap()[0].document, None, "no paper is what the pack says");
}

#[test]
fn a_code_has_one_meaning_however_it_is_written() {
    let code = |code: &str| CodeRule { code: code.into(), meaning: Meaning::Late };
    assert_eq!(tidy_codes(vec![code(" t ")]).unwrap()[0].code, "t");
    assert_eq!(tidy_codes(vec![code("T"), code("t ")]), Err(Refusal::CodeTwice { code: "t".into() }));
    assert_eq!(tidy_codes(vec![code(" ")]), Err(Refusal::TextMissing));
    assert_eq!(tidy_codes(vec![code(&"x".repeat(17))]), Err(Refusal::TextTooLong { most: 16 }));
}

#[test]
fn a_note_of_today_is_late_after_its_time_and_of_other_days_never() {
    let year = calendar(20);
    let (today, tomorrow) = (nth(&year, 5), nth(&year, 6));
    let times = DayTimes { report_until: Some(clock("09:30:00")), notices_from: None };
    let table = [
        (times, vec![today], "09:30:00", false),
        (times, vec![today], "09:30:01", true),
        (times, vec![tomorrow], "12:00:00", false),
        (times, vec![today, tomorrow], "12:00:00", true),
        (DayTimes::default(), vec![today], "23:59:00", false),
    ];
    for (times, days, at, late) in table {
        assert_eq!(times.cut_off_passed(&days, today, clock(at)).is_some(), late, "{days:?} at {at}");
    }
}

#[test]
fn no_notice_goes_before_attendance_is_checked_nor_before_its_time() {
    let year = calendar(20);
    let (yesterday, today) = (nth(&year, 4), nth(&year, 5));
    let at_ten = DayTimes { report_until: Some(clock("09:30:00")), notices_from: Some(clock("10:00:00")) };
    let until_half_past_nine = DayTimes { notices_from: None, ..at_ten };
    let table = [
        (at_ten, "11:00:00", Some(yesterday), false),
        (at_ten, "11:00:00", None, false),
        (at_ten, "09:59:00", Some(today), false),
        (at_ten, "10:00:00", Some(today), true),
        (until_half_past_nine, "09:00:00", Some(today), false),
        (until_half_past_nine, "09:30:00", Some(today), true),
        (DayTimes::default(), "07:00:00", Some(today), true),
        (DayTimes::default(), "07:00:00", Some(yesterday), false),
    ];
    for (times, at, checked, may) in table {
        assert_eq!(times.notice_may_go(today, clock(at), checked), may, "{times:?} at {at}, checked to {checked:?}");
    }
    let until = clock("09:30:00");
    let early = DayTimes { report_until: Some(until), notices_from: Some(clock("09:00:00")) };
    assert_eq!(early.check(), Err(Refusal::NoticesTooEarly { until }));
    assert_eq!(at_ten.check(), Ok(()));
}
