//! Every command of the app, as a page on this computer gives it: refused or answered, and never more than is the
//! asker's.

use std::sync::Arc;

use attendance::StaffRole;
use client::{Client, InMemory, KeyPlace, NoKeyring, Options};
use presente_tests::worlds::{
    clock::{CountedIds, DeviceClock},
    tiny::AMINA,
    world::{PASSWORD, story_day},
};
use protocol::{Answered, CommandName, Mode};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    bodies,
    school::{District, HERE, login},
    table::Table,
};

const TABLE: &str = "tests/tests/guards/access/commands.tsv";
const ADDRESS: &str = "127.0.0.1:1";
const WORDS: &str = "seven quiet geese";

/// A computer by what it is called in the table. Both: Amina is a mother here, and somebody in the office as well.
struct Computer {
    name: &'static str,
    client: Client,
    /// The account that asks name.
    account: Uuid,
    _folder: tempfile::TempDir,
}

fn open(of: &District, folder: &tempfile::TempDir, seed: u64, key_place: Box<dyn KeyPlace>) -> Client {
    let options = Options {
        folder: folder.path().to_owned(),
        profile: "access".into(),
        link: Arc::new(of.world.link()),
        key_place,
        clock: Arc::new(DeviceClock { school: of.world.clock.clone(), off_by: chrono::TimeDelta::zero() }),
        ids: Arc::new(CountedIds::new(seed)),
        executor: client::Executor::Inline,
        copy: None,
    };
    Client::open(options).expect("the computer's store opens")
}

fn say(of: &District, client: &Client, name: &str, ask: Value) -> Answered<Value> {
    of.world.block_on(client.call(name, ask))
}

fn must(of: &District, client: &Client, name: &str, ask: Value) -> Value {
    match say(of, client, name, ask) {
        Answered::Ok(answer) => answer,
        other => panic!("{name}: {other:?}"),
    }
}

impl Computer {
    fn new(of: &District, name: &'static str, seed: u64) -> Computer {
        let folder = tempfile::tempdir().expect("a folder of its own");
        let locked = name == "locked";
        let key: Box<dyn KeyPlace> = if locked { Box::new(NoKeyring) } else { Box::new(InMemory::new()) };
        let mut client = open(of, &folder, seed, key);
        if locked {
            must(of, &client, "unlock", json!({ "passphrase": WORDS }));
        }
        if ["family", "both", "locked"].contains(&name) {
            let code = of.world.code_for(of.world.person(AMINA));
            must(of, &client, "join", json!({ "address": ADDRESS, "code": code }));
        }
        let staff = match name {
            "liaison" => Some(StaffRole::Liaison),
            "administrator" | "both" => Some(StaffRole::Administrator),
            _ => None,
        };
        if let Some(role) = staff {
            let ask = json!({ "address": ADDRESS, "login": login(HERE, role), "password": PASSWORD });
            must(of, &client, "sign_in", ask);
        }
        must(of, &client, "sync_now", json!({}));
        let session = must(of, &client, "session", json!({}));
        // Asks go to the account of the office where there are two.
        let account = session["accounts"].as_array().and_then(|all| all.last()).cloned().unwrap_or_default();
        let account_id = account["id"].as_str().and_then(|id| id.parse().ok()).unwrap_or_default();
        if locked {
            drop(client);
            client = open(of, &folder, seed + 100, Box::new(NoKeyring));
        }
        Computer { name, client, account: account_id, _folder: folder }
    }
}

/// What a command is asked with, about Yusuf and his school.
fn body(of: &District, command: CommandName, computer: &Computer) -> Value {
    let (student, account) = (of.yusuf, computer.account);
    match command.name {
        "session" | "home" | "threads" | "outbox" | "house_rules" | "contacts" | "board" | "policies" | "this_week"
        | "school_rates" | "sync_now" | "look_away" | "lock_now" | "stay_open" | "begin_anew" | "mend_store"
        | "put_salvage_away" => json!({}),
        "history" => json!({ "student": student, "school_year": null }),
        "day_story" => json!({ "student": student, "date": story_day() }),
        "unexplained_days" | "goals" | "record" | "calendar_file" | "student_page" => json!({ "student": student }),
        "check_explanation" => bodies::write("explain_absence", of, of.amina),
        "explanations" | "support_requests" => json!({ "student": null }),
        "explanation" | "review" => json!({ "id": of.explanation }),
        "support_request" => json!({ "id": of.request }),
        "thread" => json!({ "student": student, "guardian": of.amina }),
        "draft" | "drop_draft" => json!({ "name": "explain/somebody" }),
        "find_students" => json!({ "words": "" }),
        "policy_receipts" => json!({ "policy": of.policy }),
        "preview_policy" => json!({ "lang": "en", "title": "Lateness", "text": "Please ring the bell." }),
        "save_settings" => json!({ "language": "en", "theme": "system", "text_size": 100, "notify": {
            "messages": true, "answers": true, "absences": true, "show_content": false } }),
        "save_draft" => json!({ "name": "explain/somebody", "form": {} }),
        "seen_as" => json!({ "guardian": of.amina, "command": "home", "ask": {} }),
        "put_away" => json!({ "write": Uuid::from_u128(404) }),
        "unlock" => json!({ "passphrase": "not these words" }),
        "choose_words" => json!({ "new": WORDS }),
        "drop_words" => json!({ "passphrase": WORDS }),
        "school_door" => json!({ "address": ADDRESS }),
        "join" => json!({ "address": ADDRESS, "code": "0000-0000-0000" }),
        "sign_in" => json!({ "address": ADDRESS, "login": "nobody", "password": "not this one" }),
        "find_update" => json!({}),
        name if command.mode == Mode::Write => bodies::write(name, of, of.amina),
        name => bodies::ask(name, of, account),
    }
}

fn as_text<T>(answer: Answered<T>, say: impl FnOnce(T) -> String) -> Answered<String> {
    match answer {
        Answered::Ok(answer) => Answered::Ok(say(answer)),
        Answered::Refused(refusal) => Answered::Refused(refusal),
        Answered::Failed { code } => Answered::Failed { code },
    }
}

/// What the holder of the screens asks the client for, where a command is its own. `None`: it asks for nothing.
fn as_its_holder(of: &District, command: &str, at: &Computer) -> Option<Answered<String>> {
    fn told<T: std::fmt::Debug>(answer: Answered<T>) -> Answered<String> {
        as_text(answer, |answer| format!("{answer:?}"))
    }
    let (client, account) = (&at.client, at.account);
    let ask = |name: &str, ask: Value| told(say(of, client, name, ask));
    let world = &of.world;
    Some(match command {
        "pick_files" => {
            let one = format!("%PDF-1.4 {}", at.name).into_bytes();
            told(world.block_on(client.attach(of.yusuf, "paper.pdf", one)))
        }
        "pick_import" => told(world.block_on(client.send_import(account, Vec::new()))),
        "save_attachment" => as_text(world.block_on(client.attachment_content(of.paper.id)), |_| String::new()),
        "save_record" => ask("record", json!({ "student": of.yusuf })),
        "save_list" => ask("take_out", bodies::ask("take_out", of, account)),
        "save_calendar" => ask("calendar_file", json!({ "student": of.yusuf })),
        "save_invitations" => {
            let ask = bodies::ask("invitation_letters", of, account);
            let ask = serde_json::from_value(ask).expect("whole");
            as_text(world.block_on(client.invitation_letters(ask)), |_| String::new())
        }
        "take_update" => {
            let ask = json!({ "account": account, "version": "9.9.9" });
            let ask = serde_json::from_value(ask).expect("whole");
            as_text(world.block_on(client.take_update(ask)), |_| String::new())
        }
        "sign_in_elsewhere" => {
            let ask = serde_json::from_value(json!({ "address": ADDRESS })).expect("whole");
            as_text(world.block_on(client.sign_in_elsewhere(ask, |_| false)), |_| String::new())
        }
        // Nothing is asked of the client: what is on the screen is saved or printed, a link is the system's to open.
        "save_page" | "print" | "open_link" => return None,
        name => panic!("{name} is its holder's, and nobody has said what it asks for"),
    })
}

/// Who is never spoken of to whom: a locked computer and one that nobody has joined speak of no child; a family's of no
/// other family's; and where a mother also works at the school, her own screens show her own children.
fn not_for(of: &District, computer: &Computer, whose: &str) -> Vec<String> {
    let (yusuf, noor, mei) = (of.yusuf.to_string(), of.noor.to_string(), of.mei.to_string());
    match computer.name {
        "nobody" | "locked" => vec![yusuf, noor, mei, of.school.to_string(), of.amina.to_string()],
        "family" => vec![mei, of.wei.to_string()],
        "both" if whose == "family" => vec![mei, of.wei.to_string()],
        _ => vec![noor, of.oak.to_string()].into_iter().filter(|_| computer.name != "both").collect(),
    }
}

/// What takes away what others are about goes last: a paper, files on their way in, the account, the store.
fn in_order() -> Vec<CommandName> {
    const LAST: [&str; 5] = ["edit_explanation", "withdraw_explanation", "drop_import", "sign_out", "begin_anew"];
    let mut all = CommandName::list();
    all.sort_by_key(|command| (LAST.iter().position(|last| *last == command.name), command.name));
    all
}

#[test]
fn every_command_is_answered_or_refused_as_the_table_says_whoever_is_on_the_computer() {
    let of = District::open();
    let names = ["nobody", "locked", "family", "liaison", "administrator", "both"];
    let computers: Vec<Computer> = (500..).zip(names).map(|(seed, name)| Computer::new(&of, name, seed)).collect();
    let table = Table::read(TABLE);
    let mut columns = vec!["whose".to_owned()];
    columns.extend(names.map(str::to_owned));
    let mut found = Vec::new();
    for command in in_order() {
        let whose = table.rows.get(command.name).and_then(|row| row.first()).cloned().unwrap_or_else(|| "?".to_owned());
        let mut cells = vec![whose.clone()];
        for computer in &computers {
            let answer = match command.mode {
                Mode::Host => as_its_holder(&of, command.name, computer),
                _ => Some(as_text(say(&of, &computer.client, command.name, body(&of, command, computer)), |answer| {
                    answer.to_string()
                })),
            };
            cells.push(match answer {
                None => "-".to_owned(),
                Some(Answered::Ok(text)) => {
                    let leaks = not_for(&of, computer, &whose).into_iter().filter(|id| text.contains(id));
                    let leaks: Vec<_> = leaks.collect();
                    assert!(leaks.is_empty(), "{} on {}: {leaks:?} in {text}", command.name, computer.name);
                    "ok".to_owned()
                }
                Some(Answered::Refused(refusal)) => {
                    json!(refusal)["kind"].as_str().expect("a refusal has a name").to_owned()
                }
                Some(Answered::Failed { code }) => panic!("{} failed on {}: {code}", command.name, computer.name),
            });
        }
        found.push((command.name.to_owned(), cells));
    }
    table.hold(&columns, &found);
}

#[test]
fn an_ask_that_nobody_could_have_meant_is_answered_with_nothing_of_anybody() {
    let of = District::open();
    let computer = Computer::new(&of, "family", 900);
    for command in CommandName::list().into_iter().filter(|command| command.mode != Mode::Host) {
        for ask in [Value::Null, json!([]), json!({ "student": 5, "account": {} }), json!("all of it")] {
            if let Answered::Ok(answer) = say(&of, &computer.client, command.name, ask.clone()) {
                // What is asked with nothing takes whatever stands there for nothing.
                assert!(!answer.to_string().contains(&of.mei.to_string()), "{} {ask}", command.name);
            }
        }
    }
}
