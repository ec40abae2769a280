//! A member of staff takes a file out: made of what they may see, and written down in the log of acts.

use attendance::{Refusal, SchoolId};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::Days;
use protocol::{FileFormat, OutWhat, TakeOut, TakenOut};
use words::Words;

use super::{
    Format, Sheet, Wanted, calendar_file, decisions, decisions_sheet, explanations, rates_sheet, students,
    support_requests,
};
use crate::{
    Office, Outcome,
    act::Act,
    rates::By,
    rights::{Asker, StaffAct},
    school::read_school,
    store::Conn,
};

/// How far back decisions are told: an office that carries them to the SIS does so every week or so, and a school
/// year's are there for the one that begins late.
const DECISIONS_DAYS: u64 = 365;

/// The file, for the schools at which the asker may take one out.
pub fn take_out(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &TakeOut) -> Outcome<TakenOut> {
    let mut schools = asker.schools_for(StaffAct::TakeOut);
    if let Some(one) = ask.school {
        schools.retain(|school| *school == one);
    }
    let first = *schools.first().ok_or(Refusal::NotAllowed)?;
    let words = Words::for_tag(&ask.lang);
    let wanted = Wanted { schools: &schools, words };
    let clock = office.clock.as_ref();
    let today = clock.today(&read_school(conn, first)?.time_zone);
    let (name, bytes) = match ask.what {
        OutWhat::Calendar => {
            // A calendar is one school's.
            let school = read_school(conn, first)?;
            ("calendar", calendar_file(conn, clock, &school, words)?.into_bytes())
        }
        OutWhat::Students => ("students", sheet(&students(conn, clock, wanted)?, ask.format)?),
        OutWhat::Explanations => ("explanations", sheet(&explanations(conn, wanted)?, ask.format)?),
        OutWhat::Support => ("support", sheet(&support_requests(conn, asker, wanted)?, ask.format)?),
        OutWhat::Decisions => {
            let since = today.checked_sub_days(Days::new(DECISIONS_DAYS)).unwrap_or(today);
            let rows = decisions(conn, &schools, since)?;
            ("decisions", sheet(&decisions_sheet(&rows, words), ask.format)?)
        }
        OutWhat::RatesBySchool => ("rates", rates(conn, office, &schools, By::School, words, ask.format)?),
        OutWhat::RatesByGrade => ("rates", rates(conn, office, &schools, By::Grade, words, ask.format)?),
        OutWhat::RatesByLanguage => ("rates", rates(conn, office, &schools, By::Language, words, ask.format)?),
    };
    for school in &schools {
        let act = Act {
            person: Some(asker.person),
            device: Some(asker.device),
            school: Some(*school),
            detail: name.to_owned(),
            ..Act::default()
        };
        act.record(conn, office.ids.next(), clock.now(), "take_out")?;
    }
    let ending = if ask.what == OutWhat::Calendar { "ics" } else { format(ask.format).ending() };
    Ok(TakenOut { name: format!("presente-{name}-{today}.{ending}"), content: STANDARD.encode(bytes) })
}

/// Counts small enough to be a child are hidden: a file of rates goes to people who may not know the children.
fn rates(
    conn: &mut dyn Conn,
    office: &Office,
    schools: &[SchoolId],
    by: By,
    words: &Words,
    format: FileFormat,
) -> Outcome<Vec<u8>> {
    let table = {
        let mut columns = office.columns.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        columns.refresh(conn, office.clock.as_ref(), None)?;
        columns.table(schools, by, Some(columns.hidden_below(schools)))
    };
    sheet(&rates_sheet(&table, words), format)
}

fn sheet(sheet: &Sheet, wanted: FileFormat) -> Outcome<Vec<u8>> {
    Ok(sheet.write(format(wanted))?)
}

fn format(wanted: FileFormat) -> Format {
    match wanted {
        FileFormat::Csv => Format::Csv,
        FileFormat::Xlsx => Format::Xlsx,
    }
}
