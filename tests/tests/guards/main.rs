//! What keeps the house as it is drawn: who may lean on whom, what crosses the wire, what is claimed to be built.
//!
//! No guard here tells a story of families; those are in `stories`.

mod access;
mod api;
mod architecture;
mod broken_files;
mod features;
mod fuzz;
mod grand_bend;
mod house;
mod security;
mod stolen;
mod window;
mod wire;
