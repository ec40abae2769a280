//! What `check` looks for: every fault, planted in a store that is whole, is found by its own name, on both engines.

use std::collections::BTreeSet;

use attendance::SchoolId;
use chrono::DateTime;
use presente_tests::worlds::cluster::Engine;
use serde_json::{Value, json};
use server::{
    act::Act,
    args,
    check::{look, rules},
    store::{Conn, StoreResult},
};
use uuid::Uuid;

use crate::log::Ground;

const SCHOOL: Uuid = Uuid::from_u128(1);
const CHILD: Uuid = Uuid::from_u128(2);
const AMINA: Uuid = Uuid::from_u128(3);
const KARIM: Uuid = Uuid::from_u128(4);
const TIE_OF_AMINA: Uuid = Uuid::from_u128(5);
const TIE_OF_KARIM: Uuid = Uuid::from_u128(6);
const MESSAGE: Uuid = Uuid::from_u128(7);
const OKAFOR: Uuid = Uuid::from_u128(8);

fn tie(id: Uuid, guardian: Uuid, limits: Value) -> Value {
    json!({
        "id": id, "guardian": guardian, "student": CHILD, "relation": "guardian", "primary_contact": false,
        "lives_with": false, "emergency_contact": false, "limits": limits, "joined": false
    })
}

/// A child with two guardians, of whom a paper takes something from one; a message with a file; somebody who works there.
fn a_whole_school(conn: &mut dyn Conn) -> StoreResult<()> {
    conn.exec("INSERT INTO school (id, source_id, seq) VALUES ($1, 'maple', 20)", args![SCHOOL])?;
    let order = json!([{ "topic": "messages", "from": "2026-05-03", "document": "Order of 3 May" }]);
    let things = [
        ("student", CHILD, json!({})),
        ("link", TIE_OF_AMINA, tie(TIE_OF_AMINA, AMINA, json!([]))),
        ("link", TIE_OF_KARIM, tie(TIE_OF_KARIM, KARIM, order)),
        ("message", MESSAGE, json!({})),
    ];
    for (seq, (kind, id, body)) in (1_i64..).zip(things) {
        conn.exec(
            "INSERT INTO thing (school, kind, id, version, seq, student, topic, audience, body)
             VALUES ($1, $2, $3, 1, $4, $5, 'messages', '|staff|', $6)",
            args![SCHOOL, kind, id, seq, CHILD, body.to_string()],
        )?;
    }
    conn.exec(
        "INSERT INTO forgotten (school, seq, kind, id, student, topic, audience)
         VALUES ($1, 10, 'message', 'gone', $2, 'messages', '|staff|')",
        args![SCHOOL, CHILD],
    )?;
    for guardian in [AMINA, KARIM] {
        let sql = "INSERT INTO guardian_link (guardian, student, school) VALUES ($1, $2, $3)";
        conn.exec(sql, args![guardian, CHILD, SCHOOL])?;
    }
    conn.exec(
        "INSERT INTO guardian_limit (guardian, student, topic, from_day, until_day, document)
         VALUES ($1, $2, 'messages', '2026-05-03', NULL, 'Order of 3 May')",
        args![KARIM, CHILD],
    )?;
    let sql = "INSERT INTO login (login, person, name, password_hash) VALUES ('okafor', $1, 'Ms. Okafor', '')";
    conn.exec(sql, args![OKAFOR])?;
    conn.exec(
        "INSERT INTO device (id, person, name, side, token_hash, joined_at) VALUES ('desk', $1, '', 'school', '', 1)",
        args![OKAFOR],
    )?;
    conn.exec(
        "INSERT INTO attachment (id, student, uploaded_by, kind, name, content, thing_kind, thing_id)
         VALUES ('file', $1, $2, 'application/pdf', '', $3, 'message', $4)",
        args![CHILD, AMINA, vec![37_u8], MESSAGE],
    )?;
    let act = Act { school: Some(SchoolId(SCHOOL)), thing: Some(("message".into(), MESSAGE)), ..Act::default() };
    let at = DateTime::from_timestamp_millis(1_000_000).expect("a moment");
    act.record(conn, Uuid::from_u128(9), at, "send_message")
}

/// The same message as a thing of another kind that nobody is on record for.
fn written_by_nobody((seq, kind): (u32, &str)) -> String {
    format!(
        "INSERT INTO thing (school, kind, id, version, seq, student, topic, audience, body)
         SELECT school, '{kind}', 'another', version, {seq}, student, topic, audience, body
         FROM thing WHERE id = '{MESSAGE}'"
    )
}

/// What is planted, and what is found then.
type Way = (Vec<String>, Vec<(&'static str, i64)>);

fn ways() -> Vec<Way> {
    let one = |sql: &str, fault| (vec![sql.to_owned()], vec![(fault, 1)]);
    let acted = ["explanation", "support_request", "message", "read_mark", "goal", "policy", "policy_receipt"];
    vec![
        one("UPDATE thing SET seq = 99 WHERE kind = 'message'", "number_too_high"),
        one("UPDATE thing SET student = 'nobody' WHERE kind = 'message'", "child_missing"),
        one("UPDATE thing SET audience = '' WHERE kind = 'message'", "seen_by_nobody"),
        // The other guardian's is there.
        one(&format!("DELETE FROM thing WHERE id = '{TIE_OF_AMINA}'"), "tie_without_fact"),
        (
            vec!["DELETE FROM thing WHERE kind = 'student'".to_owned()],
            vec![("child_missing", 3), ("right_without_child", 2)],
        ),
        one("DELETE FROM login", "device_of_nobody"),
        one("UPDATE attachment SET thing_id = 'nothing'", "file_without_thing"),
        one("UPDATE forgotten SET seq = 1", "number_twice"),
        // Both engines keep it from coming to that, as long as they have the index.
        (
            vec!["DROP INDEX thing_feed".to_owned(), "UPDATE thing SET seq = 1 WHERE kind = 'message'".to_owned()],
            vec![("number_shared", 1)],
        ),
        ((11..).zip(acted).map(written_by_nobody).collect(), vec![("act_missing", acted.len() as i64)]),
        one(
            &format!(
                "INSERT INTO guardian_limit (guardian, student, topic, from_day, document)
                 VALUES ('{AMINA}', '{CHILD}', 'attendance', '2026-05-03', 'Order of 3 May')"
            ),
            "limit_not_in_tie",
        ),
        one("DELETE FROM guardian_limit", "tie_limit_not_kept"),
        (
            vec!["UPDATE guardian_limit SET until_day = '2026-06-01'".to_owned()],
            vec![("limit_not_in_tie", 1), ("tie_limit_not_kept", 1)],
        ),
    ]
}

#[test]
fn every_fault_that_is_planted_is_found_by_its_name_and_no_other_is() {
    for engine in Engine::ALL {
        for (planted, expected) in ways() {
            let ground = Ground::empty(engine);
            let found = || {
                let looked = look(&ground.store).expect("looked");
                looked.faults.iter().map(|fault| (fault.fault, fault.count)).collect::<Vec<_>>()
            };
            ground.store.write(a_whole_school).expect("a school");
            assert_eq!(found(), [], "{engine:?}: nothing is planted yet");
            for sql in &planted {
                let sql = sql.clone();
                ground.store.write(move |conn| conn.exec(&sql, &[])).expect("planted");
            }
            assert_eq!(found(), expected, "{engine:?}: {planted:?}");
        }
    }
}

#[test]
fn there_is_a_way_to_plant_every_fault_that_is_looked_for() {
    let planted: BTreeSet<&str> = ways().into_iter().flat_map(|(_, found)| found).map(|(fault, _)| fault).collect();
    assert_eq!(planted, rules().into_iter().collect());
}
