//! An administrator at a computer, and the imports of the school as they do them. What else somebody does there stands
//! beside the stories about it.

use std::path::Path;

use presente_tests::worlds::{
    computer::{Answer, Computer},
    world::World,
};
use protocol::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

pub struct Desk<'w> {
    pub computer: Computer<'w>,
    pub account: Uuid,
}

impl<'w> Desk<'w> {
    pub fn of(world: &'w World) -> Desk<'w> {
        let computer = world.administrator();
        Desk { account: computer.account(), computer }
    }

    /// Asks as this account.
    pub fn asks<T: DeserializeOwned>(&self, name: &str, mut ask: Value) -> Answer<T> {
        ask["account"] = json!(self.account);
        self.computer.call(name, ask)
    }

    /// Picks files, as the window does, and gives what they are called together.
    pub fn sends(&self, path: &Path) -> Answered<PickedImport> {
        self.computer.world.block_on(self.computer.client.send_import(self.account, vec![path.to_owned()]))
    }

    pub fn sent(&self, path: &Path) -> Uuid {
        match self.sends(path) {
            Answered::Ok(picked) => picked.offer.expect("there were files"),
            other => panic!("{other:?}"),
        }
    }

    pub fn looks(&self, offer: Uuid) -> Answer<ImportPreview> {
        self.asks("plan_import", json!({ "offer": offer, "days": [], "lang": "en" }))
    }

    pub fn says_yes(&self, plan: &ImportPreview, they_left: bool) -> Answer<ImportReport> {
        let (offer, stand) = (plan.offer, &plan.stand);
        let ask = json!({ "offer": offer, "days": [], "stand": stand, "they_left": they_left, "lang": "en" });
        self.asks("import_now", ask)
    }

    /// The history, newest first.
    pub fn imports(&self) -> Vec<ImportRow> {
        self.asks::<Imports>("imports", json!({})).expect("an administrator may look").rows
    }

    pub fn report(&self, import: Uuid) -> ImportReport {
        self.asks("import_report", json!({ "import": import, "lang": "en" })).expect("it is in the history")
    }

    pub fn newest(&self) -> ImportReport {
        self.report(self.imports()[0].id)
    }

    pub fn undo(&self, report: &ImportReport) -> Answer<ImportReport> {
        let stand = &report.undo.as_ref().expect("it was carried out").stand;
        self.asks("undo_import", json!({ "import": report.row.id, "stand": stand, "lang": "en" }))
    }
}
