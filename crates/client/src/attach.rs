//! Files that go with what is written: kept here until the school has them, fetched when they are looked at.
//!
//! A name says nothing of what a file is; its first bytes do.

use std::sync::Arc;

use attendance::{Attachment, AttachmentId, FileKind, Refusal, Side, StudentId};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    desk::Desk,
    engine::Engine,
    link::{Line, LinkTrouble},
    picture,
    store::{AccountRow, AttachmentRow, attachment},
    trouble::Result,
};

/// A file with its bytes.
pub struct Content {
    pub attachment: Attachment,
    pub content: Vec<u8>,
}

/// The longest name that is kept, in characters.
const NAME_MOST: usize = 120;

/// Keeps a file for a child.
pub(crate) fn attach(engine: &Engine, student: StudentId, name: &str, content: Vec<u8>) -> Result<Attachment> {
    let kind = FileKind::of(&content)?;
    let content = match kind {
        FileKind::Pdf => content,
        FileKind::Jpeg => picture::clean_jpeg(&content).ok_or(Refusal::FileKindUnknown)?,
        FileKind::Png => picture::clean_png(&content).ok_or(Refusal::FileKindUnknown)?,
    };
    let id = AttachmentId(engine.ids.next());
    let attachment = Attachment { id, student, name: tidy(name), kind, bytes: content.len() as u32 };
    let row = AttachmentRow { attachment, content, uploaded: false };
    engine.act(|desk| {
        let account = desk.knowing(student, Side::Family)?.account.id;
        attachment::save(desk.conn, account, &row, desk.now)
    })?;
    Ok(row.attachment)
}

/// The last part of a path, without what a screen or a header could stumble over.
fn tidy(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(NAME_MOST).collect::<String>().trim().to_owned()
}

/// A file from here, or else from the school; kept here from then on.
pub(crate) async fn content(engine: &Arc<Engine>, id: AttachmentId) -> Result<Content> {
    let found = {
        let engine = engine.clone();
        engine
            .executor
            .run(move || {
                engine.look(|desk| match attachment::find(desk.conn, id)? {
                    Some(row) => Ok(Ok(row)),
                    None => Ok(Err(named(desk, id)?.ok_or(Refusal::NotFound)?)),
                })
            })
            .await?
    };
    let (account, attachment) = match found {
        Ok(row) => return Ok(Content { attachment: row.attachment, content: row.content }),
        Err(elsewhere) => elsewhere,
    };
    let token = account.token.as_deref().ok_or(Refusal::SignInAgain)?;
    let content = match engine.link.download(Line { address: &account.address, token }, id).await {
        Ok(content) => content,
        Err(LinkTrouble::Unreachable) => return Err(Refusal::Offline.into()),
        Err(LinkTrouble::SignedOut(refusal) | LinkTrouble::Unproved(refusal) | LinkTrouble::Refused(refusal)) => {
            return Err(refusal.into());
        }
        Err(LinkTrouble::Failed(error)) => return Err(error.into()),
    };
    // Whatever the school's server took: what is shown here is looked at here.
    if FileKind::of(&content)? != attachment.kind {
        return Err(Refusal::FileKindUnknown.into());
    }
    let engine = engine.clone();
    engine
        .executor
        .run(move || {
            let row = AttachmentRow { attachment, content, uploaded: true };
            engine.act(|desk| attachment::save(desk.conn, account.id, &row, desk.now))?;
            Ok(Content { attachment: row.attachment, content: row.content })
        })
        .await
}

/// The explanation, request or message that names a file tells what it is and whose school has it.
fn named(desk: &Desk<'_>, id: AttachmentId) -> Result<Option<(AccountRow, Attachment)>> {
    for account in desk.accounts.iter().filter(|account| account.token.is_some()) {
        let facts = desk.facts(account);
        for fact in facts.select(
            "kind IN ('explanation', 'support_request', 'message') AND instr(body, ?2) > 0",
            &[&id.to_string()],
        )? {
            let body: Value = serde_json::from_str(&fact.body)?;
            let files = body.get("attachments").and_then(Value::as_array);
            let file = files.and_then(|files| files.iter().find(|file| is(file, id.0)));
            if let Some(attachment) = file.and_then(|file| serde_json::from_value(file.clone()).ok()) {
                return Ok(Some((account.clone(), attachment)));
            }
        }
    }
    Ok(None)
}

fn is(file: &Value, id: Uuid) -> bool {
    file.get("id").and_then(Value::as_str).is_some_and(|text| text.parse() == Ok(id))
}
