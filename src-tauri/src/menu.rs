//! The window's menu and the tray's, in the reader's language. They hold what a system expects there and nothing that
//! a screen has.

use client::Client;
use protocol::{Answered, Session};
use serde_json::json;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Manager, Wry};
use words::{Words, plain};

use crate::{WINDOW, desk::Desk, tray};

const OPEN: &str = "open";
const LOCK: &str = "lock";
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

/// What has words in the window's menu and in the tray's. The items stay; their texts follow the language.
struct Items {
    lock: MenuItem<Wry>,
    print: MenuItem<Wry>,
    quit: MenuItem<Wry>,
    edit: Option<Edit>,
    tray_open: MenuItem<Wry>,
    tray_unread: MenuItem<Wry>,
    tray_quit: MenuItem<Wry>,
}

/// On macOS the keys for cutting and pasting work through a menu only.
struct Edit {
    menu: Submenu<Wry>,
    undo: PredefinedMenuItem<Wry>,
    redo: PredefinedMenuItem<Wry>,
    cut: PredefinedMenuItem<Wry>,
    copy: PredefinedMenuItem<Wry>,
    paste: PredefinedMenuItem<Wry>,
    select_all: PredefinedMenuItem<Wry>,
}

/// Makes both menus; their words come with the first `refresh`.
pub fn set_up(app: &AppHandle) -> tauri::Result<()> {
    let item = |id: &str, key: Option<&str>| MenuItem::with_id(app, id, "", true, key);
    let items = Items {
        lock: item(LOCK, None)?,
        print: item(PRINT, Some("CmdOrCtrl+P"))?,
        quit: item(QUIT, Some("CmdOrCtrl+Q"))?,
        edit: cfg!(target_os = "macos").then(|| edit(app)).transpose()?,
        tray_open: item(OPEN, None)?,
        tray_unread: MenuItem::new(app, "", false, None::<&str>)?,
        tray_quit: item(QUIT, None)?,
    };
    let own = Submenu::with_items(app, "Presente", true, &[&items.print, &items.lock, &items.quit])?;
    let menu = Menu::with_items(app, &[&own])?;
    if let Some(edit) = &items.edit {
        menu.append(&edit.menu)?;
    }
    app.set_menu(menu)?;
    let line = PredefinedMenuItem::separator(app)?;
    let in_tray = Menu::with_items(app, &[&items.tray_open, &items.tray_unread, &line, &items.tray_quit])?;
    items.say(Words::for_tag("en"), 0)?;
    app.manage(items);
    tray::set_up(app, &in_tray);
    Ok(())
}

fn edit(app: &AppHandle) -> tauri::Result<Edit> {
    let undo = PredefinedMenuItem::undo(app, None)?;
    let redo = PredefinedMenuItem::redo(app, None)?;
    let cut = PredefinedMenuItem::cut(app, None)?;
    let copy = PredefinedMenuItem::copy(app, None)?;
    let paste = PredefinedMenuItem::paste(app, None)?;
    let select_all = PredefinedMenuItem::select_all(app, None)?;
    let menu = Submenu::with_items(app, "", true, &[&undo, &redo, &cut, &copy, &paste, &select_all])?;
    Ok(Edit { menu, undo, redo, cut, copy, paste, select_all })
}

impl Items {
    fn say(&self, words: &Words, unread: u32) -> tauri::Result<()> {
        self.lock.set_text(plain(&words.lock_now()))?;
        self.print.set_text(plain(&words.window_menu_print()))?;
        self.quit.set_text(plain(&words.tray_quit()))?;
        self.tray_open.set_text(plain(&words.tray_open()))?;
        self.tray_unread.set_text(plain(&words.tray_unread(i64::from(unread))))?;
        self.tray_quit.set_text(plain(&words.tray_quit()))?;
        let Some(edit) = &self.edit else { return Ok(()) };
        edit.menu.set_text(plain(&words.window_menu_edit()))?;
        edit.undo.set_text(plain(&words.window_menu_undo()))?;
        edit.redo.set_text(plain(&words.window_menu_redo()))?;
        edit.cut.set_text(plain(&words.window_menu_cut()))?;
        edit.copy.set_text(plain(&words.window_menu_copy()))?;
        edit.paste.set_text(plain(&words.window_menu_paste()))?;
        edit.select_all.set_text(plain(&words.window_menu_select_all()))
    }
}

/// Puts both menus into a language, with the count of the moment.
pub fn refresh(app: &AppHandle, words: &Words, unread: u32) {
    if let Err(trouble) = app.state::<Items>().say(words, unread) {
        tracing::warn!(%trouble, "the menus could not be refreshed");
    }
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
        // Where no words lock it, nothing happens.
        LOCK => {
            let app = app.clone();
            tauri::async_runtime::spawn(async move {
                if let Some(client) = app.state::<Desk>().client().await {
                    client.call("lock_now", json!({})).await;
                }
            });
        }
        QUIT => app.exit(0),
        _ => {}
    }
}
