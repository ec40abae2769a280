//! The real link, against answers given on loopback: what a school's server says, and what is not one.

use attendance::{AttachmentId, Refusal};
use client::{HttpLink, Line, Link, LinkTrouble, Pieces, Wire, WireTrouble};
use futures_util::{StreamExt, future::BoxFuture, stream};
use protocol::{PROTOCOL, Pull, Push, Received};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

use crate::played::id;

/// Answers every request with the same words; the address to ask at.
async fn answering(status: &'static str, kind: &'static str, body: String) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut asked = vec![0; 16 * 1024];
            _ = stream.read(&mut asked).await;
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
            );
            _ = stream.write_all(head.as_bytes()).await;
            _ = stream.write_all(body.as_bytes()).await;
        }
    });
    address
}

fn line(address: &str) -> Line<'_> {
    Line { address, token: "a-token" }
}

fn push() -> Push {
    Push { protocol: PROTOCOL, abilities: vec![], writes: vec![], empties_outbox: true }
}

#[tokio::test]
async fn a_page_that_is_not_a_school_is_told_from_a_school() {
    let link = HttpLink::new().unwrap();
    let address = answering("200 OK", "text/html", "<h1>It works</h1>".into()).await;
    let refusal = Refusal::NotASchoolServer { address: address.clone() };
    assert!(matches!(link.hello(&address).await, Err(LinkTrouble::Refused(said)) if said == refusal));
    let hello = json!({"presente": "0.1.0", "protocol": 1, "oldest_protocol": 1, "school_names": ["Maple"]});
    let address = answering("200 OK", "application/json", hello.to_string()).await;
    assert_eq!(link.hello(&address).await.unwrap().school_names, ["Maple"]);
}

#[tokio::test]
async fn a_server_that_is_away_is_unreachable_however_it_is_away() {
    let link = HttpLink::new().unwrap();
    let nobody = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let proxy = answering("502 Bad Gateway", "text/html", "<h1>Bad Gateway</h1>".into()).await;
    for address in [nobody, proxy] {
        assert!(matches!(link.push(line(&address), &push()).await, Err(LinkTrouble::Unreachable)));
    }
}

#[tokio::test]
async fn a_computer_that_is_not_known_any_more_is_told_why() {
    let link = HttpLink::new().unwrap();
    let table = [
        (json!({"refused": {"kind": "device_revoked"}}), Refusal::DeviceRevoked),
        (json!({"refused": {"kind": "sign_in_again"}}), Refusal::SignInAgain),
    ];
    for (body, why) in table {
        let address = answering("401 Unauthorized", "application/json", body.to_string()).await;
        let answer = link.pull(line(&address), &Pull::default()).await;
        assert!(matches!(answer, Err(LinkTrouble::SignedOut(said)) if said == why));
    }
}

/// A proxy, a hotel's network, a login page in between: only the school itself may send a computer away.
#[tokio::test]
async fn a_stranger_on_the_way_cannot_sign_a_computer_out() {
    let link = HttpLink::new().unwrap();
    let bodies =
        ["<h1>Sign in to the network</h1>", r#"{"something": "else"}"#, r#"{"refused": {"kind": "not_allowed"}}"#];
    for body in bodies {
        let address = answering("401 Unauthorized", "text/html", body.into()).await;
        let answer = link.pull(line(&address), &Pull::default()).await;
        assert!(matches!(answer, Err(LinkTrouble::Failed(_) | LinkTrouble::Refused(_))), "{answer:?}");
    }
}

#[tokio::test]
async fn a_refusal_that_only_a_newer_school_knows_is_a_refusal_all_the_same() {
    let link = HttpLink::new().unwrap();
    let receipts = json!([
        {"write": id(1), "outcome": {"refused": {"kind": "too_many_words_today", "most": 3}}},
        {"write": id(2), "outcome": {"done": []}},
    ]);
    let body = json!({"protocol": 1, "receipts": receipts}).to_string();
    let address = answering("200 OK", "application/json", body).await;
    let answer = link.push(line(&address), &push()).await.unwrap();
    assert_eq!(answer.receipts[0].outcome, Received::Refused(Refusal::TooOld));
    assert_eq!(answer.receipts[1].outcome, Received::Done(vec![]));
}

#[tokio::test]
async fn an_answer_may_be_a_refusal_a_failure_or_the_thing() {
    let link = HttpLink::new().unwrap();
    let refused =
        answering("200 OK", "application/json", json!({"refused": {"kind": "not_allowed"}}).to_string()).await;
    assert!(matches!(
        link.ask(line(&refused), "devices", json!({})).await,
        Err(LinkTrouble::Refused(Refusal::NotAllowed))
    ));
    assert!(matches!(link.push(line(&refused), &push()).await, Err(LinkTrouble::Refused(Refusal::NotAllowed))));
    let file = AttachmentId(id(1));
    assert!(matches!(link.download(line(&refused), file).await, Err(LinkTrouble::Refused(Refusal::NotAllowed))));
    let failed =
        answering("500 Internal Server Error", "application/json", json!({"failed": {"code": "abc"}}).to_string())
            .await;
    assert!(matches!(link.ask(line(&failed), "devices", json!({})).await, Err(LinkTrouble::Failed(_))));
    let paper = answering("200 OK", "application/pdf", "%PDF-1.7".into()).await;
    assert_eq!(link.download(line(&paper), file).await.unwrap(), b"%PDF-1.7");
}

#[tokio::test]
async fn a_school_wakes_a_computer() {
    let link = HttpLink::new().unwrap();
    let events = "event: wake\ndata: {}\n\n: still here\n\nevent: wake\ndata: {}\n\n";
    let address = answering("200 OK", "text/event-stream", events.into()).await;
    assert_eq!(link.wake(line(&address)).await.unwrap().count().await, 2);
}

/// Answers, and never stops.
struct Endless;

impl Wire for Endless {
    fn send<'a>(
        &'a self,
        _: Option<&'a str>,
        _: http::Request<Vec<u8>>,
    ) -> BoxFuture<'a, Result<http::Response<Pieces>, WireTrouble>> {
        Box::pin(async {
            let pieces = stream::repeat_with(|| Ok(vec![b' '; 8_000_000])).boxed();
            Ok(http::Response::new(pieces))
        })
    }
}

#[tokio::test]
async fn an_answer_without_an_end_fills_no_computer() {
    let link = HttpLink::over(Endless);
    let said = link.pull(line("http://127.0.0.1:1"), &Pull::default()).await;
    assert!(matches!(said, Err(LinkTrouble::Failed(_))), "{said:?}");
}
