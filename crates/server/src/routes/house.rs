//! The asks about a school's own rules, and about what papers say of its guardians. They decide nothing here.

use attendance::DeletionRequest;
use axum::http::StatusCode;
use protocol::{
    AnswerDeletion, AskDeletion, AskHealth, CheckRulePack, CodesOfSchool, ContactsOfSchool, EndHold, ForAccount,
    ForChild, ForPack, GuardianFeed, GuardianRights, Health, Invitation, InviteStudent, KeepingOfSchool, KeptRecord,
    PackPreview, PlaceHold, ReasonsOfSchool, RestrictGuardian, RulePacks, SeeAsGuardian, SetCodes, SetContacts,
    SetKeeping, SetReasons, SetRulePack, SetTimes, TimesOfSchool,
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
        ask::<ForChild, GuardianRights>("/v1/ask/guardian_rights", "guardian_rights")
            .about("Who may see what of a child, and by which papers", "For whoever keeps the school's papers.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<RestrictGuardian, GuardianRights>("/v1/ask/restrict_guardian", "restrict_guardian")
            .about(
                "What a paper on file takes from a guardian, from a day until a day",
                "Nothing entered is ever deleted: an entry that takes nothing ends a restriction from its own day on. \
                 Refused when something was entered since `saw` entries were looked at.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<InviteStudent, Invitation>("/v1/ask/invite_student", "invite_student")
            .about(
                "An invitation for a student who has rights of their own",
                "As the school's rule pack says, by age or grade. It also enters from when the guardians' rights end. The \
                 day of birth is not kept.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<SeeAsGuardian, GuardianFeed>("/v1/ask/see_as_guardian", "see_as_guardian")
            .about(
                "What a guardian's own computer would be sent, at the schools of the asker",
                "What is for named people at the school alone is counted and left out. Looking is written down.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<ForAccount, Vec<KeepingOfSchool>>("/v1/ask/school_keeping", "school_keeping")
            .about("How long each school keeps its records, by which law or schedule, and how many are past it", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<SetKeeping, Vec<KeepingOfSchool>>("/v1/ask/set_keeping", "set_keeping")
            .about(
                "How long a school keeps its records",
                "With its source. Where the rule pack names a figure, the school's own is no longer than that.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<ForChild, KeptRecord>("/v1/ask/kept_record", "kept_record")
            .about(
                "What is kept of a child, until when, and what was asked to be erased",
                "A guardian is told of their own words and requests alone, the office of all, and of what keeps a record \
                 from being erased.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<AskDeletion, KeptRecord>("/v1/ask/ask_deletion", "ask_deletion")
            .about("A family asks the school to erase what it gave", "The same id again is the same request.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<ForAccount, Vec<DeletionRequest>>("/v1/ask/deletion_requests", "deletion_requests")
            .about("What families have asked to have erased, at the schools whose papers the asker keeps", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<AnswerDeletion, Vec<DeletionRequest>>("/v1/ask/answer_deletion", "answer_deletion")
            .about(
                "Erases what is granted of a family's request",
                "From the store, and by the feed from every computer. What is not granted wants a word. The answer says \
                 until when a backup of the server's own holds it.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<PlaceHold, KeptRecord>("/v1/ask/place_hold", "place_hold")
            .about("Nothing of a child is erased from now on, by no period and no request", "")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<EndHold, KeptRecord>("/v1/ask/end_hold", "end_hold")
            .about("Ends what kept a record from being erased; it stays on record", "")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<AskHealth, Health>("/v1/ask/health", "health")
            .about("How the server is: its room, its backups, who comes to it", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<AskHealth, Health>("/v1/ask/back_up", "back_up")
            .about(
                "A backup now, opened and looked at",
                "Refused where nobody has said where backups go, and where a database has its own.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
    ]
}
