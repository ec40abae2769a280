//! What the other tests stand on: the schools they make, the trial, the bench.

#![allow(clippy::unwrap_used, reason = "where a test cannot go on, it has failed")]

mod bench;
mod broken;
mod district;
mod maple_street;
mod trial;
