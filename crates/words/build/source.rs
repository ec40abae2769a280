//! Reads `locales/`: every message of every language, or each place where something is wrong.
//!
//! It knows what may stand in a file, never whether a translation is complete: tests/words/locales.rs asks that.

use std::{
    collections::BTreeMap,
    fmt, fs,
    path::{Path, PathBuf},
};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use serde::Deserialize;

/// The language that keys and types are made from; the others are data.
pub const SOURCE: &str = "en";

/// One language: what is known of it, its files and its messages.
pub struct Language {
    pub facts: Facts,
    /// Absolute, in the order of their names.
    pub files: Vec<PathBuf>,
    pub messages: BTreeMap<String, Message>,
}

/// What `locale.json` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    pub tag: String,
    /// The language's name for itself.
    pub name: String,
    pub direction: Direction,
    /// The tag given to `Intl` for dates and numbers, which may say more than the language ("es-US").
    pub intl: String,
    pub drafted_by: String,
    /// The native speaker who read it. `None`: nobody has.
    pub checked_by: Option<String>,
    pub checked_on: Option<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    #[serde(rename = "ltr")]
    LeftToRight,
    #[serde(rename = "rtl")]
    RightToLeft,
}

pub struct Message {
    /// "locales/en/refusal.ftl"
    pub file: String,
    pub line: usize,
    pub pattern: Pattern<String>,
}

/// What goes into a message: words that are shown, or a whole number that a plural may depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
}

/// Something wrong in one place of one file.
pub struct Fault {
    file: String,
    line: usize,
    says: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.says)
    }
}

/// Every folder of `locales` that holds a `locale.json`, in the order of tags.
pub fn read(locales: &Path) -> Result<Vec<Language>, Vec<Fault>> {
    let mut languages = Vec::new();
    let mut faults = Vec::new();
    for folder in listed(locales) {
        if !folder.join("locale.json").is_file() {
            continue;
        }
        match read_language(&folder) {
            Ok(language) => languages.push(language),
            Err(mut more) => faults.append(&mut more),
        }
    }
    if faults.is_empty() { Ok(languages) } else { Err(faults) }
}

fn read_language(folder: &Path) -> Result<Language, Vec<Fault>> {
    let tag = name_of(folder);
    let facts = read_facts(folder, &tag).map_err(|fault| vec![fault])?;
    let files: Vec<PathBuf> =
        listed(folder).into_iter().filter(|file| file.extension().is_some_and(|end| end == "ftl")).collect();
    let mut messages = BTreeMap::new();
    let mut faults = Vec::new();
    for file in &files {
        let name = format!("locales/{tag}/{}", name_of(file));
        match fs::read_to_string(file) {
            Ok(text) => read_messages(&name, &text, &mut messages, &mut faults),
            Err(why) => faults.push(Fault { file: name, line: 1, says: why.to_string() }),
        }
    }
    if faults.is_empty() { Ok(Language { facts, files, messages }) } else { Err(faults) }
}

fn read_facts(folder: &Path, tag: &str) -> Result<Facts, Fault> {
    let fault = |line, says| Fault { file: format!("locales/{tag}/locale.json"), line, says };
    let text = fs::read_to_string(folder.join("locale.json")).map_err(|why| fault(1, why.to_string()))?;
    let facts: Facts = serde_json::from_str(&text).map_err(|why| fault(why.line(), why.to_string()))?;
    if facts.tag != tag {
        return Err(fault(1, format!("says it is \"{}\" and lies in \"{tag}\"", facts.tag)));
    }
    Ok(facts)
}

fn read_messages(file: &str, text: &str, messages: &mut BTreeMap<String, Message>, faults: &mut Vec<Fault>) {
    let mut wrong = |line: usize, says: String| faults.push(Fault { file: file.to_owned(), line, says });
    // The parser cannot name such an escape: it would have to cut a letter in two.
    for (start, mark) in text.match_indices("\\u").chain(text.match_indices("\\U")) {
        let digits = if mark == "\\u" { 4 } else { 6 };
        let other = text[start + 2..].chars().take(digits).find(|digit| !digit.is_ascii_hexdigit());
        if other.is_some_and(|other| !other.is_ascii()) {
            let line = text[..start].matches('\n').count() + 1;
            return wrong(line, format!("{mark} wants {digits} digits"));
        }
    }
    let resource = match fluent_syntax::parser::parse(text.to_owned()) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            for error in errors {
                wrong(text[..error.pos.start.min(text.len())].matches('\n').count() + 1, error.kind.to_string());
            }
            return;
        }
    };
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                wrong(line_of(text, &term.id.name), format!("-{} is a term: say the words out", term.id.name));
                continue;
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
        };
        let id = message.id.name;
        let line = line_of(text, &id);
        if !is_kebab(&id) {
            wrong(line, format!("{id} should be lower-case words with hyphens between"));
        }
        if !message.attributes.is_empty() {
            wrong(line, format!("{id} has attributes: give each text a message of its own"));
        }
        let Some(pattern) = message.value else { continue };
        if let Some(what) = beyond_the_rules(&pattern) {
            wrong(line, format!("{id} {what}"));
        }
        if let Some(first) = messages.insert(id.clone(), Message { file: file.to_owned(), line, pattern }) {
            wrong(line, format!("{id} stands already in {}:{}", first.file, first.line));
        }
    }
}

/// Why a message cannot be said the same way in Rust and on the screens, if it cannot.
fn beyond_the_rules(pattern: &Pattern<String>) -> Option<&'static str> {
    let mut found = None;
    walk(pattern, &mut |expression| {
        let inline = match expression {
            // The parser takes a star with nothing behind it for the default.
            Expression::Select { variants, .. } if !variants.iter().any(|variant| variant.default) => {
                found = Some("chooses, and has no words for everything else: mark them with a star");
                return;
            }
            Expression::Select { selector, .. } => selector,
            Expression::Inline(inline) => inline,
        };
        match inline {
            InlineExpression::FunctionReference { .. } => {
                found = Some("calls a function: dates and numbers are put into words before they go in");
            }
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
                found = Some("refers to another message: sentences are never put together");
            }
            InlineExpression::VariableReference { .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::Placeable { .. } => {}
        }
    });
    found
}

/// What a message needs, in the order of names: an order that no rewording changes.
pub fn variables(pattern: &Pattern<String>) -> BTreeMap<String, Kind> {
    let mut found = BTreeMap::new();
    walk(pattern, &mut |expression| match expression {
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let counts = variants.iter().any(|variant| match &variant.key {
                VariantKey::NumberLiteral { .. } => true,
                VariantKey::Identifier { name } => ["zero", "one", "two", "few", "many"].contains(&name.as_str()),
            });
            let kind = found.entry(id.name.clone()).or_insert(Kind::Text);
            if counts {
                *kind = Kind::Number;
            }
        }
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            found.entry(id.name.clone()).or_insert(Kind::Text);
        }
        _ => {}
    });
    found
}

/// Visits every expression of a pattern, the ones inside of variants too.
pub fn walk<'a>(pattern: &'a Pattern<String>, visit: &mut dyn FnMut(&'a Expression<String>)) {
    fn enter<'a>(expression: &'a Expression<String>, visit: &mut dyn FnMut(&'a Expression<String>)) {
        visit(expression);
        match expression {
            Expression::Select { variants, .. } => variants.iter().for_each(|variant| walk(&variant.value, visit)),
            Expression::Inline(InlineExpression::Placeable { expression }) => enter(expression, visit),
            Expression::Inline(_) => {}
        }
    }
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            enter(expression, visit);
        }
    }
}

/// A message on one line, for a doc comment.
pub fn shown(pattern: &Pattern<String>) -> String {
    let mut line = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => line.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                line.push_str(&format!("{{ {} }}", shown_inline(inline)));
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                line.push_str(&format!("{{ {} ->", shown_inline(selector)));
                for variant in variants {
                    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) =
                        &variant.key;
                    let star = if variant.default { "*" } else { "" };
                    line.push_str(&format!(" {star}[{key}] {}", shown(&variant.value)));
                }
                line.push_str(" }");
            }
        }
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shown_inline(inline: &InlineExpression<String>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => format!("${}", id.name),
        InlineExpression::StringLiteral { value } => format!("\"{value}\""),
        InlineExpression::NumberLiteral { value } => value.clone(),
        _ => String::new(),
    }
}

/// The name that code uses: hyphens become low lines.
pub fn snake(id: &str) -> String {
    id.replace('-', "_")
}

fn is_kebab(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_lowercase())
        && id
            .split('-')
            .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

fn line_of(text: &str, id: &str) -> usize {
    let starts = |line: &str| {
        let line = line.strip_prefix('-').unwrap_or(line);
        line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    // The last one: of two with one name, the second is the fault.
    text.lines().enumerate().filter(|(_, line)| starts(line)).last().map_or(1, |(index, _)| index + 1)
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
