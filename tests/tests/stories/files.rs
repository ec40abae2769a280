//! Files that families send: known by what they are, no larger than a computer can show, and looked into by a virus
//! scanner where the school has one.

use std::{
    io::{Read, Write},
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use attendance::*;
use presente_tests::{
    programs::Running,
    worlds::{
        maple_street::{MATEO, ROSA_RIVERA},
        world::{Computer, World, story_day},
    },
};
use protocol::*;
use serde_json::json;
use server::scan::{Scanner, Verdict};

/// What every scanner takes for a virus, so that nobody needs a real one (EICAR). In two parts: a scanner that guards
/// this computer would take this file away.
const EICAR: [&str; 2] = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-", "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"];

fn harmful() -> Vec<u8> {
    format!("%PDF-1.4\n{}", EICAR.concat()).into_bytes()
}

/// A scanner that speaks clamd's protocol, word by word, and knows EICAR. It answers until the test ends.
fn speaker() -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let near = listener.local_addr().expect("an address");
    speak(listener);
    Scanner::Loopback(near)
}

fn speak(listener: TcpListener) {
    std::thread::spawn(move || {
        for line in listener.incoming() {
            let mut line = line.expect("somebody asks");
            let mut word = [0; 10];
            line.read_exact(&mut word).expect("a word");
            assert_eq!(&word, b"zINSTREAM\0");
            let mut content = Vec::new();
            loop {
                let mut length = [0; 4];
                line.read_exact(&mut length).expect("a length");
                let mut piece = vec![0; u32::from_be_bytes(length) as usize];
                if piece.is_empty() {
                    break;
                }
                line.read_exact(&mut piece).expect("a piece");
                content.extend(piece);
            }
            let eicar = EICAR.concat();
            let found = content.windows(eicar.len()).any(|window| window == eicar.as_bytes());
            let answer = if found { &b"stream: Eicar-Test FOUND\0"[..] } else { b"stream: OK\0" };
            line.write_all(answer).expect("it is heard");
        }
    });
}

/// Rosa's explanation with one file, as it stands after a round.
fn explains_with(rosa: &Computer<'_>, world: &World, content: Vec<u8>, day: chrono::NaiveDate) -> ExplanationId {
    let mateo = world.student(MATEO);
    let file = world.block_on(rosa.client.attach(mateo, "nota.pdf", content));
    let Answered::Ok(file) = file else { panic!("kept") };
    let mut ask = rosa.explanation_of(mateo, &[day], Reason::Illness, "Fiebre");
    ask.attachments = vec![file];
    let said: Explanation = rosa.call("explain_absence", json!(ask)).expect("kept");
    rosa.syncs(2);
    said.id
}

#[test]
fn a_file_that_the_scanner_refuses_is_not_kept_and_a_clean_one_is() {
    let mut world = World::maple_street();
    world.office.scanner = Some(Arc::new(speaker()));
    let rosa = world.guardian(ROSA_RIVERA);
    explains_with(&rosa, &world, harmful(), story_day());
    assert_eq!(world.count("SELECT count(*) FROM attachment"), 0);
    let refused = rosa.outbox().into_iter().filter(|row| row.delivery == Delivery::Refused).collect::<Vec<_>>();
    assert_eq!(refused.len(), 1, "it is said at the note itself");
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'refuse_file'"), 1);
    assert_eq!(world.count("SELECT count(*) FROM act WHERE what = 'explain_absence'"), 0);
    let clean = b"%PDF-1.4 a note".repeat(10_000);
    let file = world.block_on(rosa.client.attach(world.student(MATEO), "otra.pdf", clean));
    let Answered::Ok(file) = file else { panic!("kept") };
    let message = SendMessage {
        id: MessageId(uuid::Uuid::from_u128(77)),
        student: world.student(MATEO),
        guardian: world.person(ROSA_RIVERA),
        text: rosa.text("es", "La nota"),
        attachments: vec![file],
        written_at: world.clock.now(),
    };
    let _: Message = rosa.call("send_message", json!(message)).expect("kept");
    rosa.syncs(2);
    assert_eq!(world.count("SELECT count(*) FROM attachment"), 1);
}

#[test]
fn while_the_scanner_is_away_no_file_is_taken_and_each_comes_again() {
    let mut world = World::maple_street();
    // A port that somebody had and nobody has.
    let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    world.office.scanner = Some(Arc::new(Scanner::Loopback(port)));
    let street = crate::over_http::Street::to(&world);
    let rosa = street.computer(&world);
    rosa.joins(&world.code_for(world.person(ROSA_RIVERA))).expect("joined");
    explains_with(&rosa, &world, b"%PDF-1.4 a note".to_vec(), story_day());
    assert_eq!(world.count("SELECT count(*) FROM attachment"), 0);
    assert_eq!(rosa.waiting(), 1, "the note waits with it");
    assert_eq!(rosa.session().sync.problem, None, "and nobody is alarmed");
    // Somebody starts the scanner where it was.
    let listener = TcpListener::bind(port).expect("nobody has taken it");
    speak(listener);
    rosa.syncs(2);
    assert_eq!((rosa.waiting(), world.count("SELECT count(*) FROM attachment")), (0, 1));
}

#[test]
fn what_the_school_does_not_take_keeps_its_file_though_that_has_arrived_there() {
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    let content = b"%PDF-1.4 a doctor's note".repeat(100);
    let kept = world.block_on(rosa.client.attach(mateo, "nota.pdf", content.clone()));
    let Answered::Ok(file) = kept else { panic!("kept") };
    let mut ask = rosa.explanation_of(mateo, &[story_day()], Reason::Illness, "Fiebre");
    ask.attachments = vec![file.clone()];
    let _: Explanation = rosa.call("explain_absence", json!(ask)).expect("kept");
    // Before it is sent, a paper takes the days from her; she may still write, so the file itself arrives.
    world.limit(ROSA_RIVERA, MATEO, &[Topic::Attendance]);
    rosa.syncs(2);
    assert_eq!(world.count("SELECT count(*) FROM attachment"), 1);
    let refused = |row: &OutboxRow| row.delivery == Delivery::Refused;
    assert_eq!(rosa.outbox().iter().filter(|row| refused(row)).count(), 1);
    let opened = world.block_on(rosa.client.attachment_content(file.id));
    assert!(matches!(opened, Answered::Ok(opened) if opened.content == content), "she can say it again elsewhere");
}

/// Debian's clamd with one signature of our own, where it is installed.
fn real(folder: &Path) -> Option<(Running, Scanner)> {
    let program = Path::new("/usr/sbin/clamd");
    if !program.exists() {
        return None;
    }
    let (signatures, socket) = (folder.join("signatures"), folder.join("clamd.ctl"));
    std::fs::create_dir(&signatures).expect("a folder");
    let hex: String = EICAR.concat().bytes().map(|byte| format!("{byte:02x}")).collect();
    std::fs::write(signatures.join("own.ndb"), format!("Eicar-Own:0:*:{hex}\n")).expect("written");
    let settings = folder.join("clamd.conf");
    let text = format!(
        "LocalSocket {}\nDatabaseDirectory {}\nTemporaryDirectory {}\nForeground yes\nExitOnOOM yes\n",
        socket.display(),
        signatures.display(),
        folder.display()
    );
    std::fs::write(&settings, text).expect("written");
    let mut command = Command::new(program);
    command.arg("--config-file").arg(&settings).stdout(Stdio::null()).stderr(Stdio::null());
    let mut running = Running(command.spawn().expect("it starts"));
    let scanner = Scanner::Socket(socket);
    // It says nowhere that it listens: it is asked until it answers, or has ended.
    while scanner.look(b"%PDF-").is_err() {
        assert!(running.0.try_wait().expect("it is ours").is_none(), "clamd ended before it listened");
        std::thread::yield_now();
    }
    Some((running, scanner))
}

#[test]
fn clamd_itself_and_the_speaker_of_its_protocol_answer_alike() {
    let folder = tempfile::tempdir().expect("a folder");
    let real = real(folder.path());
    let speaker = speaker();
    for scanner in [Some(&speaker), real.as_ref().map(|(_, scanner)| scanner)].into_iter().flatten() {
        assert_eq!(scanner.look(&harmful()).expect("it answers"), Verdict::Harmful, "{scanner:?}");
        assert_eq!(scanner.look(b"%PDF-1.4 a note").expect("it answers"), Verdict::Clean, "{scanner:?}");
        assert_eq!(scanner.look(&vec![b'x'; 4_900_000]).expect("it answers"), Verdict::Clean, "{scanner:?}");
    }
}

/// A picture of this many points, as its header says; nobody has to paint them.
fn png(wide: u32, high: u32) -> Vec<u8> {
    let chunk = |name: &[u8], body: &[u8]| [&(body.len() as u32).to_be_bytes(), name, body, &[0; 4]].concat();
    let header = [&wide.to_be_bytes()[..], &high.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let (header, data, end) = (chunk(b"IHDR", &header), chunk(b"IDAT", b"x"), chunk(b"IEND", b""));
    [b"\x89PNG\r\n\x1a\n".to_vec(), header, data, end].concat()
}

fn jpeg(frames: &[(u16, u16)]) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8];
    for (wide, high) in frames {
        bytes.extend([0xff, 0xc2, 0, 11, 8]);
        bytes.extend(high.to_be_bytes());
        bytes.extend(wide.to_be_bytes());
        bytes.extend([1, 1, 0x11, 0]);
    }
    bytes.extend([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xff, 0xd9]);
    bytes
}

#[test]
fn a_file_is_what_its_bytes_say_and_no_picture_is_larger_than_a_computer_can_show() {
    let too_large = Err(Refusal::PictureTooLarge { most_megapixels: 50 });
    let unknown = || Err(Refusal::FileKindUnknown);
    let table: [(&str, Vec<u8>, Result<FileKind, Refusal>); 13] = [
        ("a PDF", b"%PDF-1.7 anything".to_vec(), Ok(FileKind::Pdf)),
        ("a drawing", png(1000, 1000), Ok(FileKind::Png)),
        ("a drawing that would fill a computer", png(100_000, 100_000), too_large.clone()),
        ("a drawing of nothing", png(0, 10), unknown()),
        ("a drawing without a header", b"\x89PNG\r\n\x1a\nIDAT".to_vec(), unknown()),
        ("a telephone's picture", jpeg(&[(8160, 6120)]), Ok(FileKind::Jpeg)),
        ("a picture that would fill a computer", jpeg(&[(65_500, 65_500)]), too_large.clone()),
        ("one that hides behind a small one", jpeg(&[(10, 10), (65_500, 65_500)]), too_large),
        ("one without a frame", jpeg(&[]), unknown()),
        ("an iPhone's own", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), unknown()),
        ("WebP", b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), unknown()),
        ("a page", b"<html><script>alert(1)</script>".to_vec(), unknown()),
        ("a drawing with words", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), unknown()),
    ];
    let world = World::maple_street();
    let rosa = world.guardian(ROSA_RIVERA);
    let mateo = world.student(MATEO);
    let token = crate::over_http::Street::to(&world).enters(world.code_for(world.person(ROSA_RIVERA)));
    for (number, (name, content, kind)) in (0_u128..).zip(table) {
        assert_eq!(FileKind::of(&content), kind, "{name}");
        // On the family's computer, under a name that says something else; and at the school, whoever asks.
        let kept = world.block_on(rosa.client.attach(mateo, "photo.png", content.clone()));
        let here = match kept {
            Answered::Ok(file) => Ok(file.kind),
            Answered::Refused(refusal) => Err(refusal),
            Answered::Failed { code } => panic!("{name}: {code}"),
        };
        assert_eq!(here, kind, "{name}");
        let id = AttachmentId(uuid::Uuid::from_u128(number + 1));
        let file = Attachment { id, student: mateo, name: "x.png".into(), kind: FileKind::Png, bytes: 1 };
        let there = world.block_on(server::attachment::upload(&world.office, token.clone(), file, content));
        match (there, kind) {
            (Ok(()), Ok(_)) => {}
            (Err(server::Trouble::Refused(refusal)), Err(expected)) => assert_eq!(refusal, expected, "{name}"),
            (there, kind) => panic!("{name}: {there:?}, and not {kind:?}"),
        }
    }
}
