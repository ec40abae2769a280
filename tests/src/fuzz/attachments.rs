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

/// The markers of a JPEG before its picture that show nothing of it. How it is to be held is no more than 34 bytes long.
fn beside_a_jpeg(content: &[u8]) -> Vec<String> {
    let (mut at, mut besides) = (2, Vec::new());
    while let Some([0xff, marker, high, low]) = content.get(at..at + 4)
        && *marker != 0xda
    {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let shows = match marker {
            0xe1 => length <= 2 + 34,
            0xe0 | 0xe2 | 0xee | 0xc0..=0xcf | 0xdb..=0xdf => true,
            _ => false,
        };
        besides.extend((!shows).then(|| format!("{marker:x}")));
        at += 2 + length;
    }
    besides
}

/// The chunks of a PNG that say something in words, or when and where.
fn beside_a_png(content: &[u8]) -> Vec<String> {
    let (mut at, mut besides) = (8, Vec::new());
    while let Some([a, b, c, d, name @ ..]) = content.get(at..at + 8) {
        let name = String::from_utf8_lossy(name);
        if ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"].contains(&name.as_ref()) {
            besides.push(name.into_owned());
        }
        at += 12 + u32::from_be_bytes([*a, *b, *c, *d]) as usize;
    }
    let is_end = content.ends_with(b"\0\0\0\0IEND\xae\x42\x60\x82");
    besides.extend((!is_end).then(|| "behind the end".to_owned()));
    besides
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
                let besides = if kind == FileKind::Jpeg { beside_a_jpeg(&content) } else { beside_a_png(&content) };
                assert!(besides.is_empty(), "{besides:?} are still told");
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
