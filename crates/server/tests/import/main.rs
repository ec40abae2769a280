//! Importing a school's files: what is read, what is refused, what would change.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod again;
mod bad_files;
mod command_line;
mod desk;
mod edfi;
mod encodings;
mod grand_bend;
mod grand_bend_xml;
mod history;
mod icalendar;
mod mapping;
mod moodle;
mod oneroster;
mod people;
mod rates;
mod sds;
mod shared_data;
mod small_school;
mod spoiled;
mod workbook;
