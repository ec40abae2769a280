//! `decisions`: what the school decided about days, one row a day, for the way back to the SIS.
//!
//! It tells the decision that stands and changes nothing: the office enters it in the SIS.

use server::out::{decisions, decisions_as_csv};

use super::{Done, Place, Told, date, say};

#[derive(clap::Args)]
pub struct Decisions {
    #[arg(long, value_name = "YYYY-MM-DD", help = say().help_decisions_since())]
    since: String,
}

impl Decisions {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let since = date(&self.since)?;
        let schools: Vec<_> = place.schools()?.into_iter().map(|school| school.id).collect();
        let rows = place.office.store.read(|conn| decisions(conn, &schools, since))?;
        let table = decisions_as_csv(&rows)?;
        told.answer_in_rows(&rows, || vec![table])
    }
}
