//! What is asked for, in a body that is whole and about Yusuf and his school: whoever is refused is refused for who they
//! are, not for what they sent.

use attendance::*;
use presente_tests::worlds::{tiny::missed_days, world::story_day};
use serde_json::{Value, json};
use uuid::Uuid;

use super::school::District;

/// What an ask of the server is asked with. `account` is whose it is on the computer at hand; the server passes it over.
pub fn ask(name: &str, of: &District, account: Uuid) -> Value {
    let (school, lang, offer) = (of.school, "en", of.offer);
    let mine = json!({ "account": account });
    let own = match name {
        "devices" | "staff_accounts" | "mappings" | "school_reasons" | "school_codes" | "school_times"
        | "school_contacts" | "school_keeping" | "deletion_requests" | "rule_packs" | "health" | "back_up"
        | "second_factor" => json!({}),
        "revoke_device" => json!({ "device": DeviceId(Uuid::from_u128(404)) }),
        "sign_out" => json!({ "leave_unsent": true }),
        "invite_family" => json!({ "guardian": of.wei }),
        "take_out" => json!({ "what": "students", "format": "csv", "lang": lang, "school": school }),
        "add_staff" => json!({ "school": school, "name": "Nadia New", "login": "nadia.new", "roles": ["nurse"] }),
        "set_roles" => json!({ "school": school, "person": of.nurse, "roles": ["nurse", "office"] }),
        "new_password" => json!({ "person": of.nurse }),
        "change_password" => json!({ "old": "not this one", "new": "four quiet words here" }),
        "begin_second_factor" => json!({ "password": "not this one" }),
        "confirm_second_factor" => json!({ "code": "000000" }),
        "drop_second_factor" => json!({ "password": "not this one", "code": "000000" }),
        "set_second_factor" => json!({ "school": school, "needed": false }),
        "audit" => json!({ "student": of.yusuf }),
        "imports" => json!({ "after": null }),
        "import_report" => json!({ "import": of.import, "lang": lang }),
        "undo_import" => json!({ "import": of.import, "stand": "", "lang": lang }),
        "plan_import" => json!({ "offer": offer, "days": [], "lang": lang }),
        "import_now" => json!({ "offer": offer, "days": [], "stand": "", "they_left": false, "lang": lang }),
        "drop_import" => json!({ "offer": offer }),
        "guess_mapping" => json!({ "offer": offer, "lang": lang }),
        "try_mapping" => json!({ "offer": offer, "draft": draft() }),
        "save_mapping" => json!({ "draft": draft() }),
        "drop_mapping" => json!({ "name": "Ours" }),
        "publish_policy" => json!({ "publish": {
            "id": Uuid::from_u128(0x91), "saw_version": 0, "school": school, "valid_from": story_day(),
            "ask": "nobody", "texts": [{ "lang": lang, "title": "Lateness", "text": "Please ring the bell." }],
        } }),
        "withdraw_policy" => json!({ "policy": of.policy, "saw_version": 1 }),
        "invitation_plan" | "invitation_letters" => json!({ "choice": { "school": school, "whom": "everybody" } }),
        "set_reasons" => json!({ "school": school, "saw_version": of.version, "reasons": of.reasons }),
        "set_codes" => json!({ "school": school, "saw_version": of.version, "codes": [] }),
        "set_times" => json!({ "school": school, "saw_version": of.version, "times": of.times }),
        "set_contacts" => {
            json!({ "school": school, "saw_version": of.version, "people": of.people, "card": of.card })
        }
        "preview_rule_pack" => json!({ "school": school, "pack": "us-ct" }),
        "set_rule_pack" => json!({ "school": school, "saw_version": of.version, "pack": "us-ct" }),
        "check_rule_pack" => json!({ "school": school, "saw_version": of.version, "pack": "us-ma" }),
        "guardian_rights" | "kept_record" => json!({ "student": of.yusuf }),
        "set_keeping" => json!({ "school": school, "saw_version": of.version }),
        "ask_deletion" => json!({
            "id": Uuid::from_u128(0xa1), "student": of.yusuf, "what": ["notes"],
            "words": { "lang": lang, "text": "", "origin": "written" },
        }),
        "answer_deletion" => json!({
            "request": Uuid::from_u128(404), "granted": [], "words": { "lang": lang, "text": "No", "origin": "written" },
        }),
        "place_hold" => json!({ "student": of.yusuf, "reason": "Docket 7", "since": story_day() }),
        "end_hold" => json!({ "student": of.yusuf, "hold": Uuid::from_u128(404) }),
        "restrict_guardian" => json!({ "student": of.yusuf, "guardian": of.amina, "saw": 1, "entry": {
            "topics": ["messages"], "from": story_day(),
            "paper": { "kind": "court_order", "name": "Docket 7", "dated": story_day() },
        } }),
        // Hers is the look that the other school may have too: at her child there.
        "see_as_guardian" => json!({ "guardian": of.amina }),
        "invite_student" => json!({ "student": of.yusuf, "born_on": "2011-03-01" }),
        "find_update" => json!({ "version": "0.1.0", "kind": "deb", "machine": "x86_64" }),
        _ => panic!("{name} has no body here, nor a line in the tables"),
    };
    merged(mine, own)
}

fn merged(mut one: Value, other: Value) -> Value {
    let fields = one.as_object_mut().expect("an object");
    fields.extend(other.as_object().cloned().unwrap_or_default());
    one
}

fn draft() -> Value {
    let column = |role: &str| json!({ "role": role, "column": role });
    json!({
        "name": "Ours", "dates": "year_month_day", "null_is_nothing": false,
        "columns": [column("student_id"), column("school_id"), column("date"), column("code")],
        "codes": [{ "code": "AU", "meaning": "unexcused" }],
    })
}

/// A word of somebody's.
pub fn words(text: &str) -> Text {
    Text { lang: "en".into(), text: text.into(), origin: Origin::Written, by: None }
}

/// What a write is written with. Whoever has a thread of their own writes in it; anybody else in Amina's.
pub fn write(name: &str, of: &District, writer: PersonId) -> Value {
    let (yusuf, days) = (of.yusuf, vec![missed_days()[1]]);
    let said_on = story_day();
    match name {
        "explain_absence" => json!(ExplainAbsence {
            id: ExplanationId(Uuid::from_u128(0x201)),
            student: yusuf,
            days,
            part: Part::FullDay,
            reason: Reason::Illness,
            note: words("A cough"),
            attachments: Vec::new(),
            said_on,
        }),
        "edit_explanation" => json!(EditExplanation {
            id: of.explanation,
            saw_version: 1,
            days,
            part: Part::FullDay,
            reason: Reason::Illness,
            note: words("A cough"),
            attachments: Vec::new(),
            said_on,
        }),
        "withdraw_explanation" => json!(WithdrawExplanation { id: of.explanation, saw_version: 1 }),
        "see_explanation" => json!(SeeExplanation { id: of.explanation }),
        "decide_explanation" => json!(DecideExplanation {
            id: of.explanation,
            saw_version: 1,
            verdict: Verdict::Accept,
            words: words("Thank you"),
        }),
        "ask_support" => json!(AskSupport {
            id: RequestId(Uuid::from_u128(0x601)),
            student: yusuf,
            kind: SupportKind::Device,
            urgency: Urgency::WhenYouCan,
            words: words("A charger"),
            reach: Reach { how: ReachHow::MessageHere, when: String::new(), interpreter: None },
            attachments: Vec::new(),
            said_on,
        }),
        "handle_support" => json!(HandleSupport {
            id: of.request,
            saw_version: 2,
            owner: None,
            due: None,
            words: Some(words("It comes tomorrow")),
            close: None,
        }),
        "add_to_support" => json!(AddToSupport {
            id: of.request,
            saw_version: 2,
            words: Some(words("Still none")),
            step: FamilyStep::Say,
        }),
        "send_message" => json!(SendMessage {
            id: MessageId(Uuid::from_u128(0x801)),
            student: yusuf,
            guardian: writer,
            text: words("Hello"),
            attachments: Vec::new(),
            written_at: chrono::DateTime::UNIX_EPOCH,
        }),
        "mark_read" => json!(MarkRead {
            student: yusuf,
            guardian: writer,
            delivered_to: None,
            read_to: Some(chrono::DateTime::UNIX_EPOCH + chrono::TimeDelta::days(20_000)),
        }),
        "confirm_policy" => json!(ConfirmPolicy { policy: of.policy, edition: 1, said_on }),
        "propose_goal" => json!(ProposeGoal {
            id: GoalId(Uuid::from_u128(0x701)),
            student: yusuf,
            most_days: 1,
            from: story_day(),
            until: story_day() + chrono::Days::new(20),
            school_does: words("We call"),
            review_on: story_day() + chrono::Days::new(20),
        }),
        "answer_goal" => json!(AnswerGoal {
            id: of.goal,
            saw_version: 1,
            answer: GoalAnswer::Accept,
            family_does: words("We leave earlier"),
        }),
        _ => panic!("{name} has no body here, nor a line in the tables"),
    }
}
