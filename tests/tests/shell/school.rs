//! A school with its server, and its liaison at a computer without a window.

use anyhow::{Context, Result};
use attendance::{DecideExplanation, SendMessage};
use attendance::{
    Explanation, Goal, GoalId, Message, MessageId, Origin, PersonId, ProposeGoal, StudentId, Text, Verdict,
};
use chrono::{Days, Utc};
use presente_tests::desktop::until;
use presente_tests::trial::{Desk, Invited, Plan, Trial};
use protocol::{Board, FindStudents, ForStudent, ForThread, MessageState, StudentPage, StudentRow, Thread};
use serde_json::{Value, json};

use crate::today;

pub struct School {
    pub trial: Trial,
    pub desk: Desk,
    _folder: tempfile::TempDir,
}

/// A child of the family that was invited, with the guardian who was.
#[derive(Debug, Clone, Copy)]
pub struct Child {
    pub id: StudentId,
    pub guardian: PersonId,
}

impl School {
    pub async fn begin() -> Result<School> {
        let folder = tempfile::tempdir()?;
        let plan = Plan { folder: folder.path().join("trial"), school: None, today: Some(today()) };
        let trial = Trial::begin(&plan).await?;
        let desk = trial.desk().await?;
        Ok(School { trial, desk, _folder: folder })
    }

    pub async fn invites(&self) -> Result<Invited> {
        self.trial.invite_a_family().await
    }

    /// Rosa Rivera's child of this name.
    pub async fn child(&self, given_name: &str) -> Result<Child> {
        let words = format!("{given_name} Rivera");
        let found: Vec<StudentRow> = self.desk.ask("find_students", FindStudents { words, lacking: None }).await?;
        for row in found {
            let student = row.student.id;
            let page: StudentPage = self.desk.ask("student_page", ForStudent { student }).await?;
            let guardians = page.guardians.iter().map(|view| &view.person);
            if let Some(rosa) = guardians.clone().find(|person| person.given_name == "Rosa") {
                return Ok(Child { id: student, guardian: rosa.id });
            }
        }
        anyhow::bail!("no {given_name} here whose guardian is Rosa")
    }

    async fn syncs(&self) -> Result<()> {
        self.desk.ask::<Value>("sync_now", json!({})).await?;
        Ok(())
    }

    /// The explanation that waits for the school, once it is there.
    pub async fn reads_explanation(&self) -> Result<Explanation> {
        until("an explanation on the board", async || {
            self.syncs().await?;
            let board: Board = self.desk.ask("board", json!({})).await?;
            Ok(board.to_review.into_iter().next().map(|review| review.view.explanation))
        })
        .await
    }

    pub async fn accepts(&self, explanation: &Explanation, words: &str) -> Result<()> {
        let Explanation { id, version, .. } = *explanation;
        let ask = DecideExplanation { id, saw_version: version, verdict: Verdict::Accept, words: text(words) };
        self.desk.ask::<Explanation>("decide_explanation", ask).await?;
        self.syncs().await
    }

    pub async fn writes(&self, child: &Child, words: &str) -> Result<()> {
        let ask = SendMessage {
            id: MessageId(some_id()),
            student: child.id,
            guardian: child.guardian,
            text: text(words),
            attachments: Vec::new(),
            written_at: Utc::now(),
        };
        self.desk.ask::<Message>("send_message", ask).await?;
        self.syncs().await
    }

    /// Waits until the family has read the school's last word about a child.
    pub async fn is_read(&self, child: &Child) -> Result<()> {
        until("the school's last word read", async || {
            self.syncs().await?;
            let ask = ForThread { student: child.id, guardian: Some(child.guardian) };
            let thread: Thread = self.desk.ask("thread", ask).await?;
            Ok(thread.messages.last().filter(|view| view.state == MessageState::Read).map(|_| ()))
        })
        .await
    }

    pub async fn proposes_a_goal(&self, child: &Child) -> Result<()> {
        let after = |days| today().checked_add_days(Days::new(days)).context("a day of this century");
        let ask = ProposeGoal {
            id: GoalId(some_id()),
            student: child.id,
            most_days: 2,
            from: after(3)?,
            until: after(45)?,
            school_does: text("A call each Friday."),
            review_on: after(45)?,
        };
        self.desk.ask::<Goal>("propose_goal", ask).await?;
        self.syncs().await
    }
}

fn text(words: &str) -> Text {
    Text { lang: "en".to_string(), text: words.to_string(), origin: Origin::Written, by: None }
}

fn some_id() -> uuid::Uuid {
    uuid::Uuid::from_u128(rand::random())
}
