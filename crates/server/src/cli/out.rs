//! Files that a command writes where it was told: a sheet by its ending, and never over a file that is there.

use std::{
    fs::OpenOptions,
    io::Write,
    path::{Path, PathBuf},
};

use clap::ValueEnum;
use server::out::{Format, Sheet, Wanted, calendar_file, explanations, students};

use super::{Done, Place, Told, Wrong, place::of_file, say};

/// Writes a sheet in the form that the file's ending says.
pub fn write_sheet(sheet: &Sheet, file: &Path, told: &Told) -> Done {
    let name = file.display().to_string();
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let Some(format) = Format::value_variants().iter().find(|format| format.ending() == ending) else {
        return Err(Wrong::OutFormatUnknown { file: name }.into());
    };
    write(&sheet.write(*format)?, file, told)
}

/// Writes a file that was not there.
pub fn write(bytes: &[u8], file: &Path, told: &Told) -> Done {
    let mut made = OpenOptions::new().write(true).create_new(true).open(file).map_err(|error| of_file(file, &error))?;
    if let Err(error) = made.write_all(bytes).and_then(|()| made.sync_all()) {
        // Half a list is worse than none.
        let _ = std::fs::remove_file(file);
        return Err(of_file(file, &error).into());
    }
    told.answer(&serde_json::json!({ "file": file }), || vec![say().cli_out_written(&file.display().to_string())])
}

#[derive(clap::Args)]
pub struct List {
    #[arg(value_name = "WHAT", value_enum, help = say().help_list_what(LISTS))]
    what: Listed,
    #[arg(long, value_name = "FILE", help = say().help_out())]
    out: PathBuf,
    #[arg(long, value_name = "SCHOOL", help = say().help_list_school())]
    school: Option<String>,
}

const LISTS: &str = "students, explanations";

#[derive(Clone, Copy, clap::ValueEnum)]
enum Listed {
    Students,
    Explanations,
}

impl List {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let schools: Vec<_> =
            place.schools_named(self.school.as_deref())?.into_iter().map(|school| school.id).collect();
        let wanted = Wanted { schools: &schools, words: say() };
        let office = &place.office;
        let sheet = office.store.read(|conn| match self.what {
            Listed::Students => students(conn, office.clock.as_ref(), wanted),
            Listed::Explanations => explanations(conn, wanted),
        })?;
        write_sheet(&sheet, &self.out, told)
    }
}

#[derive(clap::Args)]
pub struct CalendarCommand {
    #[arg(long, value_name = "FILE", help = say().help_calendar_out())]
    out: PathBuf,
    #[arg(long, value_name = "SCHOOL", help = say().help_list_school())]
    school: Option<String>,
}

impl CalendarCommand {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let schools = place.schools_named(self.school.as_deref())?;
        let [school] = &schools[..] else {
            let choices = schools.into_iter().map(|school| school.name).collect();
            return Err(Wrong::SchoolToChoose { choices }.into());
        };
        let office = &place.office;
        let text = office.store.read(|conn| calendar_file(conn, office.clock.as_ref(), school, say()))?;
        write(text.as_bytes(), &self.out, told)
    }
}
