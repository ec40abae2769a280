//! How the server logs: a line an event, on standard error, in JSON or for people. Lines carry ids, routes, statuses and
//! codes; never a name, a note, a token, nor what stands behind a question mark.

use tracing::Subscriber;
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For programs that collect logs.
    Json,
    /// For whoever looks at a terminal.
    Text,
}

/// What of this program is logged, where `RUST_LOG` says nothing else: `level` of the server, warnings of all others.
pub fn filter(level: &str) -> EnvFilter {
    EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(format!("warn,server={level}")))
}

pub fn subscriber<W>(format: Format, filter: EnvFilter, write: W) -> Box<dyn Subscriber + Send + Sync>
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(write);
    match format {
        Format::Json => {
            Box::new(lines.json().flatten_event(true).with_current_span(true).with_span_list(false).finish())
        }
        Format::Text => Box::new(lines.with_ansi(false).finish()),
    }
}
