//! What a stranger may send, as bytes that nobody has thought of: each body takes some and says what must hold for any.
//!
//! libFuzzer feeds them (`cargo xtask fuzz`), and a guard replays what it has kept, so that both say the same. Nothing here
//! is a test by itself.

mod answers;
mod attachments;
mod family;
mod imports;
mod locales;
mod mapping;
mod pull;
mod push;
mod typed;

/// Takes bytes, and panics where something does not hold.
pub type Body = fn(&[u8]);

/// What is tried, by the name of its folder in `tests/fuzz/corpus`.
pub const BODIES: [(&str, Body); 9] = [
    ("answers", answers::body),
    ("archives", imports::archives),
    ("attachments", attachments::body),
    ("files", imports::files),
    ("locales", locales::body),
    ("mapping", mapping::body),
    ("pull", pull::body),
    ("push", push::body),
    ("typed", typed::body),
];

pub fn find(name: &str) -> Option<Body> {
    BODIES.iter().find(|(known, _)| *known == name).map(|(_, body)| *body)
}
