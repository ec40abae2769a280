//! How a school's server proves that it is the school's: by an authority that this computer trusts, or by the one key
//! that a pin from the school means. Nothing here lets an unproved server pass, and nothing asks whether it should.

use std::{error::Error, io, sync::Arc};

use anyhow::Context;
use attendance::Refusal;
use protocol::Pin;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime},
    server::ParsedCertificate,
};

/// Takes one key and no other, whoever stands for it.
///
/// Its name and its dates are not looked at: whoever has the key could write both anew, and a family whose clock is
/// wrong, or whose school's computer has moved, would be kept out for nothing.
#[derive(Debug)]
struct OneKey {
    pin: String,
    provider: Arc<CryptoProvider>,
}

/// TLS with the one server that has the key of this pin.
pub fn pinned(pin: &str) -> anyhow::Result<ClientConfig> {
    let provider = Arc::new(ring::default_provider());
    let verifier = OneKey { pin: pin.to_owned(), provider: provider.clone() };
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.context("TLS 1.2 and 1.3")?.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
    Ok(config.with_no_client_auth())
}

impl ServerCertVerifier for OneKey {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let certificate = ParsedCertificate::try_from(end_entity)?;
        match Pin::of_key(&certificate.subject_public_key_info()).plain() == self.pin {
            true => Ok(ServerCertVerified::assertion()),
            false => Err(CertificateError::ApplicationVerificationFailure.into()),
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

/// What a server that did not prove itself is called, if that is what went wrong.
pub fn unproved(error: &(dyn Error + 'static), address: &str) -> Option<Refusal> {
    let address = protocol::bare(address).to_owned();
    match tls_error(error)? {
        rustls::Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure) => {
            Some(Refusal::PinOther { address })
        }
        rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer) => Some(Refusal::PinWanted { address }),
        rustls::Error::InvalidCertificate(_) => Some(Refusal::CertificateUnusable { address }),
        _ => None,
    }
}

/// The error of rustls that lies in another one. An I/O error does not name what it carries as its source.
fn tls_error<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a rustls::Error> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(tls) = error.downcast_ref() {
            return Some(tls);
        }
        let carried = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = carried.map(|carried| carried as &(dyn Error + 'static)).or_else(|| error.source());
    }
    None
}
