//! A whole desktop for one test: a screen, a session bus, a home folder, and the parts of a desktop that the real
//! window talks to, each played or started here. Never the desktop of the person who runs it, and gone with the test.

mod bus;
mod keyring;
mod notices;
mod program;
mod screen;
mod tray;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

pub use bus::Bus;
pub use keyring::Keyring;
pub use notices::{Notice, Notices};
pub use program::{Program, Starting};
pub use screen::{DOWN, ENTER, Screen, Seen, TAB};
pub use tray::{Entry, Tray, Trays};

/// The longest that a desktop may take to show what was asked of it, on a machine that compiles beside it.
const SHOW_MOST: Duration = Duration::from_secs(60);
const LOOK_EVERY: Duration = Duration::from_millis(40);

/// As a family's computer comes: with a screen, and nothing on its bus that was not put there.
pub struct Desktop {
    pub bus: Bus,
    pub screen: Screen,
    home: tempfile::TempDir,
}

impl Desktop {
    pub async fn begin() -> Result<Desktop> {
        let home = tempfile::tempdir()?;
        for folder in ["run", "config/gtk-3.0", "data", "cache", "Documents"] {
            std::fs::create_dir_all(home.path().join(folder))?;
        }
        private(&home.path().join("run"))?;
        // Printers of the machine that tests run on are nobody's here: only the printer that is a file.
        let settings = "[Settings]\ngtk-print-backends=file\ngtk-enable-animations=0\n";
        std::fs::write(home.path().join("config/gtk-3.0/settings.ini"), settings)?;
        let bus = Bus::begin(&home.path().join("run")).await?;
        let screen = Screen::begin()?;
        Ok(Desktop { bus, screen, home })
    }

    /// The folder of the person who sits here.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Puts a program here and nowhere else.
    fn settle(&self, command: &mut Command) {
        let home = self.home();
        command.current_dir(home);
        command.env("HOME", home).env("XDG_RUNTIME_DIR", home.join("run"));
        command.env("XDG_DATA_HOME", home.join("data")).env("XDG_CONFIG_HOME", home.join("config"));
        command.env("XDG_CACHE_HOME", home.join("cache"));
        command.env("DBUS_SESSION_BUS_ADDRESS", self.bus.address()).env("DISPLAY", self.screen.name());
        command.env("LANG", "en_US.UTF-8").env("GDK_BACKEND", "x11").env("GSETTINGS_BACKEND", "memory");
        command.env("NO_AT_BRIDGE", "1").env("GTK_USE_PORTAL", "0");
        command.env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1").env("MESA_SHADER_CACHE_DISABLE", "true");
        for name in ["WAYLAND_DISPLAY", "XAUTHORITY", "GNOME_KEYRING_CONTROL", "XDG_CURRENT_DESKTOP", "LC_ALL"] {
            command.env_remove(name);
        }
    }
}

fn private(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?)
}

/// Looks again and again until there is something, and says what was missing when it takes too long.
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        let trouble = match look().await {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => None,
            Err(trouble) => Some(trouble),
        };
        if start.elapsed() > SHOW_MOST {
            match trouble {
                Some(trouble) => return Err(trouble.context(format!("{what} did not come"))),
                None => bail!("{what} did not come"),
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}
