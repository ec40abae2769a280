//! Files that go with an explanation, a request or a message: what may be attached. The bytes are kept elsewhere.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{AttachmentId, Refusal, StudentId};

/// The most one file may weigh, in bytes: 5 MB, as ICC and ClassCharts allow.
pub const FILE_MOST_BYTES: usize = 5_000_000;
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

impl FileKind {
    /// The kind by the file's first bytes, whatever its name says.
    pub fn of(content: &[u8]) -> Result<FileKind, Refusal> {
        match content {
            [] => Err(Refusal::FileEmpty),
            _ if content.len() > FILE_MOST_BYTES => {
                Err(Refusal::FileTooLarge { most_mb: (FILE_MOST_BYTES / 1_000_000) as u32 })
            }
            _ if content.starts_with(b"%PDF-") => Ok(FileKind::Pdf),
            _ if content.starts_with(b"\x89PNG\r\n\x1a\n") => Ok(FileKind::Png),
            _ if content.starts_with(b"\xff\xd8\xff") => Ok(FileKind::Jpeg),
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
