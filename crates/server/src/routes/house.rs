//! The asks about a school's own rules. They decide nothing here.

use axum::http::StatusCode;
use protocol::{
    CheckRulePack, CodesOfSchool, ContactsOfSchool, ForAccount, ForPack, Health, PackPreview, ReasonsOfSchool,
    RulePacks, SetCodes, SetContacts, SetReasons, SetRulePack, SetTimes, TimesOfSchool,
};

use super::{ask, route::Route};

pub fn routes() -> Vec<Route> {
    vec![
        ask::<ForAccount, Vec<ReasonsOfSchool>>("/v1/ask/school_reasons", "school_reasons")
            .about("The reasons that families choose from, at the schools whose rules the asker sets", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<SetReasons, Vec<ReasonsOfSchool>>("/v1/ask/set_reasons", "set_reasons")
            .about(
                "Which reasons families choose from",
                "Refused when somebody has set anything of the school's rules since `saw_version`.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<ForAccount, Vec<CodesOfSchool>>("/v1/ask/school_codes", "school_codes")
            .about("What the codes of a school's own system mean, and which of them its records hold", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<SetCodes, Vec<CodesOfSchool>>("/v1/ask/set_codes", "set_codes")
            .about("What the codes of a school's own system mean", "It holds from the next import on.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<ForAccount, Vec<TimesOfSchool>>("/v1/ask/school_times", "school_times")
            .about("Until when families report today, and from when they are asked", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<SetTimes, Vec<TimesOfSchool>>("/v1/ask/set_times", "set_times")
            .about("Other times", "In the school's own time zone.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<ForAccount, Vec<ContactsOfSchool>>("/v1/ask/school_contacts", "school_contacts")
            .about("Whom families can reach, at the schools whose rules the asker sets", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<SetContacts, Vec<ContactsOfSchool>>("/v1/ask/set_contacts", "set_contacts")
            .about(
                "Whom families can reach, and how",
                "It stands over what the school's files say, now and later. Refused when somebody has set anything of \
                 the school's rules since `saw_version`.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<ForAccount, RulePacks>("/v1/ask/rule_packs", "rule_packs")
            .about("Which rule pack holds at each school, and every pack with a source beside each number", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<ForPack, PackPreview>("/v1/ask/preview_rule_pack", "preview_rule_pack")
            .about("What would count differently at a school under another pack", "It changes nothing.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<SetRulePack, RulePacks>("/v1/ask/set_rule_pack", "set_rule_pack")
            .about("Another pack holds from now on", "The days of the current school year are derived anew.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<CheckRulePack, RulePacks>("/v1/ask/check_rule_pack", "check_rule_pack")
            .about("The asker has held a pack's numbers against the law today", "")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<ForAccount, Health>("/v1/ask/health", "health")
            .about("How the server is: its room, its backups, who comes to it", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<ForAccount, Health>("/v1/ask/back_up", "back_up")
            .about(
                "A backup now, opened and looked at",
                "Refused where nobody has said where backups go, and where a database has its own.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
    ]
}
