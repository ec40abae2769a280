//! How a feed made in memory answers a client: page by page, and never to a write.

use std::sync::PoisonError;

use attendance::{Attachment, AttachmentId, Side, StaffRole};
use client::{Line, Link, LinkTrouble, Reply};
use futures_util::stream::BoxStream;
use protocol::{
    BeginOpenId, Enter, Entered, Hello, ImportPiece, InviteFamilies, OpenIdPage, PROTOCOL, Pull, PullAnswer, Push,
    PushAnswer, UpdatePiece,
};
use serde_json::Value;

use super::feed::{Feed, today};

/// What one page of a feed holds.
const PAGE: usize = 400;

impl Feed {
    fn page(&self, pull: &Pull) -> PullAnswer {
        let from = pull.cursor.as_deref().and_then(|cursor| cursor.parse().ok()).unwrap_or(0);
        let until = (from + PAGE).min(self.changes.len());
        let mut changes = self.changes[from..until].to_vec();
        if changes.is_empty() {
            changes = std::mem::take(&mut *self.fresh.lock().unwrap_or_else(PoisonError::into_inner));
        }
        PullAnswer {
            protocol: PROTOCOL,
            abilities: Vec::new(),
            start_over: pull.cursor.is_none(),
            restored: false,
            forget: Vec::new(),
            changes,
            cursor: until.to_string(),
            more: until < self.changes.len(),
            tally: None,
            today: today(),
        }
    }
}

fn away<T: Send + 'static>() -> Reply<'static, T> {
    Box::pin(async { Err(LinkTrouble::Unreachable) })
}

impl Link for Feed {
    fn hello<'a>(&'a self, _: &'a str) -> Reply<'a, Hello> {
        let names = vec!["Maple Street School".into()];
        let hello = Hello {
            presente: "0".into(),
            protocol: PROTOCOL,
            oldest_protocol: 1,
            abilities: Vec::new(),
            school_names: names,
            openid: None,
        };
        Box::pin(async move { Ok(hello) })
    }

    fn enter<'a>(&'a self, _: &'a str, enter: &'a Enter) -> Reply<'a, Entered> {
        let entered = Entered {
            token: "measured".into(),
            device: enter.device,
            person: self.person,
            name: "Somebody".into(),
            side: self.side,
            roles: if self.side == Side::School { vec![StaffRole::Liaison] } else { Vec::new() },
            language: None,
        };
        Box::pin(async move { Ok(entered) })
    }

    fn begin_openid<'a>(&'a self, _: &'a str, _: &'a BeginOpenId) -> Reply<'a, OpenIdPage> {
        away()
    }

    fn pull<'a>(&'a self, _: Line<'a>, pull: &'a Pull) -> Reply<'a, PullAnswer> {
        let page = self.page(pull);
        Box::pin(async move { Ok(page) })
    }

    fn push<'a>(&'a self, _: Line<'a>, _: &'a Push) -> Reply<'a, PushAnswer> {
        away()
    }

    fn upload<'a>(&'a self, _: Line<'a>, _: &'a Attachment, _: Vec<u8>) -> Reply<'a, ()> {
        away()
    }

    fn download<'a>(&'a self, _: Line<'a>, _: AttachmentId) -> Reply<'a, Vec<u8>> {
        away()
    }

    fn send_import<'a>(&'a self, _: Line<'a>, _: &'a ImportPiece, _: Vec<u8>) -> Reply<'a, ()> {
        away()
    }

    fn letters<'a>(&'a self, _: Line<'a>, _: &'a InviteFamilies) -> Reply<'a, Vec<u8>> {
        away()
    }

    fn update_piece<'a>(&'a self, _: Line<'a>, _: &'a UpdatePiece) -> Reply<'a, Vec<u8>> {
        away()
    }

    fn ask<'a>(&'a self, _: Line<'a>, _: &'a str, _: Value) -> Reply<'a, Value> {
        away()
    }

    fn wake<'a>(&'a self, _: Line<'a>) -> Reply<'a, BoxStream<'static, ()>> {
        away()
    }
}
