//! P9: how long a record is kept, what a family has the school erase, what keeps a record from it, and how neither a
//! computer nor an old backup brings back what is gone.

use std::{path::Path, process::Command, sync::Arc};

use attendance::*;
use chrono::{Days as DayCount, TimeDelta};
use presente_tests::{
    programs,
    worlds::{
        cluster::Engine,
        computer::{Answer, Computer},
        tiny::{self, AMINA, MEI, WEI, YUSUF, missed_days},
        world::{World, import_files, story_day},
    },
};
use protocol::*;
use serde_json::{Value, json};
use server::{backup::Backups, check, erase};
use uuid::Uuid;

fn tiny_school(seed: u64) -> World {
    World::with_school("tiny", tiny::write, seed)
}

fn office(world: &World) -> Computer<'_> {
    world.staff("papers", "Pat Papers", StaffRole::Office)
}

fn kept(computer: &Computer<'_>, student: StudentId) -> Answer<KeptRecord> {
    computer.call("kept_record", json!({ "account": computer.account(), "student": student }))
}

fn asks(computer: &Computer<'_>, student: StudentId, id: u128, what: &[Given]) -> Answer<KeptRecord> {
    let ask = AskDeletion {
        account: computer.account(),
        id: Uuid::from_u128(id),
        student,
        what: what.to_vec(),
        words: computer.text("en", "We would rather not have it kept."),
    };
    computer.call("ask_deletion", json!(ask))
}

fn answers(computer: &Computer<'_>, id: u128, granted: &[Given], words: &str) -> Answer<Vec<DeletionRequest>> {
    let ask = AnswerDeletion {
        account: computer.account(),
        request: Uuid::from_u128(id),
        granted: granted.to_vec(),
        words: computer.text("en", words),
    };
    computer.call("answer_deletion", json!(ask))
}

fn is_whole(world: &World) {
    let looked = check::look(&world.office.store).expect("looked");
    assert_eq!(looked.faults, [], "the store is whole, and so is its log");
}

/// Amina explains a day with a paper, writes and asks for help, and the school answers.
fn amina_gives(world: &World) -> (Computer<'_>, ExplanationId) {
    let (amina, yusuf) = (world.guardian(AMINA), world.student(YUSUF));
    let attached = world.block_on(amina.client.attach(yusuf, "clinic.pdf", b"%PDF-1.4 clinic".to_vec()));
    let Answered::Ok(file) = attached else { panic!("the file is kept") };
    let mut said = amina.explanation_of(yusuf, &missed_days()[..1], Reason::Illness, "A fever, at her aunt's");
    said.attachments = vec![file];
    let said: Explanation = amina.call("explain_absence", json!(said)).expect("kept");
    amina.writes(yusuf, None, "We stay with her aunt").expect("kept");
    amina.asks_support(yusuf, SupportKind::Transport, "No bus from her aunt's").expect("kept");
    amina.syncs(1);
    let liaison = world.liaison();
    liaison.decides(said.id, Verdict::Accept, "Get well soon").expect("accepted");
    liaison.writes(yusuf, Some(world.person(AMINA)), "Thank you").expect("kept");
    liaison.syncs(1);
    amina.syncs(1);
    (amina, said.id)
}

#[test]
pub fn a_family_has_what_it_gave_erased_and_it_is_gone_from_every_computer_and_the_record_stays() {
    let world = tiny_school(71);
    let yusuf = world.student(YUSUF);
    let (amina, said) = amina_gives(&world);
    let file = amina.explanation(said).explanation.attachments[0].id;
    let (office, liaison) = (office(&world), world.liaison());
    let before = kept(&amina, yusuf).expect("told");
    let counts: Vec<(Given, u32)> = before.given.iter().map(|given| (given.what, given.count)).collect();
    assert_eq!(counts, Given::ALL.map(|what| (what, 1)), "one of each");
    assert_eq!(asks(&amina, yusuf, 1, &[]).unwrap_err(), Refusal::NothingChosen);
    let asked = asks(&amina, yusuf, 1, &Given::ALL).expect("asked");
    assert_eq!(asks(&amina, yusuf, 1, &Given::ALL).expect("the same"), asked, "sent again it is the same request");
    assert_eq!(asked.requests[0].due, story_day() + DayCount::new(ANSWER_WITHIN_DAYS));

    let waiting: Vec<DeletionRequest> =
        office.call("deletion_requests", json!({ "account": office.account() })).expect("listed");
    assert_eq!((waiting.len(), waiting[0].by_name.as_str()), (1, "Amina Test"));
    let most = [Given::Messages, Given::Requests, Given::Files, Given::Notes];
    assert_eq!(answers(&office, 1, &most[..3], "").unwrap_err(), Refusal::TextMissing, "a no has its reason");
    let answered = answers(&office, 1, &most[..3], "The note explains a day that still counts.").expect("answered");
    let answer = answered[0].answer.as_ref().expect("answered");
    assert_eq!((answer.granted.as_slice(), answer.out_of_backups), (&Given::ALL[1..], None));
    assert_eq!(answers(&office, 1, &most, "").unwrap_err(), Refusal::AlreadyDecided);

    for computer in [&amina, &liaison, &office] {
        computer.syncs(1);
        let guardian = (computer.session().accounts[0].side == Side::School).then(|| world.person(AMINA));
        assert_eq!(computer.words_of(yusuf, guardian), ["Thank you"], "what the school wrote stays");
        assert_eq!(computer.supports(), []);
        let explained = computer.explanation(said).explanation;
        assert_eq!((explained.note.text.as_str(), explained.attachments.len()), ("A fever, at her aunt's", 0));
        assert_eq!(explained.state, ExplanationState::Accepted);
    }
    let kept = world.block_on(amina.client.attachment_content(file));
    assert!(matches!(kept, Answered::Refused(Refusal::NotFound)), "her own copy of the paper went too");
    asks(&amina, yusuf, 2, &[Given::Notes]).expect("asked");
    answers(&office, 2, &[Given::Notes], "").expect("answered");
    amina.syncs(1);
    let explained = amina.explanation(said).explanation;
    assert_eq!((explained.note.text.as_str(), explained.state), ("", ExplanationState::Accepted));
    let all = json!(amina.outbox()).to_string();
    assert!(!all.contains("aunt"), "nor is it among what was sent: {all}");
    let holds_it =
        |column: &str, table: &str| world.count(&format!("SELECT count(*) FROM {table} WHERE {column} LIKE '%aunt%'"));
    assert_eq!((holds_it("body", "thing"), holds_it("detail", "act")), (0, 0), "nothing has her words");
    assert_eq!(world.count("SELECT count(*) FROM attachment"), 0);
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'erase'"), 4, "each is in the log by its id");
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'answer_deletion' AND detail = 'notes'"), 1);
    is_whole(&world);
}

#[test]
pub fn another_guardian_is_told_of_their_own_words_alone_and_nobody_answers_for_another_school() {
    let world = tiny_school(72);
    let yusuf = world.student(YUSUF);
    let (amina, _) = amina_gives(&world);
    asks(&amina, yusuf, 1, &[Given::Messages]).expect("asked");
    let karim = world.guardian(tiny::KARIM);
    let told = kept(&karim, yusuf).expect("told");
    assert!(told.requests.is_empty() && told.given.iter().all(|given| given.count == 0), "{told:?}");
    assert_eq!(asks(&karim, yusuf, 1, &[Given::Messages]).unwrap_err(), Refusal::WriteReused);
    assert_eq!(kept(&world.guardian(WEI), yusuf).unwrap_err(), Refusal::NotAllowed);
    let liaison = world.liaison();
    assert_eq!(kept(&liaison, yusuf).unwrap_err(), Refusal::NotAllowed);
    assert_eq!(answers(&liaison, 1, &[Given::Messages], "").unwrap_err(), Refusal::NotAllowed);
    assert_eq!(answers(&amina, 1, &[Given::Messages], "").unwrap_err(), Refusal::NotAllowed);
}

#[test]
pub fn while_a_record_is_held_nothing_of_it_is_erased() {
    let world = tiny_school(73);
    let yusuf = world.student(YUSUF);
    let (amina, _) = amina_gives(&world);
    let (office, admin) = (office(&world), world.administrator());
    let place = |computer: &Computer<'_>, reason: &str, since| -> Answer<KeptRecord> {
        let ask = PlaceHold { account: computer.account(), student: yusuf, reason: reason.into(), since };
        computer.call("place_hold", json!(ask))
    };
    assert_eq!(place(&office, "Docket 7", story_day()).unwrap_err(), Refusal::NotAllowed);
    assert_eq!(place(&admin, " ", story_day()).unwrap_err(), Refusal::TextMissing);
    let tomorrow = story_day() + DayCount::new(1);
    assert_eq!(place(&admin, "Docket 7", tomorrow).unwrap_err(), Refusal::DateInTheFuture { date: tomorrow });
    let held = place(&admin, "Docket 7", story_day()).expect("held");
    asks(&amina, yusuf, 1, &[Given::Messages]).expect("asked");
    let told = kept(&amina, yusuf).expect("told");
    assert!(told.is_held && told.holds.is_empty(), "a family learns that, and not why");
    assert_eq!(answers(&office, 1, &[Given::Messages], "").unwrap_err(), Refusal::RecordHeld);
    let end = EndHold { account: admin.account(), student: yusuf, hold: held.holds[0].id };
    let ended: KeptRecord = admin.call("end_hold", json!(end)).expect("ended");
    assert!(!ended.is_held && ended.holds[0].ended.is_some(), "and stays on record");
    let again: Answer<KeptRecord> = admin.call("end_hold", json!(end));
    assert_eq!(again.unwrap_err(), Refusal::NotFound);
    answers(&office, 1, &[Given::Messages], "").expect("answered");
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what IN ('place_hold', 'end_hold')"), 2);
    assert_eq!(world.count("SELECT count(*) FROM act WHERE detail LIKE '%Docket%'"), 0, "its reason is not in the log");
    is_whole(&world);
}

/// The school's files without Mei, who has left.
fn mei_leaves(world: &World) {
    let folder = tempfile::tempdir().expect("a folder");
    tiny::write(folder.path()).expect("written");
    for entry in std::fs::read_dir(folder.path()).expect("files").flatten() {
        let text = std::fs::read_to_string(entry.path()).expect("a text");
        let left: Vec<&str> = text.lines().filter(|line| !line.split(',').any(|cell| cell == MEI)).collect();
        std::fs::write(entry.path(), left.join("\n") + "\n").expect("written");
    }
    let report = import_files(&world.office, folder.path(), world.clock.today()).expect("imported");
    assert!(!report.has_errors(), "{report:?}");
}

fn keeping(admin: &Computer<'_>) -> KeepingOfSchool {
    let all: Vec<KeepingOfSchool> = admin.call("school_keeping", json!({ "account": admin.account() })).expect("told");
    all.into_iter().next().expect("one school")
}

fn set_pack(admin: &Computer<'_>, pack: &str) {
    let KeepingOfSchool { school, version, .. } = keeping(admin);
    let ask = json!({ "account": admin.account(), "school": school.id, "saw_version": version, "pack": pack });
    let _: RulePacks = admin.call("set_rule_pack", ask).expect("set");
}

fn erased(world: &World) -> u32 {
    erase::erase_due(&world.office).expect("gone through")
}

#[test]
pub fn a_record_past_its_time_is_erased_in_the_night_and_its_family_s_and_the_school_s_computers_forget_it() {
    let world = tiny_school(74);
    let (mei, wei, admin) = (world.student(MEI), world.guardian(WEI), world.administrator());
    set_pack(&admin, "us-ma");
    wei.writes(mei, None, "We move to another town").expect("kept");
    wei.syncs(1);
    mei_leaves(&world);
    assert_eq!(erased(&world), 0, "nobody is past any time");
    let told = kept(&admin, mei).expect("told");
    let (left, from) =
        (told.left_on.expect("she has left"), told.erased_from.expect("seven years, as Massachusetts says"));
    assert_eq!(erased_from(left, 7), Some(from));
    let hold = PlaceHold { account: admin.account(), student: mei, reason: "Docket 9".into(), since: story_day() };
    let held: KeptRecord = admin.call("place_hold", json!(hold)).expect("held");

    world.clock.pass_days((from - world.clock.today()).num_days() as u64 - 1);
    assert_eq!(erased(&world), 0, "the day before");
    world.clock.pass_days(1);
    assert_eq!(erased(&world), 0, "it is held");
    // What was sent lately and what was begun are still on the family's computer.
    wei.writes(mei, None, "What became of her papers?").expect("kept");
    wei.syncs(1);
    assert_eq!(wei.outbox().len(), 1);
    let draft = json!({ "name": format!("explain/{mei}"), "form": { "note": "She had" } });
    wei.call::<Nothing>("save_draft", draft.clone()).expect("kept");
    let end = EndHold { account: admin.account(), student: mei, hold: held.holds[0].id };
    let _: KeptRecord = admin.call("end_hold", json!(end)).expect("ended");
    assert_eq!(erased(&world), 1);
    assert_eq!(erased(&world), 0, "once");

    let mine = |table: &str| world.count(&format!("SELECT count(*) FROM {table} WHERE student = '{mei}'"));
    let tables = ["thing", "raw_event", "guardian_link", "attachment", "left_student", "legal_hold"];
    tables.iter().for_each(|table| assert_eq!(mine(table), 0, "{table}"));
    assert_eq!(world.count(&format!("SELECT count(*) FROM source WHERE id = '{mei}'")), 0);
    assert!(0 < mine("act"), "what was done stays in the log, by ids");
    assert_ne!(world.count("SELECT count(*) FROM thing WHERE kind = 'person' AND body LIKE '%Amina%'"), 0);
    assert_eq!(world.count("SELECT count(*) FROM thing WHERE kind = 'person' AND body LIKE '%Wei%'"), 0, "nor Wei");
    wei.syncs(1);
    assert_eq!(wei.home().children.len(), 0, "her computer holds nothing of it");
    assert!(wei.outbox().is_empty(), "nor of what was sent about her");
    let begun: Option<Draft> = wei.call("draft", json!({ "name": draft["name"] })).expect("read");
    assert!(begun.is_none(), "nor of what was begun");
    admin.syncs(1);
    let found: Vec<StudentRow> = admin.call("find_students", json!({ "words": "Mei" })).expect("looked");
    assert!(found.is_empty(), "nor does the school's");
    is_whole(&world);
}

#[test]
pub fn only_one_of_several_servers_goes_through_the_records_of_a_night() {
    let world = tiny_school(75);
    let run = || erase::run_if_due(&world.office).expect("looked");
    // The story's day is at half past eight in the morning.
    assert_eq!(run(), Some(0));
    assert_eq!(run(), None);
    world.clock.pass(TimeDelta::hours(16));
    assert_eq!(run(), None, "it is half past midnight");
    world.clock.pass(TimeDelta::hours(3));
    assert_eq!(run(), Some(0));
}

#[test]
pub fn a_school_says_how_long_it_keeps_a_record_where_its_pack_does_not_and_never_longer_than_a_law_allows() {
    let world = tiny_school(76);
    let admin = world.administrator();
    let now = || keeping(&admin);
    let set = |own: Option<OwnPeriod>| -> Answer<Vec<KeepingOfSchool>> {
        let KeepingOfSchool { school, version, .. } = now();
        let ask = SetKeeping { account: admin.account(), school: school.id, saw_version: version, own };
        admin.call("set_keeping", json!(ask))
    };
    let own = |years: u32, source: &str| Some(OwnPeriod { years_after_leaving: years, source: source.into() });
    assert_eq!((now().pack_years, now().holds), (None, None), "a pack without a figure: nothing goes by itself");
    set(own(40, "State schedule M8")).expect("set");
    assert_eq!(now().holds.expect("a period").years_after_leaving, 40);
    set_pack(&admin, "us-ma");
    let holds = now().holds.expect("as the pack says, since the school's own is longer");
    assert!(holds.years_after_leaving == 7 && holds.source.contains("603 CMR 23.06"), "{holds:?}");
    assert_eq!(set(own(8, "Schedule 4")).unwrap_err(), Refusal::KeptTooLong { most: 7 });
    assert_eq!(set(own(5, " ")).unwrap_err(), Refusal::TextMissing, "no number without its source");
    set(own(5, "District schedule 4")).expect("set");
    let amina = world.guardian(AMINA);
    let told = kept(&amina, world.student(YUSUF)).expect("told").period.expect("a period");
    assert_eq!((told.years_after_leaving, told.source.as_str()), (5, "District schedule 4"), "families read it too");
    set(None).expect("as the pack says again");
    assert_eq!(now().holds.expect("a period").years_after_leaving, 7);
}

fn server(arguments: &[String]) -> (Option<i32>, String) {
    let mut command = Command::new(programs::built("presente-server").expect("it is built"));
    let output = command.args(arguments).env("LC_ALL", "C").output().expect("it runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

fn count_in(folder: &Path, sql: &str) -> i64 {
    let store = server::store::Store::open(&folder.join("presente.db"), server::store::Executor::Inline);
    let found = store.expect("it opens").read(|conn| conn.find(sql, &[], |row| row.int(0)));
    found.expect("read").expect("a count")
}

#[test]
fn an_older_backup_that_is_put_back_has_everything_erased_again_that_went_since() {
    if Engine::here() == Engine::Postgres {
        return;
    }
    let mut world = tiny_school(77);
    let folder = tempfile::tempdir().expect("a folder");
    let backups = Backups { folder: folder.path().join("backups"), at: "02:00:00".parse().expect("a time"), keep: 14 };
    std::fs::create_dir(&backups.folder).expect("a folder");
    world.office.backups = Some(Arc::new(backups));
    let yusuf = world.student(YUSUF);
    let (amina, _) = amina_gives(&world);
    let run = world.office.backups.as_ref().and_then(|backups| backups.run_if_due(&world.office).expect("made"));
    let backup = run.expect("one is due").file;
    asks(&amina, yusuf, 1, &Given::ALL).expect("asked");
    let answered = answers(&office(&world), 1, &Given::ALL, "").expect("answered");
    let gone = answered[0].answer.as_ref().expect("answered").out_of_backups;
    assert_eq!(gone, Some(story_day() + DayCount::new(15)), "by when the last backup that has it is taken away");

    let anew = folder.path().join("anew");
    let data = ["--data".to_owned(), anew.display().to_string(), "--json".to_owned()];
    let (status, said) = server(&[&data[..], &["restore".into(), backup.clone()]].concat());
    assert_eq!(status, Some(0), "{said}");
    let told: Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((told["erased"].as_u64(), told["faults"].as_array().map(Vec::len)), (Some(4), Some(0)), "{said}");
    assert_eq!(count_in(&anew, "SELECT count(*) FROM thing WHERE body LIKE '%aunt%'"), 0);
    assert_eq!(count_in(&anew, "SELECT count(*) FROM attachment"), 0);
    assert_eq!(count_in(&anew, "SELECT count(*) FROM act WHERE what = 'erase_again'"), 1);
    let (status, listed) = server(&[&data[..2], &["erased".into()]].concat());
    assert_eq!((status, listed.lines().count()), (Some(0), 4), "the list goes along: {listed}");

    // Without the list beside it, the technician is told, and erases again by hand.
    let alone = folder.path().join("alone.db");
    std::fs::copy(&backup, &alone).expect("copied");
    let other = folder.path().join("other");
    let data = ["--data".to_owned(), other.display().to_string()];
    let (status, said) = server(&[&data[..], &["restore".into(), alone.display().to_string()]].concat());
    assert!(status == Some(0) && said.contains("erased --again"), "{said}");
    assert_ne!(count_in(&other, "SELECT count(*) FROM thing WHERE body LIKE '%aunt%'"), 0);
    let list = folder.path().join("backups").join(erase::LIST).display().to_string();
    let (status, said) = server(&[&data[..], &["erased".into(), "--again".into(), list]].concat());
    assert_eq!(status, Some(0), "{said}");
    assert_eq!(count_in(&other, "SELECT count(*) FROM thing WHERE body LIKE '%aunt%'"), 0);
    let (status, said) = server(&[&data[..], &["erased".into(), "--again".into(), backup]].concat());
    assert_eq!(status, Some(1), "a file that is no list: {said}");
}
