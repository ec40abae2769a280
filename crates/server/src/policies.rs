//! Policies, as an administrator publishes them and takes them back. Whether they may is decided in `rights`; what an
//! edition is, in the domain.

use attendance::{Policy, PublishPolicy, Refusal, SchoolId, Topic, policy};
use protocol::{Nothing, WithdrawPolicy, kind};

use crate::{
    Office, Outcome,
    act::Act,
    rights::{Asker, Audience, StaffAct},
    school::today_at,
    store::{
        Conn,
        thing::{self, Thing},
    },
};

/// The policy as families read it from now on, and the school it is for.
pub fn publish(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &PublishPolicy) -> Outcome<Policy> {
    asker.may_at_school(ask.school, StaffAct::Administer)?;
    let before = thing::find_anywhere(conn, kind::POLICY, ask.id.0)?;
    let known = before.as_ref().map(|thing| thing.fact::<Policy>()).transpose()?;
    let today = today_at(conn, office.clock.as_ref(), ask.school)?;
    let policy = policy::publish(known.as_ref(), ask, today)?;
    let published = thing_of(&policy, Audience::everyone())?;
    match before {
        Some(before) => thing::replace(conn, &before, &published)?,
        None => thing::add(conn, &published)?,
    }
    note(conn, office, asker, &policy, "publish_policy")?;
    Ok(policy)
}

/// Takes a policy back. Staff keep it, and who confirmed it; families' computers forget it.
pub fn withdraw(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    ask: &WithdrawPolicy,
) -> Outcome<(Nothing, Vec<SchoolId>)> {
    let before = thing::find_anywhere(conn, kind::POLICY, ask.policy.0)?.ok_or(Refusal::NotFound)?;
    // Whoever may not see it is told nothing of it.
    asker.may_at_school(before.school, StaffAct::Administer).map_err(|_| Refusal::NotFound)?;
    let mut policy: Policy = before.fact()?;
    if policy.version != ask.saw_version {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    policy.version += 1;
    policy.asked_since = None;
    policy.withdrawn = true;
    let withdrawn = thing_of(&policy, Audience::of(["staff".to_owned()]))?;
    thing::replace(conn, &before, &withdrawn)?;
    note(conn, office, asker, &policy, "withdraw_policy")?;
    Ok((Nothing {}, vec![policy.school]))
}

fn thing_of(policy: &Policy, audience: Audience) -> Outcome<Thing> {
    Ok(Thing {
        kind: kind::POLICY.to_owned(),
        id: policy.id.0,
        version: policy.version,
        school: policy.school,
        student: None,
        topic: Topic::School,
        audience,
        body: serde_json::to_value(policy)?,
    })
}

fn note(conn: &mut dyn Conn, office: &Office, asker: &Asker, policy: &Policy, what: &str) -> Outcome<()> {
    let act = Act {
        person: Some(asker.person),
        device: Some(asker.device),
        school: Some(policy.school),
        thing: Some((kind::POLICY.to_owned(), policy.id.0)),
        detail: format!("edition {}", policy.edition),
        ..Act::default()
    };
    Ok(act.record(conn, office.ids.next(), office.clock.now(), what)?)
}
