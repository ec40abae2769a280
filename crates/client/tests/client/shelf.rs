//! What is kept in memory against what lies on the disk: whatever happens, a computer that has been running answers as
//! one that has just been started.

use attendance::*;
use chrono::TimeDelta;
use proptest::prelude::*;
use protocol::*;
use serde_json::{Value, json};

use crate::{maple::*, played::*, world::*};

const CHILDREN: [StudentId; 3] = [MATEO, StudentId(uuid::Uuid::from_u128(11)), StudentId(uuid::Uuid::from_u128(12))];

/// Something that happens at the school or here.
#[derive(Debug, Clone, Copy)]
enum Step {
    DaysChange,
    ExplanationComes(ExplanationState),
    ExplanationGoes,
    MessageComes(Side),
    RequestComes(RequestState),
    GuardianJoins,
    PersonChanges,
    ChildIsRenamed,
    SchoolChanges,
    CalendarChanges,
    ChildIsForgotten,
    SchoolIsForgotten,
    MessageIsWritten,
    ExplanationIsWritten,
    NightFalls,
    NextSyncStartsOver,
}

fn steps() -> impl Strategy<Value = Vec<(Step, usize)>> {
    use Step::*;
    let step = prop_oneof![
        Just(DaysChange),
        prop_oneof![
            Just(ExplanationState::Sent),
            Just(ExplanationState::NeedsMore),
            Just(ExplanationState::Accepted),
            Just(ExplanationState::NotAccepted)
        ]
        .prop_map(ExplanationComes),
        Just(ExplanationGoes),
        prop_oneof![Just(Side::Family), Just(Side::School)].prop_map(MessageComes),
        prop_oneof![Just(RequestState::Open), Just(RequestState::Closed)].prop_map(RequestComes),
        Just(GuardianJoins),
        Just(PersonChanges),
        Just(ChildIsRenamed),
        Just(SchoolChanges),
        Just(CalendarChanges),
        Just(ChildIsForgotten),
        Just(SchoolIsForgotten),
        Just(MessageIsWritten),
        Just(ExplanationIsWritten),
        Just(NightFalls),
        Just(NextSyncStartsOver),
    ];
    proptest::collection::vec((step, 0..CHILDREN.len()), 1..9)
}

impl Step {
    async fn happen(self, world: &World, child: StudentId, number: u128) {
        self.happen_at_school(world, child, number);
        match self {
            Step::NightFalls => world.clock.turn(TimeDelta::days(1)),
            Step::MessageIsWritten => _ = world.call::<Value>("send_message", world.saying(500 + number, "Hola")).await,
            Step::ExplanationIsWritten => {
                let ask = world.explaining(600 + number, "2026-10-07", "Fiebre");
                _ = world.call::<Value>("explain_absence", ask).await;
            }
            _ => {}
        }
    }

    fn happen_at_school(self, world: &World, child: StudentId, number: u128) {
        let now = world.clock.0.lock().unwrap().to_owned();
        let mut books = world.school.books();
        match self {
            Step::DaysChange => {
                let dates = ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"];
                let absent: Vec<&str> = dates.into_iter().skip(number as usize % 5).collect();
                let days = days(child, 2027, "2026-10-07", &absent);
                books.put(kind::DAYS, days_id(child, 2027), Some(child), Topic::Attendance, &days);
            }
            Step::ExplanationComes(state) => {
                let mut said = explained(world.explaining(200 + number % 3, "2026-10-05", "Fiebre"), Some(now));
                (said.student, said.state) = (child, state);
                books.put(kind::EXPLANATION, said.id.0, Some(child), Topic::Attendance, &said);
            }
            Step::ExplanationGoes => books.take_away(kind::EXPLANATION, id(200 + number % 3)),
            Step::MessageComes(side) => {
                let said = Message {
                    id: MessageId(id(300 + number)),
                    version: 1,
                    student: child,
                    guardian: ROSA,
                    by: if side == Side::Family { ROSA } else { JO },
                    by_name: "Somebody".into(),
                    side,
                    texts: vec![Text::written("es", "Hola", ROSA)],
                    attachments: vec![],
                    written_at: now + TimeDelta::seconds(number as i64),
                    received_at: Some(now + TimeDelta::seconds(number as i64)),
                };
                books.put(kind::MESSAGE, said.id.0, Some(child), Topic::Messages, &said);
            }
            Step::RequestComes(state) => {
                let request = json!({
                    "id": id(400 + number % 2), "version": 1, "student": child, "by": ROSA, "by_name": "Rosa",
                    "kind": "transport", "urgency": "this_week", "words": Text::written("es", "El bus", ROSA),
                    "reach": { "how": "phone", "when": "" }, "attachments": [], "said_on": "2026-10-06",
                    "received_at": now, "state": state, "due": "2026-10-09", "steps": [],
                });
                books.put(kind::SUPPORT_REQUEST, id(400 + number % 2), Some(child), Topic::Support, &request);
            }
            Step::GuardianJoins => {
                let mut link: GuardianLink = books.find(kind::LINK, id(40)).unwrap();
                link.joined = !link.joined;
                books.put(kind::LINK, id(40), Some(MATEO), Topic::Contact, &link);
            }
            Step::PersonChanges => {
                let mut rosa: Person = books.find(kind::PERSON, ROSA.0).unwrap();
                rosa.language = Some(format!("es-{}", number % 3));
                books.put(kind::PERSON, ROSA.0, None, Topic::Contact, &rosa);
            }
            Step::ChildIsRenamed => {
                let renamed = student(child, &format!("Child{}", number % 4));
                books.put(kind::STUDENT, child.0, Some(child), Topic::School, &renamed);
            }
            Step::SchoolChanges => {
                let mut school: School = books.find(kind::SCHOOL, SCHOOL.0).unwrap();
                school.name = format!("Maple Street {}", number % 3);
                books.put(kind::SCHOOL, SCHOOL.0, None, Topic::School, &school);
            }
            Step::CalendarChanges => {
                let mut shorter = calendar(2027);
                shorter.days.retain(|day| day.date.to_string() != format!("2026-10-0{}", 1 + number % 7));
                books.put(kind::CALENDAR, calendar_id(SCHOOL, 2027), None, Topic::School, &shorter);
            }
            Step::ChildIsForgotten => {
                books.forget.push(Forget::Student { student: child, topics: Topic::ALL.to_vec() });
            }
            Step::SchoolIsForgotten => books.forget.push(Forget::School { school: SCHOOL }),
            Step::NextSyncStartsOver => books.weather.wrong_tally = !books.weather.wrong_tally,
            Step::MessageIsWritten | Step::ExplanationIsWritten | Step::NightFalls => {}
        }
    }
}

/// Everything that a screen might ask now.
async fn answers(client: &client::Client) -> Vec<(String, Answered<Value>)> {
    let mut asks = vec![
        ("home", json!({})),
        ("threads", json!({})),
        ("explanations", json!({ "student": null })),
        ("support_requests", json!({ "student": null })),
        ("board", json!({})),
        ("find_students", json!({ "words": "" })),
        ("school_rates", json!({})),
    ];
    for child in CHILDREN {
        let one = json!({ "student": child });
        asks.push(("history", json!({ "student": child, "school_year": null })));
        asks.push(("thread", json!({ "student": child, "guardian": ROSA })));
        asks.push(("goals", one.clone()));
        asks.push(("student_page", one));
    }
    let mut all = Vec::new();
    for (name, ask) in asks {
        let answer = client.call(name, ask.clone()).await;
        all.push((format!("{name} {ask}"), answer));
    }
    all
}

async fn play(world: &World, played: &[(Step, usize)]) -> Result<(), TestCaseError> {
    for (number, (step, child)) in played.iter().enumerate() {
        step.happen(world, CHILDREN[*child], number as u128).await;
        for synced in [false, true] {
            if synced {
                _ = world.call::<Value>("sync_now", Nothing {}).await;
            }
            let started = computer(world.folder.path(), &world.school, &world.clock, Box::new(world.key_place.clone()));
            for (running, fresh) in answers(&world.client).await.iter().zip(answers(&started).await) {
                prop_assert_eq!(running, &fresh, "after {:?}, synced: {}", step, synced);
            }
        }
    }
    Ok(())
}

async fn crowded(world: World) -> World {
    for child in &CHILDREN[1..] {
        add_child(&mut world.school.books(), *child, "Ana", &["2026-10-05"]);
    }
    let _: SyncState = world.sync().await;
    world
}

fn run(play: impl Future<Output = Result<(), TestCaseError>>) -> Result<(), TestCaseError> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).build().unwrap().block_on(play)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_familys_computer_answers_as_if_it_had_just_been_started(played in steps()) {
        run(async { play(&crowded(World::family().await).await, &played).await })?;
    }

    #[test]
    fn a_liaisons_computer_answers_as_if_it_had_just_been_started(played in steps()) {
        run(async { play(&crowded(World::liaison().await).await, &played).await })?;
    }
}

#[tokio::test]
async fn a_child_who_is_forgotten_is_in_no_answer_though_all_were_asked_before() {
    let world = crowded(World::liaison().await).await;
    let named = |all: &[(String, Answered<Value>)], name: &str| {
        all.iter().filter(|(_, answer)| serde_json::to_string(answer).unwrap().contains(name)).count()
    };
    let said = explained(world.explaining(200, "2026-10-05", "Fiebre"), Some(at("2026-10-07T15:00:00Z")));
    world.school.books().put(kind::EXPLANATION, said.id.0, Some(MATEO), Topic::Attendance, &said);
    world.sync().await;
    assert!(named(&answers(&world.client).await, "Mateo") > 3);
    world.school.books().forget.push(Forget::Student { student: MATEO, topics: Topic::ALL.to_vec() });
    world.sync().await;
    let after = answers(&world.client).await;
    assert_eq!((named(&after, "Mateo"), named(&after, "Fiebre")), (0, 0));
    assert!(named(&after, "Ana") > 3);
}
