//! Gives a telephone number, an e-mail address, or a link that somebody said yes to, to the program that the system has
//! for it. Opens nothing by itself: of pages besides only the one that a school's staff sign in on, and of files only a
//! package that was proved.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

use anyhow::anyhow;
use client::Client;
use protocol::{Answered, Nothing, OpenLink, Session};
use serde_json::Value;
use tauri::{AppHandle, Url};

use crate::files::answer;

/// Whether a link calls or writes to a person.
pub(crate) fn reaches_a_person(url: &Url) -> bool {
    matches!(url.scheme(), "tel" | "mailto")
}

/// Where no program takes it, nothing happens: the number stands on the page to be read.
pub(crate) fn hand_over(url: &Url) {
    open(url.as_str().as_ref());
}

/// Whether a page may be shown to sign in on: encrypted, or this computer's own.
fn is_page(url: &Url) -> bool {
    let near = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    url.scheme() == "https" || (url.scheme() == "http" && near)
}

/// Staff sign in with whoever signs their school's people in: in the system's browser, where they see whose page it is.
pub(crate) async fn sign_in(app: &AppHandle, client: &Client, ask: Value) -> Answered<Value> {
    let ask = match serde_json::from_value(ask) {
        Ok(ask) => ask,
        Err(error) => return answer::<Session>(Err(error.into())),
    };
    let show = |page: &str| Url::parse(page).is_ok_and(|url| is_page(&url) && open(url.as_str().as_ref()));
    let entered = client.sign_in_elsewhere(ask, show).await;
    // The browser stands in front of the window.
    crate::show(app);
    answer(Ok(entered))
}

/// Opens a link from what somebody wrote. The page has asked its reader; what it is, is looked at here once more.
pub(crate) fn open_link(ask: Value) -> Answered<Value> {
    let link = serde_json::from_value(ask).map(|OpenLink { link }| client::outside_link(&link));
    answer(match link {
        Ok(Ok(link)) if open(link.as_ref()) => Ok(Answered::Ok(Nothing {})),
        Ok(Ok(_)) => Err(anyhow!("nothing here opens a link")),
        Ok(Err(refusal)) => Ok(Answered::Refused(refusal)),
        Err(error) => Err(error.into()),
    })
}

/// Gives a link or a file to the system's program for it. Says whether there was something to give it to.
pub(crate) fn open(what: &OsStr) -> bool {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let mut command = Command::new(opener);
    command.arg(what).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match command.spawn() {
        // Somebody has to wait for its end, or what is left of it stays until the window closes.
        Ok(mut child) => {
            drop(std::thread::spawn(move || child.wait()));
            true
        }
        Err(trouble) => {
            tracing::warn!(%trouble, "nothing here opens what is outside");
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_to_sign_in_on_is_encrypted_or_this_computer_s_own() {
        for (page, is) in [
            ("https://login.district.example/authorize?state=1", true),
            ("http://127.0.0.1:4000/authorize", true),
            ("http://login.district.example/authorize", false),
            ("file:///etc/hosts", false),
            ("javascript:alert(1)", false),
            ("presente://join", false),
        ] {
            assert_eq!(is_page(&page.parse().unwrap()), is, "{page}");
        }
    }

    #[test]
    fn only_a_call_or_a_letter_leaves_the_window() {
        for (link, leaves) in [
            ("tel:9785550102", true),
            ("mailto:okafor@maplestreet.example", true),
            ("https://maplestreet.example/", false),
            ("file:///etc/hosts", false),
            ("javascript:alert(1)", false),
        ] {
            assert_eq!(reaches_a_person(&link.parse().unwrap()), leaves, "{link}");
        }
    }
}
