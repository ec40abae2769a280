//! A family and a member of staff who do the main job by dice, through the commands that their screens give. They believe
//! what they are told, and note it.

use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Result, bail};
use attendance::*;
use chrono::{NaiveDate, Utc};
use client::Client;
use protocol::*;
use rand::{Rng, seq::IndexedRandom};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;
use uuid::Uuid;

use super::told::Told;

/// Tells every message of one run from every other.
static WRITTEN: AtomicU64 = AtomicU64::new(0);

/// What a command was answered with: a refusal is an answer, a failure is not.
pub enum Said<T> {
    Done(T),
    Refused(Refusal),
}

/// Gives a command as a screen does.
pub async fn say<T: DeserializeOwned>(client: &Client, name: &str, ask: impl Serialize) -> Result<Said<T>> {
    match client.call(name, serde_json::to_value(ask)?).await {
        Answered::Ok(answer) => Ok(Said::Done(serde_json::from_value(answer)?)),
        Answered::Refused(refusal) => Ok(Said::Refused(refusal)),
        Answered::Failed { code } => bail!("{name} failed with code {code}"),
    }
}

/// The same, where no refusal is meant.
pub async fn must<T: DeserializeOwned>(client: &Client, name: &str, ask: impl Serialize) -> Result<T> {
    match say(client, name, ask).await? {
        Said::Done(answer) => Ok(answer),
        Said::Refused(refusal) => bail!("{name} was refused: {refusal:?}"),
    }
}

/// A guardian at a computer of their own.
#[derive(Clone)]
pub struct Family {
    pub client: Client,
    pub me: PersonId,
    pub children: Vec<StudentId>,
    pub today: NaiveDate,
}

impl Family {
    /// Somebody who has joined and synced.
    pub async fn at(client: Client, today: NaiveDate) -> Result<Family> {
        let session: Session = must(&client, "session", json!({})).await?;
        let home: Home = must(&client, "home", json!({})).await?;
        let Some(account) = session.accounts.first() else { bail!("nobody has joined") };
        let children = home.children.iter().map(|card| card.student.id).collect();
        Ok(Family { me: account.person, client, children, today })
    }

    /// One thing that a family does.
    pub async fn act(&self, dice: &mut (impl Rng + Send), told: &mut Told) -> Result<()> {
        let Some(&child) = self.children.choose(dice) else { return Ok(()) };
        let client = &self.client;
        match dice.random_range(0..10) {
            0..2 => self.explains(child, dice, told).await?,
            2..6 => self.writes(child, told).await?,
            6 => self.asks(child, told).await?,
            7 => drop(must::<Vec<ThreadRow>>(client, "threads", json!({})).await?),
            8 => drop(must::<History>(client, "history", json!({ "student": child, "school_year": null })).await?),
            _ => drop(must::<Home>(client, "home", json!({})).await?),
        }
        Ok(())
    }

    async fn explains(&self, child: StudentId, dice: &mut (impl Rng + Send), told: &mut Told) -> Result<()> {
        let id = ExplanationId(new_id());
        let ask = ExplainAbsence {
            id,
            student: child,
            days: vec![self.today - chrono::Days::new(dice.random_range(0..120))],
            part: Part::FullDay,
            reason: Reason::Illness,
            note: words("es", "Fiebre"),
            attachments: Vec::new(),
            said_on: self.today,
        };
        // That day may be no school day, or explained already: then that is said.
        if let Said::Done(_) = say::<Explanation>(&self.client, "explain_absence", ask).await? {
            told.explanations.insert(id.0, child);
        }
        Ok(())
    }

    async fn writes(&self, child: StudentId, told: &mut Told) -> Result<()> {
        let (ask, text) = message(child, self.me);
        told.unsure.insert(text.clone());
        if let Said::Done(_) = say::<Message>(&self.client, "send_message", ask).await? {
            told.unsure.remove(&text);
            told.messages.insert(text, (child, self.me));
        }
        Ok(())
    }

    async fn asks(&self, child: StudentId, told: &mut Told) -> Result<()> {
        let id = RequestId(new_id());
        let ask = AskSupport {
            id,
            student: child,
            kind: SupportKind::Transport,
            urgency: Urgency::ThisWeek,
            words: words("es", "El autobús no llega"),
            reach: Reach { how: ReachHow::MessageHere, when: String::new(), interpreter: None },
            attachments: Vec::new(),
            said_on: self.today,
        };
        if let Said::Done(_) = say::<SupportRequest>(&self.client, "ask_support", ask).await? {
            told.requests.insert(id.0, child);
        }
        Ok(())
    }
}

/// A member of staff at a computer of their own.
#[derive(Clone)]
pub struct Staff {
    pub client: Client,
    pub today: NaiveDate,
}

impl Staff {
    /// One thing that waits on the board.
    pub async fn act(&self, dice: &mut (impl Rng + Send), told: &mut Told) -> Result<()> {
        let board: Board = must(&self.client, "board", json!({})).await?;
        match dice.random_range(0..3) {
            0 => {
                let Some(review) = board.to_review.choose(dice) else { return Ok(()) };
                let explanation = &review.view.explanation;
                let ask = DecideExplanation {
                    id: explanation.id,
                    saw_version: explanation.version,
                    verdict: Verdict::Accept,
                    words: words("en", "Thank you"),
                };
                // A colleague may have been first: then that is said.
                drop(say::<Explanation>(&self.client, "decide_explanation", ask).await?);
            }
            1 => {
                let Some(view) = board.support.choose(dice) else { return Ok(()) };
                let ask = HandleSupport {
                    id: view.request.id,
                    saw_version: view.request.version,
                    owner: None,
                    due: None,
                    words: Some(words("en", "We are on it")),
                    close: None,
                };
                drop(say::<SupportRequest>(&self.client, "handle_support", ask).await?);
            }
            _ => {
                let threads: Vec<ThreadRow> = must(&self.client, "threads", json!({})).await?;
                let Some(row) = threads.choose(dice) else { return Ok(()) };
                let (ask, text) = message(row.student.id, row.guardian);
                told.unsure.insert(text.clone());
                if let Said::Done(_) = say::<Message>(&self.client, "send_message", ask).await? {
                    told.unsure.remove(&text);
                    told.messages.insert(text, (row.student.id, row.guardian));
                }
            }
        }
        Ok(())
    }
}

/// A message unlike any other of this run, and its words.
pub fn message(student: StudentId, guardian: PersonId) -> (SendMessage, String) {
    let text = format!("Mensaje {}", WRITTEN.fetch_add(1, Ordering::Relaxed));
    let ask = SendMessage {
        id: MessageId(new_id()),
        student,
        guardian,
        text: words("es", &text),
        attachments: Vec::new(),
        written_at: Utc::now(),
    };
    (ask, text)
}

fn words(lang: &str, text: &str) -> Text {
    Text { lang: lang.into(), text: text.into(), origin: Origin::Written, by: None }
}

fn new_id() -> Uuid {
    Uuid::from_u128(rand::random())
}
