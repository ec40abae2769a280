//! One file per feature; each story is told by the real server and the real clients, over a network that is cut.

mod accounts;
mod explain_absence;
mod goals;
mod imports;
mod messages;
mod over_http;
mod refusals;
mod rights;
mod support;
