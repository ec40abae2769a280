//! Who may ask for what, in two tables that people read: `routes.tsv` for whatever a school's server answers, and
//! `commands.tsv` for whatever a page may ask of the app on its own computer.
//!
//! Neither test knows what is right: the tables say it, a line for each thing that can be asked. What has no line fails.

mod bodies;
mod commands;
mod routes;
mod school;
mod table;
