//! `rates`: students, days missed and tiers; counts from 1 to 9 hidden, and what would give them away.

use std::path::PathBuf;

use server::{
    out::rates_sheet,
    rates::{By, Columns},
};

use super::{Done, Place, Told, Wrong, date, out::write_sheet, say};

#[derive(clap::Args)]
pub struct RatesCommand {
    #[arg(long, value_name = "YYYY-MM-DD", help = say().help_rates_as_of())]
    as_of: Option<String>,
    #[arg(long, value_name = "WHAT", value_enum, default_value = "all", help = say().help_rates_by(CHOICES, "all"))]
    by: ByArgument,
    #[arg(long, help = say().help_rates_unsuppressed())]
    unsuppressed: bool,
    #[arg(long, value_name = "FILE", help = say().help_out())]
    out: Option<PathBuf>,
}

const CHOICES: &str = "all, school, grade, language";

#[derive(Clone, Copy, clap::ValueEnum)]
enum ByArgument {
    All,
    School,
    Grade,
    Language,
}

impl RatesCommand {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let schools: Vec<_> = place.schools()?.into_iter().map(|school| school.id).collect();
        let as_of = self.as_of.as_deref().map(date).transpose()?;
        let office = &place.office;
        let mut columns = Columns::default();
        office.store.read(|conn| columns.refresh(conn, office.clock.as_ref(), as_of))?;
        if let Some(date) = as_of.filter(|_| !columns.has_begun(&schools)) {
            return Err(Wrong::YearNotBegun { date }.into());
        }
        let by = match self.by {
            ByArgument::All => By::All,
            ByArgument::School => By::School,
            ByArgument::Grade => By::Grade,
            ByArgument::Language => By::Language,
        };
        let hidden_below = (!self.unsuppressed).then(|| columns.hidden_below(&schools));
        let table = columns.table(&schools, by, hidden_below);
        match &self.out {
            Some(file) => write_sheet(&rates_sheet(&table, say()), file, told),
            None => told.answer(&table, || table.text(say()).lines().map(ToOwned::to_owned).collect()),
        }
    }
}
