//! The TypeScript side of the command list, made from the same types. Written to `ui/src/made/commands.ts`.

use std::{any::TypeId, collections::BTreeMap, collections::HashSet};

use attendance::*;
use ts_rs::{Config, TS, TypeVisitor};

use crate::*;

struct Declared<'a> {
    config: &'a Config,
    seen: HashSet<TypeId>,
    types: BTreeMap<String, String>,
}

impl TypeVisitor for Declared<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.types.insert(T::ident(self.config), format!("{docs}export {}", T::decl(self.config)));
        }
    }
}

macro_rules! gather {
    ($($(#[$doc:meta])* $name:ident($ask:ty) -> $answer:ty),* $(,)?) => {
        |declared: &mut Declared<'_>, lines: &mut Vec<String>| {$(
            declared.visit::<$ask>();
            declared.visit::<$answer>();
            $(lines.push(doc_line(stringify!($doc)));)*
            lines.push(format!(
                "  {}: {{ ask: {}; answer: {} }};",
                stringify!($name), <$ask as TS>::name(declared.config), <$answer as TS>::name(declared.config),
            ));
        )*}
    };
}

/// `doc = " text"` as it reaches a macro, as a comment.
fn doc_line(attribute: &str) -> String {
    let text = attribute.trim_start_matches("doc =").trim().trim_start_matches('r').trim_matches('"').trim();
    format!("  /** {text} */")
}

/// The whole file: every type that a command mentions, then the map of commands.
pub fn typescript() -> String {
    let config = Config::default();
    let mut declared = Declared { config: &config, seen: HashSet::new(), types: BTreeMap::new() };
    let mut lines = Vec::new();
    read_commands!(gather)(&mut declared, &mut lines);
    write_commands!(gather)(&mut declared, &mut lines);
    local_commands!(gather)(&mut declared, &mut lines);
    ask_commands!(gather)(&mut declared, &mut lines);
    host_commands!(gather)(&mut declared, &mut lines);
    declared.visit::<News>();
    declared.visit::<Refusal>();
    let types = declared.types.into_values().collect::<Vec<_>>().join("\n\n");
    format!(
        "// Made by `cargo xtask make` from crates/protocol. Do not edit.\n\n{types}\n\n/** Every command, with what it is asked with and what it answers. */\nexport interface Commands {{\n{}\n}}\n",
        lines.join("\n")
    )
}
