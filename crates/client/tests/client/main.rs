//! One computer against a school that is played here: what is kept, what is sent, what is shown.
//!
//! No network, no real time: the school, the clock and the ids are arguments.

#[cfg(test)]
mod clock;
#[cfg(test)]
mod files;
#[cfg(test)]
mod gate;
#[cfg(test)]
mod held_back;
#[cfg(test)]
mod link;
mod lock;
#[cfg(test)]
mod maple;
#[cfg(test)]
mod mend;
#[cfg(test)]
mod played;
#[cfg(test)]
mod restored;
#[cfg(test)]
mod screens;
#[cfg(test)]
mod shelf;
#[cfg(test)]
mod signed_out;
#[cfg(test)]
mod store;
#[cfg(test)]
mod sync;
#[cfg(test)]
mod world;
