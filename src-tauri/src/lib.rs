//! The window and nothing else: it carries commands from the page to the client and news back. Decides nothing about
//! children, days or schools, and shows no page but its own.

mod arguments;
mod desk;
mod enter;
mod erase;
mod files;
mod menu;
mod notice;
mod outside;
mod seam;
mod tray;
mod update;

use std::io::IsTerminal;

use anyhow::Context;
use clap::Parser;
use protocol::News;
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};
use tokio::sync::broadcast::error::RecvError;
use tracing_subscriber::EnvFilter;

pub use arguments::Arguments;
use desk::Desk;

/// The one window's label, as `tauri.conf.json` and the capability have it.
const WINDOW: &str = "main";

/// Runs until the last window and the tray are gone.
pub fn run(arguments: Arguments) -> anyhow::Result<()> {
    log();
    if arguments.erase {
        return erase::erase(&arguments);
    }
    if arguments.erase_what_is_sent {
        return erase::erase_what_is_sent();
    }
    let mut context = tauri::generate_context!();
    // Single instance, window state and the page's own storage all follow from the identifier.
    context.config_mut().identifier = arguments.identifier();
    let app = tauri::Builder::default()
        // First of all, so that a second start ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| started_again(app, &arguments)))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(own_pages_only())
        .invoke_handler(tauri::generate_handler![seam::call, seam::news])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(move |app| {
            let folder = match &arguments.data {
                Some(folder) => std::path::absolute(folder)?,
                None => app.path().app_data_dir()?,
            };
            app.manage(Desk::open(&arguments, folder));
            menu::set_up(app.handle())?;
            notice::follow_clicks(app.handle());
            tauri::async_runtime::spawn(follow(app.handle().clone(), arguments));
            Ok(())
        })
        .build(context)
        .context("the window could not be made")?;
    app.run(|app, event| {
        if let RunEvent::WindowEvent { event: WindowEvent::CloseRequested { api, .. }, .. } = event
            && tray::is_there(app)
        {
            // The program goes on in the tray, where news come in and the window can be had back.
            api.prevent_close();
            if let Some(window) = app.get_webview_window(WINDOW)
                && let Err(trouble) = window.hide()
            {
                tracing::warn!(%trouble, "the window stays open");
            }
        }
    });
    Ok(())
}

/// Once the client is open: joins if it was started so, then keeps menu, tray and notices up to date.
async fn follow(app: AppHandle, arguments: Arguments) {
    let Some(client) = app.state::<Desk>().client().await else { return };
    let mut news = client.subscribe();
    let mut seen = notice::Seen::default();
    tauri::async_runtime::spawn(enter::enter(client.clone(), arguments));
    loop {
        notice::look(&app, &client, &mut seen).await;
        loop {
            match news.recv().await {
                Ok(News::Session | News::Changed { .. }) | Err(RecvError::Lagged(_)) => break,
                Ok(News::Sync { .. }) if !seen.has_begun() => break,
                Ok(_) => {}
                Err(RecvError::Closed) => return,
            }
        }
    }
}

/// Somebody started the program once more, or clicked a link: the window that is there answers.
fn started_again(app: &AppHandle, arguments: &[String]) {
    show(app);
    if let Some(place) = Arguments::try_parse_from(arguments).ok().and_then(|arguments| arguments.place()) {
        seam::open_place(app, place);
    }
}

/// Brings the window to the front, wherever it was.
fn show(app: &AppHandle) {
    let Some(window) = app.get_webview_window(WINDOW) else { return };
    let shown = window.show().and_then(|()| window.unminimize()).and_then(|()| window.set_focus());
    if let Err(trouble) = shown {
        tracing::warn!(%trouble, "the window could not be shown");
    }
}

/// The window shows the pages that came with the program; a link to a person goes to the system's own programs, and one
/// to anywhere else leads nowhere.
fn own_pages_only() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri::plugin::Builder::new("own-pages-only")
        .on_navigation(|_, url| match (url.scheme(), url.host_str()) {
            ("tauri", _) | ("http" | "https", Some("tauri.localhost")) | ("about", _) => true,
            ("http", Some("localhost")) => tauri::is_dev(),
            _ => {
                if outside::reaches_a_person(url) {
                    outside::hand_over(url);
                }
                false
            }
        })
        .build()
}

/// To standard error, ids only; `RUST_LOG` asks for more.
fn log() {
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,client=info,presente_window=info"));
    let colours = std::io::stderr().is_terminal();
    // A test that starts two apps in one process has a log already.
    let _ =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours).try_init();
}
