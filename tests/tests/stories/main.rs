//! One file per feature; each story is told by the real server and the real clients, over a network that is cut.

mod accounts;
mod apart;
mod backup;
mod contacts;
mod contract;
mod damaged_store;
mod decisions;
mod desk;
mod districts;
mod door;
mod explain_absence;
mod files;
mod goals;
mod history;
mod imports;
mod invitations;
mod log;
mod mapping;
mod messages;
mod metrics;
mod office;
#[cfg(unix)]
mod on_postgres;
mod open_files;
mod openid;
mod out;
mod over_http;
mod pace;
mod part_of_day;
mod policies;
mod probes;
mod reasons;
mod record;
mod refusals;
mod retention;
mod rights;
mod rules;
mod second_factor;
mod students;
mod support;
mod tls;
#[cfg(unix)]
mod two_servers;
mod undo_import;
mod updates;
mod week;
