//! Whoever signs a school's staff in elsewhere: a real provider on loopback, and the browser that staff sit at. It ends
//! with whoever holds it, and speaks with nobody beyond this computer.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use url::Url;

pub struct Provider {
    pub issuer: String,
    child: Child,
    /// Held open: it goes on saying things, and ends where nobody can hear them.
    _said: BufReader<ChildStdout>,
}

impl Provider {
    /// Starts it; `cargo xtask test` has installed it.
    pub fn start() -> Provider {
        Provider::try_start().expect("the provider starts; `cargo xtask test` installs it")
    }

    fn try_start() -> Result<Provider> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("openid");
        let mut node = Command::new("node");
        node.arg("provider.mjs").current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = node.stderr(Stdio::null()).spawn().context("node")?;
        let mut line = String::new();
        let mut said = BufReader::new(child.stdout.take().context("what it says")?);
        said.read_line(&mut line)?;
        let issuer = line.trim().to_owned();
        ensure!(issuer.starts_with("http://127.0.0.1:"), "it said {line:?}");
        Ok(Provider { issuer, child, _said: said })
    }

    /// Who sits at the browser from now on.
    pub fn seat(&self, who: &Value) {
        self.say("/who", who);
    }

    /// How what is said of them is bent on its way from now on.
    pub fn bend(&self, claims: &Value) {
        self.say("/bend", claims);
    }

    fn say(&self, path: &str, body: &Value) {
        let body = body.to_string();
        let url = Url::parse(&format!("{}{path}", self.issuer)).expect("an address");
        let told = ask("POST", &url, "", &body).expect("it listens");
        assert_eq!(told.status, 200, "it understands");
    }

    /// A browser that is shown a page: it goes wherever it is sent, until somebody but the provider has answered. Gives
    /// that answer's status.
    pub fn browse(&self, page: &str) -> Result<u16> {
        let mut url = Url::parse(page)?;
        let own = Url::parse(&self.issuer)?;
        let mut cookies: Vec<(String, String)> = Vec::new();
        for _ in 0..20 {
            let held: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let answer = ask("GET", &url, &held.join("; "), "")?;
            if url.port() != own.port() {
                return Ok(answer.status);
            }
            for (name, value) in answer.cookies {
                cookies.retain(|(known, _)| *known != name);
                cookies.push((name, value));
            }
            let Some(next) = answer.location else { bail!("{url} answers {} and leads nowhere", answer.status) };
            url = url.join(&next)?;
        }
        bail!("it goes round and round")
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        // Without its standard input it ends by itself.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

struct Answer {
    status: u16,
    location: Option<String>,
    cookies: Vec<(String, String)>,
}

fn ask(method: &str, url: &Url, cookies: &str, body: &str) -> Result<Answer> {
    let at = (url.host_str().context("a host")?, url.port().context("a port")?);
    let mut stream = TcpStream::connect(at)?;
    let target = &url[url::Position::BeforePath..url::Position::AfterQuery];
    write!(
        stream,
        "{method} {target} HTTP/1.1\r\nhost: {}:{}\r\ncookie: {cookies}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
        at.0,
        at.1,
        body.len()
    )?;
    let mut heard = Vec::new();
    stream.read_to_end(&mut heard)?;
    let heard = String::from_utf8_lossy(&heard);
    let head = heard.split("\r\n\r\n").next().unwrap_or_default();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).context("a status")?.parse()?;
    let mut answer = Answer { status, location: None, cookies: Vec::new() };
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        match name.to_lowercase().as_str() {
            "location" => answer.location = Some(value.to_owned()),
            "set-cookie" => {
                let pair = value.split(';').next().and_then(|pair| pair.split_once('='));
                answer.cookies.extend(pair.map(|(name, value)| (name.to_owned(), value.to_owned())));
            }
            _ => {}
        }
    }
    Ok(answer)
}
