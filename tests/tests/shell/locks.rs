//! What opens the store on a computer without a keyring, and what is left of it when somebody signs out.

use std::path::{Path, PathBuf};

use anyhow::Result;
use presente_tests::desktop::{Desktop, Keyring, Starting, until};
use presente_tests::window::Role;
use words::Words;

use crate::school::School;
use crate::{at, today};

const WORDS: &str = "tres gatos azules";

/// Every file under a folder that holds these words in the clear, as UTF-8 or as the UTF-16 that a web view keeps.
fn in_the_clear(folder: &Path, words: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let wide: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |bytes: &[u8], what: &[u8]| bytes.windows(what.len()).any(|part| part == what);
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(in_the_clear(&path, words)?);
        } else if path.is_file() {
            let bytes = std::fs::read(&path)?;
            if holds(&bytes, words.as_bytes()) || holds(&bytes, &wide) {
                found.push(path);
            }
        }
    }
    Ok(found)
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_keyring_secret_words_lock_what_is_kept_and_nothing_else_opens_it() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let school = School::begin().await?;
    let say = Words::for_tag("es");
    let starting = Starting::new(&desktop, "home", today());
    let program = starting.start(&desktop).await?;
    let page = &program.page;
    page.press(Role::Button, say.language().name).await?;
    page.find(Role::Heading, &say.unlock_title_new()).await?;

    page.write(&say.unlock_words(), "gato").await?;
    page.write(&say.unlock_again(), "gato").await?;
    page.press(Role::Button, &say.unlock_send_new()).await?;
    page.shows(&say.refusal_passphrase_too_short(8)).await?;
    page.write(&say.unlock_words(), WORDS).await?;
    page.write(&say.unlock_again(), "tres gatos azulesss").await?;
    page.press(Role::Button, &say.unlock_send_new()).await?;
    page.shows(&say.unlock_differ()).await?;
    page.write(&say.unlock_again(), WORDS).await?;
    page.press(Role::Button, &say.unlock_send_new()).await?;

    let invited = school.invites().await?;
    page.write(&say.join_address(), &invited.address).await?;
    page.write(&say.join_code(), &invited.code).await?;
    page.press(Role::Button, &say.join_send()).await?;
    page.shows("Mateo").await?;
    for words in ["Mateo", "Rivera", WORDS] {
        assert_eq!(in_the_clear(desktop.home(), words)?, Vec::<PathBuf>::new(), "{words:?}");
    }
    assert_eq!(in_the_clear(&program.data, "SQLite format 3")?, Vec::<PathBuf>::new(), "a store that nothing locks");

    desktop.screen.close(&program.window(&desktop).await?)?;
    program.ends(&desktop).await?;
    let program = starting.start(&desktop).await?;
    let page = &program.page;
    page.find(Role::Heading, &say.unlock_title()).await?;
    page.write(&say.unlock_words(), "tres gatos verdes").await?;
    page.press(Role::Button, &say.unlock_send()).await?;
    page.shows(&say.refusal_passphrase_wrong()).await?;
    assert!(!page.text().await?.contains("mateo"));
    page.write(&say.unlock_words(), WORDS).await?;
    page.press(Role::Button, &say.unlock_send()).await?;
    page.shows("Mateo").await?;
    desktop.screen.close(&program.window(&desktop).await?)?;
    program.ends(&desktop).await?;
    for words in ["Mateo", "Rivera", WORDS, invited.code.as_str(), invited.address.as_str()] {
        assert_eq!(
            in_the_clear(desktop.home(), words)?,
            Vec::<PathBuf>::new(),
            "{words:?}, in the web view's own folders"
        );
    }
    Ok(())
}

/// What lies in the folder of the store.
fn kept(folder: &Path) -> Result<Vec<String>> {
    let names: Result<Vec<String>, std::io::Error> =
        std::fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect();
    Ok(names?)
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_out_leaves_no_store_and_no_key_and_may_come_back() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let keyring = Keyring::begin(&desktop).await?;
    let school = School::begin().await?;
    let say = Words::for_tag("es");
    let starting = Starting::new(&desktop, "family", today()).joining(&school.invites().await?);
    let program = starting.start(&desktop).await?;
    let page = &program.page;
    page.find(Role::Link, &say.home_explain()).await?;
    assert_eq!(keyring.entries().await?, 1);
    assert!(kept(&program.data)?.contains(&"presente.db".to_string()));

    at(page, "#/settings").await?;
    page.press(Role::Button, &say.settings_leave()).await?;
    page.press(Role::Button, &say.settings_sign_out()).await?;
    page.find(Role::Textbox, &say.join_code()).await?;
    until("an empty folder", async || Ok(kept(&program.data)?.is_empty().then_some(()))).await?;
    assert_eq!(keyring.entries().await?, 0);

    let invited = school.invites().await?;
    page.write(&say.join_address(), &invited.address).await?;
    page.write(&say.join_code(), &invited.code).await?;
    page.press(Role::Button, &say.join_send()).await?;
    page.find(Role::Link, &say.home_explain()).await?;
    assert_eq!(keyring.entries().await?, 1);
    Ok(())
}
