//! What the people who work at a school do.

use attendance::*;
use chrono::TimeDelta;
use client::Clock;
use presente_tests::worlds::tiny::{AMINA, KARIM, MEI, WEI, YUSUF};
use protocol::*;
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use serde_json::json;

use super::{Hands, text, uuid};

impl Hands {
    /// What an administrator does needs the school each time, and nothing of it waits.
    pub(super) async fn head_acts(&self, dice: &mut StdRng) {
        let Some(session) = self.call::<Session>("session", json!({})).await else { return };
        let Some(account) = session.accounts.iter().find(|account| !account.signed_out).map(|one| one.id) else {
            return;
        };
        let (student, guardian) = (self.device.facts.students[YUSUF], self.device.facts.people[KARIM]);
        let ask = json!({ "account": account, "student": student });
        match dice.random_range(0..5) {
            0 => drop(self.call::<AuditPage>("audit", json!({ "account": account, "after": null })).await),
            1 => drop(self.call::<KeptRecord>("kept_record", ask).await),
            2 => {
                let person = *[AMINA, KARIM, WEI].choose(dice).expect("three");
                let ask = json!({ "guardian": self.device.facts.people[person] });
                drop(self.call::<Invitation>("invite_family", ask).await);
            }
            _ => {
                let Some(rights) = self.call::<GuardianRights>("guardian_rights", ask).await else { return };
                // He may be nobody's guardian just now.
                let Some(of) = rights.guardians.iter().find(|one| one.guardian == guardian) else { return };
                let may_lose = [Topic::Messages, Topic::Attendance, Topic::Support, Topic::Decisions];
                let topics: Vec<Topic> = may_lose.into_iter().filter(|_| dice.random_bool(0.4)).collect();
                // A paper of its own, or one that goes over the last.
                let restriction = of.entries.first().filter(|_| dice.random_bool(0.5)).map(|entry| entry.restriction);
                let paper = Paper { kind: PaperKind::CourtOrder, name: "Docket 26-1184".into(), dated: rights.today };
                let entry = NewEntry { restriction, topics, from: rights.today, until: None, paper };
                let saw = u32::try_from(of.entries.len()).expect("few papers");
                let ask = RestrictGuardian { account, student, guardian, saw, entry };
                self.changes("restrict_guardian", guardian.0, json!(ask), None).await;
            }
        }
    }

    pub(super) async fn staff_acts(&self, dice: &mut StdRng) {
        let Some(mut board) = self.call::<Board>("board", json!({})).await else { return };
        match dice.random_range(0..6) {
            0 | 1 => {
                let Some(review) = board.to_review.pop() else { return };
                let (id, saw_version) = (review.view.explanation.id, review.view.explanation.version);
                let verdict = *[Verdict::Accept, Verdict::AskForMore, Verdict::NotAccept].choose(dice).expect("three");
                let ask = DecideExplanation { id, saw_version, verdict, words: text("en", "because") };
                self.changes("decide_explanation", id.0, json!(ask), None).await;
            }
            2 => {
                let Some(view) = board.support.pop() else { return };
                let ask = HandleSupport {
                    id: view.request.id,
                    saw_version: view.request.version,
                    owner: None,
                    due: None,
                    words: Some(text("en", "on it")),
                    close: dice.random_bool(0.3).then_some(Outcome::Solved),
                };
                self.changes("handle_support", view.request.id.0, json!(ask), None).await;
            }
            3 => {
                let goal = ProposeGoal {
                    id: GoalId(uuid(dice)),
                    student: self.device.facts.students[YUSUF],
                    most_days: 3,
                    from: self.device.clock.today(),
                    until: self.device.clock.today() + TimeDelta::days(30),
                    school_does: text("en", "we ask"),
                    review_on: self.device.clock.today() + TimeDelta::days(15),
                };
                let id = goal.id.0;
                if let Some(proposed) = self.call::<Goal>("propose_goal", json!(goal)).await {
                    self.is_told(proposed.proposed_by, kind::GOAL, id, None, &[]);
                }
            }
            4 => {
                let said = board.to_review.into_iter().flat_map(|review| review.view.explanation.attachments);
                let asked = board.support.into_iter().flat_map(|view| view.request.attachments);
                self.opens(&said.chain(asked).collect::<Vec<_>>(), dice).await;
            }
            _ => {
                let (child, guardian) = *[(YUSUF, AMINA), (YUSUF, KARIM), (MEI, WEI)].choose(dice).expect("three");
                let facts = &self.device.facts;
                self.writes(facts.students[child], facts.people[guardian], Vec::new(), dice).await;
            }
        }
    }
}
