//! Staff accept an explanation, ask for more, or do not accept it, with words for the family.

use attendance::{DecideExplanation, Explanation, Side, Topic, decide};
use chrono::{DateTime, Utc};
use protocol::kind;

use crate::{
    desk::{Desk, rules},
    trouble::Result,
    write::Made,
};

pub(crate) fn decide_explanation(
    desk: &Desk<'_>,
    ask: DecideExplanation,
    at: DateTime<Utc>,
) -> Result<Made<Explanation>> {
    let facts = desk.of_side_holding(kind::EXPLANATION, ask.id.0, Side::School)?;
    let current: Explanation = facts.read(kind::EXPLANATION, ask.id.0)?.standing()?;
    let school = facts.school(facts.student(current.student)?.school)?;
    facts.house(school.id)?.check_decider(current.reason, &facts.account.roles)?;
    let rules = rules(&school.rule_pack)?;
    let decided = decide(&current, ask, facts.account.person, &facts.account.name, at, &rules)?;
    let (student, id, version) = (decided.student, decided.id.0, decided.version);
    Made::new(&facts, student, kind::EXPLANATION, Topic::Attendance, id, version, decided)
}
