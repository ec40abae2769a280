//! A guardian has read a policy. Only whoever it is published for may say so, and only for an edition that was out.

use attendance::{ConfirmPolicy, Policy, PolicyReceipt, Refusal, Side, Topic, policy};
use protocol::{kind, policy_receipt_id};

use super::{Deed, Place};
use crate::{Outcome, rights::Audience, store::thing};

pub fn confirm_policy(deed: &mut Deed<'_>, ask: ConfirmPolicy) -> Outcome<()> {
    if deed.asker.side != Side::Family {
        return Err(Refusal::NotAllowed.into());
    }
    let (found, policy) = deed.find::<Policy>(kind::POLICY, ask.policy.0)?;
    let guardian = deed.asker.person;
    let said_on = deed.judged_on(found.school, ask.said_on)?;
    let id = policy_receipt_id(ask.policy, guardian);
    let before = thing::find(deed.conn, found.school, kind::POLICY_RECEIPT, id)?;
    let before = before.map(|thing| thing.fact::<PolicyReceipt>()).transpose()?;
    let Some(receipt) = policy::confirm(before.as_ref(), &ask, &policy, guardian, said_on)? else { return Ok(()) };
    let place = Place {
        kind: kind::POLICY_RECEIPT,
        id,
        school: found.school,
        student: None,
        topic: Topic::School,
        audience: Audience::staff_and(guardian),
    };
    deed.put(place, receipt.version, &receipt)
}
