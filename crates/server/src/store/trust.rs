//! The encrypted way to a database on another computer: whose certificates prove that it is the one that is meant.
//!
//! A certificate that proves nothing ends the connection. There is no setting that lets it pass.

use std::{env, io, path::PathBuf};

use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, pem::PemObject},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::conn::{StoreError, StoreResult};

/// PostgreSQL's own setting for the certificate of a private authority (libpq, section 34.15).
pub const ROOT_CERTIFICATE: &str = "PGSSLROOTCERT";

/// Trusts the authority that the setting names, and it alone; without one, whom this computer trusts.
pub(super) fn connector() -> StoreResult<MakeRustlsConnect> {
    let mut roots = RootCertStore::empty();
    match env::var_os(ROOT_CERTIFICATE).filter(|path| !path.is_empty()) {
        Some(path) => {
            let path = PathBuf::from(path);
            let unusable = || StoreError::Untrusted(path.display().to_string());
            for certificate in CertificateDer::pem_file_iter(&path).map_err(|_| unusable())? {
                roots.add(certificate.map_err(|_| unusable())?).map_err(|_| unusable())?;
            }
        }
        None => {
            // What the system keeps and nobody can read proves nothing either: the others do.
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        }
    }
    let provider = rustls::crypto::ring::default_provider();
    let config = ClientConfig::builder_with_provider(provider.into()).with_safe_default_protocol_versions();
    let config = config.map_err(|error| StoreError::Engine(error.to_string()))?;
    Ok(MakeRustlsConnect::new(config.with_root_certificates(roots).with_no_client_auth()))
}

/// Whether a connection failed because the certificate proved nothing.
pub(super) fn is_untrusted(error: &io::Error) -> bool {
    let cause = error.get_ref().and_then(|cause| cause.downcast_ref::<rustls::Error>());
    matches!(cause, Some(rustls::Error::InvalidCertificate(_)))
}
