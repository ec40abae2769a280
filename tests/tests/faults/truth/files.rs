//! Whether every file of which somebody was told that it is kept is at the school, whole, with what it was sent with.

use attendance::*;
use presente_tests::worlds::world::Computer;
use protocol::{Answered, kind};
use serde_json::Value;

use super::Truth;

impl Truth<'_> {
    pub(super) fn no_file_promised_is_lost(&self) {
        let there = self.at_school();
        for (name, promise) in &self.history.promises {
            // What the school has not taken lies on the computer with its files, and is looked for there.
            let Some(seen) = there.get(name) else { continue };
            for file in &promise.files {
                let (kind, id) = name;
                if kind != kind::MESSAGE {
                    let named = |body: &Value| body["attachments"].to_string().contains(&file.to_string());
                    assert!(named(&seen[0]), "{kind} {id} has lost its file {file}");
                }
                let opened = self.staff().iter().find_map(|computer| self.open(computer, *file));
                assert!(opened.as_ref() == self.history.files.get(file), "{kind} {id} has not its file {file}");
            }
        }
        self.what_is_not_taken_keeps_its_files();
    }

    /// What waits or was refused can be said again with what went with it.
    fn what_is_not_taken_keeps_its_files(&self) {
        let there = self.at_school();
        for (name, promise) in self.history.promises.iter().filter(|(name, _)| !there.contains_key(*name)) {
            let computer = &self.computers[promise.device];
            for file in &promise.files {
                let opened = self.open(computer, *file);
                let device = promise.device;
                assert!(
                    opened.as_ref() == self.history.files.get(file),
                    "computer {device} has lost {file} of {name:?}"
                );
            }
        }
    }

    /// What a computer shows when somebody opens a file. `None`: it is not theirs.
    pub(super) fn open(&self, computer: &Computer<'_>, file: AttachmentId) -> Option<Vec<u8>> {
        match self.world.block_on(computer.client.attachment_content(file)) {
            Answered::Ok(opened) => Some(opened.content),
            Answered::Refused(_) => None,
            Answered::Failed { code } => panic!("opening {file} failed: {code}"),
        }
    }

    /// Files that went with what others than this guardian wrote for themselves and the school alone.
    pub(super) fn files_of_others(&self, me: PersonId) -> Vec<AttachmentId> {
        let own_alone = |name: &str| [kind::MESSAGE, kind::SUPPORT_REQUEST].contains(&name);
        let others = self.history.promises.iter().filter(|((kind, _), promise)| own_alone(kind) && promise.by != me);
        others.flat_map(|(_, promise)| promise.files.iter().copied()).collect()
    }
}
