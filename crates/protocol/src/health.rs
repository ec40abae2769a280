//! How a school's server is: its room, its backups, who comes to it. Asked when it is wanted, and kept nowhere.

use chrono::{DateTime, NaiveTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;
use uuid::Uuid;

/// How a server is, asked by an app that says what it can read. One that says nothing is told what the first one could.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AskHealth {
    pub account: Uuid,
    #[serde(default)]
    pub abilities: Vec<String>,
}

/// Lines that only a newer program has words for are left out: the others are as true without them.
fn lines_known<'de, D: Deserializer<'de>>(said: D) -> Result<Vec<HealthLine>, D::Error> {
    let said = Vec::<serde_json::Value>::deserialize(said)?;
    Ok(said.into_iter().filter_map(|line| serde_json::from_value(line).ok()).collect())
}

/// The state of a server, a line each, with whether somebody should look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Health {
    pub version: String,
    pub at: DateTime<Utc>,
    #[serde(deserialize_with = "lines_known")]
    pub lines: Vec<HealthLine>,
    /// The last backups, newest first.
    pub backups: Vec<BackupRun>,
    /// Whether one can be made now.
    pub can_back_up: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HealthLine {
    /// Nobody needs to do anything about it.
    pub fine: bool,
    pub what: HealthWhat,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HealthWhat {
    /// When attendance was last brought in.
    LastImport {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<DateTime<Utc>>,
    },
    LastBackup {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<DateTime<Utc>>,
        /// The newest try, where it gave none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        failed: Option<BackupOutcome>,
    },
    /// When backups are made by themselves, and how many are kept; `at: null`: they are not.
    BackupPlan {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<NaiveTime>,
        keep: u32,
    },
    /// The data is in a PostgreSQL database, whose own backups are used.
    DatabaseBackups,
    /// What the data takes.
    Data { kb: u32 },
    /// What is free where the data lies.
    Disk { free_mb: u32 },
    /// What has been handed over and is not on the disk yet.
    WritesWaiting { count: u32 },
    /// Guardians, and how many of them have joined.
    Families { joined: u32, of: u32 },
    /// Computers seen in the last seven days.
    Computers { count: u32 },
    /// Until when the server can prove itself.
    Certificate { until: DateTime<Utc>, self_made: bool },
    /// How families reach the server.
    Address { address: String, way: AddressWay },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AddressWay {
    /// Encrypted.
    Https,
    /// Plain, and no further than this computer: for trials.
    ThisComputer,
    /// Plain to read for whoever is between.
    Plain,
}

/// One backup, or what became of the wish for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct BackupRun {
    pub at: DateTime<Utc>,
    /// Where it is; empty where there is none.
    pub file: String,
    pub kb: u32,
    pub outcome: BackupOutcome,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BackupOutcome {
    /// It was opened, and everything is in it.
    Whole,
    /// No room was left.
    Full,
    /// The copy is not whole.
    Damaged,
    Failed,
}
