//! Files that an administrator sent: kept in pieces, planned, and brought in once somebody has said yes. Nothing of a
//! school's record is written before that, and nobody goes on with files that somebody else sent.

use attendance::{PersonId, Refusal};
use chrono::TimeDelta;
use protocol::{
    DropImport, IMPORT_FILES_MOST, IMPORT_MOST_BYTES, IMPORT_PIECE_BYTES, ImportNow, ImportPiece, ImportPreview,
    ImportReport, ImportState, ImportWay, Nothing, PlanImport, PlanOutlook, ProposedSchoolDay,
};
use uuid::Uuid;
use words::Words;

use super::{
    asks::{Reach, report_of},
    history::{Origin, at_school, findings_in_words, read_entry, set_state},
    prepare::{Files, Outlook, Prepared, Written, prepare, write},
    usual::usual_settings,
};
use crate::{Office, Outcome, Trouble, account::asker, args, import::AcceptedDays, store::Conn};

/// How long files wait for a yes: those that somebody sent, who is sitting there, and those of the watched folder.
const SENT_KEPT: TimeDelta = TimeDelta::days(1);
const FOUND_KEPT: TimeDelta = TimeDelta::days(30);
const NAME_MOST: usize = 200;

/// Keeps a piece of a file. The same piece again does nothing new; files that the same person sent before go.
pub async fn keep_piece(office: &Office, token: String, piece: ImportPiece, content: Vec<u8>) -> Outcome<()> {
    let here = office.clone();
    let keep = move |conn: &mut dyn Conn| -> Outcome<()> {
        let asker = asker(conn, &here, &token)?;
        Reach::of(conn, &asker)?;
        let now = here.clock.now();
        conn.exec(
            "DELETE FROM intake_piece WHERE (person = $1 AND offer <> $2) OR (person IS NOT NULL AND at < $3) OR at < $4",
            args![asker.person, piece.offer, now - SENT_KEPT, now - FOUND_KEPT],
        )?;
        save_piece(conn, &piece, Some(asker.person), now, &content)
    };
    office.store.write_async(keep).await
}

/// Writes a piece down, if there is room for it and nobody else's is there.
pub(super) fn save_piece(
    conn: &mut dyn Conn,
    piece: &ImportPiece,
    person: Option<PersonId>,
    now: chrono::DateTime<chrono::Utc>,
    content: &[u8],
) -> Outcome<()> {
    let ImportPiece { offer, file, piece, name } = piece;
    let too_large = Refusal::FileTooLarge { most_mb: (IMPORT_MOST_BYTES / 1_000_000) as u32 };
    if IMPORT_PIECE_BYTES < content.len() {
        return Err(too_large.into());
    }
    if IMPORT_FILES_MOST <= *file as usize {
        return Err(Refusal::TooManyFiles { most: IMPORT_FILES_MOST as u32 }.into());
    }
    if NAME_MOST < name.chars().count() {
        return Err(Refusal::TextTooLong { most: NAME_MOST as u32 }.into());
    }
    let sql = "SELECT 1 FROM intake_piece WHERE offer = $1 AND NOT (coalesce(person, '') = $2) LIMIT 1";
    let owner = person.map(|person| person.to_string()).unwrap_or_default();
    if conn.find(sql, args![*offer, owner], |row| row.int(0))?.is_some() {
        return Err(Refusal::WriteReused.into());
    }
    let sql = "SELECT CAST(coalesce(sum(length(content)), 0) AS BIGINT) FROM intake_piece
               WHERE offer = $1 AND NOT (file = $2 AND piece = $3)";
    let held = conn.find(sql, args![*offer, *file, *piece], |row| row.int(0))?.unwrap_or(0);
    if IMPORT_MOST_BYTES < held.unsigned_abs() + content.len() as u64 {
        return Err(too_large.into());
    }
    // A name is for people to read: where a file lay on somebody's computer is not the school's to know.
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    conn.exec(
        "INSERT INTO intake_piece (offer, file, piece, person, at, name, content) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (offer, file, piece) DO UPDATE SET name = excluded.name, content = excluded.content",
        args![*offer, *file, *piece, person, now, name, content],
    )?;
    Ok(())
}

/// The files of an offer, whole: the asker's own, or those that the watched folder held.
pub(super) fn read_offer(conn: &mut dyn Conn, offer: Uuid, person: PersonId) -> Outcome<Vec<(String, Vec<u8>)>> {
    let mut files: Vec<(i64, String, Vec<u8>)> = Vec::new();
    let mut next = 0;
    let mut is_whole = true;
    let sql = "SELECT file, piece, name, content FROM intake_piece
               WHERE offer = $1 AND (person IS NULL OR person = $2) ORDER BY file, piece";
    conn.each(sql, args![offer, person], &mut |row| {
        let (file, piece) = (row.int(0)?, row.int(1)?);
        match files.last_mut().filter(|(last, ..)| *last == file) {
            Some((.., content)) => content.extend_from_slice(row.blob(3)?),
            None => {
                next = 0;
                files.push((file, row.text(2)?.to_owned(), row.blob(3)?.to_vec()));
            }
        }
        is_whole &= piece == next;
        next += 1;
        Ok(())
    })?;
    match files.is_empty() {
        true => Err(Refusal::NotFound.into()),
        false if !is_whole => Err(Refusal::FileMissing.into()),
        false => Ok(files.into_iter().map(|(_, name, content)| (name, content)).collect()),
    }
}

/// Reads an offer's files and compares them with what is here.
async fn prepare_offer(
    office: &Office,
    token: &str,
    offer: Uuid,
    days: &[chrono::NaiveDate],
) -> Outcome<(Prepared, Reach)> {
    let (here, token) = (office.clone(), token.to_owned());
    let read = move |conn: &mut dyn Conn| {
        let asker = asker(conn, &here, &token)?;
        let reach = Reach::of(conn, &asker)?;
        let files = read_offer(conn, offer, asker.person)?;
        Ok::<_, Trouble>((reach, files, usual_settings(conn, here.clock.as_ref())?))
    };
    let (reach, files, mut settings) = office.store.read_async(read).await?;
    settings.accepted = AcceptedDays::These(days.iter().copied().collect());
    let here = office.clone();
    // Reading a district's files takes a while, and nobody else waits for it.
    let prepared = tokio::task::spawn_blocking(move || prepare(&here, Files::Held(files), &settings, |_| {})).await;
    let prepared = prepared.map_err(|_| anyhow::anyhow!("reading the files stopped"))??;
    let touched = prepared.plan.iter().flat_map(|plan| &plan.schools).filter(|school| !school.is_empty());
    let mut touched = touched.map(|school| school.id).peekable();
    if touched.peek().is_some() && !reach.covers(touched) {
        return Err(Refusal::NotAllowed.into());
    }
    Ok((prepared, reach))
}

/// What the files that somebody sent would change.
pub async fn plan_import(office: &Office, token: String, ask: PlanImport) -> Outcome<ImportPreview> {
    let (prepared, reach) = prepare_offer(office, &token, ask.offer, &ask.days).await?;
    let Prepared { plan, report, stand, outlook } = prepared;
    // What the files leave as it is at a school beside the asker's own is not the asker's to count.
    let theirs = plan.iter().flat_map(|plan| &plan.schools).filter(|school| reach.covers([school.id].into_iter()));
    let findings: Vec<_> = report.findings().cloned().collect();
    let proposed = plan.iter().flat_map(|plan| &plan.proposed).map(|day| ProposedSchoolDay {
        date: day.date,
        title: day.title.clone(),
        short: day.is_short,
    });
    Ok(ImportPreview {
        offer: ask.offer,
        outlook: match outlook {
            Outlook::Refused => PlanOutlook::Refused,
            Outlook::LeftOut => PlanOutlook::NothingUsable,
            Outlook::Proposed => PlanOutlook::OnlyProposed,
            Outlook::Unchanged => PlanOutlook::Unchanged,
            Outlook::Ready => PlanOutlook::Ready,
            Outlook::NeedsSecondYes => PlanOutlook::NeedsSecondYes,
        },
        stand: stand.text(),
        files: report.files.clone(),
        proposed: proposed.collect(),
        schools: theirs.map(at_school).collect(),
        findings: findings_in_words(&findings, Words::for_tag(&ask.lang)),
        rows: report.rows as u32,
        rows_skipped: report.rows_skipped as u32,
    })
}

/// Brings the files in, when nothing has changed since their plan was looked at.
pub async fn import_now(office: &Office, token: String, ask: ImportNow) -> Outcome<ImportReport> {
    if let Some(done) = find_done(office, &token, &ask).await? {
        return Ok(done);
    }
    let (prepared, _) = prepare_offer(office, &token, ask.offer, &ask.days).await?;
    let may = prepared.outlook == Outlook::Ready || prepared.outlook == Outlook::NeedsSecondYes && ask.they_left;
    let Some(plan) = prepared.plan.filter(|_| may && prepared.stand.text() == ask.stand) else {
        return Err(Refusal::ChangedMeanwhile.into());
    };
    let (here, report, made_from) = (office.clone(), prepared.report, prepared.stand);
    let carry_out = move |conn: &mut dyn Conn| -> Outcome<ImportReport> {
        let asker = asker(conn, &here, &token)?;
        let by = Some((asker.person, asker.device));
        let way = if is_of_folder(conn, ask.offer)? { ImportWay::Folder } else { ImportWay::Window };
        let origin = Origin { id: ask.offer, way, by, report: report.clone() };
        if write(conn, &here, &plan, made_from, &origin)? == Written::Overtaken {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        forget_offer(conn, ask.offer)?;
        let entry = read_entry(conn, ask.offer)?.ok_or(Refusal::NotFound)?;
        report_of(conn, entry, &ask.lang)
    };
    let told = office.store.write_async(carry_out).await?;
    office.wake.tell(told.row.schools.iter().map(|school| school.id));
    Ok(told)
}

/// The same yes again, whose answer was lost.
async fn find_done(office: &Office, token: &str, ask: &ImportNow) -> Outcome<Option<ImportReport>> {
    let (here, token, ask) = (office.clone(), token.to_owned(), ask.clone());
    let find = move |conn: &mut dyn Conn| -> Outcome<Option<ImportReport>> {
        let asker = asker(conn, &here, &token)?;
        let reach = Reach::of(conn, &asker)?;
        let entry = read_entry(conn, ask.offer)?.filter(|entry| entry.row.state == ImportState::Imported);
        entry.filter(|entry| reach.sees(entry)).map(|entry| report_of(conn, entry, &ask.lang)).transpose()
    };
    office.store.read_async(find).await
}

fn is_of_folder(conn: &mut dyn Conn, offer: Uuid) -> Outcome<bool> {
    Ok(read_entry(conn, offer)?.is_some_and(|entry| entry.row.way == ImportWay::Folder))
}

pub(super) fn forget_offer(conn: &mut dyn Conn, offer: Uuid) -> Outcome<()> {
    conn.exec("DELETE FROM intake_piece WHERE offer = $1", args![offer])?;
    Ok(())
}

/// Forgets files that were sent, or that the watched folder held and somebody does not want.
pub fn drop_import(conn: &mut dyn Conn, asker: &crate::rights::Asker, ask: &DropImport) -> Outcome<Nothing> {
    let reach = Reach::of(conn, asker)?;
    let waiting = read_entry(conn, ask.offer)?.filter(|entry| entry.row.state == ImportState::Waiting);
    match waiting {
        Some(entry) if !reach.sees(&entry) => return Err(Refusal::NotFound.into()),
        Some(_) => {
            set_state(conn, ask.offer, ImportState::Dropped)?;
            forget_offer(conn, ask.offer)?;
        }
        None => {
            let sql = "DELETE FROM intake_piece WHERE offer = $1 AND person = $2";
            conn.exec(sql, args![ask.offer, asker.person])?;
        }
    }
    Ok(Nothing {})
}
