//! `invite`: one-time codes for guardians, for letters and for trials. Many at once are in `invite_many`.

use std::path::PathBuf;

use attendance::PersonId;
use protocol::{WhomToInvite, kind};
use server::{Trouble, args, invite};

use super::{Done, Place, Told, Wrong, invite_many::InviteMany, say, web_address};

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
}

impl Invite {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let words = say();
        let address = web_address(&self.address)?;
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
