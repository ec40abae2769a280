//! Two guardians who must not find each other: everything that leaves the school for the one is looked through for what
//! could lead to the other.

use attendance::*;
use chrono::Days;
use presente_tests::worlds::{
    maple_street::{AMINA_HADDAD, KARIM_HADDAD, YUSUF},
    paper::pages_of,
    world::{Answer, Computer, World, story_day},
};
use protocol::*;
use serde_json::{Value, json};
use server::{account, args, attachment, pull};
use uuid::Uuid;

const STREET: &str = "Birch Lane";
/// When Yusuf stands at the school's door tomorrow.
const WAITS_AT: &str = "13:37";
const FILE: &str = "letter-from-birch-lane.pdf";

/// Whatever Amina could be found by: her record's own details, and what she wrote somewhere.
fn leads(world: &World) -> Vec<String> {
    let sql = "SELECT body FROM thing WHERE kind = 'person' AND id = $1";
    let amina = world.person(AMINA_HADDAD);
    let found = world.office.store.read(|conn| conn.find(sql, args![amina], |row| row.json::<Person>(0)));
    let person = found.expect("the store can be read").expect("she is on record");
    assert!(!person.email.is_empty() && !person.phone.is_empty(), "there is something to find");
    vec![person.email, person.phone]
}

fn check(what: &str, said: &str, leads: &[String]) {
    let found: Vec<_> = leads.iter().filter(|lead| said.contains(lead.as_str())).collect();
    assert!(found.is_empty(), "{what} leads to her by {found:?}: {said}");
}

/// A token of a guardian's, for asking the school by hand.
fn token_of(world: &World, guardian: &str) -> String {
    let enter = Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with: Credentials::Code(world.code_for(world.person(guardian))),
        device: DeviceId(server::Ids::next(world.office.ids.as_ref())),
        device_name: "A computer".into(),
        known_as: Vec::new(),
    };
    world.block_on(account::enter(&world.office, enter, "127.0.0.1".into())).expect("they come in").token
}

/// Every row of a guardian's feed from its beginning.
fn feed(world: &World, token: &str) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut ask = Pull { protocol: PROTOCOL, verify: true, ..Pull::default() };
    loop {
        let page = world.block_on(pull::pull(&world.office, token.to_owned(), ask.clone())).expect("pulled");
        changes.extend(page.changes);
        if !page.more {
            return changes;
        }
        ask.cursor = Some(page.cursor);
    }
}

/// Amina writes wherever she can, with where she lives in all of it, and the school answers.
fn amina_writes_everywhere(world: &World, yusuf: StudentId) -> (AttachmentId, ExplanationId) {
    let (amina, liaison) = (world.guardian(AMINA_HADDAD), world.liaison());
    let attached = world.block_on(amina.client.attach(yusuf, FILE, format!("%PDF-1.4 {STREET}").into_bytes()));
    let Answered::Ok(file) = attached else { panic!("the file is kept") };
    let tomorrow = story_day() + Days::new(1);
    let mut said = amina.explanation_of(yusuf, &[tomorrow], Reason::Illness, &format!("We moved to {STREET}"));
    said.attachments = vec![file.clone()];
    said.part = Part::EarlyDeparture { leaves: WAITS_AT.parse().expect("a time") };
    let said: Explanation = amina.call("explain_absence", json!(said)).expect("kept");
    amina.asks_support(yusuf, SupportKind::Transport, &format!("No bus to {STREET}")).expect("kept");
    amina.writes(yusuf, None, &format!("We live in {STREET}")).expect("kept");
    amina.syncs(1);
    liaison.syncs(1);
    liaison.decides(said.id, Verdict::Accept, &format!("We will write to {STREET}")).expect("accepted");
    let goal = GoalId(Uuid::from_u128(7));
    let ask = ProposeGoal {
        id: goal,
        student: yusuf,
        most_days: 2,
        from: tomorrow,
        until: story_day() + Days::new(40),
        school_does: liaison.text("en", &format!("We call {STREET} on the first day.")),
        review_on: story_day() + Days::new(40),
    };
    let _: Goal = liaison.call("propose_goal", json!(ask)).expect("proposed");
    liaison.writes(yusuf, Some(world.person(AMINA_HADDAD)), &format!("Is it number 12 {STREET}?")).expect("kept");
    liaison.syncs(1);
    amina.syncs(1);
    let words = amina.text("en", &format!("We leave {STREET} earlier"));
    let answer = AnswerGoal { id: goal, saw_version: 1, answer: GoalAnswer::Accept, family_does: words };
    let _: Goal = amina.call("answer_goal", json!(answer)).expect("answered");
    amina.syncs(1);
    assert_eq!(amina.waiting(), 0, "the school has all of it");
    (file.id, said.id)
}

fn a_paper_keeps_karim_from_her(world: &World, yusuf: StudentId) {
    let office = world.staff("papers", "Pat Papers", StaffRole::Office);
    let ask = json!({
        "account": office.account(), "student": yusuf, "guardian": world.person(KARIM_HADDAD), "saw": 0,
        "entry": { "topics": ["contact"], "from": story_day(),
                   "paper": { "kind": "protective_order", "name": "Docket 26-77", "dated": story_day() } },
    });
    let _: GuardianRights = office.call("restrict_guardian", ask).expect("entered");
}

#[test]
pub fn nothing_that_leaves_the_school_for_one_guardian_leads_to_the_other_where_a_paper_says_so() {
    let world = World::maple_street();
    let yusuf = world.student(YUSUF);
    let karim = world.guardian(KARIM_HADDAD);
    let (file, said) = amina_writes_everywhere(&world, yusuf);
    // What he had before the paper came is forgotten with it.
    assert_eq!(karim.syncs(1).explanation(said).explanation.by_name, "Amina Haddad");
    assert!(matches!(world.block_on(karim.client.attachment_content(file)), Answered::Ok(_)));
    a_paper_keeps_karim_from_her(&world, yusuf);
    let mut leads = leads(&world);
    leads.extend([STREET, WAITS_AT, FILE, "Amina", "amina"].map(str::to_owned));

    let token = token_of(&world, KARIM_HADDAD);
    let feed = feed(&world, &token);
    for change in &feed {
        check(&format!("the feed's {}", change.kind), &json!(change).to_string(), &leads);
    }
    let kept = feed.iter().find(|change| change.id == said.0).expect("that a day was explained stays on record");
    assert_eq!(kept.body["state"], json!("accepted"), "and so does what was decided");
    let fetched = world.block_on(attachment::download(&world.office, token.clone(), file));
    assert!(matches!(fetched, Err(server::Trouble::Refused(Refusal::NotFound))), "her paper is not fetched past it");

    // Everything that can be asked of the school, by whom it is refused too.
    for command in CommandName::list().into_iter().filter(|command| command.mode == Mode::Ask) {
        for ask in [
            json!({ "account": Uuid::nil() }),
            json!({ "account": Uuid::nil(), "guardian": world.person(AMINA_HADDAD) }),
            json!({ "account": Uuid::nil(), "student": yusuf }),
            json!({ "account": Uuid::nil(), "after": null }),
        ] {
            if ["sign_out"].contains(&command.name) {
                continue;
            }
            let answer = server::ask::answer(&world.office, "http://127.0.0.1:1", token.clone(), command.name, ask);
            let answer = world.block_on(answer);
            check(command.name, &format!("{answer:?}"), &leads);
        }
    }
    assert_eq!(what_his_screens_say(&world, &karim, yusuf, file, &leads), 9);
    letters_to_him(&world, &leads);
}

/// His own computer: what it still holds, what it shows, what it hands out as a file, and what it is refused.
fn what_his_screens_say(
    world: &World,
    karim: &Computer<'_>,
    yusuf: StudentId,
    file: AttachmentId,
    leads: &[String],
) -> usize {
    karim.syncs(1);
    let child = json!({ "student": yusuf });
    let screens = [
        ("home", json!({})),
        ("explanations", json!({ "student": null })),
        ("record", child.clone()),
        ("goals", child.clone()),
        ("calendar_file", child),
        ("threads", json!({})),
        ("support_requests", json!({ "student": null })),
        ("day_story", json!({ "student": yusuf, "date": story_day() + Days::new(1) })),
        ("outbox", json!({})),
    ];
    for (command, ask) in &screens {
        let shown: Value = karim.call(command, ask.clone()).expect("answered");
        check(command, &shown.to_string(), leads);
    }
    let kept = world.block_on(karim.client.attachment_content(file));
    assert!(matches!(kept, Answered::Refused(Refusal::NotFound)), "what was fetched before is gone");
    // A refusal of what builds on hers says nothing of her.
    let refused: Answer<Explanation> = karim.explains(yusuf, &[story_day() + Days::new(1)], "Fever");
    check("a refusal", &format!("{refused:?}"), leads);
    screens.len()
}

/// What the office prints for him, alone and among all.
#[test]
pub fn nobody_is_written_to_about_a_child_of_whom_papers_leave_them_nothing() {
    let world = World::maple_street();
    let admin = world.administrator();
    let ask = json!({ "guardian": world.person(KARIM_HADDAD) });
    admin.call::<Invitation>("invite_family", ask.clone()).expect("no paper speaks of him yet");
    let written_to = || {
        let choice =
            InvitationChoice { whom: WhomToInvite::Everybody, grades: vec!["06".into()], ..Default::default() };
        let made = world.block_on(admin.client.invitation_letters(InviteFamilies { account: admin.account(), choice }));
        let Answered::Ok(pdf) = made else { panic!("the letters are made") };
        pages_of(&pdf).into_iter().filter(|page| page.contains("Karim Haddad")).count()
    };
    assert_eq!(written_to(), 1);
    world.limit(KARIM_HADDAD, YUSUF, &Topic::RIGHTS);
    assert_eq!(written_to(), 0, "a letter names the child, the grade and the school");
    assert_eq!(admin.call::<Invitation>("invite_family", ask).unwrap_err(), Refusal::RightTaken);
}

fn letters_to_him(world: &World, leads: &[String]) {
    let admin = world.administrator();
    let invited: Invitation =
        admin.call("invite_family", json!({ "guardian": world.person(KARIM_HADDAD) })).expect("invited");
    check("his invitation", &json!(invited).to_string(), leads);
    let choice = InvitationChoice {
        whom: WhomToInvite::Everybody,
        grades: vec!["06".into()],
        languages: vec!["en".into()],
        ..Default::default()
    };
    let made = world.block_on(admin.client.invitation_letters(InviteFamilies { account: admin.account(), choice }));
    let Answered::Ok(pdf) = made else { panic!("the letters are made") };
    let his: Vec<String> = pages_of(&pdf).into_iter().filter(|page| page.contains("Karim")).collect();
    assert!(!his.is_empty(), "he has a letter");
    his.iter().for_each(|page| check("his letter", page, leads));
}

#[test]
fn the_addresses_and_numbers_of_the_record_are_nobody_s_but_their_owner_s_and_the_school_s() {
    let world = World::maple_street();
    let yusuf = world.student(YUSUF);
    amina_writes_everywhere(&world, yusuf);
    let leads = leads(&world);
    let karim = world.guardian(KARIM_HADDAD);
    for change in feed(&world, &token_of(&world, KARIM_HADDAD)) {
        check(&change.kind, &json!(change).to_string(), &leads);
    }
    what_his_screens_without_a_paper_say(&karim, yusuf, &leads);
    let (own, liaison) = (feed(&world, &token_of(&world, AMINA_HADDAD)), world.liaison());
    assert!(own.iter().any(|change| json!(change).to_string().contains(&leads[0])), "she sees her own");
    let page: Value = liaison.call("student_page", json!({ "student": yusuf })).expect("answered");
    assert!(page.to_string().contains(&leads[0]), "and so does the school");
}

fn what_his_screens_without_a_paper_say(karim: &Computer<'_>, yusuf: StudentId, leads: &[String]) {
    for (command, ask) in [("home", json!({})), ("record", json!({ "student": yusuf })), ("threads", json!({}))] {
        let shown: Value = karim.call(command, ask).expect("answered");
        check(command, &shown.to_string(), leads);
    }
    assert_eq!(karim.explanations()[0].explanation.by_name, "Amina Haddad", "who said something is told by name");
}
