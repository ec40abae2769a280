//! A school that is reached over TLS: by a certificate of an authority, or by one of its own making whose pin stands in
//! the letter. Everything goes over real sockets, by the real link.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
    time::Duration,
};

use attendance::*;
use chrono::{DateTime, TimeDelta, Utc};
use client::HttpLink;
use presente_tests::{
    programs::{self, Running},
    worlds::{
        maple_street::{MATEO, ROSA_RIVERA},
        paper::press,
        world::{Computer, PASSWORD, World, story_day},
    },
};
use protocol::*;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use server::{
    certificate::{Certificate, Looked, NoCertificate, Source},
    routes::{Face, Patience, Way, serve},
    self_made,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    runtime::Runtime,
    sync::oneshot,
    task::JoinHandle,
};
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

/// A port behind which the school's own routes are.
struct Door {
    near: SocketAddr,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<std::io::Result<()>>,
}

impl Door {
    fn opens(runtime: &Runtime, world: &World, way: Way, near: &str) -> Door {
        Door::opens_with(runtime, world, way, near, Patience::default())
    }

    fn opens_with(runtime: &Runtime, world: &World, way: Way, near: &str, patience: Patience) -> Door {
        let listener = runtime.block_on(TcpListener::bind(near)).expect("a free port");
        let near = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel();
        let face = Face::new(world.office.clone(), format!("https://{near}"), press());
        let serving = runtime.spawn(serve(listener, way, patience, face, async { _ = stopped.await }));
        Door { near, stop, serving }
    }

    fn shuts(self, runtime: &Runtime) {
        self.stop.send(()).expect("it is open");
        runtime.block_on(self.serving).expect("no panic").expect("it ends well");
    }

    /// What is typed, with a pin where there is one.
    fn address(&self, certificate: &Certificate) -> String {
        let address = format!("https://{}", self.near);
        certificate.pin.as_ref().map_or(address.clone(), |pin| pin.on(&address))
    }
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

fn self_made(folder: &Path, now: DateTime<Utc>) -> Arc<Certificate> {
    self_made::make(folder, now).expect("it is made");
    Arc::new(Certificate::open(Source::SelfMade { folder: folder.to_owned() }).expect("it is read"))
}

/// A computer whose link trusts the system's authorities, or these.
fn computer<'w>(world: &'w World, authority: Option<&str>) -> Computer<'w> {
    let link = match authority {
        Some(pem) => HttpLink::trusting(pem.as_bytes()),
        None => HttpLink::new(),
    };
    world.new_computer_over(Arc::new(link.expect("a link")), TimeDelta::zero())
}

fn problem(computer: &Computer<'_>) -> Option<Refusal> {
    computer.session().sync.problem
}

#[test]
fn a_family_joins_a_school_by_its_pin_and_the_main_job_is_done_encrypted() {
    let (world, runtime, folder) = (World::maple_street(), runtime(), tempfile::tempdir().expect("a folder"));
    let certificate = self_made(folder.path(), world.clock.now());
    let door = Door::opens(&runtime, &world, Way::Tls(certificate.clone()), "127.0.0.1:0");
    let pin = certificate.pin.clone().expect("a self-made one has a pin");
    let bare = format!("https://{}", door.near);
    let code = world.code_for(world.person(ROSA_RIVERA));
    let mut rosa = computer(&world, None);
    rosa.address = bare.clone();
    let joins = |pin: Option<&str>| -> Result<Session, Refusal> {
        rosa.call("join", serde_json::json!({ "address": bare, "code": code, "pin": pin }))
    };
    let unproved = world.count("SELECT count(*) FROM device");
    assert_eq!(joins(None), Err(Refusal::PinWanted { address: bare.clone() }));
    assert_eq!(joins(Some("0123-4567-89AB")), Err(Refusal::PinUnusable));
    assert_eq!(joins(Some("0123-4567-89AB-CDEF")), Err(Refusal::PinOther { address: bare.clone() }));
    assert_eq!(world.count("SELECT count(*) FROM device"), unproved, "the code was told to nobody");
    joins(Some(&pin.grouped().to_lowercase())).expect("the letter's pin");
    assert_eq!(rosa.session().accounts[0].address, bare, "a pin is not shown as a part of the address");
    let said = rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(2);
    assert_eq!((rosa.waiting(), problem(&rosa)), (0, None));

    world.give_login("okafor", "Ms. Okafor", StaffRole::Liaison);
    let liaison = computer(&world, None);
    let sign_in = |pin: Option<String>| -> Result<Session, Refusal> {
        let ask = SignIn { address: bare.clone(), login: "okafor".into(), password: PASSWORD.into(), code: None, pin };
        liaison.call("sign_in", serde_json::json!(ask))
    };
    assert_eq!(sign_in(None), Err(Refusal::PinWanted { address: bare.clone() }));
    sign_in(Some(pin.grouped())).expect("signed in");
    liaison.syncs(2);
    liaison.decides(said.id, Verdict::Accept, "").expect("accepted");
    liaison.syncs(2);
    rosa.syncs(2);
    assert_eq!(rosa.explanation(said.id).explanation.state, ExplanationState::Accepted);
    door.shuts(&runtime);
}

#[test]
fn a_letter_and_its_link_carry_the_pin_and_a_school_with_an_authority_has_none() {
    let world = World::maple_street();
    let guardian = world.person(ROSA_RIVERA);
    let invited = |address: &str| -> Invitation {
        let (address, office) = (address.to_owned(), world.office.clone());
        let made = move |conn: &mut dyn server::store::Conn| {
            server::invite::make(conn, &office, guardian, &address, "test", None)
        };
        world.office.store.write(made).unwrap_or_else(|trouble| panic!("{trouble:?}"))
    };
    let pinned = invited("https://10.0.0.5:8460#ABCDEFGHJKMNPQRS");
    assert_eq!(pinned.address, "https://10.0.0.5:8460");
    assert_eq!(pinned.pin.as_deref(), Some("ABCD-EFGH-JKMN-PQRS"));
    assert!(pinned.link.ends_with("&pin=ABCDEFGHJKMNPQRS"), "{}", pinned.link.len());
    let plain = invited("https://presente.example.org");
    assert_eq!(plain.pin, None);
    assert!(!plain.link.contains("pin"));
}

#[test]
fn another_key_at_the_school_s_address_hears_nothing_and_the_school_s_own_hears_all() {
    let (world, runtime) = (World::maple_street(), runtime());
    let (folder, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let certificate = self_made(folder.path(), world.clock.now());
    let door = Door::opens(&runtime, &world, Way::Tls(certificate.clone()), "127.0.0.1:0");
    let near = door.near.to_string();
    let mut rosa = computer(&world, None);
    rosa.address = door.address(&certificate);
    rosa.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("joined");
    door.shuts(&runtime);

    // Made by the same program, for the same name: nothing but the key differs.
    let stranger = Door::opens(&runtime, &world, Way::Tls(self_made(other.path(), world.clock.now())), &near);
    let mateo = world.student(MATEO);
    let note = world.block_on(rosa.client.attach(mateo, "una nota.pdf", b"%PDF-1.4 n".to_vec()));
    let Answered::Ok(note) = note else { panic!("kept") };
    let mut ask = rosa.explanation_of(mateo, &[story_day()], Reason::Illness, "Fiebre");
    ask.attachments = vec![note];
    let _: Explanation = rosa.call("explain_absence", serde_json::json!(ask)).expect("kept");
    rosa.syncs(2);
    assert_eq!(problem(&rosa), Some(Refusal::PinOther { address: format!("https://{near}") }));
    assert_eq!(rosa.waiting(), 1, "it stays, and is not refused");
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'explain_absence'"), 0);
    assert_eq!(world.count("SELECT count(*) FROM attachment"), 0);
    stranger.shuts(&runtime);

    let door = Door::opens(&runtime, &world, Way::Tls(certificate), &near);
    rosa.syncs(2);
    assert_eq!((rosa.waiting(), problem(&rosa)), (0, None));
    door.shuts(&runtime);
}

#[test]
fn a_self_made_certificate_is_renewed_before_its_end_and_its_pin_stays() {
    let (world, runtime, folder) = (World::maple_street(), runtime(), tempfile::tempdir().expect("a folder"));
    let now = world.clock.now();
    let certificate = self_made(folder.path(), now);
    let door = Door::opens(&runtime, &world, Way::Tls(certificate.clone()), "127.0.0.1:0");
    let mut rosa = computer(&world, None);
    rosa.address = door.address(&certificate);
    rosa.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("joined");
    let first = certificate.until();
    assert_eq!(certificate.look(now).expect("the files are whole"), Looked::Same);
    let later = first - TimeDelta::days(30);
    assert_eq!(certificate.look(later).expect("it is renewed"), Looked::Changed);
    assert!(later + TimeDelta::days(365) < certificate.until());
    assert_eq!(self_made(folder.path(), later).pin, certificate.pin, "made again, it is the same key");
    // A new computer meets the renewed one, with the pin of the old letter.
    let mut again = computer(&world, None);
    again.address = rosa.address.clone();
    again.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("joined");
    rosa.explains(world.student(MATEO), &[story_day()], "Fiebre").expect("kept");
    rosa.syncs(2);
    assert_eq!(rosa.waiting(), 0);
    door.shuts(&runtime);
}

/// An authority as a district may have one, and what it signs for this computer.
struct Authority {
    pem: String,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Authority {
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(Vec::new()).expect("no names");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).expect("signed");
        Authority { pem: certificate.pem(), issuer: Issuer::new(params, key) }
    }

    /// Lays a certificate for a name and its key into a folder.
    fn signs(&self, name: &str, last_year: i32, folder: &Path) -> Source {
        let key = KeyPair::generate().expect("a key");
        let mut params = CertificateParams::new(vec![name.to_owned()]).expect("a name");
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(last_year, 1, 1);
        let signed = params.signed_by(&key, &self.issuer).expect("signed");
        let files: [PathBuf; 2] = [folder.join("c.pem"), folder.join("k.pem")];
        fs::write(&files[0], signed.pem()).expect("written");
        private(&files[1], key.serialize_pem().as_bytes());
        let [certificate, key] = files;
        Source::Files { certificate, key }
    }
}

fn private(file: &Path, text: &[u8]) {
    _ = fs::remove_file(file);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).and_then(|mut file| file.write_all(text)).expect("written");
}

#[test]
fn a_school_with_an_authority_is_taken_by_its_name_and_not_when_it_is_expired_or_another_s() {
    let (world, runtime, folder) = (World::maple_street(), runtime(), tempfile::tempdir().expect("a folder"));
    let authority = Authority::new();
    let opened = |source| Arc::new(Certificate::open(source).expect("it is read"));
    let certificate = opened(authority.signs("localhost", 2999, folder.path()));
    assert_eq!(certificate.pin, None);
    let door = Door::opens(&runtime, &world, Way::Tls(certificate.clone()), "127.0.0.1:0");
    let code = world.code_for(world.person(ROSA_RIVERA));
    let mut rosa = computer(&world, Some(&authority.pem));
    let near = format!("https://localhost:{}", door.near.port());
    rosa.address = format!("https://{}", door.near);
    let unusable = |address: &str| Err(Refusal::CertificateUnusable { address: address.to_owned() });
    assert_eq!(rosa.joins(&code), unusable(&rosa.address), "it is the certificate of another name");
    rosa.address = near.clone();
    rosa.joins(&code).expect("joined");
    let mut stranger = computer(&world, None);
    stranger.address = near.clone();
    assert_eq!(stranger.joins(&code), Err(Refusal::PinWanted { address: near.clone() }));

    // The files are renewed by somebody else, this time wrongly: with a key that is not the certificate's.
    let before = fs::read(folder.path().join("c.pem")).expect("there");
    authority.signs("localhost", 2998, folder.path());
    fs::write(folder.path().join("c.pem"), before).expect("written");
    assert!(matches!(certificate.look(world.clock.now()), Err(NoCertificate::KeyOther)));
    let until = certificate.until();
    rosa.syncs(1);
    assert_eq!(problem(&rosa), None, "the one before is served with");
    authority.signs("localhost", 2997, folder.path());
    assert_eq!(certificate.look(world.clock.now()).expect("whole"), Looked::Changed);
    assert!(certificate.until() < until, "as its files say");

    authority.signs("localhost", 2021, folder.path());
    assert_eq!(certificate.look(world.clock.now()).expect("whole"), Looked::Changed);
    let mut late = computer(&world, Some(&authority.pem));
    late.address = near.clone();
    assert_eq!(late.joins(&code), unusable(&near), "it is expired");
    door.shuts(&runtime);
}

#[test]
fn a_key_that_others_can_read_is_not_served_with() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = Authority::new().signs("localhost", 2999, folder.path());
    Certificate::open(source.clone()).expect("a private one is");
    #[cfg(unix)]
    for (mode, is_open) in [(0o640, false), (0o644, true), (0o604, true), (0o660, true)] {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(folder.path().join("k.pem"), fs::Permissions::from_mode(mode)).expect("set");
        let refused = matches!(Certificate::open(source.clone()), Err(NoCertificate::KeyOpen { .. }));
        assert_eq!(refused, is_open, "{mode:o}");
    }
    let made = folder.path().join("made");
    self_made::make(&made, Utc::now()).expect("made");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(&made), mode(&made.join("key.pem"))), (0o700, 0o600));
    }
}

/// Says words to a server and hears everything until it hangs up.
async fn hears(mut line: impl AsyncReadExt + AsyncWriteExt + Unpin, words: &[u8]) -> String {
    line.write_all(words).await.expect("it is said");
    let mut heard = Vec::new();
    _ = line.read_to_end(&mut heard).await;
    String::from_utf8_lossy(&heard).into_owned()
}

const HELLO: &[u8] = b"GET /v1/hello HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";

#[test]
fn plain_words_at_an_encrypted_port_hear_nothing_and_encrypted_ones_are_told_to_stay_so() {
    let (world, runtime, folder) = (World::maple_street(), runtime(), tempfile::tempdir().expect("a folder"));
    let authority = Authority::new();
    let source = authority.signs("localhost", 2999, folder.path());
    let certificate = Arc::new(Certificate::open(source).expect("it is read"));
    let door = Door::opens(&runtime, &world, Way::Tls(certificate), "127.0.0.1:0");
    let heard = runtime.block_on(async {
        let line = TcpStream::connect(door.near).await.expect("it listens");
        hears(line, HELLO).await
    });
    assert!(!heard.contains("HTTP") && !heard.contains("presente"), "{heard}");

    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(authority.pem.as_bytes()).expect("a certificate")).expect("trusted");
    let config = ClientConfig::builder_with_provider(Arc::new(tokio_rustls::rustls::crypto::ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().expect("versions").with_root_certificates(roots);
    let connector = TlsConnector::from(Arc::new(config.with_no_client_auth()));
    let encrypted = runtime.block_on(async {
        let line = TcpStream::connect(door.near).await.expect("it listens");
        let name = ServerName::try_from("localhost").expect("a name");
        hears(connector.connect(name, line).await.expect("proved"), HELLO).await
    });
    assert!(encrypted.starts_with("HTTP/1.1 200"), "{encrypted}");
    assert!(encrypted.contains("strict-transport-security: max-age=31536000"), "{encrypted}");
    door.shuts(&runtime);
}

#[test]
fn whoever_says_nothing_or_half_a_word_is_hung_up_on() {
    let (world, runtime, folder) = (World::maple_street(), runtime(), tempfile::tempdir().expect("a folder"));
    let soon = Duration::from_millis(30);
    let patience = Patience { handshake: soon, head: soon };
    let certificate = self_made(folder.path(), world.clock.now());
    let encrypted = Door::opens_with(&runtime, &world, Way::Tls(certificate), "127.0.0.1:0", patience);
    let plain = Door::opens_with(&runtime, &world, Way::Plain, "127.0.0.1:0", patience);
    for (near, words) in [(encrypted.near, &b""[..]), (plain.near, b""), (plain.near, b"GET /v1/hello HTTP/1.1\r\nho")]
    {
        // It ends by the server's hanging up, or never.
        let heard = runtime.block_on(async { hears(TcpStream::connect(near).await.expect("it listens"), words).await });
        assert!(!heard.contains("200"), "{heard}");
    }
    let heard = runtime.block_on(async { hears(TcpStream::connect(plain.near).await.expect("there"), HELLO).await });
    assert!(heard.starts_with("HTTP/1.1 200"), "whoever speaks is answered: {heard}");
    encrypted.shuts(&runtime);
    plain.shuts(&runtime);
}

/// A program's first answer, as JSON.
fn program(world: &World, arguments: &[&str]) -> (Running, serde_json::Value) {
    let mut command = Command::new(programs::built("presente-server").expect("it is built"));
    command.args(world.place()).args(["--json", "--lang", "en"]).args(arguments);
    let mut running = Running(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts"));
    let mut said = BufReader::new(running.0.stdout.take().expect("it speaks"));
    let mut text = String::new();
    loop {
        let read = said.read_line(&mut text).expect("it speaks");
        match serde_json::from_str(&text) {
            Ok(answer) => return (running, answer),
            Err(_) => assert!(0 < read, "{arguments:?}: {text}"),
        }
    }
}

#[test]
fn the_program_makes_a_certificate_once_and_serves_with_it_under_the_pin_that_it_says() {
    let world = World::maple_street();
    let kept = tempfile::tempdir().expect("a folder");
    let folder = kept.path().join("certificate");
    let place = folder.to_str().expect("text");
    let (_made, made) = program(&world, &["certificate", "make", "--certificate-folder", place]);
    let pin = made["pin"].as_str().expect("a pin").to_owned();
    assert_eq!(Pin::read(&pin).map(|read| read.grouped()).as_deref(), Some(pin.as_str()));
    let listen = ["serve", "--listen", "127.0.0.1:0", "--self-made", "--certificate-folder", place];
    let (_serving, said) = program(&world, &listen);
    assert_eq!(said["pin"], pin, "served with what was made");
    let mut rosa = computer(&world, None);
    rosa.address = format!("{}#{pin}", said["listening"].as_str().expect("an address"));
    // Its own record has no such code; that it says so, it has been reached.
    assert_eq!(rosa.joins("0000-0000-0000"), Err(Refusal::InvitationUnknown));
    let (_shown, shown) = program(&world, &["certificate", "show", "--certificate-folder", place]);
    assert_eq!(shown["pin"], pin);
}

#[test]
fn an_administrator_is_told_three_weeks_before_a_certificate_runs_out() {
    let mut world = World::maple_street();
    let folder = tempfile::tempdir().expect("a folder");
    let certificate = self_made(folder.path(), world.clock.now());
    world.office.certificate = Some(certificate.clone());
    let office = world.administrator();
    let line = || -> HealthLine {
        let ask = serde_json::json!({ "account": office.account() });
        let health: Health = office.call("health", ask).expect("answered");
        let is_meant = |line: &HealthLine| matches!(line.what, HealthWhat::Certificate { .. });
        health.lines.into_iter().find(is_meant).expect("a line of it")
    };
    assert_eq!(line().what, HealthWhat::Certificate { until: certificate.until(), self_made: true });
    assert!(line().fine);
    world.clock.pass(certificate.until() - world.clock.now() - TimeDelta::days(22));
    assert!(line().fine);
    world.clock.pass(TimeDelta::days(2));
    assert!(!line().fine);
}
