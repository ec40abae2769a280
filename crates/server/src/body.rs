//! A fact as the store keeps it: JSON that nobody reads before somebody asks. An import holds every fact of a district
//! against what it was, and nearly all of them are the same, letter by letter.
//!
//! It never shows what it holds: `Debug` prints how long it is.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Clone)]
pub struct Body(Box<str>);

impl Body {
    pub fn of(fact: &impl Serialize) -> Body {
        let text = serde_json::to_string(fact);
        Body(text.expect("the domain's types have string keys and no failing Serialize").into())
    }

    /// What the store has.
    pub fn stored(text: &str) -> Body {
        Body(text.into())
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    /// The fact as its type, which may borrow from the text.
    pub fn read<'b, T: Deserialize<'b>>(&'b self) -> serde_json::Result<T> {
        serde_json::from_str(&self.0)
    }
}

/// The same fact, whatever the order in which its fields were written.
impl PartialEq for Body {
    fn eq(&self, other: &Body) -> bool {
        let alike = || Some(self.read::<Value>().ok()? == other.read::<Value>().ok()?);
        self.0 == other.0 || alike().unwrap_or(false)
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_the_same_in_another_order_and_another_in_any_other_value() {
        let one = Body::stored(r#"{"grade":"04","days":[{"missed":100,"code":"A"}]}"#);
        assert_eq!(one, Body::stored(r#"{"days":[{"code":"A","missed":100}],"grade":"04"}"#));
        assert_ne!(one, Body::stored(r#"{"days":[{"code":"A","missed":50}],"grade":"04"}"#));
        assert_ne!(Body::stored("no fact"), Body::stored("nor this"));
        assert_eq!(format!("{:?}", Body::of(&"Yusuf")), "7 bytes");
    }
}
