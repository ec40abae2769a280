//! An administrator's first morning: from another system's export to a letter for every family and a policy that they
//! can read. Every press and every field that was filled is counted, as a person's patience is.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use attendance::PolicyText;
use presente_tests::desktop::{Desktop, ENTER, Keyring, Program, Starting};
use presente_tests::programs;
use presente_tests::trial::{ADMINISTRATOR, Plan, Trial, open};
use presente_tests::window::{Page, Pictures, Role};
use presente_tests::worlds::maple_street::MapleStreet;
use protocol::{Answered, ChildCard, Home, Join, PolicyView};
use serde_json::json;
use words::Words;

use crate::today;

/// The most presses and fields that the morning may take, signing in left out: what it takes today. More is worse, and
/// wants a reason.
const PRESSES: u32 = 15;
const FIELDS: u32 = 3;

/// A person at the window, with what they had to do so far.
struct Sitting<'d> {
    desktop: &'d Desktop,
    program: Program,
    pictures: Pictures,
    presses: u32,
    fields: u32,
}

impl Sitting<'_> {
    fn page(&self) -> &Page {
        &self.program.page
    }

    async fn press(&mut self, role: Role, name: &str) -> Result<()> {
        self.presses += 1;
        self.page().press_on_page(role, name).await
    }

    async fn write(&mut self, name: &str, text: &str) -> Result<()> {
        self.fields += 1;
        self.page().write(name, text).await
    }

    /// Presses what opens a dialog of the system, and types a path there.
    async fn name_in_dialog(&mut self, button: &str, path: &Path) -> Result<()> {
        self.press(Role::Button, button).await?;
        let dialog = self.program.dialog(self.desktop).await?;
        let screen = &self.desktop.screen;
        screen.turn_to(&dialog)?;
        screen.types(&path.to_string_lossy())?;
        screen.key(ENTER)?;
        screen.leaves(&dialog).await
    }

    async fn look(&mut self, name: &str) -> Result<()> {
        self.pictures.take(&self.program.page, name).await?;
        Ok(())
    }
}

/// Maple Street School's roster; its attendance comes from a system that names its columns in its own way.
fn files(folder: &Path) -> Result<(PathBuf, PathBuf)> {
    let roster = folder.join("roster");
    MapleStreet { seed: 1, today: today() }.write(&roster)?;
    let known = roster.join("attendance.csv");
    let export = folder.join("pupils-away.csv");
    let mut reader = csv::Reader::from_path(&known)?;
    let mut writer = csv::Writer::from_path(&export)?;
    writer.write_record(["PUPIL_REF", "ATT_DAY", "MARK_GIVEN", "REMARK"])?;
    for row in reader.records() {
        let row = row?;
        let day: chrono::NaiveDate = row[2].parse()?;
        writer.write_record([&row[0], &day.format("%m/%d/%Y").to_string(), &row[3], &row[4]])?;
    }
    writer.flush()?;
    std::fs::remove_file(known)?;
    Ok((roster, export))
}

#[tokio::test(flavor = "multi_thread")]
async fn from_another_system_s_export_to_a_letter_for_every_family_and_a_published_policy() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let (roster, export) = files(desktop.home())?;
    // The technician's part: two commands, the roster and somebody who administers.
    let plan = Plan { folder: desktop.home().join("trial"), school: Some(roster), today: Some(today()) };
    let trial = Trial::begin(&plan).await?;
    let say = Words::for_tag("en");
    let program = Starting::new(&desktop, "office", today()).start(&desktop).await?;
    let pictures = Pictures::new(&programs::target()?.join("screens/office"))?;
    let mut sitting = Sitting { desktop: &desktop, program, pictures, presses: 0, fields: 0 };
    let page = sitting.page();
    page.press(Role::Button, say.language().name).await?;
    page.press(Role::Link, &say.join_staff()).await?;
    page.write(&say.sign_in_address(), &trial.liaison.address).await?;
    page.write(&say.sign_in_login(), ADMINISTRATOR).await?;
    page.write(&say.sign_in_password(), &trial.liaison.password).await?;
    page.press(Role::Button, &say.sign_in_send()).await?;
    page.press(Role::Link, &say.place_office()).await?;
    page.shows(&say.week_waiting()).await?;
    sitting.look("office").await?;

    sitting.press(Role::Link, &say.office_imports()).await?;
    sitting.press(Role::Link, &say.office_mapping()).await?;
    sitting.name_in_dialog(&say.map_pick(), &export).await?;
    sitting.page().shows("PUPIL_REF").await?;
    sitting.look("mapping-guessed").await?;
    sitting.write(&say.map_name(), "Pupil Desk").await?;
    sitting.press(Role::Button, &say.map_save()).await?;
    sitting.page().shows(&say.map_saved()).await?;
    sitting.press(Role::Link, &say.office_imports()).await?;
    sitting.press(Role::Link, &say.imports_new()).await?;
    sitting.name_in_dialog(&say.import_pick_files(), &export).await?;
    sitting.page().find(Role::Button, &say.import_now()).await?;
    sitting.look("import-plan").await?;
    sitting.press(Role::Button, &say.import_now()).await?;
    sitting.page().shows("pupils-away.csv").await?;
    sitting.look("import-report").await?;

    sitting.page().press(Role::Link, &say.place_office()).await?;
    sitting.presses += 1;
    sitting.press(Role::Link, &say.invite_many()).await?;
    sitting.page().find(Role::Button, &say.invite_many_make()).await?;
    sitting.look("invitations").await?;
    let letters = desktop.home().join("letters.pdf");
    // The dialog keeps the ending of the name that it proposes.
    sitting.name_in_dialog(&say.invite_many_make(), &letters.with_extension("")).await?;
    sitting.page().shows_at_last(&say.invite_many_saved()).await?;
    sitting.look("invitations-saved").await?;

    sitting.page().press(Role::Link, &say.place_office()).await?;
    sitting.presses += 1;
    sitting.press(Role::Link, &say.office_policies()).await?;
    sitting.press(Role::Link, &say.office_policy_new()).await?;
    sitting.write(&say.office_policy_name(), TITLE).await?;
    sitting.write(&say.office_policy_text(), "Please tell us by half past nine.").await?;
    sitting.look("policy").await?;
    sitting.press(Role::Button, &say.office_policy_publish()).await?;
    sitting.page().shows(TITLE).await?;
    sitting.look("policies").await?;

    println!("{} presses, {} fields", sitting.presses, sitting.fields);
    assert!(sitting.presses <= PRESSES && sitting.fields <= FIELDS, "{} {}", sitting.presses, sitting.fields);
    reads_the_policy(&trial, &letters).await
}

const TITLE: &str = "When your child is sick";

/// A family that was invited joins with the code of its printed letter, and reads what was published.
async fn reads_the_policy(trial: &Trial, letters: &Path) -> Result<()> {
    let text = programs::say(Command::new("pdftotext").arg("-layout").arg(letters).arg("-"))?;
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    ensure!(400 < pages.len(), "{} letters", pages.len());
    let theirs = pages.iter().find(|page| page.contains("Rosa Rivera")).context("a letter to Rosa Rivera")?;
    let is_code = |word: &&str| word.len() == 14 && word.split('-').count() == 3 && word.is_ascii();
    let code = theirs.split_whitespace().find(is_code).with_context(|| format!("no code in {theirs}"))?;
    let folder = tempfile::tempdir()?;
    let client = open(folder.path().to_owned(), "family", Some(trial.today), None).await?;
    let join = Join { address: trial.liaison.address.clone(), code: code.to_owned(), pin: None };
    for (name, ask) in [("join", serde_json::to_value(join)?), ("sync_now", json!({}))] {
        let answered = client.call(name, ask).await;
        ensure!(matches!(answered, Answered::Ok(_)), "{name}: {answered:?}");
    }
    let Answered::Ok(policies) = client.call("policies", json!({})).await else { anyhow::bail!("no policies") };
    let policies: Vec<PolicyView> = serde_json::from_value(policies)?;
    let titles: Vec<&str> = policies.iter().flat_map(|view| &view.policy.texts).map(title).collect();
    assert_eq!(titles, [TITLE]);
    let Answered::Ok(home) = client.call("home", json!({})).await else { anyhow::bail!("no home") };
    let home: Home = serde_json::from_value(home)?;
    let has_missed = |card: &ChildCard| card.standing.as_ref().is_some_and(|standing| 0 < standing.missed);
    assert!(home.children.iter().any(has_missed), "the other system's days have reached the family");
    Ok(())
}

fn title(text: &PolicyText) -> &str {
    &text.title
}
