//! The history of imports, a page of it. It is read at the school and kept nowhere here.

use std::sync::Arc;

use protocol::{Imports, ListImports};

use crate::{ask::ask_of, engine::Engine, trouble::Result};

pub(crate) async fn imports(engine: &Arc<Engine>, ask: ListImports) -> Result<Imports> {
    ask_of(engine, ask.account, "imports", &ask).await
}
