//! One route as the list has it: what answers it, and everything that is said of it. It answers nothing itself.

use axum::{
    handler::Handler,
    http::StatusCode,
    routing::{MethodFilter, MethodRouter, on},
};
use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::Face;

/// Gives a type's schema, among those that a generator has given already.
pub type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    /// Its own among all routes: what a program calls it by.
    pub name: &'static str,
    pub title: &'static str,
    /// What else there is to know; may be empty.
    pub about: &'static str,
    pub needs_token: bool,
    /// The part of the path that is left open.
    pub at: Option<(&'static str, SchemaOf)>,
    pub query: Option<SchemaOf>,
    pub ask: Option<Body>,
    pub answer: Answer,
    /// Statuses besides those that follow from the rest.
    pub refusals: &'static [StatusCode],
    /// What is said with 503, where that is an answer.
    pub unready: Option<SchemaOf>,
    pub may_fail: bool,
    pub handler: MethodRouter<Face>,
}

/// What a request carries.
pub enum Body {
    Json { schema: SchemaOf, most_bytes: usize },
    File { most_bytes: usize },
}

/// What is answered when all is well.
pub enum Answer {
    /// The thing itself.
    Json(SchemaOf),
    /// The thing as `ok`.
    Ok(SchemaOf),
    /// No JSON: one of these media types.
    As(&'static [&'static str]),
}

pub fn get<H: Handler<T, Face>, T: 'static>(path: &'static str, name: &'static str, handler: H) -> Route {
    Route::new("get", path, name, on(MethodFilter::GET, handler))
}

pub fn post<H: Handler<T, Face>, T: 'static>(path: &'static str, name: &'static str, handler: H) -> Route {
    Route::new("post", path, name, on(MethodFilter::POST, handler))
}

pub fn put<H: Handler<T, Face>, T: 'static>(path: &'static str, name: &'static str, handler: H) -> Route {
    Route::new("put", path, name, on(MethodFilter::PUT, handler))
}

impl Route {
    fn new(method: &'static str, path: &'static str, name: &'static str, handler: MethodRouter<Face>) -> Route {
        Route {
            method,
            path,
            name,
            title: "",
            about: "",
            needs_token: false,
            at: None,
            query: None,
            ask: None,
            answer: Answer::As(&[]),
            refusals: &[],
            unready: None,
            may_fail: true,
            handler,
        }
    }

    pub fn about(self, title: &'static str, about: &'static str) -> Route {
        Route { title, about, ..self }
    }

    pub fn with_token(self) -> Route {
        Route { needs_token: true, ..self }
    }

    pub fn at<T: JsonSchema>(self, name: &'static str) -> Route {
        Route { at: Some((name, SchemaGenerator::subschema_for::<T>)), ..self }
    }

    pub fn in_query<T: JsonSchema>(self) -> Route {
        // Its fields are parameters of their own, so it is no schema among the others.
        Route { query: Some(T::json_schema), ..self }
    }

    pub fn asks<T: JsonSchema>(self, most_bytes: usize) -> Route {
        Route { ask: Some(Body::Json { schema: SchemaGenerator::subschema_for::<T>, most_bytes }), ..self }
    }

    pub fn asks_file(self, most_bytes: usize) -> Route {
        Route { ask: Some(Body::File { most_bytes }), ..self }
    }

    pub fn answers<T: JsonSchema>(self) -> Route {
        Route { answer: Answer::Json(SchemaGenerator::subschema_for::<T>), ..self }
    }

    pub fn answers_in_ok<T: JsonSchema>(self) -> Route {
        Route { answer: Answer::Ok(SchemaGenerator::subschema_for::<T>), ..self }
    }

    pub fn answers_as(self, media_types: &'static [&'static str]) -> Route {
        Route { answer: Answer::As(media_types), ..self }
    }

    pub fn refuses(self, refusals: &'static [StatusCode]) -> Route {
        Route { refusals, ..self }
    }

    pub fn may_be_unready<T: JsonSchema>(self) -> Route {
        Route { unready: Some(SchemaGenerator::subschema_for::<T>), ..self }
    }

    pub fn never_fails(self) -> Route {
        Route { may_fail: false, ..self }
    }

    pub fn most_bytes(&self) -> Option<usize> {
        match self.ask {
            Some(Body::Json { most_bytes, .. } | Body::File { most_bytes }) => Some(most_bytes),
            None => None,
        }
    }
}
