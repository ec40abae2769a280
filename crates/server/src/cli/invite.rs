//! `invite`: one-time codes for guardians, for letters and for trials. Many at once are in `invite_many`.

use std::path::PathBuf;

use attendance::PersonId;
use protocol::{WhomToInvite, apart, kind};
use server::{
    Trouble, args,
    certificate::{Certificate, Source},
    invite, self_made,
};

use super::{Done, No, Place, Told, Wrong, invite_many::InviteMany, say, web_address};

const ADDRESS: &str = "http://127.0.0.1:8460";

#[derive(clap::Args)]
pub struct Invite {
    #[arg(
        long, value_name = "ID", required_unless_present_any = ["all", "grade"],
        conflicts_with_all = ["all", "grade", "language", "school", "again", "pdf"], help = say().help_invite_guardian()
    )]
    guardian: Option<String>,
    #[arg(long, conflicts_with = "grade", requires = "pdf", help = say().help_invite_all())]
    all: bool,
    #[arg(long, value_name = "GRADE", requires = "pdf", help = say().help_invite_grade())]
    grade: Vec<String>,
    #[arg(long, value_name = "TAG", help = say().help_invite_language())]
    language: Vec<String>,
    #[arg(long, value_name = "SCHOOL", help = say().help_invite_school())]
    school: Option<String>,
    #[arg(long, help = say().help_invite_again())]
    again: bool,
    #[arg(long, value_name = "FILE", help = say().help_invite_pdf())]
    pdf: Option<PathBuf>,
    #[arg(long, value_name = "URL", default_value = ADDRESS, help = say().help_invite_address(ADDRESS))]
    address: String,
    #[arg(long, value_name = "FOLDER", help = say().help_certificate_folder())]
    certificate_folder: Option<PathBuf>,
}

impl Invite {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let words = say();
        let address = with_pin(web_address(&self.address)?, self.certificate_folder.clone(), place)?;
        place.schools()?;
        let guardian = match (self.guardian, self.pdf) {
            (Some(guardian), _) => guardian,
            (None, Some(pdf)) => {
                let whom = if self.again { WhomToInvite::Everybody } else { WhomToInvite::NotJoined };
                let (school, grades, languages) = (self.school, self.grade, self.language);
                return InviteMany { school, grades, languages, whom, address, pdf }.run(place, told);
            }
            (None, None) => {
                let help = "presente-server invite --help".to_owned();
                return Err(Wrong::ArgumentMissing { argument: "--pdf".to_owned(), help }.into());
            }
        };
        let office = place.office.clone();
        let invitation = place.office.store.write(move |conn| {
            let sql = "SELECT id FROM source WHERE kind = $1 AND source_id = $2";
            let person = conn.find(sql, args![kind::PERSON, guardian.as_str()], |row| row.parsed::<PersonId>(0))?;
            let Some(person) = person else { return Ok(Err(Wrong::GuardianUnknown { guardian: guardian.clone() })) };
            let sql = "SELECT 1 FROM guardian_link WHERE guardian = $1";
            if conn.find(sql, args![person], |row| row.int(0))?.is_none() {
                return Ok(Err(Wrong::GuardianWithoutChild { guardian: guardian.clone() }));
            }
            Ok::<_, Trouble>(Ok(invite::make(conn, &office, person, &address, "presente-server", None)?))
        })??;
        told.answer(&invitation, || {
            vec![
                words.cli_invitation(&invitation.guardian_name),
                words.cli_invitation_code(&invitation.code),
                words.cli_invitation_address(&invitation.address),
                words.cli_invitation_expires(&words.date(invitation.expires_on)),
                words.cli_invitation_link(&invitation.link),
            ]
        })
    }
}

/// An encrypted address with the pin of the school's self-made certificate, where it has one: a letter without it would
/// lead nobody in.
fn with_pin(address: String, said: Option<PathBuf>, place: &Place) -> Result<String, No> {
    let beside = || place.office.store.folder().map(|data| data.join(self_made::FOLDER));
    let is_pinned = apart(&address).1.is_some();
    let Some(folder) = said.or_else(beside).filter(|folder| folder.join(self_made::CERTIFICATE_FILE).exists()) else {
        return Ok(address);
    };
    if is_pinned || !address.starts_with("https://") {
        return Ok(address);
    }
    let certificate = Certificate::open(Source::SelfMade { folder }).map_err(Wrong::from)?;
    Ok(certificate.pin.as_ref().map_or(address.clone(), |pin| pin.on(&address)))
}
