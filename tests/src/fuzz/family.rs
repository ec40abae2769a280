//! A family's computer at a school of two families, asked by the server's own routes: what a stranger with a good token
//! could send. Made anew after so many inputs, so that none can fill it.

use std::{cell::RefCell, collections::BTreeMap};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    http::{Method, Request, StatusCode},
};
use chrono::TimeDelta;
use protocol::{Credentials, Enter, PROTOCOL};
use server::{
    account, args,
    routes::{Face, router},
};
use tower::ServiceExt;
use uuid::Uuid;

use crate::worlds::{
    paper::press,
    tiny::{self, AMINA, KARIM, MEI, NOOR, WEI, YUSUF},
    world::World,
};

/// After so many inputs the school is as it was.
const INPUTS: u32 = 32;

/// Amina's computer; Yusuf and Noor are hers, Mei is nobody of hers.
pub struct Family {
    pub world: World,
    pub routes: Router,
    token: String,
    /// What an input may name, by what stands for it there.
    names: BTreeMap<&'static str, String>,
    pub mei: Uuid,
}

/// What a server answered.
pub struct Said {
    pub status: StatusCode,
    pub body: Bytes,
}

thread_local! {
    static FAMILY: RefCell<Option<(u32, Family)>> = const { RefCell::new(None) };
}

impl Family {
    /// The family as the inputs before have left it, at most so many of them.
    pub fn meets<T>(act: impl FnOnce(&Family) -> T) -> T {
        FAMILY.with_borrow_mut(|kept| {
            if kept.as_ref().is_none_or(|(inputs, _)| INPUTS <= *inputs) {
                *kept = Some((0, Family::new()));
            }
            let (inputs, family) = kept.as_mut().expect("it was made just now");
            *inputs += 1;
            act(family)
        })
    }

    fn new() -> Family {
        let world = World::with_school("fuzz-family", tiny::write, 7);
        let face = Face::new(world.office.clone(), "http://127.0.0.1:1".into(), press());
        let enter = Enter {
            protocol: PROTOCOL,
            abilities: Vec::new(),
            with: Credentials::Code(world.code_for(world.person(AMINA))),
            device: attendance::DeviceId(Uuid::from_u128(0xa)),
            device_name: "A computer".into(),
            known_as: Vec::new(),
        };
        let entered = world.block_on(account::enter(&world.office, enter, String::new()));
        let token = entered.expect("a good code lets a guardian in").token;
        let sql = "SELECT school FROM thing WHERE kind = 'student' LIMIT 1";
        let school = world.office.store.read(|conn| conn.find(sql, args![], |row| row.parsed::<Uuid>(0)));
        let school = school.expect("the store can be read").expect("there is a school");
        let names = BTreeMap::from([
            ("@yusuf", world.student(YUSUF).to_string()),
            ("@noor", world.student(NOOR).to_string()),
            ("@mei", world.student(MEI).to_string()),
            ("@amina", world.person(AMINA).to_string()),
            ("@karim", world.person(KARIM).to_string()),
            ("@wei", world.person(WEI).to_string()),
            ("@school", school.to_string()),
        ]);
        let mei = world.student(MEI).0;
        Family { routes: router(face), token, names, mei, world }
    }

    /// An input with what it names put in.
    pub fn named(&self, data: &[u8]) -> Vec<u8> {
        let Ok(text) = std::str::from_utf8(data) else { return data.to_vec() };
        let put = |text: String, (name, id): (&&str, &String)| text.replace(name, id);
        self.names.iter().fold(text.to_owned(), put).into_bytes()
    }

    /// Asks with the family's token.
    pub fn asks(&self, method: Method, path: &str, body: Vec<u8>) -> Said {
        let request =
            Request::builder().method(method).uri(path).header("authorization", format!("Bearer {}", self.token));
        let request = request.body(Body::from(body)).expect("a request");
        // Nobody is in a hurry here: what a computer may ask in a minute is another test's.
        self.world.clock.pass(TimeDelta::minutes(1));
        self.world.block_on(async {
            let answer = self.routes.clone().oneshot(request).await.expect("it answers");
            let status = answer.status();
            let body = to_bytes(answer.into_body(), 64_000_000).await.expect("a whole body");
            assert!(!status.is_server_error(), "{status}: {}", String::from_utf8_lossy(&body));
            Said { status, body }
        })
    }

    /// How much stands here of a child, and at which versions.
    pub fn stand_of(&self, student: Uuid) -> (i64, i64) {
        let sql = "SELECT count(*), coalesce(sum(version), 0) FROM thing WHERE student = $1";
        let found =
            self.world.office.store.read(|conn| conn.find(sql, args![student], |row| Ok((row.int(0)?, row.int(1)?))));
        found.expect("the store can be read").expect("a count is always there")
    }
}
