//! A virus scanner beside the server (clamd), asked about every file before it is kept. Off unless it is named.
//!
//! It never looks into a file itself, and never lets one pass because nobody answered.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
    path::PathBuf,
    time::Duration,
};

/// How long each step with the scanner may take: five megabytes of archive in archive take it some seconds.
const STEP_MOST: Duration = Duration::from_secs(30);
/// As much as is handed over in one piece.
const PIECE_BYTES: usize = 64 * 1024;
/// Longer than any answer: a signature's name and a few words.
const ANSWER_MOST_BYTES: u64 = 4096;

/// Where it listens. Files about children go to it in the clear, so it is never on another computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanner {
    Socket(PathBuf),
    Loopback(SocketAddr),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Clean,
    Harmful,
}

/// Nobody has looked at a file: it is not kept, and comes again later.
#[derive(Debug, thiserror::Error)]
#[error("the virus scanner did not answer: {0}")]
pub struct ScannerAway(String);

impl From<io::Error> for ScannerAway {
    fn from(error: io::Error) -> Self {
        ScannerAway(error.to_string())
    }
}

impl Scanner {
    /// A path of a socket, or an address and a port of this computer.
    pub fn parse(text: &str) -> Option<Scanner> {
        if text.starts_with('/') && cfg!(unix) {
            return Some(Scanner::Socket(text.into()));
        }
        let named = text.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
        let address: SocketAddr = named.as_deref().unwrap_or(text).parse().ok()?;
        address.ip().is_loopback().then_some(Scanner::Loopback(address))
    }

    /// Has the scanner look at a file. It blocks: never on a thread that answers others.
    pub fn look(&self, content: &[u8]) -> Result<Verdict, ScannerAway> {
        match self {
            #[cfg(unix)]
            Scanner::Socket(path) => {
                let line = std::os::unix::net::UnixStream::connect(path)?;
                line.set_read_timeout(Some(STEP_MOST))?;
                line.set_write_timeout(Some(STEP_MOST))?;
                ask(line, content)
            }
            #[cfg(not(unix))]
            Scanner::Socket(_) => Err(ScannerAway("this system has no such sockets".into())),
            Scanner::Loopback(address) => {
                let line = TcpStream::connect_timeout(address, STEP_MOST)?;
                line.set_read_timeout(Some(STEP_MOST))?;
                line.set_write_timeout(Some(STEP_MOST))?;
                ask(line, content)
            }
        }
    }
}

/// One INSTREAM exchange (clamd(8)): pieces with their lengths, then a length of nothing, then an answer to its NUL.
fn ask(mut line: impl Read + Write, content: &[u8]) -> Result<Verdict, ScannerAway> {
    let mut said = || -> io::Result<()> {
        line.write_all(b"zINSTREAM\0")?;
        for piece in content.chunks(PIECE_BYTES) {
            line.write_all(&(piece.len() as u32).to_be_bytes())?;
            line.write_all(piece)?;
        }
        line.write_all(&[0; 4])
    };
    // A scanner that has heard enough answers and hangs up: what it says counts.
    let said = said();
    let mut heard = Vec::new();
    line.take(ANSWER_MOST_BYTES).read_to_end(&mut heard)?;
    match heard.strip_suffix(b"\0") {
        Some(b"stream: OK") => {
            said?;
            Ok(Verdict::Clean)
        }
        Some(answer) if answer.starts_with(b"stream: ") && answer.ends_with(b" FOUND") => Ok(Verdict::Harmful),
        // Too large for its settings, out of memory, no signatures: it has not looked.
        _ => Err(ScannerAway(String::from_utf8_lossy(&heard).into_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scanner_is_on_this_computer_or_none() {
        let table = [
            ("127.0.0.1:3310", Some(Scanner::Loopback("127.0.0.1:3310".parse().expect("an address")))),
            ("localhost:3310", Some(Scanner::Loopback("127.0.0.1:3310".parse().expect("an address")))),
            ("10.0.0.5:3310", None),
            ("scanner.example:3310", None),
            ("127.0.0.1", None),
            ("", None),
        ];
        for (text, scanner) in table {
            assert_eq!(Scanner::parse(text), scanner, "{text}");
        }
        if cfg!(unix) {
            assert_eq!(Scanner::parse("/run/clamav/clamd.ctl"), Some(Scanner::Socket("/run/clamav/clamd.ctl".into())));
        }
    }
}
