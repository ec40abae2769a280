//! A finding in words: what is wrong, and what to do. The words themselves stand in `locales/*/server-import.ftl`.
//!
//! It never decides how grave a finding is.

use words::{Words, figure};

use super::report::{Finding, FindingKind};

impl Finding {
    /// What is wrong, and what to do.
    pub fn words(&self, words: &Words) -> (String, String) {
        let (wrong, what_to_do) = said(&self.kind, words);
        (words.for_terminal(&wrong), words.for_terminal(&what_to_do))
    }
}

// The variables of a message come in the order of the alphabet: `expected` before `found`.
fn said(kind: &FindingKind, words: &Words) -> (String, String) {
    use FindingKind as Kind;
    match kind {
        Kind::PathMissing => (words.import_path_missing(), words.import_path_missing_do()),
        Kind::ReadForbidden => (words.import_read_forbidden(), words.import_read_forbidden_do()),
        Kind::ZipUnreadable => (words.import_zip_unreadable(), words.import_zip_unreadable_do()),
        Kind::ZipEntryUnreadable => (words.import_zip_entry_unreadable(), words.import_zip_entry_unreadable_do()),
        Kind::ZipInZip => (words.import_zip_in_zip(), words.import_zip_in_zip_do()),
        Kind::TooManyFiles { most } => (words.import_too_many_files(&figure(*most)), words.import_too_many_files_do()),
        Kind::TooLarge { most_mb } => (words.import_too_large(&figure(*most_mb)), words.import_too_large_do()),
        Kind::FileNotKnown => (words.import_file_not_known(), words.import_file_not_known_do()),
        Kind::NothingToImport => (words.import_nothing_to_import(), words.import_nothing_to_import_do()),
        Kind::NotText => (words.import_not_text(), words.import_not_text_do()),
        Kind::NotUtf8 => (words.import_not_utf8(), words.import_not_utf8_do()),
        Kind::TextCutOff => (words.import_text_cut_off(), words.import_text_cut_off_do()),
        Kind::LetterLost => (words.import_letter_lost(), words.import_letter_lost_do()),
        Kind::SeparatorOther { separator } => {
            (words.import_separator_other(separator), words.import_separator_other_do())
        }
        Kind::QuoteBackslash => (words.import_quote_backslash(), words.import_quote_backslash_do()),
        Kind::QuoteUnclosed => (words.import_quote_unclosed(), words.import_quote_unclosed_do()),
        Kind::QuoteStray => (words.import_quote_stray(), words.import_quote_stray_do()),
        Kind::QuoteInside => (words.import_quote_inside(), words.import_quote_inside_do()),
        Kind::FieldTooLong { most_kb } => {
            (words.import_field_too_long(&figure(*most_kb)), words.import_field_too_long_do())
        }
        Kind::HeaderMissing => (words.import_header_missing(), words.import_header_missing_do()),
        Kind::ColumnMissing { expected } => (words.import_column_missing(expected), words.import_column_missing_do()),
        Kind::ColumnMisspelt { found, expected } => {
            (words.import_column_misspelt(expected, found), words.import_column_misspelt_do(expected))
        }
        Kind::ColumnRenamed { found, expected } => {
            (words.import_column_renamed(expected, found), words.import_column_renamed_do())
        }
        Kind::ColumnTwice { found } => (words.import_column_twice(found), words.import_column_twice_do()),
        Kind::ColumnOrder { found, expected } => {
            (words.import_column_order(expected, found), words.import_column_order_do(expected, found))
        }
        Kind::ColumnsByName => (words.import_columns_by_name(), words.import_columns_by_name_do()),
        Kind::ColumnUnknown { found } => (words.import_column_unknown(found), words.import_column_unknown_do()),
        Kind::ColumnBlank => (words.import_column_blank(), words.import_column_blank_do()),
        Kind::ColumnHoldsOther { expected } => {
            (words.import_column_holds_other(expected), words.import_column_holds_other_do(expected))
        }
        Kind::FileNameCase { expected } => (words.import_file_name_case(expected), words.import_file_name_case_do()),
        Kind::FileTwice { other } => (words.import_file_twice(other), words.import_file_twice_do()),
        Kind::GovernmentIdDropped { found } => {
            (words.import_government_id_dropped(found), words.import_government_id_dropped_do())
        }
        Kind::ManifestMissing => (words.import_manifest_missing(), words.import_manifest_missing_do()),
        Kind::ManifestUnreadable => (words.import_manifest_unreadable(), words.import_manifest_unreadable_do()),
        Kind::VersionNotRead { version } => {
            (words.import_version_not_read(version), words.import_version_not_read_do())
        }
        Kind::ExtentUnknown { name, value } => {
            (words.import_extent_unknown(name, value), words.import_extent_unknown_do())
        }
        Kind::BulkBesideDelta { name } => (words.import_bulk_beside_delta(name), words.import_bulk_beside_delta_do()),
        Kind::DeltaFirst => (words.import_delta_first(), words.import_delta_first_do()),
        Kind::FilePromised { name } => (words.import_file_promised(name), words.import_file_promised_do()),
        Kind::FileNotPromised { name } => (words.import_file_not_promised(name), words.import_file_not_promised_do()),
        Kind::FileMissing { name } => (words.import_file_missing(name), words.import_file_missing_do()),
        Kind::NoSchools => (words.import_no_schools(), words.import_no_schools_do()),
        Kind::RulePackUnknown { pack } => (words.import_rule_pack_unknown(pack), words.import_rule_pack_unknown_do()),
        Kind::MappingUsed { mapping } => (words.import_mapping_used(mapping), words.import_mapping_used_do()),
        Kind::MappingFitsNothing { mapping } => {
            (words.import_mapping_fits_nothing(mapping), words.import_mapping_fits_nothing_do())
        }
        Kind::WorkbookUnreadable => (words.import_workbook_unreadable(), words.import_workbook_unreadable_do()),
        Kind::CellWrong => (words.import_cell_wrong(), words.import_cell_wrong_do()),
        Kind::XmlUnreadable => (words.import_xml_unreadable(), words.import_xml_unreadable_do()),
        Kind::PartOfDay => (words.import_part_of_day(), words.import_part_of_day_do()),
        Kind::NotICalendar => (words.import_not_icalendar(), words.import_not_icalendar_do()),
        Kind::CalendarFirst => (words.import_calendar_first(), words.import_calendar_first_do()),
        Kind::EventNotTaken => (words.import_event_not_taken(), words.import_event_not_taken_do()),
        Kind::RepetitionUnread => (words.import_repetition_unread(), words.import_repetition_unread_do()),
        Kind::RowShort => (words.import_row_short(), words.import_row_short_do()),
        Kind::RowLong => (words.import_row_long(), words.import_row_long_do()),
        Kind::ValueMissing => (words.import_value_missing(), words.import_value_missing_do()),
        Kind::DateUnreadable { value } => (words.import_date_unreadable(value), words.import_date_unreadable_do()),
        Kind::DateUs => (words.import_date_us(), words.import_date_us_do()),
        Kind::DateInFuture { date } => {
            (words.import_date_in_future(&words.date(*date)), words.import_date_in_future_do())
        }
        Kind::DatesOutOfOrder => (words.import_dates_out_of_order(), words.import_dates_out_of_order_do()),
        Kind::CodeUnknown { code } => (words.import_code_unknown(code), words.import_code_unknown_do()),
        Kind::MeaningUnknown { meaning } => (words.import_meaning_unknown(meaning), words.import_meaning_unknown_do()),
        Kind::EventUnknown { event } => (words.import_event_unknown(event), words.import_event_unknown_do()),
        Kind::RoleUnknown { role } => (words.import_role_unknown(role), words.import_role_unknown_do()),
        Kind::RoleNotUsed { role } => (words.import_role_not_used(role), words.import_role_not_used_do()),
        Kind::LanguageUnknown { language } => {
            (words.import_language_unknown(language), words.import_language_unknown_do())
        }
        Kind::RelationUnknown { relation } => {
            (words.import_relation_unknown(relation), words.import_relation_unknown_do())
        }
        Kind::TruthUnreadable { value } => (words.import_truth_unreadable(value), words.import_truth_unreadable_do()),
        Kind::MinutesUnreadable { value } => {
            (words.import_minutes_unreadable(value), words.import_minutes_unreadable_do())
        }
        Kind::StudentUnknown { id } => (words.import_student_unknown(id), words.import_student_unknown_do()),
        Kind::StudentByLocalId => (words.import_student_by_local_id(), words.import_student_by_local_id_do()),
        Kind::StudentNotHere { id, school } => {
            (words.import_student_not_here(id, school), words.import_student_not_here_do())
        }
        Kind::StudentWithoutSchool { id } => {
            (words.import_student_without_school(id), words.import_student_without_school_do())
        }
        Kind::SchoolUnclear { id } => (words.import_school_unclear(id), words.import_school_unclear_do()),
        Kind::SchoolUnknown { id } => (words.import_school_unknown(id), words.import_school_unknown_do()),
        Kind::GuardianUnknown { id } => (words.import_guardian_unknown(id), words.import_guardian_unknown_do()),
        Kind::StaffUnknown { id } => (words.import_staff_unknown(id), words.import_staff_unknown_do()),
        Kind::AgentNotGuardian { id } => (words.import_agent_not_guardian(id), words.import_agent_not_guardian_do()),
        Kind::StatusInBulk => (words.import_status_in_bulk(), words.import_status_in_bulk_do()),
        Kind::StatusMissing => (words.import_status_missing(), words.import_status_missing_do()),
        Kind::StatusUnknown { status } => (words.import_status_unknown(status), words.import_status_unknown_do()),
        Kind::ModifiedUnreadable { value } => {
            (words.import_modified_unreadable(value), words.import_modified_unreadable_do())
        }
        Kind::ChangedTwice { id } => (words.import_changed_twice(id), words.import_changed_twice_do()),
        Kind::ClassEnded => (words.import_class_ended(), words.import_class_ended_do()),
        Kind::TiesKept => (words.import_ties_kept(), words.import_ties_kept_do()),
        Kind::SchoolStays { id } => (words.import_school_stays(id), words.import_school_stays_do()),
        Kind::UserUnknown { id } => (words.import_user_unknown(id), words.import_user_unknown_do()),
        Kind::UserWithoutRole { id } => (words.import_user_without_role(id), words.import_user_without_role_do()),
        Kind::RowWithdrawn { id } => (words.import_row_withdrawn(id), words.import_row_withdrawn_do()),
        Kind::UserDisabled { id } => (words.import_user_disabled(id), words.import_user_disabled_do()),
        Kind::Duplicate { id } => (words.import_duplicate(id), words.import_duplicate_do()),
        Kind::OffCalendar { date } => (words.import_off_calendar(&words.date(*date)), words.import_off_calendar_do()),
        Kind::CalendarMissing { school } => (words.import_calendar_missing(school), words.import_calendar_missing_do()),
    }
}
