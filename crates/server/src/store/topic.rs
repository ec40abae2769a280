//! Topics as rows hold them. Decides nothing about who may read one.

use attendance::Topic;

/// A topic as it stands in a row.
pub fn topic_text(topic: Topic) -> &'static str {
    match topic {
        Topic::School => "school",
        Topic::Attendance => "attendance",
        Topic::Messages => "messages",
        Topic::Support => "support",
        Topic::Contact => "contact",
        Topic::Decisions => "decisions",
    }
}

pub fn topic_of(text: &str) -> Topic {
    Topic::ALL.into_iter().find(|t| topic_text(*t) == text).unwrap_or(Topic::Contact)
}
