//! The only list of commands. Every host is made from it: a command without a body does not compile.
//!
//! `read` is answered from this computer alone. `write` changes this computer at once and reaches the school through
//! the outbox. `local` changes this computer and nothing else. `ask` needs the school to be reachable. `host` is done
//! by whatever holds the screens: a window, or the test host.

/// Hands the reads to `$with!`.
#[macro_export]
macro_rules! read_commands {
    ($with:ident) => {
        $with! {
            /// Who is joined on this computer, in which language, and how syncing stands.
            session(Nothing) -> Session,
            /// A family's first screen.
            home(Nothing) -> Home,
            /// A child's school year, day by day.
            history(ForYear) -> History,
            /// All there is to say about one day.
            day_story(ForDay) -> DayStory,
            /// The days that still want an explanation, newest first.
            unexplained_days(ForStudent) -> Vec<DayFace>,
            /// What an explanation will need, or why it cannot be sent: the rule before the form.
            check_explanation(ExplainAbsence) -> ExplanationCheck,
            /// A child's explanations, newest first; `student: null` for all children.
            explanations(ForSome) -> Vec<ExplanationView>,
            /// One explanation.
            explanation(ForExplanation) -> ExplanationView,
            /// Support requests, newest first.
            support_requests(ForSome) -> Vec<SupportView>,
            /// One support request.
            support_request(ForRequest) -> SupportView,
            /// Every thread, the one with news first.
            threads(Nothing) -> Vec<ThreadRow>,
            /// One thread.
            thread(ForThread) -> Thread,
            /// A child's goals, the current one first.
            goals(ForStudent) -> Vec<GoalProgress>,
            /// A child's whole record, as its family may take it along.
            record(ForStudent) -> FamilyRecord,
            /// The calendar of a child's school as iCalendar.
            calendar_file(ForStudent) -> String,
            /// What was written here and where it stands.
            outbox(Nothing) -> Vec<OutboxRow>,
            /// A draft kept under a name, if there is one.
            draft(DraftName) -> Option<Draft>,
            /// What the schools on this computer have set themselves: what they call their reasons, and which they offer.
            house_rules(Nothing) -> Vec<HouseRules>,
            /// Whom the schools on this computer name to their families, and how each school itself is reached.
            contacts(Nothing) -> Vec<SchoolContacts>,
            /// A liaison's morning.
            board(ShowBoard) -> Board,
            /// Everything a liaison may see of one child.
            student_page(ForStudent) -> StudentPage,
            /// An explanation with its rule and what each answer would change.
            review(ForExplanation) -> Review,
            /// Children by name, for staff.
            find_students(FindStudents) -> Vec<StudentRow>,
            /// A family's library: every policy of its schools, those that are asked about first. For staff too.
            policies(Nothing) -> Vec<PolicyView>,
            /// Who has confirmed a policy and who has not, for staff.
            policy_receipts(ForPolicy) -> PolicyReceipts,
            /// What a draft would look like, or why it cannot be published.
            preview_policy(PolicyDraft) -> PolicyText,
            /// An administrator's first screen: this week at each school, what waits, and what is wrong with the data.
            this_week(Nothing) -> Vec<WeekAtSchool>,
            /// School-wide rates from what this computer holds, for staff.
            school_rates(Nothing) -> SchoolRates,
        }
    };
}

/// Hands the writes to `$with!`.
#[macro_export]
macro_rules! write_commands {
    ($with:ident) => {
        $with! {
            /// Say why a child was or will be away.
            explain_absence(ExplainAbsence) -> Explanation,
            /// Change an explanation that the school has not decided.
            edit_explanation(EditExplanation) -> Explanation,
            /// Take an explanation back.
            withdraw_explanation(WithdrawExplanation) -> Explanation,
            /// Staff: this explanation has been opened.
            see_explanation(SeeExplanation) -> Explanation,
            /// Staff: accept, ask for more, or not accept.
            decide_explanation(DecideExplanation) -> Explanation,
            /// Ask the school for support.
            ask_support(AskSupport) -> SupportRequest,
            /// Staff: take, date, answer or close a request.
            handle_support(HandleSupport) -> SupportRequest,
            /// Family: add a word, reopen or take back a request.
            add_to_support(AddToSupport) -> SupportRequest,
            /// Write a message.
            send_message(SendMessage) -> Message,
            /// Note how far a thread has been received and read.
            mark_read(MarkRead) -> ReadMark,
            /// Family: a policy has been read.
            confirm_policy(ConfirmPolicy) -> PolicyReceipt,
            /// Staff: propose a goal.
            propose_goal(ProposeGoal) -> Goal,
            /// Family: accept, change or decline a goal.
            answer_goal(AnswerGoal) -> Goal,
        }
    };
}

/// Hands the local commands to `$with!`.
#[macro_export]
macro_rules! local_commands {
    ($with:ident) => {
        $with! {
            /// Language, text size, theme, notifications.
            save_settings(Settings) -> Session,
            /// Keeps what is being written, so that nothing is lost when a window closes.
            save_draft(Draft) -> Nothing,
            /// Forgets a draft.
            drop_draft(DraftName) -> Nothing,
            /// Puts a refused item away, once it has been read.
            put_away(ForWrite) -> Nothing,
            /// Staff who look at what a guardian sees: a command that reads, answered as on the guardian's own computer.
            seen_as(SeenAs) -> Shown,
            /// Ends the look, and forgets what it showed.
            look_away(Nothing) -> Nothing,
            /// Where there is no keyring: opens this computer's store, or makes it, with a passphrase.
            unlock(Unlock) -> Session,
            /// Closes this computer's store now: nothing of it can be read before its words are typed.
            lock_now(Nothing) -> Session,
            /// Somebody is here: the time until the lock begins anew.
            stay_open(Nothing) -> Nothing,
            /// Words that lock the store from now on; the key leaves the keyring.
            choose_words(ChooseWords) -> Session,
            /// The key goes back to the keyring, and no words lock the store.
            drop_words(Unlock) -> Session,
            /// The words are forgotten: erases everything here, what was not sent too.
            begin_anew(Nothing) -> Session,
            /// Keeps a store that cannot be used any more aside, saves what can be read of it, and begins a new one.
            mend_store(Nothing) -> Session,
            /// What was saved and what was not has been read.
            put_salvage_away(Nothing) -> Session,
        }
    };
}

/// Hands the commands that need the school to `$with!`.
#[macro_export]
macro_rules! ask_commands {
    ($with:ident) => {
        $with! {
            /// A family joins with a code from the school.
            join(Join) -> Session,
            /// How staff come in at a school, before they do.
            school_door(AtAddress) -> SchoolDoor,
            /// Staff sign in.
            sign_in(SignIn) -> Session,
            /// Leaves a school and erases what came from it.
            sign_out(SignOut) -> Session,
            /// Pushes and pulls now.
            sync_now(Nothing) -> SyncState,
            /// The computers that are signed in as this person.
            devices(ForAccount) -> Vec<Device>,
            /// Signs another computer out.
            revoke_device(RevokeDevice) -> Vec<Device>,
            /// Staff: an invitation for a guardian.
            invite_family(InviteFamily) -> Invitation,
            /// Staff: a list, the rates or the calendar as a file.
            take_out(TakeOut) -> TakenOut,
            /// Administrators: who signs in, and as what.
            staff_accounts(ForAccount) -> StaffAccounts,
            /// Administrators: somebody signs in from now on.
            add_staff(AddStaff) -> NewPassword,
            /// Administrators: what somebody is at a school.
            set_roles(SetRoles) -> StaffAccounts,
            /// Administrators: a new password for somebody who has lost theirs; their computers are signed out.
            new_password(ForStaff) -> NewPassword,
            /// Staff: a password of their own.
            change_password(ChangePassword) -> Nothing,
            /// Staff: whether a code belongs to their password.
            second_factor(ForAccount) -> SecondFactor,
            /// Staff: a secret for an app that makes codes; nothing holds before a code of it was typed.
            begin_second_factor(BeginSecondFactor) -> NewSecondFactor,
            /// Staff: the first code; from now on one belongs to the password.
            confirm_second_factor(ConfirmSecondFactor) -> RecoveryCodes,
            /// Staff: takes it off.
            drop_second_factor(DropSecondFactor) -> SecondFactor,
            /// Administrators: whether a school's staff need one.
            set_second_factor(SetSecondFactor) -> StaffAccounts,
            /// Administrators: who did what, about whom, when.
            audit(ReadAudit) -> AuditPage,
            /// Administrators: the imports there were, newest first.
            imports(ListImports) -> Imports,
            /// Administrators: one import with its report, and what taking it back would do.
            import_report(ForImport) -> ImportReport,
            /// Administrators: takes an import back.
            undo_import(UndoImport) -> ImportReport,
            /// Administrators: what the files that were sent would change.
            plan_import(PlanImport) -> ImportPreview,
            /// Administrators: brings them in.
            import_now(ImportNow) -> ImportReport,
            /// Administrators: forgets files that were sent.
            drop_import(DropImport) -> Nothing,
            /// Administrators: the mappings that the school keeps.
            mappings(ForAccount) -> Mappings,
            /// Administrators: what a sample of another system's attendance seems to mean.
            guess_mapping(GuessMapping) -> MappingSketch,
            /// Administrators: what the sample's rows would become.
            try_mapping(TryMapping) -> MappingTrial,
            /// Administrators: keeps a mapping for every import to come.
            save_mapping(SaveMapping) -> Mappings,
            /// Administrators: lets go of a mapping.
            drop_mapping(DropMapping) -> Mappings,
            /// Administrators: a policy, or its next edition.
            publish_policy(PublishPolicyAs) -> Policy,
            /// Administrators: a policy that families read no more.
            withdraw_policy(WithdrawPolicy) -> Nothing,
            /// Administrators: whom letters would go to, and in which languages, before any is made.
            invitation_plan(InviteFamilies) -> InvitationPlan,
            /// Administrators: the reasons that families choose from, school by school.
            school_reasons(ForAccount) -> Vec<ReasonsOfSchool>,
            /// Administrators: which reasons there are from now on, in which order, and what each wants.
            set_reasons(SetReasons) -> Vec<ReasonsOfSchool>,
            /// Administrators: the codes of a school's own system, those that its records hold too.
            school_codes(ForAccount) -> Vec<CodesOfSchool>,
            /// Administrators: what the codes of a school's own system mean from the next import on.
            set_codes(SetCodes) -> Vec<CodesOfSchool>,
            /// Administrators: until when families report, and from when they are asked.
            school_times(ForAccount) -> Vec<TimesOfSchool>,
            /// Administrators: other times from now on.
            set_times(SetTimes) -> Vec<TimesOfSchool>,
            /// Administrators: whom families can reach, school by school.
            school_contacts(ForAccount) -> Vec<ContactsOfSchool>,
            /// Administrators: whom families can reach from now on, and how.
            set_contacts(SetContacts) -> Vec<ContactsOfSchool>,
            /// Administrators: which rule pack holds, and every pack with its sources.
            rule_packs(ForAccount) -> RulePacks,
            /// Administrators: what would count differently under another pack.
            preview_rule_pack(ForPack) -> PackPreview,
            /// Administrators: another pack holds from now on.
            set_rule_pack(SetRulePack) -> RulePacks,
            /// Administrators: they have looked a pack's numbers through today.
            check_rule_pack(CheckRulePack) -> RulePacks,
            /// Whoever keeps the school's papers: who may see what of a child, and by which papers.
            guardian_rights(ForChild) -> GuardianRights,
            /// Whoever keeps the school's papers: what a paper takes from a guardian, or that it ends.
            restrict_guardian(RestrictGuardian) -> GuardianRights,
            /// Whoever keeps the school's papers: begins a look at what a guardian sees.
            see_as_guardian(SeeAsGuardian) -> LookAs,
            /// Whoever keeps the school's papers: an invitation for a student who has rights of their own.
            invite_student(InviteStudent) -> Invitation,
            /// Administrators: how long each school keeps its records, and by what.
            school_keeping(ForAccount) -> Vec<KeepingOfSchool>,
            /// Administrators: how long a school keeps its records, where its rule pack leaves it to the school.
            set_keeping(SetKeeping) -> Vec<KeepingOfSchool>,
            /// What the school keeps of a child, until when, and what was asked to be erased.
            kept_record(ForChild) -> KeptRecord,
            /// Family: asks the school to erase what the family gave.
            ask_deletion(AskDeletion) -> KeptRecord,
            /// Whoever keeps the school's papers: what families have asked to have erased.
            deletion_requests(ForAccount) -> Vec<DeletionRequest>,
            /// Whoever keeps the school's papers: erases what is granted, and says why the rest stays.
            answer_deletion(AnswerDeletion) -> Vec<DeletionRequest>,
            /// Administrators: nothing of a child is erased from now on.
            place_hold(PlaceHold) -> KeptRecord,
            /// Administrators: lets go of that.
            end_hold(EndHold) -> KeptRecord,
            /// Administrators: how the school's server is.
            health(ForAccount) -> Health,
            /// Administrators: a backup now, opened and looked at.
            back_up(ForAccount) -> Health,
            /// Whether a school of this computer hands on a later version of the app.
            find_update(Nothing) -> UpdateFound,
        }
    };
}

/// Hands what the holder of the screens does to `$with!`.
#[macro_export]
macro_rules! host_commands {
    ($with:ident) => {
        $with! {
            /// Lets a person pick files for a child; pictures lose where and when they were taken.
            pick_files(ForStudent) -> PickedFiles,
            /// Lets an administrator pick a school's files, and sends them to the school's server.
            pick_import(PickImport) -> PickedImport,
            /// Saves an attachment where a person chooses.
            save_attachment(ForAttachment) -> Nothing,
            /// Saves a child's whole record where a person chooses, as JSON.
            save_record(ForStudent) -> Nothing,
            /// Saves a page as it stands on the screen where a person chooses.
            save_page(SavePage) -> Nothing,
            /// Staff: asks for a list as a file and saves it where a person chooses.
            save_list(TakeOut) -> Nothing,
            /// Saves the calendar of a child's school where a person chooses, as iCalendar.
            save_calendar(ForStudent) -> Nothing,
            /// Administrators: makes the letters that `invitation_plan` counted and saves them where a person chooses,
            /// as one PDF. Whoever closes the dialog has made none.
            save_invitations(InviteFamilies) -> SavedLetters,
            /// Brings a later version here, proves that its makers signed it, and gives it to the system to install.
            take_update(TakeUpdate) -> UpdateTaken,
            /// Staff sign in with whoever signs their school's people in, in the system's own browser.
            sign_in_elsewhere(AtAddress) -> Session,
            /// Opens a link in the system's own program, once a person has said yes to it.
            open_link(OpenLink) -> Nothing,
            /// Opens the system's print dialog for what is on screen.
            print(Nothing) -> Nothing,
        }
    };
}

/// How a command is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Read,
    Write,
    Local,
    Ask,
    Host,
}

/// A command's name with its mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandName {
    pub name: &'static str,
    pub mode: Mode,
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident($ask:ty) -> $answer:ty),* $(,)?) => { &[$(stringify!($name)),*] };
}

impl CommandName {
    /// Every command there is.
    pub fn list() -> Vec<CommandName> {
        let lists: [(Mode, &[&'static str]); 5] = [
            (Mode::Read, read_commands!(names)),
            (Mode::Write, write_commands!(names)),
            (Mode::Local, local_commands!(names)),
            (Mode::Ask, ask_commands!(names)),
            (Mode::Host, host_commands!(names)),
        ];
        lists.iter().flat_map(|(mode, names)| names.iter().map(|name| CommandName { name, mode: *mode })).collect()
    }

    pub fn find(name: &str) -> Option<CommandName> {
        Self::list().into_iter().find(|c| c.name == name)
    }
}
