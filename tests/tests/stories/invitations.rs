//! Letters for many families at once: counted first, then printed, with a code each that lets one guardian in.

use std::sync::Arc;

use attendance::*;
use chrono::TimeDelta;
use letters::Press;
use presente_tests::worlds::{
    computer::Answer,
    maple_street::ROSA_RIVERA,
    paper::pages_of,
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;
use server::invite_families;

use crate::desk::Desk;

impl Desk<'_> {
    fn ask(&self, choice: &InvitationChoice) -> InviteFamilies {
        InviteFamilies { account: self.account, choice: choice.clone() }
    }

    fn plan(&self, choice: &InvitationChoice) -> InvitationPlan {
        let ask = serde_json::to_value(self.ask(choice)).expect("JSON");
        self.computer.call("invitation_plan", ask).expect("an administrator may look")
    }

    /// The letters, page by page.
    fn prints(&self, choice: &InvitationChoice) -> Answer<Vec<String>> {
        match self.computer.world.block_on(self.computer.client.invitation_letters(self.ask(choice))) {
            Answered::Ok(pdf) => Ok(pages_of(&pdf)),
            Answered::Refused(refusal) => Err(refusal),
            Answered::Failed { code } => panic!("failed: {code}"),
        }
    }
}

/// The one code on a page.
fn code_on(page: &str) -> String {
    let is_code = |word: &&str| word.len() == 14 && plain_code(word).is_some();
    page.split_whitespace().find(is_code).unwrap_or_else(|| panic!("no code on {page}")).to_owned()
}

/// A few families: those of one grade who read one language.
fn a_few(desk: &Desk<'_>) -> InvitationChoice {
    let all = desk.plan(&InvitationChoice::default());
    let language = all.by_language.iter().rfind(|row| row.printed_in == "es").expect("somebody reads Spanish");
    InvitationChoice {
        grades: vec![all.grades[0].clone()],
        languages: vec![language.language.clone()],
        ..InvitationChoice::default()
    }
}

#[test]
fn an_office_sees_how_many_letters_in_which_languages_before_one_is_made() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let before = world.count("SELECT COUNT(*) FROM invitation");
    let all = desk.plan(&InvitationChoice::default());
    let guardians = world.count("SELECT COUNT(DISTINCT guardian) FROM guardian_link");
    assert_eq!(i64::from(all.letters), guardians, "nobody has joined");
    assert!(0 < all.families && all.families <= all.letters, "{} families", all.families);
    assert_eq!(all.by_language.iter().map(|row| row.letters).sum::<u32>(), all.letters);
    let printed = |tag: &str| all.by_language.iter().find(|row| row.language == tag).map(|row| row.printed_in.as_str());
    assert_eq!(printed("es"), Some("es"));
    let unspoken = all.by_language.iter().filter(|row| !["en", "es", "ar"].contains(&row.language.as_str()));
    assert!(unspoken.clone().all(|row| row.printed_in == "en") && unspoken.count() > 0, "and says where it is English");
    let by_grade: u32 = all
        .grades
        .iter()
        .map(|grade| desk.plan(&InvitationChoice { grades: vec![grade.clone()], ..Default::default() }).letters)
        .sum();
    assert!(all.letters <= by_grade, "a guardian with children in two grades is in both, and in one file once");
    assert_eq!(world.count("SELECT COUNT(*) FROM invitation"), before, "nothing was made");
}

#[test]
pub fn each_guardian_gets_a_page_with_a_code_that_lets_them_in_once() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let few = a_few(&desk);
    let count = desk.plan(&few).letters;
    let pages = desk.prints(&few).expect("printed");
    assert_eq!(pages.len(), count as usize, "a page a guardian");
    let page = &pages[0];
    assert!(page.contains("http://127.0.0.1:1") && page.contains("Elija su idioma"), "{page}");
    assert!(page.contains("Choose your language"), "and in English below, for the office: {page}");
    assert!(words::plain(page).contains(&format!("1 of {count}")), "and whose pile it belongs on: {page}");
    let codes: std::collections::BTreeSet<String> = pages.iter().map(|page| code_on(page)).collect();
    assert_eq!(codes.len(), pages.len(), "no two have one code");
    let computer = world.new_computer(TimeDelta::zero());
    let session = computer.joins(&code_on(page)).expect("the code is good");
    assert!(page.contains(&session.accounts[0].name), "{} is not on {page}", session.accounts[0].name);
    let other = world.new_computer(TimeDelta::zero());
    assert_eq!(other.joins(&code_on(page)).unwrap_err(), Refusal::InvitationUsed);
    assert_eq!(desk.plan(&few).letters, count - 1, "who has joined gets no letter");
    let everybody = InvitationChoice { whom: WhomToInvite::Everybody, ..few };
    assert_eq!(desk.plan(&everybody).letters, count);
}

#[test]
pub fn new_letters_end_the_codes_of_older_ones_and_each_is_in_the_log_by_its_id() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let few = a_few(&desk);
    let first = desk.prints(&few).expect("printed");
    world.clock.pass_days(1);
    let second = desk.prints(&few).expect("printed again");
    let computer = world.new_computer(TimeDelta::zero());
    assert_eq!(computer.joins(&code_on(&first[0])).unwrap_err(), Refusal::InvitationExpired);
    computer.joins(&code_on(&second[0])).expect("the newer code is good");
    let log: AuditPage =
        desk.computer.call("audit", json!({ "account": desk.account, "what": "invite_family" })).expect("the log");
    assert_eq!(log.rows.len(), first.len() + second.len(), "a line a guardian");
    assert!(log.rows.iter().all(|row| row.detail.is_empty() && !row.whom.is_empty()), "{:?}", log.rows);
    let kept = world.count("SELECT COUNT(*) FROM invitation WHERE LENGTH(code_hash) = 64");
    assert_eq!(kept, world.count("SELECT COUNT(*) FROM invitation"), "codes are kept as hashes alone");
}

#[test]
fn a_press_without_its_fonts_and_a_network_that_is_cut_leave_every_code_good() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let few = a_few(&desk);
    let code = code_on(&desk.prints(&few).expect("printed")[0]);
    let count = world.count("SELECT COUNT(*) FROM invitation");
    let bare: Arc<dyn Letters> = Arc::new(Press::with_fonts_in(Vec::new()));
    let office = world.office.clone();
    let asker = world.new_computer(TimeDelta::zero());
    world.network.cut();
    assert_eq!(desk.prints(&few).unwrap_err(), Refusal::Offline);
    world.network.mend();
    let chosen = office.store.read(|conn| {
        let school = server::school::list_schools(conn)?[0].id;
        invite_families::choose(conn, school, &few, story_day())
    });
    let chosen = chosen.expect("chosen");
    let made = invite_families::letters_by_command_line(&office, bare.as_ref(), "http://127.0.0.1:1", chosen, "story");
    match made {
        Err(server::Trouble::Refused(Refusal::FontMissing { package, .. })) => assert_eq!(package, "fonts-noto-core"),
        other => panic!("{:?}", other.map(|pdf| pdf.len())),
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM invitation"), count, "nothing was kept");
    asker.joins(&code).expect("the code on the older letter is still good");
}

#[test]
fn only_who_administers_a_school_writes_to_its_families() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let others = [StaffRole::Liaison, StaffRole::Office, StaffRole::Principal].map(|role| {
        let login = format!("{role:?}").to_lowercase();
        world.staff(&login, "Somebody Else", role)
    });
    for computer in others.iter().chain([&rosa]) {
        let account = computer.account();
        let ask = InviteFamilies { account, choice: InvitationChoice::default() };
        let planned: Answer<InvitationPlan> =
            computer.call("invitation_plan", serde_json::to_value(&ask).expect("JSON"));
        assert_eq!(planned.unwrap_err(), Refusal::NotAllowed);
        match world.block_on(computer.client.invitation_letters(ask)) {
            Answered::Refused(refusal) => assert_eq!(refusal, Refusal::NotAllowed),
            _ => panic!("somebody who may not has printed letters"),
        }
    }
    let desk = Desk::of(&world);
    let elsewhere = InvitationChoice { school: Some(SchoolId(uuid::Uuid::from_u128(404))), ..Default::default() };
    assert_eq!(desk.prints(&elsewhere).unwrap_err(), Refusal::NotAllowed);
    let nobody = InvitationChoice { grades: vec!["none of ours".into()], ..Default::default() };
    assert_eq!(desk.prints(&nobody).unwrap_err(), Refusal::NobodyToInvite);
}
