//! The command line over a database: every command does there what it does in a folder, and every wrong setting has a
//! clear sentence in the reader's language.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use presente_tests::{
    programs::{self, Running},
    worlds::{cluster::Cluster, tiny, world::story_day},
};
use serde_json::Value;

/// What the program said.
#[derive(Debug)]
pub struct Said {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

/// `presente-server` with nothing of the environment but what is given.
fn server(arguments: &[&str], environment: &[(&str, &str)]) -> Command {
    let mut command = Command::new(programs::built("presente-server").expect("it is built"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "PRESENTE_DATA", "DATABASE_URL"] {
        command.env_remove(name);
    }
    command.args(arguments).envs(environment.iter().copied());
    command
}

pub fn said(arguments: &[&str], environment: &[(&str, &str)], typed: &str) -> Said {
    let mut command = server(arguments, environment);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = command.spawn().expect("it starts");
    // Whoever asks for nothing may have closed the door already.
    let _ = running.stdin.take().expect("it reads").write_all(typed.as_bytes());
    let output = running.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Said { status: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A database and a folder of a school's files.
struct Desk {
    cluster: Arc<Cluster>,
    url: String,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let cluster = Cluster::shared();
        let url = cluster.url(&cluster.empty_database());
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("files")).expect("a folder");
        tiny::write(&folder.path().join("files")).expect("the school's files");
        Desk { cluster, url, folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// A command on the school's day, with its data where `place` says.
    fn at(&self, place: [&str; 2], arguments: &[&str], typed: &str) -> Value {
        let today = story_day().to_string();
        let all = [&place[..], &["--today", &today, "--json"], arguments].concat();
        let said = said(&all, &[("LC_ALL", "C")], typed);
        assert_eq!(said.status, Some(0), "{arguments:?}: {said:?}");
        serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{arguments:?}: {said:?}"))
    }
}

#[test]
fn every_command_does_in_a_database_what_it_does_in_a_folder() {
    let desk = Desk::new();
    let (data, files) = (desk.path("data"), desk.path("files"));
    let places = [["--data", &data], ["--database", &desk.url]];
    let add = ["staff", "add", "--login", "okafor", "--name", "Ms. Okafor", "--role", "liaison"];
    let told = places.map(|place| {
        let imported = desk.at(place, &["import", &files, "--yes"], "");
        assert_eq!(imported["outcome"], "imported");
        let again = desk.at(place, &["import", &files, "--yes"], "");
        assert_eq!(again["outcome"], "unchanged", "what is here is compared with");
        let guessable = said(&[&place[..], &add].concat(), &[("LC_ALL", "C")], "okafor-2026\n");
        assert_ne!(guessable.status, Some(0));
        assert!(guessable.err.contains("easy to guess"), "{guessable:?}");
        desk.at(place, &add, "a quiet blue morning\n");
        let mut families = desk.at(place, &["families"], "");
        // Children come in the order of ids, and each import makes its own.
        for family in families.as_array_mut().expect("a list") {
            let children = family["children"].as_array_mut().expect("a list");
            children.sort_by_key(|child| child["student"].to_string());
        }
        let guardian = families[0]["guardian"].as_str().expect("a guardian").to_owned();
        let invitation = desk.at(place, &["invite", "--guardian", &guardian], "");
        assert_eq!(invitation["code"].as_str().map(str::len), Some(14));
        let rates = ["all", "school", "grade", "language"].map(|by| desk.at(place, &["rates", "--by", by], ""));
        let staff = desk.at(place, &["staff", "list"], "");
        let decisions = desk.at(place, &["decisions", "--since", "2026-01-01"], "");
        let mut checked = desk.at(place, &["check"], "");
        // The log's own hashes are over ids, and each place makes its own.
        let ends = checked["log"].take();
        let lengths: Vec<i64> =
            ends.as_array().expect("ends").iter().filter_map(|end| end["length"].as_i64()).collect();
        desk.at(place, &["staff", "remove", "--login", "okafor"], "");
        assert_eq!(desk.at(place, &["staff", "list"], "").as_array().map(Vec::len), Some(0));
        (families, rates, staff, decisions, checked, lengths)
    });
    let [folder, database] = told;
    assert_eq!(folder, database);
}

#[test]
fn a_school_moves_into_a_database_and_back_and_the_old_data_stays_as_it_was() {
    let desk = Desk::new();
    let (data, files, back) = (desk.path("data"), desk.path("files"), desk.path("back"));
    desk.at(["--data", &data], &["import", &files, "--yes"], "");
    let before = desk.at(["--data", &data], &["families"], "");
    let bytes = |folder: &str| std::fs::read(Path::new(folder).join("presente.db")).expect("the file");
    let file = bytes(&data);
    let there = desk.at(["--data", &data], &["move", "--to", &desk.url], "");
    assert_eq!(file, bytes(&data));
    let again = desk.at(["--database", &desk.url], &["move", "--to", &back], "");
    assert_eq!(there["moved"], again["moved"], "the same tables, rows and hashes");
    assert_eq!(there["faults"].as_array().map(Vec::len), Some(0));
    assert_eq!(desk.at(["--database", &desk.url], &["families"], ""), before);
    assert_eq!(desk.at(["--data", &back], &["families"], ""), before);
    refuses(
        &["--data", &data, "move", "--to", &desk.url],
        &[],
        1,
        "There is data already where it should go (table school). Nothing was moved.",
    );
}

#[test]
fn a_server_over_a_database_answers_and_its_password_is_nowhere() {
    let desk = Desk::new();
    desk.at(["--database", &desk.url], &["import", &desk.path("files"), "--yes"], "");
    let with_password = desk.url.replace("postgres@", "postgres:grasshopper@");
    let environment = [("DATABASE_URL", with_password.as_str()), ("LC_ALL", "C"), ("RUST_LOG", "debug")];
    let mut command = server(&["--json", "serve", "--listen", "127.0.0.1:0"], &environment);
    let mut running = Running(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts"));
    let mut line = String::new();
    BufReader::new(running.0.stdout.take().expect("it speaks")).read_line(&mut line).expect("a line");
    let listening: Value = serde_json::from_str(&line).expect("JSON");
    let address = listening["listening"].as_str().and_then(|url| url.strip_prefix("http://")).expect("an address");
    let mut wire = std::net::TcpStream::connect(address).expect("it listens");
    wire.write_all(b"GET /v1/hello HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").expect("said");
    let answer = std::io::read_to_string(wire).expect("heard");
    assert!(answer.contains("Tiny School"), "{answer}");
    running.0.kill().expect("ended");
    let log = std::io::read_to_string(running.0.stderr.take().expect("it logs")).expect("a log");
    assert!(!log.contains("grasshopper") && !line.contains("grasshopper"));
}

/// Two whole sentences on standard error, in each language its own; nothing on standard output.
pub fn refuses(arguments: &[&str], environment: &[(&str, &str)], status: i32, wrong: &str) {
    let environment = [&[("LC_ALL", "C")], environment].concat();
    let english = said(arguments, &environment, "");
    assert_eq!((english.status, english.out.as_str()), (Some(status), ""), "{arguments:?}: {english:?}");
    let lines: Vec<&str> = english.err.lines().collect();
    assert!(lines.len() == 2 && lines[0].starts_with(wrong), "{arguments:?}: {english:?}");
    for lang in ["es", "ar"] {
        let told = said(&[&["--lang", lang], arguments].concat(), &environment, "");
        assert_eq!((told.status, told.err.lines().count()), (Some(status), 2), "{told:?}");
        let same = told.err.lines().zip(&lines).filter(|(one, other)| one == *other).count();
        assert_eq!(same, 0, "{arguments:?} is said in English to a reader of {lang}: {told:?}");
    }
}

#[test]
fn every_wrong_database_is_named_in_a_clear_sentence_of_the_readers_language() {
    let desk = Desk::new();
    let cluster = &desk.cluster;
    cluster.say("CREATE DATABASE theirs").expect("made");
    cluster.say("CREATE DATABASE western TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'").expect("made");
    cluster.say("CREATE ROLE guest LOGIN").expect("made");
    let mut theirs = postgres::Client::connect(&cluster.url("theirs"), postgres::NoTls).expect("it opens");
    theirs.batch_execute("CREATE TABLE recipe (name TEXT)").expect("made");
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
    let nobody = format!("postgres://postgres@127.0.0.1:{port}/school");
    let stranger = desk.url.replace("postgres@", "stranger@");
    let guest = desk.url.replace("postgres@", "guest@");
    let (missing, others, western) = (cluster.url("nowhere"), cluster.url("theirs"), cluster.url("western"));
    let plain = "The database is on another computer (10.0.0.7)";
    let cases: [(&str, &str, i32, &str); 11] = [
        ("rates", "school", 2, "The address of the database cannot be read."),
        ("rates", "postgres://a:b:c@d:e/f", 2, "The address of the database cannot be read."),
        ("rates", "postgres://localhost", 2, "The address names a server, but no database."),
        ("rates", "postgres://10.0.0.7/school?sslmode=disable", 2, plain),
        ("rates", &nobody, 1, "The database cannot be reached: "),
        ("serve", &stranger, 1, "PostgreSQL does not let this user in."),
        ("serve", &missing, 1, "PostgreSQL has no database of this name."),
        ("serve", &guest, 1, "This user may not make tables in the database"),
        ("serve", &western, 1, "The database keeps its texts in LATIN1"),
        ("serve", &others, 1, "The database holds another program's tables."),
        ("rates", &desk.url, 1, "There is no school's data in the database."),
    ];
    for (command, url, status, wrong) in cases {
        refuses(&["--database", url, command], &[], status, wrong);
        refuses(&[command], &[("DATABASE_URL", url)], status, wrong);
    }
    let data = desk.path("data");
    refuses(&["--database", &desk.url, "--data", &data, "rates"], &[], 2, "--database and --data do not go together.");
    let both = [("DATABASE_URL", desk.url.as_str()), ("PRESENTE_DATA", data.as_str())];
    refuses(&["rates"], &both, 2, "DATABASE_URL and PRESENTE_DATA do not go together.");
    refuses(&["rates"], &[("DATABASE_URL", "")], 2, "It is not said where the data is.");
    assert!(!Path::new(&data).exists(), "nothing was begun");
}

#[test]
fn a_database_s_password_stands_in_a_file_of_its_owner_s_and_not_in_the_list_of_processes() {
    let desk = Desk::new();
    let address = desk.path("address");
    let kept = desk.url.replace("postgres@", "postgres:a-loud-red-evening@");
    std::fs::write(&address, format!("{kept}\n")).expect("written");
    let inside = format!("file:{address}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let set = |mode| std::fs::set_permissions(&address, std::fs::Permissions::from_mode(mode)).expect("set");
        set(0o644);
        refuses(&["--database", &inside, "rates"], &[], 1, "Others on this computer can read ");
        set(0o600);
    }
    refuses(&["--database", &inside, "rates"], &[], 1, "There is no school's data in the database.");
    refuses(&["--database", "file:nowhere", "rates"], &[], 1, "");
    let shown = said(&["--lang", "en", "--database", &kept, "rates"], &[], "");
    assert!(shown.err.starts_with("Whoever lists the processes"), "{shown:?}");
    let quiet = said(&["--lang", "en", "rates"], &[("DATABASE_URL", &kept)], "");
    assert!(!quiet.err.contains("processes"), "the environment is its owner's own: {quiet:?}");
    for said in [shown, quiet] {
        assert!(!(said.err + &said.out).contains("a-loud-red-evening"));
    }
}

#[test]
fn the_way_to_another_computer_s_database_is_encrypted_and_its_name_is_proved() {
    let desk = Desk::new();
    let database = desk.url.rsplit('/').next().expect("a name").to_owned();
    let files = desk.folder.path().join("files");
    let authority = desk.cluster.authority();
    let import = |host: &str, authority: &Path| {
        let url = desk.cluster.secured_url(host, &database);
        let files = files.to_str().expect("a path");
        let authority = authority.to_str().expect("a path");
        let today = story_day().to_string();
        said(&["--database", &url, "import", files, "--yes", "--today", &today], &[("PGSSLROOTCERT", authority)], "")
    };
    let nothing = desk.folder.path().join("nothing.pem");
    std::fs::write(&nothing, "").expect("written");
    for (host, authority, why) in [
        ("localhost", &nothing, "an authority that signed nothing"),
        ("127.0.0.1", &authority, "another name than the certificate's"),
        ("localhost", &desk.folder.path().join("absent.pem"), "an authority that is not there"),
    ] {
        let refused = import(host, authority);
        assert_eq!(refused.status, Some(1), "{why}: {refused:?}");
        assert!(refused.err.contains("could not prove"), "{why}: {refused:?}");
    }
    let done = import("localhost", &authority);
    assert_eq!(done.status, Some(0), "{done:?}");
}
