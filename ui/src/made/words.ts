// Made from locales/ by `cargo xtask make`. Not written by hand: change the .ftl files instead.

/** Every message, under the name that both Rust and the screens use. */
export interface Words {
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
  /** You are offline. You can go on: we will send your words when you are back online. */
  connection_offline(): string;
  /** Up to date */
  connection_up_to_date(): string;
  /** { $month -> [1] January { $day }, { $year } [2] February { $day }, { $year } [3] March { $day }, { $year } [4] April { $day }, { $year } [5] May { $day }, { $year } [6] June { $day }, { $year } [7] July { $day }, { $year } [8] August { $day }, { $year } [9] September { $day }, { $year } [10] October { $day }, { $year } [11] November { $day }, { $year } *[12] December { $day }, { $year } } */
  date_in_words(args: { day: string; month: number; year: string }): string;
  /** Today */
  day_today(): string;
  /** Tomorrow */
  day_tomorrow(): string;
  /** Yesterday */
  day_yesterday(): string;
  /** Received */
  delivery_received(): string;
  /** Sent back */
  delivery_refused(): string;
  /** Sent */
  delivery_sent(): string;
  /** Waiting to be sent */
  delivery_waiting(): string;
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
  /** Agreed */
  goal_state_agreed(): string;
  /** Not agreed */
  goal_state_declined(): string;
  /** Ended */
  goal_state_ended(): string;
  /** Waiting for an answer */
  goal_state_proposed(): string;
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
  /** With one more day it would be one day in ten. The school can help to keep it under that. */
  home_at_limit(): string;
  /** Days missed so far: { $missed }. One in ten would be { $limit }. */
  home_band(args: { limit: string; missed: string }): string;
  /** { $limit -> [one] { $limit } day is one in ten *[other] { $limit } days is one in ten } */
  home_band_end(args: { limit: number }): string;
  /** { $name } has come each day since { $date }. Thank you. */
  home_came_since(args: { date: string; name: string }): string;
  /** { $days -> [one] { $name } can miss one more day up to { $date } and still be under one day in ten. *[other] { $name } can miss { $days } more days up to { $date } and still be under one day in ten. } */
  home_can_miss(args: { date: string; days: number; name: string }): string;
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
  /** Email: { $email } */
  home_helper_email(args: { email: string }): string;
  /** Phone: { $phone } */
  home_helper_phone(args: { phone: string }): string;
  /** Speaks { $languages } */
  home_helper_speaks(args: { languages: string }): string;
  /** Text phone: { $tty } */
  home_helper_tty(args: { tty: string }): string;
  /** Who can help */
  home_helpers(): string;
  /** Ask for help */
  home_helpers_ask(): string;
  /** The school has not named anyone yet. You can still write, and the school will answer. */
  home_helpers_none(): string;
  /** Write to the school */
  home_helpers_write(): string;
  /** How things are at school, and what the school would like to hear from you. */
  home_lead(): string;
  /** { $days -> [0] No days missed [one] { $days } day missed *[other] { $days } days missed } */
  home_missed(args: { days: number }): string;
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
  /** That is one day in ten, or more. There are often good reasons. Each day at school from now on helps, and people at school can help too. */
  home_over(): string;
  /** What you told the school */
  home_sent(): string;
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
  /** Nothing right now. When the school writes, you will see it here. */
  home_waiting_nothing(): string;
  /** Put this away */
  home_waiting_put_away(): string;
  /** Something you wrote for { $name } came back */
  home_waiting_refused(args: { name: string }): string;
  /** { $from } answered you for { $name }: { $kind } */
  home_waiting_request_answered(args: { from: string; kind: string; name: string }): string;
  /** { $owner } answers you for { $name } by { $date }: { $kind } */
  home_waiting_request_promised(args: { date: string; kind: string; name: string; owner: string }): string;
  /** { $weeks -> [one] That is about a week of school. *[other] That is about { $weeks } weeks of school. } */
  home_weeks(args: { weeks: number }): string;
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
  /** Join */
  join_send(): string;
  /** I work at the school: sign in */
  join_staff(): string;
  /** Welcome to Presente */
  join_title(): string;
  /** Join another school */
  join_title_again(): string;
  /** Language · Idioma · اللغة */
  language_title(): string;
  /** A computer wrote these words. No native speaker has checked them yet. */
  locale_machine_drafted(): string;
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
  /** Settings */
  place_settings(): string;
  /** Ask for help */
  place_support(): string;
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
  /** “{ $address }” does not look like the address of a school. Please copy it from the paper from school. */
  refusal_address_unusable(args: { address: string }): string;
  /** The school has already answered this. You can send a message, or explain the day again. */
  refusal_already_decided(): string;
  /** Someone has told the school about { $date } already. Please open that note, or pick another day. */
  refusal_already_explained(args: { date: string }): string;
  /** This was taken back before. You can send a new one. */
  refusal_already_withdrawn(): string;
  /** Someone changed this while you had it open. Please look at it again, then choose. */
  refusal_changed_meanwhile(): string;
  /** { $date } is already over. Please pick a later day. */
  refusal_date_in_the_past(args: { date: string }): string;
  /** Something is wrong with the list of days. Please pick the days again. */
  refusal_days_out_of_order(): string;
  /** This computer has been signed out. To use it again, please ask the school for a new code. */
  refusal_device_revoked(): string;
  /** This file has nothing in it. Please pick another one. */
  refusal_file_empty(): string;
  /** We can only take photos (JPEG or PNG) and PDF files. Please pick one of those. */
  refusal_file_kind_unknown(): string;
  /** We could not find this file any more. Please add it again. */
  refusal_file_missing(): string;
  /** This file is too big. Please pick one of { $most_mb } MB or less. */
  refusal_file_too_large(args: { most_mb: string }): string;
  /** { $most -> [one] Please choose a goal of one day, or none. *[other] Please choose a goal of { $most } days or fewer. } */
  refusal_goal_out_of_range(args: { most: number }): string;
  /** This code is too old to work. Please ask the school for a new one. */
  refusal_invitation_expired(): string;
  /** The school does not know this code. Please check each letter with the paper from school. */
  refusal_invitation_unknown(): string;
  /** This code has been used before, and each code works only once. Please ask the school for a new one. */
  refusal_invitation_used(): string;
  /** The place where this computer keeps its keys is locked. Please unlock it, then open Presente again. */
  refusal_keyring_locked(): string;
  /** Please pick at least one day. */
  refusal_no_days(): string;
  /** There is no school on { $date }. Please pick another day. */
  refusal_not_a_school_day(args: { date: string }): string;
  /** There is no school with Presente at { $address }. Please check the address with the paper from school. */
  refusal_not_a_school_server(args: { address: string }): string;
  /** The school has your child at school on { $date }. If that is wrong, please send the school a message. */
  refusal_not_absent(args: { date: string }): string;
  /** You cannot do this from here. If you need it, please ask the school. */
  refusal_not_allowed(): string;
  /** Your child was not in this school on { $date }. Please pick another day. */
  refusal_not_enrolled(args: { date: string }): string;
  /** We could not find this. It may not be here any more. */
  refusal_not_found(): string;
  /** This needs the internet, and you are offline now. Please try again when you are back online. */
  refusal_offline(): string;
  /** Please type your secret words to open Presente. */
  refusal_passphrase_needed(): string;
  /** { $least -> [one] Your secret words are too short. Please use at least one letter. *[other] Your secret words are too short. Please use at least { $least } letters and signs. } */
  refusal_passphrase_too_short(args: { least: number }): string;
  /** These are not the right secret words. Please try again. */
  refusal_passphrase_wrong(): string;
  /** Please say why, in a few words. */
  refusal_reason_missing(): string;
  /** We cannot reach your school at { $address } right now. Please check your internet, or try again later. */
  refusal_school_unreachable(args: { address: string }): string;
  /** Please sign in again to go on. */
  refusal_sign_in_again(): string;
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
  /** { $minutes -> [one] That did not work too many times. Please wait one minute, then try again. *[other] That did not work too many times. Please wait { $minutes } minutes, then try again. } */
  refusal_too_many_tries(args: { minutes: number }): string;
  /** Your app is newer than the one at school. Please try again when the school has caught up. */
  refusal_too_new(): string;
  /** Your app is too old to talk to the school. Please get the new one, then try again. */
  refusal_too_old(): string;
  /** { $count -> [one] One thing you wrote has not reached the school yet, and would be lost. Please wait until it is sent. *[other] { $count } things you wrote have not reached the school yet, and would be lost. Please wait until they are sent. } */
  refusal_unsent_writes(args: { count: number }): string;
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
  /** Address of the server */
  sign_in_address(): string;
  /** It looks like presente.myschool.org */
  sign_in_address_hint(): string;
  /** One moment… */
  sign_in_busy(): string;
  /** I have a code for families */
  sign_in_family(): string;
  /** For people who work at the school. */
  sign_in_lead(): string;
  /** Name to sign in with */
  sign_in_login(): string;
  /** This is still missing. */
  sign_in_missing(): string;
  /** Password */
  sign_in_password(): string;
  /** Sign in */
  sign_in_send(): string;
  /** Sign in */
  sign_in_title(): string;
  /** Loading… */
  state_loading(): string;
  /** Saved */
  state_saved(): string;
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
  /** Type your secret words, and your child’s pages open. */
  unlock_why(): string;
  /** This computer has no safe place for a key. So a few words of yours will lock what the school tells you. Without them, no one else who uses this computer can read it. */
  unlock_why_new(): string;
  /** Secret words */
  unlock_words(): string;
  /** Use at least 8 letters. Three or four words in any language work well. */
  unlock_words_hint(): string;
  /** This week */
  urgency_this_week(): string;
  /** Today */
  urgency_today(): string;
  /** When you can */
  urgency_when_you_can(): string;
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
