//! What people ask for, step by step: explanations, requests, goals, messages.

use attendance::*;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::world::*;

fn now() -> DateTime<Utc> {
    moment("2026-10-05T14:00:00Z")
}

/// A child away on the days 10 to 13 of the year, late on day 14, not recorded from day 21 on; today is day 25.
struct Case {
    year: Calendar,
    days: Days,
    said: Vec<Explanation>,
    pack: Rules,
}

fn case(pack: &str) -> Case {
    let year = calendar(180);
    let mut records: Vec<DayRecord> = (10..14).map(|at| absent(nth(&year, at), Excuse::Unexcused)).collect();
    records.push(record(nth(&year, 14), Mark::Late, 0, None));
    let mut days = days(&year, records);
    days.as_of = Some(nth(&year, 20));
    Case { year, days, said: Vec::new(), pack: rules(pack) }
}

impl Case {
    fn ctx(&self) -> ExplainContext<'_> {
        ExplainContext {
            calendar: &self.year,
            days: &self.days,
            explanations: &self.said,
            rules: &self.pack,
            today: self.at(25),
        }
    }

    fn at(&self, n: usize) -> NaiveDate {
        nth(&self.year, n)
    }

    fn explain(&self, ask: ExplainAbsence) -> Result<Explanation, Refusal> {
        explain(ask, MOTHER, "Amina Haddad", Some(now()), &self.ctx())
    }

    fn days_of(&self, range: std::ops::Range<usize>) -> Vec<NaiveDate> {
        range.map(|n| self.at(n)).collect()
    }
}

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
fn a_family_may_edit_and_withdraw_until_the_school_has_decided() {
    let mut case = case("us-ct");
    let said = case.explain(says(10, &[case.at(10)], Reason::Illness)).unwrap();
    let again = |saw_version| EditExplanation {
        id: said.id,
        saw_version,
        days: vec![case.at(10), case.at(11)],
        part: Part::FullDay,
        reason: Reason::Appointment,
        note: words("dentist"),
        attachments: Vec::new(),
        said_on: case.at(25),
    };
    let back = |saw_version| WithdrawExplanation { id: said.id, saw_version };
    let edited = edit(&said, again(1), MOTHER, Some(now()), &case.ctx()).unwrap();
    assert_eq!((edited.version, edited.state, edited.days.len()), (2, ExplanationState::Sent, 2));
    let among_itself = ExplainContext { explanations: std::slice::from_ref(&said), ..case.ctx() };
    assert!(edit(&said, again(1), MOTHER, None, &among_itself).is_ok(), "it does not stand in its own way");
    assert_eq!(edit(&said, again(1), LIAISON, None, &case.ctx()), Err(Refusal::NotAllowed));
    assert_eq!(edit(&edited, again(1), MOTHER, None, &case.ctx()), Err(Refusal::ChangedMeanwhile));
    assert_eq!(withdraw(&said, &back(1), LIAISON), Err(Refusal::NotAllowed));

    let seen = see(&said).unwrap();
    assert_eq!((seen.version, seen.state, see(&seen)), (2, ExplanationState::Seen, None));
    assert!(edit(&seen, again(1), MOTHER, None, &case.ctx()).is_ok(), "having been seen is no change");
    assert_eq!(withdraw(&seen, &back(0), MOTHER), Err(Refusal::ChangedMeanwhile));

    let asked =
        decide(&seen, verdict(10, 2, Verdict::AskForMore, "Which day?"), LIAISON, "Rosa Lima", now(), &case.pack);
    let asked = asked.unwrap();
    assert_eq!((asked.version, asked.state, asked.answers.len()), (3, ExplanationState::NeedsMore, 1));
    let answered = edit(&asked, again(3), MOTHER, None, &case.ctx()).unwrap();
    assert_eq!((answered.state, answered.answers.len()), (ExplanationState::Sent, 1), "what was asked is kept");

    let withdrawn = withdraw(&answered, &back(4), MOTHER).unwrap();
    assert_eq!((withdrawn.version, withdrawn.state), (5, ExplanationState::Withdrawn));
    assert_eq!(withdraw(&withdrawn, &back(5), MOTHER), Err(Refusal::AlreadyWithdrawn));
    let yes = accepted(&said, &case.pack);
    assert_eq!(edit(&yes, again(2), MOTHER, None, &case.ctx()), Err(Refusal::AlreadyDecided));
    assert_eq!(withdraw(&yes, &back(2), MOTHER), Err(Refusal::AlreadyDecided));
    case.said.push(yes);
    let date = case.at(10);
    assert_eq!(case.explain(says(11, &[date], Reason::Illness)), Err(Refusal::AlreadyExplained { date }));
}

#[test]
fn the_school_says_why_unless_it_says_yes() {
    let case = case("us-ct");
    let said = explanation(10, &[case.at(10)], Reason::Travel);
    let decide = |said: &Explanation, ask| decide(said, ask, LIAISON, "Rosa Lima", now(), &case.pack);
    assert_eq!(decide(&said, verdict(10, 1, Verdict::NotAccept, " ")), Err(Refusal::ReasonMissing));
    assert_eq!(decide(&said, verdict(10, 1, Verdict::AskForMore, "")), Err(Refusal::ReasonMissing));
    assert_eq!(decide(&said, verdict(10, 7, Verdict::Accept, "")), Err(Refusal::ChangedMeanwhile));
    let no = decide(&said, verdict(10, 1, Verdict::NotAccept, "Not a listed reason")).unwrap();
    assert_eq!((no.state, no.answers[0].excuse), (ExplanationState::NotAccepted, None));
    let yes = decide(&said, verdict(10, 1, Verdict::Accept, "")).unwrap();
    assert_eq!((yes.state, yes.answers[0].excuse), (ExplanationState::Accepted, Some(Excuse::Excused)));
    assert_eq!(decide(&yes, verdict(10, 2, Verdict::NotAccept, "no")), Err(Refusal::AlreadyDecided));

    let mut local = case.pack.clone();
    local.excuse.confirmed_not_excused = vec![Reason::Travel];
    assert_eq!(Verdict::Accept.excuse(Reason::Travel, &local), Some(Excuse::ConfirmedNotExcused));
    assert_eq!(Verdict::Accept.excuse(Reason::Illness, &local), Some(Excuse::Excused));
}

#[test]
fn staff_see_what_a_verdict_would_change_before_they_save_it() {
    let mut case = case("us-ct");
    let said = explanation(10, &case.days_of(10..13), Reason::Illness);
    case.said = vec![said.clone()];
    let yes = review_effect(&said, Verdict::Accept, &case.ctx());
    let sums = |sums: MarkSums| (sums.missed, sums.excused, sums.unexcused, sums.being_looked_at, sums.truancy_days);
    assert_eq!(sums(yes.before), (400, 0, 400, 300, 4));
    assert_eq!(sums(yes.after), (400, 300, 100, 0, 1));
    assert_eq!(yes.days.len(), 3);
    assert_eq!((yes.days[0].before, yes.days[0].after), (Some(Excuse::Unexcused), Some(Excuse::Excused)));
    let no = review_effect(&said, Verdict::NotAccept, &case.ctx());
    assert_eq!(sums(no.after), (400, 0, 400, 0, 4));
    assert_eq!(no.after.unexplained, 100, "explained and not accepted is not unexplained");
    let more = review_effect(&said, Verdict::AskForMore, &case.ctx());
    assert_eq!(more.after, more.before);
}

#[test]
fn the_board_hears_where_record_and_decision_disagree() {
    use DiscrepancyKind::*;
    let case = case("us-ct");
    let (yes, open) = (
        accepted(&explanation(10, &[case.at(10), case.at(5)], Reason::Illness), &case.pack),
        explanation(11, &[case.at(11), case.at(14), case.at(15), case.at(22)], Reason::Illness),
    );
    let found: Vec<(NaiveDate, DiscrepancyKind)> =
        discrepancies(&case.days, &[open, yes]).iter().map(|one| (one.date, one.kind)).collect();
    assert_eq!(
        found,
        [(case.at(5), ExplainedButPresent), (case.at(10), AcceptedButUnexcused), (case.at(15), ExplainedButPresent),]
    );
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

fn proposal(case: &Case) -> ProposeGoal {
    ProposeGoal {
        id: GoalId(Uuid::from_u128(50)),
        student: STUDENT,
        most_days: 2,
        from: case.at(10),
        until: case.at(39),
        school_does: words("Breakfast club"),
        review_on: case.at(40),
    }
}

#[test]
fn a_goal_is_proposed_answered_and_followed() {
    let case = case("us-ct");
    let propose = |ask| propose(ask, LIAISON, "Rosa Lima", now(), &case.year, case.at(25));
    let goal = propose(proposal(&case)).unwrap();
    assert_eq!((goal.version, goal.state), (1, GoalState::Proposed));
    let ends_first = ProposeGoal { until: case.at(9), ..proposal(&case) };
    assert_eq!(propose(ends_first), Err(Refusal::DaysOutOfOrder));
    let over = ProposeGoal { until: case.at(24), ..proposal(&case) };
    assert_eq!(propose(over), Err(Refusal::DateInThePast { date: case.at(24) }));
    let too_many = ProposeGoal { most_days: 31, ..proposal(&case) };
    assert_eq!(propose(too_many), Err(Refusal::GoalOutOfRange { most: 30 }));

    let say = |saw_version, answer| AnswerGoal { id: goal.id, saw_version, answer, family_does: words("Bed by nine") };
    let answer = |goal: &Goal, ask| answer(goal, ask, MOTHER, "Amina Haddad", now(), &case.year);
    let agreed = answer(&goal, say(1, GoalAnswer::Change { most_days: 5 })).unwrap();
    assert_eq!((agreed.version, agreed.state, agreed.most_days), (2, GoalState::Agreed, 5));
    assert_eq!(answer(&agreed, say(2, GoalAnswer::Accept)), Err(Refusal::AlreadyDecided));
    assert_eq!(answer(&goal, say(0, GoalAnswer::Accept)), Err(Refusal::ChangedMeanwhile));
    let beyond = say(1, GoalAnswer::Change { most_days: 31 });
    assert_eq!(answer(&goal, beyond), Err(Refusal::GoalOutOfRange { most: 30 }));
    assert_eq!(answer(&goal, say(1, GoalAnswer::Decline)).unwrap().state, GoalState::Declined);

    let seen = |goal: &Goal, today| progress(goal, &case.year, &case.days, &case.pack, today);
    let far = seen(&agreed, case.at(25));
    assert_eq!((far.missed, far.left, far.over, far.school_days_left, far.past), (400, 1, false, 14, false));
    let short = seen(&goal, case.at(45));
    assert_eq!((short.left, short.over, short.school_days_left, short.past), (0, true, 0, true));

    let met = Goal { most_days: 4, ..agreed.clone() };
    assert_eq!((seen(&met, case.at(25)).left, seen(&met, case.at(25)).over), (0, false), "at the number is not over");

    let older = Goal { id: GoalId(Uuid::from_u128(49)), proposed_at: moment("2026-09-01T00:00:00Z"), ..goal.clone() };
    assert!(supersedes(&agreed, &older) && !supersedes(&older, &agreed) && !supersedes(&agreed, &agreed));
    let agreed_before = Goal { state: GoalState::Agreed, ..older.clone() };
    assert!(!supersedes(&agreed_before, &goal), "an older one takes no newer one's place");
    let ended = end(&older).unwrap();
    assert_eq!((ended.version, ended.state, end(&ended)), (2, GoalState::Ended, None));
}

#[test]
fn a_request_has_an_owner_a_day_and_an_outcome() {
    let case = case("us-ct");
    let wanted = |kind, text: &str| AskSupport {
        id: RequestId(Uuid::from_u128(60)),
        student: STUDENT,
        kind,
        urgency: Urgency::ThisWeek,
        words: words(text),
        reach: Reach { how: ReachHow::Phone, when: "after six".to_string(), interpreter: Some("ar".to_string()) },
        attachments: Vec::new(),
        said_on: case.at(24),
    };
    let ask = |wanted| ask(wanted, MOTHER, "Amina Haddad", Some(now()), &case.year, case.at(24));
    assert_eq!(ask(wanted(SupportKind::Other, "")), Err(Refusal::TextMissing));
    let asked = ask(wanted(SupportKind::Transport, "")).unwrap();
    assert_eq!((asked.state, asked.due), (RequestState::Open, Some(case.at(27))), "three school days");

    let blank = HandleSupport { id: asked.id, saw_version: 1, owner: None, due: None, words: None, close: None };
    let handle =
        |request: &SupportRequest, ask| handle(request, ask, "Rosa Lima", LIAISON, "Rosa Lima", now(), case.at(25));
    assert_eq!(handle(&asked, blank.clone()), Err(Refusal::TextMissing), "nothing asked for");
    let past = HandleSupport { due: Some(case.at(20)), ..blank.clone() };
    assert_eq!(handle(&asked, past), Err(Refusal::DateInThePast { date: case.at(20) }));
    let take = HandleSupport { owner: Some(LIAISON), due: Some(case.at(30)), ..blank.clone() };
    let taken = handle(&asked, take.clone()).unwrap();
    assert_eq!((taken.version, taken.state, taken.steps.len()), (2, RequestState::InHand, 2));
    assert_eq!((taken.owner_name.as_str(), taken.due), ("Rosa Lima", Some(case.at(30))));
    assert_eq!(handle(&taken, take), Err(Refusal::ChangedMeanwhile));
    let answered =
        handle(&taken, HandleSupport { saw_version: 2, words: Some(words("Bus 4")), ..blank.clone() }).unwrap();
    assert_eq!(answered.state, RequestState::WaitingForFamily);

    let add = |request: &SupportRequest, step, text: &str, by| {
        let ask = AddToSupport { id: request.id, saw_version: request.version, words: Some(words(text)), step };
        add(request, ask, by, "Amina Haddad", now(), &case.year, case.at(26))
    };
    let said = add(&answered, FamilyStep::Say, "Thank you", MOTHER).unwrap();
    assert_eq!(said.state, RequestState::InHand);
    assert_eq!(add(&answered, FamilyStep::Say, " ", MOTHER), Err(Refusal::TextMissing));
    assert_eq!(add(&answered, FamilyStep::Say, "I", LIAISON), Err(Refusal::NotAllowed));
    assert_eq!(add(&answered, FamilyStep::Reopen, "", MOTHER), Err(Refusal::ChangedMeanwhile));
    let no = HandleSupport { saw_version: said.version, close: Some(Outcome::NotPossible), ..blank.clone() };
    assert_eq!(handle(&said, no), Err(Refusal::ReasonMissing));
    let close = HandleSupport { saw_version: said.version, close: Some(Outcome::Solved), ..blank };
    let closed = handle(&said, close.clone()).unwrap();
    assert_eq!(
        (closed.state, closed.steps.last().unwrap().what.clone()),
        (RequestState::Closed, StepKind::Closed { outcome: Outcome::Solved })
    );
    assert_eq!(handle(&closed, close), Err(Refusal::AlreadyDecided));
    assert_eq!(add(&closed, FamilyStep::Say, "But", MOTHER), Err(Refusal::AlreadyDecided));
    let open = add(&closed, FamilyStep::Reopen, "It came late", MOTHER).unwrap();
    assert_eq!((open.state, open.due), (RequestState::InHand, Some(case.at(29))), "a new day to answer by");
    let gone = add(&open, FamilyStep::Withdraw, "", MOTHER).unwrap();
    assert_eq!(gone.state, RequestState::Withdrawn);
    assert_eq!(add(&gone, FamilyStep::Withdraw, "", MOTHER), Err(Refusal::AlreadyWithdrawn));
}

#[test]
fn a_message_goes_into_the_writer_s_own_thread() {
    let letter = |text: &str| SendMessage {
        id: MessageId(Uuid::from_u128(70)),
        student: STUDENT,
        guardian: MOTHER,
        text: words(text),
        attachments: Vec::new(),
        written_at: now(),
    };
    let sent = send(letter("Hello"), MOTHER, "Amina Haddad", Side::Family, None).unwrap();
    assert_eq!((sent.version, sent.texts.len(), sent.received_at), (1, 1, None));
    assert!(send(letter("Hello"), LIAISON, "Rosa Lima", Side::School, Some(now())).is_ok());
    assert_eq!(send(letter("Hello"), LIAISON, "", Side::Family, None), Err(Refusal::NotAllowed));
    assert_eq!(send(letter(" \n"), MOTHER, "", Side::Family, None), Err(Refusal::TextMissing));
    let long = letter(&"x".repeat(MESSAGE_MOST + 1));
    assert_eq!(send(long, MOTHER, "", Side::Family, None), Err(Refusal::TextTooLong { most: 8_000 }));
}
