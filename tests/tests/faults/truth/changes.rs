//! Whether every change of what was there already, of which somebody was told that it is kept, is there too: in the thing
//! itself and in the log, or else on the computer, waiting or refused.

use std::collections::{BTreeMap, BTreeSet};

use attendance::{Explanation, ExplanationState, Goal, SupportRequest};
use protocol::{Delivery, OutboxRow, kind};
use serde::de::DeserializeOwned;
use serde_json::json;
use uuid::Uuid;

use super::{super::history::Change, Truth};

/// Changes by their command and what they change.
type Counts = BTreeMap<(String, Uuid), usize>;

impl Truth<'_> {
    pub(super) fn no_change_promised_is_lost(&self) {
        // Whoever writes about a thing again has read why it was refused before, and puts that away by it.
        let last: BTreeMap<(usize, Uuid), &Change> =
            self.history.changes.iter().map(|change| ((change.device, change.id), change)).collect();
        let mut left = Counts::new();
        for ((device, id), change) in last {
            if !self.shows_it_is_not_taken(device, id) {
                *left.entry((change.command.to_owned(), id)).or_default() += 1;
            }
        }
        for ((command, id), taken) in &left {
            match command.as_str() {
                "edit_explanation" => {
                    let words = self.thing::<Explanation>(kind::EXPLANATION, *id).note.text;
                    let written = self.words_of(*id);
                    assert!(written.contains(words.as_str()), "{id} says {words:?}, and was made to say {written:?}");
                }
                "withdraw_explanation" => {
                    let state = self.thing::<Explanation>(kind::EXPLANATION, *id).state;
                    assert_eq!(state, ExplanationState::Withdrawn, "{id} was taken back");
                }
                "answer_goal" => {
                    let goal = self.thing::<Goal>(kind::GOAL, *id);
                    let words = goal.family_does.map(|words| words.text).unwrap_or_default();
                    assert!(goal.answered_by.is_some(), "{id} was answered");
                    assert!(self.words_of(*id).contains(words.as_str()), "{id} was answered otherwise: {words:?}");
                }
                "decide_explanation" => {
                    let answers = self.thing::<Explanation>(kind::EXPLANATION, *id).answers.len();
                    assert!(answers >= *taken, "{id} was answered {taken} times and has {answers} answers");
                }
                "handle_support" | "add_to_support" => {
                    let steps = self.thing::<SupportRequest>(kind::SUPPORT_REQUEST, *id).steps.len();
                    assert!(steps >= *taken, "{id} was {command} {taken} times and has {steps} steps");
                }
                other => assert_eq!(other, "restrict_guardian", "a change that nobody looks for"),
            }
        }
        self.changes_stand_in_the_log(&left);
    }

    /// Whether a computer shows that something written about a thing waits, or was refused.
    fn shows_it_is_not_taken(&self, device: usize, id: Uuid) -> bool {
        let is_left = |row: &OutboxRow| matches!(row.delivery, Delivery::Refused | Delivery::Waiting);
        self.computers[device].outbox().iter().any(|row| is_left(row) && row.body["id"] == json!(id))
    }

    /// A thing that was changed is at the school: a change of what is not there is refused.
    fn thing<T: DeserializeOwned>(&self, kind: &str, id: Uuid) -> T {
        let seen = self.at_school().get(&(kind.to_owned(), id));
        let seen = seen.unwrap_or_else(|| panic!("{kind} {id} was changed and is not there"));
        serde_json::from_value(seen[0].clone()).expect("a thing of its kind")
    }

    /// Every text that a thing was made to have, told or not.
    fn words_of(&self, id: Uuid) -> BTreeSet<&str> {
        let told =
            self.history.changes.iter().filter(|change| change.id == id).filter_map(|change| change.words.as_deref());
        told.chain(self.history.unsure.iter().map(String::as_str)).collect()
    }

    fn changes_stand_in_the_log(&self, taken: &Counts) {
        let logged = self.acts();
        let mut done: BTreeMap<&str, usize> = BTreeMap::new();
        taken.iter().for_each(|((command, _), times)| *done.entry(command).or_default() += times);
        for (command, times) in done {
            let stands = logged.iter().filter(|((what, _), _)| what == command).map(|(_, times)| times).sum::<usize>();
            assert!(stands >= times, "{command} was done {times} times and stands in the log {stands} times");
        }
    }
}
