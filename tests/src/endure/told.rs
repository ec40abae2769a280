//! What people were told is kept, and whether the school has it, once. It reads what a liaison's screens show and knows
//! nothing of how any of it is kept.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use attendance::{PersonId, StudentId};
use protocol::{ForStudent, ForThread, StudentPage, Thread};
use uuid::Uuid;

use crate::trial::Desk;

/// Whose thread a message was written in.
pub type InThread = (StudentId, PersonId);

#[derive(Debug, Default, Clone)]
pub struct Told {
    /// The words of messages, each unlike any other.
    pub messages: BTreeMap<String, InThread>,
    pub explanations: BTreeMap<Uuid, StudentId>,
    pub requests: BTreeMap<Uuid, StudentId>,
    /// Words that may have been kept although nobody was told so.
    pub unsure: BTreeSet<String>,
}

/// What was found of it.
#[derive(Debug, Default, Clone, Copy)]
pub struct Found {
    /// Things that somebody was told are kept.
    pub told: usize,
    /// Messages that nobody was told of and that came all the same: sent, and the answer was lost.
    pub untold: usize,
}

impl Told {
    pub fn len(&self) -> usize {
        self.messages.len() + self.explanations.len() + self.requests.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn add(&mut self, other: Told) {
        self.messages.extend(other.messages);
        self.explanations.extend(other.explanations);
        self.requests.extend(other.requests);
        self.unsure.extend(other.unsure);
    }

    /// Looks for everything on the screens of a desk that has just synced.
    pub async fn is_at_school(&self, desk: &Desk) -> Result<Found> {
        let threads: BTreeSet<InThread> = self.messages.values().copied().collect();
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (student, guardian) in threads {
            let ask = ForThread { student, guardian: Some(guardian) };
            let thread: Thread = desk.ask("thread", ask).await?;
            for view in thread.messages {
                for text in view.message.texts {
                    *seen.entry(text.text).or_default() += 1;
                }
            }
        }
        for words in self.messages.keys() {
            ensure!(seen.contains_key(words), "{words:?} was told to be kept and is not at the school");
        }
        for (words, times) in &seen {
            ensure!(*times == 1, "{words:?} stands there {times} times");
            let is_somebodys = self.messages.contains_key(words) || self.unsure.contains(words);
            ensure!(is_somebodys, "nobody wrote {words:?}");
        }
        self.pages(desk).await?;
        Ok(Found { told: self.len(), untold: seen.len() - self.messages.len() })
    }

    async fn pages(&self, desk: &Desk) -> Result<()> {
        let students: BTreeSet<StudentId> = self.explanations.values().chain(self.requests.values()).copied().collect();
        let (mut explanations, mut requests) = (BTreeSet::new(), BTreeSet::new());
        for student in students {
            let page: StudentPage = desk.ask("student_page", ForStudent { student }).await?;
            explanations.extend(page.explanations.iter().map(|view| view.explanation.id.0));
            requests.extend(page.requests.iter().map(|view| view.request.id.0));
        }
        for id in self.explanations.keys() {
            ensure!(explanations.contains(id), "explanation {id} was told to be kept and is not at the school");
        }
        for id in self.requests.keys() {
            ensure!(requests.contains(id), "request {id} was told to be kept and is not at the school");
        }
        Ok(())
    }
}
