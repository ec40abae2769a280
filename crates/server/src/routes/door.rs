//! The asks about a second factor. They decide nothing here.

use axum::http::StatusCode;
use protocol::{
    BeginSecondFactor, ConfirmSecondFactor, DropSecondFactor, ForAccount, NewSecondFactor, RecoveryCodes, SecondFactor,
    SetSecondFactor, StaffAccounts,
};

use super::{ask, route::Route};

/// A wrong password, a wrong code, or too many of them.
const PROVING: &[StatusCode] =
    &[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::TOO_MANY_REQUESTS];

pub fn routes() -> Vec<Route> {
    vec![
        ask::<ForAccount, SecondFactor>("/v1/ask/second_factor", "second_factor")
            .about("Whether a code belongs to the asker's password", ""),
        ask::<BeginSecondFactor, NewSecondFactor>("/v1/ask/begin_second_factor", "begin_second_factor")
            .about("A secret for an app that makes codes", "Told this once; it holds once a code of it was typed.")
            .refuses(PROVING),
        ask::<ConfirmSecondFactor, RecoveryCodes>("/v1/ask/confirm_second_factor", "confirm_second_factor")
            .about("The first code of a new secret", "Answered with ten recovery codes, told this once.")
            .refuses(PROVING),
        ask::<DropSecondFactor, SecondFactor>("/v1/ask/drop_second_factor", "drop_second_factor")
            .about("Takes the asker's second factor off", "With the password and a code, where no school wants one.")
            .refuses(PROVING),
        ask::<SetSecondFactor, StaffAccounts>("/v1/ask/set_second_factor", "set_second_factor")
            .about(
                "Whether a school's staff need a second factor",
                "Whoever is signed in stays so; whoever has none sets it up at the next sign-in, before anything else.",
            )
            .refuses(&[StatusCode::FORBIDDEN]),
    ]
}
