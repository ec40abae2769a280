//! Drives the real windows from outside, as a person would: by what a control is and what it is called. Never reaches
//! into the page's own code, and never looks for an element that a screen reader could not name.

mod app;
mod by_keyboard;
mod controls;
mod driver;
mod ear;
mod keyboard;
mod page;
mod pictures;
mod walk;

pub use app::{App, Entry};
pub use by_keyboard::ByKeyboard;
pub use controls::{Control, Goldens};
pub use driver::Driver;
pub use keyboard::{Focus, Way};
pub use page::{Page, Role};
pub use pictures::Pictures;
pub use walk::{ANSWER, NOTE, Walk};
