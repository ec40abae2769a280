//! The server's state as an administrator reads it, and its backups: made while it is served, opened, kept and put back.

use std::{
    collections::BTreeSet,
    path::Path,
    process::{Command, Output},
    sync::Arc,
};

use attendance::*;
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use client::{Client, InMemory, Options};
use presente_tests::{
    programs,
    worlds::{
        clock::{CountedIds, DeviceClock},
        cluster::Engine,
        computer::{Answer, Computer},
        network::SimulatedLink,
        tiny::{self, AMINA, YUSUF, missed_days},
        world::World,
    },
};
use protocol::*;
use serde_json::json;
use server::{
    Office,
    backup::{Backups, is_due},
    store::Executor,
};

fn clock(text: &str) -> NaiveTime {
    text.parse().expect("a time of day")
}

fn administrator(world: &World) -> (Computer<'_>, uuid::Uuid) {
    let computer = world.administrator();
    let account = computer.account();
    (computer, account)
}

fn server(arguments: &[String], more: &[&str]) -> Output {
    let mut command = Command::new(programs::built("presente-server").expect("it is built"));
    command.args(arguments).args(more).env("LC_ALL", "C").output().expect("it runs")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// Backups at two in the morning, of which so many are kept.
fn nightly(folder: &Path, keep: usize) -> Backups {
    Backups { folder: folder.to_owned(), at: clock("02:00:00"), keep }
}

#[test]
fn a_backup_is_due_once_its_moment_has_passed_and_a_failed_one_is_tried_again_after_a_while() {
    let at = |text: &str| -> NaiveDateTime { text.parse().expect("a moment") };
    let table = [
        // Now, the last whole one, the last try, and whether one is due.
        ("2026-11-17T08:30:00", None, None, true),
        ("2026-11-17T01:59:00", Some("2026-11-16T02:00:05"), Some("2026-11-16T02:00:05"), false),
        ("2026-11-17T02:00:00", Some("2026-11-16T02:00:05"), Some("2026-11-16T02:00:05"), true),
        ("2026-11-17T08:30:00", Some("2026-11-17T02:00:05"), Some("2026-11-17T02:00:05"), false),
        ("2026-11-17T08:30:00", Some("2026-11-15T02:00:05"), Some("2026-11-15T02:00:05"), true),
        ("2026-11-17T02:05:00", Some("2026-11-16T02:00:05"), Some("2026-11-17T02:00:00"), false),
        ("2026-11-17T02:15:00", Some("2026-11-16T02:00:05"), Some("2026-11-17T02:00:00"), true),
    ];
    for (now, whole, tried, due) in table {
        let told = is_due(clock("02:00:00"), at(now), whole.map(at), tried.map(at));
        assert_eq!(told, due, "at {now}, whole {whole:?}, tried {tried:?}");
    }
}

#[test]
fn a_server_makes_its_backups_by_the_clock_and_takes_away_only_what_it_made() {
    if Engine::here() == Engine::Postgres {
        return;
    }
    let world = World::with_school("tiny", tiny::write, 31);
    let folder = tempfile::tempdir().expect("a folder");
    let somebodys = ["presente-2020-01-01-020000.db", "notes.txt"];
    somebodys.iter().for_each(|name| std::fs::write(folder.path().join(name), "mine").expect("written"));
    let backups = nightly(folder.path(), 2);
    let run = || backups.run_if_due(&world.office).expect("looked");
    let first = run().expect("there is none yet");
    assert_eq!(first.outcome, BackupOutcome::Whole);
    assert!(run().is_none(), "one a night");
    world.clock.pass(TimeDelta::hours(6));
    assert!(run().is_none(), "nor by day");
    for _ in 0..3 {
        world.clock.pass_days(1);
        assert_eq!(run().expect("the next night has passed").outcome, BackupOutcome::Whole);
    }
    let now = names(folder.path());
    assert_eq!(now.len(), 4, "two are kept, beside what is somebody's: {now:?}");
    assert!(somebodys.iter().all(|name| now.contains(*name)), "{now:?}");
    assert!(!Path::new(&first.file).exists());
    // One that has been changed is somebody's by now.
    let second: Vec<_> = now.iter().filter(|name| !somebodys.contains(&name.as_str())).cloned().collect();
    std::fs::write(folder.path().join(&second[0]), "kept by hand").expect("written");
    world.clock.pass_days(1);
    run().expect("another");
    assert!(names(folder.path()).contains(&second[0]), "what is not as it was made is left alone");
}

/// A family's computer as it is opened in the morning, on the way to whichever server has the school now.
fn opened<'w>(world: &'w World, office: &Office, home: &Path, key: &Arc<InMemory>, seed: u64) -> Computer<'w> {
    let options = Options {
        folder: home.to_owned(),
        profile: "home".into(),
        link: Arc::new(SimulatedLink { office: office.clone(), network: world.network.clone() }),
        key_place: Box::new(key.clone()),
        clock: Arc::new(DeviceClock { school: world.clock.clone(), off_by: TimeDelta::zero() }),
        ids: Arc::new(CountedIds::new(seed)),
        executor: client::Executor::Inline,
        copy: None,
    };
    world.computer_of(Client::open(options).expect("the computer's store opens"), home.to_owned())
}

#[test]
fn a_backup_made_in_the_middle_of_the_day_is_put_back_whole_and_families_go_on() {
    if Engine::here() == Engine::Postgres {
        return;
    }
    let world = World::with_school("tiny", tiny::write, 32);
    let (home, key) = (tempfile::tempdir().expect("a folder"), Arc::new(InMemory::new()));
    let amina = opened(&world, &world.office, home.path(), &key, 3_201);
    amina.joins(&world.code_for(world.person(AMINA))).expect("a good code lets a guardian in");
    let yusuf = world.student(YUSUF);
    let said_before = amina.explains(yusuf, &missed_days()[..1], "Fiebre").expect("kept");
    amina.syncs(1);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("school.db");
    let (name, place) = (file.display().to_string(), world.place());
    let made = server(&place, &["backup", &name]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    assert_eq!(names(folder.path()), BTreeSet::from(["school.db".to_owned()]), "nothing is left beside it");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = file.metadata().expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "a school's record is for nobody else on the computer");
    }
    let again = server(&place, &["backup", &name]);
    assert_eq!(again.status.code(), Some(1), "nothing is written over: {}", said(&again));
    let attached = world.block_on(amina.client.attach(yusuf, "clinic.pdf", b"%PDF-1.4 clinic".to_vec()));
    let Answered::Ok(paper) = attached else { panic!("the file is kept") };
    let later = amina.explanation_of(yusuf, &missed_days()[1..2], Reason::Illness, "Tos");
    let later = ExplainAbsence { attachments: vec![paper], ..later };
    let later: Explanation = amina.call("explain_absence", json!(later)).expect("kept");
    amina.syncs(1);
    let told = amina.outbox();
    assert!(told.len() == 2 && told.iter().all(|row| row.delivery == Delivery::Received), "{told:?}");

    let anew = folder.path().join("anew").display().to_string();
    let data = ["--data".to_owned(), anew.clone()];
    let restored = server(&data, &["restore", &name]);
    assert_eq!(restored.status.code(), Some(0), "{}", said(&restored));
    let checked = server(&data, &["check"]);
    assert_eq!(checked.status.code(), Some(0), "{}", said(&checked));
    let full = server(&data, &["restore", &name]);
    assert_eq!(full.status.code(), Some(1), "what is there is never written over: {}", said(&full));
    let families = said(&server(&data, &["decisions", "--since", "2026-01-01", "--json"]));
    assert_eq!(families.trim(), "[]", "what was said is there, and nothing is decided yet");
    let ids = Arc::new(CountedIds::new(3_202));
    let office = Office::open(Path::new(&anew), world.clock.clone(), ids, Executor::Inline).expect("it opens");
    let count = |table: &str, column: &str, id: uuid::Uuid| {
        let sql = format!("SELECT count(*) FROM {table} WHERE {column} = $1");
        let found = office.store.read(|conn| conn.find(&sql, server::args![id], |row| row.int(0)));
        found.expect("it can be read").expect("a count")
    };
    let said = || (count("thing", "id", said_before.id.0), count("thing", "id", later.id.0));
    assert_eq!(said(), (1, 0), "everything up to the backup");

    // The school goes on with it, and so does she: what she was told had come is at the school again, and once.
    drop(amina);
    let amina = opened(&world, &office, home.path(), &key, 3_203);
    for round in 1..=2 {
        amina.syncs(1);
        assert_eq!((said(), count("attachment", "thing_id", later.id.0)), ((1, 1), 1), "round {round}");
        let shown: BTreeSet<_> = amina.explanations().into_iter().map(|view| view.explanation.id).collect();
        assert_eq!((shown, amina.explanations().len()), (BTreeSet::from([said_before.id, later.id]), 2));
        assert!(amina.outbox().iter().all(|row| row.delivery == Delivery::Received), "{:?}", amina.outbox());
    }
}

#[test]
fn what_is_no_backup_is_not_put_back_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, anew) = (folder.path().join("letter.db"), folder.path().join("anew"));
    std::fs::write(&file, "Dear parents, this is no database at all.".repeat(40)).expect("written");
    let data = ["--data".to_owned(), anew.display().to_string()];
    let name = file.display().to_string();
    let refused = server(&data, &["restore", &name]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert_eq!(names(&anew), BTreeSet::new(), "nothing is left");
    let missing = server(&data, &["restore", "nowhere.db"]);
    assert_eq!(missing.status.code(), Some(1), "{}", said(&missing));
    let wrong = server(&data, &["serve", "--backup-at", "late"]);
    assert_eq!(wrong.status.code(), Some(2), "{}", said(&wrong));
    let nowhere = server(&data, &["serve", "--backup-to", &anew.join("not-there").display().to_string()]);
    assert_eq!(nowhere.status.code(), Some(1), "a disk that is not there becomes no folder: {}", said(&nowhere));
}

#[test]
fn a_database_has_backups_of_its_own_and_everything_says_so() {
    if Engine::here() == Engine::Sqlite {
        return;
    }
    let world = World::with_school("tiny", tiny::write, 33);
    let (admin, account) = administrator(&world);
    let health: Health = admin.call("health", json!({ "account": account })).expect("told");
    assert!(health.lines.iter().any(|line| line.what == HealthWhat::DatabaseBackups) && !health.can_back_up);
    let refused: Answer<Health> = admin.call("back_up", json!({ "account": account }));
    assert_eq!(refused.unwrap_err(), Refusal::BackupsElsewhere);
    let folder = tempfile::tempdir().expect("a folder");
    let made = server(&world.place(), &["backup", &folder.path().join("a.db").display().to_string()]);
    assert_eq!(made.status.code(), Some(1));
    assert!(said(&made).contains("pg_dump") && names(folder.path()).is_empty(), "{}", said(&made));
}

fn line(health: &Health, found: fn(&HealthWhat) -> bool) -> &HealthLine {
    health.lines.iter().find(|line| found(&line.what)).expect("the line is there")
}

#[test]
fn an_administrator_reads_how_the_server_is_and_has_a_backup_made() {
    if Engine::here() == Engine::Postgres {
        return;
    }
    let mut world = World::with_school("tiny", tiny::write, 34);
    let folder = tempfile::tempdir().expect("a folder");
    {
        let (admin, account) = administrator(&world);
        let refused: Answer<Health> = admin.call("back_up", json!({ "account": account }));
        assert_eq!(refused.unwrap_err(), Refusal::BackupFolderMissing);
        let health: Health = admin.call("health", json!({ "account": account })).expect("told");
        assert!(!line(&health, |what| matches!(what, HealthWhat::BackupPlan { .. })).fine);
        assert!(!line(&health, |what| matches!(what, HealthWhat::LastBackup { at: None, .. })).fine);
        let liaison = world.liaison();
        let own = liaison.account();
        for name in ["health", "back_up"] {
            let refused: Answer<Health> = liaison.call(name, json!({ "account": own }));
            assert_eq!(refused.unwrap_err(), Refusal::NotAllowed, "{name}");
        }
    }
    world.office.backups = Some(Arc::new(nightly(folder.path(), 3)));
    world.guardian(AMINA);
    let computer = world.new_computer(TimeDelta::zero());
    computer.signs_in("admin", presente_tests::worlds::world::PASSWORD).expect("the password is right");
    let account = computer.account();
    let health: Health = computer.call("back_up", json!({ "account": account })).expect("made");
    assert!(health.can_back_up && health.backups[0].outcome == BackupOutcome::Whole, "{health:?}");
    assert!(Path::new(&health.backups[0].file).is_file());
    assert!(line(&health, |what| matches!(what, HealthWhat::LastBackup { at: Some(_), failed: None })).fine);
    let plan = line(&health, |what| matches!(what, HealthWhat::BackupPlan { .. }));
    assert_eq!(plan.what, HealthWhat::BackupPlan { at: Some(clock("02:00:00")), keep: 3 });
    let families = line(&health, |what| matches!(what, HealthWhat::Families { .. }));
    assert_eq!(families.what, HealthWhat::Families { joined: 1, of: 3 });
    assert!(line(&health, |what| matches!(what, HealthWhat::LastImport { .. })).fine);
    let log: AuditPage = computer.call("audit", json!({ "account": account, "what": "back_up" })).expect("read");
    assert_eq!((log.rows.len(), log.rows[0].by_name.as_str()), (1, "Ada Admin"));
    world.clock.pass_days(5);
    let later: Health = computer.call("health", json!({ "account": account })).expect("told");
    assert!(!line(&later, |what| matches!(what, HealthWhat::LastImport { .. })).fine, "nobody brought a file in");
    assert!(!line(&later, |what| matches!(what, HealthWhat::LastBackup { .. })).fine);
}
