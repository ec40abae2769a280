//! One window of the real program, with folders and a screen of its own, and the WebDriver that drives it. Nothing of
//! them is left when this goes out of scope.

use std::ffi::OsString;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use chrono::NaiveDate;
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use super::Page;
use crate::desktop::Screen;
use crate::programs;

/// How long a driver may take to listen, and a window to have a page.
const START_MOST: Duration = Duration::from_secs(90);

/// How a window is entered before anybody types.
#[derive(Debug, Clone)]
pub enum Entry {
    /// As on a new computer.
    Nobody,
    Family {
        address: String,
        code: String,
    },
}

/// A window of the program under a profile's name.
pub struct App {
    pub page: Page,
    driver: Child,
    /// As on a computer of its own: of two windows on one screen, only one can have the keyboard.
    _screen: Screen,
    folders: tempfile::TempDir,
}

impl App {
    /// Starts the program and waits for its page.
    pub async fn launch(profile: &str, today: NaiveDate, entry: Entry) -> Result<App> {
        let folders = tempfile::tempdir()?;
        let port = free_port()?;
        let screen = Screen::begin()?;
        let driver = driver(port, folders.path(), &screen)?;
        let mut arguments = vec![
            OsString::from("--profile"),
            profile.into(),
            "--today".into(),
            today.to_string().into(),
            "--data".into(),
            folders.path().join("profile").into(),
        ];
        if let Entry::Family { address, code } = entry {
            arguments.extend(["--join".into(), address.into(), code.into()]);
        }
        let arguments: Vec<String> = arguments.into_iter().map(|part| part.to_string_lossy().into_owned()).collect();
        let program = programs::built("presente")?;
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        let wanted = wanted.as_object().cloned().unwrap_or_default();
        // From here on the driver is stopped whatever happens.
        let mut app = Starting { driver: Some(driver) };
        let start = Instant::now();
        let address = format!("http://127.0.0.1:{port}");
        let client = loop {
            match ClientBuilder::new(HttpConnector::new()).capabilities(wanted.clone()).connect(&address).await {
                Ok(client) => break client,
                Err(_) if start.elapsed() < START_MOST => tokio::time::sleep(Duration::from_millis(30)).await,
                Err(trouble) => bail!("no window of {} came up: {trouble}", program.display()),
            }
        };
        let page = Page::new(client);
        // A session is handed out before the page has loaded.
        page.has_loaded().await?;
        // Nobody manages this screen's windows: the keyboard is handed over as a manager would.
        let window = screen.window("the window", |seen| seen.title.contains("Presente")).await?;
        screen.turn_to(&window)?;
        let driver = app.driver.take().context("the driver is this window's")?;
        Ok(App { page, driver, _screen: screen, folders })
    }

    /// The folder that holds this window's data.
    pub fn data(&self) -> std::path::PathBuf {
        self.folders.path().join("profile")
    }

    /// Closes the window as a person would; what is left is ended when this goes out of scope.
    pub async fn close(self) -> Result<()> {
        Ok(self.page.client().clone().close().await?)
    }
}

impl Drop for App {
    fn drop(&mut self) {
        end_group(&mut self.driver);
    }
}

/// A driver that has no window yet.
struct Starting {
    driver: Option<Child>,
}

impl Drop for Starting {
    fn drop(&mut self) {
        if let Some(driver) = &mut self.driver {
            end_group(driver);
        }
    }
}

/// A killed driver leaves its window running: they share a group, and the group is ended.
fn end_group(driver: &mut Child) {
    let group = format!("-{}", driver.id());
    let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
    let _ = driver.wait();
}

fn driver(port: u16, folders: &Path, screen: &Screen) -> Result<Child> {
    Command::new("WebKitWebDriver")
        .arg(format!("--port={port}"))
        .arg("--host=127.0.0.1")
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("DISPLAY", screen.name())
        .env_remove("XAUTHORITY")
        // A page whose language is "C" makes Intl throw; the program never asks for it, and a test is not to either.
        .env("LANG", "en_US.UTF-8")
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        .env("MESA_SHADER_CACHE_DISABLE", "true")
        .env("XDG_DATA_HOME", folders.join("data"))
        .env("XDG_CONFIG_HOME", folders.join("config"))
        .env("XDG_CACHE_HOME", folders.join("cache"))
        .process_group(0)
        .stdout(Stdio::null())
        .spawn()
        .context("WebKitWebDriver could not be started (package webkit2gtk-driver)")
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
