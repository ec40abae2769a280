//! Puts a refusal into words: what is wrong, and what to do. Never decides anything.

use attendance::Refusal;

use crate::Words;

impl Words {
    /// The refusal for a terminal, a letter or a notice. Screens say it through `ui/src/words/refusal.ts`.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NotAbsent { date } => self.refusal_not_absent(&self.date(*date)),
            Refusal::NotASchoolDay { date } => self.refusal_not_a_school_day(&self.date(*date)),
            Refusal::NotEnrolled { date } => self.refusal_not_enrolled(&self.date(*date)),
            Refusal::TooLate { last } => self.refusal_too_late(&self.date(*last)),
            Refusal::TooFarAhead { last } => self.refusal_too_far_ahead(&self.date(*last)),
            Refusal::NoDays => self.refusal_no_days(),
            Refusal::DaysOutOfOrder => self.refusal_days_out_of_order(),
            Refusal::AlreadyExplained { date } => self.refusal_already_explained(&self.date(*date)),
            Refusal::TimesMissing => self.refusal_times_missing(),
            Refusal::TimesOutOfOrder => self.refusal_times_out_of_order(),
            Refusal::TextMissing => self.refusal_text_missing(),
            Refusal::TextTooLong { most } => self.refusal_text_too_long((*most).into()),
            Refusal::FileTooLarge { most_mb } => self.refusal_file_too_large(&most_mb.to_string()),
            Refusal::FileEmpty => self.refusal_file_empty(),
            Refusal::FileKindUnknown => self.refusal_file_kind_unknown(),
            Refusal::PictureTooLarge { most_megapixels } => {
                self.refusal_picture_too_large(&most_megapixels.to_string())
            }
            Refusal::FileHarmful => self.refusal_file_harmful(),
            Refusal::TooManyFiles { most } => self.refusal_too_many_files((*most).into()),
            Refusal::FileMissing => self.refusal_file_missing(),
            Refusal::AlreadyDecided => self.refusal_already_decided(),
            Refusal::AlreadyWithdrawn => self.refusal_already_withdrawn(),
            Refusal::ChangedMeanwhile => self.refusal_changed_meanwhile(),
            Refusal::ReasonMissing => self.refusal_reason_missing(),
            Refusal::ReasonPutAway => self.refusal_reason_put_away(),
            Refusal::ReasonStays => self.refusal_reason_stays(),
            Refusal::CodeTwice { code } => self.refusal_code_twice(code),
            Refusal::NoticesTooEarly { until } => self.refusal_notices_too_early(&until.format("%H:%M").to_string()),
            Refusal::NotANumber { text } => self.refusal_not_a_number(text),
            Refusal::NotAnEmail { text } => self.refusal_not_an_email(text),
            Refusal::HoursOutOfOrder => self.refusal_hours_out_of_order(),
            Refusal::NobodyToReach => self.refusal_nobody_to_reach(),
            Refusal::BackupFolderMissing => self.refusal_backup_folder_missing(),
            Refusal::BackupsElsewhere => self.refusal_backups_elsewhere(),
            Refusal::GoalOutOfRange { most } => self.refusal_goal_out_of_range((*most).into()),
            Refusal::DateInThePast { date } => self.refusal_date_in_the_past(&self.date(*date)),
            Refusal::NotAllowed => self.refusal_not_allowed(),
            Refusal::DecidedBy { role } => self.refusal_decided_by(&self.role(*role)),
            Refusal::NotFound => self.refusal_not_found(),
            Refusal::SignInAgain => self.refusal_sign_in_again(),
            Refusal::DeviceRevoked => self.refusal_device_revoked(),
            Refusal::WrongPassword => self.refusal_wrong_password(),
            Refusal::PasswordTooShort { least } => self.refusal_password_too_short(&least.to_string()),
            Refusal::LoginTaken => self.refusal_login_taken(),
            Refusal::LoginUnusable => self.refusal_login_unusable(),
            Refusal::InvitationUnknown => self.refusal_invitation_unknown(),
            Refusal::InvitationExpired => self.refusal_invitation_expired(),
            Refusal::InvitationUsed => self.refusal_invitation_used(),
            Refusal::TooManyTries { minutes } => self.refusal_too_many_tries((*minutes).into()),
            Refusal::NobodyToInvite => self.refusal_nobody_to_invite(),
            Refusal::TooManyLetters { most } => self.refusal_too_many_letters(&crate::figure((*most).into())),
            Refusal::FontMissing { script, package } => self.refusal_font_missing(package, script),
            Refusal::TooNew => self.refusal_too_new(),
            Refusal::TooOld => self.refusal_too_old(),
            Refusal::WriteReused => self.refusal_write_reused(),
            Refusal::UpdateNotSigned => self.refusal_update_not_signed(),
            Refusal::UpdateNotLater => self.refusal_update_not_later(),
            Refusal::Offline => self.refusal_offline(),
            Refusal::UnsentWrites { count } => self.refusal_unsent_writes((*count).into()),
            Refusal::SchoolUnreachable { address } => self.refusal_school_unreachable(address),
            Refusal::AddressUnusable { address } => self.refusal_address_unusable(address),
            Refusal::NotASchoolServer { address } => self.refusal_not_a_school_server(address),
            Refusal::PinWanted { address } => self.refusal_pin_wanted(address),
            Refusal::PinUnusable => self.refusal_pin_unusable(),
            Refusal::PinOther { address } => self.refusal_pin_other(address),
            Refusal::CertificateUnusable { address } => self.refusal_certificate_unusable(address),
            Refusal::PassphraseWrong => self.refusal_passphrase_wrong(),
            Refusal::PassphraseTooShort { least } => self.refusal_passphrase_too_short((*least).into()),
            Refusal::PassphraseNeeded => self.refusal_passphrase_needed(),
            Refusal::KeyringLocked => self.refusal_keyring_locked(),
        }
    }
}
