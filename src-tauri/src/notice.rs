//! What the system shows while the window is not in front. A locked screen is read by others: unless a person asked
//! for more, a notice says that there is something, and never what or about whom.

use std::collections::HashSet;

use attendance::{ExplanationState, PersonId, Side, StepKind, Student};
use client::Client;
use protocol::{
    Answered, ExplanationView, Home, Lock, NextStep, NotifySettings, SupportView, ThreadRow, WaitingForYou,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
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
    /// Whether what is there at the start has been seen. Until the first sync has ended that is not known.
    pub fn has_begun(&self) -> bool {
        self.started
    }

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
    // As it was when the news came: whoever turned away a moment later has seen it.
    let in_front = app.get_webview_window(WINDOW).is_some_and(|window| window.is_focused().unwrap_or(false));
    let Some(session) = menu::session(client).await else { return };
    let words = menu::words_of(&session);
    if session.lock != Lock::Open || session.accounts.is_empty() {
        menu::refresh(app, words, 0);
        return;
    }
    let threads: Vec<ThreadRow> = ask(client, "threads", &json!({})).await.unwrap_or_default();
    menu::refresh(app, words, threads.iter().map(|row| row.unread).sum());
    // A family that has just joined sees what came in; a notice for each thing would be a wall of them.
    if session.sync.last_synced_at.is_none() {
        return;
    }
    let notify = session.settings.notify;
    let mut notices = message_notices(&threads, notify, words);
    let families = session.accounts.iter().filter(|account| account.side == Side::Family);
    let own: Vec<PersonId> = families.map(|account| account.person).collect();
    if !own.is_empty() {
        let all = json!({ "student": null });
        let explanations: Vec<ExplanationView> = ask(client, "explanations", &all).await.unwrap_or_default();
        let requests: Vec<SupportView> = ask(client, "support_requests", &all).await.unwrap_or_default();
        notices.extend(answer_notices(&explanations, &requests, &own, notify, words));
        if let Some(home) = ask::<Home>(client, "home", &json!({})).await {
            notices.extend(home_notices(&home, notify, words));
        }
    }
    for notice in seen.fresh(notices) {
        if !in_front {
            show(app, notice, words);
        }
    }
}

async fn ask<T: DeserializeOwned>(client: &Client, name: &str, ask: &Value) -> Option<T> {
    match client.call(name, ask.clone()).await {
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
    // Not by what is unread: what comes in on a page left open counts as read there.
    let last_words = threads.iter().filter(|row| notify.messages && row.waits_for_me);
    let notices = last_words.filter_map(|row| {
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

/// What the school has answered to what was written here. Read from the things themselves: an answer that comes in on a
/// page left open counts as looked at there, although nobody may sit before it.
fn answer_notices(
    explanations: &[ExplanationView],
    requests: &[SupportView],
    own: &[PersonId],
    notify: NotifySettings,
    words: &Words,
) -> Vec<Notice> {
    if !notify.answers {
        return Vec::new();
    }
    let shown = |student: &Student| notify.show_content.then(|| student.given_name.clone());
    let mut notices = Vec::new();
    for view in explanations.iter().filter(|view| own.contains(&view.explanation.by)) {
        let ExplanationView { explanation, student, .. } = view;
        let answered = [ExplanationState::NeedsMore, ExplanationState::Accepted, ExplanationState::NotAccepted];
        if answered.contains(&explanation.state) {
            notices.push(Notice {
                key: format!("explanation {} {:?} {}", explanation.id, explanation.state, explanation.answers.len()),
                title: words.notification_explanation_answered(),
                body: shown(student),
                place: format!("#/explanation/{}", explanation.id),
            });
        }
    }
    for SupportView { request, student, .. } in requests.iter().filter(|view| own.contains(&view.request.by)) {
        let last = request.steps.last().filter(|step| !own.contains(&step.by));
        if last.is_some_and(|step| matches!(step.what, StepKind::Answered | StepKind::Closed { .. })) {
            notices.push(Notice {
                key: format!("request {} {}", request.id, request.steps.len()),
                title: words.notification_support_answered(),
                body: shown(student),
                place: format!("#/support/{}", request.id),
            });
        }
    }
    notices
}

fn home_notices(home: &Home, notify: NotifySettings, words: &Words) -> Vec<Notice> {
    let mut notices = Vec::new();
    for waiting in home.waiting.iter().filter(|_| notify.answers) {
        if let WaitingForYou::GoalProposed { goal, given_name, student, .. } = waiting {
            notices.push(Notice {
                key: format!("goal {goal}"),
                title: words.notification_goal_proposed(),
                body: notify.show_content.then(|| given_name.clone()),
                place: format!("#/goal/{student}"),
            });
        }
    }
    // Never before the school has checked attendance, nor before the time of day that it has set.
    let asked = home.children.iter().filter(|card| card.notice_may_go && card.next == NextStep::ExplainToday);
    for card in asked.filter(|_| notify.absences) {
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
