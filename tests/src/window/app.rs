//! One window of the real program, with folders and a screen of its own, and the WebDriver that drives it. Nothing of
//! them is left when this goes out of scope.

use std::ffi::OsString;

use anyhow::Result;
use chrono::NaiveDate;

use super::{Driver, Page};
use crate::desktop::Screen;

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
    _driver: Driver,
    /// As on a computer of its own: of two windows on one screen, only one can have the keyboard.
    _screen: Screen,
    folders: tempfile::TempDir,
}

impl App {
    /// Starts the program and waits for its page.
    pub async fn launch(profile: &str, today: NaiveDate, entry: Entry) -> Result<App> {
        let folders = tempfile::tempdir()?;
        let screen = Screen::begin()?;
        let driver = Driver::start(|command| {
            command.env("DISPLAY", screen.name()).env_remove("XAUTHORITY");
            for (name, folder) in
                [("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")]
            {
                command.env(name, folders.path().join(folder));
            }
        })?;
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
        let page = driver.open(&arguments).await?;
        // Nobody manages this screen's windows: the keyboard is handed over as a manager would.
        let window = screen.window("the window", |seen| seen.title.contains("Presente")).await?;
        screen.turn_to(&window)?;
        Ok(App { page, _driver: driver, _screen: screen, folders })
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
