//! The certificate that this server proves itself by: its files read, read again when they were renewed, and its end
//! known before it comes. It never sends a key anywhere, and never serves with one that others on the computer can read.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock},
    time::SystemTime,
};

use chrono::{DateTime, TimeDelta, Utc};
use protocol::Pin;
use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::{ClientHello, ParsedCertificate, ResolvesServerCert},
    sign::CertifiedKey,
};
use x509_cert::der::Decode;

use crate::self_made::{CERTIFICATE_FILE, KEY_FILE, renew};

/// So long before its end somebody is told, each day.
pub const TOLD_BEFORE: TimeDelta = TimeDelta::days(21);
/// A self-made one is made anew so long before its end, by itself.
const RENEWED_BEFORE: TimeDelta = TimeDelta::days(90);

/// Why a certificate cannot be served with.
#[derive(Debug, thiserror::Error)]
pub enum NoCertificate {
    #[error("{file} cannot be read: {why}")]
    Unreadable { file: String, why: io::Error },
    #[error("{file} holds no certificate")]
    NotACertificate { file: String },
    #[error("{file} holds no key")]
    NotAKey { file: String },
    /// Others than its owner and its group may read the key, or its group may change it.
    #[error("others can read {file}")]
    KeyOpen { file: String },
    #[error("the key is not that of the certificate")]
    KeyOther,
    #[error("a certificate could not be made: {0}")]
    NotMade(String),
}

/// Where it comes from, and who renews it.
#[derive(Debug, Clone)]
pub enum Source {
    /// Two files that somebody else renews: a school's own, by an authority.
    Files { certificate: PathBuf, key: PathBuf },
    /// A folder of this program's: made and renewed here, known by its pin.
    SelfMade { folder: PathBuf },
}

impl Source {
    fn files(&self) -> (PathBuf, PathBuf) {
        match self {
            Source::Files { certificate, key } => (certificate.clone(), key.clone()),
            Source::SelfMade { folder } => (folder.join(CERTIFICATE_FILE), folder.join(KEY_FILE)),
        }
    }
}

/// What is served with now.
#[derive(Debug)]
pub struct Certificate {
    source: Source,
    served: RwLock<Arc<CertifiedKey>>,
    state: Mutex<State>,
    pub pin: Option<Pin>,
}

#[derive(Debug, Clone)]
struct State {
    until: DateTime<Utc>,
    /// When the files were written that it was read from.
    written: [Option<SystemTime>; 2],
}

/// What a look at the files found.
#[derive(Debug, PartialEq, Eq)]
pub enum Looked {
    Same,
    /// A new one is served with from now on.
    Changed,
}

impl Certificate {
    pub fn open(source: Source) -> Result<Certificate, NoCertificate> {
        let (served, state) = read(&source)?;
        let pin = match source {
            Source::SelfMade { .. } => Some(pin_of(&served.cert[0])?),
            Source::Files { .. } => None,
        };
        let (served, state) = (RwLock::new(Arc::new(served)), Mutex::new(state));
        Ok(Certificate { source, served, state, pin })
    }

    pub fn until(&self) -> DateTime<Utc> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).until
    }

    /// Serves with renewed files from here on, and renews a self-made certificate that nears its end. With files that
    /// are wrong the one before stays.
    pub fn look(&self, now: DateTime<Utc>) -> Result<Looked, NoCertificate> {
        if let Source::SelfMade { folder } = &self.source
            && self.until() - now < RENEWED_BEFORE
        {
            renew(folder, now)?;
        }
        let before = self.state.lock().unwrap_or_else(PoisonError::into_inner).written;
        if written(&self.source) == before {
            return Ok(Looked::Same);
        }
        let (served, state) = read(&self.source)?;
        *self.served.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(served);
        *self.state.lock().unwrap_or_else(PoisonError::into_inner) = state;
        Ok(Looked::Changed)
    }

    /// TLS 1.2 and 1.3, and HTTP/1.1 inside.
    pub fn config(self: &Arc<Self>) -> anyhow::Result<ServerConfig> {
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth();
        let mut config = config.with_cert_resolver(self.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(config)
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.served.read().unwrap_or_else(PoisonError::into_inner).clone())
    }
}

fn read(source: &Source) -> Result<(CertifiedKey, State), NoCertificate> {
    // Looked at before they are read: what is written in between is seen at the next look.
    let written = written(source);
    let (certificate, key) = source.files();
    let chain = chain(&certificate)?;
    let until = end_of(&chain[0]).ok_or_else(|| NoCertificate::NotACertificate { file: named(&certificate) })?;
    let key = private_key(&key)?;
    let served = CertifiedKey::from_der(chain, key, &ring::default_provider()).map_err(|_| NoCertificate::KeyOther)?;
    Ok((served, State { until, written }))
}

fn written(source: &Source) -> [Option<SystemTime>; 2] {
    let (certificate, key) = source.files();
    [certificate, key].map(|file| fs::metadata(file).and_then(|found| found.modified()).ok())
}

fn chain(file: &Path) -> Result<Vec<CertificateDer<'static>>, NoCertificate> {
    let text = fs::read(file).map_err(|why| NoCertificate::Unreadable { file: named(file), why })?;
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&text).collect();
    chain.ok().filter(|chain| !chain.is_empty()).ok_or_else(|| NoCertificate::NotACertificate { file: named(file) })
}

fn private_key(file: &Path) -> Result<PrivateKeyDer<'static>, NoCertificate> {
    let unreadable = |why| NoCertificate::Unreadable { file: named(file), why };
    if is_open(&fs::metadata(file).map_err(unreadable)?) {
        return Err(NoCertificate::KeyOpen { file: named(file) });
    }
    let text = zeroize::Zeroizing::new(fs::read(file).map_err(unreadable)?);
    PrivateKeyDer::from_pem_slice(&text).map_err(|_| NoCertificate::NotAKey { file: named(file) })
}

/// Whether more than an owner and a group that only reads get at a file with a secret: Debian keeps such keys for its group `ssl-cert`.
pub fn is_open(key: &fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        key.permissions().mode() & 0o037 != 0
    }
    #[cfg(not(unix))]
    {
        let _ = key;
        false
    }
}

fn named(file: &Path) -> String {
    file.display().to_string()
}

fn end_of(certificate: &CertificateDer<'_>) -> Option<DateTime<Utc>> {
    let read = x509_cert::Certificate::from_der(certificate).ok()?;
    Some(read.tbs_certificate.validity.not_after.to_system_time().into())
}

/// By which an app knows the key of this certificate.
pub fn pin_of(certificate: &CertificateDer<'_>) -> Result<Pin, NoCertificate> {
    let unusable = |_| NoCertificate::NotMade("its key cannot be read".into());
    let parsed = ParsedCertificate::try_from(certificate).map_err(unusable)?;
    Ok(Pin::of_key(&parsed.subject_public_key_info()))
}
