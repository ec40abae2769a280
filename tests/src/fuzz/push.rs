//! The body of a push, by the server's own route: every write has its receipt, the same again is answered the same, and
//! nothing is written about a child of somebody else's.

use axum::http::{Method, StatusCode};
use protocol::{Answered, Push, PushAnswer, Received};
use serde_json::Value;

use super::family::{Family, Said};

pub fn body(data: &[u8]) {
    Family::meets(|family| {
        let body = family.named(data);
        let before = family.stand_of(family.mei);
        let first = family.asks(Method::POST, "/v1/push", body.clone());
        let Some(answer) = taken(&first) else { return };
        let push: Option<Push> = serde_json::from_slice(&body).ok();
        // A write that failed unexpectedly has no receipt, and is sent again for ever.
        if let Some(push) = push {
            let sent: Vec<_> = push.writes.iter().map(|write| write.id).collect();
            let received: Vec<_> = answer.receipts.iter().map(|receipt| receipt.write).collect();
            assert_eq!(received, sent, "a write without a receipt");
        }
        let again = taken(&family.asks(Method::POST, "/v1/push", body)).expect("what was taken once is taken again");
        for (one, other) in answer.receipts.iter().zip(&again.receipts) {
            let alike = match (&one.outcome, &other.outcome) {
                (Received::Done(_), Received::Done(_)) => true,
                (Received::Refused(one), Received::Refused(other)) => one == other,
                _ => false,
            };
            assert!(alike && one.write == other.write, "{one:?} and then {other:?}");
        }
        assert_eq!(family.stand_of(family.mei), before, "somebody wrote about a child of somebody else's");
        for change in answer.receipts.iter().filter_map(done).flatten() {
            assert_ne!(change.student.map(|student| student.0), Some(family.mei), "{change:?}");
        }
    });
}

fn done(receipt: &protocol::Receipt) -> Option<&Vec<protocol::Change>> {
    match &receipt.outcome {
        Received::Done(changes) => Some(changes),
        Received::Refused(_) => None,
    }
}

/// The receipts; a push that is refused whole is refused in words.
fn taken(said: &Said) -> Option<PushAnswer> {
    if said.status == StatusCode::OK {
        return Some(serde_json::from_slice(&said.body).expect("receipts"));
    }
    let refused: Answered<Value> = serde_json::from_slice(&said.body).expect("an answer in words");
    assert!(matches!(refused, Answered::Refused(_)), "{}: {refused:?}", said.status);
    None
}
