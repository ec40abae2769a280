//! The domain's tests, one program: tables of the rules, laws for any input, and what people say, decide and agree on.

#![allow(clippy::unwrap_used, reason = "where a test cannot go on, it has failed")]

mod agreeing;
mod case;
mod contact;
mod deciding;
mod explaining;
mod grand_bend;
mod house;
mod language;
mod laws;
mod packs;
mod policy;
mod records;
mod restricting;
mod vectors;
mod world;
