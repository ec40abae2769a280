//! A district of two schools with somebody of every kind in it, made once and copied whenever an answer has changed it.

use std::sync::Arc;

use attendance::*;
use presente_tests::worlds::{
    clock::{CountedIds, TurnedClock},
    computer::Computer,
    maple_street::SCHOOL,
    tiny::{self, AMINA, KARIM, MEI, NOOR, WEI, YUSUF, missed_days},
    world::{PASSWORD, World, story_day},
};
use protocol::*;
use serde_json::{Value, json};
use server::{
    Office, account, args, intake,
    rights::{SIGNING_IN, role_text},
    store::Executor,
};
use uuid::Uuid;

/// The school that everything asked for is at, and one beside it.
pub const HERE: &str = "here";
pub const THERE: &str = "there";

/// What is asked about, and who asks.
pub struct District {
    pub world: World,
    pub tokens: Vec<(String, String)>,
    pub school: SchoolId,
    pub oak: SchoolId,
    /// Amina's and Karim's child, at the school.
    pub yusuf: StudentId,
    /// Amina's, at the other school.
    pub noor: StudentId,
    /// Wei's, at the school.
    pub mei: StudentId,
    pub amina: PersonId,
    pub karim: PersonId,
    pub wei: PersonId,
    /// Yusuf, who is old enough to act for himself.
    pub himself: PersonId,
    pub nurse: PersonId,
    pub explanation: ExplanationId,
    pub request: RequestId,
    pub goal: GoalId,
    pub policy: PolicyId,
    pub paper: Attachment,
    pub import: Uuid,
    pub offer: Uuid,
    pub reasons: Value,
    pub times: Value,
    pub card: Value,
    pub people: Value,
    pub version: Value,
}

/// How somebody of a role signs in at one of the schools.
pub fn login(place: &str, role: StaffRole) -> String {
    format!("{place}-{}", role_text(role).replace('_', "-"))
}

fn signed_in<'w>(world: &'w World, login: &str) -> Computer<'w> {
    let computer = world.new_computer(chrono::TimeDelta::zero());
    computer.signs_in(login, PASSWORD).expect("the password is right");
    computer.syncs(1);
    computer
}

impl District {
    pub fn open() -> District {
        let world = World::with_school("access", tiny::write_two_schools, 5);
        for role in SIGNING_IN {
            world.give_login_where(&login(HERE, role), "Somebody Here", role, |school| school.name == "Tiny School");
            world.give_login_where(&login(THERE, role), "Somebody There", role, |school| school.name == "Oak School");
        }
        let (yusuf, noor, mei) = (world.student(YUSUF), world.student_at("OAK", NOOR), world.student(MEI));
        let (amina, karim, wei) = (world.person(AMINA), world.person(KARIM), world.person(WEI));
        let school_of = |child: StudentId| {
            let sql = "SELECT school FROM thing WHERE kind = 'student' AND id = $1";
            let found = world.office.store.read(|conn| conn.find(sql, args![child], |row| row.parsed(0)));
            SchoolId(found.expect("the store can be read").expect("the child is there"))
        };
        let (school, oak) = (school_of(yusuf), school_of(noor));
        let (explanation, request, paper) = written_by_the_family(&world, yusuf);
        let goal = proposed_by_the_school(&world, yusuf, request);
        let person_of = |login: &str| {
            let sql = "SELECT person FROM login WHERE login = $1";
            let found = world.office.store.read(|conn| conn.find(sql, args![login], |row| row.parsed(0)));
            PersonId(found.expect("the store can be read").expect("the login is there"))
        };
        let nurse = person_of(&login(HERE, StaffRole::Nurse));
        // A court has taken everything about Yusuf from his father; his computer stays signed in.
        let mut tokens = Vec::new();
        for (name, person) in [("guardian", amina), ("other", wei), ("limited", karim), ("revoked", amina)] {
            tokens.push((name.to_owned(), token_of(&world, Credentials::Code(world.code_for(person)))));
        }
        for place in [HERE, THERE] {
            for role in SIGNING_IN {
                let with = Credentials::Password { login: login(place, role), password: PASSWORD.into(), code: None };
                tokens.push((login(place, role), token_of(&world, with)));
            }
        }
        world.limit(KARIM, YUSUF, &Topic::ALL);
        let token = |tokens: &[(String, String)], name: &str| {
            tokens.iter().find(|(one, _)| one == name).expect("somebody").1.clone()
        };
        let revoked = server::secret::secret_hash(&token(&tokens, "revoked"));
        let sql = "UPDATE device SET revoked_at = 1 WHERE token_hash = $1";
        world.office.store.write(move |conn| conn.exec(sql, args![revoked.as_str()])).expect("revoked");
        let admin = token(&tokens, &login(HERE, StaffRole::Administrator));
        let ask = |name: &str, body: Value| {
            let asked = server::ask::answer(&world.office, "http://127.0.0.1:1", admin.clone(), name, body);
            world.block_on(asked).unwrap_or_else(|trouble| panic!("{name}: {trouble:?}"))
        };
        let nobody = Uuid::nil();
        let times = ask("school_times", json!({ "account": nobody }))[0].clone();
        ask(
            "set_rule_pack",
            json!({ "account": nobody, "school": school, "saw_version": times["version"], "pack": "us-ma" }),
        );
        let invited = ask("invite_student", json!({ "account": nobody, "student": yusuf, "born_on": "2011-03-01" }));
        let invited: Invitation = serde_json::from_value(invited).expect("an invitation");
        let himself = invited.guardian;
        tokens.push(("student".to_owned(), token_of(&world, Credentials::Code(invited.code))));
        let policy = PolicyId(Uuid::from_u128(0x90));
        ask(
            "publish_policy",
            json!({ "account": nobody, "publish": {
                "id": policy, "saw_version": 0, "school": school, "valid_from": story_day(), "ask": "everybody",
                "texts": [{ "lang": "en", "title": "Absences", "text": "Please tell us in the morning." }],
            } }),
        );
        let offer = Uuid::from_u128(0x0ff);
        let rows = format!("student_id,school_id,date,code,reason\n{MEI},{SCHOOL},{},AU,\n", missed_days()[0]);
        let piece = ImportPiece { offer, file: 0, piece: 0, name: "attendance.csv".into() };
        let kept = intake::keep_piece(&world.office, admin.clone(), piece, rows.into_bytes());
        world.block_on(kept).expect("kept");
        let reasons = ask("school_reasons", json!({ "account": nobody }));
        let times = ask("school_times", json!({ "account": nobody }))[0]["times"].clone();
        let contacts = ask("school_contacts", json!({ "account": nobody }))[0].clone();
        let sql = "SELECT id FROM intake ORDER BY number LIMIT 1";
        let import = world.office.store.read(|conn| conn.find(sql, &[], |row| row.parsed(0)));
        District {
            school,
            oak,
            yusuf,
            noor,
            mei,
            amina,
            karim,
            wei,
            himself,
            nurse,
            explanation,
            request,
            goal,
            policy,
            paper,
            offer,
            import: import.expect("the store can be read").expect("the school came by an import"),
            version: reasons[0]["version"].clone(),
            reasons: reasons[0]["reasons"].clone(),
            times,
            card: contacts["card"].clone(),
            people: contacts["people"].clone(),
            tokens,
            world,
        }
    }

    pub fn token(&self, name: &str) -> &str {
        &self.tokens.iter().find(|(one, _)| one == name).unwrap_or_else(|| panic!("nobody is {name}")).1
    }

    /// The district as it was made, in a store of its own.
    pub fn fresh(&self) -> Fresh {
        let folder = tempfile::tempdir().expect("a folder of its own");
        let made = std::path::PathBuf::from(&self.world.place()[1]);
        for name in ["presente.db", "presente.db-wal"] {
            if made.join(name).exists() {
                std::fs::copy(made.join(name), folder.path().join(name)).expect("it can be copied");
            }
        }
        let clock = Arc::new(TurnedClock::on(story_day()));
        let ids = Arc::new(CountedIds::new(77));
        let office = Office::open(folder.path(), clock, ids, Executor::Inline).expect("the store opens");
        Fresh { office, _folder: folder }
    }
}

pub struct Fresh {
    pub office: Office,
    _folder: tempfile::TempDir,
}

impl Fresh {
    /// What changes with everything that is done here.
    pub fn stand(&self) -> (i64, i64) {
        let count = |sql: &str| self.office.store.read(|conn| conn.find(sql, &[], |row| row.int(0)));
        let counted = |sql| count(sql).expect("the store can be read").unwrap_or_default();
        (counted("SELECT count(*) FROM act"), counted("SELECT CAST(sum(seq) AS BIGINT) FROM school"))
    }
}

fn token_of(world: &World, with: Credentials) -> String {
    let device = DeviceId(server::Ids::next(world.office.ids.as_ref()));
    let enter = Enter {
        protocol: PROTOCOL,
        abilities: abilities(),
        with,
        device,
        device_name: "A computer".to_owned(),
        known_as: Vec::new(),
    };
    let entered = account::enter(&world.office, enter, "127.0.0.1".to_owned());
    world.block_on(entered).expect("they come in").token
}

fn written_by_the_family(world: &World, yusuf: StudentId) -> (ExplanationId, RequestId, Attachment) {
    let amina = world.guardian(AMINA);
    let attached = world.block_on(amina.client.attach(yusuf, "note.pdf", b"%PDF-1.4 a note".to_vec()));
    let Answered::Ok(paper) = attached else { panic!("the file is kept") };
    let mut said = amina.explanation_of(yusuf, &[missed_days()[0]], Reason::Illness, "Fever");
    said.attachments = vec![paper.clone()];
    let said: Explanation = amina.call("explain_absence", json!(said)).expect("kept");
    let asked = amina.asks_support(yusuf, SupportKind::Transport, "The bus does not come").expect("kept");
    amina.writes(yusuf, None, "Good morning").expect("kept");
    amina.syncs(1);
    assert_eq!(amina.waiting(), 0, "the school has all of it");
    (said.id, asked.id, paper)
}

fn proposed_by_the_school(world: &World, yusuf: StudentId, request: RequestId) -> GoalId {
    let liaison = signed_in(world, &login(HERE, StaffRole::Liaison));
    let until = story_day() + chrono::Days::new(30);
    let goal = GoalId(Uuid::from_u128(0x70));
    let ask = ProposeGoal {
        id: goal,
        student: yusuf,
        most_days: 2,
        from: story_day(),
        until,
        school_does: liaison.text("en", "We call on the first day."),
        review_on: until,
    };
    let _: Goal = liaison.call("propose_goal", json!(ask)).expect("kept");
    let words = json!({ "id": request, "saw_version": 1, "owner": null, "due": null, "close": null,
                        "words": liaison.text("en", "We are looking into it.") });
    let _: SupportRequest = liaison.call("handle_support", words).expect("kept");
    liaison.syncs(1);
    assert_eq!(liaison.waiting(), 0, "the school has all of it");
    goal
}
