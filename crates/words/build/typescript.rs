//! Writes `words.ts`: the type of every message and the list of languages.
//!
//! No table of messages: a screen's `t.action_send()` finds `action-send` by its own name, so that the first screen
//! carries no bytes for messages it does not show. What only the server says (`server*.ftl`) is left out: no screen can
//! ask for it, and no screen loads it.

use std::fmt::Write;

use crate::source::{Direction, Kind, Language, SOURCE, shown, snake, variables};

pub fn made(languages: &[Language]) -> String {
    let mut code = String::from(
        "// Made from locales/ by `cargo xtask make`. Not written by hand: change the .ftl files instead.\n\n\
         /** Every message, under the name that both Rust and the screens use. */\nexport interface Words {\n",
    );
    // Writing to a String cannot go wrong, here and below.
    for (id, message) in languages.iter().filter(|language| language.facts.tag == SOURCE).flat_map(|en| &en.messages) {
        if message.file.contains("/server") {
            continue;
        }
        let fields: Vec<String> = variables(&message.pattern)
            .iter()
            .map(|(name, kind)| match kind {
                Kind::Text => format!("{name}: string"),
                Kind::Number => format!("{name}: number"),
            })
            .collect();
        let arguments = if fields.is_empty() { String::new() } else { format!("args: {{ {} }}", fields.join("; ")) };
        let text = shown(&message.pattern).replace("*/", "* /");
        let _ = writeln!(code, "  /** {text} */\n  {}({arguments}): string;", snake(id));
    }
    code.push_str(
        "}\n\nexport interface Language {\n  tag: string;\n  /** In its own words. */\n  name: string;\n  \
         direction: \"ltr\" | \"rtl\";\n  /** What Intl is told: the language, and whose way of writing dates. */\n  \
         intl: string;\n  drafted_by: string;\n  /** The native speaker who read it; null: nobody has. */\n  \
         checked_by: string | null;\n}\n\nexport const languages: readonly Language[] = [\n",
    );
    for language in languages {
        let facts = &language.facts;
        let direction = match facts.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };
        let checked = facts.checked_by.as_ref().map_or("null".into(), |name| format!("{name:?}"));
        let _ = writeln!(
            code,
            "  {{\n    tag: {:?},\n    name: {:?},\n    direction: {direction:?},\n    intl: {:?},\n    \
             drafted_by: {:?},\n    checked_by: {checked},\n  }},",
            facts.tag, facts.name, facts.intl, facts.drafted_by
        );
    }
    code.push_str("];\n");
    code
}
