//! What is counted of requests and of the store, as Prometheus reads it. A label is a fixed word of this program, a
//! route or a status: never an id, a name, or anything else that a request or a school brought.

use std::time::Duration;

use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{
        counter::Counter,
        family::Family,
        gauge::Gauge,
        histogram::{Histogram, exponential_buckets},
        info::Info,
    },
    registry::{Registry, Unit},
};

use crate::Office;

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Request {
    method: &'static str,
    /// As the list of routes has it, or one word for all that is not in there.
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Refused {
    /// The refusal's own name.
    kind: String,
    /// Whether a whole request was refused, or one write of a push.
    what: &'static str,
}

type Durations = Family<Request, Histogram, fn() -> Histogram>;

pub struct Counts {
    registry: Registry,
    durations: Durations,
    refusals: Family<Refused, Counter>,
    writes_waiting: Gauge,
    computers_waiting: Gauge,
}

/// From a millisecond to eight seconds.
fn durations() -> Histogram {
    Histogram::new(exponential_buckets(0.001, 2.0, 14))
}

impl Counts {
    pub fn new() -> Counts {
        let mut registry = Registry::with_prefix("presente");
        let durations = Durations::new_with_constructor(durations);
        let refusals = Family::<Refused, Counter>::default();
        let (writes_waiting, computers_waiting) = <(Gauge, Gauge)>::default();
        let version = [("version", env!("CARGO_PKG_VERSION"))];
        registry.register("build", "The program's version", Info::new(version));
        let about = "Requests answered, by route and status, and how long their answers took to begin";
        registry.register_with_unit("request_duration", about, Unit::Seconds, durations.clone());
        registry.register("refusals", "Refusals by their names", refusals.clone());
        let about = "Writes that the store has been given and has not committed";
        registry.register("store_writes_waiting", about, writes_waiting.clone());
        let about = "Computers whose line is open to be woken";
        registry.register("computers_waiting", about, computers_waiting.clone());
        Counts { registry, durations, refusals, writes_waiting, computers_waiting }
    }

    pub fn answered(&self, method: &'static str, route: &str, status: u16, took: Duration) {
        let request = Request { method, route: route.to_owned(), status };
        self.durations.get_or_create(&request).observe(took.as_secs_f64());
    }

    pub fn refused(&self, kind: &str) {
        self.refusals.get_or_create(&Refused { kind: kind.to_owned(), what: "request" }).inc();
    }

    pub fn refused_write(&self, kind: &str) {
        self.refusals.get_or_create(&Refused { kind: kind.to_owned(), what: "write" }).inc();
    }

    /// Everything counted so far, with how the office stands now.
    pub fn text(&self, office: &Office) -> String {
        self.writes_waiting.set(office.store.writes_waiting() as i64);
        self.computers_waiting.set(office.wake.listeners() as i64);
        let mut text = String::new();
        encode(&mut text, &self.registry).expect("a string takes whatever is written into it");
        text
    }
}

impl Default for Counts {
    fn default() -> Self {
        Self::new()
    }
}
