//! `rates`: students, days missed and tiers; counts from 1 to 9 hidden, and what would give them away.

use std::collections::HashMap;

use attendance::{Calendar, Days, Explanation, Rules, School, SchoolId, Standing, Student, StudentId, rate::standing};
use chrono::NaiveDate;
use protocol::{days_id, kind};
use server::{
    Outcome,
    import::{By, RateTable, StudentStanding, rates},
    school::{list_schools, today_at},
    store::{Conn, thing},
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
                let calendar = calendar_of(conn, &school, day)?;
                has_begun |= calendar.is_some();
                counted.extend(count_school(conn, &school, calendar.as_ref(), day)?);
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

/// The school year that a day lies in, or the last that had begun by then.
fn calendar_of(conn: &mut dyn Conn, school: &School, day: NaiveDate) -> Outcome<Option<Calendar>> {
    let found = thing::list_of_school(conn, school.id, kind::CALENDAR)?;
    let calendars = found.iter().map(|thing| thing.fact::<Calendar>()).collect::<anyhow::Result<Vec<_>>>()?;
    Ok(calendars.into_iter().filter(|calendar| calendar.first_day <= day).max_by_key(|calendar| calendar.first_day))
}

/// Every child of a school, with where they stand on a day of a school year.
fn count_school(
    conn: &mut dyn Conn,
    school: &School,
    calendar: Option<&Calendar>,
    day: NaiveDate,
) -> Outcome<Vec<Counted>> {
    let id: SchoolId = school.id;
    let school_year = calendar.map_or(school.school_year, |calendar| calendar.school_year);
    let rules =
        Rules::find(&school.rule_pack).ok_or_else(|| anyhow::anyhow!("rule pack {} is not known", school.rule_pack))?;
    let mut said: HashMap<StudentId, Vec<Explanation>> = HashMap::new();
    for found in thing::list_of_school(conn, id, kind::EXPLANATION)? {
        let explanation: Explanation = found.fact()?;
        said.entry(explanation.student).or_default().push(explanation);
    }
    let mut counted = Vec::new();
    for found in thing::list_of_school(conn, id, kind::STUDENT)? {
        let student: Student = found.fact()?;
        let days = thing::find(conn, id, kind::DAYS, days_id(student.id, school_year))?;
        let days = days.map(|t| t.fact::<Days>()).transpose()?;
        let explanations = said.get(&student.id).map_or(&[][..], Vec::as_slice);
        let standing = match (&days, calendar) {
            (Some(days), Some(calendar)) => standing(days, calendar, explanations, &rules, day),
            _ => None,
        };
        // A child who was never a member this year belongs to no count of it.
        if days.is_some_and(|days| !days.enrollments.is_empty()) {
            counted.push(Counted { school: school.name.clone(), student, standing });
        }
    }
    Ok(counted)
}
