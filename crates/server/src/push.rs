//! Takes what a computer wrote: each write once, in order, and the same receipt however often it is sent.

use std::collections::BTreeMap;

use attendance::{PersonId, Refusal, SchoolId};
use protocol::{PROTOCOL, Push, PushAnswer, Receipt, Received, WRITES_MOST, Write, abilities, kind};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Office, Outcome, Trouble,
    account::{asker, note_seen},
    args,
    rights::Asker,
    store::{Conn, thing},
    wake::Stir,
    write::{Deed, carry_out},
};

/// The oldest protocol still spoken.
pub const OLDEST_PROTOCOL: u32 = 1;
/// What is kept of a write that was taken.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Taken {
    /// Kinds, ids and schools of what it made of things.
    Done(Vec<(String, Uuid, SchoolId)>),
    Refused(Refusal),
}

/// Takes a push in one transaction, a savepoint a write. A write that fails unexpectedly gets no receipt and does not
/// hold back the others: its computer keeps it and tries again.
pub async fn push(office: &Office, token: String, push: Push) -> Outcome<PushAnswer> {
    check_protocol(push.protocol)?;
    if push.writes.len() > WRITES_MOST {
        return Err(Refusal::TooNew.into());
    }
    let here = office.clone();
    let (answer, touched) = office
        .store
        .write_async(move |conn| {
            let asker = asker(conn, &here, &token)?;
            let mut touched = Vec::new();
            let mut receipts = Vec::new();
            let mut all_taken = true;
            for write in &push.writes {
                match take(conn, &here, &asker, write, &mut touched) {
                    Ok(outcome) => receipts.push(Receipt { write: write.id, outcome }),
                    Err(Trouble::Refused(refusal)) => {
                        receipts.push(Receipt { write: write.id, outcome: Received::Refused(refusal) });
                    }
                    Err(Trouble::Failed(error)) => {
                        all_taken = false;
                        tracing::error!(write = %write.id, command = write.command, error = format!("{error:#}"), "write failed");
                    }
                }
            }
            let emptied_on = (push.empties_outbox && all_taken).then_some(asker.today);
            note_seen(conn, asker.device, here.clock.now(), emptied_on)?;
            Ok::<_, Trouble>((PushAnswer { protocol: PROTOCOL, abilities: abilities(), receipts }, touched))
        })
        .await?;
    office.wake.stir(touched);
    Ok(answer)
}

/// Whether this server speaks a computer's protocol.
pub fn check_protocol(protocol: u32) -> Result<(), Refusal> {
    match protocol {
        p if p > PROTOCOL => Err(Refusal::TooNew),
        p if p < OLDEST_PROTOCOL => Err(Refusal::TooOld),
        _ => Ok(()),
    }
}

fn body_hash(write: &Write) -> String {
    hex::encode(Sha256::digest(format!("{} {} {}", write.command, write.command_version, in_order(&write.body))))
}

/// A body whose keys stand in the order of their names, however this program was built: the same body always prints
/// the same.
fn in_order(body: &Value) -> Value {
    match body {
        Value::Object(fields) => {
            let sorted: BTreeMap<&String, Value> = fields.iter().map(|(key, value)| (key, in_order(value))).collect();
            sorted.into_iter().map(|(key, value)| (key.clone(), value)).collect()
        }
        Value::Array(items) => items.iter().map(in_order).collect(),
        plain => plain.clone(),
    }
}

/// Takes one write, or answers again what it was answered.
fn take(
    conn: &mut dyn Conn,
    office: &Office,
    asker: &Asker,
    write: &Write,
    touched: &mut Vec<Stir>,
) -> Outcome<Received> {
    let hash = body_hash(write);
    let before =
        conn.find("SELECT device, body_hash, outcome FROM taken_write WHERE id = $1", args![write.id], |row| {
            Ok((row.parsed::<attendance::DeviceId>(0)?, row.text(1)?.to_owned(), row.json::<Taken>(2)?))
        })?;
    if let Some((device, same_hash, taken)) = before {
        if device != asker.device || same_hash != hash {
            return Err(Refusal::WriteReused.into());
        }
        return answer_again(conn, asker, taken);
    }
    let done = conn.savepoint(|conn| {
        let mut deed = Deed::new(conn, office, asker, write);
        carry_out(&mut deed, write)?;
        Ok::<_, Trouble>(deed.into_changed())
    });
    let (taken, outcome) = match done {
        Ok(changed) => {
            touched.extend(changed.iter().map(|t| Stir { school: t.school, student: t.student }));
            let named = changed.iter().map(|t| (t.kind.clone(), t.id, t.school)).collect();
            let seen = changed.into_iter().filter(|t| asker.may_see(t.school, t.student, t.topic, &t.audience));
            (Taken::Done(named), Received::Done(seen.map(|t| for_eyes(asker, t.change())).collect()))
        }
        Err(Trouble::Refused(refusal)) => (Taken::Refused(refusal.clone()), Received::Refused(refusal)),
        Err(failed) => return Err(failed),
    };
    conn.exec(
        "INSERT INTO taken_write (id, device, body_hash, outcome, taken_at) VALUES ($1, $2, $3, $4, $5)",
        args![write.id, asker.device, hash, serde_json::to_string(&taken)?, office.clock.now()],
    )?;
    Ok(outcome)
}

/// The receipt of a write that was taken before, with its things as they are now.
fn answer_again(conn: &mut dyn Conn, asker: &Asker, taken: Taken) -> Outcome<Received> {
    let named = match taken {
        Taken::Refused(refusal) => return Ok(Received::Refused(refusal)),
        Taken::Done(named) => named,
    };
    let mut changes = Vec::new();
    for (kind, id, school) in named {
        let found = thing::find(conn, school, &kind, id)?;
        if let Some(found) = found.filter(|t| asker.may_see(t.school, t.student, t.topic, &t.audience)) {
            changes.push(for_eyes(asker, found.change()));
        }
    }
    Ok(Received::Done(changes))
}

/// Leaves out of a change what its reader has no use for: a family never sees the school's own number of a child, nor
/// any code of the school's own system, nor of whom its office shows them more than it shows; nor, where a paper says
/// so, what could lead to the child's other guardians.
pub fn for_eyes(asker: &Asker, mut change: protocol::Change) -> protocol::Change {
    if asker.side == attendance::Side::School {
        return change;
    }
    if change.student.is_some_and(|student| asker.is_kept_from_others_of(student)) {
        keep_apart(asker.person, &mut change);
    }
    match change.kind.as_str() {
        // Which paper it is stands in the office's own file.
        kind::LINK => {
            let limits = change.body.get_mut("limits").and_then(Value::as_array_mut);
            limits.into_iter().flatten().for_each(|limit| blank(limit, "document"));
        }
        kind::SCHOOL => leave_out(&mut change.body, "contacts_on_file"),
        kind::STUDENT => leave_out(&mut change.body, "local_id"),
        kind::DAYS => {
            let records = change.body.get_mut("records").and_then(Value::as_array_mut);
            records.into_iter().flatten().for_each(|record| leave_out(record, "code"));
        }
        kind::HOUSE_RULES => {
            ["codes", "codes_set", "contacts"].iter().for_each(|field| leave_out(&mut change.body, field));
            let reasons = change.body.get_mut("reasons").and_then(Value::as_array_mut);
            reasons.into_iter().flatten().for_each(|reason| leave_out(reason, "sis_code"));
        }
        _ => {}
    }
    change
}

/// Takes out of what another guardian said their name, words and papers, and what the school answered them: nobody can
/// promise that no address is in it. The hours go too. What the child's record needs stays: the days, the reason, what was
/// decided.
fn keep_apart(reader: PersonId, change: &mut protocol::Change) {
    let reader = reader.to_string();
    let by = |body: &Value, field: &str| body.get(field).and_then(Value::as_str).is_none_or(|by| by == reader);
    let body = &mut change.body;
    match change.kind.as_str() {
        kind::EXPLANATION if !by(body, "by") => {
            blank(body, "by_name");
            // When a child is at the door is told to nobody who must not wait there; what became of the day is in its record.
            body["part"] = json!({ "kind": "full_day" });
            body.get_mut("note").into_iter().for_each(|note| blank(note, "text"));
            if let Some(files) = body.get_mut("attachments").and_then(Value::as_array_mut) {
                files.clear();
            }
            let answers = body.get_mut("answers").and_then(Value::as_array_mut).into_iter().flatten();
            answers.filter_map(|answer| answer.get_mut("words")).for_each(|words| blank(words, "text"));
        }
        kind::GOAL if !by(body, "answered_by") => {
            ["answered_by_name", "family_does"].iter().for_each(|field| leave_out(body, field));
            body.get_mut("school_does").into_iter().for_each(|does| blank(does, "text"));
        }
        _ => {}
    }
}

/// A text that a reader must find, and finds empty.
fn blank(body: &mut Value, field: &str) {
    if let Some(text) = body.get_mut(field) {
        *text = Value::String(String::new());
    }
}

fn leave_out(body: &mut Value, field: &str) {
    if let Some(body) = body.as_object_mut() {
        body.remove(field);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_hashes_alike_in_whatever_order_its_keys_came() {
        let write = |body: &str| Write {
            id: attendance::WriteId(Uuid::nil()),
            command: "send_message".into(),
            command_version: 1,
            body: serde_json::from_str(body).expect("JSON"),
            written_at: chrono::DateTime::UNIX_EPOCH,
        };
        let one = write(r#"{"b": {"d": 1, "c": [{"y": 1, "x": 2}]}, "a": 3}"#);
        let other = write(r#"{"a": 3, "b": {"c": [{"x": 2, "y": 1}], "d": 1}}"#);
        assert_eq!(body_hash(&one), body_hash(&other));
        assert_ne!(body_hash(&one), body_hash(&write(r#"{"a": 3}"#)));
    }
}
