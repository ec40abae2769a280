//! What crossed the wire in the first version: exchanges of its app with its server, byte for byte, and the description
//! that its server gave of itself. Recorded once from that program; nobody writes them anew.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use jsonschema::Validator;
use serde::Deserialize;
use serde_json::{Value, json};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/before").join(name)
}

/// One exchange: who asked, at which place of the API, with what, and what the answer was.
#[derive(Debug, Clone, Deserialize)]
pub struct Said {
    pub who: String,
    pub path: String,
    pub body: Value,
    pub answer: Value,
}

impl Said {
    pub fn answered(&self) -> &Value {
        &self.answer["ok"]
    }
}

pub fn recorded() -> Vec<Said> {
    let text = std::fs::read_to_string(data("exchanges.jsonl")).expect("what was recorded");
    text.lines().map(|line| serde_json::from_str(line).expect("an exchange")).collect()
}

/// What the first version's types read and write, in its own words.
static FIRST: LazyLock<Value> = LazyLock::new(|| {
    let text = std::fs::read_to_string(data("openapi.json")).expect("the description");
    let mut whole: Value = serde_json::from_str(&text).expect("JSON");
    // A reader takes another kind's body as it comes, but one that it knows by name it has to understand.
    for (schema, named_by) in [("Change", "kind"), ("Write", "command")] {
        let branches = whole["components"]["schemas"][schema]["anyOf"].as_array_mut().expect("by name");
        let known: Vec<Value> =
            branches.iter().filter_map(|b| b["properties"][named_by].get("const").cloned()).collect();
        let another = branches.last_mut().expect("one for what is not known");
        another["properties"][named_by] = json!({ "type": "string", "not": { "enum": known } });
    }
    whole
});

/// The schema of what a route takes; `None`: the first server had no such route.
pub fn taken_by(path: &str) -> Option<Value> {
    let operation = FIRST["paths"].get(format!("/v1/{path}"))?.get("post")?;
    Some(operation["requestBody"]["content"]["application/json"]["schema"].clone())
}

/// The schema of what a route answers.
pub fn answered_by(path: &str) -> Value {
    let methods = &FIRST["paths"][format!("/v1/{path}")];
    let operation = methods.get("post").or_else(|| methods.get("get")).expect("a route of the first server");
    let answer = &operation["responses"]["200"]["content"]["application/json"]["schema"];
    assert!(answer.is_object(), "{path} answers something");
    answer.clone()
}

fn validator(schema: &Value) -> Arc<Validator> {
    static KEPT: LazyLock<Mutex<HashMap<String, Arc<Validator>>>> = LazyLock::new(Mutex::default);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let made = kept.entry(schema.to_string()).or_insert_with(|| {
        let whole = json!({ "allOf": [schema], "components": FIRST["components"] });
        Arc::new(jsonschema::options().should_validate_formats(true).build(&whole).expect("a schema"))
    });
    made.clone()
}

/// Holds a body against what the first version could read.
pub fn reads(schema: &Value, body: &Value, what: &str) {
    let wrong: Vec<String> = validator(schema)
        .iter_errors(body)
        .map(|e| format!("{}: {e}", e.instance_path()).chars().take(300).collect())
        .collect();
    assert!(wrong.is_empty(), "the first version cannot read {what}: {wrong:#?}");
}

/// What the first version keeps of a body: it passes over every field that it has no name for.
pub fn as_first(schema: &Value, body: &Value) -> Value {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let place = name.trim_start_matches('#');
        return as_first(FIRST.pointer(place).expect("what is named is there"), body);
    }
    let mut kept = body.clone();
    for way in ["anyOf", "oneOf"] {
        let Some(branches) = schema.get(way).and_then(Value::as_array) else { continue };
        let Some(branch) = branches.iter().find(|branch| validator(branch).is_valid(body)) else { continue };
        if schema.get("properties").is_none() {
            kept = as_first(branch, &kept);
        } else {
            // By a name beside it: the branch says of some fields what they are, and nothing of the others.
            each_named(branch, &mut kept);
        }
    }
    if let (Value::Object(fields), Some(known)) = (&mut kept, schema.get("properties")) {
        let is_open = schema.get("additionalProperties").is_some_and(|more| *more != json!(false));
        fields.retain(|name, _| known.get(name).is_some() || is_open);
    }
    each_named(schema, &mut kept);
    if let (Value::Array(items), Some(schema)) = (&mut kept, schema.get("items")) {
        items.iter_mut().for_each(|item| *item = as_first(schema, item));
    }
    kept
}

fn each_named(schema: &Value, body: &mut Value) {
    for (name, schema) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if let Some(value) = body.get_mut(name) {
            *value = as_first(schema, value);
        }
    }
}
