//! A display, a session bus and an unlocked keyring that exist for one command and are gone after it. Never touches
//! the keyring of the person who runs it.

use std::ffi::OsString;
use std::process::Command;

use anyhow::{Context, Result};

use crate::programs;

/// Whether windows can be shown here as it is.
pub fn there_is_one() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Where a keyring of this kind keeps what it is told, for as long as this lives.
pub struct Virtual {
    home: tempfile::TempDir,
}

/// Runs inside the session: unlocks a keyring of its own, tells it to go when the command has ended.
///
/// `--unlock` reads a password from standard input, and makes no keyring at all of an empty one. The `exec` keeps the
/// command's exit status. The daemon leaves with its bus.
const SESSION: &str = r#"
printf 'trial\n' | env HOME="$PRESENTE_KEYRING" XDG_DATA_HOME="$PRESENTE_KEYRING/data" XDG_CACHE_HOME="$PRESENTE_KEYRING/cache" \
  gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
unset PRESENTE_KEYRING
exec "$@"
"#;

impl Virtual {
    pub fn new() -> Result<Virtual> {
        let home = tempfile::tempdir()?;
        for name in ["data", "cache", "run"] {
            std::fs::create_dir(home.path().join(name))?;
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let own = std::fs::Permissions::from_mode(0o700);
            std::fs::set_permissions(home.path().join("run"), own).context("a folder for the keyring's socket")?;
        }
        Ok(Virtual { home })
    }

    /// The command, to be run in here.
    pub fn wrap(&self, inner: &Command) -> Command {
        let mut command = Command::new("xvfb-run");
        command.current_dir(programs::root());
        command.args(["--auto-servernum", "--server-args=-screen 0 1280x1024x24"]);
        command.args(["dbus-run-session", "--", "bash", "-c", SESSION, "bash"]);
        command.arg(inner.get_program()).args(inner.get_args());
        for (name, value) in inner.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let path = |name: &str| -> OsString { self.home.path().join(name).into_os_string() };
        command.env("PRESENTE_KEYRING", self.home.path()).env("XDG_RUNTIME_DIR", path("run"));
        // Anything a session left in the environment would lead out of the one made here.
        for name in ["WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK"] {
            command.env_remove(name);
        }
        command.env("NO_AT_BRIDGE", "1").env("GDK_BACKEND", "x11").env("LANG", "en_US.UTF-8");
        command
    }
}
