//! What both sides say to each other: how it is written, and how what people type and packages carry is read.

#![allow(clippy::unwrap_used, reason = "where a test cannot go on, it has failed")]

mod code;
mod guessable;
mod made;
mod update;
