// Made from locales/ by `cargo xtask make`. Not written by hand: change the .ftl files instead.

/** Every message, under the name that both Rust and the screens use. */
export interface Words {
  /** Added a person who signs in */
  act_add_staff(): string;
  /** Added to a support request */
  act_add_to_support(): string;
  /** Answered a request to erase */
  act_answer_deletion(): string;
  /** Answered a goal */
  act_answer_goal(): string;
  /** Asked for something to be erased */
  act_ask_deletion(): string;
  /** Asked for support */
  act_ask_support(): string;
  /** Made a backup */
  act_back_up(): string;
  /** Changed their own password */
  act_change_password(): string;
  /** Checked the numbers of a rule pack */
  act_check_rule_pack(): string;
  /** Confirmed having read a policy */
  act_confirm_policy(): string;
  /** Set up a code from an app */
  act_confirm_second_factor(): string;
  /** Decided an explanation */
  act_decide_explanation(): string;
  /** Opened a file */
  act_download(): string;
  /** Removed a mapping */
  act_drop_mapping(): string;
  /** Took the code from an app off */
  act_drop_second_factor(): string;
  /** Changed an explanation */
  act_edit_explanation(): string;
  /** Ended a legal hold */
  act_end_hold(): string;
  /** Signed in on a computer */
  act_enter(): string;
  /** Erased something by request */
  act_erase(): string;
  /** Erased again after a backup was put back */
  act_erase_again(): string;
  /** Erased a record past its time */
  act_erase_by_period(): string;
  /** Explained an absence */
  act_explain_absence(): string;
  /** Came with other groups than before */
  act_groups_changed(): string;
  /** Worked on a support request */
  act_handle_support(): string;
  /** Brought files in */
  act_import(): string;
  /** Made a code for a family */
  act_invite_family(): string;
  /** Invited a student */
  act_invite_student(): string;
  /** Read a message */
  act_mark_read(): string;
  /** Made a new password */
  act_new_password(): string;
  /** Linked a login with an account elsewhere, at the server */
  act_oidc_link(): string;
  /** Gave a group elsewhere a role, at the server */
  act_oidc_map(): string;
  /** Ended signing in elsewhere, at the server */
  act_oidc_off(): string;
  /** Said who signs staff in elsewhere, at the server */
  act_oidc_set(): string;
  /** Took a group’s role away, at the server */
  act_oidc_unmap(): string;
  /** Placed a legal hold */
  act_place_hold(): string;
  /** Proposed a goal */
  act_propose_goal(): string;
  /** Published a policy */
  act_publish_policy(): string;
  /** Sent a file that the virus check refused */
  act_refuse_file(): string;
  /** Took someone’s code from an app off */
  act_reset_second_factor(): string;
  /** Entered what a paper takes from a guardian */
  act_restrict_guardian(): string;
  /** Signed a computer out */
  act_revoke_device(): string;
  /** Kept a mapping */
  act_save_mapping(): string;
  /** Looked at what a guardian sees */
  act_see_as_guardian(): string;
  /** Opened an explanation */
  act_see_explanation(): string;
  /** Wrote a message */
  act_send_message(): string;
  /** Changed what codes mean */
  act_set_codes(): string;
  /** Changed whom families can reach */
  act_set_contacts(): string;
  /** Set how long records are kept */
  act_set_keeping(): string;
  /** Changed the reasons families choose from */
  act_set_reasons(): string;
  /** Changed what someone is */
  act_set_roles(): string;
  /** Chose another rule pack */
  act_set_rule_pack(): string;
  /** Said whether staff need a code from an app */
  act_set_second_factor(): string;
  /** Changed the times of the day */
  act_set_times(): string;
  /** Signed a lost computer out */
  act_sign_out_lost(): string;
  /** Gave a login, at the server */
  act_staff_add(): string;
  /** Took a login away, at the server */
  act_staff_remove(): string;
  /** Took a list out as a file */
  act_take_out(): string;
  /** Undid an import */
  act_undo_import(): string;
  /** Sent a file */
  act_upload(): string;
  /** Took an explanation back */
  act_withdraw_explanation(): string;
  /** Took a policy back */
  act_withdraw_policy(): string;
  /** Typed the right password with a wrong code */
  act_wrong_code(): string;
  /** Back */
  action_back(): string;
  /** Cancel */
  action_cancel(): string;
  /** Close */
  action_close(): string;
  /** Change */
  action_edit(): string;
  /** Remove */
  action_remove(): string;
  /** Save */
  action_save(): string;
  /** Send */
  action_send(): string;
  /** Try again */
  action_try_again(): string;
  /** Undo */
  action_undo(): string;
  /** Take back */
  action_withdraw(): string;
  /** As of { $date } */
  as_of(args: { date: string }): string;
  /** What was said or decided, and the school’s record, tell two stories. */
  board_about_discrepancy(): string;
  /** Longest waiting first. */
  board_about_message(): string;
  /** Children with days missed lately, and no one at home is on Presente. */
  board_about_not_joined(): string;
  /** What families wrote, longest waiting first. */
  board_about_review(): string;
  /** By the day we promised to answer. */
  board_about_support(): string;
  /** Missed in the last 15 school days, and nobody has said why. Out today first. */
  board_about_unexplained(): string;
  /** Your answer came back: { $why } */
  board_came_back(args: { why: string }): string;
  /** The chosen one */
  board_detail(): string;
  /** We accepted the explanation for { $date }; the record still says unexcused. The office has to change it there. */
  board_discrepancy_accepted_but_unexcused(args: { date: string }): string;
  /** The family says away all day on { $date }; the record has the child at school. Ask the teacher, then the family. */
  board_discrepancy_explained_but_present(args: { date: string }): string;
  /** Accept: shows what changes, then Enter saves */
  board_key_accept(): string;
  /** Find a student */
  board_key_find(): string;
  /** Show these keys */
  board_key_keys(): string;
  /** Leave without saving */
  board_key_leave(): string;
  /** Go to one of the lists */
  board_key_lists(): string;
  /** Ask for more */
  board_key_more(): string;
  /** Next in the list */
  board_key_next(): string;
  /** Do not accept */
  board_key_not(): string;
  /** Open what is chosen */
  board_key_open(): string;
  /** The one before */
  board_key_previous(): string;
  /** Keys */
  board_keys(): string;
  /** They rest while you type, and while you are in the menu. */
  board_keys_when(): string;
  /** Does not match */
  board_list_discrepancy(): string;
  /** Waiting for my answer */
  board_list_message(): string;
  /** Cannot be reached */
  board_list_not_joined(): string;
  /** To review */
  board_list_review(): string;
  /** Help asked for */
  board_list_support(): string;
  /** No reason yet */
  board_list_unexplained(): string;
  /** Lists */
  board_lists(): string;
  /** from { $name } */
  board_message_from(args: { name: string }): string;
  /** { $count -> [one] Show { $count } more *[other] Show { $count } more } */
  board_more(args: { count: number }): string;
  /** Everything matches */
  board_none_discrepancy(): string;
  /** When a new import does not agree with a decision, you see it here. */
  board_none_do_discrepancy(): string;
  /** When a family writes, the message waits here until someone answers. */
  board_none_do_message(): string;
  /** When a child misses school and no one at home has joined, you see it here. */
  board_none_do_not_joined(): string;
  /** When a family explains a day, it comes here by itself. */
  board_none_do_review(): string;
  /** When a family asks for help, it comes here, with the day by which to answer. */
  board_none_do_support(): string;
  /** When a child is marked out and nobody has said why, you see it here. */
  board_none_do_unexplained(): string;
  /** Every message is answered */
  board_none_message(): string;
  /** Everyone who missed school can be reached */
  board_none_not_joined(): string;
  /** Nothing to review */
  board_none_review(): string;
  /** Nobody is waiting for help */
  board_none_support(): string;
  /** Every day missed has a reason */
  board_none_unexplained(): string;
  /** Open the page to invite someone at home. */
  board_not_joined_do(): string;
  /** Open */
  board_open(): string;
  /** { $count -> [0] No child is marked out today. [one] { $count } child is out. *[other] { $count } children are out. } */
  board_out(args: { count: number }): string;
  /** { $count -> [0] No family has told us why yet. [one] { $count } family has told us why. *[other] { $count } families have told us why. } */
  board_out_explained(args: { count: number }): string;
  /** Answer due: { $day }. */
  board_support_due(args: { day: string }): string;
  /** Answer due today. */
  board_support_due_today(): string;
  /** No day promised yet. */
  board_support_no_date(): string;
  /** Nobody has taken it yet. */
  board_support_no_owner(): string;
  /** The answer was due: { $day }. */
  board_support_overdue(args: { day: string }): string;
  /** { $name } has it. */
  board_support_owner(args: { name: string }): string;
  /** Needed: { $urgency } */
  board_support_urgency(args: { urgency: string }): string;
  /** We answered; the family is next. */
  board_support_waits_for_family(): string;
  /** Does not match */
  board_tag_discrepancy(): string;
  /** Our turn */
  board_tag_my_turn(): string;
  /** No one has joined */
  board_tag_not_joined(): string;
  /** { $count -> [one] { $count } day without a reason *[other] { $count } days without a reason } */
  board_tag_unexplained(args: { count: number }): string;
  /** { $count -> [one] { $count } new message *[other] { $count } new messages } */
  board_tag_unread(args: { count: number }): string;
  /** Today at { $school } */
  board_title(args: { school: string }): string;
  /** You can close this page and go back to Presente. */
  browser_done(): string;
  /** You are signed in */
  browser_done_title(): string;
  /** Please go back to Presente and start again. */
  browser_not(): string;
  /** That did not work */
  browser_not_title(): string;
  /** { $school }: school days */
  calendar_file_name(args: { school: string }): string;
  /** First day of school */
  calendar_first_day(): string;
  /** Last day of school */
  calendar_last_day(): string;
  /** { $kind }: { $name } */
  calendar_named(args: { kind: string; name: string }): string;
  /** No school */
  calendar_no_school(): string;
  /** Save the school calendar */
  calendar_save(): string;
  /** The calendar is saved. Open the file to add it to your calendar. */
  calendar_saved(): string;
  /** Short school day */
  calendar_short_day(): string;
  /** Child */
  child_switch(): string;
  /** You are offline. You can go on: we will send your words when you are back online. */
  connection_offline(): string;
  /** Up to date */
  connection_up_to_date(): string;
  /** Add a person */
  contacts_add(): string;
  /** Entered here */
  contacts_added(): string;
  /** Address */
  contacts_address(): string;
  /** Line by line, as it stands on an envelope. */
  contacts_address_hint(): string;
  /** Phone, text phone and address */
  contacts_all(): string;
  /** Another language */
  contacts_another_language(): string;
  /** See it as families do */
  contacts_as_families(): string;
  /** Follow the files: { $field } */
  contacts_as_file(args: { field: string }): string;
  /** Follow the files */
  contacts_as_file_short(): string;
  /** The school itself */
  contacts_card(): string;
  /** Choose one */
  contacts_choose(): string;
  /** { $first } to { $last } */
  contacts_days(args: { first: string; last: string }): string;
  /** Not for emergencies. */
  contacts_emergency(): string;
  /** If someone is in danger now, call */
  contacts_emergency_do(): string;
  /** Call 911 in an emergency */
  contacts_emergency_to(): string;
  /** Your own words about emergencies */
  contacts_emergency_words(): string;
  /** Families always read that this is not for emergencies, and to call 911. Your words come after that. */
  contacts_emergency_words_hint(): string;
  /** Your files say nothing here. */
  contacts_file_nothing(): string;
  /** Your files say: { $value } */
  contacts_file_says(args: { value: string }): string;
  /** From */
  contacts_from(): string;
  /** Can help with: { $kinds } */
  contacts_helps(args: { kinds: string }): string;
  /** Families do not see */
  contacts_hidden(): string;
  /** Hours */
  contacts_hours(): string;
  /** Add hours */
  contacts_hours_add(): string;
  /** By the school’s own clock. Leave empty if there are none. */
  contacts_hours_hint(): string;
  /** Remove these hours */
  contacts_hours_remove(): string;
  /** What families can come with */
  contacts_kinds(): string;
  /** Each family reads this in its own language. */
  contacts_kinds_hint(): string;
  /** Numbers, people and the address of the school. You can read this page without internet. */
  contacts_lead(): string;
  /** People */
  contacts_list(): string;
  /** Name */
  contacts_name(): string;
  /** As families see it, for example Ms. Okafor. */
  contacts_name_hint(): string;
  /** Someone new */
  contacts_no_name(): string;
  /** No one is named here yet */
  contacts_nobody(): string;
  /** Contacts for families */
  contacts_office(): string;
  /** Whom families can reach: numbers, text phone, address, people. */
  contacts_office_about(): string;
  /** What you change here stays, also when a file says something else later. What you leave alone goes on following your files. */
  contacts_office_lead(): string;
  /** { $days }: { $from } to { $until } */
  contacts_open(args: { days: string; from: string; until: string }): string;
  /** Families see them in this order. For each family, those who speak its language come first. */
  contacts_order(): string;
  /** People at { $school } */
  contacts_people(args: { school: string }): string;
  /** With the area code. An extension comes after an x. */
  contacts_phone_hint(): string;
  /** Where to find this person */
  contacts_place(): string;
  /** A room, or another address. */
  contacts_place_hint(): string;
  /** Text relay */
  contacts_relay(): string;
  /** For people who do not hear or speak well on the phone. Call 711 and give the number of the school. A helper there reads out what you type, and types what the school says. It is free, day and night. */
  contacts_relay_about(): string;
  /** Call the text relay at 711 */
  contacts_relay_to(): string;
  /** Remove: { $name } */
  contacts_remove(args: { name: string }): string;
  /** Role */
  contacts_role(): string;
  /** Families see this person */
  contacts_shown(): string;
  /** Someone who does not sign in */
  contacts_somebody_else(): string;
  /** Languages */
  contacts_speaks(): string;
  /** Who you can reach */
  contacts_title(): string;
  /** The role in your own words */
  contacts_titles(): string;
  /** Leave empty to use the usual name of the role. Who reads a language without words of yours reads the usual name in it. */
  contacts_titles_hint(): string;
  /** Text phone (TTY) or relay number */
  contacts_tty(): string;
  /** A text phone (TTY) shows what is said as text. Call its number from a phone of the same kind. */
  contacts_tty_about(): string;
  /** Families read of the relay 711 in any case. */
  contacts_tty_hint(): string;
  /** Until */
  contacts_until(): string;
  /** { $month -> [1] January { $day }, { $year } [2] February { $day }, { $year } [3] March { $day }, { $year } [4] April { $day }, { $year } [5] May { $day }, { $year } [6] June { $day }, { $year } [7] July { $day }, { $year } [8] August { $day }, { $year } [9] September { $day }, { $year } [10] October { $day }, { $year } [11] November { $day }, { $year } *[12] December { $day }, { $year } } */
  date_in_words(args: { day: string; month: number; year: string }): string;
  /** The whole year */
  day_back(): string;
  /** Explain this day */
  day_explain(): string;
  /** { $minutes -> [one] { $minutes } minute missed. *[other] { $minutes } minutes missed. } */
  day_minutes(args: { minutes: number }): string;
  /** This does not count as a day missed. */
  day_not_missed(): string;
  /** This counts as { $part } of a day missed. */
  day_part(args: { part: string }): string;
  /** { $periods -> [one] { $missed } of { $periods } class missed. *[other] { $missed } of { $periods } classes missed. } */
  day_periods(args: { missed: string; periods: number }): string;
  /** Recorded by { $school }. */
  day_recorded_by(args: { school: string }): string;
  /** Tell the school about this day */
  day_report(): string;
  /** What was said about it */
  day_said(): string;
  /** { $name } · { $part } */
  day_said_by(args: { name: string; part: string }): string;
  /** { $name } answered: */
  day_school_said(args: { name: string }): string;
  /** Today */
  day_today(): string;
  /** Tomorrow */
  day_tomorrow(): string;
  /** Yesterday */
  day_yesterday(): string;
  /** Answer */
  deletion_answer(): string;
  /** Answered by { $name }, { $date } */
  deletion_answer_by(args: { date: string; name: string }): string;
  /** The family has your answer. */
  deletion_answered(): string;
  /** From { $date } on no copy of the server has it. */
  deletion_backups(args: { date: string }): string;
  /** The school has also made copies by hand. Ask when those go. */
  deletion_backups_by_hand(): string;
  /** Old copies are kept in another place. Ask the school how long. */
  deletion_backups_elsewhere(): string;
  /** { $name }, { $date } */
  deletion_by(args: { date: string; name: string }): string;
  /** Answer, and erase nothing */
  deletion_decline(): string;
  /** The school answers by { $date }. */
  deletion_due(args: { date: string }): string;
  /** Erase and answer */
  deletion_erase(): string;
  /** What is erased is gone for good, here and on every computer. */
  deletion_for_good(): string;
  /** What is erased */
  deletion_grant(): string;
  /** Kept: { $what } */
  deletion_stayed(args: { what: string }): string;
  /** Erased: { $what } */
  deletion_went(args: { what: string }): string;
  /** To be erased: */
  deletion_what(): string;
  /** What you tell the family */
  deletion_words(): string;
  /** Wanted where something stays: say why, and until when. */
  deletion_words_hint(): string;
  /** Say why something stays. */
  deletion_words_missing(): string;
  /** What families ask to have erased, and your answers */
  deletions_about(): string;
  /** A family may ask for what it gave itself. The attendance record is not among it. */
  deletions_lead(): string;
  /** Nobody has asked for anything to be erased */
  deletions_none(): string;
  /** When a family does, it stands here with the day by which you answer. */
  deletions_none_about(): string;
  /** Requests to erase */
  deletions_title(): string;
  /** Received */
  delivery_received(): string;
  /** Sent back */
  delivery_refused(): string;
  /** Sent */
  delivery_sent(): string;
  /** Waiting to be sent */
  delivery_waiting(): string;
  /** A paper from the court */
  document_court_paper(): string;
  /** A note from the doctor */
  document_medical_note(): string;
  /** none */
  document_none(): string;
  /** A note from the family */
  document_parent_note(): string;
  /** A yes from the school before the day */
  document_prior_approval(): string;
  /** Please try again. If it does not help, tell your school this code. */
  error_body(): string;
  /** Code: { $code } */
  error_code(args: { code: string }): string;
  /** Something went wrong here */
  error_title(): string;
  /** Confirmed by family, not excused */
  excuse_confirmed_not_excused(): string;
  /** Disciplinary */
  excuse_disciplinary(): string;
  /** Excused */
  excuse_excused(): string;
  /** Unexcused */
  excuse_unexcused(): string;
  /** Comes at */
  explain_arrives(): string;
  /** Your school asks for this paper. It is the school’s own rule. */
  explain_by_house(): string;
  /** It is after { $time }, so the school may already ask you where your child is. Send this all the same. It waits on the list for the next morning. */
  explain_cut_off_passed(args: { time: string }): string;
  /** Which days? */
  explain_days(): string;
  /** Chosen: { $days } */
  explain_days_chosen(args: { days: string }): string;
  /** Check every day this is about. */
  explain_days_hint(): string;
  /** { $count -> [one] Show { $count } more day *[other] Show { $count } more days } */
  explain_days_more(args: { count: number }): string;
  /** No day chosen yet */
  explain_days_none(): string;
  /** Another day, past or to come */
  explain_days_other(): string;
  /** Papers or photos */
  explain_files(): string;
  /** Hour */
  explain_hour(): string;
  /** (if you like) */
  explain_if_you_like(): string;
  /** We kept what you had begun to write. */
  explain_kept(): string;
  /** For { $name }. It takes about a minute. */
  explain_lead(args: { name: string }): string;
  /** Leaves at */
  explain_leaves(): string;
  /** Minutes */
  explain_minute(): string;
  /** Month after */
  explain_month_after(): string;
  /** Month before */
  explain_month_before(): string;
  /** In your own words */
  explain_note(): string;
  /** One line is enough. Write in any language. */
  explain_note_hint(): string;
  /** What happens now */
  explain_now(): string;
  /** Pick the days first, and the times where they matter. Then you can read here what the school needs, before you send. */
  explain_now_later(): string;
  /** Pick why, and you can read here if the school needs a paper. */
  explain_now_reason(): string;
  /** This will be day { $nth } missed this year. */
  explain_nth(args: { nth: string }): string;
  /** These will be days { $first } to { $last } missed this year. */
  explain_nths(args: { first: string; last: string }): string;
  /** The school will ask for the paper from the court. You can add it here, now or later. */
  explain_paper_court_paper(): string;
  /** The school needs the paper from the court by { $date }. You can add it here, now or later. */
  explain_paper_court_paper_by(args: { date: string }): string;
  /** The school will ask for a note from the doctor. You can add it here, now or later. */
  explain_paper_medical_note(): string;
  /** The school needs a note from the doctor by { $date }. You can add it here, now or later. */
  explain_paper_medical_note_by(args: { date: string }): string;
  /** No paper is needed. Your word is enough. */
  explain_paper_none(): string;
  /** A short note from you is needed. What you write above is fine. */
  explain_paper_parent_note(): string;
  /** A short note from you is needed by { $date }. What you write above is fine. */
  explain_paper_parent_note_by(args: { date: string }): string;
  /** The school says yes or no to this before the day. Please ask early. */
  explain_paper_prior_approval(): string;
  /** How much of the day? */
  explain_part(): string;
  /** Someone from school will call you or write to you, and ask. What you say then stays with that person as far as it can. */
  explain_person_asks(): string;
  /** Why? */
  explain_reason(): string;
  /** Please pick what fits best. “Another reason” is fine, too. */
  explain_reason_missing(): string;
  /** Show more reasons */
  explain_reason_more(): string;
  /** The rules do not list this reason right now. Tell the school all the same: a person reads it and decides. */
  explain_reason_not_listed(): string;
  /** Notes for today are best sent by { $time }. */
  explain_report_until(args: { time: string }): string;
  /** Comes back at */
  explain_returns(): string;
  /** These are the { $pack }, { $version }. */
  explain_rule(args: { pack: string; version: string }): string;
  /** Send to the school */
  explain_send(): string;
  /** Send the change */
  explain_send_again(): string;
  /** Saved. It goes to the school now, or as soon as you are online. */
  explain_sent(): string;
  /** Start over */
  explain_start_over(): string;
  /** You start over. What you had begun is gone. */
  explain_started_over(): string;
  /** The day still counts as a missed day, whatever the reason. That is a count, not blame. */
  explain_still_missed(): string;
  /** From day { $nth } on, the rules ask for more. */
  explain_stricter(args: { nth: string }): string;
  /** You write nothing here. Someone from school will ask you. */
  explain_tell_a_person(): string;
  /** Explain or report an absence */
  explain_title(): string;
  /** Change your note for { $name } */
  explain_title_change(args: { name: string }): string;
  /** A person at school reads this and decides. You will see the answer here, and why. */
  explain_who_decides(): string;
  /** The school has taken your reason. The day still counts as a missed day. */
  explanation_accepted_means(): string;
  /** Answer and send again */
  explanation_answer_now(): string;
  /** { $name } asks for a bit more */
  explanation_asks_more(args: { name: string }): string;
  /** Another guardian */
  explanation_by_another(): string;
  /** This came back from the school */
  explanation_came_back(): string;
  /** It is safe on this computer. It goes to the school on its own when you are online. */
  explanation_goes_alone(): string;
  /** Mend it and send again */
  explanation_mend(): string;
  /** The school did not take this reason. Its words are below. You can write back and ask. */
  explanation_not_accepted_means(): string;
  /** Your words */
  explanation_note(): string;
  /** Accepted */
  explanation_state_accepted(): string;
  /** The school needs a bit more */
  explanation_state_needs_more(): string;
  /** Not accepted */
  explanation_state_not_accepted(): string;
  /** Seen by the school */
  explanation_state_seen(): string;
  /** Sent to the school */
  explanation_state_sent(): string;
  /** Taken back */
  explanation_state_withdrawn(): string;
  /** Accepted */
  explanation_step_accept(): string;
  /** Asked for a bit more */
  explanation_step_ask_for_more(): string;
  /** Not accepted */
  explanation_step_not_accept(): string;
  /** The school has it */
  explanation_step_received(): string;
  /** Written */
  explanation_step_written(): string;
  /** You wrote this */
  explanation_step_you_wrote(): string;
  /** What has happened */
  explanation_story(): string;
  /** Your note for { $name } */
  explanation_title(args: { name: string }): string;
  /** Keep it */
  explanation_withdraw_stay(): string;
  /** The school will see that you took it back. The days will have no reason again. You can explain them anew. */
  explanation_withdraw_text(): string;
  /** Take this note back? */
  explanation_withdraw_title(): string;
  /** Taken back */
  explanation_withdrawn(): string;
  /** Each note, and where it stands. */
  explanations_lead(): string;
  /** Nothing sent yet */
  explanations_none(): string;
  /** When you explain a day, it will be here until the end. */
  explanations_none_do(): string;
  /** { $name }: { $days } */
  explanations_row(args: { days: string; name: string }): string;
  /** Came back to you */
  explanations_sent_back(): string;
  /** What you told the school */
  explanations_title(): string;
  /** written { $date } */
  explanations_written(args: { date: string }): string;
  /** { "" } */
  face_letter_at_school(): string;
  /** L */
  face_letter_late(): string;
  /** D */
  face_letter_left_early(): string;
  /** E */
  face_letter_missed_explained(): string;
  /** ? */
  face_letter_missed_looking(): string;
  /** A */
  face_letter_missed_no_reason(): string;
  /** N */
  face_letter_missed_not_excused(): string;
  /** S */
  face_letter_missed_suspended(): string;
  /** { "" } */
  face_letter_no_school(): string;
  /** { "" } */
  face_letter_not_enrolled(): string;
  /** { "" } */
  face_letter_not_recorded(): string;
  /** H */
  face_letter_remote(): string;
  /** { "" } */
  face_letter_to_come(): string;
  /** P */
  face_letter_to_come_reported(): string;
  /** At school */
  face_name_at_school(): string;
  /** Came late */
  face_name_late(): string;
  /** Left early */
  face_name_left_early(): string;
  /** Missed, explained */
  face_name_missed_explained(): string;
  /** Missed, the school is looking at the reason */
  face_name_missed_looking(): string;
  /** Missed, no reason given yet */
  face_name_missed_no_reason(): string;
  /** Missed, not excused */
  face_name_missed_not_excused(): string;
  /** Missed, suspended */
  face_name_missed_suspended(): string;
  /** No school */
  face_name_no_school(): string;
  /** Not in this school then */
  face_name_not_enrolled(): string;
  /** Not recorded yet */
  face_name_not_recorded(): string;
  /** Learned from home */
  face_name_remote(): string;
  /** Still to come */
  face_name_to_come(): string;
  /** Will be away, the school knows */
  face_name_to_come_reported(): string;
  /** Set it up */
  factor_begin(): string;
  /** Set it up on another phone */
  factor_begin_again(): string;
  /** By their groups there: { $roles }. That changes there, not here. */
  factor_by_groups(args: { roles: string }): string;
  /** No camera? Type this into the app: */
  factor_by_hand(): string;
  /** Code from your app, or a recovery code */
  factor_code_now(): string;
  /** Your recovery codes */
  factor_codes(): string;
  /** Each of them opens once when your phone is not at hand. They are shown only now. Write them down, and keep them away from this computer. */
  factor_codes_about(): string;
  /** I have written them down */
  factor_codes_kept(): string;
  /** Check the code */
  factor_confirm(): string;
  /** From now on a code belongs to your password. */
  factor_done(): string;
  /** Take it off */
  factor_drop(): string;
  /** Only your password opens this now. */
  factor_dropped(): string;
  /** Signs in with an account from outside. */
  factor_elsewhere(): string;
  /** Your school asks everyone who works there for a code beside the password. You need a phone with an app that makes codes, and two minutes. Nothing else opens before that. */
  factor_first(): string;
  /** The code that the app shows now */
  factor_first_code(): string;
  /** With a code from an app */
  factor_has(): string;
  /** Recovery codes left: { $count } */
  factor_left(args: { count: string }): string;
  /** Your school asks for it, so it stays on. */
  factor_needed(): string;
  /** Only your password opens this now. With a code that an app on your phone makes, a stolen password is not enough. */
  factor_off(): string;
  /** Since { $date } a code from your app belongs to your password. */
  factor_on(args: { date: string }): string;
  /** The phone is lost as well: take the code from an app off */
  factor_reset(): string;
  /** Scan this square with the app on your phone that makes codes. */
  factor_scan(): string;
  /** Everyone at { $school } needs a code from an app */
  factor_school(args: { school: string }): string;
  /** Whoever has none sets it up after signing in the next time, before anything else opens. Nobody is signed out now. */
  factor_school_hint(): string;
  /** Square for your app to scan */
  factor_square(): string;
  /** A code from an app */
  factor_title(): string;
  /** { $kind }, { $size } KB */
  files_about_kb(args: { kind: string; size: string }): string;
  /** { $kind }, { $size } MB */
  files_about_mb(args: { kind: string; size: string }): string;
  /** Add a photo or a paper */
  files_add(): string;
  /** { $count -> [one] { $count } file added *[other] { $count } files added } */
  files_added(args: { count: number }): string;
  /** We took out of your photos where and when they were made. */
  files_cleaned(): string;
  /** A photo of the paper is fine. Up to 5 files, 5 MB each: JPEG, PNG or PDF. */
  files_hint(): string;
  /** Files */
  files_label(): string;
  /** PDF */
  files_pdf(): string;
  /** Photo */
  files_photo(): string;
  /** { $name }: { $why } */
  files_refused(args: { name: string; why: string }): string;
  /** Remove { $name } */
  files_remove(args: { name: string }): string;
  /** File taken away */
  files_removed(): string;
  /** Save { $name } on this computer */
  files_save(args: { name: string }): string;
  /** { $count -> [0] No student found [one] { $count } student found *[other] { $count } students found } */
  find_found(args: { count: number }): string;
  /** Part of a name is enough. Arrow down goes to the list. */
  find_hint(): string;
  /** Show all */
  find_lacking_all(): string;
  /** Only children without a guardian are shown. */
  find_lacking_guardian(): string;
  /** Only children are shown of whom no guardian has joined. */
  find_lacking_joined(): string;
  /** Only children without a language are shown. */
  find_lacking_language(): string;
  /** { $count -> [one] Only the first one is shown. More letters of the name find the rest. *[other] Only the first { $count } are shown. More letters of the name find the rest. } */
  find_more(args: { count: number }): string;
  /** Name */
  find_name(): string;
  /** No student is here yet */
  find_nobody(): string;
  /** Students come here when the school has brought its files in. */
  find_nobody_do(): string;
  /** No student has a name like this */
  find_none(): string;
  /** Try fewer letters, or only the family name. */
  find_none_do(): string;
  /** Students */
  find_title(): string;
  /** All files */
  finding_all(): string;
  /** { $file }, line { $line }, column { $column } */
  finding_cell(args: { column: string; file: string; line: string }): string;
  /** { $file }, column { $column } */
  finding_column(args: { column: string; file: string }): string;
  /** { $file }, line { $line } */
  finding_line(args: { file: string; line: string }): string;
  /** { $count -> [one] … and { $count } more like this *[other] … and { $count } more like this } */
  finding_more(args: { count: number }): string;
  /** Errors */
  findings_error(): string;
  /** Nothing is changed while there is one. */
  findings_error_about(): string;
  /** Nothing is wrong with the files. */
  findings_none(): string;
  /** Worth knowing */
  findings_note(): string;
  /** Imported all the same. */
  findings_note_about(): string;
  /** Rows left out */
  findings_skipped(): string;
  /** Everything else is imported. */
  findings_skipped_about(): string;
  /** Language */
  frame_language(): string;
  /** Menu */
  frame_menu(): string;
  /** Main menu */
  frame_menu_name(): string;
  /** { $school } has signed this computer out. To come in again, ask the school for a new code. */
  frame_signed_out(args: { school: string }): string;
  /** Skip to the page */
  frame_skip(): string;
  /** { $count -> [one] { $count } new message *[other] { $count } new messages } */
  frame_unread(args: { count: number }): string;
  /** { $count -> [one] { $count } thing waits to be sent *[other] { $count } things wait to be sent } */
  frame_waiting_to_send(args: { count: number }): string;
  /** Files you sent */
  given_files(): string;
  /** A note that a doctor or a court gave you goes too. Then a day may not count as accepted. */
  given_files_goes(): string;
  /** Messages */
  given_messages(): string;
  /** What you wrote goes, with its files. What the school wrote to you stays. */
  given_messages_goes(): string;
  /** Notes about days away */
  given_notes(): string;
  /** Your words go. That the day was explained stays, and what the school said. */
  given_notes_goes(): string;
  /** Requests for help */
  given_requests(): string;
  /** Each request goes, with all that was said in it. */
  given_requests_goes(): string;
  /** Absence */
  glossary_absence(): string;
  /** Accepted, or excused */
  glossary_accepted(): string;
  /** Attendance */
  glossary_attendance(): string;
  /** Chronic absence */
  glossary_chronic_absence(): string;
  /** Left early */
  glossary_early_departure(): string;
  /** Explanation */
  glossary_explanation(): string;
  /** absence|absences */
  glossary_forms_absence(): string;
  /** excused|accepted absence */
  glossary_forms_accepted(): string;
  /** attendance */
  glossary_forms_attendance(): string;
  /** chronic absence|chronically absent|chronic absenteeism|one day in ten */
  glossary_forms_chronic_absence(): string;
  /** early departure|early dismissal|early departures */
  glossary_forms_early_departure(): string;
  /** explanation|explanations|explained */
  glossary_forms_explanation(): string;
  /** attendance goal|attendance goals|goal|goals */
  glossary_forms_goal(): string;
  /** guardian|guardians */
  glossary_forms_guardian(): string;
  /** tardy|tardiness|late arrival */
  glossary_forms_late(): string;
  /** family liaison|liaison */
  glossary_forms_liaison(): string;
  /** days enrolled|enrolled|enrollment|membership */
  glossary_forms_membership(): string;
  /** missed day|missed days|days missed|day missed */
  glossary_forms_missed_day(): string;
  /** policy|policies */
  glossary_forms_policy(): string;
  /** school day|school days */
  glossary_forms_school_day(): string;
  /** support|supports|support plan */
  glossary_forms_support(): string;
  /** tier|tiers|tier 1|tier 2|tier 3 */
  glossary_forms_tier(): string;
  /** tty|relay|711 */
  glossary_forms_tty(): string;
  /** Goal */
  glossary_goal(): string;
  /** Guardian */
  glossary_guardian(): string;
  /** Late */
  glossary_late(): string;
  /** Family liaison */
  glossary_liaison(): string;
  /** A day, or a part of one, when a child was not at school. */
  glossary_means_absence(): string;
  /** The school has read why a child was away and agrees with the reason. The day is still counted as missed. */
  glossary_means_accepted(): string;
  /** Being at school. Your child is there, and the school writes it down. */
  glossary_means_attendance(): string;
  /** When a child misses one day in ten, or more. All missed days count, for any reason. */
  glossary_means_chronic_absence(): string;
  /** A child went home before the school day was over. */
  glossary_means_early_departure(): string;
  /** What you tell the school about a day: why your child was away. */
  glossary_means_explanation(): string;
  /** A number of missed days that the school and your family agree not to go past. */
  glossary_means_goal(): string;
  /** The adult who has the right to decide for a child. This can be a parent, a grandparent or someone else. */
  glossary_means_guardian(): string;
  /** A child came after the school day had begun. */
  glossary_means_late(): string;
  /** A person at school who helps families. You can write to them in your language. */
  glossary_means_liaison(): string;
  /** The days on which the school was open for your child. Missed days are counted out of these. */
  glossary_means_membership(): string;
  /** A day when your child was not at school, for any reason. */
  glossary_means_missed_day(): string;
  /** How a school does things, written down for everyone. */
  glossary_means_policy(): string;
  /** A day when the school is open for children. */
  glossary_means_school_day(): string;
  /** Things the school can do so that coming to school gets easier. */
  glossary_means_support(): string;
  /** How much help a school offers. Tier 1 is for every child. Tier 3 is for those who miss the most days. */
  glossary_means_tier(): string;
  /** Ways to use the telephone for people who do not hear or speak well. In the US, dial 711. */
  glossary_means_tty(): string;
  /** Days on the list */
  glossary_membership(): string;
  /** Missed day */
  glossary_missed_day(): string;
  /** Policy */
  glossary_policy(): string;
  /** School day */
  glossary_school_day(): string;
  /** Help and support */
  glossary_support(): string;
  /** Tier */
  glossary_tier(): string;
  /** What these words mean */
  glossary_title(): string;
  /** TTY and relay */
  glossary_tty(): string;
  /** Yes */
  goal_accept(): string;
  /** { $days -> [0] No days missed: we will try. [one] { $days } day at most: we will try. *[other] { $days } days at most: we will try. } */
  goal_accept_hint(args: { days: number }): string;
  /** What do you say? */
  goal_answer(): string;
  /** Please pick one of the three. */
  goal_answer_missing(): string;
  /** Saved. Your answer goes to the school. */
  goal_answered(): string;
  /** Days missed: { $missed }. The goal is { $most } at most. */
  goal_band(args: { missed: string; most: string }): string;
  /** Yes, with another number */
  goal_change(): string;
  /** You know best what is possible. */
  goal_change_hint(): string;
  /** The goal for { $name } */
  goal_current(args: { name: string }): string;
  /** { $days -> [0] No days [one] { $days } day *[other] { $days } days } */
  goal_days(args: { days: number }): string;
  /** Not now */
  goal_decline(): string;
  /** That is fine. Nothing bad comes of it. */
  goal_decline_hint(): string;
  /** { $count -> [one] { $count } earlier goal *[other] { $count } earlier goals } */
  goal_earlier(args: { count: number }): string;
  /** What { $name } wrote */
  goal_family_does(args: { name: string }): string;
  /** { $name } and you look at it again on { $date }. */
  goal_from(args: { date: string; name: string }): string;
  /** The goal is kept. Thank you. */
  goal_kept(): string;
  /** A goal is made by both: what the school does, what you do, and a day to look at it again. */
  goal_lead(): string;
  /** { $days -> [one] There is room for one more day. *[other] There is room for { $days } more days. } */
  goal_left(args: { days: number }): string;
  /** { $days -> [0] No days missed since it began. [one] { $days } day missed since it began. *[other] { $days } days missed since it began. } */
  goal_missed(args: { days: number }): string;
  /** No goal for { $name } right now */
  goal_none(args: { name: string }): string;
  /** Would a goal help? Write to the school, and make one together. */
  goal_none_do(): string;
  /** That is just at the goal. */
  goal_none_left(): string;
  /** Days missed, at most */
  goal_number(): string;
  /** A goal offered for { $name } */
  goal_offered(args: { name: string }): string;
  /** That is over the goal. It can be changed: tell the school what got in the way. */
  goal_over(): string;
  /** The time for this goal is over. */
  goal_past(): string;
  /** { $days -> [0] No school days are left in it. [one] { $days } school day is left in it. *[other] { $days } school days are left in it. } */
  goal_school_days_left(args: { days: number }): string;
  /** What the school does */
  goal_school_does(): string;
  /** Send the answer */
  goal_send(): string;
  /** Agreed */
  goal_state_agreed(): string;
  /** Not agreed */
  goal_state_declined(): string;
  /** Ended */
  goal_state_ended(): string;
  /** Waiting for an answer */
  goal_state_proposed(): string;
  /** What we will do at home */
  goal_we_do(): string;
  /** One small thing is enough, such as an earlier bedtime. */
  goal_we_do_hint(): string;
  /** { $most -> [0] No days missed from { $from } to { $until } [one] { $most } day missed at most, from { $from } to { $until } *[other] { $most } days missed at most, from { $from } to { $until } } */
  goal_what(args: { from: string; most: number; until: string }): string;
  /** Why not */
  goal_why_not(): string;
  /** Kindergarten */
  grade_kindergarten(): string;
  /** Grade { $n } */
  grade_number(args: { n: string }): string;
  /** Pre-kindergarten */
  grade_pre_kindergarten(): string;
  /** Preschool */
  grade_preschool(): string;
  /** Transitional kindergarten */
  grade_transitional_kindergarten(): string;
  /** Close it… */
  handle_close(): string;
  /** The family reads what became of it, and can open it again. */
  handle_close_lead(): string;
  /** Close it */
  handle_close_now(): string;
  /** Close this request? */
  handle_close_title(): string;
  /** Your answer is on its way to the family. */
  handle_done_answered(): string;
  /** Closed. The family is told what became of it. */
  handle_done_closed(): string;
  /** Saved. The family is told. */
  handle_done_saved(): string;
  /** You have it now. The family is told. */
  handle_done_taken(): string;
  /** We answer by */
  handle_due(): string;
  /** The family sees this day. */
  handle_due_hint(): string;
  /** This is closed. The family can open it again. */
  handle_is_closed(): string;
  /** The family took this back. */
  handle_is_withdrawn(): string;
  /** Nothing has changed yet. */
  handle_nothing(): string;
  /** What became of it */
  handle_outcome(): string;
  /** Please choose what became of it. */
  handle_outcome_missing(): string;
  /** Who has it */
  handle_owner(): string;
  /** { $name }, { $role } */
  handle_owner_option(args: { name: string; role: string }): string;
  /** Nobody yet */
  handle_owner_prompt(): string;
  /** Send to the family */
  handle_send(): string;
  /** I take it */
  handle_take(): string;
  /** What we do about it */
  handle_title(): string;
  /** Your words to the family */
  handle_words(): string;
  /** Please say why, in a few words: the family reads them. */
  handle_words_missing(): string;
  /** Whether the server is well, and when it was last backed up. */
  health_about(): string;
  /** Address */
  health_address(): string;
  /** For families, put it behind an encrypted address (https) and say so with --address. */
  health_address_do(): string;
  /** Families reach it at { $address }. What they send is encrypted. */
  health_address_https(args: { address: string }): string;
  /** Families reach it at { $address }. On the way others could read what they send. */
  health_address_plain(args: { address: string }): string;
  /** Only this computer reaches it, at { $address }. */
  health_address_this_computer(args: { address: string }): string;
  /** Back up now */
  health_back_up(): string;
  /** Everything is copied into one new file, which is then opened and looked at. Nobody notices. */
  health_back_up_about(): string;
  /** The backup is made. */
  health_back_up_done(): string;
  /** Not whole, not kept */
  health_backup_damaged(): string;
  /** Failed */
  health_backup_failed(): string;
  /** No room */
  health_backup_full(): string;
  /** Backups by themselves */
  health_backup_plan(): string;
  /** Every day at { $time }. The newest { $keep } are kept. */
  health_backup_plan_at(args: { keep: string; time: string }): string;
  /** Ask the technician to start it with --backup-to and a folder on another disk. */
  health_backup_plan_do(): string;
  /** The server makes none by itself. */
  health_backup_plan_none(): string;
  /** Whole */
  health_backup_whole(): string;
  /** Backups on file */
  health_backups(): string;
  /** None yet. */
  health_backups_none(): string;
  /** Certificate */
  health_certificate(): string;
  /** Ask the technician to renew it. After that day no family reaches the school. */
  health_certificate_do(): string;
  /** Made by the school itself, good until { $date }. The server renews it. */
  health_certificate_self_made(args: { date: string }): string;
  /** Good until { $date }. */
  health_certificate_what(args: { date: string }): string;
  /** Computers this week */
  health_computers(): string;
  /** { $count -> [one] { $count } computer was here in the last seven days. *[other] { $count } computers were here in the last seven days. } */
  health_computers_what(args: { count: number }): string;
  /** Data */
  health_data(): string;
  /** { $size } */
  health_data_what(args: { size: string }): string;
  /** Backups */
  health_database_backups(): string;
  /** The data is in a PostgreSQL database. Its own backups are used: ask the technician when pg_dump last ran, and where it puts them. */
  health_database_backups_what(): string;
  /** Free on the disk */
  health_disk(): string;
  /** Free some room, or move the data to a larger disk. A full disk stops the server. */
  health_disk_do(): string;
  /** { $size } */
  health_disk_what(args: { size: string }): string;
  /** Families */
  health_families(): string;
  /** { $joined } of { $of } guardians have joined. */
  health_families_what(args: { joined: string; of: string }): string;
  /** Fine */
  health_fine(): string;
  /** Last backup */
  health_last_backup(): string;
  /** Made on { $date }, opened, and whole. */
  health_last_backup_at(args: { date: string }): string;
  /** The last copy was not whole, and was not kept. */
  health_last_backup_damaged(): string;
  /** Have one made below, and look that the disk for backups is there and has room. */
  health_last_backup_do(): string;
  /** The last try failed. The server’s log says why. */
  health_last_backup_failed(): string;
  /** The last try failed: the disk is full. */
  health_last_backup_full(): string;
  /** There is none yet. */
  health_last_backup_never(): string;
  /** Attendance brought in */
  health_last_import(): string;
  /** Last on { $date }. */
  health_last_import_at(args: { date: string }): string;
  /** Bring the newest file in: “presente-server import FOLDER”. Families see old figures until then. */
  health_last_import_do(): string;
  /** Not yet. */
  health_last_import_never(): string;
  /** Presente { $version }, looked at { $date }. */
  health_lead(args: { date: string; version: string }): string;
  /** Look at this */
  health_look(): string;
  /** Server and backups */
  health_title(): string;
  /** Waiting to be written */
  health_writes_waiting(): string;
  /** The disk does not keep up. If it stays so, ask the technician. */
  health_writes_waiting_do(): string;
  /** { $count -> [0] Nothing waits. [one] { $count } change waits. *[other] { $count } changes wait. } */
  health_writes_waiting_what(args: { count: number }): string;
  /** The same as a table */
  history_as_table(): string;
  /** By month */
  history_by_month(): string;
  /** By day of the week */
  history_by_weekday(): string;
  /** School year */
  history_choose_year(): string;
  /** Days missed */
  history_column_missed(): string;
  /** Month */
  history_column_month(): string;
  /** School days */
  history_column_school_days(): string;
  /** Day */
  history_column_weekday(): string;
  /** { $day }: { $face } */
  history_day_label(args: { day: string; face: string }): string;
  /** { $days -> [one] { $days } day *[other] { $days } days } */
  history_days(args: { days: number }): string;
  /** The days */
  history_days_title(): string;
  /** Which days to show */
  history_filter(): string;
  /** All */
  history_filter_all(): string;
  /** Late or left early */
  history_filter_late(): string;
  /** Missed */
  history_filter_missed(): string;
  /** No reason yet */
  history_filter_no_reason(): string;
  /** { $name }, { $year } */
  history_grid(args: { name: string; year: string }): string;
  /** Each day as the school has it. Pick a day to read its story. */
  history_lead(): string;
  /** What the marks mean */
  history_legend(): string;
  /** Show all days */
  history_list_all(): string;
  /** { $count -> [0] No days [one] { $count } day *[other] { $count } days } */
  history_list_count(args: { count: number }): string;
  /** No such days this year */
  history_list_none(): string;
  /** No month stands out. The most in one month was { $days }. */
  history_months_even(args: { days: string }): string;
  /** Most days were missed in { $month }: { $days }. */
  history_months_most(args: { days: string; month: string }): string;
  /** No days missed in any month. */
  history_months_none(): string;
  /** No school: { $label } */
  history_no_school_because(args: { label: string }): string;
  /** { $name }: { $days } */
  history_part(args: { days: string; name: string }): string;
  /** No day of the week stands out. */
  history_pattern_none(): string;
  /** Missed most often: { $weekday }, with { $missed } of { $all } days missed. Maybe there is a cause that the school can help with. */
  history_pattern_weekday(args: { all: string; missed: string; weekday: string }): string;
  /** When days are missed */
  history_patterns(): string;
  /** { $from }–{ $until } */
  history_school_year(args: { from: string; until: string }): string;
  /** { $days -> [one] { $missed } of { $days } school day missed *[other] { $missed } of { $days } school days missed } */
  history_sum(args: { days: number; missed: string }): string;
  /** How to show the days */
  history_view(): string;
  /** List */
  history_view_list(): string;
  /** Month */
  history_view_month(): string;
  /** Year */
  history_view_year(): string;
  /** While a hold stands, nothing of this student is erased: by no period, and by no request. */
  hold_about(): string;
  /** End this hold */
  hold_end(): string;
  /** Ended { $date } by { $name }. */
  hold_ended(args: { date: string; name: string }): string;
  /** Since when */
  hold_from(): string;
  /** The hold has ended. */
  hold_gone(): string;
  /** Nothing holds this record. */
  hold_none(): string;
  /** Place a hold */
  hold_place(): string;
  /** Place it */
  hold_place_now(): string;
  /** The record is held. */
  hold_placed(): string;
  /** Why */
  hold_reason(): string;
  /** As the paper says: a docket, a dispute. Families do not read it. */
  hold_reason_hint(): string;
  /** Since { $date }, placed by { $name }. */
  hold_since(args: { date: string; name: string }): string;
  /** Legal hold */
  hold_title(): string;
  /** With one more day it would be one day in ten. The school can help to keep it under that. */
  home_at_limit(): string;
  /** Days missed so far: { $missed }. One in ten would be { $limit }. */
  home_band(args: { limit: string; missed: string }): string;
  /** { $limit -> [one] { $limit } day is one in ten *[other] { $limit } days is one in ten } */
  home_band_end(args: { limit: number }): string;
  /** { $name } has come each day since { $date }. Thank you. */
  home_came_since(args: { date: string; name: string }): string;
  /** You have come each day since { $date }. Thank you. */
  home_came_since_you(args: { date: string }): string;
  /** { $days -> [one] { $name } can miss one more day up to { $date } and still be under one day in ten. *[other] { $name } can miss { $days } more days up to { $date } and still be under one day in ten. } */
  home_can_miss(args: { date: string; days: number; name: string }): string;
  /** { $days -> [one] You can miss one more day up to { $date } and still be under one day in ten. *[other] You can miss { $days } more days up to { $date } and still be under one day in ten. } */
  home_can_miss_you(args: { date: string; days: number }): string;
  /** { $days -> [one] One school day is left, up to { $date }. { $name } will end the year under one day in ten. *[other] { $days } school days are left, up to { $date }. { $name } will end the year under one day in ten. } */
  home_days_left(args: { date: string; days: number; name: string }): string;
  /** { $days -> [one] One school day is left, up to { $date }. You will end the year under one day in ten. *[other] { $days } school days are left, up to { $date }. You will end the year under one day in ten. } */
  home_days_left_you(args: { date: string; days: number }): string;
  /** Explain or report an absence */
  home_explain(): string;
  /** That is less than a week of school. */
  home_few(): string;
  /** { $most -> [0] Our goal: no days missed up to { $date }. [one] Our goal: { $most } day missed at most, up to { $date }. *[other] Our goal: { $most } days missed at most, up to { $date }. } */
  home_goal(args: { date: string; most: number }): string;
  /** { $missed -> [0] None so far. [one] { $missed } day so far. *[other] { $missed } days so far. } */
  home_goal_so_far(args: { missed: number }): string;
  /** { $grade } · { $school } */
  home_grade_and_school(args: { grade: string; school: string }): string;
  /** { $role }, { $school } */
  home_helper_at(args: { role: string; school: string }): string;
  /** Speaks { $languages } */
  home_helper_speaks(args: { languages: string }): string;
  /** Who can help */
  home_helpers(): string;
  /** Ask for help */
  home_helpers_ask(): string;
  /** { $count -> [one] { $count } more person *[other] { $count } more people } */
  home_helpers_more(args: { count: number }): string;
  /** The school has not named anyone yet. You can still write, and the school will answer. */
  home_helpers_none(): string;
  /** Write to the school */
  home_helpers_write(): string;
  /** How things are at school, and what the school would like to hear from you. */
  home_lead(): string;
  /** { $days -> [0] No days missed [one] { $days } day missed *[other] { $days } days missed } */
  home_missed(args: { days: number }): string;
  /** { $days -> [0] You have missed no days [one] You have missed { $days } day *[other] You have missed { $days } days } */
  home_missed_you(args: { days: number }): string;
  /** The school asks for a bit more. */
  home_next_asks_more(): string;
  /** Answer the school */
  home_next_asks_more_go(): string;
  /** { $count -> [one] One day has no reason yet. A few words are enough. *[other] { $count } days have no reason yet. A few words are enough. } */
  home_next_explain_days(args: { count: number }): string;
  /** { $count -> [one] Explain this day *[other] Explain these days } */
  home_next_explain_days_go(args: { count: number }): string;
  /** Today has no reason yet. A few words are enough. */
  home_next_explain_today(): string;
  /** Explain today */
  home_next_explain_today_go(): string;
  /** The school has a goal to offer. */
  home_next_goal(): string;
  /** Look at the goal */
  home_next_goal_go(): string;
  /** See the goal */
  home_next_see_goal_go(): string;
  /** See the year */
  home_next_year_go(): string;
  /** No child is here yet */
  home_no_children(): string;
  /** The school has not tied a child to you yet. The school office can do that. */
  home_no_children_do(): string;
  /** The school has not sent any days yet. They will come here on their own. */
  home_no_days(): string;
  /** { $name } has been at school each day so far. Thank you. */
  home_none_missed(args: { name: string }): string;
  /** You have been at school each day so far. Thank you. */
  home_none_missed_you(): string;
  /** That is one day in ten, or more. There are often good reasons. Each day at school from now on helps, and people at school can help too. */
  home_over(): string;
  /** What you told the school */
  home_sent(): string;
  /** A paper at the school limits what you see here about { $name }. You can ask the school’s office about it. */
  home_taken(args: { name: string }): string;
  /** You can read about { $name } here. A paper at the school says that others answer. You can ask the school’s office about it. */
  home_taken_deciding(args: { name: string }): string;
  /** this year */
  home_this_year(): string;
  /** Hello, { $name } */
  home_title(args: { name: string }): string;
  /** Hello */
  home_title_no_name(): string;
  /** At school today */
  home_today_at_school(): string;
  /** Came late today */
  home_today_late(): string;
  /** Left early today */
  home_today_left_early(): string;
  /** Not at school today, explained */
  home_today_missed_explained(): string;
  /** Not at school today, the school has your note */
  home_today_missed_looking(): string;
  /** Not at school today */
  home_today_missed_no_reason(): string;
  /** Not at school today */
  home_today_missed_not_excused(): string;
  /** Suspended today */
  home_today_missed_suspended(): string;
  /** No school today */
  home_today_no_school(): string;
  /** Not in this school today */
  home_today_not_enrolled(): string;
  /** Today is not recorded yet */
  home_today_not_recorded(): string;
  /** Learned from home today */
  home_today_remote(): string;
  /** School is still to come today */
  home_today_to_come(): string;
  /** Away today, the school knows */
  home_today_to_come_reported(): string;
  /** The year has just begun. With so few days, no one can say yet what this means. */
  home_too_few(): string;
  /** Waiting for you */
  home_waiting(): string;
  /** Accepted: your note for { $name }, { $days } */
  home_waiting_accepted(args: { days: string; name: string }): string;
  /** { $from } asks for a bit more about { $name } */
  home_waiting_asks_more(args: { from: string; name: string }): string;
  /** { $from } has a goal to offer for { $name } */
  home_waiting_goal(args: { from: string; name: string }): string;
  /** { $from } wrote about { $name } */
  home_waiting_message(args: { from: string; name: string }): string;
  /** Not accepted: your note for { $name }, { $days }. See why */
  home_waiting_not_accepted(args: { days: string; name: string }): string;
  /** No news from the school right now. When it writes, you will see it here. */
  home_waiting_nothing(): string;
  /** Please read: { $title } */
  home_waiting_policy(args: { title: string }): string;
  /** Something you wrote for { $name } came back */
  home_waiting_refused(args: { name: string }): string;
  /** The school could not note that you have read a policy. */
  home_waiting_refused_policy(): string;
  /** { $from } answered you for { $name }: { $kind } */
  home_waiting_request_answered(args: { from: string; kind: string; name: string }): string;
  /** { $owner } answers you for { $name } by { $date }: { $kind } */
  home_waiting_request_promised(args: { date: string; kind: string; name: string; owner: string }): string;
  /** The school answers you for { $name } by { $date }: { $kind } */
  home_waiting_request_promised_by_school(args: { date: string; kind: string; name: string }): string;
  /** { $weeks -> [one] That is about a week of school. *[other] That is about { $weeks } weeks of school. } */
  home_weeks(args: { weeks: number }): string;
  /** The school year is over. */
  home_year_over(): string;
  /** The school year is over. It came to one day in ten, or more. People at school can help to make the next year easier. */
  home_year_over_reached(): string;
  /** The school year is over. It came to less than one day in ten. */
  home_year_over_under(): string;
  /** You */
  home_you(): string;
  /** As of { $moment } */
  import_as_of(args: { moment: string }): string;
  /** What it changed */
  import_changed(): string;
  /** What changes */
  import_changes(): string;
  /** { $date }: no school ({ $title }) */
  import_day_off(args: { date: string; title: string }): string;
  /** { $date }: a shorter day ({ $title }) */
  import_day_short(args: { date: string; title: string }): string;
  /** Children whose days change */
  import_days(): string;
  /** Children whose days changed */
  import_days_changed(): string;
  /** Changed */
  import_differ(): string;
  /** Imported */
  import_done(): string;
  /** Do not import */
  import_drop(): string;
  /** The files are put aside. Nothing was changed. */
  import_dropped(): string;
  /** Files */
  import_files(): string;
  /** This import is not here */
  import_gone(): string;
  /** It may be of another school. */
  import_gone_do(): string;
  /** Guardians */
  import_guardians(): string;
  /** You see what would change before anything is changed. */
  import_lead(): string;
  /** Gone */
  import_left(): string;
  /** Look again */
  import_look_again(): string;
  /** New */
  import_new(): string;
  /** Nothing was chosen. */
  import_nobody_picked(): string;
  /** Import now */
  import_now(): string;
  /** Many would be gone */
  import_outlook_needs_second_yes(): string;
  /** More than a tenth of a school's students, guardians or staff are not in these files. If that is wrong, export the files again. */
  import_outlook_needs_second_yes_do(): string;
  /** Not one row could be used */
  import_outlook_nothing_usable(): string;
  /** See below why. Nothing has been changed. */
  import_outlook_nothing_usable_do(): string;
  /** Only days of the calendar would change */
  import_outlook_only_proposed(): string;
  /** Tick the days that are right, then look again. */
  import_outlook_only_proposed_do(): string;
  /** Ready to import */
  import_outlook_ready(): string;
  /** Nothing has been changed yet. */
  import_outlook_ready_do(): string;
  /** These files cannot be imported */
  import_outlook_refused(): string;
  /** Mend the errors below, or export the files again. Nothing has been changed. */
  import_outlook_refused_do(): string;
  /** There is nothing to import */
  import_outlook_unchanged(): string;
  /** The files say what is here already. */
  import_outlook_unchanged_do(): string;
  /** Something changed meanwhile. This is the plan as it is now; please look at it again. */
  import_overtaken(): string;
  /** Choose files */
  import_pick_files(): string;
  /** Choose a folder */
  import_pick_folder(): string;
  /** OneRoster, Microsoft School Data Sync, Ed-Fi, attendance and calendars: as CSV, Excel, XML, iCalendar or zip, up to 64 MB. A technician brings in more at the server. */
  import_pick_hint(): string;
  /** Days that the calendar would change */
  import_proposed(): string;
  /** Tick those that are right; the others stay as they are. */
  import_proposed_about(): string;
  /** Report */
  import_report(): string;
  /** Rows read: { $rows }. Left out: { $skipped }. */
  import_rows(args: { rows: string; skipped: string }): string;
  /** The same */
  import_same(): string;
  /** Yes, they have really left */
  import_second_yes(): string;
  /** Please check this first, and tick it. */
  import_second_yes_missing(): string;
  /** Sending the files and comparing them with what is here … */
  import_sending(): string;
  /** Staff */
  import_staff(): string;
  /** Students */
  import_students(): string;
  /** Import files */
  import_title(): string;
  /** Who */
  import_who(): string;
  /** Importing … */
  import_writing(): string;
  /** by { $name } */
  imports_by(args: { name: string }): string;
  /** Look at it and decide */
  imports_look(): string;
  /** Import files */
  imports_new(): string;
  /** Nothing has been imported yet */
  imports_none(): string;
  /** Choose a school's files. You see what they would change before anything is changed. */
  imports_none_do(): string;
  /** Import { $number } */
  imports_number(args: { number: string }): string;
  /** Show older ones */
  imports_older(): string;
  /** { $count -> [one] { $count } import is shown. *[other] { $count } imports are shown. } */
  imports_shown(args: { count: number }): string;
  /** Put aside */
  imports_state_dropped(): string;
  /** Imported */
  imports_state_imported(): string;
  /** Not imported */
  imports_state_refused(): string;
  /** Nothing new */
  imports_state_unchanged(): string;
  /** Undone */
  imports_state_undone(): string;
  /** Waiting for your yes */
  imports_state_waiting(): string;
  /** at the server's command line */
  imports_way_command_line(): string;
  /** from the watched folder */
  imports_way_folder(): string;
  /** in this app */
  imports_way_window(): string;
  /** Address */
  invitation_letter_address(): string;
  /** Code */
  invitation_letter_code(): string;
  /** Hello { $name }, */
  invitation_letter_hello(args: { name: string }): string;
  /** The same address and code as a picture for a camera */
  invitation_letter_picture(): string;
  /** Pin */
  invitation_letter_pin(): string;
  /** The code is only for you. Please do not give it to anyone else. */
  invitation_letter_private(): string;
  /** Then you are in. You can choose another language at any time. */
  invitation_letter_step_language(): string;
  /** Open Presente on your computer. If you do not have it yet, ask the school for it. */
  invitation_letter_step_open(): string;
  /** Choose your language. Then type the address and the code below, or click the link from the school. */
  invitation_letter_step_type(): string;
  /** { $school } invites you to Presente */
  invitation_letter_title(args: { school: string }): string;
  /** The code works once, up to { $date }. If it does not work, ask the school for a new one. */
  invitation_letter_until(args: { date: string }): string;
  /** With Presente you can see the school days of { $children } in your own language. You can tell us why a day was missed. You can ask for help, and write to us. */
  invitation_letter_what(args: { children: string }): string;
  /** Address */
  invite_address(): string;
  /** Back to the student */
  invite_back(): string;
  /** Code */
  invite_code(): string;
  /** The link is copied. */
  invite_copied(): string;
  /** Copy the link */
  invite_copy(): string;
  /** For */
  invite_for(): string;
  /** { $name }, for { $children } */
  invite_for_children(args: { children: string; name: string }): string;
  /** They have joined before. A new code is for another computer. */
  invite_joined_already(): string;
  /** The letter */
  invite_letter(): string;
  /** Link */
  invite_link(): string;
  /** Their old computer is lost or stolen */
  invite_lost(): string;
  /** { $count -> [0] No computer of theirs was signed in. [one] { $count } computer of theirs was signed out. *[other] { $count } computers of theirs were signed out. } */
  invite_lost_done(args: { count: number }): string;
  /** The computers that this person uses now are signed out at once, and erase what they hold when they next reach the school. What was not sent from them is lost. */
  invite_lost_hint(): string;
  /** The code for { $name } is ready. */
  invite_made(args: { name: string }): string;
  /** Make a code */
  invite_make(): string;
  /** Invite families */
  invite_many(): string;
  /** One file of letters to print, with a code for each parent or guardian. */
  invite_many_about(): string;
  /** Codes from earlier letters to these people stop working, if nobody has used them. */
  invite_many_ends(): string;
  /** Everybody */
  invite_many_everybody(): string;
  /** Also those who have joined, for another computer. */
  invite_many_everybody_hint(): string;
  /** Families */
  invite_many_families(): string;
  /** Grades */
  invite_many_grades(): string;
  /** Choose none to write to every grade. */
  invite_many_grades_hint(): string;
  /** in English */
  invite_many_in_english(): string;
  /** Language */
  invite_many_language(): string;
  /** Language not known */
  invite_many_language_unknown(): string;
  /** Languages */
  invite_many_languages(): string;
  /** Choose none to write in every language. */
  invite_many_languages_hint(): string;
  /** Letters */
  invite_many_letters(): string;
  /** Make the letters and save them */
  invite_many_make(): string;
  /** The letters are being made. */
  invite_many_making(): string;
  /** Some languages have no letter yet. Those families get an English one; please say a word about it. */
  invite_many_no_words(): string;
  /** Nobody fits what you chose. */
  invite_many_none(): string;
  /** Only those who have not joined */
  invite_many_not_joined(): string;
  /** Nobody who uses Presente already gets another code. */
  invite_many_not_joined_hint(): string;
  /** Nothing was saved, and no code was made. */
  invite_many_not_saved(): string;
  /** The letters are saved. */
  invite_many_saved(): string;
  /** Print them, and give each to the person it names. Then delete the file: whoever reads a code can use it. */
  invite_many_saved_do(): string;
  /** One file takes { $most } letters. Please choose fewer grades at a time. */
  invite_many_too_many(args: { most: string }): string;
  /** Who gets a letter */
  invite_many_whom(): string;
  /** What would be made */
  invite_many_would(): string;
  /** We have no letter in { $language } yet. Please say a word about it when you hand this one over. */
  invite_no_letter(args: { language: string }): string;
  /** The link could not be copied. Please select it and copy it by hand. */
  invite_not_copied(): string;
  /** A new code ends any code you made for them before. */
  invite_once(): string;
  /** Print the letter */
  invite_print(): string;
  /** The code is shown only now. Print the letter or copy the link before you leave this page. */
  invite_shown_once(): string;
  /** Invite { $name } */
  invite_title(args: { name: string }): string;
  /** Invite a family */
  invite_title_no_name(): string;
  /** Good until */
  invite_until(): string;
  /** You get a code that lets this adult, and no one else, see their children here. It works once, for 30 days. */
  invite_what(): string;
  /** Address of the school */
  join_address(): string;
  /** It is on the paper, and looks like presente.myschool.org */
  join_address_hint(): string;
  /** The address is still missing. It is on the paper from school. */
  join_address_missing(): string;
  /** One moment… */
  join_busy(): string;
  /** Code */
  join_code(): string;
  /** 12 letters and numbers. Big or small does not matter. */
  join_code_hint(): string;
  /** The code is still missing. It is on the paper from school. */
  join_code_missing(): string;
  /** Join with your code */
  join_form(): string;
  /** Your school gave you a paper or a message with an address and a code. If it has a link, paste the link here and both are filled in. */
  join_how(): string;
  /** See how your child is doing at school. Tell the school why a day was missed. Talk with people who can help. */
  join_lead(): string;
  /** No code? Ask the school office for one. Each parent gets a code of their own. */
  join_no_code(): string;
  /** Pin */
  join_pin(): string;
  /** 16 letters and numbers, on the paper under the code. */
  join_pin_hint(): string;
  /** Join */
  join_send(): string;
  /** I work at the school: sign in */
  join_staff(): string;
  /** Welcome to Presente */
  join_title(): string;
  /** Join another school */
  join_title_again(): string;
  /** By which law or schedule, and your own period */
  keeping_about(): string;
  /** Looked up by { $by }, { $date } */
  keeping_checked(args: { by: string; date: string }): string;
  /** Students whose record is held: { $count } */
  keeping_held(args: { count: string }): string;
  /** Years a record is kept after a student leaves: { $years } */
  keeping_holds(args: { years: string }): string;
  /** No period is set. Nothing is erased by itself. */
  keeping_holds_none(): string;
  /** A record whose time is over is erased at night, here and on every computer. */
  keeping_lead(): string;
  /** Students who have left: { $count } */
  keeping_left(args: { count: string }): string;
  /** Some laws want a written notice before. Send it before the date comes: the server does not. */
  keeping_nightly(): string;
  /** Today */
  keeping_now(): string;
  /** A period of the school’s own */
  keeping_own(): string;
  /** The rule pack names no figure. */
  keeping_own_free(): string;
  /** At most as long as the rule pack says, in years: { $years } */
  keeping_own_shorter(args: { years: string }): string;
  /** Which law or schedule says so */
  keeping_own_source(): string;
  /** Families read it beside the date. */
  keeping_own_source_hint(): string;
  /** The rule pack: { $pack } */
  keeping_pack(args: { pack: string }): string;
  /** It leaves it to the school. */
  keeping_pack_none(): string;
  /** At most, in years: { $years } */
  keeping_pack_years(args: { years: string }): string;
  /** Of those, past their time: { $count } */
  keeping_past(args: { count: string }): string;
  /** The rule: { $source } */
  keeping_source(args: { source: string }): string;
  /** How long records are kept */
  keeping_title(): string;
  /** Years after leaving */
  keeping_years(): string;
  /** Ask the school to erase it */
  kept_ask(): string;
  /** The school has your request. */
  kept_asked(): string;
  /** The school keeps the days your child was there or away, and what it said about them. It cannot erase these before the time is over. */
  kept_attendance(): string;
  /** The school keeps the days the student was there or away, and what was said about them, until this time is over. */
  kept_attendance_staff(): string;
  /** What the school keeps by law */
  kept_by_law(): string;
  /** What should the school erase? */
  kept_choose(): string;
  /** Choose at least one. */
  kept_choose_missing(): string;
  /** { $what }: { $count } */
  kept_given(args: { count: string; what: string }): string;
  /** See how long it is kept, or ask to erase what you gave */
  kept_go(): string;
  /** Right now the school may not erase anything. Ask the school why. */
  kept_held(): string;
  /** This record is held. Nothing of it is erased until every hold has ended. */
  kept_held_staff(): string;
  /** What is kept of { $name }, and until when. */
  kept_lead(args: { name: string }): string;
  /** The school has not said yet how long it keeps this. */
  kept_no_period(): string;
  /** You have not written or sent anything about this child. */
  kept_nothing_given(): string;
  /** What is kept of this student */
  kept_open(): string;
  /** What you asked for */
  kept_requests(): string;
  /** What the school keeps */
  kept_title(): string;
  /** The school erases all of it from { $date } on. */
  kept_until(args: { date: string }): string;
  /** Anything you want to say (if you like) */
  kept_words(): string;
  /** Years it is kept after the child leaves this school: { $years } */
  kept_years(args: { years: string }): string;
  /** What you gave the school */
  kept_yours(): string;
  /** You can ask the school to erase what you wrote or sent here. The school reads your request and answers you. */
  kept_yours_about(): string;
  /** American Sign Language */
  language_name_ase(): string;
  /** Chuukese */
  language_name_chk(): string;
  /** Efik */
  language_name_efi(): string;
  /** Central Yup’ik */
  language_name_esu(): string;
  /** Fula */
  language_name_ff(): string;
  /** Iñupiaq */
  language_name_ik(): string;
  /** Inuktitut */
  language_name_iu(): string;
  /** Karen */
  language_name_kar(): string;
  /** Cape Verdean Creole */
  language_name_kea(): string;
  /** Q’anjob’al */
  language_name_kjb(): string;
  /** Krio */
  language_name_kri(): string;
  /** Mam */
  language_name_mam(): string;
  /** Marshallese */
  language_name_mh(): string;
  /** Mixtec */
  language_name_mix(): string;
  /** Mandinka */
  language_name_mnk(): string;
  /** Nahuatl */
  language_name_nah(): string;
  /** Taiwanese */
  language_name_nan(): string;
  /** Navajo */
  language_name_nv(): string;
  /** K’iche’ */
  language_name_quc(): string;
  /** Rohingya */
  language_name_rhg(): string;
  /** Kirundi */
  language_name_rn(): string;
  /** Language · Idioma · اللغة */
  language_title(): string;
  /** Do you have a question? Ask { $name } ({ $role }). */
  letters_ask(args: { name: string; role: string }): string;
  /** Do you have a question? Ask { $school }. */
  letters_ask_school(args: { school: string }): string;
  /** For: */
  letters_for(): string;
  /** Telephone: */
  letters_phone(): string;
  /** { $number } of { $count } */
  letters_place(args: { count: string; number: string }): string;
  /** Choose your language. Then type the address and the code from the box below. */
  letters_step_type(): string;
  /** Letters for families */
  letters_title(): string;
  /** TTY: */
  letters_tty(): string;
  /** Presente shows you the school days of each child named here, in your own language. You can tell us why a day was missed. You can ask for help, and write to us. */
  letters_what(): string;
  /** Open */
  link_open(): string;
  /** This opens in your browser: */
  link_page(): string;
  /** Presente does not know this page. Open it only if you know who sent it. */
  link_page_care(): string;
  /** This starts a call or an email to: */
  link_person(): string;
  /** Stay here */
  link_stay(): string;
  /** Open a link? */
  link_title(): string;
  /** A computer wrote these words. No native speaker has checked them yet. */
  locale_machine_drafted(): string;
  /** Lock by itself when no one is there */
  lock_after(): string;
  /** After 15 minutes */
  lock_after_15(): string;
  /** After 5 minutes */
  lock_after_5(): string;
  /** After 1 hour */
  lock_after_60(): string;
  /** Change the words */
  lock_change(): string;
  /** Choose secret words */
  lock_choose(): string;
  /** Your words lock Presente from now on. */
  lock_done(): string;
  /** Open without words */
  lock_drop(): string;
  /** The key goes back to this computer’s own safe place. Who can use the computer as you can then read what is here. */
  lock_drop_text(): string;
  /** No words lock Presente now. */
  lock_dropped(): string;
  /** I do not know the words any more */
  lock_forgot(): string;
  /** Erase all and start again */
  lock_forgot_do(): string;
  /** No one can open this without the words. You can only start again. Then everything here is erased. What you wrote and did not send yet is lost. What the school has is safe. To come back, you need a new code from school, or your name and password. */
  lock_forgot_text(): string;
  /** Start again without the words? */
  lock_forgot_title(): string;
  /** You can also press { $keys }. */
  lock_keys(args: { keys: string }): string;
  /** Never */
  lock_never(): string;
  /** Lock now */
  lock_now(): string;
  /** Your computer keeps the key to what is here. Who sits down at it can read it. With secret words of your own, they cannot. */
  lock_off(): string;
  /** The words you use now */
  lock_old(): string;
  /** Secret words lock what is here. */
  lock_on(): string;
  /** Presente then asks for the words each time it starts, too. While it is locked, nothing is sent and no news comes in. */
  lock_then(): string;
  /** When you walk away */
  lock_title(): string;
  /** about */
  log_about(): string;
  /** Everything */
  log_all(): string;
  /** Show everything */
  log_everybody(): string;
  /** From */
  log_from(): string;
  /** Nothing was done that fits */
  log_none(): string;
  /** Choose other days, or everything. */
  log_none_do(): string;
  /** Show older ones */
  log_older(): string;
  /** Only what is about one child is shown. */
  log_only_child(): string;
  /** Only what one person did is shown. */
  log_only_person(): string;
  /** The server or its technician */
  log_server(): string;
  /** { $count -> [one] { $count } act is shown. *[other] { $count } acts are shown. } */
  log_shown(args: { count: number }): string;
  /** Someone no longer known here */
  log_unknown(): string;
  /** Until */
  log_until(): string;
  /** What */
  log_what(): string;
  /** You are only looking. Nothing can be written here. The school’s log notes that you looked. */
  look_about(): string;
  /** Stop looking */
  look_end(): string;
  /** You see what { $name } sees */
  look_title(args: { name: string }): string;
  /** { $count -> [one] { $count } thing is for named people at the school alone and is left out. *[other] { $count } things are for named people at the school alone and are left out. } */
  look_withheld(args: { count: number }): string;
  /** absent, confirmed by the family, not excused */
  map_code_confirmed_not_excused(): string;
  /** absent, excused */
  map_code_excused(): string;
  /** not counted */
  map_code_ignore(): string;
  /** late */
  map_code_late(): string;
  /** left early */
  map_code_left_early(): string;
  /** not said yet */
  map_code_none(): string;
  /** Code { $code } */
  map_code_of(args: { code: string }): string;
  /** at school */
  map_code_present(): string;
  /** took part from home */
  map_code_remote(): string;
  /** suspended */
  map_code_suspended(): string;
  /** absent, not excused */
  map_code_unexcused(): string;
  /** What the codes mean */
  map_codes(): string;
  /** Rows with a code that nobody explains are left out. */
  map_codes_about(): string;
  /** Column */
  map_column(): string;
  /** What the columns mean */
  map_columns(): string;
  /** This is a guess. Please correct what is wrong. */
  map_columns_about(): string;
  /** How dates are written */
  map_dates(): string;
  /** The dates of this file could be read either way. Please check this one. */
  map_dates_unclear(): string;
  /** Remove */
  map_drop(): string;
  /** Later imports no longer know these files. What was imported stays. */
  map_drop_text(): string;
  /** Remove { $name }? */
  map_drop_title(args: { name: string }): string;
  /** nobody has said what the code means */
  map_flaw_code_unknown(): string;
  /** the date cannot be read */
  map_flaw_date_unreadable(): string;
  /** something is missing in this row */
  map_flaw_value_missing(): string;
  /** Kept here */
  map_kept(): string;
  /** { $moment }, by { $name } */
  map_kept_by(args: { moment: string; name: string }): string;
  /** Nothing is kept yet. Files of Aspen, Ed-Fi and OneRoster are known without it. */
  map_kept_none(): string;
  /** Means */
  map_means(): string;
  /** What { $column } means */
  map_means_of(args: { column: string }): string;
  /** Please choose a column for: { $what } */
  map_missing(args: { what: string }): string;
  /** Name of this mapping */
  map_name(): string;
  /** For example the other system's name. */
  map_name_hint(): string;
  /** not used */
  map_not_used(): string;
  /** day, month, year (6/10/2026) */
  map_order_day_month_year(): string;
  /** eight digits (20261006) */
  map_order_digits(): string;
  /** month, day, year (10/6/2026) */
  map_order_month_day_year(): string;
  /** year, month, day (2026-10-06) */
  map_order_year_month_day(): string;
  /** Choose another file */
  map_other(): string;
  /** Choose a sample file */
  map_pick(): string;
  /** A CSV file as the other system exports it. It is looked at and not kept. */
  map_pick_hint(): string;
  /** Looking at the file … */
  map_reading(): string;
  /** absent, yes or no */
  map_role_absent(): string;
  /** the attendance code */
  map_role_code(): string;
  /** the course */
  map_role_course(): string;
  /** the date */
  map_role_date(): string;
  /** excused, yes or no */
  map_role_excused(): string;
  /** late, yes or no */
  map_role_late(): string;
  /** left early, yes or no */
  map_role_left_early(): string;
  /** minutes */
  map_role_minutes(): string;
  /** the class period */
  map_role_period(): string;
  /** the reason, in words */
  map_role_reason(): string;
  /** the school's number */
  map_role_school_id(): string;
  /** the student's number */
  map_role_student_id(): string;
  /** Keep this mapping */
  map_save(): string;
  /** The mapping is kept. Imports use it from now on. */
  map_saved(): string;
  /** What the first rows become */
  map_trial(): string;
  /** Becomes */
  map_trial_becomes(): string;
  /** Rows in the sample: { $count }. Not usable: { $flawed }. */
  map_trial_count(args: { count: string; flawed: string }): string;
  /** Date */
  map_trial_date(): string;
  /** Student */
  map_trial_student(): string;
  /** The first values */
  map_values(): string;
  /** Missed the day */
  mark_absent(): string;
  /** Came late */
  mark_late(): string;
  /** Left early */
  mark_left_early(): string;
  /** Not recorded yet */
  mark_not_recorded(): string;
  /** Missed part of the day */
  mark_part_day(): string;
  /** At school */
  mark_present(): string;
  /** Learned from home */
  mark_remote(): string;
  /** Away, confirmed by the family, not excused */
  meaning_absent_confirmed_not_excused(): string;
  /** Away, suspended */
  meaning_absent_disciplinary(): string;
  /** Away, excused */
  meaning_absent_excused(): string;
  /** Away, not excused */
  meaning_absent_unexcused(): string;
  /** Looked at and not counted */
  meaning_ignore(): string;
  /** Came late */
  meaning_late(): string;
  /** Left early */
  meaning_left_early(): string;
  /** At school */
  meaning_present(): string;
  /** At school from home */
  meaning_remote(): string;
  /** This can happen when a computer turns off at a bad time, or when its disk gets old. You did nothing wrong. */
  mend_damaged(): string;
  /** Part of what was kept here is damaged */
  mend_damaged_title(): string;
  /** Save what can be read */
  mend_do(): string;
  /** The old file stays on this computer. It is locked, and no one else can read it. */
  mend_file_stays(): string;
  /** Presente locks what it keeps. This computer does not hand out the key now. Is the place where it keeps its keys locked? Open it, then try again. */
  mend_key(): string;
  /** The key to what is kept here is missing */
  mend_key_title(): string;
  /** This Presente is too old to read it. Nothing was changed. Please open the newer one, or put it on this computer again. */
  mend_newer(): string;
  /** This was kept by a newer Presente */
  mend_newer_title(): string;
  /** The disk of this computer does not answer, or it is full, or some other program holds the file. Nothing is lost. Close other programs and make some room. Then try again. */
  mend_not_ready(): string;
  /** Presente will not open just now */
  mend_not_ready_title(): string;
  /** What the school has is safe. It comes here again. */
  mend_school_safe(): string;
  /** What you wrote here and did not send yet is saved, as far as it can be read. You will see what was saved. */
  mend_unsent(): string;
  /** What you wrote here and did not send yet cannot be read without the key. */
  mend_unsent_key(): string;
  /** Start again without the key */
  mend_without_key(): string;
  /** The old file is kept, but it stays shut without its key. To come back, you need a new code from school, or your name and password. */
  mend_without_key_text(): string;
  /** Start again without the key? */
  mend_without_key_title(): string;
  /** You can ask anything about school. Write in any language. */
  messages_begin(): string;
  /** { $name }: */
  messages_by(args: { name: string }): string;
  /** No messages yet */
  messages_empty(): string;
  /** One thread for each child. What you write goes to people with names. */
  messages_lead(): string;
  /** Mend it and send again */
  messages_mend(): string;
  /** New message from { $name } */
  messages_new_from(args: { name: string }): string;
  /** No messages yet */
  messages_none(): string;
  /** When the school writes to you, you will see it here. */
  messages_none_do(): string;
  /** Files only */
  messages_only_files(): string;
  /** Read by { $names } */
  messages_read_by(args: { names: string }): string;
  /** Reads { $language } */
  messages_reads(args: { language: string }): string;
  /** { $name } · { $school } */
  messages_row(args: { name: string; school: string }): string;
  /** { $name } · { $student } */
  messages_row_staff(args: { name: string; student: string }): string;
  /** Saved. It goes to the other side now, or as soon as you are online. */
  messages_sent(): string;
  /** Arrived */
  messages_state_delivered(): string;
  /** Waiting to be sent */
  messages_state_queued(): string;
  /** Read */
  messages_state_read(): string;
  /** Came back */
  messages_state_refused(): string;
  /** Sent */
  messages_state_sent(): string;
  /** { $given } { $family } */
  messages_student(args: { family: string; given: string }): string;
  /** Waits for your answer */
  messages_waits(): string;
  /** Read by { $names }. */
  messages_who_reads(args: { names: string }): string;
  /** { $count -> [one] Read by { $names }, and { $count } more person at school. *[other] Read by { $names }, and { $count } more people at school. } */
  messages_who_reads_more(args: { count: number; names: string }): string;
  /** Read by the people at school who work with families. */
  messages_who_reads_school(): string;
  /** Write a message */
  messages_write(): string;
  /** Any language is fine. */
  messages_write_hint(): string;
  /** You */
  messages_you(): string;
  /** You can go on from the first page. */
  missing_place_body(): string;
  /** Go to the first page */
  missing_place_go(): string;
  /** We cannot find this page */
  missing_place_title(): string;
  /** Today at school */
  notification_absence(): string;
  /** { $name } was marked absent today */
  notification_absence_of(args: { name: string }): string;
  /** There is an answer to your explanation */
  notification_explanation_answered(): string;
  /** The school has a goal to offer */
  notification_goal_proposed(): string;
  /** Open Presente to read it. */
  notification_hidden(): string;
  /** New message */
  notification_message(): string;
  /** New message from { $name } */
  notification_message_from(args: { name: string }): string;
  /** There is an answer to your request for help */
  notification_support_answered(): string;
  /** Add a person */
  office_add(): string;
  /** Add and make a password */
  office_add_do(): string;
  /** { $name } can sign in now. */
  office_added(args: { name: string }): string;
  /** { $count -> [0] Not signed in anywhere [one] Signed in on { $count } computer *[other] Signed in on { $count } computers } */
  office_computers(args: { count: number }): string;
  /** Take off */
  office_end(): string;
  /** This person is nothing at { $school } any more and is signed out there. What they wrote and decided stays. */
  office_end_text(args: { school: string }): string;
  /** Take { $name } off? */
  office_end_title(args: { name: string }): string;
  /** This person does not sign in here */
  office_gone(): string;
  /** They may have been taken off meanwhile. */
  office_gone_do(): string;
  /** Imports */
  office_imports(): string;
  /** Files that came in, what they changed, and undoing them. */
  office_imports_about(): string;
  /** What was done */
  office_log(): string;
  /** Who did what, about whom and when. What people wrote is not in it. */
  office_log_about(): string;
  /** Name to sign in with */
  office_login(): string;
  /** For example r.okafor, or an e-mail address. */
  office_login_hint(): string;
  /** Password or computer lost? */
  office_lost(): string;
  /** A new password ends the old one and signs this person out on every computer. */
  office_lost_about(): string;
  /** Another system's attendance */
  office_mapping(): string;
  /** Say once what its columns and codes mean; every import after that knows it. */
  office_mapping_about(): string;
  /** This is you. Someone else who looks after Presente can change what you are. Your own password is under Settings. */
  office_me(): string;
  /** Please fill this in. */
  office_missing(): string;
  /** Name */
  office_name(): string;
  /** As families know this person. */
  office_name_hint(): string;
  /** Make a new password */
  office_new_password(): string;
  /** The old one stops working now, and every computer of this person is signed out. */
  office_new_password_text(): string;
  /** Make a new password for { $name }? */
  office_new_password_title(args: { name: string }): string;
  /** This part is for administrators */
  office_not_yours(): string;
  /** If you should see it, ask whoever looks after Presente at your school. */
  office_not_yours_do(): string;
  /** It can be changed under Settings, after signing in. */
  office_password_change(): string;
  /** Password for { $name } */
  office_password_for(args: { name: string }): string;
  /** The new password is ready. */
  office_password_made(): string;
  /** This password is shown only now. Hand it over in person, or by telephone. */
  office_password_once(): string;
  /** Policies */
  office_policies(): string;
  /** What families read in their languages, and who has confirmed it. */
  office_policies_about(): string;
  /** Nothing has been published yet */
  office_policies_none(): string;
  /** Families find policies under “School policies”. */
  office_policies_none_do(): string;
  /** Add a language */
  office_policy_add_language(): string;
  /** Who is asked to confirm that they have read it */
  office_policy_ask(): string;
  /** Everybody */
  office_policy_ask_everybody(): string;
  /** Nobody */
  office_policy_ask_nobody(): string;
  /** Those who have confirmed no edition yet */
  office_policy_ask_who_has_not(): string;
  /** Families are asked */
  office_policy_asks(): string;
  /** Publish the next edition */
  office_policy_edit(): string;
  /** The first language is what families read where theirs is missing. */
  office_policy_first_language(): string;
  /** Language */
  office_policy_language(): string;
  /** Title */
  office_policy_name(): string;
  /** Write a policy */
  office_policy_new(): string;
  /** How families will see it */
  office_policy_preview(): string;
  /** Publish */
  office_policy_publish(): string;
  /** The policy is published. Families have it as soon as their computer reaches the school. */
  office_policy_published(): string;
  /** Take { $language } out */
  office_policy_remove_language(args: { language: string }): string;
  /** Text */
  office_policy_text(): string;
  /** An empty line begins a new paragraph. A line that begins with # is a heading, one that begins with - an item of a list. */
  office_policy_text_hint(): string;
  /** In use from */
  office_policy_valid(): string;
  /** Take it back */
  office_policy_withdraw(): string;
  /** Families read it no more. The office keeps it, and who has confirmed it. */
  office_policy_withdraw_text(): string;
  /** Take “{ $title }” back? */
  office_policy_withdraw_title(args: { title: string }): string;
  /** Taken back */
  office_policy_withdrawn(): string;
  /** Who has confirmed */
  office_receipts(): string;
  /** Everybody who is asked has confirmed. */
  office_receipts_all(): string;
  /** Confirmed */
  office_receipts_confirmed(): string;
  /** Parents and guardians */
  office_receipts_guardians(): string;
  /** not in { $language } yet */
  office_receipts_no_language(args: { language: string }): string;
  /** Nobody is asked about this edition. */
  office_receipts_nobody(): string;
  /** has not joined */
  office_receipts_not_joined(): string;
  /** Not yet */
  office_receipts_not_yet(): string;
  /** Can also say who signs in, and read what was done. */
  office_role_administrator_hint(): string;
  /** { $role }, { $school } */
  office_role_at(args: { role: string; school: string }): string;
  /** What this person is at the school */
  office_roles(): string;
  /** Please choose at least one. */
  office_roles_missing(): string;
  /** Save */
  office_save(): string;
  /** Saved */
  office_saved(): string;
  /** School */
  office_school(): string;
  /** Signs in as */
  office_signs_in_as(): string;
  /** Who signs in */
  office_staff(): string;
  /** Staff with a password for Presente, and what each may do. */
  office_staff_about(): string;
  /** Back to everybody who signs in */
  office_staff_back(): string;
  /** You */
  office_you(): string;
  /** Lists, days missed by grade and more, for Excel */
  out_about(): string;
  /** As */
  out_form(): string;
  /** CSV */
  out_form_csv(): string;
  /** Excel */
  out_form_xlsx(): string;
  /** Open them in Excel or another program. */
  out_lead(): string;
  /** A file is not locked. It has children's names or numbers in it: keep it in the school, and delete it when it has served. */
  out_open(): string;
  /** Save the file */
  out_save(): string;
  /** The file is saved. */
  out_saved(): string;
  /** Numbers from 1 to 9 are hidden, so that no child can be found. */
  out_small(): string;
  /** Lists and files */
  out_title(): string;
  /** The school calendar */
  out_what_calendar(): string;
  /** What the school decided in the last year, for the student information system */
  out_what_decisions(): string;
  /** What families explained */
  out_what_explanations(): string;
  /** Days missed, by grade */
  out_what_rates_by_grade(): string;
  /** Days missed, by home language */
  out_what_rates_by_language(): string;
  /** Days missed, by school */
  out_what_rates_by_school(): string;
  /** All children, with days missed */
  out_what_students(): string;
  /** Support requests that you may see */
  out_what_support(): string;
  /** What do you need? */
  out_which(): string;
  /** No longer needed */
  outcome_no_longer_needed(): string;
  /** The school could not do this */
  outcome_not_possible(): string;
  /** Partly solved */
  outcome_partly_solved(): string;
  /** Passed on to someone who can help */
  outcome_passed_on(): string;
  /** Solved */
  outcome_solved(): string;
  /** Change my password */
  own_password(): string;
  /** New password, once more */
  own_password_again(): string;
  /** The two are not the same. */
  own_password_differs(): string;
  /** Change it */
  own_password_do(): string;
  /** Your password is changed. Your other computers are signed out. */
  own_password_done(): string;
  /** At least 10 characters. A few words are easy to remember. */
  own_password_hint(): string;
  /** New password */
  own_password_new(): string;
  /** Password now */
  own_password_old(): string;
  /** Which numbers hold at your school, and where each comes from. */
  pack_about(): string;
  /** Ages */
  pack_ages(): string;
  /** School is a duty from age { $from } until { $until }. */
  pack_ages_of(args: { from: string; until: string }): string;
  /** { $count -> [0] No child’s days would be counted anew. [one] The days of { $count } child would be counted anew. *[other] The days of { $count } children would be counted anew. } */
  pack_anew(args: { count: number }): string;
  /** Chosen when the school was set up. */
  pack_as_set_up(): string;
  /** I have checked these numbers today */
  pack_check(): string;
  /** Hold each number against its source first. Your name and today’s date then stand beside them. */
  pack_check_about(): string;
  /** Your name and today’s date stand beside them now. */
  pack_check_done(): string;
  /** Looked through by { $name }, { $date } */
  pack_checked(args: { date: string; name: string }): string;
  /** Nobody at your school has looked these numbers through yet. */
  pack_checked_never(): string;
  /** Children counted */
  pack_children(): string;
  /** A student’s own rights */
  pack_eligible(): string;
  /** From age { $age } the rights over the record are the student’s. */
  pack_eligible_age(args: { age: string }): string;
  /** Or from grade { $grade } on, whatever the age. */
  pack_eligible_grade(args: { grade: string }): string;
  /** Parents share them until age { $age }. */
  pack_eligible_shared(args: { age: string }): string;
  /** What excuses a day */
  pack_excuse(): string;
  /** From absence { $nth } of the year on, any reason counts. Paper: { $paper } */
  pack_excuse_any(args: { nth: string; paper: string }): string;
  /** These want a paper of their own: */
  pack_excuse_but(): string;
  /** Accepted, and still not excused: { $reasons } */
  pack_excuse_confirmed(args: { reasons: string }): string;
  /** From absence { $nth } of the year on, only these reasons count: */
  pack_excuse_listed(args: { nth: string }): string;
  /** { $reason }. Paper: { $paper } */
  pack_excuse_one(args: { paper: string; reason: string }): string;
  /** { $days -> [one] An illness of more than { $days } school day in a row wants a note from the doctor. *[other] An illness of more than { $days } school days in a row wants a note from the doctor. } */
  pack_excuse_row(args: { days: number }): string;
  /** { $days -> [one] A paper is due within { $days } school day after the return. *[other] A paper is due within { $days } school days after the return. } */
  pack_excuse_within(args: { days: number }): string;
  /** The day on which a child leaves counts. */
  pack_exit_counts(): string;
  /** The day on which a child leaves does not count. */
  pack_exit_not(): string;
  /** How far back and ahead */
  pack_explaining(): string;
  /** { $days -> [one] The year can be put right for { $days } day after its end. *[other] The year can be put right for { $days } days after its end. } */
  pack_explaining_after(args: { days: number }): string;
  /** { $days -> [one] A gap of { $days } school day between two classes is no leaving. *[other] A gap of up to { $days } school days between two classes is no leaving. } */
  pack_gap(args: { days: number }): string;
  /** Holds at your school */
  pack_holds(): string;
  /** Minutes late and minutes left early are time missed. */
  pack_late_counts(): string;
  /** Minutes late and minutes left early are told and never counted. */
  pack_late_not(): string;
  /** A rule pack holds the numbers of a state’s law and practice. What your school sets itself goes over it. */
  pack_lead(): string;
  /** Who is counted */
  pack_membership(): string;
  /** { $days -> [one] There is no tier before { $days } day at the school. *[other] There is no tier before { $days } days at the school. } */
  pack_min_days(args: { days: number }): string;
  /** Where a file tells minutes, a full day has { $full } and a short one { $short }. */
  pack_minutes(args: { full: string; short: string }): string;
  /** Days missed */
  pack_missed(): string;
  /** There is a tier from the first day on. */
  pack_no_min(): string;
  /** Too few days for a tier */
  pack_no_tier(): string;
  /** What the school tells, and when */
  pack_notices(): string;
  /** Now */
  pack_now(): string;
  /** A tenth of the days missed, for any reason */
  pack_on_chronic(): string;
  /** { $days -> [one] { $days } excused day within { $window } *[other] { $days } excused days within { $window } } */
  pack_on_excused(args: { days: number; window: string }): string;
  /** { $days -> [one] { $days } day in a row not excused *[other] { $days } days in a row not excused } */
  pack_on_in_a_row(args: { days: number }): string;
  /** { $days -> [one] { $days } day not excused within { $window } *[other] { $days } days not excused within { $window } } */
  pack_on_unexcused(args: { days: number; window: string }): string;
  /** Nobody has told the school of an absence */
  pack_on_untold(): string;
  /** At the beginning of the year */
  pack_on_year_start(): string;
  /** Another pack */
  pack_other(): string;
  /** See what would change before anything does. */
  pack_other_about(): string;
  /** Pack */
  pack_other_which(): string;
  /** When a day counts as missed */
  pack_present(): string;
  /** A day counts for the part of it that was missed. */
  pack_present_fraction(): string;
  /** Away for { $percent } of the day or more: the whole day counts as missed. */
  pack_present_missed(args: { percent: string }): string;
  /** Away for more than { $percent } of the day: the whole day counts as missed. Exactly that much is still a day at school. */
  pack_present_present(args: { percent: string }): string;
  /** Show what would change */
  pack_preview(): string;
  /** Children and days, by today’s records */
  pack_preview_caption(): string;
  /** Taking part from home is being at school. */
  pack_remote_counts(): string;
  /** Taking part from home is not being at school. */
  pack_remote_not(): string;
  /** How long the record is kept */
  pack_retention(): string;
  /** By the school’s own schedule. */
  pack_retention_own(): string;
  /** { $years -> [one] { $years } year after leaving. *[other] { $years } years after leaving. } */
  pack_retention_years(args: { years: number }): string;
  /** Let it hold */
  pack_set(): string;
  /** It holds now. */
  pack_set_done(): string;
  /** Every day of this school year is counted anew by it. What was decided stays, and so does what your files said. Families see the new numbers with their next sync. */
  pack_set_text(): string;
  /** Let { $pack } hold from now on? */
  pack_set_title(args: { pack: string }): string;
  /** Small groups */
  pack_small(): string;
  /** Counts from 1 to { $most } are not shown to others. */
  pack_small_below(args: { most: string }): string;
  /** Source */
  pack_source(): string;
  /** Looked up by { $by }, { $date } */
  pack_source_by(args: { by: string; date: string }): string;
  /** With { $pack } */
  pack_then(args: { pack: string }): string;
  /** Exactly on the first line counts as the tier above it. */
  pack_tie_at_risk(): string;
  /** Exactly on the first line still counts as the tier below it. */
  pack_tie_satisfactory(): string;
  /** { $tier }: from { $share } of the days missed */
  pack_tier_from(args: { share: string; tier: string }): string;
  /** Tiers */
  pack_tiers(): string;
  /** Rule pack and its sources */
  pack_title(): string;
  /** Counts of unexcused days */
  pack_truancy(): string;
  /** Reached a count of unexcused days */
  pack_truancy_children(): string;
  /** This pack has none. */
  pack_truancy_none(): string;
  /** Days for mental health */
  pack_wellness(): string;
  /** They may not follow one another. */
  pack_wellness_apart(): string;
  /** { $days -> [one] { $days } day a year wants no paper. *[other] { $days } days a year want no paper. } */
  pack_wellness_days(args: { days: number }): string;
  /** They may follow one another. */
  pack_wellness_row(): string;
  /** { $days -> [one] any { $days } day *[other] any { $days } days in a row } */
  pack_window_any_days(args: { days: number }): string;
  /** one calendar month */
  pack_window_calendar_month(): string;
  /** a quarter of the year */
  pack_window_quarter(): string;
  /** the school year */
  pack_window_school_year(): string;
  /** { $days -> [one] Within { $days } day *[other] Within { $days } days } */
  pack_within_calendar_days(args: { days: number }): string;
  /** { $days -> [one] Within { $days } school day *[other] Within { $days } school days } */
  pack_within_school_days(args: { days: number }): string;
  /** Order of an agency */
  paper_agency_order(): string;
  /** Binding agreement */
  paper_agreement(): string;
  /** Coming of age */
  paper_coming_of_age(): string;
  /** Correction of a mistake */
  paper_correction(): string;
  /** Court order */
  paper_court_order(): string;
  /** Request of a non-custodial parent */
  paper_non_custodial_request(): string;
  /** Another paper */
  paper_other(): string;
  /** Protective order */
  paper_protective_order(): string;
  /** The student’s written yes */
  paper_student_consent(): string;
  /** Proof that the student is a dependent for tax */
  paper_tax_dependent(): string;
  /** Leaves early, at { $leaves } */
  part_at_early_departure(args: { leaves: string }): string;
  /** Comes late, at { $arrives } */
  part_at_late_arrival(args: { arrives: string }): string;
  /** Away from { $leaves } to { $returns } */
  part_at_leave_and_return(args: { leaves: string; returns: string }): string;
  /** Leaves early */
  part_early_departure(): string;
  /** The whole day */
  part_full_day(): string;
  /** Comes late */
  part_late_arrival(): string;
  /** Leaves and comes back */
  part_leave_and_return(): string;
  /** Today */
  place_board(): string;
  /** Explain or report */
  place_explain(): string;
  /** Students */
  place_find(): string;
  /** Goals */
  place_goal(): string;
  /** Attendance */
  place_history(): string;
  /** Home */
  place_home(): string;
  /** Messages */
  place_messages(): string;
  /** Office */
  place_office(): string;
  /** School policies */
  place_policies(): string;
  /** Settings */
  place_settings(): string;
  /** Ask for help */
  place_support(): string;
  /** How your school does things, in its own words. */
  policies_lead(): string;
  /** The school has shared no policies yet */
  policies_none(): string;
  /** When it does, you will find them here. */
  policies_none_do(): string;
  /** School policies */
  policies_title(): string;
  /** The school asks you to say that you have read this. It does not mean that you agree. */
  policy_ask(): string;
  /** Please read this */
  policy_asked(): string;
  /** I have read this */
  policy_confirm(): string;
  /** You said on { $date } that you have read this. */
  policy_confirmed(args: { date: string }): string;
  /** edition { $edition } */
  policy_edition(args: { edition: string }): string;
  /** This policy is not here any more */
  policy_gone(): string;
  /** The school may have taken it back. */
  policy_gone_do(): string;
  /** This is in { $language }. The school has not put it into your language yet. You can ask the school to help you with it. */
  policy_other_language(args: { language: string }): string;
  /** Language of this text */
  policy_read_in(): string;
  /** Thank you. The school will know that you have read this. */
  policy_thanks(): string;
  /** Last updated { $date } */
  policy_updated(args: { date: string }): string;
  /** in use from { $date } */
  policy_valid(args: { date: string }): string;
  /** Your answer is on this computer. It goes to the school by itself when there is a network. */
  policy_waiting(): string;
  /** Proposed by { $name }. To be looked at on { $date }. */
  propose_by(args: { date: string; name: string }): string;
  /** Please choose a day. */
  propose_date_missing(): string;
  /** Your goal for { $name } is on its way to the family. */
  propose_done(args: { name: string }): string;
  /** What { $name } says */
  propose_family_says(args: { name: string }): string;
  /** From */
  propose_from(): string;
  /** Goals */
  propose_goals(): string;
  /** The goal was kept. */
  propose_kept(): string;
  /** The family can accept it, change the number, or say no. */
  propose_lead(): string;
  /** { $days -> [0] None left. [one] { $days } left. *[other] { $days } left. } */
  propose_left(args: { days: number }): string;
  /** Days missed at most */
  propose_most(): string;
  /** So far this year: { $missed }. */
  propose_most_hint(args: { missed: string }): string;
  /** Please type a number of days, such as 2. */
  propose_most_missing(): string;
  /** { $days -> [0] No days missed from { $from } to { $until } [one] { $days } day missed at most, from { $from } to { $until } *[other] { $days } days missed at most, from { $from } to { $until } } */
  propose_most_until(args: { days: number; from: string; until: string }): string;
  /** No goal yet */
  propose_none(): string;
  /** A small goal for a few weeks, with something the school does too, helps most. */
  propose_none_do(): string;
  /** That is more than the goal. A talk may help more than a number now. */
  propose_over(): string;
  /** We look at it together on */
  propose_review_on(): string;
  /** A day on which both sides see how it went. */
  propose_review_on_hint(): string;
  /** What the school does */
  propose_school_does(): string;
  /** Propose it */
  propose_send(): string;
  /** { $days -> [0] No days missed so far. [one] { $days } day missed so far. *[other] { $days } days missed so far. } */
  propose_so_far(args: { days: number }): string;
  /** Propose a goal */
  propose_title(): string;
  /** Propose a goal for { $name } */
  propose_title_for(args: { name: string }): string;
  /** Until */
  propose_until(): string;
  /** Put this away */
  put_away(): string;
  /** Keep it */
  put_away_not(): string;
  /** The school did not take this. If you put it away, your words are gone from this computer. */
  put_away_text(): string;
  /** Put this away? */
  put_away_title(): string;
  /** An email */
  reach_email(): string;
  /** A talk in person */
  reach_in_person(): string;
  /** A message here */
  reach_message_here(): string;
  /** A phone call */
  reach_phone(): string;
  /** A visit to a doctor, a dentist or the like */
  reason_appointment(): string;
  /** A death in the family */
  reason_bereavement(): string;
  /** A visit to a college */
  reason_college_visit(): string;
  /** The internet or the computer did not work */
  reason_connection(): string;
  /** A day in court */
  reason_court(): string;
  /** Family emergency */
  reason_family_emergency(): string;
  /** Moving, or trouble with our home */
  reason_housing(): string;
  /** Sick or not feeling well */
  reason_illness(): string;
  /** A rest for mental health */
  reason_mental_health(): string;
  /** Someone at home goes to the military or comes back */
  reason_military_family(): string;
  /** Another reason */
  reason_other(): string;
  /** A religious day */
  reason_religious(): string;
  /** It did not feel safe */
  reason_safety(): string;
  /** Away with the school: a trip, a team, a club */
  reason_school_activity(): string;
  /** I would rather tell a person */
  reason_tell_a_person(): string;
  /** No way to get to school */
  reason_transport(): string;
  /** A family trip */
  reason_travel(): string;
  /** Snow, a storm or other bad weather */
  reason_weather(): string;
  /** Who can see this */
  record_access(): string;
  /** People at the school who sign in can read this record. Only those who help read what you asked for. No one else gets it from the school here. */
  record_access_about(): string;
  /** Day */
  record_day(): string;
  /** What was explained */
  record_explanations(): string;
  /** Files: { $names } */
  record_files(args: { names: string }): string;
  /** Files are named here and are not in this page. Open the note or message in this app to save one. */
  record_files_where(): string;
  /** See, print or save the whole record */
  record_go(): string;
  /** Goals */
  record_goals(): string;
  /** Last */
  record_last(): string;
  /** All that this computer holds of your child: what the school noted, and what you and the school wrote. */
  record_lead(): string;
  /** { $name }, as of { $date }. */
  record_made(args: { date: string; name: string }): string;
  /** Messages */
  record_messages(): string;
  /** Days missed: { $missed } of { $days }. */
  record_missed(args: { days: string; missed: string }): string;
  /** Nothing is noted this year: no day missed, none late. */
  record_no_days(): string;
  /** Nothing so far. */
  record_none(): string;
  /** A printed page or a saved file is not locked. Anyone who finds it can read it. */
  record_open(): string;
  /** You and your child */
  record_own(): string;
  /** The page is saved. Any browser opens it. */
  record_page_saved(): string;
  /** What you read and said so */
  record_policies(): string;
  /** Read { $date }, edition { $edition } */
  record_policy_read(args: { date: string; edition: string }): string;
  /** Print */
  record_print(): string;
  /** To this child you are: { $relation } */
  record_relation(args: { relation: string }): string;
  /** Days and goals */
  record_right_attendance(): string;
  /** Words of other guardians */
  record_right_contact(): string;
  /** Deciding for the child */
  record_right_decisions(): string;
  /** Messages */
  record_right_messages(): string;
  /** The school */
  record_right_school(): string;
  /** Help */
  record_right_support(): string;
  /** { $right }: a paper takes this from you from { $from } on. */
  record_right_taken(args: { from: string; right: string }): string;
  /** { $right }: a paper takes this from you from { $from } until { $until }. */
  record_right_taken_until(args: { from: string; right: string; until: string }): string;
  /** You may see and do everything here for your child. */
  record_rights_all(): string;
  /** Save for another program */
  record_save_json(): string;
  /** Save as a page */
  record_save_page(): string;
  /** The record is saved. */
  record_saved(): string;
  /** What */
  record_saw(): string;
  /** Answered what you explained */
  record_saw_explanations(): string;
  /** Read your messages */
  record_saw_messages(): string;
  /** Worked on what you asked for */
  record_saw_requests(): string;
  /** Help asked for */
  record_support(): string;
  /** The whole record */
  record_title(): string;
  /** What the school noted */
  record_what(): string;
  /** Who */
  record_who(): string;
  /** “{ $address }” does not look like the address of a school. Please copy it from the paper from school. */
  refusal_address_unusable(args: { address: string }): string;
  /** The school has already answered this. You can send a message, or explain the day again. */
  refusal_already_decided(): string;
  /** Someone has told the school about { $date } already. Please open that note, or pick another day. */
  refusal_already_explained(args: { date: string }): string;
  /** This was taken back before. You can send a new one. */
  refusal_already_withdrawn(): string;
  /** The server was not told where backups go. Ask its technician to start it with --backup-to. */
  refusal_backup_folder_missing(): string;
  /** This school’s data is in a PostgreSQL database. Its own backups are used: ask the technician about pg_dump. */
  refusal_backups_elsewhere(): string;
  /** We cannot be sure that { $address } is your school. Nothing was sent. Please look if the date of this computer is right. If it is, call the school. */
  refusal_certificate_unusable(args: { address: string }): string;
  /** Someone changed this while you had it open. Please look at it again, then choose. */
  refusal_changed_meanwhile(): string;
  /** Please type the code from your app as well. */
  refusal_code_needed(): string;
  /** The code “{ $code }” is there twice. Please keep one of them. */
  refusal_code_twice(args: { code: string }): string;
  /** This code is not right, or it was used before. Please wait for the next one and type that. */
  refusal_code_wrong(): string;
  /** { $date } has not come yet. Please pick an earlier day. */
  refusal_date_in_the_future(args: { date: string }): string;
  /** { $date } is already over. Please pick a later day. */
  refusal_date_in_the_past(args: { date: string }): string;
  /** Something is wrong with the list of days. Please pick the days again. */
  refusal_days_out_of_order(): string;
  /** Someone else decides on this reason here: { $role }. It waits in their list. */
  refusal_decided_by(args: { role: string }): string;
  /** This computer has been signed out. To use it again, please ask the school for a new code. */
  refusal_device_revoked(): string;
  /** This file has nothing in it. Please pick another one. */
  refusal_file_empty(): string;
  /** The school’s virus check found something bad in this file, so it was not taken. Please send another file, or call the school. */
  refusal_file_harmful(): string;
  /** We can only take photos (JPEG or PNG) and PDF files. Please pick one of those. */
  refusal_file_kind_unknown(): string;
  /** We could not find this file any more. Please add it again. */
  refusal_file_missing(): string;
  /** This file is too big. Please pick one of { $most_mb } MB or less. */
  refusal_file_too_large(args: { most_mb: string }): string;
  /** Nothing was made: the school's server has no font for { $script } script. Whoever looks after the server can install the package { $package }. */
  refusal_font_missing(args: { package: string; script: string }): string;
  /** { $most -> [one] Please choose a goal of one day, or none. *[other] Please choose a goal of { $most } days or fewer. } */
  refusal_goal_out_of_range(args: { most: number }): string;
  /** The end of the hours comes before their start. Please check both times. */
  refusal_hours_out_of_order(): string;
  /** This code is too old to work. Please ask the school for a new one. */
  refusal_invitation_expired(): string;
  /** The school does not know this code. Please check each letter with the paper from school. */
  refusal_invitation_unknown(): string;
  /** This code has been used before, and each code works only once. Please ask the school for a new one. */
  refusal_invitation_used(): string;
  /** The law lets a school keep this no longer than { $most } years. Choose fewer. */
  refusal_kept_too_long(args: { most: string }): string;
  /** The place where this computer keeps its keys is locked. Please unlock it, then open Presente again. */
  refusal_keyring_locked(): string;
  /** This link cannot be opened from here. */
  refusal_link_unusable(): string;
  /** Someone else signs in under this name. Please choose another. */
  refusal_login_taken(): string;
  /** Please use letters and digits, with points or dashes between them, and no spaces. */
  refusal_login_unusable(): string;
  /** Please pick at least one day. */
  refusal_no_days(): string;
  /** Your school has not said yet what you do here. Please ask who looks after Presente there. */
  refusal_no_role_here(): string;
  /** Nobody fits what you chose. Choose more grades or languages, or everybody. */
  refusal_nobody_to_invite(): string;
  /** Families would have no one to reach. Show one person at least, or enter a number of the school. */
  refusal_nobody_to_reach(): string;
  /** “{ $text }” is not a number that a telephone can call. */
  refusal_not_a_number(args: { text: string }): string;
  /** There is no school on { $date }. Please pick another day. */
  refusal_not_a_school_day(args: { date: string }): string;
  /** There is no school with Presente at { $address }. Please check the address with the paper from school. */
  refusal_not_a_school_server(args: { address: string }): string;
  /** The school has your child at school on { $date }. If that is wrong, please send the school a message. */
  refusal_not_absent(args: { date: string }): string;
  /** You cannot do this from here. If you need it, please ask the school. */
  refusal_not_allowed(): string;
  /** “{ $text }” is not an address for e-mail. */
  refusal_not_an_email(args: { text: string }): string;
  /** Your child was not in this school on { $date }. Please pick another day. */
  refusal_not_enrolled(args: { date: string }): string;
  /** We could not find this. It may not be here any more. */
  refusal_not_found(): string;
  /** Under the rules of this school, a student can have an account from age { $age }. */
  refusal_not_old_enough(args: { age: string }): string;
  /** Please choose at least one. */
  refusal_nothing_chosen(): string;
  /** Families can still report until { $until }. Let the notices start later, please. */
  refusal_notices_too_early(args: { until: string }): string;
  /** This needs the internet, and you are offline now. Please try again when you are back online. */
  refusal_offline(): string;
  /** You are only looking at what someone else sees. Nothing is changed or sent. */
  refusal_only_a_look(): string;
  /** These words are easy to guess. Please choose others: three or four words that have nothing to do with each other. */
  refusal_passphrase_guessable(): string;
  /** Please type your secret words to open Presente. */
  refusal_passphrase_needed(): string;
  /** This computer has no other safe place for its key. So the words stay. */
  refusal_passphrase_stays(): string;
  /** { $least -> [one] Your secret words are too short. Please use at least one letter. *[other] Your secret words are too short. Please use at least { $least } letters and signs. } */
  refusal_passphrase_too_short(args: { least: number }): string;
  /** These are not the right secret words. Please try again. */
  refusal_passphrase_wrong(): string;
  /** This password is easy to guess. A few words in a row that have nothing to do with each other are easy to remember and hard to guess. */
  refusal_password_guessable(): string;
  /** A password needs at least { $least } characters. A few words in a row are easy to remember. */
  refusal_password_too_short(args: { least: string }): string;
  /** This picture has too many points to be shown. Please pick one of { $most_megapixels } megapixels or less. */
  refusal_picture_too_large(args: { most_megapixels: string }): string;
  /** The answer from { $address } does not fit the pin from your school. Nothing was sent. Please look at the pin on the newest paper again. If it is right, call the school: it may have a new pin for you. */
  refusal_pin_other(args: { address: string }): string;
  /** A pin has 16 letters and numbers. Please look at the paper from school again. */
  refusal_pin_unusable(): string;
  /** We cannot tell if { $address } is your school. Nothing was sent. Is there a pin on the paper from school? Then please type it. If not, please call the school. */
  refusal_pin_wanted(args: { address: string }): string;
  /** The place where you sign in does not answer. Please try again later. */
  refusal_provider_away(): string;
  /** Please say why, in a few words. */
  refusal_reason_missing(): string;
  /** The school no longer lists this reason. Please pick another one. What you wrote is kept. */
  refusal_reason_put_away(): string;
  /** “I’d rather tell a person” always stays on the list, and wants no paper. */
  refusal_reason_stays(): string;
  /** Nothing of this student is erased while the record is held. End the hold first. */
  refusal_record_held(): string;
  /** A paper on file at the school limits what you can do for this child. You can ask the school’s office about it. */
  refusal_right_taken(): string;
  /** We cannot reach your school at { $address } right now. Please check your internet, or try again later. */
  refusal_school_unreachable(args: { address: string }): string;
  /** Your school asks for a code from an app. Please set that up first. */
  refusal_second_factor_needed(): string;
  /** Your school asks for this, so it stays on. You can set it up on another phone. */
  refusal_second_factor_stays(): string;
  /** Please sign in again to go on. */
  refusal_sign_in_again(): string;
  /** You did not come back from the browser. Please start again when you like. */
  refusal_sign_in_not_finished(): string;
  /** This sign-in did not work. Please start it again. */
  refusal_sign_in_not_proved(): string;
  /** This person signs in with an account from outside. They can change their password there. */
  refusal_signs_in_elsewhere(): string;
  /** What is kept on this computer cannot be read now. Please close Presente and open it again. It will tell you what to do. */
  refusal_store_shut(): string;
  /** There is no text yet. Please write a few words first. */
  refusal_text_missing(): string;
  /** { $most -> [one] Your text is too long. Please keep it to one letter. *[other] Your text is too long. Please keep it under { $most } letters and signs. } */
  refusal_text_too_long(args: { most: number }): string;
  /** The time is still missing. Please add it. */
  refusal_times_missing(): string;
  /** Your child cannot be back before leaving. Please check both times. */
  refusal_times_out_of_order(): string;
  /** The school does not plan that far ahead yet. Please pick a day up to { $last }. */
  refusal_too_far_ahead(args: { last: string }): string;
  /** It is too late to explain this day here. The last day for it was { $last }. You can still send the school a message. */
  refusal_too_late(args: { last: string }): string;
  /** { $most -> [one] You can add one file. Please take the others away. *[other] You can add up to { $most } files. Please take some away. } */
  refusal_too_many_files(args: { most: number }): string;
  /** One file takes { $most } letters. Choose fewer grades, and make a file for each. */
  refusal_too_many_letters(args: { most: string }): string;
  /** { $minutes -> [one] That did not work too many times. Please wait one minute, then try again. *[other] That did not work too many times. Please wait { $minutes } minutes, then try again. } */
  refusal_too_many_tries(args: { minutes: number }): string;
  /** Your app is newer than the one at school. Please try again when the school has caught up. */
  refusal_too_new(): string;
  /** Your app is too old to talk to the school. Please get the new one, then try again. */
  refusal_too_old(): string;
  /** { $count -> [one] One thing you wrote has not reached the school yet, and would be lost. Please wait until it is sent. *[other] { $count } things you wrote have not reached the school yet, and would be lost. Please wait until they are sent. } */
  refusal_unsent_writes(args: { count: number }): string;
  /** This is not newer than the Presente you have. Nothing was changed. */
  refusal_update_not_later(): string;
  /** This new version is not from the people who make Presente, or it was changed on its way. It was not kept. Please tell your school. */
  refusal_update_not_signed(): string;
  /** Something got mixed up on the way. Please write it once more and send it. */
  refusal_write_reused(): string;
  /** The name, the password or the code is not right. Please try again. */
  refusal_wrong_password(): string;
  /** The school could not take this, and this app is too old to say why. Please get the new one, then try again. */
  refused_otherwise(): string;
  /** Father */
  relation_father(): string;
  /** Foster parent */
  relation_foster_parent(): string;
  /** Grandparent */
  relation_grandparent(): string;
  /** Guardian */
  relation_guardian(): string;
  /** Mother */
  relation_mother(): string;
  /** Another adult */
  relation_other(): string;
  /** Parent */
  relation_parent(): string;
  /** Relative */
  relation_relative(): string;
  /** Stepparent */
  relation_stepparent(): string;
  /** The student */
  relation_student(): string;
  /** Closed */
  request_state_closed(): string;
  /** Someone is working on it */
  request_state_in_hand(): string;
  /** Waiting for the school */
  request_state_open(): string;
  /** Answered: the family is next */
  request_state_waiting_for_family(): string;
  /** Taken back */
  request_state_withdrawn(): string;
  /** Came after { $time } */
  review_after_cut_off(args: { time: string }): string;
  /** Your answer */
  review_answer(): string;
  /** Accept this explanation for { $name }? */
  review_ask_accept(args: { name: string }): string;
  /** What do you need to know about { $name }? */
  review_ask_ask_for_more(args: { name: string }): string;
  /** Why can the school not accept this for { $name }? */
  review_ask_not_accept(args: { name: string }): string;
  /** Your answer did not reach the family */
  review_came_back(): string;
  /** Days */
  review_days(): string;
  /** Someone else decides on this reason here: { $role }. */
  review_decided_by(args: { role: string }): string;
  /** You can read it and write to the family. The answer is theirs to give. */
  review_decided_by_do(): string;
  /** Does not match the record */
  review_discrepancy(): string;
  /** Accept */
  review_do_accept(): string;
  /** Send the question */
  review_do_ask_for_more(): string;
  /** Do not accept */
  review_do_not_accept(): string;
  /** Accepted: { $name } */
  review_done_accept(args: { name: string }): string;
  /** Asked for more: { $name } */
  review_done_ask_for_more(args: { name: string }): string;
  /** Not accepted: { $name } */
  review_done_not_accept(args: { name: string }): string;
  /** No mark changes. The family sees your question and can answer it. */
  review_effect_asks(): string;
  /** What each answer changes in the marks */
  review_effect_caption(): string;
  /** { $day }: { $before }, then { $after }. */
  review_effect_day(args: { after: string; before: string; day: string }): string;
  /** If you accept */
  review_effect_if_accepted(): string;
  /** If you do not accept */
  review_effect_if_not_accepted(): string;
  /** Days missed: { $days }. That stays the same. */
  review_effect_missed(args: { days: string }): string;
  /** not recorded yet */
  review_effect_no_mark(): string;
  /** No mark changes. */
  review_effect_nothing(): string;
  /** Now */
  review_effect_now(): string;
  /** { $what }: { $before } now, { $after } after. */
  review_effect_sum(args: { after: string; before: string; what: string }): string;
  /** What the family says */
  review_family_says(): string;
  /** The family is told at once, and the decision stays. */
  review_final(): string;
  /** No words, only the reason. */
  review_no_words(): string;
  /** The family is told at once. The decision is still open. */
  review_not_final(): string;
  /** Due by { $date }. */
  review_paper_by(args: { date: string }): string;
  /** A paper from the court is needed. */
  review_paper_court_paper(): string;
  /** A note from home is needed, and here it is. */
  review_paper_here(): string;
  /** A note from a doctor or nurse is needed. */
  review_paper_medical_note(): string;
  /** No paper is needed. */
  review_paper_none(): string;
  /** A note from home is needed. */
  review_paper_parent_note(): string;
  /** The school has to agree before the day. */
  review_paper_prior_approval(): string;
  /** How much */
  review_part(): string;
  /** Reason */
  review_reason(): string;
  /** at school { $date } */
  review_received(args: { date: string }): string;
  /** The rule */
  review_rule(): string;
  /** More about the rule */
  review_rule_more(): string;
  /** Day { $nth } missed this school year. */
  review_rule_nth(args: { nth: string }): string;
  /** Days { $first } to { $last } missed this school year. */
  review_rule_nths(args: { first: string; last: string }): string;
  /** Rule pack: { $pack }, version { $version } */
  review_rule_pack(args: { pack: string; version: string }): string;
  /** The rule lists this reason as one that excuses. */
  review_rule_reason_counts(): string;
  /** The rule does not list this reason as one that excuses. */
  review_rule_reason_does_not_count(): string;
  /** It stays a day missed, whatever you decide. */
  review_rule_stays_missed(): string;
  /** From absence number { $nth } on, the rule asks for more. */
  review_rule_stricter(args: { nth: string }): string;
  /** What happened so far */
  review_story(): string;
  /** Disciplinary */
  review_sum_disciplinary(): string;
  /** Excused */
  review_sum_excused(): string;
  /** Days missed */
  review_sum_missed(): string;
  /** Full days that truancy rules count */
  review_sum_truancy_days(): string;
  /** Unexcused */
  review_sum_unexcused(): string;
  /** Without a reason */
  review_sum_unexplained(): string;
  /** { $name }: explanation */
  review_title(args: { name: string }): string;
  /** Explanation */
  review_title_no_name(): string;
  /** Accept */
  review_verdict_accept(): string;
  /** Ask for more */
  review_verdict_ask_for_more(): string;
  /** Do not accept */
  review_verdict_not_accept(): string;
  /** Your words to the family */
  review_words(): string;
  /** Say a word with it */
  review_words_add(): string;
  /** Please write a few words: the family reads them with your answer. */
  review_words_missing(): string;
  /** (not needed) */
  review_words_not_needed(): string;
  /** Written by */
  review_written(): string;
  /** Days and goals */
  right_attendance(): string;
  /** To read the child’s days, what was said of them, and goals. */
  right_attendance_hint(): string;
  /** Other guardians */
  right_contact(): string;
  /** To read the names, words and papers of the child’s other guardians. Addresses and numbers on record are never shown to another guardian. */
  right_contact_hint(): string;
  /** Deciding */
  right_decisions(): string;
  /** To explain days and agree to goals. Without it they read only. */
  right_decisions_hint(): string;
  /** Messages */
  right_messages(): string;
  /** To read and write in their own thread with the school. */
  right_messages_hint(): string;
  /** Help */
  right_support(): string;
  /** To ask the school for help and see what became of it. */
  right_support_hint(): string;
  /** Every guardian may see and do everything, unless a paper on file says otherwise. With whom a child lives changes nothing. */
  rights_about(): string;
  /** Back to the student */
  rights_back(): string;
  /** By “{ $paper }” */
  rights_by_paper(args: { paper: string }): string;
  /** A change to “{ $paper }” */
  rights_change(args: { paper: string }): string;
  /** Choose one */
  rights_choose(): string;
  /** Entered. */
  rights_done(): string;
  /** The end of “{ $paper }” */
  rights_end(args: { paper: string }): string;
  /** First day on which it no longer holds */
  rights_ends_on(): string;
  /** Enter */
  rights_enter(): string;
  /** Enter a paper about { $name } */
  rights_enter_for(args: { name: string }): string;
  /** { $count -> [one] { $count } entry *[other] { $count } entries } */
  rights_entered(args: { count: number }): string;
  /** Ends on { $date } */
  rights_entry_ends(args: { date: string }): string;
  /** { $kind } “{ $name }” of { $date } */
  rights_entry_paper(args: { date: string; kind: string; name: string }): string;
  /** Takes { $what } from { $date } */
  rights_entry_takes(args: { date: string; what: string }): string;
  /** From */
  rights_from(): string;
  /** What is entered */
  rights_goes_on(): string;
  /** Has it */
  rights_has(): string;
  /** Has it until { $date } */
  rights_has_until(args: { date: string }): string;
  /** lives elsewhere */
  rights_lives_elsewhere(): string;
  /** lives with the child */
  rights_lives_with(): string;
  /** See what { $name } sees */
  rights_look(args: { name: string }): string;
  /** A new paper */
  rights_new(): string;
  /** Date on the paper */
  rights_paper_dated(): string;
  /** What paper it is */
  rights_paper_kind(): string;
  /** Its number or name */
  rights_paper_name(): string;
  /** As it is filed, so that a colleague finds it. For example “Docket 26-1184”. */
  rights_paper_name_hint(): string;
  /** What is entered stays on record with your name. A later entry goes over it from its own day on. */
  rights_stays(): string;
  /** The student’s own account */
  rights_student(): string;
  /** A student who has rights of their own can see their record, explain their days, ask for help and write to the school. From when on is said by the school’s rules. On the day when the rights are theirs alone, those of the guardians end, unless a paper keeps them. */
  rights_student_about(): string;
  /** Date of birth, as a document shows it */
  rights_student_born(): string;
  /** It is looked at now and not kept. */
  rights_student_born_hint(): string;
  /** Code for { $name } */
  rights_student_code(args: { name: string }): string;
  /** Make an invitation */
  rights_student_invite(): string;
  /** The invitation is ready. */
  rights_student_made(): string;
  /** This code is shown only now. Hand it to the student. */
  rights_student_once(): string;
  /** Taken since { $date } */
  rights_taken_since(args: { date: string }): string;
  /** Taken until { $date } */
  rights_taken_until(args: { date: string }): string;
  /** What it takes */
  rights_takes(): string;
  /** Who may see what */
  rights_title(): string;
  /** Who may see what of { $name } */
  rights_title_of(args: { name: string }): string;
  /** Last day */
  rights_until(): string;
  /** Leave it empty if it holds until another paper says otherwise. */
  rights_until_hint(): string;
  /** School administrator */
  role_administrator(): string;
  /** Counselor */
  role_counselor(): string;
  /** District administrator */
  role_district_administrator(): string;
  /** Family liaison */
  role_liaison(): string;
  /** School nurse */
  role_nurse(): string;
  /** School office */
  role_office(): string;
  /** Principal */
  role_principal(): string;
  /** Social worker */
  role_social_worker(): string;
  /** Teacher */
  role_teacher(): string;
  /** rules of Connecticut */
  rule_pack_us_ct(): string;
  /** rules for schools in the United States */
  rule_pack_us_generic(): string;
  /** rules of Massachusetts */
  rule_pack_us_ma(): string;
  /** rules of Washington State */
  rule_pack_us_wa(): string;
  /** Change: { $name } */
  rules_change(args: { name: string }): string;
  /** Add */
  rules_code_add(): string;
  /** As it was read */
  rules_code_as_read(): string;
  /** So far: { $meaning } */
  rules_code_counted(args: { meaning: string }): string;
  /** Meaning of { $code } */
  rules_code_meaning(args: { code: string }): string;
  /** Another code */
  rules_code_new(): string;
  /** This code is in the list already. */
  rules_code_there(): string;
  /** { $count -> [one] { $count } day *[other] { $count } days } */
  rules_code_times(args: { count: number }): string;
  /** Not in your records yet */
  rules_code_unseen(): string;
  /** Codes of your own system */
  rules_codes(): string;
  /** What each attendance code means. */
  rules_codes_about(): string;
  /** What you set here goes over what files and mappings say, from the next import on. What was imported before stays as it was read. */
  rules_codes_lead(): string;
  /** Your records hold no codes yet */
  rules_codes_none(): string;
  /** They come with the first import of attendance. You can add codes here before that. */
  rules_codes_none_do(): string;
  /** Who decides */
  rules_decided_by(): string;
  /** Anyone who reviews notes */
  rules_decided_by_anyone(): string;
  /** Principals and administrators can always decide, too. */
  rules_decided_by_hint(): string;
  /** Paper */
  rules_document(): string;
  /** Where the rule pack would take the family’s word. What a law gives without a paper stays without one. */
  rules_document_hint(): string;
  /** As the rule pack says */
  rules_document_pack(): string;
  /** Move down: { $name } */
  rules_down(args: { name: string }): string;
  /** { $name } is now at place { $place }. */
  rules_moved(args: { name: string; place: string }): string;
  /** In { $language } */
  rules_name_in(args: { language: string }): string;
  /** What your school calls it */
  rules_names(): string;
  /** Leave empty to use the usual name. Who reads a language without a name of yours reads the usual name in it. */
  rules_names_hint(): string;
  /** Families are asked about an unexplained absence from */
  rules_notices_from(): string;
  /** Never before attendance was checked, whatever stands here, and never while a note of the family waits. */
  rules_notices_from_hint(): string;
  /** Not before a time of the day */
  rules_notices_from_on(): string;
  /** Families can choose this reason */
  rules_offered(): string;
  /** This one always stays: no one is left without a way to say that something is wrong. */
  rules_offered_always(): string;
  /** { $days -> [one] An absence can be reported { $days } day ahead. *[other] An absence can be reported { $days } days ahead. } */
  rules_pack_ahead(args: { days: number }): string;
  /** { $days -> [one] A day can be explained for { $days } school day. *[other] A day can be explained for { $days } school days. } */
  rules_pack_back(args: { days: number }): string;
  /** A day can be explained until the school year is over. */
  rules_pack_back_year(): string;
  /** By the rule pack ({ $pack }) */
  rules_pack_days(args: { pack: string }): string;
  /** Put away */
  rules_put_away(): string;
  /** Reasons families choose from */
  rules_reasons(): string;
  /** Their order, names and papers, and who decides. */
  rules_reasons_about(): string;
  /** Families see the first six at once, and the rest with one touch. A reason that you put away stays readable on every note that already has it. */
  rules_reasons_lead(): string;
  /** Families report today’s absence until */
  rules_report_until(): string;
  /** A later note is never turned away. It says so, and waits for the next morning’s list. */
  rules_report_until_hint(): string;
  /** There is such a time */
  rules_report_until_on(): string;
  /** Save */
  rules_save(): string;
  /** Saved. Families have it with their next sync. */
  rules_saved(): string;
  /** School */
  rules_school(): string;
  /** Set by { $name }, { $date } */
  rules_set_by(args: { date: string; name: string }): string;
  /** Nothing was set here yet. Everything is as usual. */
  rules_set_never(): string;
  /** Code in your own system */
  rules_sis_code(): string;
  /** What an accepted day becomes there. Empty: the code your files use most. */
  rules_sis_code_hint(): string;
  /** Code: { $code } */
  rules_tag_code(args: { code: string }): string;
  /** Decides: { $role } */
  rules_tag_decides(args: { role: string }): string;
  /** Own name */
  rules_tag_named(): string;
  /** Paper: { $paper } */
  rules_tag_paper(args: { paper: string }): string;
  /** Times of the day */
  rules_times(): string;
  /** Until when families report, and from when they are asked. */
  rules_times_about(): string;
  /** All times are by the school’s own clock ({ $zone }). */
  rules_times_lead(args: { zone: string }): string;
  /** Undo my changes */
  rules_undo(): string;
  /** You have changed something. It holds once you save. */
  rules_unsaved(): string;
  /** Move up: { $name } */
  rules_up(args: { name: string }): string;
  /** It is kept on this computer, and locked. No one else can read it. When you do not want it any more, you can delete it like any file. It is here: */
  salvaged_file(): string;
  /** The old file */
  salvaged_file_title(): string;
  /** Go on */
  salvaged_go(): string;
  /** What the school has is safe. To see it here, you need to come in again. Please ask the school for a new code. If you work at the school, sign in. */
  salvaged_join(): string;
  /** What the school has comes back by itself. */
  salvaged_lead(): string;
  /** { $count -> [one] One thing that you wrote could not be read any more. Please check what is missing, and write it again. *[other] { $count } things that you wrote could not be read any more. Please check what is missing, and write it again. } */
  salvaged_lost(args: { count: number }): string;
  /** Did you write something that was not sent yet? It may be lost. Please check what is missing, and write it again. */
  salvaged_maybe(): string;
  /** Nothing was waiting to be sent. Nothing is lost. */
  salvaged_none(): string;
  /** { $count -> [one] This can be read, but it could not be sent. Please write it again. *[other] These { $count } things can be read, but they could not be sent. Please write them again. } */
  salvaged_not_sent(args: { count: number }): string;
  /** { $count -> [one] This was saved. It goes to the school now. *[other] These { $count } things were saved. They go to the school now. } */
  salvaged_saved(args: { count: number }): string;
  /** Presente had to start again here */
  salvaged_title(): string;
  /** About Presente */
  settings_about(): string;
  /** What you see here is kept locked on this computer, and goes to no one but your school. */
  settings_about_text(): string;
  /** Turn it off */
  settings_absences_off(): string;
  /** It tells you the same day when your child is not at school and no one said why. Without it, you may not know until later. */
  settings_absences_off_text(): string;
  /** Turn this notice off? */
  settings_absences_off_title(): string;
  /** Leave it on */
  settings_absences_on(): string;
  /** Another school */
  settings_another(): string;
  /** Join another school */
  settings_another_go(): string;
  /** Children in two schools? Join the second one with its own code. You will see them all on one page. */
  settings_another_text(): string;
  /** That computer is signed out */
  settings_device_out(): string;
  /** Sign out { $name } */
  settings_device_out_name(args: { name: string }): string;
  /** Last used { $date } */
  settings_device_seen(args: { date: string }): string;
  /** Since { $date }. */
  settings_device_since(args: { date: string }): string;
  /** What it keeps from the school is erased there. To use it again, that computer needs a new code. */
  settings_device_text(): string;
  /** This computer */
  settings_device_this(): string;
  /** Sign out { $name }? */
  settings_device_title(args: { name: string }): string;
  /** Your computers */
  settings_devices(): string;
  /** Computers signed in as you */
  settings_devices_show(): string;
  /** { $name } · { $address } */
  settings_joined_as(args: { address: string; name: string }): string;
  /** Sign out here */
  settings_leave(): string;
  /** Sign out and lose them */
  settings_leave_anyway(): string;
  /** What this computer keeps from this school is erased. To come back, you need a new code from the school. */
  settings_leave_text(): string;
  /** What this computer keeps from this school is erased. You can sign in again with your password. */
  settings_leave_text_staff(): string;
  /** Sign out of { $school }? */
  settings_leave_title(args: { school: string }): string;
  /** Not in touch with the school yet. */
  settings_never_synced(): string;
  /** What the computer tells you */
  settings_notices(): string;
  /** My child was not at school today */
  settings_notify_absences(): string;
  /** On the same day, when there is no reason yet. */
  settings_notify_absences_hint(): string;
  /** Answers from the school */
  settings_notify_answers(): string;
  /** Show names and words in notices */
  settings_notify_content(): string;
  /** Others who see this screen could read them. When off, a notice says only that there is news. */
  settings_notify_content_hint(): string;
  /** New messages */
  settings_notify_messages(): string;
  /** { $percent }% */
  settings_percent(args: { percent: string }): string;
  /** Language and reading */
  settings_reading(): string;
  /** Sign out */
  settings_sign_out(): string;
  /** Stay */
  settings_stay(): string;
  /** Get the news now */
  settings_sync(): string;
  /** Last time in touch with the school: { $date } */
  settings_synced(args: { date: string }): string;
  /** Text size */
  settings_text_size(): string;
  /** Light or dark */
  settings_theme(): string;
  /** Dark */
  settings_theme_dark(): string;
  /** Light */
  settings_theme_light(): string;
  /** Same as the computer */
  settings_theme_system(): string;
  /** { $count -> [one] { $count } thing you wrote here has not reached the school yet. If you sign out now, it is lost. *[other] { $count } things you wrote here have not reached the school yet. If you sign out now, they are lost. } */
  settings_unsent_text(args: { count: number }): string;
  /** Some of your words have not been sent */
  settings_unsent_title(): string;
  /** It is on its way … */
  settings_update_coming(): string;
  /** It is from the people who make Presente. You find it in your downloads: { $file } */
  settings_update_file(args: { file: string }): string;
  /** Get the new version */
  settings_update_get(): string;
  /** This is Presente { $version }. */
  settings_update_here(args: { version: string }): string;
  /** Not now */
  settings_update_not_now(): string;
  /** Your school has Presente { $version } for you. */
  settings_update_offered(args: { version: string }): string;
  /** Please open it there. Someone else may look after this computer. If so, ask them. */
  settings_update_open_it(): string;
  /** Your computer opens it now. If no window comes, please open it there. Someone else may look after this computer. If so, ask them. */
  settings_update_opens(): string;
  /** A new version is ready */
  settings_update_ready(): string;
  /** It comes from your school ({ $mb } MB). Presente looks if it is from the people who make Presente. Then your computer asks if it may put it in. It may ask for a password. */
  settings_update_text(args: { mb: string }): string;
  /** The new version is here */
  settings_update_there(): string;
  /** Get Presente { $version }? */
  settings_update_title(args: { version: string }): string;
  /** Address of the server */
  sign_in_address(): string;
  /** It looks like presente.myschool.org */
  sign_in_address_hint(): string;
  /** Your browser opens now. Sign in there, then come back here. */
  sign_in_browser(): string;
  /** One moment… */
  sign_in_busy(): string;
  /** Code from your app */
  sign_in_code(): string;
  /** Six digits. No phone at hand? Type one of your recovery codes. */
  sign_in_code_hint(): string;
  /** I have a code for families */
  sign_in_family(): string;
  /** For people who work at the school. */
  sign_in_lead(): string;
  /** Name to sign in with */
  sign_in_login(): string;
  /** This is still missing. */
  sign_in_missing(): string;
  /** Or with a name and a password: */
  sign_in_or(): string;
  /** Password */
  sign_in_password(): string;
  /** The pin of the server. Who runs it finds it with “presente-server certificate show”. */
  sign_in_pin_hint(): string;
  /** Sign in */
  sign_in_send(): string;
  /** Sign in */
  sign_in_title(): string;
  /** Sign in with { $name } */
  sign_in_with(args: { name: string }): string;
  /** Family */
  staff_at_home(): string;
  /** Back to the board */
  staff_back_to_board(): string;
  /** { $days -> [0] With one more day the year comes to one in ten. [one] Can miss { $days } more day up to { $date } and stay under one in ten. *[other] Can miss { $days } more days up to { $date } and stay under one in ten. } */
  staff_can_miss(args: { date: string; days: number }): string;
  /** Counted up to { $date } */
  staff_counted_to(args: { date: string }): string;
  /** Day */
  staff_date_day(): string;
  /** empty */
  staff_date_empty(): string;
  /** Month */
  staff_date_month(): string;
  /** Month after */
  staff_date_next(): string;
  /** Open the calendar */
  staff_date_pick(): string;
  /** Month before */
  staff_date_previous(): string;
  /** Year */
  staff_date_year(): string;
  /** { $days -> [one] { $days } school day left up to { $date }: the year stays under one in ten. *[other] { $days } school days left up to { $date }: the year stays under one in ten. } */
  staff_days_left(args: { date: string; days: number }): string;
  /** has joined */
  staff_guardian_joined(): string;
  /** { $count -> [one] { $count } limit on file *[other] { $count } limits on file } */
  staff_guardian_limits(args: { count: number }): string;
  /** has not joined yet */
  staff_guardian_not_joined(): string;
  /** reads { $language } */
  staff_guardian_reads(args: { language: string }): string;
  /** The school’s files name no adult for this child. */
  staff_guardians_none(): string;
  /** Invite { $name } */
  staff_invite(args: { name: string }): string;
  /** { $count -> [0] No one at home has joined. [one] One adult at home has joined. *[other] { $count } adults at home have joined. } */
  staff_joined(args: { count: number }): string;
  /** { $days -> [one] { $missed } of { $days } school day missed *[other] { $missed } of { $days } school days missed } */
  staff_missed(args: { days: number; missed: string }): string;
  /** No school days counted yet */
  staff_no_days(): string;
  /** No reason given yet */
  staff_no_reason(): string;
  /** Open the student’s page */
  staff_open_student(): string;
  /** One in ten of the year, or more: that begins at { $limit } days. */
  staff_over(args: { limit: string }): string;
  /** { $days -> [one] { $name }: { $days } day *[other] { $name }: { $days } days } */
  staff_part(args: { days: number; name: string }): string;
  /** Family reads { $language } */
  staff_reads(args: { language: string }): string;
  /** Family language not known */
  staff_reads_unknown(): string;
  /** Too few days yet for a tier */
  staff_too_few(): string;
  /** { $days -> [one] { $days } unexcused full day, as truancy rules count *[other] { $days } unexcused full days, as truancy rules count } */
  staff_truancy_days(args: { days: number }): string;
  /** The family reads { $language }. They see your words as you write them. */
  staff_words_reads(args: { language: string }): string;
  /** We do not know what the family reads. They see your words as you write them. */
  staff_words_reads_unknown(): string;
  /** Write to { $name } */
  staff_write_to(args: { name: string }): string;
  /** The year is over and came to under one in ten. */
  staff_year_over(): string;
  /** Loading… */
  state_loading(): string;
  /** Saved */
  state_saved(): string;
  /** All students */
  student_back(): string;
  /** Explanations */
  student_explanations(): string;
  /** The family has not explained any day yet. */
  student_explanations_none(): string;
  /** Messages */
  student_messages(): string;
  /** No messages yet. */
  student_messages_none(): string;
  /** Answer due { $date }. */
  student_request_due(args: { date: string }): string;
  /** Help asked for */
  student_requests(): string;
  /** The family has not asked for help. */
  student_requests_none(): string;
  /** Where things stand */
  student_standing(): string;
  /** Student */
  student_title(): string;
  /** The school year */
  student_year(): string;
  /** We answer in three school days. */
  support_answer_this_week(): string;
  /** We answer on the same school day. */
  support_answer_today(): string;
  /** We answer in ten school days. */
  support_answer_when_you_can(): string;
  /** What you asked for */
  support_asked(): string;
  /** Asked on { $date }. */
  support_asked_on(args: { date: string }): string;
  /** If someone is in danger right now, call 911. */
  support_danger(): string;
  /** Opened again */
  support_did_reopen(): string;
  /** Sent */
  support_did_say(): string;
  /** Taken back */
  support_did_withdraw(): string;
  /** Answer by: { $date }. */
  support_due(args: { date: string }): string;
  /** It ended so: { $outcome } */
  support_ended(args: { outcome: string }): string;
  /** For { $name } · { $school } */
  support_for(args: { name: string; school: string }): string;
  /** The child looks after someone */
  support_help_caring_duties(): string;
  /** Coat, shoes, things for school */
  support_help_clothing(): string;
  /** No computer, no internet */
  support_help_device(): string;
  /** Meals at school or at home */
  support_help_food(): string;
  /** Doctor, medicine, glasses, asthma */
  support_help_health(): string;
  /** Moving, no home, the heat is off */
  support_help_housing(): string;
  /** A letter in our language, being new */
  support_help_language(): string;
  /** Class is too hard, extra help */
  support_help_learning(): string;
  /** Fear, sadness, stress, sleep */
  support_help_mental_health(): string;
  /** Tell us in your words */
  support_help_other(): string;
  /** Someone is mean, or the way is not safe */
  support_help_safety(): string;
  /** Bus, ride, a safe way to walk */
  support_help_transport(): string;
  /** I would like an interpreter */
  support_interpreter(): string;
  /** With an interpreter: { $language } */
  support_interpreter_for(args: { language: string }): string;
  /** It costs you nothing. */
  support_interpreter_hint(): string;
  /** Language */
  support_interpreter_language(): string;
  /** Caring for someone at home */
  support_kind_caring_duties(): string;
  /** Clothes */
  support_kind_clothing(): string;
  /** Computer or internet */
  support_kind_device(): string;
  /** Food */
  support_kind_food(): string;
  /** Health */
  support_kind_health(): string;
  /** A place to live */
  support_kind_housing(): string;
  /** Language, or being new here */
  support_kind_language(): string;
  /** Learning or a disability */
  support_kind_learning(): string;
  /** Worries and mental health */
  support_kind_mental_health(): string;
  /** Something else */
  support_kind_other(): string;
  /** Safety or bullying */
  support_kind_safety(): string;
  /** Getting to school */
  support_kind_transport(): string;
  /** A ride, food, worries, a word with someone: you can ask. A person will answer, by a day you can see here. */
  support_lead(): string;
  /** Ask for help */
  support_new(): string;
  /** One thing at a time works best. You can ask again for something else. */
  support_new_lead(): string;
  /** No one has taken it yet. */
  support_no_owner(): string;
  /** You have not asked for anything yet */
  support_none(): string;
  /** Families ask for a bus stop, a coat, a talk, a computer. No ask is too small. */
  support_none_do(): string;
  /** Someone at school takes this on. You will see here who it is, by which day you get an answer, and how it ends. */
  support_now(): string;
  /** { $name } is working on it. */
  support_owner(args: { name: string }): string;
  /** How can we reach you? */
  support_reach(): string;
  /** The family liaison and the head of the school. The counselor and the social worker. The people in the office. No teacher and no other family can see it. */
  support_readers_everyday(): string;
  /** The school nurse. The family liaison and the head of the school. The counselor and the social worker. The office, teachers and other families can not see it. */
  support_readers_health(): string;
  /** The family liaison and the head of the school. The counselor and the social worker. The office, teachers and other families can not see it. */
  support_readers_home(): string;
  /** The family liaison and those who lead the school. The counselor and the social worker. The office and other families can not see it. */
  support_readers_learning(): string;
  /** Only these: the family liaison and the head of the school. The counselor and the social worker. The office, teachers and other families can not see it. */
  support_readers_private(): string;
  /** Open it again */
  support_reopen(): string;
  /** Does it still not work? */
  support_reopen_title(): string;
  /** { $kind }, for { $name } */
  support_row(args: { kind: string; name: string }): string;
  /** Say more */
  support_say(): string;
  /** Your words */
  support_say_words(): string;
  /** Send to the school */
  support_send(): string;
  /** Saved. It goes to the school now, or as soon as you are online. */
  support_sent(): string;
  /** Answered */
  support_step_answered(): string;
  /** Asked */
  support_step_asked(): string;
  /** { $name } takes this on */
  support_step_assigned(args: { name: string }): string;
  /** Closed: { $outcome } */
  support_step_closed(args: { outcome: string }): string;
  /** Answer by: { $date } */
  support_step_dated(args: { date: string }): string;
  /** Wrote more */
  support_step_family_wrote(): string;
  /** Opened again */
  support_step_reopened(): string;
  /** Took this on */
  support_step_taken(): string;
  /** Taken back */
  support_step_withdrawn(): string;
  /** Ask for help */
  support_title(): string;
  /** Ask for help for { $name } */
  support_title_for(args: { name: string }): string;
  /** Help asked for */
  support_title_staff(): string;
  /** How soon? */
  support_urgency(): string;
  /** What would help? */
  support_what(): string;
  /** Please pick what it is about. */
  support_what_missing(): string;
  /** When is a good time? */
  support_when(): string;
  /** Say it as you like, such as “after six” or “not on Fridays”. */
  support_when_hint(): string;
  /** Who will see this */
  support_who_sees(): string;
  /** Pick what it is about, and you can read here who will see it. */
  support_who_sees_later(): string;
  /** Take it back */
  support_withdraw(): string;
  /** Keep it */
  support_withdraw_stay(): string;
  /** The school will stop working on it. You can always ask again. */
  support_withdraw_text(): string;
  /** Take this back? */
  support_withdraw_title(): string;
  /** In your own words */
  support_words(): string;
  /** What is hard, and what would help? Write in any language. */
  support_words_hint(): string;
  /** Please write a few words first. */
  support_words_missing(): string;
  /** { $count -> [one] { $count } letter left *[other] { $count } letters left } */
  text_left(args: { count: number }): string;
  /** { $count -> [one] { $count } letter too many *[other] { $count } letters too many } */
  text_over(args: { count: number }): string;
  /** At risk */
  tier_at_risk(): string;
  /** Moderate chronic absence */
  tier_moderate(): string;
  /** Satisfactory */
  tier_satisfactory(): string;
  /** Severe chronic absence */
  tier_severe(): string;
  /** Open Presente */
  tray_open(): string;
  /** Quit Presente */
  tray_quit(): string;
  /** { $count -> [0] No new messages [one] 1 new message *[other] { $count } new messages } */
  tray_unread(args: { count: number }): string;
  /** Something went wrong here. Please try again. If it does not help, tell your school this code: { $code } */
  trouble_failed(args: { code: string }): string;
  /** What it changed becomes what it was before. Every computer follows. */
  undo_about(): string;
  /** Children who come back */
  undo_back(): string;
  /** This import cannot be undone */
  undo_block_in_use(): string;
  /** It brought { $school } in, and people sign in or write there by now. */
  undo_block_in_use_do(args: { school: string }): string;
  /** Later imports changed the same records */
  undo_block_later(): string;
  /** Undo these first, the newest first: */
  undo_block_later_do(): string;
  /** This import can no longer be undone */
  undo_block_not_kept(): string;
  /** What that needs is kept for { $days } days. */
  undo_block_not_kept_do(args: { days: string }): string;
  /** Children whose name, grade or number is as before */
  undo_changed(): string;
  /** Undo import { $number }? */
  undo_confirm(args: { number: string }): string;
  /** What it changed is put back, here and on every family's computer. What families wrote stays. */
  undo_confirm_text(): string;
  /** Children whose days are as before */
  undo_days(): string;
  /** Undo import */
  undo_do(): string;
  /** The import is undone. */
  undo_done(): string;
  /** Children who go */
  undo_go(): string;
  /** Grown-ups who go, or whose details are as before */
  undo_grown(): string;
  /** Children who leave again */
  undo_leave(): string;
  /** Staff who may sign in again */
  undo_staff(): string;
  /** Children it brought, about whom someone has written since: they stay on record as having left */
  undo_stay(): string;
  /** Ties to guardians that come back */
  undo_ties_back(): string;
  /** Ties to guardians that go */
  undo_ties_go(): string;
  /** Undo this import */
  undo_title(): string;
  /** Written since, and kept */
  undo_written(): string;
  /** This was written about these children after the import. All of it stays. */
  undo_written_about(): string;
  /** { $count -> [one] … and { $count } more *[other] … and { $count } more } */
  undo_written_more(args: { count: number }): string;
  /** { $name }, about { $child } */
  undo_written_row(args: { child: string; name: string }): string;
  /** Undone { $moment } */
  undone_on(args: { moment: string }): string;
  /** Undone { $moment }, by { $name } */
  undone_on_by(args: { moment: string; name: string }): string;
  /** The same words again */
  unlock_again(): string;
  /** The two are not the same. Please type them again. */
  unlock_differ(): string;
  /** Write the words down and keep them in a safe place. Nobody can find them for you. */
  unlock_keep_safe(): string;
  /** Open */
  unlock_send(): string;
  /** Keep these words */
  unlock_send_new(): string;
  /** Show what I type */
  unlock_show(): string;
  /** Open Presente */
  unlock_title(): string;
  /** Choose your secret words */
  unlock_title_new(): string;
  /** Type your secret words, and Presente opens. */
  unlock_why(): string;
  /** This computer has no safe place for a key. So a few words of yours will lock what the school tells you. Without them, no one else who uses this computer can read it. */
  unlock_why_new(): string;
  /** Secret words */
  unlock_words(): string;
  /** Use at least 8 letters. Three or four words in any language work well. */
  unlock_words_hint(): string;
  /** Absence: { $name } */
  unsent_explanation(args: { name: string }): string;
  /** Goal: { $name } */
  unsent_goal(args: { name: string }): string;
  /** Message: { $name } */
  unsent_message(args: { name: string }): string;
  /** For the school */
  unsent_other(): string;
  /** Help: { $name } */
  unsent_support(args: { name: string }): string;
  /** This week */
  urgency_this_week(): string;
  /** Today */
  urgency_today(): string;
  /** When you can */
  urgency_when_you_can(): string;
  /** Email */
  way_email(): string;
  /** Write an email to { $name }: { $email } */
  way_email_to(args: { email: string; name: string }): string;
  /** Phone */
  way_phone(): string;
  /** Call { $name }: { $phone } */
  way_phone_to(args: { name: string; phone: string }): string;
  /** Text phone (TTY) */
  way_tty(): string;
  /** Call { $name } by text phone: { $phone } */
  way_tty_to(args: { name: string; phone: string }): string;
  /** Attended */
  week_attended(): string;
  /** By grade */
  week_by_grade(): string;
  /** By home language */
  week_by_language(): string;
  /** Children */
  week_children(): string;
  /** Missed a tenth or more this year */
  week_chronic(): string;
  /** { $count -> [one] { $count } school day before today without attendance *[other] { $count } school days before today without attendance } */
  week_days_not_closed(args: { count: number }): string;
  /** Bring attendance in: the figures above end before these days. */
  week_days_not_closed_do(): string;
  /** Days on which the record and a decision disagree */
  week_discrepancies(): string;
  /** Notes to answer */
  week_explanations(): string;
  /** Group */
  week_group(): string;
  /** hidden */
  week_hidden(): string;
  /** Groups and counts from 1 to { $most } are hidden, and what would give them away. */
  week_hidden_why(args: { most: string }): string;
  /** Language not known */
  week_language_untold(): string;
  /** Messages */
  week_messages(): string;
  /** No attendance has been brought in yet */
  week_none(): string;
  /** Once the first file is in, this week’s figures stand here. */
  week_none_do(): string;
  /** Children of whom no guardian has joined */
  week_not_joined(): string;
  /** Problems with the data */
  week_problems(): string;
  /** Nothing is missing and nothing disagrees. */
  week_problems_none(): string;
  /** { $share } of school days attended */
  week_rate(args: { share: string }): string;
  /** { $missed } of { $days } days were missed, by all children together. */
  week_rate_about(args: { days: string; missed: string }): string;
  /** { $span }, as far as attendance was checked */
  week_span(args: { span: string }): string;
  /** Support requests */
  week_support(): string;
  /** This week */
  week_title(): string;
  /** Waiting for the school */
  week_waiting(): string;
  /** Children without a guardian */
  week_without_guardian(): string;
  /** Children without a language */
  week_without_language(): string;
  /** Copy */
  window_menu_copy(): string;
  /** Cut */
  window_menu_cut(): string;
  /** Edit */
  window_menu_edit(): string;
  /** Paste */
  window_menu_paste(): string;
  /** Print… */
  window_menu_print(): string;
  /** Redo */
  window_menu_redo(): string;
  /** Select all */
  window_menu_select_all(): string;
  /** Undo */
  window_menu_undo(): string;
  /** I write in: */
  words_in(): string;
  /** Written in { $language } */
  written_in(args: { language: string }): string;
  /** Share of days missed */
  year_column_means(): string;
  /** Students */
  year_column_students(): string;
  /** Tier */
  year_column_tier(): string;
  /** Days missed in all: { $missed }. Excused: { $excused }. Unexcused: { $unexcused }. */
  year_days(args: { excused: string; missed: string; unexcused: string }): string;
  /** 5 to under 10 in 100 */
  year_means_at_risk(): string;
  /** 10 to under 20 in 100 */
  year_means_moderate(): string;
  /** under 5 in 100 */
  year_means_satisfactory(): string;
  /** 20 in 100 or more */
  year_means_severe(): string;
  /** not placed in a tier */
  year_means_too_few(): string;
  /** { $days -> [one] Each has had { $days } school day so far. *[other] Each has had { $days } school days so far. } */
  year_school_days(args: { days: number }): string;
  /** They have had from { $fewest } to { $most } school days so far, by when they came and left. */
  year_school_days_between(args: { fewest: string; most: string }): string;
  /** For the school’s own staff. Small numbers are not hidden here, so please do not pass them on. */
  year_staff_only(): string;
  /** { $count -> [one] { $count } student has been with us this year. *[other] { $count } students have been with us this year. } */
  year_students(args: { count: number }): string;
  /** Where our students stand this year */
  year_title(): string;
  /** Too few days yet */
  year_too_few(): string;
  /** { $count -> [one] { $count } of them has missed a day or part of one. *[other] { $count } of them have missed a day or part of one. } */
  year_with_absence(args: { count: number }): string;
}

export interface Language {
  tag: string;
  /** In its own words. */
  name: string;
  direction: "ltr" | "rtl";
  /** What Intl is told: the language, and whose way of writing dates. */
  intl: string;
  drafted_by: string;
  /** The native speaker who read it; null: nobody has. */
  checked_by: string | null;
}

export const languages: readonly Language[] = [
  {
    tag: "ar",
    name: "العربية",
    direction: "rtl",
    intl: "ar-u-nu-latn",
    drafted_by: "machine",
    checked_by: null,
  },
  {
    tag: "en",
    name: "English",
    direction: "ltr",
    intl: "en-US",
    drafted_by: "source language",
    checked_by: null,
  },
  {
    tag: "es",
    name: "Español",
    direction: "ltr",
    intl: "es-US",
    drafted_by: "machine",
    checked_by: null,
  },
];
