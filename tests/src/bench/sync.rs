//! What one family's sync costs its school's server, in districts of three sizes: each sync another family's, so that a
//! larger district is also one whose rows lie further apart.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Result, bail, ensure};
use client::{HttpLink, Line, Link, LinkTrouble};
use protocol::{PROTOCOL, Pull};

use super::district::Kept;
use super::fill::let_in;
use super::school::{READERS, rate, trouble};
use super::{Budget, Row, Yardstick, middle};
use crate::programs::Running;
use crate::trial::serve;

/// Families whose computers sync, in every district as many.
pub const FAMILIES: usize = 4_000;
const TIMES: usize = 3;

/// A district that is served, and its families.
struct Served {
    students: usize,
    address: String,
    families: Arc<Vec<Family>>,
    /// Microseconds of a first sync, of all families.
    first: f64,
    _running: Running,
}

struct Family {
    token: String,
    /// Where their feed stands, once they have all of it.
    all: Pull,
}

pub async fn rows(districts: &[Kept; 3], families: usize) -> Result<Vec<Row>> {
    let link = Arc::new(HttpLink::new()?);
    let mut served = Vec::new();
    for kept in districts {
        eprintln!("syncing families of {} children", kept.district.students());
        served.push(Served::begin(kept, families, &link).await?);
    }
    let mut syncs: [Vec<f64>; 3] = Default::default();
    let mut constant: [Vec<f64>; 3] = Default::default();
    for _ in 0..TIMES {
        // In turn, so that whatever else the machine does falls on all of them.
        for ((district, syncs), constant) in served.iter().zip(&mut syncs).zip(&mut constant) {
            constant.push(district.refused(&link).await?);
            syncs.push(district.nothing_new(&link).await?);
        }
    }
    let (syncs, constant) = (syncs.map(middle), constant.map(middle));
    let requests = requests(&served[1], "", syncs[1], constant[1]);
    let cost = |what: &str, at: usize, costs: [f64; 3]| Row {
        what: format!("cost of {what}, {} students", served[at].students),
        figure: costs[at],
        unit: "µs",
        yardstick: Some(Yardstick { what: "the same, 10,000 students", figure: costs[0] }),
        budget: Budget::AtMostTimes { times: 1.5 },
        note: format!("{families} families in turn, the readers share the machine"),
    };
    let new = [0, 1, 2].map(|at| 1e6 / syncs[at]);
    let first = [0, 1, 2].map(|at| served[at].first);
    Ok(vec![
        requests,
        cost("a family's sync, nothing new", 1, new),
        cost("a family's sync, nothing new", 2, new),
        cost("a family's first sync", 1, first),
        cost("a family's first sync", 2, first),
    ])
}

/// The same district on PostgreSQL.
pub async fn on_postgres(kept: &Kept, families: usize) -> Result<Row> {
    let link = Arc::new(HttpLink::new()?);
    let served = Served::begin(kept, families, &link).await?;
    let (mut syncs, mut constant) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        constant.push(served.refused(&link).await?);
        syncs.push(served.nothing_new(&link).await?);
    }
    Ok(requests(&served, ", on PostgreSQL", middle(syncs), middle(constant)))
}

fn requests(served: &Served, place: &str, syncs: f64, constant: f64) -> Row {
    Row {
        what: format!("family sync, nothing new, {} students{place}", served.students),
        figure: syncs,
        unit: "/s",
        yardstick: Some(Yardstick { what: "a constant answer of the same server", figure: constant }),
        budget: Budget::AtLeastTimes { times: 0.5 },
        note: format!("{} families in turn, the readers share the machine", served.families.len()),
    }
}

impl Served {
    async fn begin(kept: &Kept, families: usize, link: &Arc<HttpLink>) -> Result<Served> {
        let tokens = let_in(&kept.place()?, families)?;
        let (running, address) = serve(&kept.record, &kept.district.today().to_string())?;
        let start = Instant::now();
        let (tokens, next) = (Arc::new(tokens), Arc::new(AtomicUsize::new(0)));
        let mut readers = Vec::new();
        for _ in 0..READERS {
            let (link, address, tokens, next) = (link.clone(), address.clone(), tokens.clone(), next.clone());
            readers.push(tokio::spawn(async move {
                let mut families = Vec::new();
                while let Some(token) = tokens.get(next.fetch_add(1, Ordering::Relaxed)) {
                    families.push(first_sync(&link, &address, token.clone()).await?);
                }
                anyhow::Ok(families)
            }));
        }
        let mut families = Vec::with_capacity(families);
        for reader in readers {
            families.extend(reader.await??);
        }
        let first = start.elapsed().as_secs_f64() * 1e6 / families.len() as f64;
        let (students, families) = (kept.district.students(), Arc::new(families));
        Ok(Served { students, address, families, first, _running: running })
    }

    /// A place that the server does not have: answered without a look at the store.
    async fn refused(&self, link: &Arc<HttpLink>) -> Result<f64> {
        let (link, nowhere) = (link.clone(), format!("{}/nowhere", self.address));
        let ask = move || {
            let (link, nowhere) = (link.clone(), nowhere.clone());
            async move {
                match link.hello(&nowhere).await {
                    Err(LinkTrouble::Refused(_)) => Ok(()),
                    other => bail!("answered {other:?}"),
                }
            }
        };
        rate(READERS, ask).await
    }

    /// How many syncs a second, each of another family that has everything already.
    async fn nothing_new(&self, link: &Arc<HttpLink>) -> Result<f64> {
        let (link, address, families) = (link.clone(), self.address.clone(), self.families.clone());
        let next = Arc::new(AtomicUsize::new(0));
        let sync = move || {
            let (link, address, families) = (link.clone(), address.clone(), families.clone());
            let at = next.fetch_add(1, Ordering::Relaxed) % families.len();
            async move {
                let Family { token, all } = &families[at];
                let page = link.pull(Line { address: &address, token }, all).await.map_err(trouble)?;
                ensure!(page.changes.is_empty(), "something was new");
                Ok(())
            }
        };
        rate(READERS, sync).await
    }
}

async fn first_sync(link: &HttpLink, address: &str, token: String) -> Result<Family> {
    let mut all = Pull { protocol: PROTOCOL, ..Pull::default() };
    let mut changes = 0;
    loop {
        let page = link.pull(Line { address, token: &token }, &all).await.map_err(trouble)?;
        changes += page.changes.len();
        all.cursor = Some(page.cursor);
        if !page.more {
            break;
        }
    }
    // The school, its calendar, a child, its days and its ties, and the grown-up.
    ensure!(6 <= changes, "{changes} facts are no family's");
    Ok(Family { token, all })
}
