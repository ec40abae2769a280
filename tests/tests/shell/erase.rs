//! What is left of a profile that is erased, as before the program is removed.

use anyhow::Result;
use presente_tests::desktop::{Desktop, Keyring, Starting};
use presente_tests::window::Role;
use words::Words;

use crate::school::School;
use crate::today;

#[tokio::test(flavor = "multi_thread")]
async fn who_erases_leaves_no_store_and_no_key() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let keyring = Keyring::begin(&desktop).await?;
    let school = School::begin().await?;
    let starting = Starting::new(&desktop, "family", today()).joining(&school.invites().await?);
    let program = starting.start(&desktop).await?;
    program.page.find(Role::Link, &Words::for_tag("es").home_explain()).await?;
    let data = program.data.clone();
    assert!(data.join("presente.db").is_file());
    assert_eq!(keyring.entries().await?, 1);
    desktop.screen.close(&program.window(&desktop).await?)?;
    program.ends(&desktop).await?;

    let erased = Starting::new(&desktop, "family", today()).erasing().start_again(&desktop).await?;
    assert!(erased.success());
    assert!(!data.exists(), "a store is left");
    assert_eq!(keyring.entries().await?, 0);
    Ok(())
}
