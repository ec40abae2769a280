//! Golden text: what every control of a screen is and is called, as the browser computes it, one a line. Says nothing
//! of how a screen looks.

use std::fmt::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::page::{LOOK_EVERY, Page, element_id, root};

/// What a control is to a screen reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Control {
    pub role: String,
    pub name: String,
}

/// Everything that can be operated, in the order of the page; under an open dialog nothing else can be.
const CONTROLS: &str = "
    const operable = 'a[href], button, input, select, textarea, summary, [role=button], [role=spinbutton]';
    const place = document.querySelector('dialog[open]') ?? document;
    return [...place.querySelectorAll(operable)].filter((one) => one.checkVisibility({ visibilityProperty: true }));";

/// How long a page may take to become what is kept of it: numbers in the menu come after the screen.
const SETTLE_MOST: Duration = Duration::from_secs(20);

impl Page {
    /// The role and name of every control, in the order of the page.
    pub async fn controls(&self) -> Result<Vec<Control>> {
        let found = self.client().execute(CONTROLS, vec![]).await?;
        let mut controls = Vec::new();
        for element in found.as_array().context("a list of controls")? {
            let element = element_id(element)?;
            let (role, name) = (self.computed_role(element).await?, self.computed_name(element).await?);
            let name = words::plain(&name).split_whitespace().collect::<Vec<_>>().join(" ");
            controls.push(Control { role, name });
        }
        Ok(controls)
    }
}

/// The kept texts, and where a screen is no longer what is kept of it.
pub struct Goldens {
    folder: PathBuf,
    differing: Vec<String>,
}

impl Goldens {
    /// `tests/data/controls`. `PRESENTE_MAKE=1` writes the files anew; a person reads them before they are kept.
    pub fn usual() -> Goldens {
        Goldens { folder: root().join("tests/data/controls"), differing: Vec::new() }
    }

    /// Compares a screen with what is kept of it. A difference is noted, and the walk goes on.
    pub async fn compare(&mut self, page: &Page, screen: &str) -> Result<()> {
        let path = self.folder.join(format!("{screen}.txt"));
        if std::env::var_os("PRESENTE_MAKE").is_some_and(|make| make == "1") {
            let text = page.settles(async || Ok(lines(&page.controls().await?))).await?;
            std::fs::create_dir_all(&self.folder)?;
            return std::fs::write(&path, text).with_context(|| path.display().to_string());
        }
        let kept = std::fs::read_to_string(&path).with_context(|| format!("nothing is kept of {screen}"))?;
        let start = Instant::now();
        loop {
            // A page may be drawn anew while it is read; then it is read again.
            let now = page.controls().await.map(|controls| lines(&controls));
            match now {
                Ok(now) if now == kept => return Ok(()),
                Ok(now) if start.elapsed() > SETTLE_MOST => {
                    self.differing.push(format!("{screen}:\n{}", difference(&kept, &now)));
                    return Ok(());
                }
                Err(trouble) if start.elapsed() > SETTLE_MOST => return Err(trouble),
                _ => tokio::time::sleep(LOOK_EVERY).await,
            }
        }
    }

    /// Fails where a screen differed.
    pub fn verdict(self) -> Result<()> {
        if self.differing.is_empty() {
            return Ok(());
        }
        bail!(
            "controls are no longer what tests/data/controls keeps of them (PRESENTE_MAKE=1 writes them anew):\n{}",
            self.differing.join("\n")
        )
    }
}

fn lines(controls: &[Control]) -> String {
    controls.iter().fold(String::new(), |mut text, Control { role, name }| {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{role} {name:?}");
        text
    })
}

/// The lines that only one of the two has.
fn difference(kept: &str, now: &str) -> String {
    let gone = kept.lines().filter(|line| !now.lines().any(|other| other == *line)).map(|line| format!("- {line}"));
    let come = now.lines().filter(|line| !kept.lines().any(|other| other == *line)).map(|line| format!("+ {line}"));
    let changed: Vec<_> = gone.chain(come).collect();
    if changed.is_empty() {
        "the same controls in another order, or another number of times".into()
    } else {
        changed.join("\n")
    }
}
