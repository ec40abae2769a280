//! Files on their way in and out. Who may read one follows from the thing that names it.

use std::sync::Arc;

use attendance::{Attachment, AttachmentId, FileKind, Refusal, Side, Topic};
use protocol::Change;
use uuid::Uuid;

use crate::{
    Office, Outcome, Trouble,
    account::asker,
    act::Act,
    args,
    push::for_eyes,
    rights::{Asker, StaffAct},
    scan::{Scanner, Verdict},
    store::{Conn, thing},
};

/// Keeps an uploaded file until a write names it. The same upload again does nothing.
pub async fn upload(office: &Office, token: String, file: Attachment, content: Vec<u8>) -> Outcome<()> {
    let kind = FileKind::of(&content)?;
    let here = office.clone();
    let content = match office.scanner.clone() {
        Some(scanner) => looked_at(office, scanner, &token, &file, content).await?,
        None => content,
    };
    office
        .store
        .write_async(move |conn| {
            let asker = asker(conn, &here, &token)?;
            check_may_upload(conn, &asker, &file)?;
            let before = conn.find(
                "SELECT uploaded_by, content FROM attachment WHERE id = $1",
                args![file.id],
                |row| Ok((row.parsed::<attendance::PersonId>(0)?, row.blob(1)?.to_vec())),
            )?;
            if let Some((by, before)) = before {
                let same = by == asker.person && before == content;
                return if same { Ok(()) } else { Err(Refusal::WriteReused.into()) };
            }
            conn.exec(
                "INSERT INTO attachment (id, student, uploaded_by, kind, name, content) VALUES ($1, $2, $3, $4, $5, $6)",
                args![file.id, file.student, asker.person, kind.media_type(), file.name.as_str(), content.as_slice()],
            )?;
            record(conn, &here, &asker, &file, "upload")
        })
        .await
}

/// The file, once the scanner has found nothing in it. Only somebody who may send it is scanned for.
async fn looked_at(
    office: &Office,
    scanner: Arc<Scanner>,
    token: &str,
    file: &Attachment,
    content: Vec<u8>,
) -> Outcome<Vec<u8>> {
    let (here, sent, with) = (office.clone(), file.clone(), token.to_owned());
    let may = move |conn: &mut dyn Conn| {
        let asker = asker(conn, &here, &with)?;
        check_may_upload(conn, &asker, &sent)
    };
    office.store.read_async(may).await?;
    let scan = move || scanner.look(&content).map(|verdict| (verdict, content));
    let scanned = tokio::task::spawn_blocking(scan).await.map_err(|_| anyhow::anyhow!("a scan stopped"))?;
    let (verdict, content) = scanned.map_err(anyhow::Error::from)?;
    if verdict == Verdict::Clean {
        return Ok(content);
    }
    let (here, sent, with) = (office.clone(), file.clone(), token.to_owned());
    let noted = move |conn: &mut dyn Conn| {
        let asker = asker(conn, &here, &with)?;
        record(conn, &here, &asker, &sent, "refuse_file")
    };
    office.store.write_async(noted).await?;
    Err(Refusal::FileHarmful.into())
}

/// A guardian uploads for a child of theirs, staff for a child of their school.
fn check_may_upload(conn: &mut dyn Conn, asker: &Asker, file: &Attachment) -> Outcome<()> {
    match asker.side {
        Side::Family => {
            let topics = [Topic::Attendance, Topic::Messages, Topic::Support];
            let may = topics.iter().any(|topic| asker.may_for_child(file.student, *topic).is_ok());
            if may { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
        }
        Side::School => {
            let found = thing::find_anywhere(conn, protocol::kind::STUDENT, file.student.0)?;
            let found = found.ok_or(Refusal::NotFound)?;
            asker.may_at_school(found.school, StaffAct::Message)
        }
    }
}

/// A file's bytes with its media type, for whoever may see the thing that names it.
pub async fn download(office: &Office, token: String, id: AttachmentId) -> Outcome<(String, Vec<u8>)> {
    let here = office.clone();
    // Who read what is an act of its own, so reading is a write.
    office
        .store
        .write_async(move |conn| {
            let asker = asker(conn, &here, &token)?;
            let found = conn.find(
                "SELECT kind, content, thing_kind, thing_id, student FROM attachment WHERE id = $1",
                args![id],
                |row| {
                    let thing_kind = row.optional(2, |r, c| Ok(r.text(c)?.to_owned()))?;
                    let thing_id = row.optional(3, |r, c| r.parsed::<Uuid>(c))?;
                    Ok((row.text(0)?.to_owned(), row.blob(1)?.to_vec(), thing_kind.zip(thing_id), row.parsed(4)?))
                },
            )?;
            let (kind, content, named_by, student) = found.ok_or(Refusal::NotFound)?;
            let (thing_kind, thing_id) = named_by.ok_or(Refusal::NotFound)?;
            let thing = thing::find_anywhere(conn, &thing_kind, thing_id)?;
            let may = thing.is_some_and(|t| {
                let named = |change: Change| change.body["attachments"].to_string().contains(&id.to_string());
                // A paper that was taken out of what is read is not fetched past it.
                asker.may_see(t.school, t.student, t.topic, &t.audience)
                    && (!asker.is_kept_from_others_of(student) || named(for_eyes(&asker, t.change())))
            });
            if !may {
                return Err(Refusal::NotFound.into());
            }
            let file = Attachment { id, student, name: String::new(), kind: FileKind::Pdf, bytes: 0 };
            record(conn, &here, &asker, &file, "download")?;
            Ok::<_, Trouble>((kind, content))
        })
        .await
}

fn record(conn: &mut dyn Conn, office: &Office, asker: &Asker, file: &Attachment, what: &str) -> Outcome<()> {
    let act = Act {
        person: Some(asker.person),
        device: Some(asker.device),
        student: Some(file.student),
        thing: Some(("attachment".into(), file.id.0)),
        ..Act::default()
    };
    Ok(act.record(conn, office.ids.next(), office.clock.now(), what)?)
}
