//! A paper that goes with an explanation, picked in the system's own dialog.

use anyhow::{Context, Result};
use presente_tests::desktop::{Desktop, ENTER, Keyring, Starting};
use presente_tests::window::Role;
use protocol::Answered;
use words::Words;

use crate::school::School;
use crate::today;

/// A grey picture of eight by eight points, with the place where it was taken.
fn photo() -> Vec<u8> {
    let mut photo = vec![0xff, 0xd8];
    let mut segment = |marker: u8, bytes: &[u8]| {
        photo.extend([0xff, marker]);
        photo.extend((bytes.len() as u16 + 2).to_be_bytes());
        photo.extend(bytes);
    };
    segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
    // One directory that names the next, and there: north.
    let place = [
        &b"Exif\0\0MM\0\x2a\0\0\0\x08"[..],
        b"\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0",
        b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0",
    ];
    segment(0xe1, &place.concat());
    segment(0xdb, &[&[0][..], &[1; 64]].concat());
    segment(0xc0, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
    for table in [0x00, 0x10] {
        segment(0xc4, &[&[table, 1][..], &[0; 15], &[0]].concat());
    }
    segment(0xda, &[1, 1, 0, 0, 63, 0]);
    photo.extend([0x3f, 0xff, 0xd9]);
    photo
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_picked_in_the_system_s_dialog_reaches_the_school_without_its_place() -> Result<()> {
    let desktop = Desktop::begin().await?;
    let _keyring = Keyring::begin(&desktop).await?;
    let school = School::begin().await?;
    let say = Words::for_tag("es");
    // As cameras spell it.
    let path = desktop.home().join("IMG_0001.JPG");
    std::fs::write(&path, photo())?;
    assert!(holds(&photo(), b"Exif"));
    let starting = Starting::new(&desktop, "family", today()).joining(&school.invites().await?);
    let program = starting.start(&desktop).await?;
    let page = &program.page;
    page.press(Role::Link, &say.home_explain()).await?;
    page.check_first().await?;
    page.press(Role::Radio, &say.reason_illness()).await?;

    page.press(Role::Button, &say.files_add()).await?;
    let dialog = program.dialog(&desktop).await?;
    desktop.screen.turn_to(&dialog)?;
    desktop.screen.types(&path.to_string_lossy())?;
    desktop.screen.key(ENTER)?;
    desktop.screen.leaves(&dialog).await?;
    page.shows("IMG_0001.JPG").await?;
    page.shows(&say.files_cleaned()).await?;

    page.press(Role::Button, &say.explain_send()).await?;
    page.shows(&say.explanation_step_received()).await?;
    let explanation = school.reads_explanation().await?;
    let file = explanation.attachments.first().context("the school sees no file")?;
    assert_eq!(file.name, "IMG_0001.JPG");
    let Answered::Ok(arrived) = school.desk.client.attachment_content(file.id).await else {
        anyhow::bail!("the school cannot fetch the file");
    };
    assert!(arrived.content.starts_with(&[0xff, 0xd8]) && arrived.content.ends_with(&[0x3f, 0xff, 0xd9]));
    assert!(!holds(&arrived.content, b"Exif") && !holds(&arrived.content, &[0x88, 0x25]), "{:?}", arrived.content);
    Ok(())
}
