//! The HTTP face: which routes there are, and how they are served. It decides nothing.
//!
//! A route stands once, in [`list`]: the router and the OpenAPI description are both made from there, so that neither
//! can have one that the other lacks.

mod ask;
mod description;
mod door;
mod exchange;
mod file;
mod head;
mod hear;
mod house;
mod metrics;
mod pace;
mod paper;
mod probe;
mod route;
mod serve;
mod tell;
mod update;
mod watch;

use std::sync::Arc;

use attendance::{FILE_MOST_BYTES, Policy};
use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware::from_fn_with_state, response::Response};
use protocol::{
    AddStaff, AuditPage, ChangePassword, Device, DropImport, DropMapping, FindUpdate, ForAccount, ForImport, ForStaff,
    GuessMapping, IMPORT_PIECE_BYTES, ImportNow, ImportPreview, ImportReport, Imports, Invitation, InvitationPlan,
    InviteFamilies, InviteFamily, Letters, ListImports, MappingSketch, MappingTrial, Mappings, NewPassword, Nothing,
    PlanImport, PublishPolicyAs, ReadAudit, RevokeDevice, SaveMapping, SetRoles, SignOut, StaffAccounts, TakeOut,
    TakenOut, TryMapping, UndoImport, UpdateOffers, UpdatePiece, WithdrawPolicy,
};
use schemars::JsonSchema;
use serde::{Serialize, de::DeserializeOwned};

use crate::{Office, counts::Counts};

pub use description::describe;
use hear::Ask;
pub use metrics::{metrics_router, serve_metrics};
use route::{Route, get, post, put};
pub use serve::{Patience, Way, serve};

/// The most a push may weigh: 64 writes with their notes, and room to spare. Files go their own way.
const PUSH_MOST_BYTES: usize = 4_000_000;
/// The most that anything else may weigh: a cursor of many schools is the largest.
const ASK_MOST_BYTES: usize = 256 * 1024;

/// What the routes share.
#[derive(Clone)]
pub struct Face {
    pub office: Office,
    /// How families reach this server, as letters print it; with its pin, where the certificate is self-made
    /// ([`protocol::Pin::on`]).
    pub address: String,
    /// What stands in front of this server.
    pub proxy: Proxy,
    /// What prints: the program's, since no library here knows how.
    pub press: Arc<dyn Letters>,
    pub counts: Arc<Counts>,
}

/// Who says where a request came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proxy {
    /// The connection itself; whatever a request says of it, a stranger may have written.
    None,
    /// A program on this computer that passes requests on: it says whom it saw, last in `X-Forwarded-For`.
    Here,
}

impl Face {
    pub fn new(office: Office, address: String, press: Arc<dyn Letters>) -> Face {
        Face { office, address, proxy: Proxy::None, press, counts: Arc::new(Counts::new()) }
    }
}

/// Every route there is, in the order in which a computer meets them.
fn list() -> Vec<Route> {
    let mut all = vec![
        get("/v1/hello", "hello", exchange::hello)
            .about("What this server is", "Asked by anybody, before anything else.")
            .answers::<protocol::Hello>(),
        post("/v1/enter", "enter", exchange::enter)
            .about(
                "Lets a computer in",
                "With the code of an invitation, with a staff login, or with what came back from a page to sign in on. \
                 The token is told this once. After 8 wrong tries at one code or login from one address, 40 from one \
                 address, or 30 at one login from computers that have not been in under it, it answers 429 for a \
                 quarter of an hour; a computer that has been in under a login has 8 of its own. Where a code belongs \
                 to the password it is asked for by `code_needed`; 5 wrong ones wait an hour.",
            )
            .asks::<protocol::Enter>(ASK_MOST_BYTES)
            .answers_in_ok::<protocol::Entered>()
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::TOO_MANY_REQUESTS]),
        post("/v1/openid", "openid_page", exchange::openid_page)
            .about(
                "A page to sign in on elsewhere",
                "Where the school's staff sign in by OpenID Connect. It comes back to this computer's own port, with a \
                 state and a code for `enter`; both are good once, for ten minutes.",
            )
            .asks::<protocol::BeginOpenId>(ASK_MOST_BYTES)
            .answers_in_ok::<protocol::OpenIdPage>()
            .refuses(&[StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::TOO_MANY_REQUESTS]),
        post("/v1/push", "push", exchange::push)
            .about(
                "Takes what a computer wrote",
                "Each write once: sent again, it does nothing again and gets the same receipt. A write that is refused \
                 is refused in its receipt and holds back no other; a write without a receipt is sent again later.",
            )
            .with_token()
            .asks::<protocol::Push>(PUSH_MOST_BYTES)
            .answers::<protocol::PushAnswer>(),
        post("/v1/pull", "pull", exchange::pull)
            .about(
                "One page of the asker's feed",
                "What changed since a cursor, of what the asker may see today, and what must be forgotten. A cursor is \
                 opaque; one that cannot be read starts the feed over.",
            )
            .with_token()
            .asks::<protocol::Pull>(ASK_MOST_BYTES)
            .answers::<protocol::PullAnswer>(),
        get("/v1/wake", "wake", exchange::wake)
            .about(
                "Says when there is something to pull",
                "A line of server-sent events that stays open: `wake` at once and whenever one of the asker's schools \
                 has something new. It carries no news itself.",
            )
            .with_token()
            .answers_as(&["text/event-stream"]),
        put("/v1/attachment/{id}", "upload", file::upload)
            .about(
                "Keeps a file until a write names it",
                "A PDF, a PNG or a JPEG, known by its first bytes, whatever `kind` says. The same upload again does \
                 nothing.",
            )
            .with_token()
            .at::<attendance::AttachmentId>("id")
            .in_query::<file::UploadQuery>()
            .asks_file(FILE_MOST_BYTES)
            .answers_in_ok::<Nothing>()
            .refuses(&[
                StatusCode::FORBIDDEN,
                StatusCode::NOT_FOUND,
                StatusCode::CONFLICT,
                StatusCode::UNPROCESSABLE_ENTITY,
                StatusCode::SERVICE_UNAVAILABLE,
            ]),
        get("/v1/attachment/{id}", "download", file::download)
            .about("A file, for whoever may see the thing that names it", "Reading it is written down.")
            .with_token()
            .at::<attendance::AttachmentId>("id")
            .answers_as(&["application/pdf", "image/png", "image/jpeg"])
            .refuses(&[StatusCode::NOT_FOUND]),
        ask::<ForAccount, Vec<Device>>("/v1/ask/devices", "devices")
            .about("The computers that are signed in as the asker", ""),
        ask::<RevokeDevice, Vec<Device>>("/v1/ask/revoke_device", "revoke_device")
            .about("Signs a computer of the asker's own out", "Answered with those that are left.")
            .refuses(&[StatusCode::NOT_FOUND]),
        ask::<SignOut, Nothing>("/v1/ask/sign_out", "sign_out")
            .about("Signs this computer out", "Its token is good for nothing from then on."),
        ask::<InviteFamily, Invitation>("/v1/ask/invite_family", "invite_family")
            .about(
                "An invitation for a guardian",
                "For staff. Codes that were made for the same guardian earlier and not used stop working.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<TakeOut, TakenOut>("/v1/ask/take_out", "take_out")
            .about(
                "A list, the rates or the calendar as a file",
                "For staff, of what the asker may see; what people wrote is not in it. Taking one out is written down.",
            )
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<ForAccount, StaffAccounts>("/v1/ask/staff_accounts", "staff_accounts")
            .about("Who signs in at the schools that the asker administers, and as what", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<AddStaff, NewPassword>("/v1/ask/add_staff", "add_staff")
            .about("A login for somebody new", "The server makes the password and tells it this once.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<SetRoles, StaffAccounts>("/v1/ask/set_roles", "set_roles")
            .about(
                "What somebody is at a school",
                "Nobody gives a role that they could not have given, nor changes what they are themselves. Whoever is \
                 nothing anywhere any more has no login.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<ForStaff, NewPassword>("/v1/ask/new_password", "new_password")
            .about("A new password for somebody else", "Every computer of theirs is signed out.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<ChangePassword, Nothing>("/v1/ask/change_password", "change_password")
            .about("A password of the asker's own", "Their other computers are signed out.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY, StatusCode::TOO_MANY_REQUESTS]),
        ask::<ReadAudit, AuditPage>("/v1/ask/audit", "audit")
            .about("Who did what, about whom, when", "Newest first, a page at a time; what people wrote is not in it.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<ListImports, Imports>("/v1/ask/imports", "imports")
            .about("The imports of the asker's schools", "Newest first, a page at a time.")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<ForImport, ImportReport>("/v1/ask/import_report", "import_report")
            .about("One import with its report", "And what taking it back would do, worked out against what is there.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<UndoImport, ImportReport>("/v1/ask/undo_import", "undo_import")
            .about(
                "Takes an import back",
                "Refused where anything has changed since its undoing was looked at. What families wrote stays.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        put("/v1/import/{id}", "send_import", file::send_import)
            .about(
                "Keeps a piece of a school's file until somebody has looked at what it would change",
                "For administrators. All files of one `id` are planned together; the pieces of a file are numbered from                  0. The same piece again does nothing new, and files that the same person sent before go.",
            )
            .with_token()
            .at::<uuid::Uuid>("id")
            .in_query::<file::PieceQuery>()
            .asks_file(IMPORT_PIECE_BYTES)
            .answers_in_ok::<Nothing>()
            .refuses(&[
                StatusCode::FORBIDDEN,
                StatusCode::NOT_FOUND,
                StatusCode::CONFLICT,
                StatusCode::UNPROCESSABLE_ENTITY,
            ]),
        ask::<PlanImport, ImportPreview>("/v1/ask/plan_import", "plan_import")
            .about("What files that were sent would change", "Nothing is written.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<ImportNow, ImportReport>("/v1/ask/import_now", "import_now")
            .about(
                "Brings files in that were sent",
                "Refused where anything has changed since their plan was made. The same again is answered the same.",
            )
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<DropImport, Nothing>("/v1/ask/drop_import", "drop_import")
            .about("Forgets files that were sent and are not to be brought in", "")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND]),
        ask::<ForAccount, Mappings>("/v1/ask/mappings", "mappings")
            .about("What other systems' attendance means here, as somebody has said", "")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<GuessMapping, MappingSketch>("/v1/ask/guess_mapping", "guess_mapping")
            .about("What a sample's columns and codes seem to mean", "The sample was sent as files to import are.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<TryMapping, MappingTrial>("/v1/ask/try_mapping", "try_mapping")
            .about("What a sample's rows would become by a mapping", "Nothing is written.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<SaveMapping, Mappings>("/v1/ask/save_mapping", "save_mapping")
            .about("Keeps a mapping for every import to come", "In place of one of the same name.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<DropMapping, Mappings>("/v1/ask/drop_mapping", "drop_mapping")
            .about("Lets go of a mapping", "What was imported by it stays as it is.")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<PublishPolicyAs, Policy>("/v1/ask/publish_policy", "publish_policy")
            .about("A policy for families, or its next edition", "Its version says which edition was seen; 0 is new.")
            // Several languages of several pages each.
            .asks::<PublishPolicyAs>(PUSH_MOST_BYTES)
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<WithdrawPolicy, Nothing>("/v1/ask/withdraw_policy", "withdraw_policy")
            .about("Takes a policy back", "Families' computers forget it; staff keep it.")
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::NOT_FOUND, StatusCode::UNPROCESSABLE_ENTITY]),
        ask::<InviteFamilies, InvitationPlan>("/v1/ask/invitation_plan", "invitation_plan")
            .about("Whom letters would go to, and in which languages", "Nothing is made.")
            .refuses(&[StatusCode::FORBIDDEN]),
        ask::<FindUpdate, UpdateOffers>("/v1/ask/find_update", "find_update")
            .about(
                "Later versions of the app that the school hands on",
                "Each with its makers' signature (minisign), by whose comment a computer knows what it is.",
            ),
        get("/v1/update", "update", update::piece)
            .about("A piece of one of them", "Pieces of a megabyte, from 0 on; the last is shorter.")
            .with_token()
            .in_query::<UpdatePiece>()
            .answers_as(&["application/octet-stream"])
            .refuses(&[StatusCode::NOT_FOUND]),
        post("/v1/letters/invitations", "invitation_letters", paper::invitations)
            .about(
                "Invitations for many families, as one PDF",
                "A page a guardian, by language and grade. The codes stand in the file and nowhere else; those that \
                 were made for the same guardians earlier and not used stop working.",
            )
            .with_token()
            .asks::<InviteFamilies>(ASK_MOST_BYTES)
            .answers_as(&["application/pdf"])
            .refuses(&[StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY]),
        get("/v1/openapi.json", "openapi", description::openapi)
            .about("This description", "")
            .answers::<description::Description>()
            .never_fails(),
        get("/healthz", "healthz", probe::healthz)
            .about("Whether the process is alive", "It asks nothing of the store.")
            .answers::<probe::Probed>()
            .never_fails(),
        get("/readyz", "readyz", probe::readyz)
            .about(
                "Whether requests should come here",
                "The store answers, its schema is this program's, and nobody has told the server to stop; else 503.",
            )
            .answers::<probe::Probed>()
            .may_be_unready::<probe::Probed>()
            .never_fails(),
    ];
    all.extend(house::routes());
    all.extend(door::routes());
    all
}

/// An ask by its name, which its path ends with.
fn ask<T, A>(path: &'static str, name: &'static str) -> Route
where
    T: Serialize + DeserializeOwned + JsonSchema + Send + 'static,
    A: JsonSchema,
{
    let answer = move |face, token, body: Ask<T>| ask::ask(name, face, token, body);
    post(path, name, answer).with_token().asks::<T>(ASK_MOST_BYTES).answers_in_ok::<A>()
}

pub fn router(face: Face) -> Router {
    let routes = list().into_iter().fold(Router::new(), |router, route| {
        let most = route.most_bytes().unwrap_or(ASK_MOST_BYTES);
        router.route(route.path, route.handler.layer(DefaultBodyLimit::max(most)))
    });
    let paced = from_fn_with_state(face.clone(), pace::pace);
    let watched = from_fn_with_state(face.clone(), watch::watch);
    let headed = from_fn_with_state(face.clone(), head::head);
    let routes = routes.fallback(unknown).method_not_allowed_fallback(wrong_method);
    routes.layer(paced).layer(watched).layer(headed).with_state(face)
}

/// A newer program asks for what this one does not have.
async fn unknown() -> Response {
    tell::too_new_with(StatusCode::NOT_FOUND)
}

async fn wrong_method() -> Response {
    tell::too_new_with(StatusCode::METHOD_NOT_ALLOWED)
}
