//! `move`: everything to another place, a folder or a database, and the proof that it has arrived.

use std::path::Path;

use serde_json::json;
use server::store::{Address, Executor, Moved, NotMoved, Store, move_store};
use words::figure;

use super::{
    Done, Missing, No, Place, Told, Wrong, check,
    place::{IN_FILE, address, file_in, of_database, of_opening},
    say,
};

#[derive(clap::Args)]
pub struct Move {
    #[arg(long, value_name = "PLACE", help = say().help_move_to())]
    to: String,
}

impl Move {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let words = say();
        place.schools()?;
        let (target, shown) = match Address::is_meant(&self.to) || self.to.starts_with(IN_FILE) {
            true => {
                let address = address(&self.to)?;
                let shown = address.to_string();
                (Store::open(&address, Executor::Threads).map_err(of_database)?, shown)
            }
            false => {
                let folder = Path::new(&self.to);
                let file = file_in(folder, Missing::IsMade)?;
                let opened = Store::open(&file, Executor::Threads);
                (opened.map_err(|error| of_opening(folder, error))?, self.to.clone())
            }
        };
        told.progress(&words.cli_move_copying());
        let moved = move_store(&place.office.store, &target).map_err(why)?;
        let faults = check::look(&target)?;
        let rows: u64 = moved.iter().map(|table| table.rows).sum();
        told.answer(&json!({ "moved": moved, "faults": faults.named() }), || {
            let table = |moved: &Moved| words.cli_move_table(&figure(moved.rows), moved.table);
            let mut lines: Vec<String> = moved.iter().map(table).collect();
            lines.push(words.cli_move_done(&shown, &figure(rows)));
            lines.extend(faults.lines());
            lines
        })?;
        if faults.is_empty() { Ok(()) } else { Err(No::Said) }
    }
}

fn why(not_moved: NotMoved) -> Wrong {
    match not_moved {
        NotMoved::Full { table } => Wrong::MoveTargetFull { table: table.to_owned() },
        NotMoved::Differs { table } => Wrong::MoveDiffers { table: table.to_owned() },
        NotMoved::Overtaken => Wrong::MoveOvertaken,
        NotMoved::Failed(error) => anyhow::Error::from(error).into(),
    }
}
