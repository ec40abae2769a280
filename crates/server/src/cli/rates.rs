//! `rates`: students, days missed and tiers; counts from 1 to 9 hidden, and what would give them away.

use attendance::{Rules, School, Standing, Student};
use chrono::NaiveDate;
use server::{
    Outcome,
    import::{By, RateTable, StudentStanding, rates},
    school::{list_schools, today_at},
    year::{SchoolYear, read_year},
};

use super::{Done, Place, Told, Wrong, date, say};

#[derive(clap::Args)]
pub struct RatesCommand {
    #[arg(long, value_name = "YYYY-MM-DD", help = say().help_rates_as_of())]
    as_of: Option<String>,
    #[arg(long, value_name = "WHAT", value_enum, default_value = "all", help = say().help_rates_by(CHOICES, "all"))]
    by: ByArgument,
    #[arg(long, help = say().help_rates_unsuppressed())]
    unsuppressed: bool,
}

const CHOICES: &str = "all, school, grade, language";

#[derive(Clone, Copy, clap::ValueEnum)]
enum ByArgument {
    All,
    School,
    Grade,
    Language,
}

/// One child with where they stand.
struct Counted {
    school: String,
    student: Student,
    standing: Option<Standing>,
}

impl RatesCommand {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let schools = place.schools()?;
        let as_of = self.as_of.as_deref().map(date).transpose()?;
        let office = &place.office;
        let (counted, has_begun) = place.office.store.read(|conn| {
            let (mut counted, mut has_begun) = (Vec::new(), false);
            for school in list_schools(conn)? {
                let day = match as_of {
                    Some(day) => day,
                    None => today_at(conn, office.clock.as_ref(), school.id)?,
                };
                let year = read_year(conn, &school, day)?;
                has_begun |= year.calendar.is_some();
                counted.extend(count_school(&school, year, day)?);
            }
            Ok::<_, server::Trouble>((counted, has_begun))
        })?;
        if let Some(date) = as_of.filter(|_| !has_begun) {
            return Err(Wrong::YearNotBegun { date }.into());
        }
        let by = match self.by {
            ByArgument::All => By::All,
            ByArgument::School => By::School,
            ByArgument::Grade => By::Grade,
            ByArgument::Language => By::Language,
        };
        let strictest =
            schools.iter().filter_map(|s| Rules::find(&s.rule_pack)).map(|r| r.small_cells.hidden_below).max();
        let hidden_below = if self.unsuppressed { None } else { strictest.or(Some(10)) };
        let standings = counted.iter().map(|c| StudentStanding {
            school: &c.school,
            grade: &c.student.grade,
            language: c.student.home_language.as_deref(),
            standing: c.standing.as_ref(),
        });
        let table: RateTable = rates(standings, by, hidden_below);
        told.answer(&table, || table.text(say()).lines().map(ToOwned::to_owned).collect())
    }
}

/// Every child of a school, with where they stand on a day of a school year.
fn count_school(school: &School, year: SchoolYear, day: NaiveDate) -> Outcome<Vec<Counted>> {
    let rules =
        Rules::find(&school.rule_pack).ok_or_else(|| anyhow::anyhow!("rule pack {} is not known", school.rule_pack))?;
    let SchoolYear { calendar, children } = year;
    let counted = children.into_iter().map(|child| {
        let standing = child.standing(calendar.as_ref(), &rules, day);
        Counted { school: school.name.clone(), student: child.student, standing }
    });
    Ok(counted.collect())
}
