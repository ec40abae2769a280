//! The two commands that the page knows: `call` asks, `news` listens. What is asked is not looked into here.

use protocol::{Answered, News};
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager, State};
use tokio::sync::broadcast::error::RecvError;

use crate::desk::Desk;
use crate::{files, outside, update};

/// Answers a command of `crates/protocol`. An answer, a refusal and a failure are all answers here: nothing is thrown
/// at the page.
#[tauri::command]
pub async fn call(
    app: AppHandle,
    desk: State<'_, Desk>,
    name: String,
    ask: Value,
) -> Result<Answered<Box<RawValue>>, ()> {
    let Some(client) = desk.client().await else {
        return Ok(Answered::Failed { code: "store".to_string() });
    };
    Ok(match name.as_str() {
        "pick_files" => as_text(files::pick(&app, &client, ask).await),
        "pick_import" => as_text(files::pick_import(&app, &client, ask).await),
        "save_record" => as_text(files::save_record(&app, &client, ask).await),
        "save_page" => as_text(files::save_page(&app, ask).await),
        "save_list" => as_text(files::save_list(&app, &client, ask).await),
        "save_calendar" => as_text(files::save_calendar(&app, &client, ask).await),
        "save_invitations" => as_text(files::save_invitations(&app, &client, ask).await),
        "save_attachment" => as_text(files::save(&app, &client, ask).await),
        "take_update" => as_text(update::take(&client, ask).await),
        "sign_in_elsewhere" => as_text(outside::sign_in(&app, &client, ask).await),
        "open_link" => as_text(outside::open_link(ask)),
        "print" => as_text(files::print(&app)),
        _ => client.call_for_text(&name, ask).await,
    })
}

fn as_text(answer: Answered<Value>) -> Answered<Box<RawValue>> {
    match answer {
        Answered::Ok(done) => {
            to_raw_value(&done).map_or_else(|_| Answered::Failed { code: "text".to_string() }, Answered::Ok)
        }
        Answered::Refused(refusal) => Answered::Refused(refusal),
        Answered::Failed { code } => Answered::Failed { code },
    }
}

/// Sends the page what changes on this computer, from now on.
#[tauri::command]
pub async fn news(app: AppHandle, desk: State<'_, Desk>, channel: Channel<News>) -> Result<(), ()> {
    let Some(client) = desk.client().await else { return Ok(()) };
    let mut fresh = client.subscribe();
    if let Some(place) = desk.take_first_place() {
        // A page that is gone again goes nowhere.
        let _ = channel.send(News::Open { place });
    }
    let listening = tauri::async_runtime::spawn(async move {
        loop {
            let sent = match fresh.recv().await {
                Ok(news) => channel.send(news),
                // Too much happened to tell it piece by piece: everything may have changed.
                Err(RecvError::Lagged(_)) => everything().into_iter().try_for_each(|news| channel.send(news)),
                Err(RecvError::Closed) => return,
            };
            if sent.is_err() {
                return;
            }
        }
    });
    // A page that was loaded anew listens anew; nobody reads the old channel.
    if let Some(old) = app.state::<Desk>().listener.lock().await.replace(listening) {
        old.abort();
    }
    Ok(())
}

fn everything() -> [News; 2] {
    [News::Session, News::Changed { topics: attendance::Topic::ALL.to_vec() }]
}

/// Sends the page to a place.
pub fn open_place(app: &AppHandle, place: String) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        if let Some(client) = app.state::<Desk>().client().await {
            client.tell(News::Open { place });
        }
    });
}
