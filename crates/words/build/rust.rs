//! Writes `made.rs`: one method of `Words` for each English message, and the languages with their texts inside.
//!
//! Never formats anything itself; the methods hand over to `Words::say`.

use std::fmt::Write;

use crate::source::{Direction, Kind, Language, SOURCE, shown, snake, variables};

pub fn made(languages: &[Language]) -> String {
    let mut code = String::from("/// The languages of `locales/`, in the order of their tags.\n");
    let mut put = |line: String| {
        code.push_str(&line);
        code.push('\n');
    };
    put("const LANGUAGES: &[Language] = &[".into());
    for language in languages {
        let facts = &language.facts;
        let direction = match facts.direction {
            Direction::LeftToRight => "Direction::LeftToRight",
            Direction::RightToLeft => "Direction::RightToLeft",
        };
        put(format!("    Language {{ tag: {:?}, name: {:?}, direction: {direction},", facts.tag, facts.name));
        put(format!(
            "        drafted_by: {:?}, checked_by: {:?}, checked_on: {:?}, dress: Dress::AsWritten,",
            facts.drafted_by, facts.checked_by, facts.checked_on
        ));
        put("        texts: &[".into());
        for file in &language.files {
            put(format!("            include_str!({:?}),", file.display().to_string()));
        }
        put("        ] },".into());
    }
    put("];\n\nimpl Words {".into());
    for (id, message) in languages.iter().filter(|language| language.facts.tag == SOURCE).flat_map(|en| &en.messages) {
        put(method(id, &format!("{}:{}", message.file, message.line), &shown(&message.pattern), &message.pattern));
    }
    put("}".into());
    code
}

fn method(id: &str, place: &str, text: &str, pattern: &fluent_syntax::ast::Pattern<String>) -> String {
    let mut parameters = String::new();
    let mut arguments = String::new();
    for (name, kind) in variables(pattern) {
        let rust = match kind {
            Kind::Text => "&str",
            Kind::Number => "i64",
        };
        // Writing to a String cannot go wrong.
        let _ = write!(parameters, ", {name}: {rust}");
        let _ = write!(arguments, "({name:?}, {name}.into()), ");
    }
    let name = snake(id);
    format!(
        "    /// {text}\n    ///\n    /// {place}\n    pub fn {name}(&self{parameters}) -> String {{\n        \
         self.say({id:?}, &[{arguments}])\n    }}\n"
    )
}
