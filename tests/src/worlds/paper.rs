//! The school's press, and what can be read off what it printed. It prints as the school's own program does.

use std::{
    io::Write,
    process::{Command, Stdio},
    sync::{Arc, OnceLock},
};

use letters::Press;
use protocol::Letters;

/// One for the whole test program: its templates are read once.
pub fn press() -> Arc<dyn Letters> {
    static PRESS: OnceLock<Arc<Press>> = OnceLock::new();
    PRESS.get_or_init(|| Arc::new(Press::new())).clone()
}

/// What a PDF says, page by page, as poppler reads it.
pub fn pages_of(pdf: &[u8]) -> Vec<String> {
    let mut reader = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("poppler-utils is installed with the tests");
    let mut into = reader.stdin.take().expect("its input is open");
    let pdf = pdf.to_vec();
    let writing = std::thread::spawn(move || into.write_all(&pdf));
    let said = reader.wait_with_output().expect("it ends");
    writing.join().expect("the writer ends").expect("it read to the end");
    assert!(said.status.success(), "no PDF");
    let text = String::from_utf8(said.stdout).expect("it writes UTF-8");
    let mut pages: Vec<String> = text.split('\u{c}').map(ToOwned::to_owned).collect();
    // Each page ends with a form feed, the last one too.
    pages.pop();
    pages
}
