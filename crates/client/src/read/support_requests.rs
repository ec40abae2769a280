//! Support requests with where they stand and who may take them.

use attendance::{Refusal, Side, StudentId, SupportRequest};
use protocol::{ForRequest, ForSome, SupportView, kind};

use crate::{
    desk::{Desk, Facts, Found},
    store::outbox::Standing,
    trouble::Result,
};

pub(crate) fn support_requests(desk: &Desk<'_>, ask: ForSome) -> Result<Vec<SupportView>> {
    let mut views = Vec::new();
    for facts in desk.about(ask.student)? {
        let found = match ask.student {
            Some(student) => facts.list_of(kind::SUPPORT_REQUEST, student)?,
            None => facts.list(kind::SUPPORT_REQUEST)?,
        };
        for one in found {
            views.extend(view(&facts, one)?);
        }
    }
    sort(&mut views);
    Ok(views)
}

pub(crate) fn support_request(desk: &Desk<'_>, ask: ForRequest) -> Result<SupportView> {
    let facts = desk.holding(kind::SUPPORT_REQUEST, ask.id.0, Side::Family)?;
    Ok(view(&facts, facts.read(kind::SUPPORT_REQUEST, ask.id.0)?)?.ok_or(Refusal::NotFound)?)
}

/// A child's requests as they are, newest first.
pub(crate) fn facts_of(facts: &Facts<'_>, student: StudentId) -> Result<Vec<SupportRequest>> {
    let found = facts.list_of::<SupportRequest>(kind::SUPPORT_REQUEST, student)?;
    let mut requests: Vec<SupportRequest> = found.into_iter().map(|found| found.fact).collect();
    requests.sort_by_key(place);
    Ok(requests)
}

pub(crate) fn of(facts: &Facts<'_>, student: StudentId) -> Result<Vec<SupportView>> {
    let mut views = Vec::new();
    for found in facts.list_of(kind::SUPPORT_REQUEST, student)? {
        views.extend(view(facts, found)?);
    }
    sort(&mut views);
    Ok(views)
}

/// Newest first: what the school has not had yet is newer than anything it has.
fn sort(views: &mut [SupportView]) {
    views.sort_by_key(|view| place(&view.request));
}

fn place(one: &SupportRequest) -> impl Ord + use<> {
    std::cmp::Reverse((one.received_at.is_none(), one.received_at, one.said_on, one.id))
}

/// `None`: the child is not known here (any more).
pub(crate) fn view(facts: &Facts<'_>, found: Found<SupportRequest>) -> Result<Option<SupportView>> {
    let request = found.fact;
    let Some(student) = facts.find_student(request.student)? else { return Ok(None) };
    let school = facts.school(student.school)?;
    let Standing { delivery, refusal, refused_write } = facts.standing_of(kind::SUPPORT_REQUEST, request.id.0)?;
    let owners = match facts.account.side {
        Side::School => facts.colleagues(school.id, request.kind.readers())?,
        Side::Family => Vec::new(),
    };
    Ok(Some(SupportView {
        mine: request.by == facts.account.person && facts.account.side == Side::Family && !found.refused,
        school_name: school.name.clone(),
        request,
        student,
        delivery,
        refusal,
        refused_write,
        owners,
    }))
}
