//! A draft kept under a name.

use protocol::{Draft, DraftName};

use crate::{desk::Desk, store::kept, trouble::Result};

pub(crate) fn draft(desk: &Desk<'_>, ask: DraftName) -> Result<Option<Draft>> {
    kept::find_draft(desk.conn, &ask.name)
}
