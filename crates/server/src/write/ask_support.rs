//! A family asks the school for help.

use attendance::{AskSupport, Topic, support::ask};
use protocol::kind;

use super::{Deed, Place};
use crate::Outcome;

pub fn ask_support(deed: &mut Deed<'_>, asked: AskSupport) -> Outcome<()> {
    let school = deed.asker.may_for_child(asked.student, Topic::Support)?;
    deed.check_new(kind::SUPPORT_REQUEST, asked.id.0)?;
    deed.tie_files(&asked.attachments, kind::SUPPORT_REQUEST, asked.id.0)?;
    let judged_on = deed.judged_on(school, asked.said_on)?;
    let calendar = deed.calendar(school, judged_on)?;
    let (by, name) = (deed.asker.person, deed.asker.name.clone());
    let request = ask(asked, by, &name, Some(deed.now), &calendar, judged_on)?;
    deed.put(Place::of_request(school, &request), request.version, &request)
}
