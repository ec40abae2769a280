//! Worlds, stories and walks that try Presente as a school and a family would.
//!
//! Nothing here ships, and nothing here reaches beyond loopback.

pub mod bench;
#[cfg(target_os = "linux")]
pub mod desktop;
pub mod endure;
pub mod fuzz;
pub mod programs;
pub mod trial;
#[cfg(target_os = "linux")]
pub mod window;
pub mod worlds;
