//! Answers that say no. Each is put into words in the reader's own language, with what to do about it.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::StaffRole;

/// Why something asked for was not done. A refusal is an answer, never a surprise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[error("refused: {self:?}")]
pub enum Refusal {
    // --- explaining an absence
    /// The school has the child as present that day.
    NotAbsent {
        date: NaiveDate,
    },
    NotASchoolDay {
        date: NaiveDate,
    },
    NotEnrolled {
        date: NaiveDate,
    },
    /// Past the last day on which an absence can be explained.
    TooLate {
        last: NaiveDate,
    },
    /// Further ahead than the school plans.
    TooFarAhead {
        last: NaiveDate,
    },
    NoDays,
    DaysOutOfOrder,
    AlreadyExplained {
        date: NaiveDate,
    },
    TimesMissing,
    TimesOutOfOrder,
    // --- text and files
    TextMissing,
    TextTooLong {
        most: u32,
    },
    FileTooLarge {
        most_mb: u32,
    },
    FileEmpty,
    FileKindUnknown,
    /// More points than a computer can show.
    PictureTooLarge {
        most_megapixels: u32,
    },
    /// The school's virus scanner found something in it.
    FileHarmful,
    TooManyFiles {
        most: u32,
    },
    FileMissing,
    // --- what has happened meanwhile
    /// The school has already decided; the family can write a message or send a new explanation.
    AlreadyDecided,
    AlreadyWithdrawn,
    /// Somebody else changed it since: look again, then decide again.
    ChangedMeanwhile,
    ReasonMissing,
    /// The school does not offer this reason any more.
    ReasonPutAway,
    GoalOutOfRange {
        most: u32,
    },
    DateInThePast {
        date: NaiveDate,
    },
    DateInTheFuture {
        date: NaiveDate,
    },
    /// Nothing was chosen of what there is to choose.
    NothingChosen,
    // --- what a school sets itself
    /// "I'd rather tell a person" is always offered, and never wants a paper.
    ReasonStays,
    /// One code has one meaning.
    CodeTwice {
        code: String,
    },
    /// Nobody is asked where a child is while the family may still say so.
    NoticesTooEarly {
        until: NaiveTime,
    },
    /// No telephone can be given this.
    NotANumber {
        text: String,
    },
    /// No mail can be sent there.
    NotAnEmail {
        text: String,
    },
    /// Whoever can be reached can be reached for some time.
    HoursOutOfOrder,
    /// Families would be left without anybody to reach.
    NobodyToReach,
    /// A law lets the record be kept no longer than this.
    KeptTooLong {
        most: u32,
    },
    /// Nothing of this child is erased while something keeps the record as it is.
    RecordHeld,
    /// Nobody has told the server where backups go.
    BackupFolderMissing,
    /// The data is in a database, which has backups of its own.
    BackupsElsewhere,
    // --- who may
    NotAllowed,
    /// A paper on file takes this right from the guardian today.
    RightTaken,
    /// Students have rights of their own from this age on, as the school's rule pack says.
    NotOldEnough {
        age: u32,
    },
    /// A look at what somebody else sees changes nothing.
    OnlyALook,
    /// At this school others decide on this reason.
    DecidedBy {
        role: StaffRole,
    },
    NotFound,
    SignInAgain,
    DeviceRevoked,
    WrongPassword,
    PasswordTooShort {
        least: u32,
    },
    /// Somebody who guesses comes upon it soon.
    PasswordGuessable,
    /// Somebody else signs in under that name.
    LoginTaken,
    /// A name to sign in with has letters, digits, and points or dashes between them.
    LoginUnusable,
    /// The password was right; a code from this person's app belongs to it.
    CodeNeeded,
    /// Not the code of now, or one that was used before.
    CodeWrong,
    /// The school wants a second factor: nothing else is answered until it is set up.
    SecondFactorNeeded,
    /// It cannot be taken off while the school wants one.
    SecondFactorStays,
    /// Whoever signs in elsewhere has no password here.
    SignsInElsewhere,
    /// The organisation that signs people in does not answer.
    ProviderAway,
    /// What came back from there proves nothing: forged, too late, or meant for somebody else.
    SignInNotProved,
    /// Nobody came back from there.
    SignInNotFinished,
    /// Known by name, but nothing at any school here.
    NoRoleHere,
    InvitationUnknown,
    InvitationExpired,
    InvitationUsed,
    TooManyTries {
        minutes: u32,
    },
    // --- letters
    /// Nobody fits what was chosen.
    NobodyToInvite,
    /// More letters than one file takes.
    TooManyLetters {
        most: u32,
    },
    /// The school's server has no font for a script, by its English name; a package of Debian's brings it.
    FontMissing {
        script: String,
        package: String,
    },
    // --- versions
    /// This computer's program is newer than the school's.
    TooNew,
    /// This computer's program is too old for the school's.
    TooOld,
    /// The same write id with another body.
    WriteReused,
    // --- a later version of the app
    /// Whoever made the file, it was not the app's makers, or it was changed since.
    UpdateNotSigned,
    /// It is not later than what runs, or is for other computers.
    UpdateNotLater,
    // --- on this computer
    Offline,
    /// Leaving now loses what has not reached the school.
    UnsentWrites {
        count: u32,
    },
    SchoolUnreachable {
        address: String,
    },
    AddressUnusable {
        address: String,
    },
    NotASchoolServer {
        address: String,
    },
    /// No authority that this computer trusts stands for the server: the letter may have a pin.
    PinWanted {
        address: String,
    },
    /// It is not as long as a pin.
    PinUnusable,
    /// The server's key is not the one that the pin means.
    PinOther {
        address: String,
    },
    /// The server's certificate has run out, or is another server's.
    CertificateUnusable {
        address: String,
    },
    /// Nothing that may be opened outside.
    LinkUnusable,
    PassphraseWrong,
    PassphraseTooShort {
        least: u32,
    },
    /// Somebody who guesses comes upon them soon.
    PassphraseGuessable,
    PassphraseNeeded,
    /// There is nothing else that could keep this computer's key.
    PassphraseStays,
    KeyringLocked,
    /// What this computer keeps cannot be read any more, or was written by a newer program.
    StoreShut,
}
