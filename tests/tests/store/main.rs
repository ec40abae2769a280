//! The store, on both engines: its schema, every statement of the server, and what its readers and writers may count on.

// A server of the tests' own is started under another user, as Unix knows them.
#![cfg(unix)]

mod check;
mod command_line;
mod erased;
mod laws;
mod log;
mod restored;
mod schema;
mod statements;
