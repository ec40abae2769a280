//! The body of a pull, by the server's own route, and the cursor inside of it: whatever it says, nothing comes that is not
//! the family's, and a cursor that cannot be read loses nothing.

use axum::http::{Method, StatusCode};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use protocol::{Answered, PullAnswer};
use serde_json::{Value, json};

use super::family::Family;

pub fn body(data: &[u8]) {
    Family::meets(|family| {
        // With a mark before it, an input is what a cursor holds.
        let body = match data.strip_prefix(b"cursor\n") {
            Some(inside) => {
                let cursor = URL_SAFE_NO_PAD.encode(family.named(inside));
                json!({ "protocol": 1, "verify": true, "cursor": cursor }).to_string().into_bytes()
            }
            None => family.named(data),
        };
        let said = family.asks(Method::POST, "/v1/pull", body);
        if said.status != StatusCode::OK {
            let refused: Answered<Value> = serde_json::from_slice(&said.body).expect("an answer in words");
            return assert!(matches!(refused, Answered::Refused(_)), "{}: {refused:?}", said.status);
        }
        let text = std::str::from_utf8(&said.body).expect("JSON is text");
        let answer: PullAnswer = serde_json::from_str(text).expect("a page");
        for change in &answer.changes {
            assert_ne!(change.student.map(|student| student.0), Some(family.mei), "{change:?}");
        }
        // The page goes on from where it says: asked again by its own cursor, it never begins anew.
        let next = json!({ "protocol": 1, "cursor": answer.cursor }).to_string().into_bytes();
        let next = family.asks(Method::POST, "/v1/pull", next);
        let next: PullAnswer = serde_json::from_slice(&next.body).expect("a page");
        assert!(!next.start_over, "a cursor of the server's own starts over");
    });
}
