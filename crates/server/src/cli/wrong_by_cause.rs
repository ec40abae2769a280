//! What a failure is called by its cause, and with which status a command ends. It holds no sentence.

use server::store::StoreError;

use super::Wrong;

impl Wrong {
    /// 2 where the command line alone is wrong, whatever the data; else 1.
    pub fn status(&self) -> u8 {
        use Wrong::*;
        match self {
            LangUnknown { .. }
            | OptionUnknown { .. }
            | CommandUnknown { .. }
            | ArgumentMissing { .. }
            | ValueMissing { .. }
            | ValueUnknown { .. }
            | OptionTwice { .. }
            | OptionsApart { .. }
            | WordTooMany { .. }
            | NotText { .. }
            | Unclear { .. }
            | DataMissing
            | DateUnusable { .. }
            | DatesOutOfOrder
            | TimeUnusable { .. }
            | RulePackUnknown { .. }
            | TimeZoneUnknown { .. }
            | MappingUnknown { .. }
            | RoleUnknown { .. }
            | TextEmpty { .. }
            | AddressUnusable { .. }
            | PlainHttp { .. }
            | WebAddressUnusable { .. }
            | WebAddressMissing
            | ScannerUnusable { .. }
            | RequestsUnusable { .. }
            | CertificateNowhere
            | UpdatesNowhere
            | IssuerUnusable { .. }
            | KeepUnusable { .. }
            | DatabaseUnusable
            | DatabaseUnnamed
            | DatabasePlain { .. } => 2,
            _ => 1,
        }
    }
}

/// A failure, by what is known of it: a full disk or a damaged file is nothing to be surprised at.
impl From<anyhow::Error> for Wrong {
    fn from(error: anyhow::Error) -> Self {
        let cause = error.chain().find_map(|cause| cause.downcast_ref::<StoreError>());
        let is_full = |io: &std::io::Error| io.kind() == std::io::ErrorKind::StorageFull;
        match cause {
            Some(StoreError::Busy) => Wrong::StoreBusy,
            Some(StoreError::Newer { found, known }) => Wrong::StoreNewer { found: *found, known: *known },
            Some(StoreError::Foreign) => Wrong::StoreForeign,
            Some(StoreError::Damaged) => Wrong::StoreDamaged,
            Some(StoreError::Full) => Wrong::DiskFull,
            Some(StoreError::Unreachable(why)) => Wrong::DatabaseUnreachable { why: why.clone() },
            Some(StoreError::Unwelcome) => Wrong::DatabaseUnwelcome,
            Some(StoreError::Untrusted(why)) => Wrong::DatabaseUntrusted { why: why.clone() },
            Some(StoreError::NoDatabase) => Wrong::DatabaseNotThere,
            Some(StoreError::Forbidden) => Wrong::DatabaseForbidden,
            Some(StoreError::Encoding(encoding)) => Wrong::DatabaseEncoding { encoding: encoding.clone() },
            _ if error.chain().filter_map(|cause| cause.downcast_ref()).any(is_full) => Wrong::DiskFull,
            _ => Wrong::Failed { why: format!("{error:#}") },
        }
    }
}
