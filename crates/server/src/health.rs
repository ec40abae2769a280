//! How the server is, as an administrator reads it: each line fine, or something to look at. It changes nothing.

use attendance::{Refusal, SchoolId};
use chrono::{DateTime, TimeDelta, Utc};
use protocol::{AddressWay, BackupOutcome, Health, HealthLine, HealthWhat, bare};

use crate::{
    Office, Outcome,
    account::asker,
    act::Act,
    args,
    backup::{kilobytes, last_whole, list_runs},
    certificate::TOLD_BEFORE,
    rights::{Asker, StaffAct, list_arg},
    school::read_school,
    store::{Conn, EngineKind},
};

/// A school brings attendance in every school day; after a long weekend somebody should look.
const IMPORT_WITHIN: TimeDelta = TimeDelta::days(4);
/// Two nights: one may have been missed.
const BACKUP_WITHIN: TimeDelta = TimeDelta::hours(48);
/// A server with less than this free, or than five times its data, is about to stop.
const FREE_LEAST_BYTES: u64 = 1 << 30;
const FREE_LEAST_TIMES: u64 = 5;
/// More than this waiting is a disk that does not keep up.
const WAITING_MOST: usize = 200;
const SEEN_WITHIN: TimeDelta = TimeDelta::days(7);

/// The state of the server. `address` is how families reach it.
pub fn health(conn: &mut dyn Conn, office: &Office, asker: &Asker, address: &str) -> Outcome<Health> {
    let schools = asker.schools_for(StaffAct::ReadHealth);
    if schools.is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let now = office.clock.now();
    let is_file = office.store.kind() == EngineKind::File;
    let mut lines = vec![last_import(conn, &schools, now)?];
    lines.extend(backup_lines(conn, office, now)?);
    let bytes = office.store.bytes()?;
    lines.push(HealthLine { fine: true, what: HealthWhat::Data { kb: kilobytes(bytes) } });
    if let Some(free) = office.store.folder().and_then(free_bytes) {
        let fine = FREE_LEAST_BYTES.max(bytes.saturating_mul(FREE_LEAST_TIMES)) <= free;
        let free_mb = u32::try_from(free >> 20).unwrap_or(u32::MAX);
        lines.push(HealthLine { fine, what: HealthWhat::Disk { free_mb } });
    }
    let waiting = office.store.writes_waiting();
    let what = HealthWhat::WritesWaiting { count: u32::try_from(waiting).unwrap_or(u32::MAX) };
    lines.push(HealthLine { fine: waiting <= WAITING_MOST, what });
    lines.extend(people(conn, &schools, now)?);
    lines.extend(office.certificate.as_deref().map(|certificate| {
        let until = certificate.until();
        let self_made = certificate.pin.is_some();
        HealthLine { fine: TOLD_BEFORE < until - now, what: HealthWhat::Certificate { until, self_made } }
    }));
    let address = bare(address);
    let way = way_of(address);
    let what = HealthWhat::Address { address: address.to_owned(), way };
    lines.push(HealthLine { fine: way == AddressWay::Https, what });
    Ok(Health {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        at: now,
        lines,
        backups: list_runs(conn)?,
        can_back_up: is_file && office.backups.is_some(),
    })
}

/// The same without the lines that an app of these abilities cannot read: it would understand nothing of the rest either.
pub fn readable_by(mut health: Health, abilities: &[String]) -> Health {
    let can = |ability: &str| abilities.iter().any(|one| one == ability);
    health.lines.retain(|line| match line.what {
        HealthWhat::Certificate { .. } => can(protocol::CERTIFICATE),
        _ => true,
    });
    health
}

/// Makes a backup now, and says how the server is then.
pub async fn back_up(office: Office, token: String, address: String) -> Outcome<Health> {
    let here = office.clone();
    let make = move || -> Outcome<Health> {
        let asked = here.store.read(|conn| asker(conn, &here, &token))?;
        let school = *asked.schools_for(StaffAct::ReadHealth).first().ok_or(Refusal::NotAllowed)?;
        if here.store.kind() == EngineKind::Database {
            return Err(Refusal::BackupsElsewhere.into());
        }
        let backups = here.backups.clone().ok_or(Refusal::BackupFolderMissing)?;
        let by = Act { person: Some(asked.person), device: Some(asked.device), school: Some(school), ..Act::default() };
        backups.make(&here, by)?;
        here.store.read(|conn| health(conn, &here, &asked, &address))
    };
    // A large school is copied for a while, and nobody else waits for it.
    tokio::task::spawn_blocking(make).await.map_err(|_| anyhow::anyhow!("the backup stopped"))?
}

/// Of several schools the one whose attendance is oldest says how old it is.
fn last_import(conn: &mut dyn Conn, schools: &[SchoolId], now: DateTime<Utc>) -> Outcome<HealthLine> {
    let mut oldest = None;
    for (number, school) in schools.iter().enumerate() {
        let at = read_school(conn, *school)?.as_of;
        oldest = if number == 0 { at } else { oldest.min(at) };
    }
    let fine = oldest.is_some_and(|at| now - at <= IMPORT_WITHIN);
    Ok(HealthLine { fine, what: HealthWhat::LastImport { at: oldest } })
}

fn backup_lines(conn: &mut dyn Conn, office: &Office, now: DateTime<Utc>) -> Outcome<Vec<HealthLine>> {
    if office.store.kind() == EngineKind::Database {
        return Ok(vec![HealthLine { fine: true, what: HealthWhat::DatabaseBackups }]);
    }
    let at = last_whole(conn)?;
    let newest = list_runs(conn)?.first().map(|run| run.outcome);
    let failed = newest.filter(|outcome| *outcome != BackupOutcome::Whole);
    let fine = failed.is_none() && at.is_some_and(|at| now - at <= BACKUP_WITHIN);
    let plan = office.backups.as_deref();
    let what = HealthWhat::BackupPlan {
        at: plan.map(|plan| plan.at),
        keep: plan.map_or(0, |plan| u32::try_from(plan.keep).unwrap_or(u32::MAX)),
    };
    Ok(vec![
        HealthLine { fine, what: HealthWhat::LastBackup { at, failed } },
        HealthLine { fine: plan.is_some(), what },
    ])
}

/// Who comes to the server, of the asker's schools.
fn people(conn: &mut dyn Conn, schools: &[SchoolId], now: DateTime<Utc>) -> Outcome<Vec<HealthLine>> {
    let texts: Vec<String> = schools.iter().map(ToString::to_string).collect();
    let schools = list_arg(texts.iter().map(String::as_str));
    let sql = "SELECT count(DISTINCT guardian) FROM guardian_link
               WHERE school IN (SELECT value ->> 'v' FROM json_each($1))";
    let of = conn.find(sql, std::slice::from_ref(&schools), |row| row.int(0))?.unwrap_or(0);
    let sql = "SELECT count(DISTINCT g.guardian) FROM guardian_link g
               JOIN device d ON d.person = g.guardian AND d.revoked_at IS NULL
               WHERE g.school IN (SELECT value ->> 'v' FROM json_each($1))";
    let joined = conn.find(sql, &[schools], |row| row.int(0))?.unwrap_or(0);
    let sql = "SELECT count(*) FROM device WHERE revoked_at IS NULL AND last_seen_at >= $1";
    let seen = conn.find(sql, args![now - SEEN_WITHIN], |row| row.int(0))?.unwrap_or(0);
    let counted = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(vec![
        HealthLine { fine: true, what: HealthWhat::Families { joined: counted(joined), of: counted(of) } },
        HealthLine { fine: true, what: HealthWhat::Computers { count: counted(seen) } },
    ])
}

fn way_of(address: &str) -> AddressWay {
    let host = address.split_once("://").map_or(address, |(_, rest)| rest);
    match address.starts_with("https://") {
        true => AddressWay::Https,
        false if host.starts_with("127.") || host.starts_with("localhost") || host.starts_with("[::1]") => {
            AddressWay::ThisComputer
        }
        false => AddressWay::Plain,
    }
}

/// What is free on the disk that a folder lies on. `None`: this system does not say.
fn free_bytes(folder: &std::path::Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let disk = rustix::fs::statvfs(folder).ok()?;
        Some(disk.f_bavail.saturating_mul(disk.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_encrypted_or_no_further_than_this_computer_or_plain() {
        let table = [
            ("https://presente.maplestreet.example", AddressWay::Https),
            ("http://127.0.0.1:8460", AddressWay::ThisComputer),
            ("http://localhost:8460", AddressWay::ThisComputer),
            ("http://[::1]:8460", AddressWay::ThisComputer),
            ("http://10.0.0.5:8460", AddressWay::Plain),
        ];
        for (address, way) in table {
            assert_eq!(way_of(address), way, "{address}");
        }
    }

    #[test]
    fn the_disk_of_a_folder_has_some_room() {
        let folder = tempfile::tempdir().expect("a folder");
        if cfg!(unix) {
            assert!(free_bytes(folder.path()).is_some_and(|free| 0 < free));
        }
    }
}
