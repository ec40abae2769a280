//! Files that a family attaches: what is kept of them here is what a school takes, says nothing besides what is seen, and
//! stays as it is when it is cleaned again.

use std::cell::RefCell;

use attendance::{FILE_MOST_BYTES, FileKind, StudentId};
use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use client::{Client, InMemory, Options};
use protocol::Answered;
use uuid::Uuid;

use super::family::Family;
use crate::worlds::{
    clock::{CountedIds, DeviceClock},
    cluster::quick_folder,
    tiny::{self, AMINA, YUSUF},
    world::World,
};

/// What only what is *about* a picture begins with.
const TOLD: [&[u8]; 3] = [b"http://ns.adobe.com/xap/1.0/", b"Photoshop 3.0\0", b"Exif\0\0II"];
/// After so many inputs the computer is as it was.
const INPUTS: u32 = 64;

/// Amina's computer.
struct Computer {
    world: World,
    client: Client,
    yusuf: StudentId,
    inputs: u32,
    _folder: tempfile::TempDir,
}

thread_local! {
    static COMPUTER: RefCell<Option<Computer>> = const { RefCell::new(None) };
}

impl Computer {
    fn new() -> Computer {
        let world = World::with_school("fuzz-attachments", tiny::write, 13);
        let folder = quick_folder().expect("a folder of its own");
        let options = Options {
            folder: folder.path().join("computer"),
            profile: "fuzz".into(),
            link: std::sync::Arc::new(world.link()),
            key_place: Box::new(InMemory::new()),
            clock: std::sync::Arc::new(DeviceClock { school: world.clock.clone(), off_by: TimeDelta::zero() }),
            ids: std::sync::Arc::new(CountedIds::new(91)),
            executor: client::Executor::Inline,
            copy: None,
        };
        let client = Client::open(options).expect("the store opens");
        let code = world.code_for(world.person(AMINA));
        for (name, ask) in [
            ("join", serde_json::json!({ "address": "127.0.0.1:1", "code": code })),
            ("sync_now", serde_json::json!({})),
        ] {
            let answered = world.block_on(client.call(name, ask));
            assert!(matches!(answered, Answered::Ok(_)), "{name}: {answered:?}");
        }
        let yusuf = world.student(YUSUF);
        Computer { world, client, yusuf, inputs: 0, _folder: folder }
    }

    /// What is kept of a file here.
    fn keeps(&self, content: &[u8]) -> Option<(FileKind, Vec<u8>)> {
        let kept = self.world.block_on(self.client.attach(self.yusuf, "IMG_1.jpg", content.to_vec()));
        match kept {
            Answered::Ok(attachment) => match self.world.block_on(self.client.attachment_content(attachment.id)) {
                Answered::Ok(kept) => Some((attachment.kind, kept.content)),
                _ => panic!("what was kept is not there"),
            },
            Answered::Refused(_) => None,
            Answered::Failed { code } => panic!("a file brings the computer down: {code}"),
        }
    }
}

pub fn body(data: &[u8]) {
    COMPUTER.with_borrow_mut(|kept| {
        let mut computer = kept.take().filter(|computer| computer.inputs < INPUTS).unwrap_or_else(Computer::new);
        computer.inputs += 1;
        if let Some((kind, content)) = computer.keeps(data) {
            assert_eq!(FileKind::of(data), Ok(kind));
            assert_eq!(FileKind::of(&content), Ok(kind), "the school would refuse what is kept here");
            assert!(content.len() <= data.len() + 64, "{} of {}", content.len(), data.len());
            if kind != FileKind::Pdf {
                // From here on stands the picture itself, which may spell anything.
                let begins: &[u8] = if kind == FileKind::Jpeg { &[0xff, 0xda] } else { b"IDAT" };
                let before = content.windows(begins.len()).position(|window| window == begins).unwrap_or(content.len());
                let before_the_picture = &content[..before];
                for told in TOLD {
                    let is_told = before_the_picture.windows(told.len()).any(|window| window == told);
                    let is_picture = data.windows(told.len()).filter(|window| *window == told).count() > 1;
                    assert!(!is_told || is_picture, "{} is still told", String::from_utf8_lossy(told));
                }
                assert_eq!(computer.keeps(&content), Some((kind, content.clone())), "cleaned again it is another");
            }
        }
        *kept = Some(computer);
    });
    if data.len() <= FILE_MOST_BYTES {
        Family::meets(|family| {
            let (id, student) = (Uuid::from_u128(0x500), family.named(b"@yusuf"));
            let student = String::from_utf8_lossy(&student).into_owned();
            let path = format!("/v1/attachment/{id}?student={student}&name=a.pdf&kind=pdf");
            let said = family.asks(Method::PUT, &path, data.to_vec());
            // The same id with other bytes is refused too.
            assert!(FileKind::of(data).is_ok() || said.status != StatusCode::OK, "{:?}", FileKind::of(data));
        });
    }
}
