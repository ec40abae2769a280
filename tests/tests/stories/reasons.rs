//! A1: the reasons that families choose from and the codes of the school's own system, as the office sets them.

use std::process::Command;

use attendance::*;
use chrono::Days;
use presente_tests::{
    programs,
    worlds::{
        computer::{Answer, Computer},
        maple_street::{MATEO, ROSA_RIVERA},
        tiny::{self, AMINA, YUSUF, missed_days},
        world::{World, import_files, story_day},
    },
};
use protocol::*;
use serde_json::{Value, json};
use server::intake::{Looked, Watch};

use crate::desk::Desk;

impl Desk<'_> {
    fn reasons(&self) -> ReasonsOfSchool {
        let all: Vec<ReasonsOfSchool> =
            self.computer.call("school_reasons", json!({ "account": self.account })).expect("listed");
        all.into_iter().next().expect("a school")
    }

    /// Sets the reasons as `change` makes them of what is there.
    fn set(&self, change: impl FnOnce(&mut Vec<ReasonRule>)) -> Answer<Vec<ReasonsOfSchool>> {
        let ReasonsOfSchool { school, version, mut reasons, .. } = self.reasons();
        change(&mut reasons);
        let ask = SetReasons { account: self.account, school: school.id, saw_version: version, reasons };
        self.computer.call("set_reasons", json!(ask))
    }

    fn codes(&self) -> CodesOfSchool {
        let all: Vec<CodesOfSchool> =
            self.computer.call("school_codes", json!({ "account": self.account })).expect("listed");
        all.into_iter().next().expect("a school")
    }

    fn set_codes(&self, codes: Vec<CodeRule>) -> Answer<Vec<CodesOfSchool>> {
        let CodesOfSchool { school, version, .. } = self.codes();
        let ask = SetCodes { account: self.account, school: school.id, saw_version: version, codes };
        self.computer.call("set_codes", json!(ask))
    }
}

fn of(reasons: &mut [ReasonRule], reason: Reason) -> &mut ReasonRule {
    reasons.iter_mut().find(|rule| rule.reason == reason).expect("every reason is in the list")
}

/// The reasons that a computer knows of its first school, with those that are offered first.
fn known(computer: &Computer<'_>) -> HouseRules {
    let all: Vec<HouseRules> = computer.call("house_rules", json!({})).expect("read");
    all.into_iter().next().expect("a school")
}

#[test]
fn a_family_s_list_follows_the_office_and_keeps_without_a_network_what_it_had() {
    let world = World::maple_street();
    let (desk, rosa) = (Desk::of(&world), world.guardian(ROSA_RIVERA));
    let before = known(&rosa);
    assert_eq!(before.reasons.iter().map(|rule| rule.reason).collect::<Vec<_>>(), USUAL_REASONS);
    desk.set(|reasons| {
        let court = reasons.iter().position(|rule| rule.reason == Reason::Court).expect("it is there");
        let mut court = reasons.remove(court);
        court.names = [("es".to_owned(), "Cita en el juzgado".to_owned())].into();
        court.sis_code = "CT".into();
        reasons.insert(0, court);
        of(reasons, Reason::Connection).offered = false;
    })
    .expect("set");
    assert_eq!(known(&rosa), before, "what was not synced yet is not known");
    rosa.syncs(1);
    let now = known(&rosa);
    assert_eq!((now.reasons[0].reason, now.reasons[0].names["es"].as_str()), (Reason::Court, "Cita en el juzgado"));
    assert!(!now.reasons.iter().any(|rule| rule.reason == Reason::Connection && rule.offered));
    assert_eq!(now.reasons[0].sis_code, "", "a family has no use for the codes of the school's system");
    desk.computer.syncs(1);
    assert_eq!(known(&desk.computer).reasons[0].sis_code, "CT");
    world.network.cut();
    rosa.syncs(1);
    assert_eq!(known(&rosa), now, "without a network it has what it had");
}

#[test]
fn a_reason_put_away_meanwhile_is_answered_in_words_and_what_was_written_is_kept() {
    let world = World::maple_street();
    let (desk, rosa, mateo) = (Desk::of(&world), world.guardian(ROSA_RIVERA), world.student(MATEO));
    let old = rosa.explanation_of(mateo, &[story_day()], Reason::Travel, "Viaje corto");
    let old: Explanation = rosa.call("explain_absence", json!(old)).expect("kept");
    rosa.syncs(1);
    desk.set(|reasons| of(reasons, Reason::Travel).offered = false).expect("set");
    let day = story_day() + Days::new(1);
    let ask = rosa.explanation_of(mateo, &[day], Reason::Travel, "Con la abuela");
    let said: Explanation = rosa.call("explain_absence", json!(ask)).expect("this computer has not heard of it yet");
    rosa.syncs(2);
    let view = rosa.explanation(said.id);
    assert_eq!((view.delivery, view.refusal), (Delivery::Refused, Some(Refusal::ReasonPutAway)));
    assert_eq!(view.explanation.note.text, "Con la abuela", "nothing of it is lost");
    let again = rosa.explanation_of(mateo, &[day], Reason::Travel, "");
    let refused: Answer<Explanation> = rosa.call("explain_absence", json!(again));
    assert_eq!(refused.unwrap_err(), Refusal::ReasonPutAway, "now it is said before sending");
    let other = ExplainAbsence { reason: Reason::FamilyEmergency, ..ask };
    let _: Explanation = rosa
        .call("explain_absence", json!(ExplainAbsence { id: ExplanationId(uuid::Uuid::from_u128(77)), ..other }))
        .expect("kept");
    rosa.syncs(1);
    assert_eq!(rosa.explanation(old.id).explanation.reason, Reason::Travel, "an old note stays as it was said");
    let liaison = world.liaison();
    liaison.decides(old.id, Verdict::Accept, "").expect("and is decided like any other");
}

#[test]
fn a_paper_that_the_school_asks_for_is_said_before_sending() {
    let world = World::maple_street();
    let (desk, rosa, mateo) = (Desk::of(&world), world.guardian(ROSA_RIVERA), world.student(MATEO));
    let ask = rosa.explanation_of(mateo, &[story_day()], Reason::Appointment, "");
    let check = |computer: &Computer<'_>| -> ExplanationCheck {
        computer.call("check_explanation", json!(ask)).expect("checked")
    };
    let need = check(&rosa).need.expect("a need");
    assert!(!need.by_house && need.document != Document::MedicalNote, "{need:?}");
    desk.set(|reasons| of(reasons, Reason::Appointment).document = Some(Document::MedicalNote)).expect("set");
    rosa.syncs(1);
    let need = check(&rosa).need.expect("a need");
    assert_eq!((need.document, need.by_house), (Document::MedicalNote, true));
}

#[test]
fn who_does_not_decide_on_a_reason_reads_who_does_and_the_server_holds_to_it() {
    let world = World::maple_street();
    let (desk, rosa, mateo) = (Desk::of(&world), world.guardian(ROSA_RIVERA), world.student(MATEO));
    let (liaison, nurse) = (world.liaison(), world.staff("pereira", "Nurse Pereira", StaffRole::Nurse));
    let said = rosa.explains(mateo, &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1);
    desk.set(|reasons| of(reasons, Reason::Illness).decided_by = Some(StaffRole::Nurse)).expect("set");
    // The liaison's computer has not heard of it, and the school answers for itself.
    liaison.decides(said.id, Verdict::Accept, "").expect("kept here");
    liaison.syncs(2);
    let row = &liaison.outbox()[0];
    assert_eq!(row.refusal, Some(Refusal::DecidedBy { role: StaffRole::Nurse }));
    let again = liaison.decides(said.id, Verdict::Accept, "");
    assert_eq!(again.unwrap_err(), Refusal::DecidedBy { role: StaffRole::Nurse });
    let review: Review = liaison.call("review", json!({ "id": said.id })).expect("it can still be read");
    assert_eq!(review.decided_by, Some(StaffRole::Nurse));
    nurse.syncs(1).decides(said.id, Verdict::Accept, "").expect("the nurse decides");
    nurse.syncs(1);
    rosa.syncs(1);
    assert_eq!(rosa.explanation(said.id).explanation.state, ExplanationState::Accepted);
}

#[test]
fn an_accepted_day_becomes_the_code_that_the_office_has_named_for_its_reason() {
    let world = World::maple_street();
    let (desk, rosa, liaison) = (Desk::of(&world), world.guardian(ROSA_RIVERA), world.liaison());
    desk.set(|reasons| of(reasons, Reason::Illness).sis_code = "ill".into()).expect("set");
    let said = rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(1);
    liaison.syncs(1).decides(said.id, Verdict::Accept, "").expect("decided");
    liaison.syncs(1);
    let mut command = Command::new(programs::built("presente-server").expect("it is built"));
    command.args(world.place()).args(["decisions", "--json", "--since", &story_day().to_string()]);
    let output = command.output().expect("it runs");
    let rows: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((rows[0]["sis_code"].as_str(), rows[0]["sis_code_wanted"].as_str()), (Some("AU"), Some("ill")));
}

#[test]
fn two_administrators_do_not_write_over_each_other() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let old = desk.reasons();
    assert_eq!((old.version, old.set), (0, None));
    let now = desk.set(|reasons| of(reasons, Reason::Weather).offered = false).expect("set");
    assert_eq!(now[0].version, 1);
    assert_eq!(now[0].set.as_ref().map(|set| set.by_name.as_str()), Some("Ada Admin"));
    let stale =
        SetReasons { account: desk.account, school: old.school.id, saw_version: old.version, reasons: old.reasons };
    let refused: Answer<Value> = desk.computer.call("set_reasons", json!(stale));
    assert_eq!(refused.unwrap_err(), Refusal::ChangedMeanwhile);
    let stays = desk.set(|reasons| of(reasons, Reason::TellAPerson).offered = false);
    assert_eq!(stays.unwrap_err(), Refusal::ReasonStays);
    let teacher = desk.set(|reasons| of(reasons, Reason::Court).decided_by = Some(StaffRole::Teacher));
    assert_eq!(teacher.unwrap_err(), Refusal::NotAllowed, "who does not sign in decides nothing");
    let log: AuditPage =
        desk.computer.call("audit", json!({ "account": desk.account, "what": "set_reasons" })).expect("read");
    assert_eq!((log.rows.len(), log.rows[0].detail.as_str()), (1, "weather"), "what was refused is not in the log");
}

#[test]
pub fn only_an_administrator_sets_what_holds_at_the_school() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let (reasons, codes) = (desk.reasons(), desk.codes());
    for role in [StaffRole::Liaison, StaffRole::Office, StaffRole::Principal, StaffRole::Nurse] {
        let login = format!("{role:?}").to_lowercase();
        let computer = world.staff(&login, "Somebody Else", role);
        let account = computer.account();
        let school = reasons.school.id;
        let asks = [
            ("school_reasons", json!({ "account": account })),
            ("school_codes", json!({ "account": account })),
            ("school_times", json!({ "account": account })),
            ("set_reasons", json!({ "account": account, "school": school, "saw_version": 0, "reasons": [] })),
            ("set_codes", json!({ "account": account, "school": school, "saw_version": 0, "codes": [] })),
            ("set_times", json!({ "account": account, "school": school, "saw_version": 0, "times": {} })),
        ];
        for (name, ask) in asks {
            let refused: Answer<Value> = computer.call(name, ask);
            assert_eq!(refused.unwrap_err(), Refusal::NotAllowed, "{name} as {role:?}");
        }
    }
    assert_eq!((desk.reasons(), desk.codes()), (reasons, codes), "nothing was set");
}

#[test]
fn a_code_means_what_the_office_says_from_the_next_import_on() {
    let world = World::with_school("tiny", tiny::write, 11);
    let (desk, amina) = (Desk::of(&world), world.guardian(AMINA));
    let (yusuf, day) = (world.student(YUSUF), missed_days()[2]);
    let seen = desk.codes().seen;
    assert_eq!((seen.len(), seen[0].code.as_str(), seen[0].times), (1, "AU", 16));
    assert_eq!(seen[0].counted_as, Meaning::Absent(Excuse::Unexcused));
    assert_eq!(amina.face(yusuf, day), Face::MissedNoReason);
    let rule = CodeRule { code: "au".into(), meaning: Meaning::Absent(Excuse::Excused) };
    let twice = desk.set_codes(vec![rule.clone(), CodeRule { code: "AU ".into(), meaning: Meaning::Late }]);
    assert_eq!(twice.unwrap_err(), Refusal::CodeTwice { code: "AU".into() });
    desk.set_codes(vec![rule]).expect("set");
    amina.syncs(1);
    assert_eq!(amina.face(yusuf, day), Face::MissedNoReason, "what was imported stays as it was read");
    assert_eq!(known(&amina).codes, [], "codes are the office's own");
    let files = tempfile::tempdir().expect("a folder");
    tiny::write(files.path()).expect("written");
    import_files(&world.office, files.path(), story_day()).expect("imported");
    amina.syncs(1);
    assert_eq!(amina.face(yusuf, day), Face::MissedExplained);
}

#[test]
fn files_that_come_into_the_watched_folder_are_read_by_the_office_s_codes_too() {
    let world = World::with_school("tiny", tiny::write, 11);
    let (desk, amina) = (Desk::of(&world), world.guardian(AMINA));
    desk.set_codes(vec![CodeRule { code: "AU".into(), meaning: Meaning::Absent(Excuse::Excused) }]).expect("set");
    let files = tempfile::tempdir().expect("a folder");
    tiny::write(files.path()).expect("written");
    let mut watch = Watch::new(files.path().to_owned(), None);
    assert_eq!(watch.look(&world.office).expect("looked"), Looked::StillChanging);
    assert_eq!(watch.look(&world.office).expect("looked"), Looked::Read(ImportState::Imported));
    amina.syncs(1);
    assert_eq!(amina.face(world.student(YUSUF), missed_days()[2]), Face::MissedExplained);
}

#[test]
fn the_lists_that_go_out_call_a_reason_what_the_school_calls_it() {
    let world = World::maple_street();
    let (desk, rosa) = (Desk::of(&world), world.guardian(ROSA_RIVERA));
    desk.set(|reasons| of(reasons, Reason::Illness).names = [("es".to_owned(), "Enfermo en casa".to_owned())].into())
        .expect("set");
    let said = rosa.explanation_of(world.student(MATEO), &[story_day()], Reason::Illness, "Fiebre");
    rosa.call::<Explanation>("explain_absence", json!(said)).expect("kept");
    rosa.syncs(1);
    let list = |lang: &str| -> String {
        let ask = json!({ "account": desk.account, "what": "explanations", "format": "csv", "lang": lang });
        let taken: TakenOut = desk.computer.call("take_out", ask).expect("taken out");
        String::from_utf8(taken.bytes().expect("base 64")).expect("UTF-8")
    };
    assert!(list("es").contains(",Enfermo en casa,"), "{}", list("es"));
    assert!(
        list("en").contains(&words::Words::for_tag("en").reason(Reason::Illness)),
        "it has no name of its own there"
    );
}
