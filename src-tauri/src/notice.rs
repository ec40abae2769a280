//! What the system shows while the window is not in front. A locked screen is read by others: unless a person asked
//! for more, a notice says that there is something, and never what or about whom.

use std::collections::HashSet;

use client::Client;
use protocol::{Answered, Home, Lock, NextStep, NotifySettings, ThreadRow, WaitingForYou};
use serde::de::DeserializeOwned;
use serde_json::json;
use tauri::{AppHandle, Manager};
use tauri_plugin_notification::NotificationExt;
use words::{Words, plain};

use crate::{WINDOW, menu, seam};

/// What a person has been told of, or could see when the program started.
#[derive(Default)]
pub struct Seen {
    keys: HashSet<String>,
    started: bool,
}

impl Seen {
    /// Those not told of before. What is there at the start is on screen already, so nothing is new then.
    fn fresh(&mut self, notices: Vec<Notice>) -> Vec<Notice> {
        let started = std::mem::replace(&mut self.started, true);
        let fresh = notices.into_iter().filter(|notice| self.keys.insert(notice.key.clone())).collect();
        if started { fresh } else { Vec::new() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Notice {
    /// The same as long as it is about the same thing.
    key: String,
    title: String,
    /// `None`: hidden.
    body: Option<String>,
    /// Where the window goes when the notice is clicked.
    place: String,
}

/// Looks at what has changed: puts the menus into the language and count of the moment, and shows what is new.
pub async fn look(app: &AppHandle, client: &Client, seen: &mut Seen) {
    let Some(session) = menu::session(client).await else { return };
    let words = menu::words_of(&session);
    if session.lock != Lock::Open || session.accounts.is_empty() {
        menu::refresh(app, words, 0);
        return;
    }
    let threads: Vec<ThreadRow> = ask(client, "threads").await.unwrap_or_default();
    menu::refresh(app, words, threads.iter().map(|row| row.unread).sum());
    let notify = session.settings.notify;
    let mut notices = message_notices(&threads, notify, words);
    if session.accounts.iter().any(|account| account.side == attendance::Side::Family)
        && let Some(home) = ask::<Home>(client, "home").await
    {
        notices.extend(home_notices(&home, notify, words));
    }
    let in_front = app.get_webview_window(WINDOW).is_some_and(|window| window.is_focused().unwrap_or(false));
    for notice in seen.fresh(notices) {
        if !in_front {
            show(app, notice, words);
        }
    }
}

async fn ask<T: DeserializeOwned>(client: &Client, name: &str) -> Option<T> {
    match client.call(name, json!({})).await {
        Answered::Ok(answer) => serde_json::from_value(answer).ok(),
        Answered::Refused(_) | Answered::Failed { .. } => None,
    }
}

fn show(app: &AppHandle, notice: Notice, words: &Words) {
    let body = notice.body.unwrap_or_else(|| words.notification_hidden());
    let shown =
        app.notification().builder().title(plain(&notice.title)).body(plain(&body)).extra(PLACE, notice.place).show();
    if let Err(trouble) = shown {
        tracing::warn!(%trouble, "a notice could not be shown");
    }
}

const PLACE: &str = "place";

/// A click on a notice brings the window to what it was about.
pub fn follow_clicks(app: &AppHandle) {
    let target = app.clone();
    let listening = app.notification().on_action(move |action| {
        crate::show(&target);
        let place = action.notification().and_then(|shown| shown.extra().get(PLACE)).and_then(|place| place.as_str());
        if let Some(place) = place {
            seam::open_place(&target, place.to_string());
        }
    });
    if let Err(trouble) = listening {
        tracing::warn!(%trouble, "clicks on notices lead nowhere");
    }
}

fn message_notices(threads: &[ThreadRow], notify: NotifySettings, words: &Words) -> Vec<Notice> {
    let unread = threads.iter().filter(|row| notify.messages && row.unread > 0);
    let notices = unread.filter_map(|row| {
        let last = row.last.as_ref()?;
        let (title, body) = if notify.show_content {
            let text = last.texts.first().map(|text| text.text.clone());
            (words.notification_message_from(&row.with_name), text)
        } else {
            (words.notification_message(), None)
        };
        let place = format!("#/messages/{}/{}", row.student.id, row.guardian);
        Some(Notice { key: format!("message {}", last.id), title, body, place })
    });
    notices.collect()
}

fn home_notices(home: &Home, notify: NotifySettings, words: &Words) -> Vec<Notice> {
    let shown = |name: &str| notify.show_content.then(|| name.to_string());
    let mut notices = Vec::new();
    for waiting in home.waiting.iter().filter(|_| notify.answers) {
        let (key, title, name, place) = match waiting {
            WaitingForYou::SchoolAsksMore { explanation, given_name, .. } => (
                format!("asks more {explanation}"),
                words.notification_explanation_answered(),
                given_name,
                format!("#/explanation/{explanation}"),
            ),
            WaitingForYou::Decided { explanation, given_name, state, .. } => (
                format!("decided {explanation} {state:?}"),
                words.notification_explanation_answered(),
                given_name,
                format!("#/explanation/{explanation}"),
            ),
            WaitingForYou::GoalProposed { goal, given_name, student, .. } => {
                (format!("goal {goal}"), words.notification_goal_proposed(), given_name, format!("#/goal/{student}"))
            }
            WaitingForYou::RequestAnswered { request, given_name, .. } => (
                format!("request {request}"),
                words.notification_support_answered(),
                given_name,
                format!("#/support/{request}"),
            ),
            // Messages have notices of their own; a promise and a refusal wait on the first screen.
            WaitingForYou::Message { .. } | WaitingForYou::RequestPromised { .. } | WaitingForYou::Refused { .. } => {
                continue;
            }
        };
        notices.push(Notice { key, title, body: shown(name), place });
    }
    for card in home.children.iter().filter(|card| notify.absences && card.next == NextStep::ExplainToday) {
        let title = if notify.show_content {
            words.notification_absence_of(&card.student.given_name)
        } else {
            words.notification_absence()
        };
        let key = format!("absence {} {}", card.student.id, home.today);
        notices.push(Notice { key, title, body: None, place: format!("#/explain/{}", card.student.id) });
    }
    notices
}
