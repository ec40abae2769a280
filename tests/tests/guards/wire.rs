//! What crosses the wire, byte for byte: one example of everything, kept in `tests/data/wire/`.
//!
//! A school updates its server in August and a family its laptop in May: whoever changes a golden file changes what
//! the other side must read. `PRESENTE_MAKE=1` writes the files anew; it never says whether the change is a good one.

use std::fmt::Debug;

use attendance::*;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use protocol::*;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{makes_anew, root, text};
/// Every variant of a list with an example. One that is missing here does not compile.
macro_rules! every {
    ($type:ident: $($name:ident $({ $($field:tt: $value:expr),* })?),* $(,)?) => {{
        let all = vec![$($type::$name { $($($field: $value),*)? }),*];
        all.iter().for_each(|one| match one { $($type::$name { .. } => (),)* });
        all
    }};
}

mod facts;
mod writes;
use facts::facts;
use writes::writes;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn clock(text: &str) -> NaiveTime {
    text.parse().expect("a time of day")
}

const SCHOOL: SchoolId = SchoolId(Uuid::from_u128(1));
const MATEO: StudentId = StudentId(Uuid::from_u128(2));
const ROSA: PersonId = PersonId(Uuid::from_u128(3));
const OKAFOR: PersonId = PersonId(Uuid::from_u128(4));

fn words(lang: &str, text: &str, by: PersonId) -> Text {
    Text::written(lang, text, by)
}

fn paper() -> Attachment {
    let id = AttachmentId(id(50));
    Attachment { id, student: MATEO, name: "nota médica.pdf".into(), kind: FileKind::Pdf, bytes: 48_213 }
}

/// Holds a thing against its golden file: written as it stands there, and read from there as it is.
fn golden<T: Serialize + DeserializeOwned>(name: &str, thing: &T) {
    let path = root().join("tests/data/wire").join(format!("{name}.json"));
    let written = serde_json::to_string_pretty(thing).expect("what crosses the wire is JSON") + "\n";
    if makes_anew() {
        std::fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("the folder can be made");
        std::fs::write(&path, &written).expect("the file can be written");
    }
    // The order of a body's keys means nothing, and differs with what else is compiled.
    let kept = text(&format!("tests/data/wire/{name}.json"));
    let kept: Value = serde_json::from_str(&kept).unwrap_or_else(|trouble| panic!("{name}.json: {trouble}"));
    assert_eq!(json!(thing), kept, "{name}.json no longer says what is sent");
    let again: T = serde_json::from_value(kept).unwrap_or_else(|trouble| panic!("{name}.json: {trouble}"));
    assert_eq!(json!(again), json!(thing), "{name}.json is read as something else");
}

/// What an older side reads of a newer one's: all it knows, and no complaint about the rest.
fn newer<T: Serialize + DeserializeOwned>(thing: &T) {
    let mut more = json!(thing);
    more["from_next_year"] = json!({"nobody": ["knows", 1]});
    let read: T = serde_json::from_value(more).expect("what is not known is passed over");
    assert_eq!(json!(read), json!(thing));
}

#[test]
fn every_refusal_is_sent_under_its_own_name() {
    let refusals = every!(Refusal:
        NotAbsent { date: day("2026-10-06") },
        NotASchoolDay { date: day("2026-10-06") },
        NotEnrolled { date: day("2026-10-06") },
        TooLate { last: day("2026-10-20") },
        TooFarAhead { last: day("2027-01-31") },
        NoDays,
        DaysOutOfOrder,
        AlreadyExplained { date: day("2026-10-06") },
        TimesMissing,
        TimesOutOfOrder,
        TextMissing,
        TextTooLong { most: 4_000 },
        FileTooLarge { most_mb: 5 },
        FileEmpty,
        FileKindUnknown,
        PictureTooLarge { most_megapixels: 50 },
        FileHarmful,
        TooManyFiles { most: 5 },
        FileMissing,
        AlreadyDecided,
        AlreadyWithdrawn,
        ChangedMeanwhile,
        ReasonMissing,
        ReasonPutAway,
        ReasonStays,
        CodeTwice { code: "AE".into() },
        NotANumber { text: "by post".into() },
        NotAnEmail { text: "office".into() },
        HoursOutOfOrder,
        NobodyToReach,
        KeptTooLong { most: 7 },
        RecordHeld,
        NoticesTooEarly { until: clock("09:30:00") },
        GoalOutOfRange { most: 40 },
        DateInThePast { date: day("2026-10-06") },
        DateInTheFuture { date: day("2026-12-06") },
        NothingChosen,
        BackupFolderMissing,
        BackupsElsewhere,
        NotAllowed,
        RightTaken,
        NotOldEnough { age: 18 },
        OnlyALook,
        DecidedBy { role: StaffRole::Nurse },
        NotFound,
        SignInAgain,
        DeviceRevoked,
        WrongPassword,
        PasswordTooShort { least: 10 },
        PasswordGuessable,
        LoginTaken,
        LoginUnusable,
        CodeNeeded,
        CodeWrong,
        SecondFactorNeeded,
        SecondFactorStays,
        SignsInElsewhere,
        ProviderAway,
        SignInNotProved,
        SignInNotFinished,
        NoRoleHere,
        InvitationUnknown,
        InvitationExpired,
        InvitationUsed,
        TooManyTries { minutes: 15 },
        NobodyToInvite,
        TooManyLetters { most: 600 },
        FontMissing { script: "Khmer".into(), package: "fonts-noto-core".into() },
        TooNew,
        TooOld,
        WriteReused,
        UpdateNotSigned,
        UpdateNotLater,
        Offline,
        UnsentWrites { count: 2 },
        SchoolUnreachable { address: "https://presente.maplestreet.example".into() },
        AddressUnusable { address: "maplestreet".into() },
        NotASchoolServer { address: "https://example.org".into() },
        PinWanted { address: "https://10.0.0.5:8460".into() },
        PinUnusable,
        PinOther { address: "https://10.0.0.5:8460".into() },
        CertificateUnusable { address: "https://presente.maplestreet.example".into() },
        LinkUnusable,
        PassphraseWrong,
        PassphraseTooShort { least: 8 },
        PassphraseGuessable,
        PassphraseNeeded,
        PassphraseStays,
        KeyringLocked,
        StoreShut,
    );
    golden("refusals", &refusals);
    refusals.iter().for_each(newer);
}

#[test]
fn a_push_carries_every_command_that_writes() {
    let push = Push { protocol: PROTOCOL, abilities: abilities(), writes: writes(), empties_outbox: true };
    let sent: Vec<&str> = push.writes.iter().map(|write| write.command.as_str()).collect();
    for command in CommandName::list().iter().filter(|command| command.mode == Mode::Write) {
        assert!(sent.contains(&command.name), "no example of {}", command.name);
    }
    golden("push", &push);
    newer(&push);
}

#[test]
fn every_write_is_answered_done_or_refused() {
    let explanation = facts().into_iter().find(|change| change.kind == kind::EXPLANATION).expect("there is one");
    let receipts = vec![
        Receipt { write: WriteId(id(100)), outcome: Received::Done(vec![explanation]) },
        Receipt { write: WriteId(id(101)), outcome: Received::Refused(Refusal::TooLate { last: day("2026-10-20") }) },
    ];
    receipts.iter().for_each(newer);
    let answer = PushAnswer { protocol: PROTOCOL, abilities: abilities(), receipts };
    golden("push_answer", &answer);
    newer(&answer);
}

#[test]
fn a_pull_is_asked_with_a_cursor_and_the_first_time_without() {
    let first = Pull { protocol: PROTOCOL, abilities: abilities(), cursor: None, verify: false };
    golden("pull_first", &first);
    let next = Pull { protocol: PROTOCOL, abilities: abilities(), cursor: Some("r2.7f3a".into()), verify: true };
    golden("pull", &next);
    newer(&next);
    let bare: Pull = serde_json::from_value(json!({"protocol": 1})).expect("what has a default may be left out");
    assert_eq!(json!(bare), json!(Pull { abilities: Vec::new(), ..first }));
}

#[test]
fn a_pull_is_answered_with_every_kind_of_thing_and_of_forgetting() {
    let changes = facts();
    for kind in kinds() {
        assert!(changes.iter().any(|change| change.kind == kind), "no example of a {kind}");
    }
    for change in &changes {
        newer(change);
    }
    let mut tally = Tally::default();
    changes.iter().for_each(|change| tally.add(&change.kind, change.id, change.version));
    let answer = PullAnswer {
        protocol: PROTOCOL,
        abilities: abilities(),
        start_over: false,
        restored: false,
        forget: every!(Forget:
            Thing { kind: kind::SUPPORT_REQUEST.into(), id: id(60), school: SCHOOL },
            Student { student: MATEO, topics: Topic::ALL.to_vec() },
            School { school: SCHOOL },
        ),
        changes,
        cursor: "r2.8b10".into(),
        more: false,
        tally: Some(tally.to_string()),
        today: day("2026-11-17"),
    };
    golden("pull_answer", &answer);
    newer(&answer);
    let least: PullAnswer = serde_json::from_value(
        json!({"protocol": 1, "changes": [], "cursor": "", "more": false, "today": "2026-11-17"}),
    )
    .expect("an older server says less");
    assert!(!least.start_over && least.forget.is_empty() && least.tally.is_none());
}

/// The kinds that `protocol` names, read where it names them: a new one must have an example.
pub(crate) fn kinds() -> Vec<String> {
    let source = text("crates/protocol/src/feed.rs");
    let list = source.split("pub mod kind {").nth(1).and_then(|rest| rest.split("\n}").next()).expect("the kinds");
    let kinds: Vec<String> = list
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub const ")?.split('"').nth(1).map(str::to_owned))
        .collect();
    assert!(10 < kinds.len(), "{kinds:?}");
    kinds
}

#[test]
fn a_computer_comes_in_with_a_code_or_a_password() {
    let with = every!(Credentials:
        Code { 0: "7K3M9PQR2XYZ".into() },
        Password { login: "okafor".into(), password: "…".into(), code: Some("287082".into()) },
        OpenId { 0: OpenIdAnswer { flow: "0f".into(), state: "1e".into(), code: "2d".into() } },
    );
    let enter = |with| {
        let (device, device_name) = (DeviceId(id(90)), "Linux computer".into());
        Enter {
            protocol: PROTOCOL,
            abilities: abilities(),
            with,
            device,
            device_name,
            known_as: vec![DeviceId(id(91))],
        }
    };
    let enters: Vec<Enter> = with.into_iter().map(enter).collect();
    golden("enter", &enters);
    enters.iter().for_each(newer);
    let entered = Entered {
        token: "0f".repeat(32),
        device: DeviceId(id(90)),
        person: ROSA,
        name: "Rosa Rivera".into(),
        side: Side::Family,
        roles: Vec::new(),
        language: Some("es".into()),
    };
    let staff = Entered {
        person: OKAFOR,
        name: "Ms. Okafor".into(),
        side: Side::School,
        roles: vec![StaffRole::Liaison],
        language: None,
        ..entered.clone()
    };
    let both = vec![entered, staff];
    golden("entered", &both);
    both.iter().for_each(newer);
}

#[test]
fn a_server_says_what_it_is() {
    let hello = Hello {
        presente: "0.1.0".into(),
        protocol: PROTOCOL,
        oldest_protocol: PROTOCOL,
        abilities: abilities(),
        school_names: vec!["Maple Street School".into()],
        openid: Some(OpenIdOffer { name: "the district’s account".into() }),
    };
    golden("hello", &hello);
    newer(&hello);
}

#[test]
fn an_ask_is_answered_with_the_thing_a_refusal_or_a_code() {
    type Answers = Answered<Value>;
    let answers: Vec<Answers> = every!(Answers:
        Ok { 0: json!({"school_names": ["Maple Street School"]}) },
        Refused { 0: Refusal::InvitationExpired },
        Failed { code: "K7-2Q".into() },
    );
    golden("answered", &answers);
}

#[test]
fn ids_that_are_made_from_others_are_the_same_on_every_computer() {
    let made = json!({
        "days": days_id(MATEO, 2027),
        "calendar": calendar_id(SCHOOL, 2027),
        "staff_member": staff_member_id(SCHOOL, OKAFOR),
        "read_mark": read_mark_id(MATEO, ROSA, OKAFOR),
    });
    golden("composed_ids", &made);
}
