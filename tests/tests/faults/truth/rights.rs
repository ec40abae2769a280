//! Whether anybody holds what their rights do not allow.

use std::collections::BTreeSet;

use attendance::*;
use presente_tests::worlds::{
    tiny::{KARIM, YUSUF},
    world::{Computer, give_login},
};
use protocol::*;
use serde_json::json;
use server::{Trouble, account};
use uuid::Uuid;

use super::{
    super::{
        life::{role_of, works_at},
        people::Person,
    },
    Truth,
};

impl Truth<'_> {
    /// On the next contact after a right was lost, a computer holds nothing of what was taken but its own refused words.
    pub(super) fn what_is_taken_is_forgotten(&self, taken: &[Topic]) {
        let yusuf = self.world.student(YUSUF);
        let held: Vec<Vec<AttachmentId>> =
            self.computers.iter().map(|computer| files_shown(computer, yusuf, taken)).collect();
        if self.guardians_of(yusuf).contains(&KARIM) {
            self.world.limit(KARIM, YUSUF, taken);
        }
        let all = self.people.iter().zip(&self.computers).zip(held);
        for ((_, computer), held) in all.filter(|((person, _), _)| **person == Person::Guardian(KARIM)) {
            computer.syncs(1);
            if !computer.home().children.iter().any(|card| card.student.id == yusuf) {
                continue;
            }
            if taken.contains(&Topic::Attendance) {
                assert!(computer.card(yusuf).standing.is_none(), "he sees the record");
                assert!(computer.explanations().iter().all(|view| view.refusal.is_some()), "he sees what was said");
            }
            if taken.contains(&Topic::Messages) {
                let messages = computer.thread(yusuf, None).messages;
                assert!(messages.iter().all(|view| view.state == MessageState::Refused), "he sees messages");
            }
            if taken.contains(&Topic::Support) {
                assert!(computer.supports().iter().all(|view| view.refusal.is_some()), "he sees requests");
            }
            for file in held {
                assert!(is_own_words(computer, file.0) || self.open(computer, file).is_none(), "he opens {file}");
            }
        }
    }

    /// Whoever no longer works at the school holds nothing of it after the next contact but what they had written and it
    /// has not taken.
    pub(super) fn who_leaves_holds_nothing(&self, login: &str) {
        let (name, role) = role_of(login);
        let person = give_login(&self.world.office, login, name, role, works_at(login)).expect("somebody known");
        let here = self.world.office.clone();
        let gone = self.world.office.store.write::<_, Trouble>(move |conn| account::remove_staff(conn, &here, person));
        gone.expect("whoever works there can be let go");
        for (person, computer) in self.people.iter().zip(&self.computers) {
            if !matches!(person, Person::Staff(own) if *own == login) {
                continue;
            }
            computer.syncs(1);
            let accounts = computer.session().accounts;
            assert!(accounts.iter().all(|account| account.signed_out), "{login} is still there");
            let said = computer.explanations().into_iter().map(|view| view.explanation.id.0);
            let asked = computer.supports().into_iter().map(|view| view.request.id.0);
            for id in said.chain(asked) {
                assert!(is_own_words(computer, id), "{login} has left and holds {id}");
            }
            for child in self.children() {
                let page = computer.call::<StudentPage>("student_page", json!({ "student": child }));
                assert!(page.is_err(), "{login} has left and sees a child");
            }
        }
    }

    pub(super) fn nobody_holds_what_is_not_theirs(&self) {
        for (number, (person, computer)) in self.people.iter().zip(&self.computers).enumerate() {
            let Person::Guardian(guardian) = person else { continue };
            let own = self.children().into_iter().filter(|child| self.guardians_of(*child).contains(guardian));
            let own: BTreeSet<_> = own.collect();
            let held: BTreeSet<_> = computer.home().children.iter().map(|card| card.student.id).collect();
            assert_eq!(held, own, "computer {number} holds other children");
            let Some(me) = computer.session().accounts.first().map(|account| account.person) else { continue };
            for view in computer.supports() {
                assert_eq!(view.request.by, me, "computer {number} holds another's request");
            }
            for row in computer.call::<Vec<ThreadRow>>("threads", json!({})).expect("threads are listed") {
                assert_eq!(row.guardian, me, "computer {number} holds another's thread");
            }
            for file in self.files_of_others(me) {
                assert!(self.open(computer, file).is_none(), "computer {number} opens another's file {file}");
            }
        }
    }
}

/// The files of what a computer shows of a child under some topics.
fn files_shown(computer: &Computer<'_>, student: StudentId, topics: &[Topic]) -> Vec<AttachmentId> {
    let mut files = Vec::new();
    let mut add = |of: StudentId, named: Vec<Attachment>| {
        files.extend(named.into_iter().filter(|_| of == student).map(|file| file.id));
    };
    if topics.contains(&Topic::Attendance) {
        computer.explanations().into_iter().for_each(|one| add(one.explanation.student, one.explanation.attachments));
    }
    if topics.contains(&Topic::Support) {
        computer.supports().into_iter().for_each(|one| add(one.request.student, one.request.attachments));
    }
    if topics.contains(&Topic::Messages) {
        let thread = computer.call::<Thread>("thread", json!({ "student": student, "guardian": null }));
        let messages = thread.map(|thread| thread.messages).unwrap_or_default();
        messages.into_iter().for_each(|one| add(student, one.message.attachments));
    }
    files
}

/// Whether something of an id was written here that the school has not taken: it stays until its writer puts it away.
fn is_own_words(computer: &Computer<'_>, id: Uuid) -> bool {
    let names = |row: &OutboxRow| row.body.to_string().contains(&id.to_string());
    computer.outbox().iter().any(|row| matches!(row.delivery, Delivery::Refused | Delivery::Waiting) && names(row))
}
