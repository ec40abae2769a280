//! What people do on their computers, each by dice of its own. They believe what the screens tell them, and note it.

use std::{collections::BTreeMap, sync::PoisonError};

use attendance::*;
use chrono::{NaiveDate, TimeDelta};
use client::{Client, Clock};
use presente_tests::worlds::{
    tiny::{AMINA, KARIM, MEI, NOOR, WEI, YUSUF},
    world::PASSWORD,
};
use protocol::*;
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    device::Device,
    history::{Change, Promise},
    life::HEAD,
};

/// Whose computer it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Person {
    Guardian(&'static str),
    /// By login.
    Staff(&'static str),
}

/// What everybody knows of the school before anything happens.
pub struct Facts {
    pub students: BTreeMap<&'static str, StudentId>,
    pub people: BTreeMap<&'static str, PersonId>,
    pub missed: Vec<NaiveDate>,
}

/// What a person sets out to do.
#[derive(Debug, Clone)]
pub enum Todo {
    /// Joins with the code of a letter.
    Join(String),
    SignIn,
    /// Something that a person of this kind does, by these dice.
    Act(u64),
    Sync,
}

/// A person at their computer.
pub struct Hands {
    pub device: Device,
    pub client: Client,
    /// Where the school is.
    pub address: String,
}

impl Hands {
    pub async fn act(self, todo: Todo) {
        match todo {
            Todo::Join(code) => {
                drop(self.call::<Session>("join", json!({ "address": self.address, "code": code })).await);
            }
            Todo::SignIn => {
                let Person::Staff(login) = self.device.person else { return };
                let ask = json!({ "address": self.address, "login": login, "password": PASSWORD });
                drop(self.call::<Session>("sign_in", ask).await);
            }
            Todo::Sync => drop(self.call::<SyncState>("sync_now", json!({})).await),
            Todo::Act(seed) => {
                let mut dice = StdRng::seed_from_u64(seed);
                match self.device.person {
                    Person::Guardian(_) => self.guardian_acts(&mut dice).await,
                    Person::Staff(HEAD) => self.head_acts(&mut dice).await,
                    Person::Staff(_) => self.staff_acts(&mut dice).await,
                }
            }
        }
    }

    /// Gives a command as a screen does. `None`: refused, or the disk failed under it.
    async fn call<T: DeserializeOwned>(&self, name: &str, ask: Value) -> Option<T> {
        let refused = self.device.disk.refused();
        let answer = self.client.call(name, ask).await;
        let short = match &answer {
            Answered::Ok(_) => "done".to_owned(),
            Answered::Refused(refusal) => format!("{refusal:?}"),
            Answered::Failed { .. } => "failed".to_owned(),
        };
        self.note(|history| history.tell(format!("{} {name}: {short}", self.device.number)));
        match answer {
            Answered::Ok(value) => Some(serde_json::from_value(value).expect("an answer is of its command's type")),
            Answered::Refused(_) => None,
            // Whoever is asked may fail too: a person sees that it did not work.
            Answered::Failed { .. } if ASKS.contains(&name) => None,
            Answered::Failed { .. } => {
                self.note(|history| history.failed += 1);
                if self.device.disk.refused() == refused {
                    let number = self.device.number;
                    self.note(|history| history.wrong.push(format!("{name} failed on the good disk of {number}")));
                }
                None
            }
        }
    }

    fn note<T>(&self, note: impl FnOnce(&mut super::history::History) -> T) -> T {
        note(&mut self.device.history.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Somebody reads that it was kept, and under whose name.
    fn is_told(&self, by: PersonId, kind: &str, id: Uuid, words: Option<String>) {
        let promise = Promise { device: self.device.number, by, words };
        self.note(|history| history.promises.insert((kind.to_owned(), id), promise));
    }

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

    async fn guardian_acts(&self, dice: &mut StdRng) {
        let Some(me) = self.me().await else { return };
        let child = self.child(dice).await;
        match dice.random_range(0..7) {
            0 | 1 => {
                let day = *self.device.facts.missed.choose(dice).expect("days were missed");
                let id = ExplanationId(uuid(dice));
                let ask = ExplainAbsence {
                    id,
                    student: child,
                    days: vec![day],
                    part: Part::FullDay,
                    reason: Reason::Illness,
                    note: text("es", "nota"),
                    attachments: Vec::new(),
                    said_on: self.device.clock.today(),
                };
                if let Some(said) = self.call::<Explanation>("explain_absence", json!(ask)).await {
                    self.is_told(said.by, kind::EXPLANATION, id.0, None);
                }
            }
            2 => self.changes_an_explanation(dice).await,
            3 | 4 => self.writes(child, me, dice).await,
            5 => {
                let kind_of = if dice.random_bool(0.5) { SupportKind::Transport } else { SupportKind::Safety };
                let id = RequestId(uuid(dice));
                let ask = AskSupport {
                    id,
                    student: child,
                    kind: kind_of,
                    urgency: Urgency::ThisWeek,
                    words: text("es", "ayuda"),
                    reach: Reach { how: ReachHow::MessageHere, when: String::new(), interpreter: None },
                    attachments: Vec::new(),
                    said_on: self.device.clock.today(),
                };
                if let Some(asked) = self.call::<SupportRequest>("ask_support", json!(ask)).await {
                    self.is_told(asked.by, kind::SUPPORT_REQUEST, id.0, None);
                }
            }
            _ => {
                // Opening the app and looking: what is read must always be answered.
                self.call::<Home>("home", json!({})).await;
                self.call::<Vec<ThreadRow>>("threads", json!({})).await;
                self.call::<Vec<OutboxRow>>("outbox", json!({})).await;
            }
        }
    }

    async fn writes(&self, student: StudentId, guardian: PersonId, dice: &mut StdRng) {
        let id = MessageId(uuid(dice));
        let words = format!("words {}", dice.random::<u32>());
        let ask = SendMessage {
            id,
            student,
            guardian,
            text: text("es", &words),
            attachments: Vec::new(),
            written_at: self.device.clock.now(),
        };
        match self.call::<Message>("send_message", json!(ask)).await {
            Some(written) => self.is_told(written.by, kind::MESSAGE, id.0, Some(words)),
            None => _ = self.note(|history| history.unsure.insert(words)),
        }
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
                attachments: Vec::new(),
                said_on: self.device.clock.today(),
            };
            self.changes("edit_explanation", current.id.0, json!(ask), Some(words)).await;
        }
    }

    /// Gives a command that changes something, and notes what somebody is told of it.
    async fn changes(&self, command: &'static str, id: Uuid, ask: Value, words: Option<String>) {
        let device = self.device.number;
        match self.call::<Value>(command, ask).await {
            Some(_) => self.note(|history| history.changes.push(Change { device, command, id, words })),
            None => self.note(|history| history.unsure.extend(words)),
        }
    }

    /// What an administrator does needs the school each time, and nothing of it waits.
    async fn head_acts(&self, dice: &mut StdRng) {
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

    async fn staff_acts(&self, dice: &mut StdRng) {
        let Some(mut board) = self.call::<Board>("board", json!({})).await else { return };
        match dice.random_range(0..5) {
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
                    self.is_told(proposed.proposed_by, kind::GOAL, id, None);
                }
            }
            _ => {
                let (child, guardian) = *[(YUSUF, AMINA), (YUSUF, KARIM), (MEI, WEI)].choose(dice).expect("three");
                let facts = &self.device.facts;
                self.writes(facts.students[child], facts.people[guardian], dice).await;
            }
        }
    }
}

/// What needs the school: it may fail there.
const ASKS: &[&str] =
    &["join", "sign_in", "sync_now", "audit", "guardian_rights", "restrict_guardian", "invite_family", "kept_record"];

fn uuid(dice: &mut StdRng) -> Uuid {
    uuid::Builder::from_random_bytes(dice.random()).into_uuid()
}

fn text(lang: &str, text: &str) -> Text {
    Text { lang: lang.into(), text: text.into(), origin: Origin::Written, by: None }
}
