//! What a family says of a day, and what it may not; then what each rule pack wants with it.

use attendance::*;
use chrono::NaiveDate;
use uuid::Uuid;

use crate::{case::*, world::*};

#[test]
fn a_family_explains_what_was_missed_and_what_is_to_come() {
    let case = case("us-ct");
    for (why, days) in [
        ("missed", case.days_of(10..14)),
        ("late", case.days_of(14..15)),
        ("not recorded yet", case.days_of(21..22)),
        ("today", case.days_of(25..26)),
        ("to come", case.days_of(40..43)),
    ] {
        let said = case.explain(says(10, &days, Reason::Illness)).expect(why);
        assert_eq!((said.version, said.state, said.said_on), (1, ExplanationState::Sent, case.at(25)), "{why}");
        assert_eq!((said.by, said.days), (MOTHER, days), "{why}");
    }
}

#[test]
fn an_explanation_that_cannot_be_is_refused_by_name() {
    let mut case = case("us-ct");
    case.days.enrollments = vec![enrolled(case.at(2), None)];
    case.said = vec![explanation(90, &[case.at(11)], Reason::Illness)];
    let saturday = day("2026-09-05");
    let (plan, year_end) = (day("2027-04-03"), day("2027-05-07"));
    assert_eq!((case.ctx().rules.last_day_to_plan(case.at(25)), case.year.last_day), (plan, year_end));
    for (days, expected) in [
        (vec![], Refusal::NoDays),
        (vec![case.at(13), case.at(12)], Refusal::DaysOutOfOrder),
        (vec![case.at(13), case.at(13)], Refusal::DaysOutOfOrder),
        (vec![saturday], Refusal::NotASchoolDay { date: saturday }),
        (vec![case.at(0)], Refusal::NotEnrolled { date: case.at(0) }),
        (vec![case.at(5)], Refusal::NotAbsent { date: case.at(5) }),
        (vec![case.at(10), case.at(11)], Refusal::AlreadyExplained { date: case.at(11) }),
        (vec![year_end], Refusal::TooFarAhead { last: plan }),
    ] {
        assert_eq!(case.explain(says(10, &days, Reason::Illness)), Err(expected), "{days:?}");
    }
    let long = ExplainAbsence { note: words(&"é".repeat(NOTE_MOST + 1)), ..says(10, &[case.at(10)], Reason::Illness) };
    assert_eq!(case.explain(long), Err(Refusal::TextTooLong { most: 4_000 }));
    let fits = ExplainAbsence { note: words(&"é".repeat(NOTE_MOST)), ..says(10, &[case.at(10)], Reason::Illness) };
    assert!(case.explain(fits).is_ok());
    let time = |text: &str| text.parse().unwrap();
    let part = Part::LeaveAndReturn { leaves: time("11:00:00"), returns: time("10:00:00") };
    let back = ExplainAbsence { part, ..says(10, &[case.at(10)], Reason::Appointment) };
    assert_eq!(case.explain(back), Err(Refusal::TimesOutOfOrder));
}

#[test]
fn files_are_few_small_and_the_child_s_own() {
    let case = case("us-ct");
    let file = |id: u128| Attachment {
        id: AttachmentId(Uuid::from_u128(id)),
        student: STUDENT,
        name: "note.pdf".to_string(),
        kind: FileKind::Pdf,
        bytes: 1_000,
    };
    let with = |attachments| case.explain(ExplainAbsence { attachments, ..says(10, &[case.at(10)], Reason::Illness) });
    assert!(with((0..5).map(file).collect()).is_ok());
    assert_eq!(with((0..6).map(file).collect()), Err(Refusal::TooManyFiles { most: 5 }));
    assert_eq!(with(vec![Attachment { bytes: 0, ..file(1) }]), Err(Refusal::FileEmpty));
    assert_eq!(with(vec![Attachment { bytes: 5_000_001, ..file(1) }]), Err(Refusal::FileTooLarge { most_mb: 5 }));
    let of_another = Attachment { student: StudentId(Uuid::from_u128(99)), ..file(1) };
    assert_eq!(with(vec![of_another]), Err(Refusal::NotAllowed));
    assert_eq!(with(vec![file(1), file(1)]), Err(Refusal::FileMissing));
}

#[test]
fn a_late_start_and_an_early_end_are_two_stories_of_one_day() {
    let mut case = case("us-ct");
    let ten: chrono::NaiveTime = "10:00:00".parse().unwrap();
    let late = |id| ExplainAbsence {
        part: Part::LateArrival { arrives: ten },
        ..says(id, &[case.at(14)], Reason::Appointment)
    };
    let early = ExplainAbsence { part: Part::EarlyDeparture { leaves: ten }, ..late(11) };
    let (first, again) = (late(10), late(12));
    case.said = vec![case.explain(first).unwrap()];
    assert!(case.explain(early).is_ok());
    assert_eq!(case.explain(again), Err(Refusal::AlreadyExplained { date: case.at(14) }));
    case.said[0].state = ExplanationState::Withdrawn;
    assert!(
        case.explain(says(13, &[case.at(14)], Reason::Illness)).is_ok(),
        "what was withdrawn stands in no one's way"
    );
}

#[test]
fn an_absence_can_be_explained_until_the_pack_s_last_day() {
    let mut case = case("us-ct");
    case.pack.explaining.school_days_back = Some(12);
    assert!(case.explain(says(10, &[case.at(13)], Reason::Illness)).is_ok());
    let last = case.at(24);
    assert_eq!(case.explain(says(10, &[case.at(12)], Reason::Illness)), Err(Refusal::TooLate { last }));

    let said = explanation(10, &[case.at(12)], Reason::Illness);
    let again = |days: &[NaiveDate]| EditExplanation {
        id: said.id,
        saw_version: 1,
        days: days.to_vec(),
        part: Part::FullDay,
        reason: Reason::Illness,
        note: words("with the doctor's note"),
        attachments: Vec::new(),
        said_on: case.at(25),
    };
    assert!(edit(&said, again(&[case.at(12)]), MOTHER, None, &case.ctx()).is_ok(), "a day already named stays");
    let more = edit(&said, again(&[case.at(11), case.at(12)]), MOTHER, None, &case.ctx());
    assert_eq!(more, Err(Refusal::TooLate { last: case.at(23) }));
}

#[test]
fn the_year_can_be_put_right_for_a_while_after_its_last_day() {
    let case = case("us-ct");
    let last = case.year.last_day + chrono::Days::new(30);
    let on = |today| {
        explain(says(10, &[case.at(10)], Reason::Illness), MOTHER, "", None, &ExplainContext { today, ..case.ctx() })
    };
    assert!(on(last).is_ok());
    assert_eq!(on(last + chrono::Days::new(1)), Err(Refusal::TooLate { last }));
}

#[test]
fn connecticut_s_tenth_absence_wants_a_doctor_s_word() {
    let mut case = case("us-ct");
    let need = |case: &Case, days: &[NaiveDate], reason| what_it_needs(days, Part::FullDay, reason, &case.ctx());
    let fifth = need(&case, &case.days_of(30..32), Reason::Illness);
    assert_eq!((fifth.first_nth, fifth.last_nth), (5, 6));
    assert_eq!((fifth.document, fifth.reason_counts, fifth.counts_as_missed), (Document::ParentNote, true, true));
    assert_eq!(fifth.document_by, Some(case.at(42)), "ten school days after the return");
    assert_eq!((fifth.stricter_from, fifth.pack.as_str()), (Some(10), "us-ct"));
    assert_eq!(need(&case, &[case.at(11)], Reason::Illness).first_nth, 2, "an old day keeps its place");

    let earlier: Vec<DayRecord> = (0..5).map(|n| absent(case.at(n), Excuse::Excused)).collect();
    case.days.records.extend(earlier);
    let tenth = |reason| {
        let need = need(&case, &[case.at(30)], reason);
        (need.first_nth, need.document, need.reason_counts)
    };
    assert_eq!(tenth(Reason::Illness), (10, Document::MedicalNote, true));
    assert_eq!(tenth(Reason::Court), (10, Document::CourtPaper, true));
    assert_eq!(tenth(Reason::Transport), (10, Document::None, true));
    assert_eq!(tenth(Reason::Travel), (10, Document::ParentNote, false));
    assert_eq!(need(&case, &[case.at(30)], Reason::Transport).document_by, None);
    let planned = accepted(&explanation(20, &[case.at(28)], Reason::Illness), &case.pack);
    case.said = vec![planned];
    assert_eq!(need(&case, &[case.at(30)], Reason::Illness).first_nth, 11, "a day already reported has its place");
}

#[test]
fn wellness_days_need_no_paper_twice_a_year_and_not_in_a_row() {
    let mut case = case("us-ct");
    let document = |case: &Case, days: &[NaiveDate]| {
        what_it_needs(days, Part::FullDay, Reason::MentalHealth, &case.ctx()).document
    };
    assert_eq!(document(&case, &[case.at(30)]), Document::None);
    assert_eq!(document(&case, &[case.at(30), case.at(33)]), Document::None);
    assert_eq!(document(&case, &[case.at(30), case.at(31)]), Document::ParentNote, "in a row");
    assert_eq!(document(&case, &[case.at(29), case.at(30)]), Document::ParentNote, "over a weekend is in a row");
    case.said = vec![explanation(10, &[case.at(30)], Reason::MentalHealth)];
    assert_eq!(document(&case, &[case.at(40)]), Document::None);
    case.said.push(explanation(11, &[case.at(40)], Reason::MentalHealth));
    assert_eq!(document(&case, &[case.at(50)]), Document::ParentNote, "the third");
}

#[test]
fn elsewhere_a_long_illness_wants_a_doctor_s_word_and_washington_lists_its_reasons() {
    let generic = case("us-generic");
    let document = |case: &Case, days: &[NaiveDate], reason| {
        let need = what_it_needs(days, Part::FullDay, reason, &case.ctx());
        (need.document, need.reason_counts)
    };
    assert_eq!(document(&generic, &generic.days_of(30..33), Reason::Illness), (Document::ParentNote, true));
    assert_eq!(document(&generic, &generic.days_of(30..34), Reason::Illness), (Document::MedicalNote, true));
    assert_eq!(document(&generic, &generic.days_of(30..34), Reason::Travel), (Document::ParentNote, true));
    assert_eq!(
        document(&generic, &[generic.at(10)], Reason::Illness).0,
        Document::MedicalNote,
        "one day of a run of four"
    );
    let washington = case("us-wa");
    assert_eq!(document(&washington, &[washington.at(30)], Reason::Safety), (Document::ParentNote, true));
    assert_eq!(document(&washington, &[washington.at(30)], Reason::Travel), (Document::ParentNote, false));
    let ten: chrono::NaiveTime = "10:00:00".parse().unwrap();
    let late =
        what_it_needs(&[washington.at(30)], Part::LateArrival { arrives: ten }, Reason::Appointment, &washington.ctx());
    assert_eq!((late.counts_as_missed, late.last_nth), (false, 4), "a late start adds no day missed");
}
