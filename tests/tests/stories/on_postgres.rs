//! The stories that go furthest, told on PostgreSQL as well in every run. `cargo xtask soak` tells all of them there.

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
    contract::a_store_restored_from_a_backup_is_read_from_its_beginning,
    contract::a_family_that_joins_while_the_office_imports_stays_joined_and_a_paper_stays_on_file,
    contract::a_role_that_is_lost_at_one_school_and_kept_at_another_is_forgotten_at_the_one,
    decisions::what_was_decided_since_a_day_comes_with_the_sis_s_own_codes,
    districts::children_at_two_schools_of_one_district_come_with_one_code_and_go_to_their_own_school,
    explain_absence::the_school_asks_for_more_and_the_family_sends_it_again,
    imports::a_decision_outlives_the_next_import_and_the_disagreement_is_on_the_board,
    over_http::the_main_job_is_done_over_real_sockets_though_answers_are_lost,
    rights::a_right_that_is_lost_is_forgotten_and_one_that_is_gained_again_comes_back_whole,
    undo_import::a_child_who_was_taken_off_by_mistake_comes_back_and_one_who_came_by_mistake_is_forgotten,
    undo_import::imports_taken_back_in_turn_leave_the_school_as_it_was,
    undo_import::what_a_family_wrote_since_is_listed_and_stays_and_its_child_stays_on_record,
    support::handing_a_request_to_somebody_lets_them_see_it_and_narrowing_makes_a_computer_forget,
}
