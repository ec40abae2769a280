//! The contract of syncing where it is thin: roles that differ by school, things that come back, stores that were
//! restored, numbers from the end of their range.

use attendance::*;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use presente_tests::worlds::{
    maple_street::{AMINA_HADDAD, KARIM_HADDAD, MATEO, ROSA_RIVERA, YUSUF},
    world::{PASSWORD, World, story_day},
};
use protocol::*;
use serde::Serialize;
use serde_json::{Value, json};
use server::{
    account, args,
    import::{ImportPlan, PlannedThing, Report, SchoolPlan},
    intake::Origin,
    invite, pull, push,
    rights::{self, Audience, role_text},
    store::{Executor, Store, StoreError, thing},
};
use uuid::Uuid;

/// A computer without a screen: it says to the school what it likes.
struct Wire<'w> {
    world: &'w World,
    entered: Entered,
}

impl<'w> Wire<'w> {
    fn enter(world: &'w World, device: u128, with: Credentials) -> Wire<'w> {
        let device = DeviceId(Uuid::from_u128(device));
        let enter = Enter {
            protocol: PROTOCOL,
            abilities: abilities(),
            with,
            device,
            device_name: "wire".into(),
            known_as: Vec::new(),
        };
        let entered = world.block_on(account::enter(&world.office, enter, "127.0.0.1".into()));
        Wire { world, entered: entered.expect("let in") }
    }

    fn guardian(world: &'w World, device: u128, source_id: &str) -> Wire<'w> {
        let code = world.code_for(world.person(source_id));
        Wire::enter(world, device, Credentials::Code(code))
    }

    fn pushes(&self, command: &str, body: &impl Serialize) -> Received {
        let id = WriteId(server::Ids::next(self.world.office.ids.as_ref()));
        let write =
            Write { id, command: command.into(), command_version: 1, body: json!(body), written_at: Utc::now() };
        let push = Push { protocol: PROTOCOL, abilities: Vec::new(), writes: vec![write], empties_outbox: true };
        let answer = self.world.block_on(push::push(&self.world.office, self.entered.token.clone(), push));
        answer.expect("pushed").receipts.remove(0).outcome
    }

    fn pulls(&self, cursor: Option<String>) -> PullAnswer {
        let ask = Pull { protocol: PROTOCOL, cursor, ..Pull::default() };
        self.world.block_on(pull::pull(&self.world.office, self.entered.token.clone(), ask)).expect("pulled")
    }

    /// Everything from the beginning, with the cursor at the end.
    fn pulls_all(&self) -> (Vec<Change>, String) {
        let mut changes = Vec::new();
        let mut cursor = None;
        loop {
            let page = self.pulls(cursor);
            changes.extend(page.changes);
            if !page.more {
                return (changes, page.cursor);
            }
            cursor = Some(page.cursor);
        }
    }
}

fn stored(world: &World, act: impl FnMut(&mut dyn server::store::Conn) -> server::Outcome<()> + Send + 'static) {
    world.office.store.write(act).expect("the store takes it");
}

/// A second school in the same district.
fn second_school(world: &World) -> SchoolId {
    let school = SchoolId(Uuid::from_u128(u128::MAX));
    stored(world, move |conn| {
        conn.exec("INSERT INTO school (id, source_id, seq) VALUES ($1, 'second', 0)", args![school])?;
        let first = server::school::list_schools(conn)?.remove(0);
        let body = json!(School { id: school, name: "Elm Street School".into(), contacts: Vec::new(), ..first });
        thing::put(conn, &of_school(kind::SCHOOL, school.0, school, None, Audience::everyone(), body))?;
        Ok(())
    });
    school
}

fn of_school(
    kind: &str,
    id: Uuid,
    school: SchoolId,
    student: Option<StudentId>,
    audience: Audience,
    body: Value,
) -> thing::Thing {
    thing::Thing { kind: kind.into(), id, version: 1, school, student, topic: Topic::School, audience, body }
}

fn give_roles(world: &World, person: PersonId, roles: &[(SchoolId, StaffRole)]) {
    let roles = roles.to_vec();
    stored(world, move |conn| {
        conn.exec("DELETE FROM staff_role WHERE person = $1", args![person])?;
        for (school, role) in roles.iter().copied() {
            let sql = "INSERT INTO staff_role (person, school, role) VALUES ($1, $2, $3)";
            conn.exec(sql, args![person, school, role_text(role)])?;
        }
        Ok(())
    });
}

fn maple(world: &World) -> SchoolId {
    let found = world.office.store.read(|conn| server::school::list_schools(conn)).expect("read");
    found.into_iter().find(|school| school.name.starts_with("Maple")).expect("Maple Street").id
}

fn password(login: &str, password: &str) -> Credentials {
    Credentials::Password { login: login.into(), password: password.into(), code: None }
}

// --- who may see what

#[test]
fn an_invitation_names_no_child_of_a_school_where_the_asker_is_nobody() {
    let world = World::maple_street();
    let liaison = Wire::enter(&world, 1, {
        world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
        password("okafor", PASSWORD)
    });
    let elm = second_school(&world);
    let (rosa, lucia) = (world.person(ROSA_RIVERA), StudentId(Uuid::from_u128(77)));
    stored(&world, move |conn| {
        let student = Student {
            id: lucia,
            school: elm,
            given_name: "Elsewhere".into(),
            family_name: "Rivera".into(),
            grade: "09".into(),
            home_language: None,
            local_id: String::new(),
        };
        thing::put(conn, &of_school(kind::STUDENT, lucia.0, elm, Some(lucia), Audience::everyone(), json!(student)))?;
        conn.exec(
            "INSERT INTO guardian_link (guardian, student, school) VALUES ($1, $2, $3)",
            args![rosa, lucia, elm],
        )?;
        Ok(())
    });
    let (office, token) = (world.office.clone(), liaison.entered.token.clone());
    let made = world.office.store.write(move |conn| {
        let asker = account::asker(conn, &office, &token)?;
        invite::invite_family(conn, &office, &asker, rosa, "http://127.0.0.1:1")
    });
    let made = made.expect("Rosa has children at Maple Street");
    assert_eq!(made.children.len(), 3);
    assert!(!made.children.contains(&"Elsewhere".to_owned()), "{:?}", made.children);
    assert!(made.school_name.starts_with("Maple"), "{}", made.school_name);
}

#[test]
pub fn a_role_that_is_lost_at_one_school_and_kept_at_another_is_forgotten_at_the_one() {
    let world = World::maple_street();
    let elm = second_school(&world);
    let maple = maple(&world);
    world.give_login("okafor", "Ms. Okafor", StaffRole::Counselor);
    let staff = Wire::enter(&world, 1, password("okafor", PASSWORD));
    let person = staff.entered.person;
    give_roles(&world, person, &[(maple, StaffRole::Counselor), (elm, StaffRole::Counselor), (elm, StaffRole::Office)]);
    let rosa = world.guardian(ROSA_RIVERA);
    rosa.asks_support(world.student(MATEO), SupportKind::Safety, "Solo para la consejera").expect("kept");
    rosa.syncs(1);
    let is_request = |change: &Change| change.kind == kind::SUPPORT_REQUEST;
    let (changes, cursor) = staff.pulls_all();
    assert_eq!(changes.iter().filter(|c| is_request(c)).count(), 1);
    // At Maple Street she works in the office now, which reads no safety requests.
    give_roles(&world, person, &[(maple, StaffRole::Office), (elm, StaffRole::Counselor), (elm, StaffRole::Office)]);
    let page = staff.pulls(Some(cursor));
    assert!(page.start_over || page.forget.contains(&Forget::School { school: maple }), "{:?}", page.forget);
    let (changes, cursor) = staff.pulls_all();
    assert_eq!(changes.iter().filter(|c| is_request(c)).count(), 0);
    // And back again: what she may read once more comes once more.
    give_roles(&world, person, &[(maple, StaffRole::Counselor), (elm, StaffRole::Counselor), (elm, StaffRole::Office)]);
    let mut page = staff.pulls(Some(cursor));
    let mut again = page.changes;
    while page.more {
        page = staff.pulls(Some(page.cursor));
        again.extend(page.changes);
    }
    assert_eq!(again.iter().filter(|c| is_request(c)).count(), 1);
}

#[test]
fn a_family_is_not_told_the_schools_own_codes() {
    let world = World::maple_street();
    let codes = |changes: &[Change]| {
        let days = changes.iter().filter(|change| change.kind == kind::DAYS);
        days.flat_map(|d| d.body["records"].as_array().cloned().unwrap_or_default())
            .filter(|record| record.get("code").is_some())
            .count()
    };
    let rosa = Wire::guardian(&world, 1, ROSA_RIVERA);
    assert_eq!(codes(&rosa.pulls_all().0), 0);
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let liaison = Wire::enter(&world, 2, password("okafor", PASSWORD));
    assert!(codes(&liaison.pulls_all().0) > 0, "staff work with them");
}

#[test]
fn what_one_parent_asks_for_leaks_to_the_other_neither_by_id_nor_by_refusal() {
    let world = World::maple_street();
    let (amina, karim) = (Wire::guardian(&world, 1, AMINA_HADDAD), Wire::guardian(&world, 2, KARIM_HADDAD));
    let yusuf = world.student(YUSUF);
    let text = Text::written("ar", "سري", amina.entered.person);
    let ask = AskSupport {
        id: RequestId(Uuid::from_u128(50)),
        student: yusuf,
        kind: SupportKind::Safety,
        urgency: Urgency::Today,
        words: text.clone(),
        reach: Reach { how: ReachHow::Phone, when: String::new(), interpreter: None },
        attachments: Vec::new(),
        said_on: story_day(),
    };
    assert!(matches!(amina.pushes("ask_support", &ask), Received::Done(made) if made.len() == 1));
    let add = |id| AddToSupport { id, saw_version: 1, words: Some(text.clone()), step: FamilyStep::Say };
    let there = karim.pushes("add_to_support", &add(ask.id));
    let nowhere = karim.pushes("add_to_support", &add(RequestId(Uuid::from_u128(51))));
    assert_eq!(there, Received::Refused(Refusal::NotFound));
    assert_eq!(there, nowhere, "one that is not his and one that is not there are answered alike");
    let mark = MarkRead {
        student: yusuf,
        guardian: amina.entered.person,
        delivered_to: None,
        read_to: Some(world.clock.now()),
    };
    assert_eq!(karim.pushes("mark_read", &mark), Received::Refused(Refusal::NotAllowed));
}

// --- what comes twice, comes back, or comes from the future

#[test]
fn a_tie_that_left_the_roster_and_came_back_is_seen_as_it_is_now() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let liaison = world.liaison();
    let mateo = world.student(MATEO);
    let joined = |computer: &presente_tests::worlds::world::Computer<'_>| {
        let page: StudentPage = computer.call("student_page", json!({ "student": mateo })).expect("a page");
        let of_rosa = page.guardians.iter().find(|g| g.person.given_name == "Rosa").expect("Rosa is there");
        of_rosa.link.joined
    };
    assert!(joined(&liaison));
    let me = rosa.session().accounts[0].person;
    stored(&world, move |conn| {
        let links = thing::list_of_student(conn, mateo, kind::LINK)?;
        let mut link = links
            .into_iter()
            .find(|t| t.fact::<GuardianLink>().is_ok_and(|l| l.guardian == me))
            .ok_or(Refusal::NotFound)?;
        thing::remove(conn, &link)?;
        link.version = 1;
        link.body["joined"] = json!(false);
        thing::put(conn, &link)?;
        Ok(())
    });
    liaison.syncs(1);
    assert!(!joined(&liaison), "the newer tie has a smaller version and is the newer one all the same");
}

#[test]
pub fn a_store_restored_from_a_backup_is_read_from_its_beginning() {
    let world = World::maple_street();
    let (rosa, liaison) = (world.guardian(ROSA_RIVERA), world.liaison());
    let mateo = world.student(MATEO);
    let before = world.count("SELECT max(seq) FROM school");
    for words in ["uno", "dos", "tres"] {
        rosa.writes(mateo, None, words).expect("kept");
        rosa.syncs(1);
    }
    stored(&world, move |conn| {
        conn.exec("DELETE FROM thing WHERE seq > $1", args![before])?;
        conn.exec("UPDATE school SET seq = $1", args![before])?;
        Ok(())
    });
    liaison.syncs(1);
    liaison.writes(mateo, Some(world.person(ROSA_RIVERA)), "¿Sigue ahí?").expect("kept");
    liaison.syncs(1);
    rosa.syncs(1);
    assert!(rosa.words_of(mateo, None).contains(&"¿Sigue ahí?".to_owned()));
}

#[test]
pub fn a_family_that_joins_while_the_office_imports_stays_joined_and_a_paper_stays_on_file() {
    let world = World::maple_street();
    let (karim, yusuf) = (world.person(KARIM_HADDAD), world.student(YUSUF));
    let school = maple(&world);
    let link = move |conn: &mut dyn server::store::Conn| -> server::Outcome<thing::Thing> {
        let links = thing::list_of_student(conn, yusuf, kind::LINK)?;
        let found = links.into_iter().find(|t| t.fact::<GuardianLink>().is_ok_and(|l| l.guardian == karim));
        Ok(found.ok_or(Refusal::NotFound)?)
    };
    let planned = world.office.store.read(link).expect("read");
    let mut body = planned.body.clone();
    body["relation"] = json!("stepparent");
    let plan = ImportPlan {
        needs_second_yes: false,
        proposed: Vec::new(),
        new_ids: Vec::new(),
        schools: vec![SchoolPlan {
            writes: vec![PlannedThing {
                kind: kind::LINK,
                id: planned.id,
                school,
                student: Some(yusuf),
                topic: planned.topic,
                audience: vec!["staff".into(), rights::person_badge(karim)],
                body: server::Body::of(&body),
            }],
            ..SchoolPlan::empty(school, "maple", "Maple Street School")
        }],
    };
    // Between the plan and its yes a paper is noted and Karim joins.
    world.limit(KARIM_HADDAD, YUSUF, &[Topic::Messages]);
    world.guardian(KARIM_HADDAD);
    let (ids, now) = (world.office.ids.clone(), world.clock.now());
    let origin = Origin::command_line(server::Ids::next(ids.as_ref()), Report::default());
    stored(&world, move |conn| server::apply::apply(conn, ids.as_ref(), now, &plan, &origin).map(|_| ()));
    let after: GuardianLink = world.office.store.read(link).expect("read").fact().expect("a tie");
    assert_eq!((after.relation, after.joined, after.limits.len()), (Relation::Stepparent, true, 1));
    assert_eq!(world.count("SELECT count(*) FROM guardian_limit"), 1);
}

#[test]
fn nobody_has_read_what_has_not_been_written_yet() {
    let world = World::maple_street();
    let rosa = Wire::guardian(&world, 1, ROSA_RIVERA);
    let far: DateTime<Utc> = "9999-12-31T00:00:00Z".parse().expect("a moment");
    let (student, guardian) = (world.student(MATEO), rosa.entered.person);
    let mark = MarkRead { student, guardian, delivered_to: Some(far), read_to: Some(far) };
    let Received::Done(made) = rosa.pushes("mark_read", &mark) else { panic!("taken") };
    let mark: ReadMark = serde_json::from_value(made[0].body.clone()).expect("a mark");
    // Two servers beside each other may have clocks some minutes apart.
    let soon = Some(world.clock.now() + TimeDelta::minutes(5));
    assert!(mark.read_to <= soon && mark.delivered_to <= soon, "{mark:?}");
}

#[test]
fn numbers_and_days_at_the_end_of_their_range_are_answered_and_break_nothing() {
    let world = World::maple_street();
    let rosa = Wire::guardian(&world, 1, ROSA_RIVERA);
    let (mateo, me) = (world.student(MATEO), rosa.entered.person);
    let explain = |number, days: Vec<NaiveDate>, said_on| ExplainAbsence {
        id: ExplanationId(Uuid::from_u128(number)),
        student: mateo,
        days,
        part: Part::FullDay,
        reason: Reason::Illness,
        note: Text::written("es", "", me),
        attachments: Vec::new(),
        said_on,
    };
    assert!(matches!(rosa.pushes("explain_absence", &explain(60, vec![story_day()], story_day())), Received::Done(_)));
    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let liaison = Wire::enter(&world, 2, password("okafor", PASSWORD));
    let id = ExplanationId(Uuid::from_u128(60));
    liaison.pushes("see_explanation", &SeeExplanation { id });
    let withdraw = WithdrawExplanation { id, saw_version: u32::MAX };
    assert_eq!(rosa.pushes("withdraw_explanation", &withdraw), Received::Refused(Refusal::ChangedMeanwhile));
    for (number, day) in [(61, NaiveDate::MAX), (62, NaiveDate::MIN)] {
        for said_on in [NaiveDate::MIN, story_day(), NaiveDate::MAX] {
            let answer = rosa.pushes("explain_absence", &explain(number, vec![day], said_on));
            assert!(matches!(answer, Received::Refused(_)), "{day} said on {said_on}: {answer:?}");
        }
    }
    let goal = ProposeGoal {
        id: GoalId(Uuid::from_u128(63)),
        student: mateo,
        most_days: u16::MAX,
        from: NaiveDate::MIN,
        until: NaiveDate::MAX,
        school_does: Text::written("en", "", me),
        review_on: NaiveDate::MAX,
    };
    assert!(matches!(liaison.pushes("propose_goal", &goal), Received::Refused(Refusal::GoalOutOfRange { .. })));
}

#[test]
fn a_read_that_panics_takes_no_reader_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = Store::open(&folder.path().join("s.db"), Executor::Threads).expect("a store");
    for _ in 0..8 {
        let store = store.clone();
        let read = move || store.read(|_| -> Result<(), StoreError> { panic!("one bad request") });
        assert!(std::thread::spawn(read).join().is_err());
    }
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let found = store.read(|conn| conn.find("SELECT 1", &[], |row| row.int(0)));
        tell.send(found.is_ok_and(|one| one == Some(1)))
    });
    assert_eq!(told.recv_timeout(std::time::Duration::from_secs(20)), Ok(true));
}

#[test]
fn a_computer_that_only_reads_is_seen_too() {
    let world = World::maple_street();
    let rosa = Wire::guardian(&world, 1, ROSA_RIVERA);
    let seen = || world.count("SELECT coalesce(max(last_seen_at), 0) FROM device");
    rosa.pulls(None);
    let first = seen();
    assert!(first > 0);
    world.clock.pass_days(1);
    rosa.pulls(None);
    assert!(seen() > first, "the list of devices says when each was last here");
}
