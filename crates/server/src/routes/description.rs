//! The OpenAPI description, made from the list of routes and from the types that they carry. It describes nothing that
//! is not in one of the two.

use std::{collections::BTreeSet, sync::LazyLock};

use attendance::*;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use protocol::{Change, PROTOCOL, Write, kind};
use schemars::{Schema, SchemaGenerator, generate::SchemaSettings, transform::RecursiveTransform};
use serde_json::{Map, Value, json};

use super::{
    list,
    route::{Answer, Body, Route, SchemaOf},
};
use crate::{push::OLDEST_PROTOCOL, write::COMMAND_VERSION};

/// Any JSON object: what a description is to a description.
pub type Description = Map<String, Value>;

/// Where a schema lies that others name.
const SCHEMAS: &str = "/components/schemas";

/// What each kind of change carries.
const FACTS: [(&str, SchemaOf); 15] = [
    (kind::SCHOOL, SchemaGenerator::subschema_for::<School>),
    (kind::HOUSE_RULES, SchemaGenerator::subschema_for::<HouseRules>),
    (kind::CALENDAR, SchemaGenerator::subschema_for::<Calendar>),
    (kind::STUDENT, SchemaGenerator::subschema_for::<Student>),
    (kind::PERSON, SchemaGenerator::subschema_for::<Person>),
    (kind::LINK, SchemaGenerator::subschema_for::<GuardianLink>),
    (kind::DAYS, SchemaGenerator::subschema_for::<Days>),
    (kind::EXPLANATION, SchemaGenerator::subschema_for::<Explanation>),
    (kind::SUPPORT_REQUEST, SchemaGenerator::subschema_for::<SupportRequest>),
    (kind::MESSAGE, SchemaGenerator::subschema_for::<Message>),
    (kind::READ_MARK, SchemaGenerator::subschema_for::<ReadMark>),
    (kind::GOAL, SchemaGenerator::subschema_for::<Goal>),
    (kind::STAFF_MEMBER, SchemaGenerator::subschema_for::<StaffMember>),
    (kind::POLICY, SchemaGenerator::subschema_for::<Policy>),
    (kind::POLICY_RECEIPT, SchemaGenerator::subschema_for::<PolicyReceipt>),
];

macro_rules! asks {
    ($($(#[$doc:meta])* $name:ident($ask:ty) -> $answer:ty),* $(,)?) => {
        /// What each command that writes is asked with.
        const WRITES: &[(&str, SchemaOf)] = &[$((stringify!($name), SchemaGenerator::subschema_for::<$ask>)),*];
    };
}

protocol::write_commands!(asks);

/// The description, as `/v1/openapi.json` answers it.
pub async fn openapi() -> Response {
    static TEXT: LazyLock<String> = LazyLock::new(|| describe().to_string());
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str()).into_response()
}

/// The description of every route, in OpenAPI 3.1.
pub fn describe() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = SCHEMAS.into();
        settings.meta_schema = None;
    });
    let mut schemas = settings.with_transform(RecursiveTransform(bounded)).into_generator();
    let refusal = schemas.subschema_for::<Refusal>();
    let mut paths = Map::new();
    for route in list() {
        let at_path = paths.entry(route.path).or_insert_with(|| json!({}));
        at_path[route.method] = operation(&route, &mut schemas);
    }
    let (write, change) = (by_name::<Write>(WRITES, &mut schemas), by_name::<Change>(&FACTS, &mut schemas));
    let mut components = schemas.take_definitions(true);
    for ask in ["BeginOpenId", "Enter", "Push", "Pull"] {
        let protocol = &mut components[ask]["properties"]["protocol"];
        (protocol["minimum"], protocol["maximum"]) = (OLDEST_PROTOCOL.into(), PROTOCOL.into());
    }
    put_apart(&mut components, "Write", write);
    put_apart(&mut components, "Change", change);
    components.insert("Refused".into(), one_field("refused", refusal.to_value(), "An answer that says no."));
    let code = json!({ "type": "string", "description": "Stands in the server's log beside what went wrong." });
    let code = one_field("code", code, "");
    components.insert("Failed".into(), one_field("failed", code, "Something went wrong at the school."));
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Presente: a school's server",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": { "token": {
                "type": "http",
                "scheme": "bearer",
                "description": "What `enter` gave this computer; good until it signs out or is signed out.",
            } },
        },
    })
}

const ABOUT: &str = "Families' and staff's computers keep what they may see and write while they are offline; here they \
    push what was written and pull what changed. New fields are optional and what is not known is passed over, so a \
    reader keeps what it does not know. A refusal is an answer with a name of its own; its status is for proxies and for \
    people who watch. Wrong methods are answered 405, and unknown paths 404, each with the refusal `too_new`.";

/// Numbers of a fixed width say what fits into them.
fn bounded(schema: &mut Schema) {
    let bounds = match schema.get("format").and_then(Value::as_str) {
        Some("uint32") => (0, i64::from(u32::MAX)),
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        Some("int64") => (i64::MIN, i64::MAX),
        _ => return,
    };
    schema.insert("minimum".into(), bounds.0.into());
    schema.insert("maximum".into(), bounds.1.into());
}

fn one_field(name: &str, schema: Value, about: &str) -> Value {
    let mut object = json!({ "type": "object", "required": [name], "properties": { name: schema } });
    if !about.is_empty() {
        object["description"] = about.into();
    }
    object
}

/// The bodies that go with the names that this program knows, and one more for a name that only a newer one does.
fn by_name<T: NamedBody>(known: &[(&str, SchemaOf)], schemas: &mut SchemaGenerator) -> Value {
    let branch = |(name, schema): &(&str, SchemaOf)| {
        let mut properties = json!({ T::NAMED_BY: { "const": name }, "body": schema(schemas) });
        if let Some((field, value)) = T::AND {
            properties[field] = json!({ "const": value });
        }
        json!({ "title": name, "properties": properties })
    };
    let mut branches: Vec<Value> = known.iter().map(branch).collect();
    branches.push(json!({
        "title": "another",
        "description": T::OTHERS,
        "properties": { T::NAMED_BY: { "type": "string" } },
    }));
    branches.into()
}

/// Something whose body is of the type that a name beside it says.
trait NamedBody {
    const NAMED_BY: &'static str;
    /// What else stands beside a body that is understood.
    const AND: Option<(&'static str, u32)>;
    const OTHERS: &'static str;
}

impl NamedBody for Write {
    const NAMED_BY: &'static str = "command";
    const AND: Option<(&'static str, u32)> = Some(("command_version", COMMAND_VERSION));
    const OTHERS: &'static str =
        "A command, a version or a body that this server does not know is refused in its receipt.";
}

impl NamedBody for Change {
    const NAMED_BY: &'static str = "kind";
    const AND: Option<(&'static str, u32)> = None;
    const OTHERS: &'static str = "A kind that a reader does not know is kept and not shown.";
}

fn put_apart(components: &mut Map<String, Value>, name: &str, branches: Value) {
    if let Some(schema) = components.get_mut(name) {
        schema["anyOf"] = branches;
    }
}

fn operation(route: &Route, schemas: &mut SchemaGenerator) -> Value {
    let security = if route.needs_token { json!([{ "token": [] }]) } else { json!([]) };
    let mut told = json!({ "operationId": route.name, "summary": route.title, "security": security });
    if !route.about.is_empty() {
        told["description"] = route.about.into();
    }
    let parameters = parameters(route, schemas);
    if !parameters.is_empty() {
        told["parameters"] = parameters.into();
    }
    if let Some(ask) = &route.ask {
        told["requestBody"] = body(ask, schemas);
    }
    let mut responses = Map::new();
    responses.insert("200".into(), answer(&route.answer, schemas));
    for status in refusals(route) {
        responses.insert(status.as_u16().to_string(), refusal(status));
    }
    if let Some(unready) = route.unready {
        let content = json!({ "application/json": { "schema": unready(schemas) } });
        responses.insert("503".into(), json!({ "description": "Not now.", "content": content }));
    }
    if route.may_fail {
        let content = json!({ "application/json": { "schema": named("Failed") } });
        responses.insert("500".into(), json!({ "description": "A failure, told by its code.", "content": content }));
    }
    told["responses"] = responses.into();
    told
}

fn named(schema: &str) -> Value {
    json!({ "$ref": format!("#{SCHEMAS}/{schema}") })
}

fn parameters(route: &Route, schemas: &mut SchemaGenerator) -> Vec<Value> {
    let at = route
        .at
        .map(|(name, schema)| json!({ "name": name, "in": "path", "required": true, "schema": schema(schemas) }));
    let query = route.query.map(|query| query(schemas).to_value()).unwrap_or_default();
    let fields = query["properties"].as_object().cloned().unwrap_or_default();
    let is_required = |name: &str| query["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
    let in_query = fields
        .iter()
        .map(|(name, schema)| json!({ "name": name, "in": "query", "required": is_required(name), "schema": schema }));
    at.into_iter().chain(in_query).collect()
}

fn body(ask: &Body, schemas: &mut SchemaGenerator) -> Value {
    let (content, most_bytes) = match ask {
        Body::Json { schema, most_bytes } => (json!({ "application/json": { "schema": schema(schemas) } }), most_bytes),
        Body::File { most_bytes } => (json!({ "application/octet-stream": {} }), most_bytes),
    };
    let about = format!("At most {most_bytes} bytes.");
    json!({ "required": true, "description": about, "content": content, "x-most-bytes": most_bytes })
}

fn answer(answer: &Answer, schemas: &mut SchemaGenerator) -> Value {
    let content = match answer {
        Answer::Json(schema) => json!({ "application/json": { "schema": schema(schemas) } }),
        Answer::Ok(schema) => {
            json!({ "application/json": { "schema": one_field("ok", schema(schemas).to_value(), "") } })
        }
        Answer::As(media_types) => media_types.iter().map(|media_type| (media_type.to_string(), json!({}))).collect(),
    };
    json!({ "description": "Done.", "content": content })
}

/// The statuses of every refusal that a route may answer with.
fn refusals(route: &Route) -> BTreeSet<StatusCode> {
    let mut statuses: BTreeSet<StatusCode> = route.refusals.iter().copied().collect();
    if route.needs_token {
        statuses.extend([StatusCode::UNAUTHORIZED, StatusCode::TOO_MANY_REQUESTS]);
    }
    if route.at.is_some() || route.query.is_some() || matches!(route.ask, Some(Body::Json { .. })) {
        statuses.insert(StatusCode::BAD_REQUEST);
    }
    if route.ask.is_some() {
        statuses.insert(StatusCode::PAYLOAD_TOO_LARGE);
    }
    statuses
}

fn refusal(status: StatusCode) -> Value {
    let about = match status {
        StatusCode::BAD_REQUEST => "Not understood: of a newer program, or of one that is too old.",
        StatusCode::UNAUTHORIZED => "No token, or none that is good any more.",
        StatusCode::FORBIDDEN => "The asker may not.",
        StatusCode::NOT_FOUND => "Not there, or not for the asker to see.",
        StatusCode::CONFLICT => "The id has been used for something else.",
        StatusCode::PAYLOAD_TOO_LARGE => "Larger than the route takes.",
        StatusCode::TOO_MANY_REQUESTS => "Too many wrong tries, or more requests than one computer may send.",
        StatusCode::SERVICE_UNAVAILABLE => "Nobody could look into the file: it may come again.",
        _ => "Understood, and refused.",
    };
    let mut told = json!({ "description": about, "content": { "application/json": { "schema": named("Refused") } } });
    let text = json!({ "schema": { "type": "string" } });
    match status {
        StatusCode::UNAUTHORIZED => told["headers"] = json!({ "WWW-Authenticate": text }),
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            let either = json!({ "anyOf": [named("Refused"), named("Failed")] });
            told["content"]["application/json"]["schema"] = either;
            let seconds = json!({ "description": "Seconds to wait.", "schema": { "type": "integer", "minimum": 0 } });
            told["headers"] = json!({ "Retry-After": seconds });
        }
        _ => {}
    }
    told
}
