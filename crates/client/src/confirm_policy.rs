//! A family says that it has read a policy. Said once an edition; said again it changes nothing.

use attendance::{ConfirmPolicy, Policy, PolicyReceipt, Refusal, Side, policy};
use chrono::{DateTime, Utc};
use protocol::{kind, policy_receipt_id};

use crate::{desk::Desk, trouble::Result, write::Made};

pub(crate) fn confirm_policy(desk: &Desk<'_>, ask: ConfirmPolicy, _: DateTime<Utc>) -> Result<Made<PolicyReceipt>> {
    let facts = desk.of_side_holding(kind::POLICY, ask.policy.0, Side::Family)?;
    let policy: Policy = facts.find(kind::POLICY, ask.policy.0)?.ok_or(Refusal::NotFound)?;
    let guardian = facts.account.person;
    let id = policy_receipt_id(ask.policy, guardian);
    let before = facts.find::<PolicyReceipt>(kind::POLICY_RECEIPT, id)?;
    match policy::confirm(before.as_ref(), &ask, &policy, guardian, ask.said_on)? {
        Some(receipt) => Made::of_school(&facts, policy.school, kind::POLICY_RECEIPT, id, receipt.version, receipt),
        None => Ok(Made::same(before.ok_or(Refusal::NotFound)?)),
    }
}
