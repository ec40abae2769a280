//! A newer version of the app, as a school may offer it: what its maker has signed, and how both sides read that.
//!
//! A school hands on what the makers made and can change nothing of it. Everything that matters (which version, for
//! which computers) stands in the comment that is signed with the file, and never in what a server says of it.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;
use uuid::Uuid;

/// What a piece of a package weighs on its way. A line that breaks loses one.
pub const UPDATE_PIECE_BYTES: usize = 1_000_000;
/// No package of ours comes near it; what is larger is something else.
pub const UPDATE_MOST_BYTES: u64 = 200_000_000;

/// What the name of a signature adds to the name of its file.
pub const SIGNATURE_ENDING: &str = ".minisig";

/// A version as packages have it, `1.20.3`, each number of at most nine digits. Later ones compare as greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, TS)]
#[ts(type = "string")]
pub struct Version([u32; 3]);

/// No number of a version is longer; it fits its type.
const VERSION_DIGITS_MOST: usize = 9;

impl FromStr for Version {
    type Err = NotARelease;

    fn from_str(text: &str) -> Result<Version, NotARelease> {
        let mut parts = text.split('.');
        let mut version = [0; 3];
        for part in &mut version {
            let is_number =
                |digits: &&str| digits.len() <= VERSION_DIGITS_MOST && digits.bytes().all(|byte| byte.is_ascii_digit());
            let digits = parts.next().filter(is_number);
            *part = digits.and_then(|digits| digits.parse().ok()).ok_or(NotARelease)?;
        }
        if parts.next().is_some() { Err(NotARelease) } else { Ok(Version(version)) }
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Version, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Version {
    fn schema_name() -> Cow<'static, str> {
        "Version".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let number = format!("[0-9]{{1,{VERSION_DIGITS_MOST}}}");
        json_schema!({ "type": "string", "pattern": format!(r"^{number}\.{number}\.{number}$") })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Version([first, second, third]) = self;
        write!(f, "{first}.{second}.{third}")
    }
}

/// A text that says no version or no release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a release of Presente")]
pub struct NotARelease;

/// What installs a package; the system follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PackageKind {
    Deb,
    Rpm,
    Msi,
    Dmg,
}

impl PackageKind {
    pub const ALL: [PackageKind; 4] = [PackageKind::Deb, PackageKind::Rpm, PackageKind::Msi, PackageKind::Dmg];

    /// As files end.
    pub fn ending(self) -> &'static str {
        match self {
            PackageKind::Deb => "deb",
            PackageKind::Rpm => "rpm",
            PackageKind::Msi => "msi",
            PackageKind::Dmg => "dmg",
        }
    }
}

/// What one file is: the words that its maker has signed with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    pub version: Version,
    pub kind: PackageKind,
    /// As Rust names processors: `x86_64`, `aarch64`.
    pub machine: String,
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "presente {} {} {}", self.version, self.kind.ending(), self.machine)
    }
}

impl FromStr for Release {
    type Err = NotARelease;

    fn from_str(text: &str) -> Result<Release, NotARelease> {
        let parts: Vec<&str> = text.split(' ').collect();
        let ["presente", version, kind, machine] = parts[..] else { return Err(NotARelease) };
        let kind = PackageKind::ALL.into_iter().find(|one| one.ending() == kind).ok_or(NotARelease)?;
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if machine.is_empty() || !machine.bytes().all(is_plain) {
            return Err(NotARelease);
        }
        Ok(Release { version: version.parse()?, kind, machine: machine.to_owned() })
    }
}

impl Release {
    /// What the file is called where a person sees it.
    pub fn file_name(&self) -> String {
        format!("presente_{}_{}.{}", self.version, self.machine, self.kind.ending())
    }

    /// What a signature says of its file. Nothing has been proved by that.
    pub fn claimed(signature: &str) -> Result<Release, NotARelease> {
        minisign_verify::Signature::decode(signature).map_err(|_| NotARelease)?.trusted_comment().parse()
    }

    /// What a file is, by its maker's word. `key` is the maker's public key, as minisign prints it in one line.
    pub fn proved(key: &str, signature: &str, file: &[u8]) -> Result<Release, NotARelease> {
        let key = minisign_verify::PublicKey::from_base64(key).map_err(|_| NotARelease)?;
        let signature = minisign_verify::Signature::decode(signature).map_err(|_| NotARelease)?;
        // The comment is signed too, together with the signature of the file.
        key.verify(file, &signature, false).map_err(|_| NotARelease)?;
        signature.trusted_comment().parse()
    }
}

/// What a computer asks its school: whether there is something later than what it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct FindUpdate {
    /// What runs there.
    pub version: Version,
    pub kind: PackageKind,
    pub machine: String,
}

/// What the school has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateOffers {
    /// Empty: nothing later.
    pub offers: Vec<UpdateOffer>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
pub struct UpdateOffer {
    pub version: Version,
    pub bytes: u32,
    /// As the maker wrote it: whoever takes the file proves it by this.
    pub signature: String,
}

/// Which piece of which file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UpdatePiece {
    pub version: Version,
    pub kind: PackageKind,
    pub machine: String,
    #[schemars(range(max = 4_294_967_295_u32))]
    pub piece: u32,
}

/// What this copy of the app is, and what there is later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateFound {
    /// What runs here; none where this copy came in no package and takes none.
    pub version: Option<Version>,
    /// The latest that a school of this computer has.
    pub later: Option<LaterVersion>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LaterVersion {
    #[ts(type = "string")]
    pub account: Uuid,
    pub version: Version,
    /// Whole megabytes, at least one.
    pub mb: u32,
}

/// Asks for a version that `find_update` has named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakeUpdate {
    #[ts(type = "string")]
    pub account: Uuid,
    pub version: Version,
}

/// Where the proved package lies now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateTaken {
    pub file: String,
    /// Whether a program of the system was given it; where none takes it, a person opens it.
    pub opened: bool,
}
