//! The window's menu, in the reader's language. Holds what a system expects there and nothing that a screen has.

use client::Client;
use protocol::{Answered, Lock, Session};
use serde_json::json;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Manager};
use words::{Words, plain};

use crate::{WINDOW, tray};

const OPEN: &str = "open";
const PRINT: &str = "print";
const QUIT: &str = "quit";

/// What is joined here, in which language; `None` where the store cannot say.
pub async fn session(client: &Client) -> Option<Session> {
    match client.call("session", json!({})).await {
        Answered::Ok(session) => serde_json::from_value(session).ok(),
        Answered::Refused(_) | Answered::Failed { .. } => None,
    }
}

/// The language that a person has chosen here; English until then.
pub fn words_of(session: &Session) -> &'static Words {
    Words::for_tag(session.settings.language.as_deref().unwrap_or("en"))
}

/// Puts menu and tray into the language of the moment.
pub async fn refresh(app: &AppHandle, client: &Client) {
    let Some(session) = session(client).await else { return };
    let words = words_of(&session);
    let outcome = window_menu(app, words).and_then(|menu| app.set_menu(menu));
    if let Err(trouble) = outcome {
        tracing::warn!(%trouble, "the menu could not be set");
    }
    let unread = if session.lock == Lock::Open { crate::notice::unread(client).await } else { 0 };
    tray::refresh(app, words, unread);
}

/// The menu of the tray: the way back to the window, what waits, the way out.
pub fn tray_menu(app: &AppHandle, words: &Words, unread: u32) -> tauri::Result<Menu<tauri::Wry>> {
    Menu::with_items(
        app,
        &[
            &MenuItem::with_id(app, OPEN, plain(&words.tray_open()), true, None::<&str>)?,
            &MenuItem::new(app, plain(&words.tray_unread(i64::from(unread))), false, None::<&str>)?,
            &PredefinedMenuItem::separator(app)?,
            &MenuItem::with_id(app, QUIT, plain(&words.tray_quit()), true, None::<&str>)?,
        ],
    )
}

fn window_menu(app: &AppHandle, words: &Words) -> tauri::Result<Menu<tauri::Wry>> {
    let print = MenuItem::with_id(app, PRINT, plain(&words.window_menu_print()), true, Some("CmdOrCtrl+P"))?;
    let quit = MenuItem::with_id(app, QUIT, plain(&words.tray_quit()), true, Some("CmdOrCtrl+Q"))?;
    let own = Submenu::with_items(app, "Presente", true, &[&print, &quit])?;
    if !cfg!(target_os = "macos") {
        return Menu::with_items(app, &[&own]);
    }
    // On macOS the keys for cutting and pasting work through this menu only.
    let edit = Submenu::with_items(
        app,
        plain(&words.window_menu_edit()),
        true,
        &[
            &PredefinedMenuItem::undo(app, Some(&plain(&words.window_menu_undo())))?,
            &PredefinedMenuItem::redo(app, Some(&plain(&words.window_menu_redo())))?,
            &PredefinedMenuItem::separator(app)?,
            &PredefinedMenuItem::cut(app, Some(&plain(&words.window_menu_cut())))?,
            &PredefinedMenuItem::copy(app, Some(&plain(&words.window_menu_copy())))?,
            &PredefinedMenuItem::paste(app, Some(&plain(&words.window_menu_paste())))?,
            &PredefinedMenuItem::select_all(app, Some(&plain(&words.window_menu_select_all())))?,
        ],
    )?;
    Menu::with_items(app, &[&own, &edit])
}

/// Does what was chosen, in the window's menu or the tray's.
pub fn chosen(app: &AppHandle, id: &str) {
    match id {
        OPEN => crate::show(app),
        PRINT => {
            if let Some(Err(trouble)) = app.get_webview_window(WINDOW).map(|window| window.print()) {
                tracing::warn!(%trouble, "the print dialog could not be opened");
            }
        }
        QUIT => app.exit(0),
        _ => {}
    }
}
