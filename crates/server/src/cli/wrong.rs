//! Everything that can be wrong with a command, a setting or the data folder: named for scripts, in words for people.
//!
//! It never holds a sentence: those stand in `locales/*/server-cli.ftl`.

use attendance::Refusal;
use chrono::NaiveDate;
use serde::Serialize;
use words::{Words, figure};

/// Why nothing was done, as `--json` names it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Wrong {
    // --- the command
    LangUnknown {
        tag: String,
    },
    OptionUnknown {
        option: String,
        meant: Option<String>,
        help: String,
    },
    CommandUnknown {
        command: String,
        meant: Option<String>,
        help: String,
    },
    ArgumentMissing {
        argument: String,
        help: String,
    },
    ValueMissing {
        option: String,
        help: String,
    },
    ValueUnknown {
        option: String,
        value: String,
        choices: Vec<String>,
    },
    OptionTwice {
        option: String,
    },
    OptionsApart {
        option: String,
        other: String,
        help: String,
    },
    WordTooMany {
        word: String,
    },
    NotText {
        help: String,
    },
    Unclear {
        help: String,
    },
    // --- settings
    DataMissing,
    DateUnusable {
        text: String,
    },
    DatesOutOfOrder,
    TimeUnusable {
        text: String,
    },
    RulePackUnknown {
        pack: String,
        choices: Vec<String>,
    },
    TimeZoneUnknown {
        zone: String,
    },
    MappingUnknown {
        mapping: String,
        choices: Vec<String>,
    },
    MappingUnreadable {
        file: String,
        line: u64,
    },
    MappingNewer {
        file: String,
        format: u32,
    },
    MappingColumnMissing {
        file: String,
        column: &'static str,
    },
    MappingMeaningUnknown {
        file: String,
        #[serde(rename = "mark")]
        code: String,
        meaning: String,
    },
    RoleUnknown {
        role: String,
        choices: Vec<String>,
    },
    TextEmpty {
        option: String,
    },
    AddressUnusable {
        address: String,
    },
    PlainHttp {
        address: String,
    },
    WebAddressUnusable {
        address: String,
    },
    DatabaseUnusable,
    DatabaseUnnamed,
    DatabasePlain {
        host: String,
    },
    // --- this computer
    ClockBehind {
        date: NaiveDate,
    },
    AddressTaken {
        address: String,
    },
    AddressForbidden {
        address: String,
    },
    AddressFailed {
        address: String,
        why: String,
    },
    // --- the certificate
    /// Whoever listens for others says by what name they come.
    WebAddressMissing,
    ScannerUnusable {
        address: String,
    },
    RequestsUnusable {
        text: String,
    },
    CertificateNowhere,
    CertificateUnreadable {
        file: String,
        why: String,
    },
    CertificateNotOne {
        file: String,
    },
    KeyNotOne {
        file: String,
    },
    KeyOpen {
        file: String,
    },
    KeyOther,
    SecretOpen {
        file: String,
    },
    // --- the data folder
    WatchedMissing {
        folder: String,
    },
    FolderIsFile {
        folder: String,
    },
    FolderForbidden {
        folder: String,
    },
    FolderReadOnly {
        folder: String,
    },
    FolderEmpty {
        folder: String,
    },
    FolderUnusable {
        folder: String,
        why: String,
    },
    DiskFull,
    OutFormatUnknown {
        file: String,
    },
    SchoolToChoose {
        choices: Vec<String>,
    },
    /// A file that the command would have made.
    FileThere {
        file: String,
    },
    FileUnusable {
        file: String,
        why: String,
    },
    StoreForeign,
    StoreDamaged,
    StoreNewer {
        found: i64,
        known: i64,
    },
    StoreBusy,
    // --- the database
    DatabaseUnreachable {
        why: String,
    },
    DatabaseUntrusted {
        why: String,
    },
    DatabaseUnwelcome,
    DatabaseNotThere,
    DatabaseForbidden,
    DatabaseEncoding {
        encoding: String,
    },
    DatabaseForeign,
    DatabaseEmpty,
    // --- what the data does not have
    NoSchool,
    SchoolUnknown {
        school: String,
        choices: Vec<String>,
    },
    YearNotBegun {
        date: NaiveDate,
    },
    GuardianUnknown {
        guardian: String,
    },
    GuardianWithoutChild {
        guardian: String,
    },
    LoginUnknown {
        login: String,
    },
    PasswordShort {
        least: u32,
    },
    PasswordGuessable,
    ImportMeanwhile,
    ImportUnknown {
        import: String,
    },
    MoveTargetFull {
        table: String,
    },
    MoveDiffers {
        table: String,
    },
    MoveOvertaken,
    LogHeadsUnusable {
        file: String,
    },
    ErasedUnusable {
        file: String,
        /// 0: the file itself cannot be read.
        line: usize,
    },
    // --- backups
    BackupOnDatabase,
    BackupMissing {
        file: String,
    },
    /// An empty file, or one in which no school's data is.
    NoBackup {
        file: String,
    },
    BackupDamaged,
    BackupFolderMissing {
        folder: String,
    },
    RestoreTargetFull {
        folder: String,
    },
    /// With a database nothing lies beside the data.
    UpdatesNowhere,
    /// Nobody signs staff in elsewhere.
    OidcMissing,
    IssuerUnusable {
        issuer: String,
    },
    IssuerSilent {
        issuer: String,
        why: String,
    },
    KeepUnusable {
        text: String,
    },
    /// The domain's own answer.
    Refused {
        refusal: Refusal,
    },
    /// A surprise, with what is known of its cause.
    Failed {
        why: String,
    },
}

impl Wrong {
    /// What is wrong, and what to do about it.
    pub fn words(&self, words: &Words) -> (String, String) {
        use Wrong::*;
        let choose = |choices: &[String]| words.cli_choose_one(&choices.join(", "));
        let see = |help: &str| words.cli_help_do(help);
        let meant = |meant: &Option<String>, help: &str| match meant {
            Some(meant) => words.cli_meant_do(help, meant),
            None => words.cli_help_do(help),
        };
        match self {
            LangUnknown { tag } => (words.cli_lang_unknown(tag), choose(&super::language::tags())),
            OptionUnknown { option, meant: name, help } => (words.cli_option_unknown(option), meant(name, help)),
            CommandUnknown { command, meant: name, help } => (words.cli_command_unknown(command), meant(name, help)),
            ArgumentMissing { argument, help } => (words.cli_argument_missing(argument), see(help)),
            ValueMissing { option, help } => (words.cli_value_missing(option), see(help)),
            ValueUnknown { option, value, choices } => (words.cli_value_unknown(option, value), choose(choices)),
            OptionTwice { option } => (words.cli_option_twice(option), words.cli_option_twice_do()),
            OptionsApart { option, other, help } => (words.cli_options_apart(option, other), see(help)),
            WordTooMany { word } => (words.cli_word_too_many(word), words.cli_word_too_many_do()),
            NotText { help } => (words.cli_not_text(), see(help)),
            Unclear { help } => (words.cli_unclear(), see(help)),
            DataMissing => (words.cli_data_missing(), words.cli_data_missing_do()),
            DateUnusable { text } => (words.cli_date_unusable(text), words.cli_date_unusable_do()),
            DatesOutOfOrder => (words.cli_dates_out_of_order(), words.cli_dates_out_of_order_do()),
            TimeUnusable { text } => (words.cli_time_unusable(text), words.cli_time_unusable_do()),
            WatchedMissing { folder } => (words.cli_watched_missing(folder), words.cli_watched_missing_do()),
            RulePackUnknown { pack, choices } => (words.cli_rule_pack_unknown(pack), choose(choices)),
            TimeZoneUnknown { zone } => (words.cli_time_zone_unknown(zone), words.cli_time_zone_unknown_do()),
            MappingUnknown { mapping, choices } => (words.cli_mapping_unknown(mapping), choose(choices)),
            MappingUnreadable { file, line } => {
                (words.cli_mapping_unreadable(file, &figure(*line)), words.cli_mapping_unreadable_do())
            }
            MappingNewer { file, format } => {
                (words.cli_mapping_newer(file, &figure(u64::from(*format))), words.cli_mapping_newer_do())
            }
            MappingColumnMissing { file, column } => {
                (words.cli_mapping_column_missing(column, file), words.cli_mapping_column_missing_do())
            }
            MappingMeaningUnknown { file, code, meaning } => {
                (words.cli_mapping_meaning_unknown(code, file, meaning), words.import_meaning_unknown_do())
            }
            RoleUnknown { role, choices } => (words.cli_role_unknown(role), choose(choices)),
            TextEmpty { option } => (words.cli_text_empty(option), words.cli_text_empty_do()),
            AddressUnusable { address } => (words.cli_address_unusable(address), words.cli_address_unusable_do()),
            PlainHttp { address } => (words.cli_plain_http(address), words.cli_plain_http_do()),
            WebAddressUnusable { address } => {
                (words.cli_web_address_unusable(address), words.cli_web_address_unusable_do())
            }
            DatabaseUnusable => (words.cli_database_unusable(), words.cli_database_unusable_do()),
            DatabaseUnnamed => (words.cli_database_unnamed(), words.cli_database_unnamed_do()),
            DatabasePlain { host } => (words.cli_database_plain(host), words.cli_database_plain_do()),
            DatabaseUnreachable { why } => (words.cli_database_unreachable(why), words.cli_database_unreachable_do()),
            DatabaseUntrusted { why } => (words.cli_database_untrusted(why), words.cli_database_untrusted_do()),
            DatabaseUnwelcome => (words.cli_database_unwelcome(), words.cli_database_unwelcome_do()),
            DatabaseNotThere => (words.cli_database_not_there(), words.cli_database_not_there_do()),
            DatabaseForbidden => (words.cli_database_forbidden(), words.cli_database_forbidden_do()),
            DatabaseEncoding { encoding } => (words.cli_database_encoding(encoding), words.cli_database_not_there_do()),
            DatabaseForeign => (words.cli_database_foreign(), words.cli_database_foreign_do()),
            DatabaseEmpty => (words.cli_database_empty(), words.cli_database_empty_do()),
            ClockBehind { date } => (words.cli_clock_wrong(&words.date(*date)), words.cli_clock_wrong_do()),
            AddressTaken { address } => (words.cli_address_taken(address), words.cli_address_taken_do()),
            AddressForbidden { address } => (words.cli_address_forbidden(address), words.cli_address_forbidden_do()),
            AddressFailed { address, why } => (words.cli_address_failed(address, why), words.cli_address_unusable_do()),
            ScannerUnusable { address } => (words.cli_scanner_unusable(address), words.cli_scanner_unusable_do()),
            RequestsUnusable { text } => (words.cli_requests_unusable(text), words.cli_requests_unusable_do()),
            WebAddressMissing => (words.cli_web_address_missing(), words.cli_web_address_missing_do()),
            CertificateNowhere => (words.cli_certificate_nowhere(), words.cli_certificate_nowhere_do()),
            CertificateUnreadable { file, why } => {
                (words.cli_certificate_unreadable(file, why), words.cli_certificate_unreadable_do())
            }
            CertificateNotOne { file } => (words.cli_certificate_not_one(file), words.cli_certificate_not_one_do()),
            KeyNotOne { file } => (words.cli_key_not_one(file), words.cli_certificate_not_one_do()),
            KeyOpen { file } => (words.cli_key_open(file), words.cli_key_open_do()),
            SecretOpen { file } => (words.cli_secret_open(file), words.cli_secret_open_do()),
            KeyOther => (words.cli_key_other(), words.cli_key_other_do()),
            FolderIsFile { folder } => (words.cli_folder_is_file(folder), words.cli_folder_is_file_do()),
            FolderForbidden { folder } => (words.cli_folder_forbidden(folder), words.cli_folder_forbidden_do()),
            FolderReadOnly { folder } => (words.cli_folder_read_only(folder), words.cli_folder_read_only_do()),
            FolderEmpty { folder } => (words.cli_folder_empty(folder), words.cli_folder_empty_do()),
            FolderUnusable { folder, why } => (words.cli_folder_unusable(folder, why), words.cli_folder_unusable_do()),
            OutFormatUnknown { file } => (words.cli_out_format_unknown(file), words.cli_out_format_unknown_do()),
            SchoolToChoose { choices } => (words.cli_school_to_choose(), choose(choices)),
            FileThere { file } => (words.cli_file_there(file), words.cli_file_there_do()),
            FileUnusable { file, why } => (words.cli_file_unusable(file, why), words.cli_file_unusable_do()),
            DiskFull => (words.cli_disk_full(), words.cli_disk_full_do()),
            StoreForeign => (words.cli_store_foreign(), words.cli_store_foreign_do()),
            StoreDamaged => (words.cli_store_damaged(), words.cli_store_damaged_do()),
            StoreNewer { found, known } => {
                (words.cli_store_newer(&found.to_string(), &known.to_string()), words.cli_store_newer_do())
            }
            StoreBusy => (words.cli_store_busy(), words.cli_store_busy_do()),
            NoSchool => (words.cli_no_school(), words.cli_no_school_do()),
            SchoolUnknown { school, choices } => (words.cli_school_unknown(school), choose(choices)),
            YearNotBegun { date } => (words.cli_year_not_begun(&words.date(*date)), words.cli_year_not_begun_do()),
            GuardianUnknown { guardian } => (words.cli_guardian_unknown(guardian), words.cli_guardian_unknown_do()),
            GuardianWithoutChild { guardian } => {
                (words.cli_guardian_without_child(guardian), words.cli_guardian_without_child_do())
            }
            LoginUnknown { login } => (words.cli_login_unknown(login), words.cli_login_unknown_do()),
            PasswordShort { least } => (words.cli_password_short((*least).into()), words.cli_password_do()),
            PasswordGuessable => (words.cli_password_guessable(), words.cli_password_do()),
            ImportMeanwhile => (words.cli_import_meanwhile(), words.cli_import_meanwhile_do()),
            ImportUnknown { import } => (words.cli_import_unknown(&import.to_string()), words.cli_import_unknown_do()),
            MoveTargetFull { table } => (words.cli_move_target_full(table), words.cli_move_target_full_do()),
            MoveDiffers { table } => (words.cli_move_differs(table), words.cli_move_differs_do()),
            MoveOvertaken => (words.cli_move_overtaken(), words.cli_move_overtaken_do()),
            LogHeadsUnusable { file } => (words.cli_log_heads_unusable(file), words.cli_log_heads_unusable_do()),
            ErasedUnusable { file, line } => {
                (words.cli_erased_unusable(file, &line.to_string()), words.cli_erased_unusable_do())
            }
            BackupOnDatabase => (words.cli_backup_on_database(), words.cli_backup_on_database_do()),
            BackupMissing { file } => (words.cli_backup_missing(file), words.cli_backup_missing_do()),
            NoBackup { file } => (words.cli_no_backup(file), words.cli_backup_missing_do()),
            BackupDamaged => (words.cli_backup_damaged(), words.cli_backup_damaged_do()),
            BackupFolderMissing { folder } => {
                (words.cli_backup_folder_missing(folder), words.cli_backup_folder_missing_do())
            }
            RestoreTargetFull { folder } => (words.cli_restore_target_full(folder), words.cli_restore_target_full_do()),
            UpdatesNowhere => (words.cli_updates_nowhere(), words.cli_updates_nowhere_do()),
            OidcMissing => (words.cli_oidc_missing(), words.cli_oidc_missing_do()),
            IssuerUnusable { issuer } => (words.cli_issuer_unusable(issuer), words.cli_issuer_unusable_do()),
            IssuerSilent { issuer, why } => (words.cli_issuer_silent(issuer, why), words.cli_issuer_silent_do()),
            KeepUnusable { text } => (words.cli_keep_unusable(text), words.cli_keep_unusable_do()),
            Refused { refusal } => (words.refusal(refusal), String::new()),
            Failed { why } => (words.cli_failed(why), words.cli_failed_do()),
        }
    }
}
