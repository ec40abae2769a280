//! What an import is told when nobody tells it anything: for the window and for the watched folder, as the command line
//! has it. It reads no file.

use super::mapping::own_mappings;
use crate::import::{AcceptedDays, Columns, EndDates, ImportSettings, Limits, SchoolDefaults};
use crate::{
    Clock, Outcome,
    house::code_table,
    school::{first_school, today_here},
    store::Conn,
};

/// What a school that is new gets where there is none whose settings it could share.
pub const RULES: &str = "us-generic";
pub const TIME_ZONE: &str = "America/New_York";

/// The usual settings; a school that is new here is taken for a neighbour of the first.
pub fn usual_settings(conn: &mut dyn Conn, clock: &dyn Clock) -> Outcome<ImportSettings> {
    let (time_zone, rule_pack) = match first_school(conn)? {
        Some(school) => (school.time_zone, school.rule_pack),
        None => (TIME_ZONE.to_owned(), RULES.to_owned()),
    };
    Ok(ImportSettings {
        today: today_here(conn, clock)?,
        now: clock.now(),
        end_dates: EndDates::Exclusive,
        columns: Columns::AsTheStandardSays,
        codes: code_table(conn)?,
        mapping: None,
        defaults: SchoolDefaults { time_zone, rule_pack },
        covers: None,
        accepted: AcceptedDays::None,
        own: own_mappings(conn)?,
        limits: Limits::default(),
    })
}
