//! The worlds that trials, stories and pictures happen in.
//!
//! Everything here is made from a seed and a day; nothing here reads a clock or a network.

pub mod broken;
pub mod district;
pub mod export;
pub mod maple_street;

pub mod clock;
pub mod cluster;
pub mod computer;
pub mod cutter;
pub mod makers;
pub mod network;
pub mod paper;
pub mod provider;
pub mod roads;
pub mod tiny;
pub mod world;
