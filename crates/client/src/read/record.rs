//! A child's whole record, as its family may take it along: only what this computer holds, and nothing that is not the
//! reader's own to see.

use attendance::Side;
use protocol::{FamilyRecord, ForSome, ForStudent, ForThread, ForYear};

use crate::{
    desk::Desk,
    read::{explanations, goals, history, support_requests, thread},
    trouble::Result,
};

pub(crate) fn record(desk: &Desk<'_>, ask: ForStudent) -> Result<FamilyRecord> {
    let ForStudent { student } = ask;
    // Staff keep a child's record at the school.
    desk.of_side_knowing(student, Side::Family)?;
    let newest = history(desk, ForYear { student, school_year: None })?;
    let year = |school_year: &i32| history(desk, ForYear { student, school_year: Some(*school_year) });
    let of_child = ForSome { student: Some(student) };
    Ok(FamilyRecord {
        made_on: desk.today,
        years: newest.school_years.iter().map(year).collect::<Result<_>>()?,
        explanations: explanations(desk, of_child.clone())?,
        support: support_requests(desk, of_child)?,
        goals: goals(desk, ask)?,
        messages: thread(desk, ForThread { student, guardian: None })?.messages,
    })
}
