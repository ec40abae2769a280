//! What the holder of the screens does: files are picked, read and written here, so that the page is never given a
//! path; and the system's print dialog.

use std::path::PathBuf;

use anyhow::Context;
use client::Client;
use protocol::{
    Answered, ForAttachment, ForStudent, Nothing, PickImport, PickedFiles, PickedImport, PickedPlace, RefusedFile,
    SavePage, SavedLetters, TakenOut,
};
use serde::Serialize;
use serde_json::Value;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;

use crate::WINDOW;

/// Endings of the kinds that may be attached; the kind itself is told by a file's first bytes.
/// In both spellings: on Linux a camera's IMG_0001.JPG would not be shown otherwise.
const ENDINGS: &[&str] = &["pdf", "png", "jpg", "jpeg", "PDF", "PNG", "JPG", "JPEG"];

pub async fn pick(app: &AppHandle, client: &Client, ask: Value) -> Answered<Value> {
    answer(try_pick(app, client, ask).await)
}

async fn try_pick(app: &AppHandle, client: &Client, ask: Value) -> anyhow::Result<Answered<PickedFiles>> {
    let ForStudent { student } = serde_json::from_value(ask)?;
    let (send, picked) = tokio::sync::oneshot::channel();
    let mut dialog = app.dialog().file().add_filter("PDF, PNG, JPEG", ENDINGS);
    if let Some(window) = app.get_webview_window(WINDOW) {
        dialog = dialog.set_parent(&window);
    }
    dialog.pick_files(move |paths| {
        // A window that closed meanwhile waits for no answer.
        let _ = send.send(paths);
    });
    let mut files = PickedFiles { kept: Vec::new(), refused: Vec::new() };
    for path in picked.await.ok().flatten().unwrap_or_default() {
        let path: PathBuf = path.into_path().context("a picked file has no path")?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match client.attach(student, &name, read(path).await?).await {
            Answered::Ok(attachment) => files.kept.push(attachment),
            Answered::Refused(refusal) => files.refused.push(RefusedFile { name, refusal }),
            Answered::Failed { code } => return Ok(Answered::Failed { code }),
        }
    }
    Ok(Answered::Ok(files))
}

/// Lets an administrator pick a school's files, and sends them: the page is given their names alone.
pub async fn pick_import(app: &AppHandle, client: &Client, ask: Value) -> Answered<Value> {
    answer(try_pick_import(app, client, ask).await)
}

async fn try_pick_import(app: &AppHandle, client: &Client, ask: Value) -> anyhow::Result<Answered<PickedImport>> {
    let PickImport { account, place } = serde_json::from_value(ask)?;
    let (send, picked) = tokio::sync::oneshot::channel();
    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window(WINDOW) {
        dialog = dialog.set_parent(&window);
    }
    match place {
        PickedPlace::Files => dialog.pick_files(move |paths| _ = send.send(paths.unwrap_or_default())),
        PickedPlace::Folder => dialog.pick_folder(move |path| _ = send.send(path.into_iter().collect())),
    }
    let picked = picked.await.unwrap_or_default().into_iter().map(|path| path.into_path());
    let paths: Vec<PathBuf> = picked.collect::<Result<_, _>>().context("what was picked has no path")?;
    Ok(client.send_import(account, paths).await)
}

/// A file's bytes, and one more than may be kept at most: a film is refused without being read to its end.
async fn read(path: PathBuf) -> anyhow::Result<Vec<u8>> {
    use std::io::Read;
    let most = attendance::FILE_MOST_BYTES as u64 + 1;
    tauri::async_runtime::spawn_blocking(move || {
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok::<_, std::io::Error>(bytes)
    })
    .await?
    .context("a picked file could not be read")
}

pub async fn save(app: &AppHandle, client: &Client, ask: Value) -> Answered<Value> {
    answer(try_save(app, client, ask).await)
}

async fn try_save(app: &AppHandle, client: &Client, ask: Value) -> anyhow::Result<Answered<Nothing>> {
    let ForAttachment { id } = serde_json::from_value(ask)?;
    let content = match client.attachment_content(id).await {
        Answered::Ok(content) => content,
        Answered::Refused(refusal) => return Ok(Answered::Refused(refusal)),
        Answered::Failed { code } => return Ok(Answered::Failed { code }),
    };
    write_where_chosen(app, &content.attachment.name, content.content).await?;
    Ok(Answered::Ok(Nothing {}))
}

pub async fn save_record(app: &AppHandle, client: &Client, ask: Value) -> Answered<Value> {
    answer(try_save_record(app, client, ask).await)
}

async fn try_save_record(app: &AppHandle, client: &Client, ask: Value) -> anyhow::Result<Answered<Nothing>> {
    let record = match client.call("record", ask).await {
        Answered::Ok(record) => record,
        Answered::Refused(refusal) => return Ok(Answered::Refused(refusal)),
        Answered::Failed { code } => return Ok(Answered::Failed { code }),
    };
    // Named by its day alone: a name of a child in a folder's list is for whoever looks over a shoulder.
    let name = format!("presente-{}.json", record["made_on"].as_str().unwrap_or_default());
    write_where_chosen(app, &name, serde_json::to_vec_pretty(&record)?).await?;
    Ok(Answered::Ok(Nothing {}))
}

pub async fn save_page(app: &AppHandle, ask: Value) -> Answered<Value> {
    answer(try_save_page(app, ask).await)
}

async fn try_save_page(app: &AppHandle, ask: Value) -> anyhow::Result<Answered<Nothing>> {
    let SavePage { made_on, html } = serde_json::from_value(ask)?;
    write_where_chosen(app, &format!("presente-{made_on}.html"), html.into_bytes()).await?;
    Ok(Answered::Ok(Nothing {}))
}

pub async fn save_list(app: &AppHandle, client: &Client, ask: Value) -> Answered<Value> {
    answer(try_save_list(app, client, ask).await)
}

async fn try_save_list(app: &AppHandle, client: &Client, ask: Value) -> anyhow::Result<Answered<Nothing>> {
    let taken = match client.call("take_out", ask).await {
        Answered::Ok(taken) => serde_json::from_value::<TakenOut>(taken)?,
        Answered::Refused(refusal) => return Ok(Answered::Refused(refusal)),
        Answered::Failed { code } => return Ok(Answered::Failed { code }),
    };
    write_where_chosen(app, &taken.name, taken.bytes()?).await?;
    Ok(Answered::Ok(Nothing {}))
}

pub async fn save_calendar(app: &AppHandle, client: &Client, ask: Value) -> Answered<Value> {
    answer(try_save_calendar(app, client, ask).await)
}

async fn try_save_calendar(app: &AppHandle, client: &Client, ask: Value) -> anyhow::Result<Answered<Nothing>> {
    let text: String = match client.call("calendar_file", ask).await {
        Answered::Ok(text) => serde_json::from_value(text)?,
        Answered::Refused(refusal) => return Ok(Answered::Refused(refusal)),
        Answered::Failed { code } => return Ok(Answered::Failed { code }),
    };
    write_where_chosen(app, "presente.ics", text.into_bytes()).await?;
    Ok(Answered::Ok(Nothing {}))
}

pub async fn save_invitations(app: &AppHandle, client: &Client, ask: Value) -> Answered<Value> {
    answer(try_save_invitations(app, client, ask).await)
}

/// Asks where before the school is asked for the letters: with them, codes on older letters stop working, and whoever
/// closes the dialog has changed nothing.
async fn try_save_invitations(app: &AppHandle, client: &Client, ask: Value) -> anyhow::Result<Answered<SavedLetters>> {
    let Some(path) = chosen_place(app, "invitations.pdf").await? else {
        return Ok(Answered::Ok(SavedLetters { saved: false }));
    };
    let pdf = match client.invitation_letters(serde_json::from_value(ask)?).await {
        Answered::Ok(pdf) => pdf,
        Answered::Refused(refusal) => return Ok(Answered::Refused(refusal)),
        Answered::Failed { code } => return Ok(Answered::Failed { code }),
    };
    write(path, pdf).await?;
    Ok(Answered::Ok(SavedLetters { saved: true }))
}

/// Asks where, and writes there. Whoever closes the dialog has chosen to write nothing.
async fn write_where_chosen(app: &AppHandle, name: &str, bytes: Vec<u8>) -> anyhow::Result<()> {
    match chosen_place(app, name).await? {
        Some(path) => write(path, bytes).await,
        None => Ok(()),
    }
}

async fn chosen_place(app: &AppHandle, name: &str) -> anyhow::Result<Option<PathBuf>> {
    let (send, chosen) = tokio::sync::oneshot::channel();
    let mut dialog = app.dialog().file().set_file_name(name);
    if let Some(window) = app.get_webview_window(WINDOW) {
        dialog = dialog.set_parent(&window);
    }
    dialog.save_file(move |path| {
        let _ = send.send(path);
    });
    let path = chosen.await.ok().flatten();
    path.map(|path| path.into_path().context("the chosen place has no path")).transpose()
}

async fn write(path: PathBuf, bytes: Vec<u8>) -> anyhow::Result<()> {
    tauri::async_runtime::spawn_blocking(move || std::fs::write(path, bytes))
        .await
        .context("writing a file")?
        .context("a file could not be written")
}

pub fn print(app: &AppHandle) -> Answered<Value> {
    let printed = app.get_webview_window(WINDOW).map_or(Ok(()), |window| window.print());
    answer(printed.map(|()| Answered::Ok(Nothing {})).context("the print dialog could not be opened"))
}

/// As the page is told. What went wrong goes to the log; no name of a file does.
pub fn answer<T: Serialize>(outcome: anyhow::Result<Answered<T>>) -> Answered<Value> {
    const CODE: &str = "window";
    let outcome = outcome.and_then(|answered| {
        Ok(match answered {
            Answered::Ok(done) => Answered::Ok(serde_json::to_value(done)?),
            Answered::Refused(refusal) => Answered::Refused(refusal),
            Answered::Failed { code } => Answered::Failed { code },
        })
    });
    outcome.unwrap_or_else(|trouble| {
        tracing::error!(code = CODE, "{trouble:#}");
        Answered::Failed { code: CODE.to_string() }
    })
}
