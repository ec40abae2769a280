//! The tray, where there is one: the program goes on there when its window is closed, so that news come in. Never
//! hides a window that nobody could get back.

use tauri::menu::Menu;
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Wry};

const TRAY: &str = "tray";

/// Whether the program is in a tray that somebody can see.
pub fn is_there(app: &AppHandle) -> bool {
    app.tray_by_id(TRAY).is_some()
}

/// Goes into the tray, if this desktop has one.
pub fn set_up(app: &AppHandle, menu: &Menu<Wry>) {
    if !this_desktop_shows_one() {
        return;
    }
    let mut tray = TrayIconBuilder::with_id(TRAY).menu(menu).tooltip("Presente");
    if let Some(icon) = app.default_window_icon() {
        tray = tray.icon(icon.clone());
    }
    if let Err(trouble) = tray.build(app) {
        tracing::warn!(%trouble, "there is no tray");
    }
}

/// The library that draws trays on Linux panics where it is not installed, and draws into nothing where no desktop
/// shows trays (GNOME as it comes): both are found out before.
#[cfg(target_os = "linux")]
fn this_desktop_shows_one() -> bool {
    library_is_installed() && somebody_shows_trays()
}

#[cfg(not(target_os = "linux"))]
fn this_desktop_shows_one() -> bool {
    true
}

#[cfg(target_os = "linux")]
fn library_is_installed() -> bool {
    const NAMES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];
    let mut folders: Vec<std::path::PathBuf> =
        std::env::var_os("LD_LIBRARY_PATH").map(|paths| std::env::split_paths(&paths).collect()).unwrap_or_default();
    for parent in ["/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib"] {
        folders.push(parent.into());
        // Debian keeps libraries one folder deeper, by the machine's kind.
        folders.push(format!("{parent}/{}-linux-gnu", std::env::consts::ARCH).into());
    }
    folders.iter().any(|folder| NAMES.iter().any(|name| folder.join(name).exists()))
}

#[cfg(target_os = "linux")]
fn somebody_shows_trays() -> bool {
    let ask = || -> zbus::Result<bool> {
        let bus = zbus::blocking::Connection::session()?;
        let names = zbus::blocking::fdo::DBusProxy::new(&bus)?;
        Ok(names.name_has_owner("org.kde.StatusNotifierWatcher".try_into()?)?)
    };
    ask().unwrap_or(false)
}
