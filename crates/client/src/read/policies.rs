//! Policies: a family's library, who has confirmed one, and what a draft would look like.

use std::collections::{BTreeMap, BTreeSet};

use attendance::*;
use protocol::{
    Confirmed, ForPolicy, NotYetConfirmed, Nothing, PolicyReceipts, PolicyTitle, PolicyView, WaitingForYou, kind,
    policy_receipt_id,
};

use crate::{
    desk::{Desk, Facts},
    trouble::Result,
};

pub(crate) fn policies(desk: &Desk<'_>, _: Nothing) -> Result<Vec<PolicyView>> {
    let mut views: Vec<PolicyView> = Vec::new();
    for facts in desk.about(None)? {
        for view in views_of(&facts)? {
            // Who is on the staff and a parent has each once, as a parent.
            if views.iter().all(|known| known.policy.id != view.policy.id) {
                views.push(view);
            }
        }
    }
    // What is asked about first; then the newest.
    views.sort_by(|a, b| {
        let place = |view: &PolicyView| (!view.asked, std::cmp::Reverse(view.policy.published_on), view.policy.id);
        place(a).cmp(&place(b))
    });
    Ok(views)
}

fn views_of(facts: &Facts<'_>) -> Result<Vec<PolicyView>> {
    let mut views = Vec::new();
    for policy in facts.list::<Policy>(kind::POLICY)?.into_iter().map(|found| found.fact) {
        let id = policy_receipt_id(policy.id, facts.account.person);
        let receipt = facts.find::<PolicyReceipt>(kind::POLICY_RECEIPT, id)?;
        let is_reader = facts.account.side == Side::Family;
        views.push(PolicyView {
            school_name: facts.school(policy.school)?.name.clone(),
            asked: is_reader && policy.asks(receipt.as_ref().map(|receipt| receipt.edition)),
            confirmed: receipt.map(|receipt| Confirmed { edition: receipt.edition, said_on: receipt.said_on }),
            delivery: facts.standing_of(kind::POLICY_RECEIPT, id)?.delivery,
            policy,
        });
    }
    Ok(views)
}

/// What waits on a family's first screen.
pub(crate) fn waiting(facts: &Facts<'_>) -> Result<Vec<WaitingForYou>> {
    let asked = views_of(facts)?.into_iter().filter(|view| view.asked);
    let title = |text: PolicyText| PolicyTitle { lang: text.lang, title: text.title };
    Ok(asked
        .map(|view| WaitingForYou::Policy {
            policy: view.policy.id,
            titles: view.policy.texts.into_iter().map(title).collect(),
        })
        .collect())
}

pub(crate) fn policy_receipts(desk: &Desk<'_>, ask: ForPolicy) -> Result<PolicyReceipts> {
    let facts = desk.of_side_holding(kind::POLICY, ask.policy.0, Side::School)?;
    let policy: Policy = facts.find(kind::POLICY, ask.policy.0)?.ok_or(Refusal::NotFound)?;
    let receipts = facts.list::<PolicyReceipt>(kind::POLICY_RECEIPT)?.into_iter().map(|found| found.fact);
    let receipts: BTreeMap<PersonId, u32> = receipts
        .filter(|receipt| receipt.policy == policy.id)
        .map(|receipt| (receipt.guardian, receipt.edition))
        .collect();
    let (mut guardians, mut confirmed) = (BTreeSet::new(), 0);
    let mut not_yet: BTreeMap<PersonId, NotYetConfirmed> = BTreeMap::new();
    facts.read_guardians()?;
    for child in facts.students()?.iter().filter(|child| child.school == policy.school) {
        for link in facts.guardian_links(child.id)?.iter() {
            if guardians.insert(link.guardian) && !policy.asks(receipts.get(&link.guardian).copied()) {
                confirmed += 1;
            }
            if !policy.asks(receipts.get(&link.guardian).copied()) {
                continue;
            }
            let Some(person) = facts.find_person(link.guardian)? else { continue };
            let one = not_yet.entry(link.guardian).or_insert_with(|| not_yet_of(&policy, &person));
            one.joined |= link.joined;
            one.children.push(child.given_name.clone());
        }
    }
    let mut not_yet: Vec<NotYetConfirmed> = not_yet.into_values().collect();
    not_yet.sort_by_key(|one| (one.name.to_lowercase(), one.person));
    Ok(PolicyReceipts { policy, guardians: guardians.len() as u32, confirmed, not_yet })
}

fn not_yet_of(policy: &Policy, person: &Person) -> NotYetConfirmed {
    let bare = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let is_in = |wanted: &String| policy.texts.iter().any(|text| bare(&text.lang) == bare(wanted));
    NotYetConfirmed {
        person: person.id,
        name: format!("{} {}", person.given_name, person.family_name).trim().to_owned(),
        children: Vec::new(),
        in_their_language: person.language.as_ref().is_none_or(is_in),
        language: person.language.clone(),
        joined: false,
    }
}

pub(crate) fn preview_policy(_: &Desk<'_>, draft: PolicyDraft) -> Result<PolicyText> {
    Ok(policy::text_of(&draft)?)
}
