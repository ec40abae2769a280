//! The only file of the server that asks somebody elsewhere: whoever signs staff in by OpenID Connect. It asks nobody
//! whom the technician has not named, follows no redirect, and tells nothing of any child.

use std::{collections::HashMap, sync::Once, time::Duration};

use anyhow::{Context, anyhow};
use axum::http;
use openidconnect::{
    AdditionalClaims, AuthType, AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IdTokenFields, IssuerUrl, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, StandardErrorResponse,
    StandardTokenResponse, TokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreErrorResponseType, CoreGenderClaim,
        CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
        CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    },
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

const ANSWER_MOST: Duration = Duration::from_secs(10);
/// Keys and tokens are some thousand bytes; more is no answer.
const ANSWER_MOST_BYTES: usize = 1_000_000;
/// Groups beyond this say nothing more.
const GROUPS_MOST: usize = 1_000;
/// What a token may be signed with: a key of theirs, never the secret that both sides know.
const SIGNED_BY: [CoreJwsSigningAlgorithm; 8] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Who signs a school's staff in, as the technician has said.
#[derive(Clone)]
pub struct Provider {
    pub issuer: String,
    pub name: String,
    pub client_id: String,
    pub client_secret: Option<String>,
    pub groups_claim: String,
    /// Between spaces, beside `openid`.
    pub scopes: String,
    /// After so many days somebody comes from there again.
    pub good_days: i64,
}

/// A secret never reaches a log.
impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Provider({})", self.issuer)
    }
}

/// Why nobody was proved to be anybody.
#[derive(Debug)]
pub enum Outside {
    /// No answer, or one that is no answer of a provider.
    Away(anyhow::Error),
    /// An answer that proves nothing: a wrong signature, issuer, audience, nonce or time, or a code that is not theirs.
    NotProved(anyhow::Error),
}

/// A page of theirs to sign in on, and what the answer is held against.
pub struct SignInPage {
    pub url: String,
    pub state: String,
    pub nonce: String,
    pub verifier: String,
}

/// Who somebody is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub subject: String,
    pub name: Option<String>,
    /// What they sign in with there; for people to read, never to tell people apart by.
    pub login: Option<String>,
    pub groups: Vec<String>,
}

/// Every claim that the standard does not name.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Others(#[serde(default)] HashMap<String, Value>);

impl AdditionalClaims for Others {}

type Fields = IdTokenFields<
    Others,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type AtProvider = Client<
    Others,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<Fields, CoreTokenType>,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

static TLS: Once = Once::new();

fn line() -> anyhow::Result<reqwest::Client> {
    // Whoever came first may have installed one: any will do.
    TLS.call_once(|| _ = rustls::crypto::ring::default_provider().install_default());
    Ok(reqwest::Client::builder()
        .timeout(ANSWER_MOST)
        // A provider that sends a server elsewhere could send it anywhere.
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("presente-server/", env!("CARGO_PKG_VERSION")))
        .build()?)
}

/// What went wrong on the way, as a library wants it.
#[derive(Debug, thiserror::Error)]
#[error("{0:#}")]
struct OnTheWay(anyhow::Error);

async fn ask(line: reqwest::Client, request: HttpRequest) -> Result<HttpResponse, OnTheWay> {
    let asked = async {
        let mut answer = line.execute(request.try_into()?).await?;
        let mut built = http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            built = built.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(piece) = answer.chunk().await? {
            body.extend_from_slice(&piece);
            if body.len() > ANSWER_MOST_BYTES {
                return Err(anyhow!("an answer of more than a megabyte"));
            }
        }
        Ok(built.body(body)?)
    };
    asked.await.map_err(OnTheWay)
}

/// Whether an address may be asked: encrypted, or on this computer.
pub fn may_be_asked(issuer: &str) -> bool {
    let Ok(url) = reqwest::Url::parse(issuer) else { return false };
    let near = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    url.scheme() == "https" || (url.scheme() == "http" && near)
}

/// The provider as it describes itself now, with its keys: both may change between two sign-ins.
async fn at(provider: &Provider, line: &reqwest::Client) -> anyhow::Result<AtProvider> {
    let issuer = IssuerUrl::new(provider.issuer.clone())?;
    let asking = |request| ask(line.clone(), request);
    let described = CoreProviderMetadata::discover_async(issuer, &asking).await?;
    let (id, secret) = (ClientId::new(provider.client_id.clone()), provider.client_secret.clone());
    let client = AtProvider::from_provider_metadata(described, id, secret.map(ClientSecret::new));
    Ok(match provider.client_secret {
        Some(_) => client,
        None => client.set_auth_type(AuthType::RequestBody),
    })
}

/// Asks the provider for what it says of itself: for a technician who wants to know whether all is well.
pub async fn look(provider: &Provider) -> Result<(), Outside> {
    let line = line().map_err(Outside::Away)?;
    at(provider, &line).await.map(drop).map_err(Outside::Away)
}

/// A page to sign in on that comes back to `redirect`, with PKCE (S256), a state and a nonce of its own.
pub async fn sign_in_page(provider: &Provider, redirect: &str) -> Result<SignInPage, Outside> {
    let page = async {
        let redirect = RedirectUrl::new(redirect.to_owned())?;
        let client = at(provider, &line()?).await?.set_redirect_uri(redirect);
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let asked =
            client.authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random);
        let scopes = provider.scopes.split_whitespace().filter(|scope| *scope != "openid");
        let asked = asked.add_scopes(scopes.map(|scope| Scope::new(scope.to_owned()))).set_pkce_challenge(challenge);
        let (url, state, nonce) = asked.url();
        Ok(SignInPage {
            url: url.to_string(),
            state: state.secret().clone(),
            nonce: nonce.secret().clone(),
            verifier: verifier.secret().clone(),
        })
    };
    page.await.map_err(Outside::Away)
}

/// Exchanges what came back for who it is: the token's signature, issuer, audience, time and nonce are held against what
/// they must be.
pub async fn exchange(
    provider: &Provider,
    redirect: String,
    code: String,
    verifier: String,
    nonce: String,
) -> Result<Person, Outside> {
    let line = line().map_err(Outside::Away)?;
    let client = at(provider, &line).await.map_err(Outside::Away)?;
    let away = |error: openidconnect::url::ParseError| Outside::Away(error.into());
    let client = client.set_redirect_uri(RedirectUrl::new(redirect).map_err(away)?);
    let asking = |request| ask(line.clone(), request);
    let asked = client.exchange_code(AuthorizationCode::new(code)).map_err(|error| Outside::Away(error.into()))?;
    let answer = asked.set_pkce_verifier(PkceCodeVerifier::new(verifier)).request_async(&asking).await;
    let answer = answer.map_err(|error| match error {
        RequestTokenError::ServerResponse(no) => Outside::NotProved(anyhow!("the code was not taken: {}", no.error())),
        other => Outside::Away(anyhow!("the code was not exchanged: {other}")),
    })?;
    let token = answer.id_token().context("an answer without a token").map_err(Outside::NotProved)?;
    let proof = client.id_token_verifier().set_allowed_algs(SIGNED_BY);
    let claims = token.claims(&proof, &Nonce::new(nonce)).map_err(|error| Outside::NotProved(error.into()))?;
    let name = claims.name().and_then(|name| name.get(None)).map(|name| name.as_str().to_owned());
    let login = claims.preferred_username().map(|name| name.as_str().to_owned());
    let login = login.or_else(|| claims.email().map(|email| email.as_str().to_owned()));
    let groups = match claims.additional_claims().0.get(&provider.groups_claim) {
        Some(Value::Array(groups)) => groups.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::String(group)) => vec![group.clone()],
        _ => Vec::new(),
    };
    let groups = groups.into_iter().take(GROUPS_MOST).collect();
    Ok(Person { subject: claims.subject().as_str().to_owned(), name, login, groups })
}
