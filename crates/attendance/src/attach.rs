//! Files that go with an explanation, a request or a message: what may be attached. The bytes are kept elsewhere.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AttachmentId, Refusal, StudentId};

/// The most one file may weigh, in bytes: 5 MB, as ICC and ClassCharts allow.
pub const FILE_MOST_BYTES: usize = 5_000_000;
/// The most points a picture may have, which a computer holds at four bytes each. Telephones take up to fifty millions.
pub const PIXELS_MOST: u64 = 50_000_000;
/// The most files one explanation, request or message may carry.
pub const FILES_MOST: usize = 5;

/// What is known of a file without its bytes. It belongs to one child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Attachment {
    pub id: AttachmentId,
    pub student: StudentId,
    /// As the family named it. Never logged.
    pub name: String,
    pub kind: FileKind,
    pub bytes: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    Pdf,
    Png,
    Jpeg,
}

/// A picture that says how large it is, and is not larger than somebody's computer can show.
fn bounded(size: Option<(u32, u32)>) -> Result<(), Refusal> {
    let (wide, high) = size.filter(|(wide, high)| 0 < *wide && 0 < *high).ok_or(Refusal::FileKindUnknown)?;
    match u64::from(wide) * u64::from(high) <= PIXELS_MOST {
        true => Ok(()),
        false => Err(Refusal::PictureTooLarge { most_megapixels: (PIXELS_MOST / 1_000_000) as u32 }),
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Width and height from the header, which comes first (PNG, 11.2.2).
fn png_size(content: &[u8]) -> Option<(u32, u32)> {
    let header = content.strip_prefix(PNG)?.strip_prefix(b"\0\0\0\x0dIHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

/// Width and height, the larger of each where a picture has several frames (ITU-T T.81, B.2.2). A height that is told
/// later is not waited for: no camera writes one.
fn jpeg_size(content: &[u8]) -> Option<(u32, u32)> {
    let mut rest = content.get(2..)?;
    let mut size: Option<(u32, u32)> = None;
    loop {
        let past = rest.iter().position(|byte| *byte != 0xff)?;
        let marker = rest[past];
        rest = rest.get(past + 1..)?;
        match marker {
            // The picture itself begins, or nothing does.
            0xda | 0xd9 => return size,
            0x01 | 0xd0..=0xd7 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes([*rest.first()?, *rest.get(1)?]));
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            let number = |at: usize| Some(u32::from(u16::from_be_bytes([*rest.get(at)?, *rest.get(at + 1)?])));
            let (high, wide) = (number(3)?, number(5)?);
            let (before_wide, before_high) = size.unwrap_or_default();
            size = Some((wide.max(before_wide), high.max(before_high)));
        }
        rest = rest.get(length.max(2)..)?;
    }
}

impl FileKind {
    /// The kind by the file's first bytes, whatever its name says. Of a picture, also that it can be shown: five megabytes
    /// may say that they are a picture of a thousand million points, and whoever opens it would run out of memory.
    pub fn of(content: &[u8]) -> Result<FileKind, Refusal> {
        match content {
            [] => Err(Refusal::FileEmpty),
            _ if content.len() > FILE_MOST_BYTES => {
                Err(Refusal::FileTooLarge { most_mb: (FILE_MOST_BYTES / 1_000_000) as u32 })
            }
            _ if content.starts_with(b"%PDF-") => Ok(FileKind::Pdf),
            _ if content.starts_with(PNG) => bounded(png_size(content)).map(|()| FileKind::Png),
            _ if content.starts_with(b"\xff\xd8\xff") => bounded(jpeg_size(content)).map(|()| FileKind::Jpeg),
            _ => Err(Refusal::FileKindUnknown),
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Png => "image/png",
            FileKind::Jpeg => "image/jpeg",
        }
    }
}

/// Whether these files may go with something about this child: few enough, small enough, its own, and none twice.
pub fn check_attachments(attachments: &[Attachment], student: StudentId) -> Result<(), Refusal> {
    if attachments.len() > FILES_MOST {
        return Err(Refusal::TooManyFiles { most: FILES_MOST as u32 });
    }
    for (at, attachment) in attachments.iter().enumerate() {
        if attachment.student != student {
            return Err(Refusal::NotAllowed);
        }
        if attachment.bytes == 0 {
            return Err(Refusal::FileEmpty);
        }
        if attachment.bytes as usize > FILE_MOST_BYTES {
            return Err(Refusal::FileTooLarge { most_mb: (FILE_MOST_BYTES / 1_000_000) as u32 });
        }
        if attachments[..at].iter().any(|earlier| earlier.id == attachment.id) {
            return Err(Refusal::FileMissing);
        }
    }
    Ok(())
}
