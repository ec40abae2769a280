//! Files on their way to the school and from it.

use attendance::*;
use protocol::*;

use crate::{played::*, world::*};

#[tokio::test]
async fn files_go_before_the_words_that_name_them() {
    let world = World::family().await;
    let note = match world.client.attach(MATEO, "C:\\notes\\nota.pdf", b"%PDF-1.7 paper".to_vec()).await {
        Answered::Ok(note) => note,
        other => panic!("{other:?}"),
    };
    assert_eq!((note.name.as_str(), note.kind), ("nota.pdf", FileKind::Pdf));
    let mut ask = world.explaining(100, "2026-10-05", "Fiebre");
    ask.attachments = vec![note.clone()];
    let _: Explanation = world.done("explain_absence", &ask).await;
    world.sync().await;
    assert_eq!(world.school.books().files[&note.id], b"%PDF-1.7 paper");

    let unknown = Attachment { id: AttachmentId(id(999)), ..note };
    let mut ask = world.explaining(101, "2026-10-07", "Fiebre");
    ask.attachments = vec![unknown];
    assert_eq!(world.refused("explain_absence", ask).await, Refusal::FileMissing);
}

#[tokio::test]
async fn a_file_of_the_school_is_fetched_once_and_is_there_without_a_network() {
    let world = World::family().await;
    let attachment = Attachment {
        id: AttachmentId(id(900)),
        student: MATEO,
        name: "plan.pdf".into(),
        kind: FileKind::Pdf,
        bytes: 8,
    };
    let ask = SendMessage { attachments: vec![attachment.clone()], ..world.saying(100, "El plan") };
    {
        let mut books = world.school.books();
        books.put_message(ask, JO, "Jo Park", Side::School, at("2026-10-07T15:00:00Z"));
        books.files.insert(attachment.id, b"%PDF-1.4".to_vec());
    }
    world.sync().await;
    for cut in [false, true] {
        world.school.books().weather.cut = cut;
        match world.client.attachment_content(attachment.id).await {
            Answered::Ok(found) => {
                assert_eq!((found.attachment.name.as_str(), found.content.as_slice()), ("plan.pdf", &b"%PDF-1.4"[..]))
            }
            Answered::Refused(refusal) => panic!("{refusal:?}"),
            Answered::Failed { code } => panic!("{code}"),
        }
    }
}
