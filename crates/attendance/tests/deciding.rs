//! Until when a family may change what it said, what the school answers, and what that does to a day.

use attendance::*;
use chrono::NaiveDate;

use crate::{case::*, world::*};

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
