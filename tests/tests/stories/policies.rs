//! Policies in families' languages, and "I have read this": said once, heard once, counted in the office.

use attendance::*;
use presente_tests::worlds::{
    computer::{Answer, Computer},
    maple_street::ROSA_RIVERA,
    world::{World, story_day},
};
use protocol::*;
use serde_json::json;
use uuid::Uuid;

/// An administrator's computer, its account and the school.
struct Desk<'w> {
    computer: Computer<'w>,
    account: Uuid,
    school: SchoolId,
}

const POLICY: PolicyId = PolicyId(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001));

impl<'w> Desk<'w> {
    fn of(world: &'w World) -> Desk<'w> {
        let computer = world.administrator();
        let account = computer.account();
        let accounts: StaffAccounts = computer.call("staff_accounts", json!({ "account": account })).expect("listed");
        Desk { computer, account, school: accounts.schools[0].id }
    }

    fn ask(&self, saw_version: u32, ask: AskToConfirm) -> PublishPolicyAs {
        let draft = |lang: &str, title: &str| PolicyDraft {
            lang: lang.into(),
            title: title.into(),
            text: "# Each morning\nCall us.\n\n- or write here".into(),
        };
        let publish = PublishPolicy {
            id: POLICY,
            saw_version,
            school: self.school,
            texts: vec![draft("en", "Absences"), draft("es", "Ausencias")],
            valid_from: story_day(),
            ask,
        };
        PublishPolicyAs { account: self.account, publish }
    }

    fn publishes(&self, saw_version: u32, ask: AskToConfirm) -> Answer<Policy> {
        let ask = serde_json::to_value(self.ask(saw_version, ask)).expect("JSON");
        let published = self.computer.call("publish_policy", ask);
        self.computer.syncs(1);
        published
    }

    fn receipts(&self) -> PolicyReceipts {
        self.computer.syncs(1);
        self.computer.call("policy_receipts", json!({ "policy": POLICY })).expect("staff may look")
    }
}

fn library(computer: &Computer<'_>) -> Vec<PolicyView> {
    computer.call("policies", json!({})).expect("a library can be opened")
}

fn confirms(computer: &Computer<'_>, edition: u32) -> Answer<PolicyReceipt> {
    let ask = ConfirmPolicy { policy: POLICY, edition, said_on: story_day() };
    computer.call("confirm_policy", serde_json::to_value(ask).expect("JSON"))
}

fn is_asked_at_home(computer: &Computer<'_>) -> bool {
    computer.home().waiting.iter().any(|one| matches!(one, WaitingForYou::Policy { policy, .. } if *policy == POLICY))
}

#[test]
pub fn a_family_reads_a_policy_without_a_network_and_says_so_exactly_once() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let rosa = world.guardian(ROSA_RIVERA);
    desk.publishes(0, AskToConfirm::Everybody).expect("published");
    rosa.syncs(1);
    world.network.cut();
    let [view] = library(&rosa).try_into().expect("one policy");
    assert!(view.asked && is_asked_at_home(&rosa), "it waits on the first screen");
    let text = view.policy.text_for(&["es"]).expect("in her language");
    assert_eq!(text.title, "Ausencias");
    let parts = [
        PolicyPart::Heading { text: "Each morning".into() },
        PolicyPart::Paragraph { text: "Call us.".into() },
        PolicyPart::List { items: vec!["or write here".into()] },
    ];
    assert_eq!(text.parts, parts);
    let everybody = desk_without_network(&desk, &world);
    confirms(&rosa, 1).expect("kept");
    confirms(&rosa, 1).expect("and said again");
    assert_eq!(rosa.waiting(), 1, "one thing waits");
    assert!(!is_asked_at_home(&rosa), "she is asked no more");
    assert_eq!(library(&rosa)[0].delivery, Delivery::Waiting);
    world.network.mend_but_lose_the_first_answer();
    rosa.syncs(2);
    assert_eq!((rosa.waiting(), library(&rosa)[0].delivery), (0, Delivery::Received));
    assert_eq!(world.count("SELECT COUNT(*) FROM thing WHERE kind = 'policy_receipt'"), 1);
    let receipts = desk.receipts();
    assert_eq!((receipts.confirmed, receipts.guardians), (1, everybody));
    assert_eq!(receipts.not_yet.len() as u32, everybody - 1);
    assert!(receipts.not_yet.iter().all(|one| one.person != world.person(ROSA_RIVERA)));
}

/// How many guardians there are, as the office counted them before the network was cut.
fn desk_without_network(desk: &Desk<'_>, world: &World) -> u32 {
    let known: PolicyReceipts = desk.computer.call("policy_receipts", json!({ "policy": POLICY })).expect("kept here");
    assert_eq!(i64::from(known.guardians), world.count("SELECT COUNT(DISTINCT guardian) FROM guardian_link"));
    known.guardians
}

#[test]
fn a_new_edition_asks_again_only_when_the_office_says_so() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let rosa = world.guardian(ROSA_RIVERA);
    desk.publishes(0, AskToConfirm::Everybody).expect("published");
    rosa.syncs(1);
    confirms(&rosa, 1).expect("kept");
    rosa.syncs(1);
    desk.publishes(1, AskToConfirm::WhoHasNot).expect("the second edition");
    rosa.syncs(1);
    assert_eq!((library(&rosa)[0].policy.edition, library(&rosa)[0].asked), (2, false));
    desk.publishes(2, AskToConfirm::Everybody).expect("the third");
    rosa.syncs(1);
    assert!(library(&rosa)[0].asked && is_asked_at_home(&rosa));
    confirms(&rosa, 3).expect("kept");
    rosa.syncs(1);
    let view = &library(&rosa)[0];
    assert_eq!((view.asked, view.confirmed.map(|receipt| receipt.edition)), (false, Some(3)));
    assert_eq!(desk.receipts().confirmed, 1);
    assert_eq!(desk.publishes(2, AskToConfirm::Nobody).unwrap_err(), Refusal::ChangedMeanwhile, "seen too long ago");
}

#[test]
fn what_is_taken_back_leaves_families_computers_and_stays_with_the_office() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let rosa = world.guardian(ROSA_RIVERA);
    desk.publishes(0, AskToConfirm::Everybody).expect("published");
    rosa.syncs(1);
    confirms(&rosa, 1).expect("kept");
    rosa.syncs(1);
    let back = json!({ "account": desk.account, "policy": POLICY, "saw_version": 1 });
    let _: Nothing = desk.computer.call("withdraw_policy", back).expect("taken back");
    rosa.syncs(1);
    assert_eq!(library(&rosa), []);
    assert!(!is_asked_at_home(&rosa));
    desk.computer.syncs(1);
    let kept = library(&desk.computer);
    assert!(kept[0].policy.withdrawn, "the office keeps it");
    desk.publishes(2, AskToConfirm::WhoHasNot).expect("and may publish it again");
    rosa.syncs(1);
    assert_eq!(library(&rosa)[0].confirmed.map(|receipt| receipt.edition), Some(1), "what she said is not forgotten");
}

#[test]
fn only_who_administers_a_school_publishes_there_and_only_families_confirm() {
    let world = World::maple_street();
    let desk = Desk::of(&world);
    let rosa = world.guardian(ROSA_RIVERA);
    let others = [StaffRole::Liaison, StaffRole::Office, StaffRole::Principal].map(|role| {
        let login = format!("{role:?}").to_lowercase();
        world.staff(&login, "Somebody Else", role)
    });
    for computer in others.iter().chain([&rosa]) {
        let account = computer.account();
        let ask = PublishPolicyAs { account, ..desk.ask(0, AskToConfirm::Nobody) };
        let refused: Answer<Policy> = computer.call("publish_policy", serde_json::to_value(ask).expect("JSON"));
        assert_eq!(refused.unwrap_err(), Refusal::NotAllowed);
    }
    desk.publishes(0, AskToConfirm::Everybody).expect("published");
    for computer in others.iter().chain([&rosa]) {
        computer.syncs(1);
        let account = computer.account();
        let back = json!({ "account": account, "policy": POLICY, "saw_version": 1 });
        let refused: Answer<Nothing> = computer.call("withdraw_policy", back);
        assert_eq!(refused.unwrap_err(), Refusal::NotFound);
    }
    assert_eq!(confirms(&others[0], 1).unwrap_err(), Refusal::NotAllowed, "staff confirm nothing");
    assert_eq!(confirms(&rosa, 2).unwrap_err(), Refusal::NotFound, "nobody has read what is not out yet");
    let asked: Answer<PolicyReceipts> = rosa.call("policy_receipts", json!({ "policy": POLICY }));
    assert_eq!(asked.unwrap_err(), Refusal::NotAllowed, "who else has confirmed is no family's matter");
    let empty = PublishPolicyAs { account: desk.account, ..desk.ask(0, AskToConfirm::Nobody) };
    let empty = PublishPolicy { id: PolicyId(Uuid::from_u128(7)), texts: Vec::new(), ..empty.publish };
    let ask = PublishPolicyAs { account: desk.account, publish: empty };
    let refused: Answer<Policy> = desk.computer.call("publish_policy", serde_json::to_value(ask).expect("JSON"));
    assert_eq!(refused.unwrap_err(), Refusal::TextMissing);
}
