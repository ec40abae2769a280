//! Stories told on PostgreSQL as well in every run: the ten that took longest when all were timed, and those that lean on
//! what the two engines do differently. `cargo xtask soak` tells all of them there.

use presente_tests::worlds::cluster::Engine;

macro_rules! on_postgres {
    ($($feature:ident :: $story:ident),* $(,)?) => {$(
        #[test]
        fn $story() {
            Engine::Postgres.tell(crate::$feature::$story);
        }
    )*};
}

on_postgres! {
    accounts::a_code_opens_once_and_its_lost_answer_is_asked_for_again,
    accounts::a_newer_code_ends_the_older_one,
    accounts::a_lost_laptop_is_signed_out_by_the_school_in_the_same_act_that_gives_a_new_code,
    apart::nothing_that_leaves_the_school_for_one_guardian_leads_to_the_other_where_a_paper_says_so,
    contacts::an_import_that_is_taken_back_leaves_the_office_s_word,
    contract::a_family_that_joins_while_the_office_imports_stays_joined_and_a_paper_stays_on_file,
    contract::a_role_that_is_lost_at_one_school_and_kept_at_another_is_forgotten_at_the_one,
    contract::a_store_restored_from_a_backup_is_read_from_its_beginning,
    decisions::what_was_decided_since_a_day_comes_with_the_sis_s_own_codes,
    districts::children_at_two_schools_of_one_district_come_with_one_code_and_go_to_their_own_school,
    explain_absence::the_school_asks_for_more_and_the_family_sends_it_again,
    imports::a_decision_outlives_the_next_import_and_the_disagreement_is_on_the_board,
    imports::a_plan_that_another_import_has_overtaken_is_looked_at_again,
    imports::a_school_that_comes_in_is_looked_after_by_whoever_brought_it_and_by_the_district,
    imports::an_administrator_sends_files_sees_what_they_would_change_and_nothing_changes_before_the_yes,
    imports::what_needs_a_second_yes_waits_for_somebody_and_is_let_go_when_newer_files_come,
    invitations::each_guardian_gets_a_page_with_a_code_that_lets_them_in_once,
    invitations::new_letters_end_the_codes_of_older_ones_and_each_is_in_the_log_by_its_id,
    moves::a_paper_goes_with_a_child_to_another_school_and_holds_there_from_the_first_day,
    moves::a_paper_that_the_old_school_enters_later_holds_at_the_new_one_and_each_log_says_so,
    moves::when_the_old_school_s_record_is_erased_its_papers_stay_where_they_hold,
    office::somebody_added_signs_in_with_the_password_that_was_told_once_and_makes_it_their_own,
    door::whoever_tries_a_login_from_a_thousand_places_keeps_nobody_out_of_their_own_computer,
    openid::a_group_that_is_left_takes_its_role_along_and_what_was_given_by_hand_stays,
    openid::staff_sign_in_elsewhere_and_are_here_what_their_groups_there_make_them,
    openid::whoever_maps_to_nothing_is_refused_in_words_and_what_they_had_is_gone,
    over_http::the_main_job_is_done_over_real_sockets_though_answers_are_lost,
    policies::a_family_reads_a_policy_without_a_network_and_says_so_exactly_once,
    reasons::only_an_administrator_sets_what_holds_at_the_school,
    retention::a_family_has_what_it_gave_erased_and_it_is_gone_from_every_computer_and_the_record_stays,
    retention::a_record_past_its_time_is_erased_in_the_night_and_its_family_s_and_the_school_s_computers_forget_it,
    retention::a_school_says_how_long_it_keeps_a_record_where_its_pack_does_not_and_never_longer_than_a_law_allows,
    retention::another_guardian_is_told_of_their_own_words_alone_and_nobody_answers_for_another_school,
    retention::only_one_of_several_servers_goes_through_the_records_of_a_night,
    retention::while_a_record_is_held_nothing_of_it_is_erased,
    rights::a_look_at_what_a_guardian_sees_is_what_their_own_app_shows_and_changes_nothing,
    rights::a_paper_takes_a_right_from_its_day_on_and_another_gives_it_back_and_both_stay_on_record,
    rights::a_right_that_is_lost_is_forgotten_and_one_that_is_gained_again_comes_back_whole,
    rules::another_pack_holds_for_everybody_at_once_and_counts_as_an_import_under_it_would,
    second_factor::a_code_belongs_to_the_password_once_the_first_one_was_typed_and_none_opens_twice,
    second_factor::a_recovery_code_opens_once_and_sets_up_another_phone,
    second_factor::a_school_that_needs_one_locks_nobody_out_and_lets_nobody_in_without,
    students::a_student_with_rights_of_their_own_sees_explains_asks_and_writes_for_themselves,
    students::at_eighteen_the_guardians_rights_end_and_stay_only_by_a_paper_and_no_roster_ends_the_student_s,
    support::handing_a_request_to_somebody_lets_them_see_it_and_narrowing_makes_a_computer_forget,
    undo_import::a_child_who_was_taken_off_by_mistake_comes_back_and_one_who_came_by_mistake_is_forgotten,
    undo_import::imports_taken_back_in_turn_leave_the_school_as_it_was,
    undo_import::what_a_family_wrote_since_is_listed_and_stays_and_its_child_stays_on_record,
}
