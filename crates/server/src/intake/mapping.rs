//! What another system's attendance means at this school: guessed from a sample that somebody sent, corrected, tried, and
//! kept for every import to come. It keeps nothing of the sample.

use attendance::Refusal;
use protocol::{
    DropMapping, ForAccount, GuessMapping, KeptMapping, MappingSketch, MappingTrial, Mappings, SampleColumn,
    SaveMapping, TryMapping,
};
use words::Words;

use super::{asks::Reach, history::findings_in_words, offer::read_offer};
use crate::{
    Office, Outcome,
    account::staff_name,
    act::Act,
    args,
    import::{Limits, Mapping, Sample, draft_text, guess, is_government, missing_columns, sample_held, try_draft},
    rights::Asker,
    store::Conn,
};

/// So many values of a column are shown.
const VALUES: usize = 4;
const NAME_MOST: usize = 60;

/// The mappings that were kept here, the newest first.
pub fn own_mappings(conn: &mut dyn Conn) -> Outcome<Vec<Mapping>> {
    let texts =
        conn.list("SELECT body FROM school_mapping ORDER BY at DESC, name", &[], |row| Ok(row.text(0)?.to_owned()))?;
    // Each was read before it was kept; what a newer program kept may say more than this one knows.
    Ok(texts.iter().filter_map(|text| Mapping::parse(text, false).ok()).collect())
}

/// Mappings are for all files that come in: whoever administers every school here has the say.
fn has_say(conn: &mut dyn Conn, asker: &Asker) -> Outcome<()> {
    let reach = Reach::of(conn, asker)?;
    if reach.covers(std::iter::empty()) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

pub fn mappings(conn: &mut dyn Conn, asker: &Asker, _: &ForAccount) -> Outcome<Mappings> {
    has_say(conn, asker)?;
    let sql = "SELECT name, at, person FROM school_mapping ORDER BY name";
    let found = conn.list(sql, &[], |row| {
        let person = row.optional(2, |row, column| row.parsed(column))?;
        Ok((KeptMapping { name: row.text(0)?.to_owned(), at: row.time(1)?, by_name: String::new() }, person))
    })?;
    let mut kept = Vec::new();
    for (mapping, person) in found {
        let by_name = person.map_or(Ok(None), |person| staff_name(conn, person))?;
        kept.push(KeptMapping { by_name: by_name.unwrap_or_default(), ..mapping });
    }
    Ok(Mappings { kept })
}

/// What a sample's columns and codes seem to mean.
pub fn guess_mapping(conn: &mut dyn Conn, asker: &Asker, ask: &GuessMapping) -> Outcome<MappingSketch> {
    has_say(conn, asker)?;
    let files = read_offer(conn, ask.offer, asker.person)?;
    let (sample, report) = sample_held(files, Limits::default())?;
    let findings: Vec<_> = report.errors.clone();
    let findings = findings_in_words(&findings, Words::for_tag(&ask.lang));
    let Sample { file, header, rows } = sample.unwrap_or_default();
    let guessed = guess(&header, &rows);
    let shown = header.iter().enumerate().filter(|(_, name)| !name.is_empty() && !is_government(name));
    let columns = shown.map(|(at, name)| {
        let values = rows.iter().filter_map(|row| row.get(at)).filter(|value| !value.is_empty());
        SampleColumn { name: name.clone(), values: values.take(VALUES).cloned().collect() }
    });
    let name = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem).to_lowercase();
    Ok(MappingSketch {
        columns: columns.collect(),
        draft: guessed.draft(&name),
        dates_unclear: guessed.dates_unclear,
        findings,
    })
}

/// What the sample's rows would become by a draft.
pub fn try_mapping(conn: &mut dyn Conn, asker: &Asker, ask: &TryMapping) -> Outcome<MappingTrial> {
    has_say(conn, asker)?;
    let files = read_offer(conn, ask.offer, asker.person)?;
    let (sample, _) = sample_held(files, Limits::default())?;
    let Sample { header, rows, .. } = sample.ok_or(Refusal::FileMissing)?;
    Ok(try_draft(&ask.draft, &header, &rows))
}

/// Keeps a mapping for every import to come, in place of one of the same name.
pub fn save_mapping(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &SaveMapping) -> Outcome<Mappings> {
    has_say(conn, asker)?;
    let mut draft = ask.draft.clone();
    draft.name = draft.name.trim().to_owned();
    if draft.name.is_empty() || !missing_columns(&draft).is_empty() {
        return Err(Refusal::TextMissing.into());
    }
    if NAME_MOST < draft.name.chars().count() {
        return Err(Refusal::TextTooLong { most: NAME_MOST as u32 }.into());
    }
    let text = draft_text(&draft);
    if Mapping::parse(&text, false).is_err() {
        return Err(Refusal::TextMissing.into());
    }
    conn.exec(
        "INSERT INTO school_mapping (name, at, person, body) VALUES ($1, $2, $3, $4)
         ON CONFLICT (name) DO UPDATE SET at = excluded.at, person = excluded.person, body = excluded.body",
        args![draft.name.as_str(), office.clock.now(), asker.person, text],
    )?;
    note(conn, office, asker, "save_mapping")?;
    mappings(conn, asker, &ForAccount { account: ask.account })
}

/// Lets go of a mapping. What was imported by it stays as it is.
pub fn drop_mapping(conn: &mut dyn Conn, office: &Office, asker: &Asker, ask: &DropMapping) -> Outcome<Mappings> {
    has_say(conn, asker)?;
    conn.exec("DELETE FROM school_mapping WHERE name = $1", args![ask.name.as_str()])?;
    note(conn, office, asker, "drop_mapping")?;
    mappings(conn, asker, &ForAccount { account: ask.account })
}

fn note(conn: &mut dyn Conn, office: &Office, asker: &Asker, what: &str) -> Outcome<()> {
    let act = Act { person: Some(asker.person), device: Some(asker.device), ..Act::default() };
    Ok(act.record(conn, office.ids.next(), office.clock.now(), what)?)
}
