//! The domain's tests, one program: tables of the rules, laws for any input, and the steps of what people ask for.

#![allow(clippy::unwrap_used, reason = "where a test cannot go on, it has failed")]

mod grand_bend;
mod laws;
mod packs;
mod steps;
mod vectors;
mod world;
