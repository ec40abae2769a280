//! What a guardian does.

use attendance::*;
use client::Clock;
use presente_tests::worlds::tiny::{MEI, NOOR, YUSUF};
use protocol::*;
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use serde_json::json;

use super::{Hands, text, uuid};

impl Hands {
    async fn me(&self) -> Option<PersonId> {
        Some(self.call::<Session>("session", json!({})).await?.accounts.first()?.person)
    }

    /// A child of this person's as the screens show it, now and then one that is not.
    async fn child(&self, dice: &mut StdRng) -> StudentId {
        let own = self.call::<Home>("home", json!({})).await.map(|home| home.children).unwrap_or_default();
        match own.choose(dice) {
            Some(card) if dice.random_bool(0.9) => card.student.id,
            _ => self.device.facts.students[[YUSUF, NOOR, MEI].choose(dice).expect("three")],
        }
    }

    pub(super) async fn guardian_acts(&self, dice: &mut StdRng) {
        let Some(me) = self.me().await else { return };
        let child = self.child(dice).await;
        match dice.random_range(0..10) {
            0 | 1 => {
                let day = *self.device.facts.missed.choose(dice).expect("days were missed");
                let id = ExplanationId(uuid(dice));
                let files = self.attaches(child, dice).await;
                let ask = ExplainAbsence {
                    id,
                    student: child,
                    days: vec![day],
                    part: Part::FullDay,
                    reason: Reason::Illness,
                    note: text("es", "nota"),
                    attachments: files.clone(),
                    said_on: self.device.clock.today(),
                };
                if let Some(said) = self.call::<Explanation>("explain_absence", json!(ask)).await {
                    self.is_told(said.by, kind::EXPLANATION, id.0, None, &files);
                }
            }
            2 => self.changes_an_explanation(dice).await,
            3 | 4 => {
                let files = self.attaches(child, dice).await;
                self.writes(child, me, files, dice).await;
            }
            5 => {
                let kind_of = if dice.random_bool(0.5) { SupportKind::Transport } else { SupportKind::Safety };
                let id = RequestId(uuid(dice));
                let files = self.attaches(child, dice).await;
                let ask = AskSupport {
                    id,
                    student: child,
                    kind: kind_of,
                    urgency: Urgency::ThisWeek,
                    words: text("es", "ayuda"),
                    reach: Reach { how: ReachHow::MessageHere, when: String::new(), interpreter: None },
                    attachments: files.clone(),
                    said_on: self.device.clock.today(),
                };
                if let Some(asked) = self.call::<SupportRequest>("ask_support", json!(ask)).await {
                    self.is_told(asked.by, kind::SUPPORT_REQUEST, id.0, None, &files);
                }
            }
            6 => self.adds_to_a_request(dice).await,
            7 | 8 => self.answers_a_goal(child, dice).await,
            _ => {
                // Opening the app and looking: what is read must always be answered.
                self.call::<Home>("home", json!({})).await;
                self.call::<Vec<ThreadRow>>("threads", json!({})).await;
                self.call::<Vec<OutboxRow>>("outbox", json!({})).await;
                let said = self.call::<Vec<ExplanationView>>("explanations", json!({ "student": null })).await;
                let said = said.unwrap_or_default().into_iter().flat_map(|view| view.explanation.attachments);
                self.opens(&said.collect::<Vec<_>>(), dice).await;
            }
        }
    }

    /// A file that goes with what is about to be written, now and then.
    async fn attaches(&self, child: StudentId, dice: &mut StdRng) -> Vec<Attachment> {
        if dice.random_bool(0.6) {
            return Vec::new();
        }
        let content = format!("%PDF-1.4 {} ", dice.random::<u64>()).repeat(dice.random_range(1..600)).into_bytes();
        let refused = self.device.disk.refused();
        let answer = self.client.attach(child, "nota.pdf", content.clone()).await;
        let Some(file) = self.hears("attach", refused, answer) else { return Vec::new() };
        self.note(|history| history.files.insert(file.id, content));
        vec![file]
    }

    async fn answers_a_goal(&self, child: StudentId, dice: &mut StdRng) {
        let goals = self.call::<Vec<GoalProgress>>("goals", json!({ "student": child })).await.unwrap_or_default();
        let open: Vec<Goal> = goals.into_iter().map(|one| one.goal).collect();
        let open: Vec<&Goal> = open.iter().filter(|goal| goal.state == GoalState::Proposed).collect();
        let Some(goal) = open.choose(dice) else { return };
        let words = format!("answered {}", dice.random::<u32>());
        let answers = [GoalAnswer::Accept, GoalAnswer::Change { most_days: 2 }, GoalAnswer::Decline];
        let answer = *answers.choose(dice).expect("three");
        let ask = AnswerGoal { id: goal.id, saw_version: goal.version, answer, family_does: text("es", &words) };
        self.changes("answer_goal", goal.id.0, json!(ask), Some(words)).await;
    }

    async fn adds_to_a_request(&self, dice: &mut StdRng) {
        let views = self.call::<Vec<SupportView>>("support_requests", json!({ "student": null })).await;
        let mine: Vec<_> = views.unwrap_or_default().into_iter().filter(|view| view.mine).collect();
        let Some(view) = mine.choose(dice) else { return };
        let words = format!("added {}", dice.random::<u32>());
        let step =
            *[FamilyStep::Say, FamilyStep::Say, FamilyStep::Reopen, FamilyStep::Withdraw].choose(dice).expect("four");
        let (id, saw_version) = (view.request.id, view.request.version);
        let ask = AddToSupport { id, saw_version, words: Some(text("es", &words)), step };
        self.changes("add_to_support", id.0, json!(ask), Some(words)).await;
    }

    async fn changes_an_explanation(&self, dice: &mut StdRng) {
        let views = self.call::<Vec<ExplanationView>>("explanations", json!({ "student": null })).await;
        let mine: Vec<_> = views.unwrap_or_default().into_iter().filter(|view| view.mine).collect();
        let Some(view) = mine.choose(dice) else { return };
        let current = &view.explanation;
        if dice.random_bool(0.4) {
            let ask = WithdrawExplanation { id: current.id, saw_version: current.version };
            self.changes("withdraw_explanation", current.id.0, json!(ask), None).await;
        } else {
            let words = format!("edited {}", dice.random::<u32>());
            let ask = EditExplanation {
                id: current.id,
                saw_version: current.version,
                days: current.days.clone(),
                part: current.part,
                reason: Reason::Appointment,
                note: text("ar", &words),
                // The files that were sent with it stay with it.
                attachments: current.attachments.clone(),
                said_on: self.device.clock.today(),
            };
            self.changes("edit_explanation", current.id.0, json!(ask), Some(words)).await;
        }
    }
}
