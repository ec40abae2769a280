//! One computer in a story: what a person does on it, and what its screens would show. Syncs when the story says so.

use std::path::PathBuf;

use attendance::*;
use chrono::NaiveDate;
use client::Client;
use protocol::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

use super::world::World;

/// One computer in a story: a guardian's or a liaison's.
pub struct Computer<'w> {
    pub world: &'w World,
    pub client: Client,
    pub folder: PathBuf,
    /// What is typed where a school's address is asked for.
    pub address: String,
}

pub type Answer<T> = Result<T, Refusal>;

impl Computer<'_> {
    /// Gives a command as a screen does. A failure ends the story.
    pub fn call<T: DeserializeOwned>(&self, name: &str, ask: Value) -> Answer<T> {
        match self.world.block_on(self.client.call(name, ask)) {
            Answered::Ok(value) => Ok(serde_json::from_value(value).expect("an answer is of its command's type")),
            Answered::Refused(refusal) => Err(refusal),
            Answered::Failed { code } => panic!("{name} failed: {code}"),
        }
    }

    fn read<T: DeserializeOwned>(&self, name: &str, ask: Value) -> T {
        self.call(name, ask).unwrap_or_else(|refusal| panic!("{name} was refused: {refusal:?}"))
    }

    pub fn joins(&self, code: &str) -> Answer<Session> {
        self.call("join", json!({ "address": self.address, "code": code }))
    }

    pub fn signs_in(&self, login: &str, password: &str) -> Answer<Session> {
        self.call("sign_in", json!({ "address": self.address, "login": login, "password": password }))
    }

    /// Syncs so many times, whatever becomes of it.
    pub fn syncs(&self, times: u32) -> &Self {
        for _ in 0..times {
            let _: Answer<SyncState> = self.call("sync_now", json!({}));
        }
        self
    }

    pub fn session(&self) -> Session {
        self.read("session", json!({}))
    }

    /// The account of whoever came in here first.
    pub fn account(&self) -> Uuid {
        self.session().accounts[0].id
    }

    pub fn home(&self) -> Home {
        self.read("home", json!({}))
    }

    pub fn board(&self) -> Board {
        self.read("board", json!({}))
    }

    pub fn card(&self, student: StudentId) -> ChildCard {
        let cards = self.home().children;
        cards.into_iter().find(|card| card.student.id == student).expect("the child has a card")
    }

    pub fn explanations(&self) -> Vec<ExplanationView> {
        self.read("explanations", json!({ "student": null }))
    }

    pub fn explanation(&self, id: ExplanationId) -> ExplanationView {
        self.read("explanation", json!({ "id": id }))
    }

    pub fn outbox(&self) -> Vec<OutboxRow> {
        self.read("outbox", json!({}))
    }

    /// Signs out the account's other computer from this one, and says which are left.
    pub fn revokes_the_other(&self) -> Vec<Device> {
        let account = self.session().accounts[0].id;
        let devices: Vec<Device> = self.call("devices", json!({ "account": account })).expect("listed");
        let other = devices.iter().find(|device| !device.this_one).expect("the other one").id;
        self.call("revoke_device", json!({ "account": account, "device": other })).expect("revoked")
    }

    /// What has been written here and has not reached the school.
    pub fn waiting(&self) -> usize {
        self.outbox().iter().filter(|row| row.delivery == Delivery::Waiting).count()
    }

    pub fn thread(&self, student: StudentId, guardian: Option<PersonId>) -> Thread {
        self.read("thread", json!({ "student": student, "guardian": guardian }))
    }

    pub fn history(&self, student: StudentId) -> History {
        self.read("history", json!({ "student": student, "school_year": null }))
    }

    pub fn day_story(&self, student: StudentId, date: NaiveDate) -> DayStory {
        self.read("day_story", json!({ "student": student, "date": date }))
    }

    /// What a day shows in the year at a glance.
    pub fn face(&self, student: StudentId, date: NaiveDate) -> Face {
        let found = self.history(student).days.into_iter().find(|day| day.date == date);
        found.expect("the day is in the year").face
    }

    pub fn supports(&self) -> Vec<SupportView> {
        self.read("support_requests", json!({ "student": null }))
    }

    pub fn goals(&self, student: StudentId) -> Vec<GoalProgress> {
        self.read("goals", json!({ "student": student }))
    }

    fn me(&self) -> PersonId {
        self.session().accounts.first().expect("somebody has joined").person
    }

    pub fn text(&self, lang: &str, text: &str) -> Text {
        Text { lang: lang.into(), text: text.into(), origin: Origin::Written, by: None }
    }

    /// An explanation of whole days, as the form sends it.
    pub fn explanation_of(&self, student: StudentId, days: &[NaiveDate], reason: Reason, note: &str) -> ExplainAbsence {
        ExplainAbsence {
            id: ExplanationId(server::Ids::next(self.world.office.ids.as_ref())),
            student,
            days: days.to_vec(),
            part: Part::FullDay,
            reason,
            note: self.text("es", note),
            attachments: Vec::new(),
            said_on: self.session().today,
        }
    }

    pub fn explains(&self, student: StudentId, days: &[NaiveDate], note: &str) -> Answer<Explanation> {
        self.call("explain_absence", json!(self.explanation_of(student, days, Reason::Illness, note)))
    }

    pub fn decides(&self, id: ExplanationId, verdict: Verdict, words: &str) -> Answer<Explanation> {
        let saw_version = self.explanation(id).explanation.version;
        let words = self.text("en", words);
        self.call("decide_explanation", json!(DecideExplanation { id, saw_version, verdict, words }))
    }

    pub fn asks_support(&self, student: StudentId, kind: SupportKind, words: &str) -> Answer<SupportRequest> {
        let ask = AskSupport {
            id: RequestId(server::Ids::next(self.world.office.ids.as_ref())),
            student,
            kind,
            urgency: Urgency::ThisWeek,
            words: self.text("es", words),
            reach: Reach { how: ReachHow::MessageHere, when: String::new(), interpreter: None },
            attachments: Vec::new(),
            said_on: self.session().today,
        };
        self.call("ask_support", json!(ask))
    }

    /// A message in the computer's own thread, or in a guardian's where one is named.
    pub fn writes(&self, student: StudentId, guardian: Option<PersonId>, words: &str) -> Answer<Message> {
        let ask = SendMessage {
            id: MessageId(server::Ids::next(self.world.office.ids.as_ref())),
            student,
            guardian: guardian.unwrap_or_else(|| self.me()),
            text: self.text("es", words),
            attachments: Vec::new(),
            written_at: self.world.clock.now(),
        };
        self.call("send_message", json!(ask))
    }

    /// The words of a thread, oldest first.
    pub fn words_of(&self, student: StudentId, guardian: Option<PersonId>) -> Vec<String> {
        let messages = self.thread(student, guardian).messages;
        messages.into_iter().map(|view| view.message.texts[0].text.clone()).collect()
    }
}
