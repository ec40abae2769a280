//! The window itself: the tray it goes to, the size it keeps, the second start that brings it back.

use anyhow::{Context, Result};
use presente_tests::desktop::{Desktop, Keyring, Program, Starting, Tray, Trays, until};
use presente_tests::window::Role;
use words::{Words, plain};

use crate::{at, today};

fn tray_in(tag: &str) -> [String; 3] {
    let words = Words::for_tag(tag);
    [words.tray_open(), words.tray_unread(0), words.tray_quit()].map(|text| plain(&text))
}

async fn quit(tray: &Tray, program: Program, desktop: &Desktop, tag: &str) -> Result<()> {
    tray.press(&tray_in(tag)[2]).await?;
    program.ends(desktop).await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tray_speaks_the_chosen_language_keeps_a_closed_window_and_ends_the_program() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let trays = Trays::begin(&desktop.bus).await?;
    let program = Starting::new(&desktop, "home", today()).start(&desktop).await?;
    let tray = trays.nth(0).await?;
    tray.reads(&tray_in("en")).await?;
    for tag in ["es", "ar", "en", "es"] {
        at(&program.page, "#/language").await?;
        program.page.press(Role::Button, Words::for_tag(tag).language().name).await?;
        tray.reads(&tray_in(tag)).await?;
    }
    let window = program.window(&desktop).await?;
    desktop.screen.close(&window)?;
    desktop.screen.leaves(&window).await?;
    assert!(desktop.bus.has(&program.name).await?, "a closed window ends the program, and no news come in");
    tray.press(&tray_in("es")[0]).await?;
    let window = program.window(&desktop).await?;
    // Closed again: what is quit out of sight is in sight at the next start.
    desktop.screen.close(&window)?;
    desktop.screen.leaves(&window).await?;
    quit(&tray, program, &desktop, "es").await?;
    let program = Starting::new(&desktop, "home", today()).start(&desktop).await?;
    program.window(&desktop).await?;
    let tray = trays.nth(1).await?;
    tray.reads(&tray_in("es")).await?;
    quit(&tray, program, &desktop, "es").await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_tray_a_closed_window_ends_the_program_and_the_next_has_its_size() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let starting = Starting::new(&desktop, "home", today());
    let program = starting.start(&desktop).await?;
    let window = program.window(&desktop).await?;
    assert_eq!((window.width, window.height), (1100, 800));
    desktop.screen.resize(&window, 812, 702)?;
    // Twice: a window that grows by its own frame does so each time.
    let mut program = program;
    for _ in 0..2 {
        let window = program.window(&desktop).await?;
        assert_eq!((window.width, window.height), (812, 702));
        desktop.screen.close(&window)?;
        program.ends(&desktop).await?;
        program = starting.start(&desktop).await?;
    }
    let window = program.window(&desktop).await?;
    assert_eq!((window.width, window.height), (812, 702));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_brings_the_first_window_back_and_another_profile_has_its_own() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let _trays = Trays::begin(&desktop.bus).await?;
    let starting = Starting::new(&desktop, "ana", today());
    let ana = starting.start(&desktop).await?;
    let window = ana.window(&desktop).await?;
    desktop.screen.close(&window)?;
    desktop.screen.leaves(&window).await?;

    let status = starting.start_again(&desktop).await?;
    assert!(status.success(), "{status}");
    let window = ana.window(&desktop).await?;
    until("the window to be in front", async || Ok(desktop.screen.is_turned_to(&window)?.then_some(()))).await?;

    let ben = Starting::new(&desktop, "ben", today()).start(&desktop).await?;
    assert_ne!(ana.name, ben.name);
    assert_ne!(ben.window(&desktop).await?.process, window.process);
    assert_eq!(ana.window(&desktop).await?.process, window.process);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_that_is_clicked_fills_the_form_at_the_first_start_and_while_the_window_is_there() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let say = Words::for_tag("ar");
    let starting = Starting::new(&desktop, "home", today());
    let link = |school: &str, code: &str| format!("presente://join?address=https%3A%2F%2F{school}%3A8443&code={code}");
    let program = starting.clone().by(&link("maple.example", "7K3M9PQR2XYZ")).start(&desktop).await?;
    program.page.press(Role::Button, say.language().name).await?;
    fills(&program, say, "https://maple.example:8443", "7K3M-9PQR-2XYZ").await?;
    let status = starting.by(&link("oak.example", "0123456789AB")).start_again(&desktop).await?;
    assert!(status.success(), "{status}");
    fills(&program, say, "https://oak.example:8443", "0123-4567-89AB").await
}

/// Waits until both fields of joining hold this.
async fn fills(program: &Program, say: &Words, address: &str, code: &str) -> Result<()> {
    let field = async |name: &str| -> Result<String> {
        let field = program.page.find(Role::Textbox, name).await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    };
    let mut last = Default::default();
    let outcome = until("a form that is filled", async || {
        last = (field(&say.join_address()).await?, field(&say.join_code()).await?);
        Ok((last.0 == address && last.1 == code).then_some(()))
    })
    .await;
    outcome.with_context(|| format!("it holds {last:?}"))
}
