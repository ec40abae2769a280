//! `rates`: students, days missed and tiers; counts from 1 to 9 hidden, and what would give them away.

use std::collections::HashMap;

use attendance::{Calendar, Days, Explanation, Rules, SchoolId, Standing, Student, StudentId, rate::standing};
use chrono::NaiveDate;
use protocol::{calendar_id, days_id, kind};
use server::{
    Outcome,
    import::{By, RateTable, StudentStanding, rates},
    school::{list_schools, today_at},
    store::{Conn, thing},
};

use super::{Done, Place, Told, date, say};

#[derive(clap::Args)]
pub struct RatesCommand {
    /// Count up to this day (default: today)
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<String>,
    /// A row for each
    #[arg(long, value_enum, default_value = "all")]
    by: ByArgument,
    /// Show small counts too; for the school's own staff only
    #[arg(long)]
    unsuppressed: bool,
}

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
        let counted = place.office.store.read(|conn| {
            let mut counted = Vec::new();
            for school in list_schools(conn)? {
                let day = match as_of {
                    Some(day) => day,
                    None => today_at(conn, office.clock.as_ref(), school.id)?,
                };
                counted.extend(count_school(conn, &school, day)?);
            }
            Ok::<_, server::Trouble>(counted)
        })?;
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
        told.answer(&table, || vec![table.text(say()).trim_end().to_owned()])
    }
}

/// Every child of a school, with where they stand on a day of the school's current year.
fn count_school(conn: &mut dyn Conn, school: &attendance::School, day: NaiveDate) -> Outcome<Vec<Counted>> {
    let id: SchoolId = school.id;
    let calendar = thing::find(conn, id, kind::CALENDAR, calendar_id(id, school.school_year))?;
    let calendar = calendar.map(|t| t.fact::<Calendar>()).transpose()?;
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
        let days = thing::find(conn, id, kind::DAYS, days_id(student.id, school.school_year))?;
        let days = days.map(|t| t.fact::<Days>()).transpose()?;
        let explanations = said.get(&student.id).map_or(&[][..], Vec::as_slice);
        let standing = match (&days, &calendar) {
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
