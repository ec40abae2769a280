//! Imports as a school's office lives with them: prepared, carried out, kept in a history, taken back.
//!
//! What a file means is `import`'s to say, and how a plan is written `apply`'s; nothing here reads a row of a file.

mod asks;
mod folder;
mod history;
mod mapping;
mod newcomer;
mod offer;
mod prepare;
mod step;
mod take_back;
mod undo;
mod usual;

pub use asks::{import_report, imports, undo_import};
pub use folder::{Looked, Watch};
pub use history::{
    Entry, KEPT_DAYS, Origin, at_school, drop_old_steps, find_numbered, findings_in_words, list_entries, read_entry,
    save_entry,
};
pub use mapping::{drop_mapping, guess_mapping, mappings, own_mappings, save_mapping, try_mapping};
pub use newcomer::{give, heirs};
pub use offer::{drop_import, import_now, keep_piece, plan_import};
pub use prepare::{Files, Outlook, Prepared, Stage, Stand, Written, prepare, stand, write};
pub use step::{Step, Was, save_steps};
pub use take_back::take_back;
pub use undo::{Undoing, plan_undo};
pub use usual::{RULES, TIME_ZONE};
