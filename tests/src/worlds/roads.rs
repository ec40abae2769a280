//! The way from one computer to the servers of several districts, each over a network of its own.

use attendance::{Attachment, AttachmentId};
use client::{Line, Link, LinkTrouble, Reply};
use futures_util::stream::BoxStream;
use protocol::{
    BeginOpenId, Enter, Entered, Hello, ImportPiece, InviteFamilies, OpenIdPage, Pull, PullAnswer, Push, PushAnswer,
    UpdatePiece,
};
use serde_json::Value;

use super::network::SimulatedLink;

/// Districts by the addresses that their letters print. Nobody lives at any other address.
pub struct Roads(pub Vec<(String, SimulatedLink)>);

impl Roads {
    fn find(&self, address: &str) -> Option<&SimulatedLink> {
        self.0.iter().find(|(there, _)| there == address).map(|(_, link)| link)
    }
}

fn nobody<'a, T: Send + 'a>() -> Reply<'a, T> {
    Box::pin(async { Err(LinkTrouble::Unreachable) })
}

impl Link for Roads {
    fn hello<'a>(&'a self, address: &'a str) -> Reply<'a, Hello> {
        self.find(address).map_or_else(nobody, |link| link.hello(address))
    }

    fn enter<'a>(&'a self, address: &'a str, enter: &'a Enter) -> Reply<'a, Entered> {
        self.find(address).map_or_else(nobody, |link| link.enter(address, enter))
    }

    fn begin_openid<'a>(&'a self, address: &'a str, ask: &'a BeginOpenId) -> Reply<'a, OpenIdPage> {
        self.find(address).map_or_else(nobody, |link| link.begin_openid(address, ask))
    }

    fn push<'a>(&'a self, line: Line<'a>, push: &'a Push) -> Reply<'a, PushAnswer> {
        self.find(line.address).map_or_else(nobody, |link| link.push(line, push))
    }

    fn pull<'a>(&'a self, line: Line<'a>, pull: &'a Pull) -> Reply<'a, PullAnswer> {
        self.find(line.address).map_or_else(nobody, |link| link.pull(line, pull))
    }

    fn upload<'a>(&'a self, line: Line<'a>, file: &'a Attachment, content: Vec<u8>) -> Reply<'a, ()> {
        self.find(line.address).map_or_else(nobody, |link| link.upload(line, file, content))
    }

    fn download<'a>(&'a self, line: Line<'a>, id: AttachmentId) -> Reply<'a, Vec<u8>> {
        self.find(line.address).map_or_else(nobody, |link| link.download(line, id))
    }

    fn send_import<'a>(&'a self, line: Line<'a>, piece: &'a ImportPiece, content: Vec<u8>) -> Reply<'a, ()> {
        self.find(line.address).map_or_else(nobody, |link| link.send_import(line, piece, content))
    }

    fn letters<'a>(&'a self, line: Line<'a>, ask: &'a InviteFamilies) -> Reply<'a, Vec<u8>> {
        self.find(line.address).map_or_else(nobody, |link| link.letters(line, ask))
    }

    fn update_piece<'a>(&'a self, line: Line<'a>, piece: &'a UpdatePiece) -> Reply<'a, Vec<u8>> {
        self.find(line.address).map_or_else(nobody, |link| link.update_piece(line, piece))
    }

    fn ask<'a>(&'a self, line: Line<'a>, name: &'a str, body: Value) -> Reply<'a, Value> {
        self.find(line.address).map_or_else(nobody, |link| link.ask(line, name, body))
    }

    fn wake<'a>(&'a self, line: Line<'a>) -> Reply<'a, BoxStream<'static, ()>> {
        self.find(line.address).map_or_else(nobody, |link| link.wake(line))
    }
}
