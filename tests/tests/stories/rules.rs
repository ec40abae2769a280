//! A2 and D3: the times of a school's day, and the rule pack that holds there.

use attendance::*;
use chrono::{NaiveTime, TimeDelta};
use presente_tests::worlds::{
    computer::{Answer, Computer},
    maple_street::{self, MATEO, ROSA_RIVERA},
    world::{World, import_files, story_day},
};
use protocol::*;
use serde_json::json;

fn clock(text: &str) -> NaiveTime {
    text.parse().expect("a time of day")
}

fn administrator(world: &World) -> (Computer<'_>, uuid::Uuid) {
    let computer = world.administrator();
    let account = computer.account();
    (computer, account)
}

fn times(computer: &Computer<'_>, account: uuid::Uuid) -> TimesOfSchool {
    let all: Vec<TimesOfSchool> = computer.call("school_times", json!({ "account": account })).expect("listed");
    all.into_iter().next().expect("a school")
}

fn set_times(computer: &Computer<'_>, account: uuid::Uuid, until: &str, from: &str) -> Answer<Vec<TimesOfSchool>> {
    let TimesOfSchool { school, version, .. } = times(computer, account);
    let set = DayTimes { report_until: Some(clock(until)), notices_from: Some(clock(from)) };
    let ask = SetTimes { account, school: school.id, saw_version: version, times: set };
    computer.call("set_times", json!(ask))
}

#[test]
fn a_note_after_the_school_s_time_is_taken_and_waits_for_the_morning_list() {
    let world = World::maple_street();
    let ((admin, account), liaison) = (administrator(&world), world.liaison());
    let (rosa, mateo) = (world.guardian(ROSA_RIVERA), world.student(MATEO));
    let now = times(&admin, account);
    assert_eq!((now.version, now.times, now.time_zone.as_str()), (0, DayTimes::default(), "America/New_York"));
    let early = set_times(&admin, account, "09:30:00", "09:00:00");
    assert_eq!(early.unwrap_err(), Refusal::NoticesTooEarly { until: clock("09:30:00") });
    let set = set_times(&admin, account, "09:30:00", "10:00:00").expect("set");
    assert_eq!(set[0].set.as_ref().map(|set| set.by_name.as_str()), Some("Ada Admin"));
    rosa.syncs(1);

    // It is half past eight at the school, and half past one in London.
    let ask = rosa.explanation_of(mateo, &[story_day()], Reason::Illness, "Fiebre");
    let check: ExplanationCheck = rosa.call("check_explanation", json!(ask)).expect("checked");
    assert_eq!((check.report_until, check.cut_off_passed), (Some(clock("09:30:00")), None));
    world.clock.pass(TimeDelta::hours(2));
    let check: ExplanationCheck = rosa.call("check_explanation", json!(ask)).expect("checked");
    assert_eq!((check.report_until, check.cut_off_passed), (None, Some(clock("09:30:00"))));
    assert_eq!(check.refusal, None, "late is never too late");
    let said: Explanation = rosa.call("explain_absence", json!(ask)).expect("taken");
    rosa.syncs(1);
    liaison.syncs(1);
    let board = liaison.board();
    let review = board.to_review.iter().find(|review| review.view.explanation.id == said.id).expect("on the list");
    assert_eq!(review.after_cut_off, Some(clock("09:30:00")));
    let log: AuditPage = admin.call("audit", json!({ "account": account, "what": "set_times" })).expect("read");
    assert_eq!((log.rows.len(), log.rows[0].detail.as_str()), (1, "09:30 10:00"));
}

#[test]
fn no_notice_of_an_absence_may_go_before_the_school_s_time() {
    let world = World::maple_street();
    let (admin, account) = administrator(&world);
    let (rosa, mateo) = (world.guardian(ROSA_RIVERA), world.student(MATEO));
    assert_eq!(rosa.card(mateo).next, NextStep::ExplainToday, "attendance of today is in");
    assert!(rosa.card(mateo).notice_may_go, "a school that has set no time");
    set_times(&admin, account, "09:30:00", "10:00:00").expect("set");
    rosa.syncs(1);
    assert!(!rosa.card(mateo).notice_may_go, "half past eight");
    world.clock.pass(TimeDelta::minutes(89));
    assert!(!rosa.card(mateo).notice_may_go, "a minute before ten");
    world.clock.pass(TimeDelta::minutes(2));
    assert!(rosa.card(mateo).notice_may_go);
}

fn packs(computer: &Computer<'_>, account: uuid::Uuid) -> RulePacks {
    computer.call("rule_packs", json!({ "account": account })).expect("listed")
}

#[test]
fn every_pack_is_shown_with_its_sources_and_looking_at_another_changes_nothing() {
    let world = World::maple_street();
    let (admin, account) = administrator(&world);
    let all = packs(&admin, account);
    assert_eq!(all.packs.iter().map(|pack| pack.id.as_str()).collect::<Vec<_>>(), Rules::ids());
    let school = &all.schools[0];
    assert_eq!((school.pack.as_str(), school.version, school.set.is_none()), ("us-generic", 0, true));
    assert!(all.packs.iter().all(|pack| !pack.tiers.source.text.is_empty()));
    let before = world.count("SELECT CAST(sum(seq) AS BIGINT) FROM school");
    let ask = json!({ "account": account, "school": school.school.id, "pack": "us-ct" });
    let preview: PackPreview = admin.call("preview_rule_pack", ask).expect("looked at");
    let sum =
        |counts: PackCounts| counts.satisfactory + counts.at_risk + counts.moderate + counts.severe + counts.no_tier;
    assert_eq!((sum(preview.now), sum(preview.then)), (preview.now.children, preview.then.children));
    assert_eq!(preview.now.children, preview.then.children, "the same children under both");
    assert_eq!(preview.now.truancy, 0, "the general pack counts no truancy");
    assert!(preview.then.truancy > 0, "Connecticut's does");
    assert_eq!(world.count("SELECT CAST(sum(seq) AS BIGINT) FROM school"), before, "nothing was written");
    let unknown = json!({ "account": account, "school": school.school.id, "pack": "us-xx" });
    let refused: Answer<PackPreview> = admin.call("preview_rule_pack", unknown);
    assert_eq!(refused.unwrap_err(), Refusal::NotFound);
}

#[test]
pub fn another_pack_holds_for_everybody_at_once_and_counts_as_an_import_under_it_would() {
    let world = World::maple_street();
    let ((admin, account), rosa) = (administrator(&world), world.guardian(ROSA_RIVERA));
    let mateo = world.student(MATEO);
    let school = packs(&admin, account).schools[0].school.id;
    let ask = json!({ "account": account, "school": school, "pack": "us-ct" });
    let preview: PackPreview = admin.call("preview_rule_pack", ask).expect("looked at");
    let ask = json!({ "account": account, "school": school, "saw_version": 0, "pack": "us-ct" });
    let set: RulePacks = admin.call("set_rule_pack", ask.clone()).expect("set");
    let here = &set.schools[0];
    assert_eq!((here.pack.as_str(), here.version), ("us-ct", 1));
    assert_eq!(here.set.as_ref().map(|set| set.by_name.as_str()), Some("Ada Admin"));
    let stale: Answer<RulePacks> = admin.call("set_rule_pack", ask);
    assert_eq!(stale.unwrap_err(), Refusal::ChangedMeanwhile);
    rosa.syncs(1);
    let next = rosa.explanation_of(mateo, &[story_day()], Reason::Illness, "");
    let check: ExplanationCheck = rosa.call("check_explanation", json!(next)).expect("checked");
    assert_eq!(check.need.expect("a need").pack, "us-ct", "a family is told by the pack that holds");
    // What was derived anew is what an import derives: it finds nothing to change.
    let things = "SELECT CAST(sum(version) AS BIGINT) FROM thing WHERE kind = 'days'";
    let derived = world.count(things);
    let files = tempfile::tempdir().expect("a folder");
    maple_street::MapleStreet { seed: 1, today: story_day() }.write(files.path()).expect("written");
    import_files(&world.office, files.path(), story_day()).expect("imported");
    assert_eq!(world.count(things), derived);
    let again = json!({ "account": account, "school": school, "pack": "us-ct" });
    let same: PackPreview = admin.call("preview_rule_pack", again).expect("looked at");
    assert_eq!((same.now, same.children_changed), (preview.then, 0), "what was shown is what came");
    let log: AuditPage = admin.call("audit", json!({ "account": account, "what": "set_rule_pack" })).expect("read");
    assert_eq!((log.rows.len(), log.rows[0].detail.as_str()), (1, "us-generic us-ct"));
}

#[test]
fn whoever_has_checked_a_pack_stands_beside_it_with_the_day() {
    let world = World::maple_street();
    let (admin, account) = administrator(&world);
    let school = packs(&admin, account).schools[0].school.id;
    let check = |saw_version: u32| -> Answer<RulePacks> {
        let ask = json!({ "account": account, "school": school, "saw_version": saw_version, "pack": "us-generic" });
        admin.call("check_rule_pack", ask)
    };
    let now = check(0).expect("noted");
    let checks = &now.schools[0].checked;
    assert_eq!((checks.len(), checks[0].pack.as_str()), (1, "us-generic"));
    assert_eq!((checks[0].set.by_name.as_str(), checks[0].set.at.date_naive()), ("Ada Admin", story_day()));
    world.clock.pass_days(1);
    let now = check(1).expect("noted again");
    assert_eq!(now.schools[0].checked.len(), 1, "the last time counts");
    assert!(story_day() < now.schools[0].checked[0].set.at.date_naive());
}

#[test]
fn nobody_else_looks_into_packs_or_changes_them() {
    let world = World::maple_street();
    let (admin, account) = administrator(&world);
    let school = packs(&admin, account).schools[0].school.id;
    let liaison = world.liaison();
    let own = liaison.account();
    let about = json!({ "account": own, "school": school, "saw_version": 0, "pack": "us-ct" });
    for name in ["rule_packs", "preview_rule_pack", "set_rule_pack", "check_rule_pack"] {
        let refused: Answer<serde_json::Value> = liaison.call(name, about.clone());
        assert_eq!(refused.unwrap_err(), Refusal::NotAllowed, "{name}");
    }
    assert_eq!(packs(&admin, account).schools[0].version, 0);
}
