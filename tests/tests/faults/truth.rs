//! What must hold after a life, whatever happened in it. It asks the same screens that people look at, a computer that
//! has never been there before, and the administrator's log; it knows nothing of how any of it is made.

use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use attendance::*;
use chrono::TimeDelta;
use presente_tests::worlds::{
    clock::TurnedClock,
    cluster::Cluster,
    tiny::{AMINA, KARIM, MEI, NOOR, WEI, YUSUF},
    world::{Computer, World},
};
use protocol::*;
use serde_json::{Value, json};
use server::{Office, check};

mod changes;
mod files;
mod log;
mod rights;

use super::{
    device::Device,
    history::History,
    life::{STAFF, role_of, works_at},
    people::Person,
};

/// In so many quiet rounds everybody has heard everything: what waits, its answer, and that the answer has arrived.
const ROUNDS_MOST: usize = 8;

pub struct Truth<'w> {
    world: &'w World,
    people: Vec<Person>,
    computers: Vec<Computer<'w>>,
    history: &'w History,
    /// Computers of two who work there and see, together, everything: a safety request is the counselor's, a thread the
    /// liaison's.
    staff: OnceCell<[Computer<'w>; 2]>,
    /// What the staff's screens show of the school once all is settled.
    there: OnceCell<There>,
    /// How often who did what, as an administrator reads it.
    acts: OnceCell<Acts>,
}

const GUARDIANS: [&str; 3] = [AMINA, KARIM, WEI];

/// Bodies by kind and id: one each, unless two screens disagree.
type There = BTreeMap<(String, uuid::Uuid), Vec<Value>>;

/// By what was done and by whom.
type Acts = BTreeMap<(String, Option<PersonId>), usize>;

/// One thing as a computer shows it.
struct Shown {
    body: Value,
    /// The school did not take what was written of it here.
    is_refused: bool,
}

/// What is left when a life is over: everything is off, and every disk and network is good.
pub struct Aftermath {
    pub office: Office,
    pub folder: tempfile::TempDir,
    pub devices: Vec<Device>,
    pub clock: Arc<TurnedClock>,
    pub history: History,
    /// The database's server, where the school is in one: it runs for as long as somebody holds it.
    pub cluster: Option<Arc<Cluster>>,
}

/// Opens every computer again and looks. `taken`: what a paper takes from Karim first; `leaves`: who of the staff is let
/// go.
pub fn look(life: Aftermath, taken: &[Topic], leaves: Option<&str>) {
    let Aftermath { office, folder, devices, clock, history, cluster } = life;
    let world = World::around(office, clock, folder, 0);
    let mut computers = Vec::new();
    for device in &devices {
        let client = device.open(Arc::new(world.link())).expect("every computer starts");
        computers.push(world.computer_of(client, device.folder.clone()));
    }
    let people = devices.iter().map(|device| device.person).collect();
    let truth = Truth {
        world: &world,
        people,
        computers,
        history: &history,
        staff: OnceCell::new(),
        there: OnceCell::new(),
        acts: OnceCell::new(),
    };
    assert_eq!(history.wrong, Vec::<String>::new());
    truth.everybody_is_there();
    truth.what_is_taken_is_forgotten(taken);
    if let Some(login) = leaves {
        truth.who_leaves_holds_nothing(login);
        truth.everybody_is_there();
    }
    truth.settle();
    truth.nothing_promised_is_lost();
    truth.no_change_promised_is_lost();
    truth.no_file_promised_is_lost();
    truth.nothing_came_from_nowhere();
    // What a day is called depends on what day it is there.
    devices.iter().for_each(|device| device.clock.jump(TimeDelta::zero()));
    truth.the_same_is_seen_by_a_computer_that_was_never_there();
    truth.nobody_holds_what_is_not_theirs();
    truth.the_log_accounts_for_everything();
    let looked = check::look(&world.office.store).expect("it can be looked at");
    assert_eq!(looked.faults, Vec::new(), "the store is not whole");
    drop(cluster);
}

/// Somebody wrote here, left the school, and works there again as somebody else: what waited under the one name is shown
/// as waiting, and is never sent under the other.
fn waits_for_somebody_gone(computer: &Computer<'_>) -> bool {
    computer.session().accounts.iter().any(|account| account.signed_out)
}

impl Truth<'_> {
    /// Whoever was signed out, or never came in, comes in.
    fn everybody_is_there(&self) {
        for login in STAFF {
            let (name, role) = role_of(login);
            self.world.give_login_where(login, name, role, works_at(login));
        }
        for (person, computer) in self.people.iter().zip(&self.computers) {
            computer.syncs(1);
            let accounts = computer.session().accounts;
            if !self.is_known(*person) {
                continue;
            }
            if !accounts.is_empty() && accounts.iter().all(|account| !account.signed_out) {
                continue;
            }
            self.comes_in(*person, computer);
        }
    }

    /// Whether there is still something for this person at the school.
    fn is_known(&self, person: Person) -> bool {
        let Person::Guardian(guardian) = person else { return true };
        let ties = format!("SELECT count(*) FROM guardian_link WHERE guardian = '{}'", self.world.person(guardian));
        self.world.count(&ties) > 0
    }

    fn comes_in(&self, person: Person, computer: &Computer<'_>) {
        match person {
            Person::Guardian(guardian) => {
                let code = self.world.code_for(self.world.person(guardian));
                computer.joins(&code).expect("a good code lets a guardian in");
            }
            Person::Staff(login) => {
                computer.signs_in(login, presente_tests::worlds::world::PASSWORD).expect("the password is right");
            }
        }
    }

    /// Every child that was ever at one of the schools.
    fn children(&self) -> Vec<StudentId> {
        let sql = "SELECT id FROM thing WHERE kind = 'student'";
        let found = self.world.office.store.read(|conn| conn.list(sql, &[], |row| Ok(StudentId(row.parsed(0)?))));
        found.expect("the store can be read")
    }

    fn guardians_of(&self, student: StudentId) -> Vec<&'static str> {
        let is_guardian = |name: &&'static str| {
            let id = self.world.person(name);
            let sql = format!("SELECT count(*) FROM guardian_link WHERE guardian = '{id}' AND student = '{student}'");
            self.world.count(&sql) == 1
        };
        GUARDIANS.into_iter().filter(is_guardian).collect()
    }

    /// The network is good, and everybody syncs until nothing is left to say.
    fn settle(&self) {
        if self.guardians_of(self.world.student(YUSUF)).contains(&KARIM) {
            self.world.limit(KARIM, YUSUF, &[]);
        }
        let stand = || self.world.count("SELECT CAST(sum(seq) AS BIGINT) FROM school");
        for _ in 0..ROUNDS_MOST {
            let before = stand();
            for computer in &self.computers {
                computer.syncs(1);
            }
            let is_quiet = |(person, computer): (&Person, &Computer<'_>)| {
                computer.session().sync.waiting == 0 || !self.is_known(*person) || waits_for_somebody_gone(computer)
            };
            if stand() == before && self.people.iter().zip(&self.computers).all(is_quiet) {
                break;
            }
        }
        for (number, (person, computer)) in self.people.iter().zip(&self.computers).enumerate() {
            if !self.is_known(*person) {
                // What waits goes on waiting until somebody signs in again, and nothing of a child is there.
                assert_eq!(computer.home().children.len(), 0, "computer {number} holds a child that is not its own");
                continue;
            }
            if !waits_for_somebody_gone(computer) {
                assert_eq!(computer.waiting(), 0, "computer {number} still has something waiting");
            }
            assert_eq!(computer.session().sync.problem, None, "computer {number} disagrees with the school");
        }
    }

    fn at_school(&self) -> &There {
        self.there.get_or_init(|| self.look_at_school())
    }

    fn staff(&self) -> &[Computer<'_>; 2] {
        self.staff.get_or_init(|| {
            let logins = [("sees-safety", StaffRole::Counselor), ("sees-threads", StaffRole::Liaison)];
            logins.map(|(login, role)| self.world.staff(login, "Sees All", role))
        })
    }

    /// What every computer of the staff together shows of the school: the things by their ids.
    fn look_at_school(&self) -> There {
        let mut found = There::new();
        for child in self.children() {
            for computer in self.staff() {
                let page: StudentPage = computer.call("student_page", json!({ "student": child })).expect("a page");
                let mut see = |kind: &str, id: uuid::Uuid, body: Value| {
                    let seen = found.entry((kind.to_owned(), id)).or_default();
                    if !seen.contains(&body) {
                        seen.push(body);
                    }
                };
                for view in &page.explanations {
                    see(kind::EXPLANATION, view.explanation.id.0, json!(view.explanation));
                }
                for view in &page.requests {
                    see(kind::SUPPORT_REQUEST, view.request.id.0, json!(view.request));
                }
                for goal in computer.goals(child) {
                    see(kind::GOAL, goal.goal.id.0, json!(goal.goal));
                }
                for guardian in GUARDIANS {
                    let guardian = self.world.person(guardian);
                    let thread = computer.call::<Thread>("thread", json!({ "student": child, "guardian": guardian }));
                    for view in thread.map(|thread| thread.messages).unwrap_or_default() {
                        see(kind::MESSAGE, view.message.id.0, json!(view.message.texts[0].text));
                    }
                }
            }
        }
        found
    }

    fn nothing_promised_is_lost(&self) {
        let there = self.at_school();
        for (name, promise) in &self.history.promises {
            let (kind, id) = name;
            let refused = || {
                let mut outbox = self.computers[promise.device].outbox().into_iter();
                outbox.any(|row| {
                    let is_answered = row.delivery == Delivery::Refused && row.refusal.is_some();
                    row.body["id"] == json!(id) && (is_answered || row.delivery == Delivery::Waiting)
                })
            };
            match there.get(name) {
                Some(seen) => {
                    assert_eq!(seen.len(), 1, "{kind} {id} is seen in two ways: {seen:?}");
                    if let Some(words) = &promise.words {
                        assert_eq!(seen[0], json!(words), "{kind} {id} says something else");
                    }
                }
                None => {
                    let device = promise.device;
                    assert!(refused(), "{kind} {id} of computer {device} is neither at the school nor refused");
                }
            }
        }
    }

    /// Every message at the school was written by somebody, and stands there once.
    fn nothing_came_from_nowhere(&self) {
        let mut seen = BTreeSet::new();
        for ((kind, id), bodies) in self.at_school() {
            let Some(words) = bodies[0].as_str().filter(|_| kind == kind::MESSAGE) else { continue };
            let promised = self.history.promises.get(&(kind.clone(), *id)).and_then(|promise| promise.words.as_deref());
            assert!(promised == Some(words) || self.history.unsure.contains(words), "nobody wrote {words:?}");
            assert!(seen.insert(words.to_owned()), "{words:?} stands there twice");
        }
    }

    /// Nobody's cursor has skipped anything, and no two computers disagree: each shows what one of the same person shows
    /// that has just come in.
    fn the_same_is_seen_by_a_computer_that_was_never_there(&self) {
        let mut fresh: BTreeMap<Person, Computer<'_>> = BTreeMap::new();
        for person in &self.people {
            if fresh.contains_key(person) || !self.is_known(*person) {
                continue;
            }
            let computer = self.world.new_computer(TimeDelta::zero());
            self.comes_in(*person, &computer);
            computer.syncs(2);
            fresh.insert(*person, computer);
        }
        // Whoever has just come in has told the school that things have arrived.
        self.computers.iter().for_each(|computer| _ = computer.syncs(2));
        fresh.values().for_each(|computer| _ = computer.syncs(1));
        for (number, (person, computer)) in self.people.iter().zip(&self.computers).enumerate() {
            let Some(fresh) = fresh.get(person) else { continue };
            let [here, there] = [computer, fresh].map(|computer| self.shows(*person, computer));
            for (what, shown) in &there {
                let seen = here.get(what).map(|shown| &shown.body);
                assert_eq!(seen, Some(&shown.body), "computer {number} ({person:?}) shows another {what}");
            }
            for (what, shown) in &here {
                assert!(
                    there.contains_key(what) || shown.is_refused,
                    "computer {number} ({person:?}) alone has {what}"
                );
            }
        }
    }

    /// Everything of the school's that a computer shows, but for what is only its own: what it looked at, and what its
    /// clock makes of today.
    fn shows(&self, person: Person, computer: &Computer<'_>) -> BTreeMap<String, Shown> {
        let mut shown = BTreeMap::new();
        let mut show = |what: String, body: Value, refusal: Option<Refusal>| {
            shown.insert(what, Shown { body, is_refused: refusal.is_some() });
        };
        let held: Vec<StudentId> = match person {
            Person::Guardian(_) => computer.home().children.iter().map(|card| card.student.id).collect(),
            Person::Staff(_) => [YUSUF, NOOR, MEI].map(|child| self.world.student(child)).to_vec(),
        };
        show("children".to_owned(), json!(held), None);
        for student in held {
            if let Person::Guardian(_) = person {
                let record: FamilyRecord = computer.call("record", json!({ "student": student })).expect("a record");
                let days = record.years.iter().flat_map(|year| year.days.iter()).map(|day| json!([day.date, day.face]));
                show(format!("days of {student}"), days.collect(), None);
                for view in record.messages {
                    show(format!("message {}", view.message.id), json!(view.message), view.refusal);
                }
            } else {
                for guardian in GUARDIANS {
                    let ask = json!({ "student": student, "guardian": self.world.person(guardian) });
                    // Whoever may not read a thread is refused it.
                    let thread = computer.call::<Thread>("thread", ask).map(|thread| thread.messages);
                    for view in thread.unwrap_or_default() {
                        show(format!("message {}", view.message.id), json!(view.message), view.refusal);
                    }
                }
            }
            for goal in computer.goals(student) {
                show(format!("goal {}", goal.goal.id), json!(goal.goal), None);
            }
        }
        for view in computer.explanations() {
            show(format!("explanation {}", view.explanation.id), json!(view.explanation), view.refusal);
        }
        for view in computer.supports() {
            show(format!("request {}", view.request.id), json!(view.request), view.refusal);
        }
        shown
    }
}
