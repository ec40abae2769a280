//! Staff sign in with whoever signs their school's people in: the system's browser shows their page, and comes back to a
//! port of this computer's own (RFC 8252). No password and no secret of the server's passes here.

use std::{net::Ipv4Addr, sync::Arc, time::Duration};

use anyhow::Context;
use attendance::Refusal;
use protocol::{AtAddress, BeginOpenId, Credentials, OpenIdAnswer, OpenIdPage, PROTOCOL, Session};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use words::{Direction, Words, plain};

use crate::{
    engine::Engine,
    join::{enter, said, with_pin},
    trouble::{Result, Trouble},
};

/// How long somebody may take on the page.
const COMES_BACK_WITHIN: Duration = Duration::from_secs(300);
/// How long a browser may take to say what it wants, and how much it may say.
const ASKS_WITHIN: Duration = Duration::from_secs(5);
const ASKS_MOST_BYTES: usize = 16 * 1024;

pub(crate) async fn sign_in_elsewhere(
    engine: &Arc<Engine>,
    ask: AtAddress,
    open: impl FnOnce(&str) -> bool + Send,
) -> Result<Session> {
    let address = with_pin(&ask.address, ask.pin.as_deref())?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.context("a port of this computer's own")?;
    let port = listener.local_addr().context("its number")?.port();
    let begin = BeginOpenId { protocol: PROTOCOL, port };
    let page = engine.link.begin_openid(&address, &begin).await.map_err(|trouble| said(trouble, &address))?;
    if !open(&page.url) {
        return Err(Refusal::SignInNotFinished.into());
    }
    let back = timeout(COMES_BACK_WITHIN, comes_back(&listener, &page, engine)).await;
    let (stream, code) = back.map_err(|_| Trouble::Refused(Refusal::SignInNotFinished))??;
    let Some(code) = code else {
        say(stream, engine, Told::Not).await;
        return Err(Refusal::SignInNotFinished.into());
    };
    let with = Credentials::OpenId(OpenIdAnswer { flow: page.flow, state: page.state, code });
    let entered = enter(engine, address, with).await;
    say(stream, engine, if entered.is_ok() { Told::Done } else { Told::Not }).await;
    entered
}

/// The browser with the answer to this page, and its code; `None`: whoever was there did not sign in. What any other
/// page of the browser asks here is turned away.
async fn comes_back(
    listener: &TcpListener,
    page: &OpenIdPage,
    engine: &Arc<Engine>,
) -> Result<(TcpStream, Option<String>)> {
    loop {
        let (mut stream, _) = listener.accept().await.context("the browser")?;
        let Ok(Some(asked)) = timeout(ASKS_WITHIN, asked(&mut stream)).await else { continue };
        let one = |name: &str| asked.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        if one("state").as_deref() != Some(page.state.as_str()) {
            say(stream, engine, Told::Not).await;
            continue;
        }
        return Ok((stream, one("code").filter(|_| one("error").is_none())));
    }
}

/// What a browser asks for, behind the question mark. `None`: it is no browser, or asks for something else.
async fn asked(stream: &mut TcpStream) -> Option<Vec<(String, String)>> {
    let mut heard = Vec::new();
    let mut piece = [0; 2048];
    while !heard.windows(4).any(|end| end == b"\r\n\r\n") {
        let many = stream.read(&mut piece).await.ok()?;
        if many == 0 || heard.len() > ASKS_MOST_BYTES {
            return None;
        }
        heard.extend_from_slice(&piece[..many]);
    }
    let heard = String::from_utf8(heard).ok()?;
    let query = heard.lines().next()?.strip_prefix("GET /?")?.split(' ').next()?;
    Some(query.split('&').filter_map(|pair| pair.split_once('=')).map(|(k, v)| (decoded(k), decoded(v))).collect())
}

/// A name or value as a form writes it.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escaped = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let escaped = escaped.and_then(|two| u8::from_str_radix(two, 16).ok());
        (rest, _) = match (first, escaped) {
            (b'%', Some(byte)) => (&after[2..], bytes.push(byte)),
            (b'+', _) => (after, bytes.push(b' ')),
            _ => (after, bytes.push(*first)),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[derive(Clone, Copy)]
enum Told {
    Done,
    Not,
}

/// A page without anything that could be run. A browser that has gone away does not want it.
async fn say(mut stream: TcpStream, engine: &Arc<Engine>, told: Told) {
    let language = engine.settings().ok().and_then(|settings| settings.language);
    let words = Words::for_tag(language.as_deref().unwrap_or("en"));
    let (title, text) = match told {
        Told::Done => (words.browser_done_title(), words.browser_done()),
        Told::Not => (words.browser_not_title(), words.browser_not()),
    };
    let direction = match words.language().direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    let (tag, title, text) = (words.language().tag, plain(&title), plain(&text));
    let page = format!(
        "<!doctype html><html lang=\"{tag}\" dir=\"{direction}\"><head><meta charset=\"utf-8\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title></head>\
         <body style=\"font:1.25rem/1.5 sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem\">\
         <h1>{title}</h1><p>{text}</p></body></html>"
    );
    let status = match told {
        Told::Done => "200 OK",
        Told::Not => "400 Bad Request",
    };
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\ncache-control: no-store\r\n\
         referrer-policy: no-referrer\r\ncontent-security-policy: default-src 'none'; style-src 'unsafe-inline'\r\n\
         connection: close\r\n\r\n",
        page.len()
    );
    let _ = stream.write_all(format!("{head}{page}").as_bytes()).await;
    let _ = stream.shutdown().await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_escapes_is_read_as_it_was_meant() {
        for (written, meant) in [("a%2Fb%3D", "a/b="), ("two+words", "two words"), ("100%", "100%"), ("%zz", "%zz")] {
            assert_eq!(decoded(written), meant);
        }
    }
}
