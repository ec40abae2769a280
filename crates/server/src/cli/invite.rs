//! `invite`: one-time codes for guardians, for letters and for trials.

use attendance::PersonId;
use protocol::kind;
use server::{Trouble, args, invite};

use super::{Done, No, Place, Told, say};

#[derive(clap::Args)]
pub struct Invite {
    /// The guardian, as the school's own files name them
    #[arg(long, value_name = "ID")]
    guardian: String,
    /// How families reach this server
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:8460")]
    address: String,
}

impl Invite {
    pub fn run(self, place: &Place, told: &Told) -> Done {
        let words = say();
        place.schools()?;
        let (guardian, address, office) = (self.guardian.clone(), self.address, place.office.clone());
        let invitation = place.office.store.write(move |conn| {
            let sql = "SELECT id FROM source WHERE kind = $1 AND source_id = $2";
            let person = conn.find(sql, args![kind::PERSON, guardian], |row| row.parsed::<PersonId>(0))?;
            let Some(person) = person else { return Ok(Err(false)) };
            let sql = "SELECT 1 FROM guardian_link WHERE guardian = $1";
            if conn.find(sql, args![person], |row| row.int(0))?.is_none() {
                return Ok(Err(true));
            }
            invite::make(conn, &office, person, &address, "presente-server", None).map(Ok::<_, bool>)
        });
        let invitation = match invitation.map_err(|trouble: Trouble| No::from(trouble))? {
            Ok(invitation) => invitation,
            Err(true) => {
                let wrong = words.cli_guardian_without_child(&self.guardian);
                return Err(No::refused(wrong, words.cli_guardian_without_child_do()));
            }
            Err(false) => {
                return Err(No::refused(words.cli_guardian_unknown(&self.guardian), words.cli_guardian_unknown_do()));
            }
        };
        told.answer(&invitation, || {
            vec![
                words.cli_invitation(&invitation.guardian_name),
                words.cli_invitation_code(&invitation.code),
                words.cli_invitation_address(&invitation.address),
                words.cli_invitation_expires(&invitation.expires_on.to_string()),
                invitation.link.clone(),
            ]
        })
    }
}
