//! The invitation as the system's print dialog puts it on paper.

use std::process::Command;

use anyhow::Result;
use presente_tests::desktop::{DOWN, Desktop, ENTER, Keyring, Starting, TAB, until};
use presente_tests::programs;
use presente_tests::window::Role;
use words::Words;

use crate::school::School;
use crate::{at, today};

#[tokio::test(flavor = "multi_thread")]
async fn the_invitation_on_paper_is_the_letter_alone() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let school = School::begin().await?;
    let say = Words::for_tag("en");
    let program = Starting::new(&desktop, "liaison", today()).start(&desktop).await?;
    let page = &program.page;
    let login = &school.trial.liaison;
    page.press(Role::Button, say.language().name).await?;
    page.press(Role::Link, &say.join_staff()).await?;
    page.write(&say.sign_in_address(), &login.address).await?;
    page.write(&say.sign_in_login(), &login.login).await?;
    page.write(&say.sign_in_password(), &login.password).await?;
    page.press(Role::Button, &say.sign_in_send()).await?;
    page.shows(&say.board_list_review()).await?;

    let mateo = school.child("Mateo").await?;
    at(page, &format!("#/invite/{}?student={}", mateo.guardian, mateo.id)).await?;
    page.press(Role::Button, &say.invite_make()).await?;
    page.press(Role::Button, &say.invite_print()).await?;
    let dialog = program.dialog(&desktop).await?;
    desktop.screen.turn_to(&dialog)?;
    // To the list of printers, the one that is there, and on.
    for key in [TAB, DOWN, ENTER] {
        desktop.screen.key(key)?;
    }
    desktop.screen.leaves(&dialog).await?;
    let pdf = until("a printed file", async || {
        let mut files = Vec::new();
        for folder in [desktop.home().to_path_buf(), desktop.home().join("Documents")] {
            for entry in std::fs::read_dir(folder)? {
                files.push(entry?.path());
            }
        }
        let pdf = files.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "pdf"));
        Ok(pdf.filter(|path| std::fs::read(path).is_ok_and(|bytes| bytes.trim_ascii_end().ends_with(b"%%EOF"))))
    })
    .await?;
    let text = programs::say(Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-"))?;
    let shown = page.client().execute("return document.querySelector('.code').innerText", vec![]).await?;
    let code = shown.as_str().unwrap_or_default().trim().to_string();
    assert_eq!(code.len(), 14, "{code:?}");
    for words in [code.as_str(), &login.address, "Mateo"] {
        assert!(text.contains(words), "{words:?} is not on paper: {text}");
    }
    for words in [say.invite_print(), say.invite_shown_once(), say.place_find(), say.frame_menu()] {
        assert!(!text.contains(&words), "{words:?} is on paper: {text}");
    }
    Ok(())
}
