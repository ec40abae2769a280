// Made by `cargo xtask make` from crates/protocol. Do not edit.

/**
 * One person at one school or district, on this computer.
 */
export type Account = { id: string, side: Side, person: PersonId, name: string, 
/**
 * Staff only.
 */
roles: Array<StaffRole>, address: string, school_names: Array<string>, 
/**
 * The school has signed this computer out; what is here can be read no more until it joins again.
 */
signed_out: boolean, };

export type AddStaff = { account: string, school: SchoolId, name: string, login: string, roles: Array<StaffRole>, };

/**
 * The family adds a word, reopens, or takes the request back.
 */
export type AddToSupport = { id: RequestId, saw_version: number, words?: Text | null, step: FamilyStep, };

export type AddressWay = "https" | "this_computer" | "plain";

export type AgeRule = { compulsory_from: number, compulsory_until: number, source: Source, };

/**
 * One thing the school said about an explanation.
 */
export type Answer = { by: PersonId, by_name: string, at: string, verdict: Verdict, words: Text, 
/**
 * What the days count as since then, where the verdict changed that.
 */
excuse?: Excuse | null, };

export type AnswerDeletion = { account: string, request: string, granted: Array<Given>, words: Text, };

/**
 * The family's answer.
 */
export type AnswerGoal = { id: GoalId, saw_version: number, answer: GoalAnswer, 
/**
 * What the family will do, or why not; may be empty.
 */
family_does: Text, };

export type AskDeletion = { account: string, 
/**
 * Made where it was asked: sent again, it is the same request.
 */
id: string, student: StudentId, what: Array<Given>, words: Text, };

export type AskSupport = { id: RequestId, student: StudentId, kind: SupportKind, urgency: Urgency, words: Text, reach: Reach, attachments: Array<Attachment>, said_on: string, };

/**
 * Who is asked to confirm that they have read an edition.
 */
export type AskToConfirm = "nobody" | "who_has_not" | "everybody";

/**
 * Where a school's server is.
 */
export type AtAddress = { address: string, 
/**
 * The school's pin, where its certificate is self-made.
 */
pin?: string, };

export type AtRiskTie = "at_risk" | "satisfactory";

/**
 * What is known of a file without its bytes. It belongs to one child.
 */
export type Attachment = { id: AttachmentId, student: StudentId, 
/**
 * As the family named it. Never logged.
 */
name: string, kind: FileKind, bytes: number, };

/**
 * One attached file.
 */
export type AttachmentId = string;

/**
 * What a column of attendance is to this program.
 */
export type AttendanceColumn = "student_id" | "school_id" | "date" | "period" | "course" | "code" | "absent" | "late" | "left_early" | "excused" | "reason" | "minutes";

export type AuditPage = { rows: Array<AuditRow>, 
/**
 * Whether older ones are left.
 */
more: boolean, 
/**
 * Every kind of act that the log of these schools holds, for choosing.
 */
kinds: Array<string>, };

/**
 * One act: who, what, about whom, when. What people wrote is not in it.
 */
export type AuditRow = { id: string, at: string, what: string, 
/**
 * `None`: the technician's command line, or the server by itself.
 */
by?: PersonId | null, 
/**
 * Empty when nobody of that id is known here any more.
 */
by_name: string, student?: StudentId | null, student_name: string, 
/**
 * The grown-up whom it was done to; empty where it was done to nobody, or to nobody who is known here any more.
 */
whom: string, school?: SchoolId | null, 
/**
 * The act's own numbers and words of this program.
 */
detail: string, };

export type BackupOutcome = "whole" | "full" | "damaged" | "failed";

/**
 * One backup, or what became of the wish for one.
 */
export type BackupRun = { at: string, 
/**
 * Where it is; empty where there is none.
 */
file: string, kb: number, outcome: BackupOutcome, };

export type BeginSecondFactor = { account: string, 
/**
 * Not asked of a computer that has just signed in with it.
 */
password: string, 
/**
 * A code of the one that is to be replaced.
 */
code?: string, };

export type Board = { school_names: Array<string>, today: string, as_of?: string | null, 
/**
 * Children marked absent today, and how many of them have a reason.
 */
out_today: number, out_today_explained: number, counts: BoardCounts, 
/**
 * All that wait to be reviewed, in the board's order: after one comes the next.
 */
review_queue: Array<ExplanationId>, to_review: Array<Review>, unexplained: Array<UnexplainedRow>, discrepancies: Array<DiscrepancyRow>, 
/**
 * By due date, undated last.
 */
support: Array<SupportView>, messages: Array<ThreadRow>, 
/**
 * Days missed and no guardian on the app yet.
 */
not_joined: Array<StudentRow>, };

/**
 * How many wait in each of the board's lists, however many of them it was asked to show.
 */
export type BoardCounts = { review: number, unexplained: number, discrepancy: number, support: number, message: number, not_joined: number, };

export type ChangePassword = { account: string, old: string, new: string, };

/**
 * The asker has held the numbers of the school's pack against the law today.
 */
export type CheckRulePack = { account: string, school: SchoolId, saw_version: number, pack: string, };

export type ChildCard = { student: Student, school_name: string, today: Face, 
/**
 * `None`: the school has sent no days yet, or the child was never a member.
 */
standing?: Standing | null, 
/**
 * The day after the last missed school day: "has come every day since". `None` when none was missed.
 */
every_day_since?: string | null, goal?: GoalProgress | null, next: NextStep, 
/**
 * The reader is this student.
 */
own: boolean, 
/**
 * What papers on file take from the reader today.
 */
taken?: Array<Topic>, 
/**
 * Whether the computer may speak up about today: the school has checked attendance, and it is late enough for it.
 */
notice_may_go: boolean, 
/**
 * When the school last brought attendance in.
 */
as_of?: string | null, };

/**
 * Words that lock this computer's store, in the old ones' stead where there are any.
 */
export type ChooseWords = { old?: string, new: string, };

/**
 * What a code of attendance means.
 */
export type CodeMeaning = "present" | "excused" | "unexcused" | "suspended" | "confirmed_not_excused" | "late" | "left_early" | "remote" | "ignore";

/**
 * What one code of the school's own system means.
 */
export type CodeRule = { code: string, meaning: Meaning, };

/**
 * The codes of one school's own system.
 */
export type CodesOfSchool = { school: NamedSchool, version: number, 
/**
 * What was set here; it goes over what files and mappings say.
 */
codes: Array<CodeRule>, set?: SetBy | null, 
/**
 * What the school's records hold, the most frequent first.
 */
seen: Array<SeenCode>, };

/**
 * "I have read this."
 */
export type ConfirmPolicy = { policy: PolicyId, 
/**
 * What was on screen.
 */
edition: number, said_on: string, };

export type ConfirmSecondFactor = { account: string, code: string, };

export type Confirmed = { edition: number, said_on: string, };

/**
 * Whom a family can reach: a named person or an office.
 */
export type Contact = { person?: PersonId | null, name: string, role: StaffRole, 
/**
 * BCP 47 tags of the languages this person speaks.
 */
languages: Array<string>, phone?: string, 
/**
 * A text telephone or relay number.
 */
tty?: string, email?: string, 
/**
 * What the school calls the role, by language; without one, the usual name in the reader's.
 */
title?: { [key in string]: string }, 
/**
 * Where to find them: a room, or an address of their own.
 */
place?: string, hours?: Array<OpenHours>, 
/**
 * What a family can come to them with, in the words that requests for support have in every language.
 */
helps_with?: Array<SupportKind>, };

/**
 * One contact as the office sees and sets it: the whole card, and whether families see it.
 */
export type ContactEntry = { id: string, shown: boolean, contact: Contact, };

/**
 * What the office says of one contact. `None`: as the school's files say.
 */
export type ContactRule = { 
/**
 * The person's id; of somebody whom nothing else knows, one of their own.
 */
id: string, 
/**
 * Whether families see them.
 */
shown: boolean, 
/**
 * Entered by the office, whether or not a file has them.
 */
added: boolean, person?: PersonId | null, name?: string | null, role?: StaffRole | null, languages?: Array<string> | null, phone?: string | null, tty?: string | null, email?: string | null, title?: { [key in string]: string }, place?: string, hours?: Array<OpenHours>, helps_with?: Array<SupportKind>, };

/**
 * The contacts of one school, as its office sets them.
 */
export type ContactsOfSchool = { school: NamedSchool, version: number, 
/**
 * Everybody in the order of families, those whom families do not see too.
 */
people: Array<ContactEntry>, 
/**
 * What the school's files say of them, by person.
 */
on_file: Array<Contact>, card: SchoolCard, set?: SetBy | null, 
/**
 * Who signs in at the school and is none of them yet.
 */
addable: Array<StaffMember>, };

/**
 * In which order a file writes its dates.
 */
export type DateOrder = "year_month_day" | "month_day_year" | "day_month_year" | "digits";

/**
 * What one of the days would count as.
 */
export type DayEffect = { date: string, 
/**
 * Hundredths of the day missed; 0 where nothing is recorded.
 */
missed: number, before?: Excuse | null, after?: Excuse | null, };

/**
 * One day of the year at a glance.
 */
export type DayFace = { date: string, face: Face, record?: DayRecord | null, 
/**
 * The newest explanation that covers the day and was not withdrawn.
 */
explanation?: ExplanationId | null, 
/**
 * What the school calls a day without school.
 */
label?: string, };

/**
 * One child's one day, by exception: a day with no record on which school was held was a day at school.
 */
export type DayRecord = { date: string, mark: Mark, 
/**
 * Hundredths of the day counted as missed, 0 to 100.
 */
missed: number, 
/**
 * Only where `missed` is above 0.
 */
excuse?: Excuse | null, 
/**
 * Minutes late or left early, where the source says so.
 */
minutes?: number | null, 
/**
 * Periods missed and periods held, where the source records periods.
 */
periods?: [number, number] | null, 
/**
 * The school's own code, for staff; families see the name of the mark.
 */
code?: string, };

export type DayRule = { "rule": "whole_day_from_percent", percent: number, exactly: Exactly, } | { "rule": "fraction" };

export type DayStory = { student: Student, 
/**
 * The school that recorded the day.
 */
school_name: string, 
/**
 * When that school last brought attendance in.
 */
as_of?: string | null, day: DayFace, 
/**
 * Explanations that cover the day, newest first, withdrawn ones too.
 */
explanations: Array<ExplanationView>, 
/**
 * `None`: this day can be explained now.
 */
cannot_explain?: Refusal | null, };

/**
 * The times of a school's day, in the school's own time zone. `None`: the school has set no such time.
 */
export type DayTimes = { 
/**
 * What is said of today until then is read before anybody asks where the child is. Later is never too late: it
 * waits for the morning list.
 */
report_until?: string | null, 
/**
 * No notice of an absence that nobody has explained goes out before.
 */
notices_from?: string | null, };

/**
 * What the school answers.
 */
export type DecideExplanation = { id: ExplanationId, saw_version: number, verdict: Verdict, 
/**
 * Said to the family. Needed for anything but acceptance.
 */
words: Text, };

export type DeletionAnswer = { set: SetBy, 
/**
 * What was erased; the rest was declined.
 */
granted: Array<Given>, words: Text, 
/**
 * From this day on no backup of the server's own holds it. `None`: backups are made elsewhere.
 */
out_of_backups?: string | null, 
/**
 * Copies that somebody made by hand were there: no server takes those away.
 */
copies_by_hand: boolean, };

/**
 * A family's request that the school erase what it gave.
 */
export type DeletionRequest = { id: string, school: SchoolId, student: StudentId, student_name: string, by: PersonId, by_name: string, what: Array<Given>, words: Text, asked_at: string, 
/**
 * By when the school answers.
 */
due: string, answer?: DeletionAnswer | null, };

/**
 * Where something written here stands.
 */
export type Delivery = "waiting" | "received" | "refused";

export type Device = { id: DeviceId, 
/**
 * As the computer calls itself ("Linux computer").
 */
name: string, joined_at: string, last_seen_at?: string | null, this_one: boolean, };

/**
 * One signed-in computer.
 */
export type DeviceId = string;

/**
 * The record and what was said or decided tell two stories.
 */
export type Discrepancy = { student: StudentId, date: string, explanation: ExplanationId, kind: DiscrepancyKind, };

export type DiscrepancyKind = "accepted_but_unexcused" | "explained_but_present";

export type DiscrepancyRow = { student: Student, discrepancy: Discrepancy, explanation: Explanation, };

export type Document = "none" | "parent_note" | "medical_note" | "court_paper" | "prior_approval";

/**
 * What is being written, as the form holds it.
 */
export type Draft = { name: string, form: unknown, 
/**
 * When it was last kept; set by the store.
 */
kept_at?: string | null, };

export type DraftName = { 
/**
 * Which form, about whom ("explain/<student>").
 */
name: string, };

/**
 * Files that were sent and are not to be brought in.
 */
export type DropImport = { account: string, offer: string, };

export type DropMapping = { account: string, name: string, };

export type DropSecondFactor = { account: string, password: string, code: string, };

/**
 * Changes an explanation that the school has not decided yet.
 */
export type EditExplanation = { id: ExplanationId, 
/**
 * The version the family was looking at.
 */
saw_version: number, days: Array<string>, part: Part, reason: Reason, note: Text, attachments: Array<Attachment>, said_on: string, };

/**
 * From when a student holds the rights over the record: alone, or beside the parent.
 */
export type EligibleStudentRule = { from_age: number, 
/**
 * Or from this grade on, whatever the age.
 */
from_grade?: string | null, shared_with_parent_until_age: number, source: Source, };

export type EndHold = { account: string, student: StudentId, hold: string, };

/**
 * One entry about a guardian's rights. The first of a restriction names the restriction.
 */
export type EntryId = string;

/**
 * What a day is on which exactly the cut was missed: the states differ.
 */
export type Exactly = "missed" | "present";

/**
 * What the school says of an absence. It never changes whether the day was missed.
 */
export type Excuse = "excused" | "unexcused" | "disciplinary" | "confirmed_not_excused";

/**
 * Which reasons excuse a day, and with which paper.
 */
export type ExcuseRule = { 
/**
 * A paper is due within so many school days of the return.
 */
within_school_days?: number | null, 
/**
 * By the absence's place in the year, lowest first.
 */
tiers: Array<ExcuseTier>, 
/**
 * An illness of more school days than this in a row wants a medical note.
 */
medical_note_after_days_in_a_row?: number | null, 
/**
 * Accepting one of these notes the family's word and still does not excuse the day.
 */
confirmed_not_excused?: Array<Reason>, source: Source, };

export type ExcuseTier = { 
/**
 * From this absence of the school year on.
 */
from_nth: number, 
/**
 * The paper for any reason that is not listed; `None`: only the listed reasons excuse.
 */
any_reason?: Document | null, listed?: Array<ListedReason>, };

/**
 * What a family says: these days, this part of the day, this reason.
 */
export type ExplainAbsence = { id: ExplanationId, student: StudentId, 
/**
 * School days, past or to come, in order, without repeats; they need not follow one another.
 */
days: Array<string>, part: Part, reason: Reason, 
/**
 * In the family's own words; may be empty.
 */
note: Text, attachments: Array<Attachment>, 
/**
 * The day the family wrote it, on its own calendar.
 */
said_on: string, };

/**
 * How far back and ahead a family may explain.
 */
export type ExplainingRule = { 
/**
 * School days after the absence; `None`: until the school year's end.
 */
school_days_back?: number | null, 
/**
 * Calendar days after the year's last day in which the year can still be put right.
 */
days_after_year_end: number, 
/**
 * Calendar days ahead that an absence can be reported.
 */
plan_ahead_days: number, source: Source, };

/**
 * An explanation as everyone who may see it sees it.
 */
export type Explanation = { id: ExplanationId, version: number, student: StudentId, by: PersonId, by_name: string, days: Array<string>, part: Part, reason: Reason, note: Text, attachments: Array<Attachment>, 
/**
 * The day the family wrote it (the later one, when edited).
 */
said_on: string, 
/**
 * When the school's server had it. `None` while it waits on the family's computer.
 */
received_at?: string | null, state: ExplanationState, 
/**
 * What the school said, oldest first: questions and the decision.
 */
answers?: Array<Answer>, };

export type ExplanationCheck = { need?: Need | null, refusal?: Refusal | null, 
/**
 * Until when today could be reported, where that is over: the note waits for the morning list.
 */
cut_off_passed?: string | null, 
/**
 * Until when today can be reported, where that is still to come.
 */
report_until?: string | null, };

/**
 * One explanation, whatever became of it.
 */
export type ExplanationId = string;

export type ExplanationState = "sent" | "seen" | "needs_more" | "accepted" | "not_accepted" | "withdrawn";

export type ExplanationView = { explanation: Explanation, student: Student, delivery: Delivery, 
/**
 * Why the last write about it was refused.
 */
refusal?: Refusal | null, 
/**
 * The refused write, to be put away.
 */
refused_write?: WriteId | null, 
/**
 * Whether the reader may edit or withdraw it.
 */
mine: boolean, };

/**
 * What one day shows. A shape, a letter and a colour on every screen.
 */
export type Face = "at_school" | "missed_explained" | "missed_looking" | "missed_no_reason" | "missed_not_excused" | "missed_suspended" | "late" | "left_early" | "remote" | "not_recorded" | "no_school" | "to_come" | "to_come_reported" | "not_enrolled";

export type FactorThen = "stays" | "goes";

/**
 * All that this computer holds of one child for its family: what the school recorded, and what both sides wrote.
 */
export type FamilyRecord = { 
/**
 * The school's day on which it was put together.
 */
made_on: string, 
/**
 * Newest first, each with every school day.
 */
years: Array<History>, explanations: Array<ExplanationView>, support: Array<SupportView>, goals: Array<GoalProgress>, 
/**
 * The reader's own thread with the school, oldest first.
 */
messages: Array<MessageView>, 
/**
 * What the reader has read and said so, the newest first.
 */
policies: Array<PolicyView>, 
/**
 * What the reader is to the child, and what papers take from the reader's own rights.
 */
own: OwnTie | null, 
/**
 * Who at the school has read or answered what the reader wrote, as far as this computer knows; each once for each
 * kind, by name.
 */
seen_by: Array<SeenBy>, };

export type FamilyStep = "say" | "reopen" | "withdraw";

export type FileFormat = "csv" | "xlsx";

export type FileKind = "pdf" | "png" | "jpeg";

export type FindStudents = { 
/**
 * Part of a name; empty lists everybody, a screenful at most.
 */
words: string, 
/**
 * Only children whose record lacks this.
 */
lacking?: Lacking | null, };

export type ForAccount = { account: string, };

export type ForAttachment = { id: AttachmentId, };

export type ForChild = { account: string, student: StudentId, };

export type ForDay = { student: StudentId, date: string, };

export type ForExplanation = { id: ExplanationId, };

/**
 * One import, with what was found said in a language.
 */
export type ForImport = { account: string, import: string, 
/**
 * BCP 47 tag.
 */
lang: string, };

export type ForPack = { account: string, school: SchoolId, pack: string, };

export type ForPolicy = { policy: PolicyId, };

export type ForRequest = { id: RequestId, };

export type ForSome = { 
/**
 * `None`: all children.
 */
student: StudentId | null, };

export type ForStaff = { account: string, person: PersonId, 
/**
 * Of a new password: what becomes of a second factor.
 */
second_factor?: FactorThen, };

export type ForStudent = { student: StudentId, };

export type ForThread = { student: StudentId, 
/**
 * `None` from a family: its own thread.
 */
guardian: PersonId | null, };

export type ForWrite = { write: WriteId, };

export type ForYear = { student: StudentId, 
/**
 * The year in which the school year ends; `None`: the current one.
 */
school_year: number | null, };

export type FoundLevel = "error" | "skipped" | "note";

export type Fraction = { num: number, den: number, };

/**
 * What a family gave, and may have erased. The attendance record is the school's, and not among it.
 */
export type Given = "notes" | "messages" | "requests" | "files";

/**
 * How much of something a guardian gave.
 */
export type GivenCount = { what: Given, count: number, };

export type Goal = { id: GoalId, version: number, student: StudentId, most_days: number, from: string, until: string, review_on: string, state: GoalState, proposed_by: PersonId, proposed_by_name: string, proposed_at: string, school_does: Text, family_does?: Text | null, answered_by?: PersonId | null, answered_by_name?: string, answered_at?: string | null, };

export type GoalAnswer = { "kind": "accept" } | { "kind": "change", most_days: number, } | { "kind": "decline" };

/**
 * One goal for one child.
 */
export type GoalId = string;

/**
 * How far a goal has come, counted from the record.
 */
export type GoalProgress = { goal: Goal, 
/**
 * Hundredths of days missed since the goal's first day.
 */
missed: number, 
/**
 * Whole days that can still be missed: never more than are left of the goal.
 */
left: number, over: boolean, 
/**
 * The child's school days of the goal that are still to come: today too, while the school has not closed it.
 */
school_days_left: number, past: boolean, };

export type GoalState = "proposed" | "agreed" | "declined" | "ended";

/**
 * A guardian's tie to a child, as the school's file says. Living arrangements never limit rights (34 CFR 99.4).
 */
export type GuardianLink = { id: LinkId, guardian: PersonId, student: StudentId, relation: Relation, primary_contact: boolean, lives_with: boolean, emergency_contact: boolean, 
/**
 * Explicit limits, each from a document on file. None: full rights (34 CFR 99.4).
 */
limits?: Array<Limit>, 
/**
 * Whether this guardian has joined on any computer.
 */
joined: boolean, };

/**
 * Who may see what of one child, today and by which papers.
 */
export type GuardianRights = { student: StudentId, student_name: string, today: string, 
/**
 * The first contact first.
 */
guardians: Array<RightsOfGuardian>, };

export type GuardianView = { link: GuardianLink, person: Person, };

export type GuessMapping = { account: string, 
/**
 * The sample, as it was sent.
 */
offer: string, lang: string, };

/**
 * What staff do to a request; every field left out stays as it is.
 */
export type HandleSupport = { id: RequestId, saw_version: number, owner?: PersonId | null, due?: string | null, 
/**
 * Said to the family.
 */
words?: Text | null, close?: Outcome | null, };

/**
 * The state of a server, a line each, with whether somebody should look at it.
 */
export type Health = { version: string, at: string, lines: Array<HealthLine>, 
/**
 * The last backups, newest first.
 */
backups: Array<BackupRun>, 
/**
 * Whether one can be made now.
 */
can_back_up: boolean, };

export type HealthLine = { 
/**
 * Nobody needs to do anything about it.
 */
fine: boolean, what: HealthWhat, };

export type HealthWhat = { "kind": "last_import", at?: string | null, } | { "kind": "last_backup", at?: string | null, 
/**
 * The newest try, where it gave none.
 */
failed?: BackupOutcome | null, } | { "kind": "backup_plan", at?: string | null, keep: number, } | { "kind": "database_backups" } | { "kind": "data", kb: number, } | { "kind": "disk", free_mb: number, } | { "kind": "writes_waiting", count: number, } | { "kind": "families", joined: number, of: number, } | { "kind": "computers", count: number, } | { "kind": "certificate", until: string, self_made: boolean, } | { "kind": "address", address: string, way: AddressWay, };

export type Helper = { school_name: string, contact: Contact, };

export type History = { student: Student, school_name: string, school_year: number, 
/**
 * The school years there is anything of, newest first.
 */
school_years: Array<number>, first_day: string, last_day: string, standing?: Standing | null, days: Array<DayFace>, patterns: Patterns, as_of?: string | null, };

export type Home = { 
/**
 * The reader's given name; empty when the roster has none.
 */
name: string, today: string, children: Array<ChildCard>, waiting: Array<WaitingForYou>, helpers: Array<Helper>, };

/**
 * A school's own rules. One a school; a school that has set nothing has none, and everything is as usual.
 */
export type HouseRules = { school: SchoolId, 
/**
 * Each reason once, in the order in which families see them. Those that are missing come after, as usual.
 */
reasons?: Array<ReasonRule>, reasons_set?: SetBy | null, 
/**
 * What the codes of the school's own system mean. Staff only: a family's feed leaves them out.
 */
codes?: Array<CodeRule>, codes_set?: SetBy | null, times: DayTimes, times_set?: SetBy | null, 
/**
 * What the office says of those whom families can reach, in its order. Staff only: families see what comes of it.
 */
contacts?: Array<ContactRule>, 
/**
 * How the school itself is reached.
 */
card: SchoolCard, contacts_set?: SetBy | null, 
/**
 * Who chose the rule pack, where somebody here did.
 */
pack_set?: SetBy | null, 
/**
 * Who looked the pack's numbers through, the last time for each pack.
 */
packs_checked?: Array<PackCheck>, 
/**
 * How long the school keeps its records, where its pack names no figure or a longer one.
 */
keeping?: OwnPeriod | null, keeping_set?: SetBy | null, };

/**
 * What an import does, or did, to one school.
 */
export type ImportAtSchool = { id: SchoolId, name: string, students: ImportCounts, guardians: ImportCounts, staff: ImportCounts, 
/**
 * Children whose days change.
 */
days_changed: number, 
/**
 * More than a tenth of the children, of the guardians' ties or of the staff would go.
 */
needs_second_yes: boolean, };

export type ImportCounts = { adds: number, changes: number, leavers: number, unchanged: number, };

/**
 * Something found in the files, in words.
 */
export type ImportFinding = { level: FoundLevel, 
/**
 * Empty when it is about all files.
 */
file: string, line?: number | null, column?: string | null, wrong: string, todo: string, 
/**
 * How many more like this one are not listed.
 */
more: number, };

/**
 * The yes to a plan.
 */
export type ImportNow = { account: string, offer: string, days: Array<string>, stand: string, 
/**
 * The second yes.
 */
they_left: boolean, lang: string, };

export type ImportPreview = { offer: string, outlook: PlanOutlook, 
/**
 * What it was worked out against; said again with the yes.
 */
stand: string, files: Array<string>, schools: Array<ImportAtSchool>, proposed: Array<ProposedSchoolDay>, findings: Array<ImportFinding>, rows: number, rows_skipped: number, };

/**
 * One import with its report.
 */
export type ImportReport = { row: ImportRow, 
/**
 * The gravest first.
 */
findings: Array<ImportFinding>, 
/**
 * What taking it back would do; nothing for what was never carried out.
 */
undo?: UndoPlan | null, };

/**
 * One import of the history.
 */
export type ImportRow = { id: string, 
/**
 * What people call it by; the later has the higher.
 */
number: number, at: string, way: ImportWay, state: ImportState, 
/**
 * Who said yes to it; empty for the command line and for the folder, and for somebody no longer known here.
 */
by_name: string, files: Array<string>, schools: Array<ImportAtSchool>, 
/**
 * Rows read, and those of them that were left out.
 */
rows: number, rows_skipped: number, undone_at?: string | null, undone_by_name: string, };

/**
 * What became of an import.
 */
export type ImportState = "imported" | "unchanged" | "refused" | "waiting" | "dropped" | "undone";

/**
 * How files came in.
 */
export type ImportWay = "command_line" | "window" | "folder";

/**
 * The imports of the schools that the asker administers, newest first.
 */
export type Imports = { rows: Array<ImportRow>, 
/**
 * Whether older ones are left.
 */
more: boolean, };

/**
 * Everything a family needs to join, on screen and on paper.
 */
export type Invitation = { id: InvitationId, guardian: PersonId, guardian_name: string, language: string | null, children: Array<string>, school_name: string, 
/**
 * In groups of four.
 */
code: string, address: string, 
/**
 * By which a computer knows the school's own key, in groups of four; only where its certificate is self-made.
 */
pin?: string, 
/**
 * `presente://join?…` with address and code, and the pin where there is one.
 */
link: string, expires_on: string, 
/**
 * How many computers were signed out with it.
 */
signed_out: number, };

/**
 * Which guardians are written to. What is left open leaves nobody out.
 */
export type InvitationChoice = { 
/**
 * `None`: the first of the schools that the asker administers.
 */
school: SchoolId | null, 
/**
 * As the roster says; a guardian with one child in one of them is chosen.
 */
grades: Array<string>, 
/**
 * BCP 47 tags as the roster says; `und` for those of whom it says none.
 */
languages: Array<string>, whom: WhomToInvite, };

/**
 * One invitation to join.
 */
export type InvitationId = string;

/**
 * What would be made. Nothing has been.
 */
export type InvitationPlan = { 
/**
 * The schools to choose from.
 */
schools: Array<NamedSchool>, school: SchoolId, 
/**
 * Every grade at the school, lowest first.
 */
grades: Array<string>, 
/**
 * Every language that its guardians read.
 */
languages: Array<string>, 
/**
 * One a guardian.
 */
letters: number, 
/**
 * Guardians who share a child are one family.
 */
families: number, 
/**
 * The letters by language, in the order in which they would lie in the file.
 */
by_language: Array<LettersIn>, 
/**
 * How many letters one file takes.
 */
most: number, };

export type InviteFamilies = { account: string, choice: InvitationChoice, };

export type InviteFamily = { guardian: PersonId, old_computers?: OldComputers, };

/**
 * Invites a student to an account of their own.
 */
export type InviteStudent = { account: string, student: StudentId, 
/**
 * As a document shows it. It is looked at and not kept.
 */
born_on: string, };

export type Join = { 
/**
 * Where the school's server is, as the letter prints it.
 */
address: string, 
/**
 * 12 characters of Crockford base 32; spaces, hyphens and small letters are forgiven, as are O for 0 and I or L for 1.
 */
code: string, 
/**
 * The letter's pin, where the school's certificate is self-made: as forgiving as the code.
 */
pin?: string, };

/**
 * How long one school keeps its records.
 */
export type KeepingOfSchool = { school: NamedSchool, version: number, pack: string, 
/**
 * What the rule pack says: the most that its law allows. `None`: it names no figure.
 */
pack_years?: number | null, pack_source: Source, own?: OwnPeriod | null, set?: SetBy | null, 
/**
 * The period that holds. `None`: nothing is erased by itself.
 */
holds?: KeepingPeriod | null, 
/**
 * Children who have left, and of those how many are past the period, and how many are held.
 */
left: number, past: number, held: number, };

/**
 * How long records are kept at a school, and who says so.
 */
export type KeepingPeriod = { years_after_leaving: number, source: string, 
/**
 * Who set it at the school; `None`: the rule pack says so.
 */
set?: SetBy | null, };

/**
 * A mapping that the school keeps.
 */
export type KeptMapping = { name: string, at: string, by_name: string, };

/**
 * What a school keeps of one child, as a guardian or the office asks for it.
 */
export type KeptRecord = { student: StudentId, student_name: string, school_name: string, today: string, period?: KeepingPeriod | null, 
/**
 * The child's last day at the school, once it has left.
 */
left_on?: string | null, 
/**
 * From which day on the record is erased, where that can be said.
 */
erased_from?: string | null, 
/**
 * What the asker gave; nothing for staff.
 */
given: Array<GivenCount>, 
/**
 * Nothing is erased while this is so.
 */
is_held: boolean, 
/**
 * The asker's own requests; for the office all of them. The newest first.
 */
requests: Array<DeletionRequest>, 
/**
 * For the office alone; the newest first.
 */
holds: Array<LegalHold>, };

/**
 * What a child's record lacks.
 */
export type Lacking = "guardian" | "language" | "joined";

/**
 * An import that has to be taken back before.
 */
export type LaterImport = { id: string, number: number, at: string, };

export type LaterVersion = { account: string, version: Version, 
/**
 * Whole megabytes, at least one.
 */
mb: number, };

/**
 * Nothing of a child is erased while this stands: a dispute or a court wants the record as it is.
 */
export type LegalHold = { id: string, student: StudentId, 
/**
 * Why, in the words of whoever placed it.
 */
reason: string, 
/**
 * The day of the paper, or on which the school heard of it.
 */
since: string, placed: SetBy, ended?: SetBy | null, };

export type LettersIn = { 
/**
 * What these guardians read.
 */
language: string, 
/**
 * The language that the letters are in: English where there are no words in theirs yet.
 */
printed_in: string, letters: number, };

/**
 * One topic that a guardian may not see, from a day until a day.
 */
export type Limit = { topic: Topic, from: string, until?: string | null, 
/**
 * Which paper says so ("Probate order of 3 May 2026"). Staff only: a family's feed leaves it empty.
 */
document: string, };

/**
 * A guardian's tie to a child.
 */
export type LinkId = string;

export type ListImports = { account: string, 
/**
 * The last row of the page before.
 */
after: number | null, };

export type ListedReason = { reason: Reason, document: Document, };

/**
 * Whether this computer's store is open.
 */
export type Lock = "open" | "needs_passphrase" | "needs_new_passphrase" | "damaged" | "key_missing" | "newer" | "not_ready";

/**
 * After how long without anybody the app locks.
 */
export type LockAfter = "usual" | "never" | "minutes5" | "minutes15" | "minutes60";

/**
 * A look that has begun.
 */
export type LookAs = { guardian: PersonId, name: string, withheld: number, };

export type MappedCode = { code: string, 
/**
 * `None`: nobody has said yet; rows with it are left out.
 */
meaning: CodeMeaning | null, };

export type MappedColumn = { role: AttendanceColumn, 
/**
 * The column's name in the file.
 */
column: string, };

/**
 * What a row of the sample would become.
 */
export type MappedRow = { student: string, date?: string | null, 
/**
 * One row may be a tardy and an early departure at once.
 */
meanings: Array<CodeMeaning>, flaw?: RowFlaw | null, };

/**
 * A mapping that is being made.
 */
export type MappingDraft = { name: string, dates: DateOrder, columns: Array<MappedColumn>, codes: Array<MappedCode>, 
/**
 * A field that holds NULL holds nothing.
 */
null_is_nothing: boolean, };

/**
 * What a sample seems to mean.
 */
export type MappingSketch = { 
/**
 * Columns that hold a number which a government gave are left out: they are never read.
 */
columns: Array<SampleColumn>, draft: MappingDraft, 
/**
 * Every date of the sample could be read in the other order too.
 */
dates_unclear: boolean, 
/**
 * Why there is no sample to be seen.
 */
findings: Array<ImportFinding>, };

/**
 * A mapping tried on the sample.
 */
export type MappingTrial = { 
/**
 * Needed, and no column has it.
 */
missing: Array<AttendanceColumn>, 
/**
 * The first ten rows.
 */
rows: Array<MappedRow>, 
/**
 * Rows of the whole sample, and those of them that could not be used.
 */
count: number, flawed: number, };

export type Mappings = { kept: Array<KeptMapping>, };

export type Mark = "present" | "absent" | "late" | "left_early" | "part_day" | "remote" | "not_recorded";

/**
 * Notes how far the reader has come. Only ever moves forward.
 */
export type MarkRead = { student: StudentId, guardian: PersonId, delivered_to?: string | null, read_to?: string | null, };

/**
 * The sums that a decision can change, and the one that it never does.
 */
export type MarkSums = { 
/**
 * Hundredths of days, as in `Standing`. The same before and after, always.
 */
missed: number, excused: number, unexcused: number, disciplinary: number, being_looked_at: number, unexplained: number, 
/**
 * Days.
 */
truancy_days: number, };

/**
 * What a source's code means, once a school has mapped it.
 */
export type Meaning = "present" | { "absent": Excuse } | "late" | "left_early" | "remote" | "ignore";

export type MembershipRule = { 
/**
 * Whether the day a child leaves counts.
 */
exit_day_counts: boolean, 
/**
 * Fewer days than this in membership: no tier ("too few days yet").
 */
min_days?: number | null, 
/**
 * A gap between class enrolments with no more school days than this is not a leaving.
 */
bridge_gap_school_days: number, source: Source, };

export type Message = { id: MessageId, version: number, student: StudentId, guardian: PersonId, by: PersonId, by_name: string, side: Side, 
/**
 * The original first, then its translations.
 */
texts: Array<Text>, attachments: Array<Attachment>, written_at: string, 
/**
 * The server's clock. `None` while it waits on the sender's computer.
 */
received_at?: string | null, };

/**
 * One message in a thread.
 */
export type MessageId = string;

export type MessageState = "queued" | "sent" | "delivered" | "read" | "refused";

export type MessageView = { message: Message, mine: boolean, state: MessageState, refusal?: Refusal | null, refused_write?: WriteId | null, 
/**
 * Who of the other side has read it.
 */
read_by: Array<string>, };

export type MonthCount = { year: number, month: number, 
/**
 * Hundredths of days.
 */
missed: number, school_days: number, };

export type NamedChild = { id: StudentId, name: string, };

/**
 * A school by its name, where one of several is meant.
 */
export type NamedSchool = { id: SchoolId, name: string, };

/**
 * What an explanation will need, said before it is sent.
 */
export type Need = { 
/**
 * "This will be day 10": the place of the first and the last of these days among the year's days missed.
 */
first_nth: number, last_nth: number, 
/**
 * The paper the school will want; `None`: a word from the family is enough.
 */
document: Document, 
/**
 * The last day to hand it in.
 */
document_by?: string | null, 
/**
 * Whether the pack lists this reason as one that excuses the day at this point.
 */
reason_counts: boolean, 
/**
 * The day counts as missed whatever is decided: true for every full-day absence.
 */
counts_as_missed: boolean, 
/**
 * From which absence on the rules get stricter, where they do ("from the 10th on").
 */
stricter_from?: number | null, 
/**
 * The paper is what the school asks for itself; the pack would take the family's word.
 */
by_house: boolean, 
/**
 * The pack and version that say so.
 */
pack: string, pack_version: string, };

/**
 * What somebody in the office wants to enter.
 */
export type NewEntry = { 
/**
 * `None`: a restriction of its own.
 */
restriction: EntryId | null, topics: Array<Topic>, from: string, until: string | null, paper: Paper, };

/**
 * A password that the server made. It is told once.
 */
export type NewPassword = { person: PersonId, name: string, login: string, 
/**
 * In groups of four.
 */
password: string, };

/**
 * What an app that makes codes is given, by its camera or by hand.
 */
export type NewSecondFactor = { 
/**
 * Base 32, in groups of four.
 */
secret: string, 
/**
 * `otpauth://totp/…`
 */
link: string, };

/**
 * What the store tells a screen that shows it: something of these kinds has changed.
 */
export type News = { "kind": "changed", topics: Array<Topic>, } | { "kind": "sync", state: SyncState, } | { "kind": "session" } | { "kind": "open", place: string, };

/**
 * The one next thing on a child's card.
 */
export type NextStep = { "kind": "explain_today" } | { "kind": "explain_days", days: Array<string>, } | { "kind": "school_asks_more", explanation: ExplanationId, } | { "kind": "answer_goal", goal: GoalId, } | { "kind": "see_goal", goal: GoalId, } | { "kind": "nothing" };

export type NotYetConfirmed = { person: PersonId, name: string, 
/**
 * Given names.
 */
children: Array<string>, language?: string | null, 
/**
 * Whether the policy is in that language.
 */
in_their_language: boolean, 
/**
 * Whether they can read it in Presente at all.
 */
joined: boolean, };

/**
 * Asked or answered with nothing.
 */
export type Nothing = Record<symbol, never>;

export type NoticeOn = { "kind": "year_start" } | { "kind": "untold" } | { "kind": "unexcused", days: number, window: Window, } | { "kind": "excused", days: number, window: Window, } | { "kind": "unexcused_in_a_row", days: number, } | { "kind": "chronic" };

/**
 * What a law asks a school to tell or do, and by when. Data for the notices that a school sends.
 */
export type NoticeRule = { id: string, on: NoticeOn, 
/**
 * Who hears of it or meets.
 */
to: Array<string>, within?: Within | null, content: Array<string>, 
/**
 * "family" and, where the law says so, "english" besides.
 */
languages: Array<string>, source: Source, };

/**
 * Which news the system shows. What they say is hidden unless asked for: a lock screen is read by others.
 */
export type NotifySettings = { messages: boolean, answers: boolean, 
/**
 * An absence without a reason, on the day.
 */
absences: boolean, show_content: boolean, };

/**
 * What becomes of the computers that a guardian has come in on before.
 */
export type OldComputers = "stay" | "are_lost";

/**
 * When somebody can be reached: the same times on some days of the week, by the school's own clock.
 */
export type OpenHours = { days: Array<Weekday>, from: string, until: string, };

/**
 * Who signs a school's staff in elsewhere.
 */
export type OpenIdOffer = { 
/**
 * As staff know it: "the district's account".
 */
name: string, };

/**
 * A page, a letter or a call that stands in what somebody wrote.
 */
export type OpenLink = { link: string, };

export type Origin = "written" | "translated_by_machine" | "translated_by_person";

export type OutWhat = "students" | "explanations" | "support" | "decisions" | "rates_by_school" | "rates_by_grade" | "rates_by_language" | "calendar";

export type OutboxRow = { write: WriteId, command: string, student?: StudentId | null, given_name: string, written_at: string, delivery: Delivery, refusal?: Refusal | null, 
/**
 * The body as it was written, so that a refused item can be shown, mended and sent again.
 */
body: unknown, };

export type Outcome = "solved" | "partly_solved" | "passed_on" | "not_possible" | "no_longer_needed";

/**
 * A school's own period, where its rule pack names none or a longer one.
 */
export type OwnPeriod = { years_after_leaving: number, 
/**
 * The law or the schedule that says so, in the words of whoever set it.
 */
source: string, };

/**
 * A reader's own tie to a child. Which paper takes something is in the school's file alone.
 */
export type OwnTie = { relation: Relation, limits: Array<Limit>, };

/**
 * Somebody has held the numbers of a pack against the law.
 */
export type PackCheck = { pack: string, version: string, set: SetBy, };

/**
 * Children by tier, and what they missed, under one pack.
 */
export type PackCounts = { children: number, satisfactory: number, at_risk: number, moderate: number, severe: number, 
/**
 * Too few days as a member for a tier.
 */
no_tier: number, 
/**
 * Hundredths of days.
 */
missed: number, 
/**
 * Children who have reached one of the pack's counts of unexcused days.
 */
truancy: number, };

export type PackOfSchool = { school: NamedSchool, version: number, 
/**
 * The id of the pack that holds.
 */
pack: string, 
/**
 * `None`: the command line said it.
 */
set?: SetBy | null, 
/**
 * Who at this school has looked a pack through, the last time for each.
 */
checked: Array<PackCheck>, };

/**
 * What would count differently at a school under another pack. Nothing is changed by looking.
 */
export type PackPreview = { pack: string, now: PackCounts, then: PackCounts, 
/**
 * How many children's days would be counted anew.
 */
children_changed: number, };

/**
 * A paper that the school holds. The paper itself stays in the school's own file.
 */
export type Paper = { kind: PaperKind, 
/**
 * Its number or name, so that somebody can find it ("Docket 26-1184").
 */
name: string, 
/**
 * The day that stands on it.
 */
dated: string, };

export type PaperKind = "court_order" | "protective_order" | "agreement" | "agency_order" | "non_custodial_request" | "tax_dependent" | "student_consent" | "coming_of_age" | "other" | "correction";

/**
 * How much of each day.
 */
export type Part = { "kind": "full_day" } | { "kind": "late_arrival", arrives: string, } | { "kind": "early_departure", leaves: string, } | { "kind": "leave_and_return", leaves: string, returns: string, };

/**
 * Days missed by month and by weekday, for a pattern in words.
 */
export type Patterns = { 
/**
 * In the school year's order.
 */
months: Array<MonthCount>, 
/**
 * Monday first.
 */
weekdays: Array<WeekdayCount>, 
/**
 * The weekday on which days are missed clearly more often than on others, if there is one: 1 is Monday.
 */
standout_weekday?: number | null, };

/**
 * A grown-up. Contact details travel only to staff and to the person.
 */
export type Person = { id: PersonId, given_name: string, family_name: string, 
/**
 * BCP 47 tag of the language this person wants to read.
 */
language?: string | null, email?: string, phone?: string, };

/**
 * A grown-up: guardian or staff.
 */
export type PersonId = string;

export type PickImport = { account: string, place: PickedPlace, };

/**
 * Files that were picked: each is kept, or refused by name.
 */
export type PickedFiles = { kept: Array<Attachment>, refused: Array<RefusedFile>, };

/**
 * Files that were picked and have reached the school's server.
 */
export type PickedImport = { 
/**
 * What they are called together; nothing: nobody picked any.
 */
offer: string | null, files: Array<string>, };

/**
 * What is picked on this computer.
 */
export type PickedPlace = "files" | "folder";

export type PlaceHold = { account: string, student: StudentId, reason: string, since: string, };

/**
 * What files that were sent would change.
 */
export type PlanImport = { account: string, offer: string, 
/**
 * Days that a calendar of events proposes, to which a person has said yes.
 */
days: Array<string>, lang: string, };

/**
 * What can be said to a plan.
 */
export type PlanOutlook = "refused" | "nothing_usable" | "unchanged" | "only_proposed" | "ready" | "needs_second_yes";

/**
 * A policy as the school has published it; families read the newest edition.
 */
export type Policy = { id: PolicyId, version: number, school: SchoolId, 
/**
 * The first is 1.
 */
edition: number, 
/**
 * One a language, the one that it was written in first.
 */
texts: Array<PolicyText>, 
/**
 * From when it holds.
 */
valid_from: string, 
/**
 * When this edition was published: "last updated".
 */
published_on: string, 
/**
 * Whoever has confirmed this edition or a later one is asked no more. `None`: nobody is asked.
 */
asked_since?: number | null, 
/**
 * Taken back: families have it no more, and staff keep it.
 */
withdrawn?: boolean, };

/**
 * A policy in one language as somebody writes or pastes it.
 */
export type PolicyDraft = { lang: string, title: string, 
/**
 * Paragraphs with an empty line between them; a line that begins with `#` is a heading, one with `-` or `•` an
 * item of a list.
 */
text: string, };

/**
 * One policy of a school, in all its editions.
 */
export type PolicyId = string;

export type PolicyPart = { "kind": "heading", text: string, } | { "kind": "paragraph", text: string, } | { "kind": "list", items: Array<string>, };

/**
 * A guardian has read an edition, and said so. It says nothing about agreeing.
 */
export type PolicyReceipt = { policy: PolicyId, guardian: PersonId, version: number, edition: number, 
/**
 * The day it was said at home.
 */
said_on: string, };

/**
 * Who has confirmed a policy, for staff.
 */
export type PolicyReceipts = { policy: Policy, 
/**
 * Guardians at the school.
 */
guardians: number, 
/**
 * Those of them who are asked no more.
 */
confirmed: number, 
/**
 * The others, by name; nobody where nobody is asked.
 */
not_yet: Array<NotYetConfirmed>, };

export type PolicyText = { 
/**
 * BCP 47 tag.
 */
lang: string, title: string, parts: Array<PolicyPart>, };

/**
 * A policy's name in one language.
 */
export type PolicyTitle = { lang: string, title: string, };

/**
 * A policy as somebody at home reads it.
 */
export type PolicyView = { policy: Policy, school_name: string, 
/**
 * Whether the reader is asked to confirm.
 */
asked: boolean, 
/**
 * The newest edition that the reader has confirmed, and when.
 */
confirmed?: Confirmed | null, 
/**
 * Where that confirmation stands.
 */
delivery: Delivery, };

/**
 * How a day of periods or minutes becomes a day missed.
 */
export type PresentRule = { day: DayRule, 
/**
 * Taking part from home is being at school.
 */
remote_counts: boolean, 
/**
 * Minutes late and minutes left early are time missed. Where not, they are told and never counted.
 */
late_minutes_count: boolean, 
/**
 * Minutes of a full day and of a short one, for sources that record minutes.
 */
full_day_minutes: number, short_day_minutes: number, source: Source, };

export type ProposeGoal = { id: GoalId, student: StudentId, 
/**
 * At most so many days missed between `from` and `until`.
 */
most_days: number, from: string, until: string, 
/**
 * What the school will do.
 */
school_does: Text, 
/**
 * When both sides look at it again.
 */
review_on: string, };

/**
 * A day that a calendar of events would make another.
 */
export type ProposedSchoolDay = { date: string, 
/**
 * The event's own words.
 */
title: string, 
/**
 * Whether it would be a shorter day, not one without school.
 */
short: boolean, };

export type PublishPolicy = { 
/**
 * Made where it is written.
 */
id: PolicyId, 
/**
 * 0: it is new.
 */
saw_version: number, school: SchoolId, texts: Array<PolicyDraft>, valid_from: string, ask: AskToConfirm, };

/**
 * A policy or its next edition, as an administrator publishes it.
 */
export type PublishPolicyAs = { account: string, publish: PublishPolicy, };

/**
 * How and when a family wants to be reached about this request.
 */
export type Reach = { how: ReachHow, 
/**
 * In the family's own words ("after six", "not on Fridays").
 */
when: string, 
/**
 * A BCP 47 tag where an interpreter is wanted.
 */
interpreter?: string | null, };

export type ReachHow = "message_here" | "phone" | "email" | "in_person";

/**
 * Which acts are asked for: all that hold, newest first.
 */
export type ReadAudit = { account: string, 
/**
 * A command's name, or what the server did by itself; `None`: whatever it was.
 */
what: string | null, by: PersonId | null, student: StudentId | null, 
/**
 * Days of the school, both counted in.
 */
from: string | null, until: string | null, 
/**
 * The last row of the page before.
 */
after: string | null, };

/**
 * How far one person has received and read one thread.
 */
export type ReadMark = { student: StudentId, guardian: PersonId, reader: PersonId, reader_name: string, side: Side, version: number, 
/**
 * The newest message that has reached one of the reader's computers, by the server's clock.
 */
delivered_to?: string | null, 
/**
 * The newest message that the reader has had on screen.
 */
read_to?: string | null, };

/**
 * The reason as a family picks it. Whether it excuses the day is the school's to say, by its rule pack.
 */
export type Reason = "illness" | "appointment" | "mental_health" | "family_emergency" | "bereavement" | "religious" | "court" | "travel" | "transport" | "connection" | "school_activity" | "college_visit" | "housing" | "military_family" | "weather" | "safety" | "other" | "tell_a_person";

/**
 * What a school says of one reason.
 */
export type ReasonRule = { reason: Reason, 
/**
 * Whether families may choose it. One that was put away stays readable where it was chosen before.
 */
offered: boolean, 
/**
 * What the school calls it, by language. Who reads another language reads the usual name in it.
 */
names?: { [key in string]: string }, 
/**
 * The paper that the school wants where its rule pack would take the family's word.
 */
document?: Document | null, 
/**
 * Who decides. `None`: whoever reviews explanations.
 */
decided_by?: StaffRole | null, 
/**
 * The code that an accepted day has in the school's own system; empty: the usual one. Staff only.
 */
sis_code?: string, };

/**
 * The reasons of one school.
 */
export type ReasonsOfSchool = { school: NamedSchool, 
/**
 * The version of the school's rules that this is of; 0: nothing was ever set.
 */
version: number, 
/**
 * Every reason once, in the order in which families see them.
 */
reasons: Array<ReasonRule>, set?: SetBy | null, 
/**
 * Who may be said to decide.
 */
deciders: Array<StaffRole>, 
/**
 * The codes that the school's own records hold, for choosing what an accepted day becomes there.
 */
codes: Array<string>, };

/**
 * Each opens once, in a code's stead. They are told once.
 */
export type RecoveryCodes = { 
/**
 * In groups of four.
 */
codes: Array<string>, };

/**
 * Why something asked for was not done. A refusal is an answer, never a surprise.
 */
export type Refusal = { "kind": "not_absent", date: string, } | { "kind": "not_a_school_day", date: string, } | { "kind": "not_enrolled", date: string, } | { "kind": "too_late", last: string, } | { "kind": "too_far_ahead", last: string, } | { "kind": "no_days" } | { "kind": "days_out_of_order" } | { "kind": "already_explained", date: string, } | { "kind": "times_missing" } | { "kind": "times_out_of_order" } | { "kind": "text_missing" } | { "kind": "text_too_long", most: number, } | { "kind": "file_too_large", most_mb: number, } | { "kind": "file_empty" } | { "kind": "file_kind_unknown" } | { "kind": "picture_too_large", most_megapixels: number, } | { "kind": "file_harmful" } | { "kind": "too_many_files", most: number, } | { "kind": "file_missing" } | { "kind": "already_decided" } | { "kind": "already_withdrawn" } | { "kind": "changed_meanwhile" } | { "kind": "reason_missing" } | { "kind": "reason_put_away" } | { "kind": "goal_out_of_range", most: number, } | { "kind": "date_in_the_past", date: string, } | { "kind": "date_in_the_future", date: string, } | { "kind": "nothing_chosen" } | { "kind": "reason_stays" } | { "kind": "code_twice", code: string, } | { "kind": "notices_too_early", until: string, } | { "kind": "not_a_number", text: string, } | { "kind": "not_an_email", text: string, } | { "kind": "hours_out_of_order" } | { "kind": "nobody_to_reach" } | { "kind": "kept_too_long", most: number, } | { "kind": "record_held" } | { "kind": "backup_folder_missing" } | { "kind": "backups_elsewhere" } | { "kind": "not_allowed" } | { "kind": "right_taken" } | { "kind": "not_old_enough", age: number, } | { "kind": "only_a_look" } | { "kind": "decided_by", role: StaffRole, } | { "kind": "not_found" } | { "kind": "sign_in_again" } | { "kind": "device_revoked" } | { "kind": "wrong_password" } | { "kind": "password_too_short", least: number, } | { "kind": "password_guessable" } | { "kind": "login_taken" } | { "kind": "login_unusable" } | { "kind": "code_needed" } | { "kind": "code_wrong" } | { "kind": "second_factor_needed" } | { "kind": "second_factor_stays" } | { "kind": "signs_in_elsewhere" } | { "kind": "provider_away" } | { "kind": "sign_in_not_proved" } | { "kind": "sign_in_not_finished" } | { "kind": "no_role_here" } | { "kind": "invitation_unknown" } | { "kind": "invitation_expired" } | { "kind": "invitation_used" } | { "kind": "too_many_tries", minutes: number, } | { "kind": "nobody_to_invite" } | { "kind": "too_many_letters", most: number, } | { "kind": "font_missing", script: string, package: string, } | { "kind": "too_new" } | { "kind": "too_old" } | { "kind": "write_reused" } | { "kind": "update_not_signed" } | { "kind": "update_not_later" } | { "kind": "offline" } | { "kind": "unsent_writes", count: number, } | { "kind": "school_unreachable", address: string, } | { "kind": "address_unusable", address: string, } | { "kind": "not_a_school_server", address: string, } | { "kind": "pin_wanted", address: string, } | { "kind": "pin_unusable" } | { "kind": "pin_other", address: string, } | { "kind": "certificate_unusable", address: string, } | { "kind": "link_unusable" } | { "kind": "passphrase_wrong" } | { "kind": "passphrase_too_short", least: number, } | { "kind": "passphrase_guessable" } | { "kind": "passphrase_needed" } | { "kind": "passphrase_stays" } | { "kind": "keyring_locked" } | { "kind": "store_shut" };

export type RefusedFile = { name: string, refusal: Refusal, };

export type Relation = "mother" | "father" | "parent" | "stepparent" | "grandparent" | "foster_parent" | "guardian" | "relative" | "other" | "student";

/**
 * One request for support.
 */
export type RequestId = string;

export type RequestState = "open" | "in_hand" | "waiting_for_family" | "closed" | "withdrawn";

/**
 * One thing that happened to a request, as both sides see it.
 */
export type RequestStep = { at: string, by: PersonId, by_name: string, what: StepKind, 
/**
 * What was said with it; may be empty.
 */
words: Text, };

export type RestrictGuardian = { account: string, student: StudentId, guardian: PersonId, 
/**
 * How many entries were looked at.
 */
saw: number, entry: NewEntry, };

export type RetentionRule = { 
/**
 * `None`: the school's own schedule.
 */
years_after_leaving?: number | null, source: Source, };

/**
 * An explanation as staff review it.
 */
export type Review = { view: ExplanationView, standing?: Standing | null, need?: Need | null, 
/**
 * What the family reads.
 */
family_language?: string | null, if_accepted?: ReviewEffect | null, if_not_accepted?: ReviewEffect | null, 
/**
 * Who decides on this reason, where the reader does not.
 */
decided_by?: StaffRole | null, 
/**
 * It came after this time of the day that it is about.
 */
after_cut_off?: string | null, };

/**
 * What a verdict would change, shown before it is saved.
 */
export type ReviewEffect = { verdict: Verdict, before: MarkSums, after: MarkSums, days: Array<DayEffect>, };

export type RevokeDevice = { account: string, device: DeviceId, };

/**
 * One entry of somebody in the office. The first of a restriction makes it; each later one goes over it from its own
 * first day on.
 */
export type RightsEntry = { id: EntryId, 
/**
 * The first entry of the restriction that this one makes or goes on with.
 */
restriction: EntryId, student: StudentId, guardian: PersonId, 
/**
 * What is taken from `from` on. Nothing: the restriction ends there.
 */
topics: Array<Topic>, from: string, 
/**
 * The last day. `None`: until another paper says otherwise.
 */
until?: string | null, paper: Paper, entered_by: PersonId, entered_by_name: string, entered_at: string, };

export type RightsOfGuardian = { guardian: PersonId, name: string, relation: Relation, lives_with: boolean, joined: boolean, 
/**
 * What papers take, with their days.
 */
limits: Array<Limit>, 
/**
 * All that was ever entered, the newest first.
 */
entries: Array<RightsEntry>, };

export type RoleAt = { school: SchoolId, role: StaffRole, };

/**
 * Why a row of the sample could not be used.
 */
export type RowFlaw = "date_unreadable" | "code_unknown" | "value_missing";

/**
 * Which rule pack holds at each school, and every pack there is.
 */
export type RulePacks = { schools: Array<PackOfSchool>, 
/**
 * With a source beside each number; the general one first.
 */
packs: Array<Rules>, };

/**
 * One rule pack. Every number in it stands beside its source (`Source`), or `Rules::parse` refuses it.
 */
export type Rules = { id: string, name: string, 
/**
 * The school year it was written for ("2026-27").
 */
version: string, effective_from: string, present: PresentRule, membership: MembershipRule, tiers: TierCuts, excuse: ExcuseRule, wellness?: WellnessRule | null, explaining: ExplainingRule, truancy: Array<TruancyRule>, notices: Array<NoticeRule>, ages: AgeRule, eligible_student: EligibleStudentRule, retention: RetentionRule, small_cells: SmallCellRule, };

/**
 * What could be saved of a store that could not be used any more, and what could not.
 */
export type Salvage = { at: string, 
/**
 * Where the old store lies, as it was found. Nobody can read it without this computer's key.
 */
file: string, 
/**
 * Written here and not sent yet: it goes to the school now.
 */
saved: Array<Unsent>, 
/**
 * What can be read and cannot be sent: in whose name it was written is lost.
 */
not_sent: Array<Unsent>, 
/**
 * How many more there were.
 */
lost: number, 
/**
 * Whether there may have been more that nobody can tell of.
 */
maybe_more: boolean, 
/**
 * Whether somebody has to come in anew: what this computer came in by is lost.
 */
join_again: boolean, };

/**
 * A column of a sample with its first values.
 */
export type SampleColumn = { name: string, values: Array<string>, };

export type SaveMapping = { account: string, draft: MappingDraft, };

/**
 * A page as it is on the screen, whole: it opens in any browser, and needs nothing beside it.
 */
export type SavePage = { 
/**
 * The day that the page is as of; its file is named by it.
 */
made_on: string, html: string, };

export type SavedLetters = { 
/**
 * No: the dialog was closed, and no code was made.
 */
saved: boolean, };

/**
 * How a school itself is reached. Empty: it has said nothing.
 */
export type SchoolCard = { phone?: string, 
/**
 * A text telephone or relay number.
 */
tty?: string, email?: string, 
/**
 * As it stands on an envelope, line by line.
 */
address?: string, hours?: Array<OpenHours>, 
/**
 * The school's own words on what to do in an emergency, by language, after the usual ones.
 */
emergency?: { [key in string]: string }, };

/**
 * Everybody whom a school names to its families, and how the school itself is reached.
 */
export type SchoolContacts = { school: SchoolId, school_name: string, 
/**
 * Who speaks the reader's language first, else in the school's order.
 */
people: Array<Contact>, card: SchoolCard, };

/**
 * How staff come in at a school.
 */
export type SchoolDoor = { school_names: Array<string>, openid?: OpenIdOffer | null, };

/**
 * A school: the unit that owns children's rows, a calendar and a feed.
 */
export type SchoolId = string;

/**
 * A school's counts, as its own staff see them: not suppressed, never exported from here.
 */
export type SchoolRates = { as_of?: string | null, students: number, students_with_absence: number, 
/**
 * School days on a school's roll so far: of the student who has the fewest, and of the one who has the most.
 */
fewest_school_days: number, most_school_days: number, 
/**
 * Whole days.
 */
days_missed: number, days_excused: number, days_unexcused: number, satisfactory: number, at_risk: number, moderate: number, severe: number, too_few_days: number, };

/**
 * Whether a code belongs to the asker's password.
 */
export type SecondFactor = { 
/**
 * `None`: it does not.
 */
since?: string | null, 
/**
 * Recovery codes that nobody has used.
 */
recovery_codes: number, 
/**
 * A school of theirs wants one.
 */
needed: boolean, 
/**
 * This computer is let at nothing else before it is set up.
 */
first: boolean, };

export type SeeAsGuardian = { account: string, guardian: PersonId, };

/**
 * A member of staff has opened the explanation; families see "seen by the school".
 */
export type SeeExplanation = { id: ExplanationId, };

/**
 * A command that reads, as the guardian's own app would be answered it.
 */
export type SeenAs = { guardian: PersonId, command: string, ask: unknown, };

/**
 * Somebody at the school who has seen something that a family wrote.
 */
export type SeenBy = { name: string, what: SeenWhat, 
/**
 * The last time.
 */
at: string, };

/**
 * A code as the records of a school hold it.
 */
export type SeenCode = { code: string, 
/**
 * On how many days of children.
 */
times: number, 
/**
 * What it has counted as, most often.
 */
counted_as: Meaning, };

export type SeenWhat = "messages" | "explanations" | "requests";

export type SendMessage = { id: MessageId, student: StudentId, 
/**
 * Whose thread: the guardian's own id from a family, the guardian written to from the school.
 */
guardian: PersonId, text: Text, attachments: Array<Attachment>, 
/**
 * The sender's own clock, shown until the server's is known.
 */
written_at: string, };

export type Session = { lock: Lock, settings: Settings, 
/**
 * Whether secret words lock this computer's store.
 */
words: boolean, 
/**
 * The school day it is; a trial may move it.
 */
today: string, accounts: Array<Account>, sync: SyncState, 
/**
 * What became of a store that could not be opened, until it has been read.
 */
salvage?: Salvage | null, };

/**
 * Who set something, and when.
 */
export type SetBy = { by: PersonId, by_name: string, at: string, };

export type SetCodes = { account: string, school: SchoolId, saw_version: number, codes: Array<CodeRule>, };

export type SetContacts = { account: string, school: SchoolId, 
/**
 * The version that was looked at.
 */
saw_version: number, people: Array<ContactEntry>, card: SchoolCard, };

export type SetKeeping = { account: string, school: SchoolId, saw_version: number, 
/**
 * `None`: as the rule pack says.
 */
own?: OwnPeriod | null, };

export type SetReasons = { account: string, school: SchoolId, 
/**
 * The version that was looked at.
 */
saw_version: number, reasons: Array<ReasonRule>, };

/**
 * What somebody is at one school from now on; nothing: they do not sign in there any more.
 */
export type SetRoles = { account: string, school: SchoolId, person: PersonId, roles: Array<StaffRole>, };

export type SetRulePack = { account: string, school: SchoolId, saw_version: number, pack: string, };

/**
 * Whether a school's staff need one from their next sign-in on.
 */
export type SetSecondFactor = { account: string, school: SchoolId, needed: boolean, };

export type SetTimes = { account: string, school: SchoolId, saw_version: number, times: DayTimes, };

export type Settings = { 
/**
 * BCP 47 tag; `None` until a person has chosen.
 */
language: string | null, theme: Theme, 
/**
 * Percent: 100, 125, 150, 175 or 200.
 */
text_size: number, notify: NotifySettings, 
/**
 * Minutes without a key or a pointer after which the app locks, where words lock it.
 */
lock_after: LockAfter, };

export type ShowBoard = { 
/**
 * Rows of each list, from its top; `None`: all of them.
 */
most?: number, };

/**
 * What the command answers.
 */
export type Shown = unknown;

export type Side = "family" | "school";

export type SignIn = { address: string, login: string, password: string, 
/**
 * Asked for once the password was right.
 */
code?: string, 
/**
 * The school's pin, where its certificate is self-made.
 */
pin?: string, };

export type SignOut = { account: string, 
/**
 * Leave although something written here has not reached the school: it is lost then.
 */
leave_unsent: boolean, };

export type SmallCellRule = { 
/**
 * Counts from 1 to one less than this are not shown.
 */
hidden_below: number, source: Source, };

/**
 * So many children, the first of them by name.
 */
export type SomeChildren = { count: number, first: Array<NamedChild>, };

/**
 * Where a number comes from and who looked it up.
 */
export type Source = { 
/**
 * Begins with "Not verified:" where the text itself was not seen.
 */
text: string, checked_by: string, checked_on: string, };

export type StaffAccount = { person: PersonId, name: string, login: string, 
/**
 * At the schools that the asker administers, as given here by hand.
 */
roles: Array<RoleAt>, 
/**
 * Computers that are signed in now.
 */
computers: number, last_seen_at?: string | null, 
/**
 * The asker: nobody changes what they are themselves.
 */
me: boolean, 
/**
 * Whether a code belongs to their password.
 */
second_factor: boolean, 
/**
 * Whether they come by the organisation that signs people in elsewhere, and what their groups there make them.
 */
openid: boolean, by_groups: Array<RoleAt>, };

/**
 * Whoever signs in at the schools that the asker administers.
 */
export type StaffAccounts = { schools: Array<NamedSchool>, 
/**
 * By name.
 */
people: Array<StaffAccount>, 
/**
 * What the asker may make somebody.
 */
roles: Array<StaffRole>, 
/**
 * The schools among them whose staff need a second factor.
 */
second_factor_at: Array<SchoolId>, };

/**
 * Somebody who may sign in at a school, as their colleagues see them.
 */
export type StaffMember = { person: PersonId, name: string, roles: Array<StaffRole>, };

export type StaffRole = "liaison" | "counselor" | "nurse" | "social_worker" | "teacher" | "office" | "principal" | "administrator" | "district_administrator";

/**
 * Where a child stands up to a day.
 *
 * `missed` and its parts, down to `unexplained`, are hundredths of days; `late`, `left_early` and `truancy_days` count
 * days.
 */
export type Standing = { 
/**
 * The last closed school day counted.
 */
as_of: string, 
/**
 * School days as a member up to then, days not yet recorded left out.
 */
membership: number, 
/**
 * Hundredths of days missed, all reasons.
 */
missed: number, 
/**
 * Of those: excused by the school's record or by a decision.
 */
excused: number, unexcused: number, disciplinary: number, 
/**
 * Of the unexcused: with an explanation that the school has not decided.
 */
being_looked_at: number, 
/**
 * Unexcused days that nobody has explained.
 */
unexplained: number, late: number, left_early: number, 
/**
 * Unexcused full days: what truancy rules count. Staff only.
 */
truancy_days: number, 
/**
 * `None`: too few days yet.
 */
tier?: Tier | null, 
/**
 * School days as a member in the whole year, as planned today.
 */
membership_year: number, 
/**
 * The number of days missed at which the year's total is one in ten: the smallest that is chronic.
 */
limit_year: number, 
/**
 * School days as a member that are still to come: today too, while the school has not closed it.
 */
days_left: number, 
/**
 * Whole days that can still be missed with the year's total staying under one in ten: never more than are left.
 */
can_still_miss: number, 
/**
 * The last day of this child's school year.
 */
year_ends: string, };

export type StepKind = { "kind": "assigned", to_name: string, } | { "kind": "dated", due: string, } | { "kind": "answered" } | { "kind": "family_wrote" } | { "kind": "closed", outcome: Outcome, } | { "kind": "reopened" } | { "kind": "withdrawn" };

export type Student = { id: StudentId, school: SchoolId, given_name: string, family_name: string, 
/**
 * As the roster says ("KG", "04"); a screen puts it into words.
 */
grade: string, 
/**
 * BCP 47 tag of the home language, where known.
 */
home_language?: string | null, 
/**
 * The school's own number for the child. Staff only: a family's feed leaves it empty.
 */
local_id?: string, };

/**
 * A child at one school.
 */
export type StudentId = string;

export type StudentPage = { history: History, guardians: Array<GuardianView>, explanations: Array<ExplanationView>, requests: Array<SupportView>, threads: Array<ThreadRow>, goals: Array<GoalProgress>, };

export type StudentRow = { student: Student, school_name: string, standing?: Standing | null, family_language?: string | null, guardians_joined: number, };

export type SupportKind = "transport" | "health" | "mental_health" | "food" | "housing" | "clothing" | "safety" | "learning" | "language" | "caring_duties" | "device" | "other";

/**
 * A request and everything that has happened to it.
 */
export type SupportRequest = { id: RequestId, version: number, student: StudentId, by: PersonId, by_name: string, kind: SupportKind, urgency: Urgency, words: Text, reach: Reach, attachments: Array<Attachment>, said_on: string, received_at?: string | null, state: RequestState, owner?: PersonId | null, owner_name?: string, 
/**
 * By when the school answers.
 */
due?: string | null, 
/**
 * Oldest first.
 */
steps: Array<RequestStep>, };

export type SupportView = { request: SupportRequest, student: Student, school_name: string, delivery: Delivery, refusal?: Refusal | null, refused_write?: WriteId | null, mine: boolean, 
/**
 * Who at the school may take it: for assigning, staff only.
 */
owners: Array<Contact>, };

export type SyncState = { online: boolean, last_synced_at?: string | null, 
/**
 * Writes that have not reached the school.
 */
waiting: number, refused: number, 
/**
 * Why syncing does not work, where there is more to say than "no network".
 */
problem?: Refusal | null, };

/**
 * A list for the office, as a file.
 */
export type TakeOut = { account: string, what: OutWhat, format: FileFormat, 
/**
 * BCP 47 tag of the language that the file is in.
 */
lang: string, 
/**
 * `None`: every school at which the asker may take one out; a calendar is the first one's.
 */
school: SchoolId | null, };

/**
 * Asks for a version that `find_update` has named.
 */
export type TakeUpdate = { account: string, version: Version, };

/**
 * A file that was made, and is kept nowhere.
 */
export type TakenOut = { name: string, 
/**
 * Base 64.
 */
content: string, };

/**
 * What a person wrote, with the language it is in.
 */
export type Text = { 
/**
 * BCP 47 tag.
 */
lang: string, text: string, origin: Origin, 
/**
 * Who wrote or translated it; `None` for a machine.
 */
by?: PersonId | null, };

export type Theme = "system" | "light" | "dark";

export type Thread = { row: ThreadRow, 
/**
 * Oldest first.
 */
messages: Array<MessageView>, 
/**
 * Whom a family writes to.
 */
helpers: Array<Contact>, };

export type ThreadRow = { student: Student, school_name: string, guardian: PersonId, 
/**
 * Staff see the guardian's name; a family sees the school's.
 */
with_name: string, 
/**
 * The language the other side wants to read, where known.
 */
language?: string | null, last?: Message | null, unread: number, 
/**
 * The last word is the other side's.
 */
waits_for_me: boolean, };

export type Tier = "satisfactory" | "at_risk" | "moderate" | "severe";

/**
 * From which share of membership missed each tier begins. The cut itself belongs to the tier, at 5 % as set.
 */
export type TierCuts = { at_risk: Fraction, moderate: Fraction, severe: Fraction, 
/**
 * Exactly on the `at_risk` cut: printed sources disagree (domain.md 1.1).
 */
at_risk_tie: AtRiskTie, source: Source, };

/**
 * The times of one school's day.
 */
export type TimesOfSchool = { school: NamedSchool, version: number, time_zone: string, times: DayTimes, set?: SetBy | null, 
/**
 * How far back and ahead families may explain, as the school's rule pack says.
 */
pack: string, school_days_back?: number | null, plan_ahead_days: number, };

/**
 * What a guardian's right covers; every row of the feed carries one.
 */
export type Topic = "school" | "attendance" | "messages" | "support" | "contact" | "decisions";

/**
 * So many unexcused days inside a window.
 */
export type TruancyRule = { id: string, unexcused: number, window: Window, source: Source, };

export type TryMapping = { account: string, offer: string, draft: MappingDraft, };

/**
 * What taking an import back does to one school.
 */
export type UndoAtSchool = { id: SchoolId, name: string, 
/**
 * Children who came by the import and go.
 */
go: SomeChildren, 
/**
 * Children who came by it, and about whom somebody has written since: they stay on record as having left.
 */
stay_as_left: SomeChildren, 
/**
 * Children whom it took off the roster and who are on it again.
 */
come_back: SomeChildren, 
/**
 * Children who had left, whom it had brought back, and who have left again.
 */
leave_again: SomeChildren, 
/**
 * Children whose name, grade or number is again what it was.
 */
changed: number, 
/**
 * Children whose days are again what they were.
 */
days: number, 
/**
 * Guardians' ties that go, and that come back.
 */
ties_go: number, ties_come_back: number, 
/**
 * Grown-ups who go, or whose name or address is again what it was.
 */
grown_ups: number, 
/**
 * Staff whom it took off, and who may sign in again.
 */
staff_come_back: number, };

/**
 * Why an import cannot be taken back.
 */
export type UndoBlock = { "kind": "already_undone" } | { "kind": "no_longer_kept", days: number, } | { "kind": "later_imports", imports: Array<LaterImport>, } | { "kind": "school_in_use", school: string, };

/**
 * The yes to taking an import back.
 */
export type UndoImport = { account: string, import: string, 
/**
 * Of the plan that the yes is to.
 */
stand: string, lang: string, };

/**
 * What taking an import back would do, worked out against what is there now.
 */
export type UndoPlan = { blocked?: UndoBlock | null, 
/**
 * What it was worked out against; said again with the yes.
 */
stand: string, schools: Array<UndoAtSchool>, 
/**
 * Newest first, so many at most.
 */
written_since: Array<WrittenSince>, written_count: number, };

export type UnexplainedRow = { student: Student, school_name: string, 
/**
 * Newest first; the last fifteen school days are asked about.
 */
days: Array<string>, standing?: Standing | null, guardians_joined: number, family_language?: string | null, };

export type Unlock = { passphrase: string, };

/**
 * Something that was written and had not reached the school.
 */
export type Unsent = { 
/**
 * The kind of thing that it is about.
 */
kind: string, given_name: string, written_at: string, 
/**
 * In the writer's words; empty where there were none.
 */
words: string, };

/**
 * What this copy of the app is, and what there is later.
 */
export type UpdateFound = { 
/**
 * What runs here; none where this copy came in no package and takes none.
 */
version: Version | null, 
/**
 * The latest that a school of this computer has.
 */
later: LaterVersion | null, };

/**
 * Where the proved package lies now.
 */
export type UpdateTaken = { file: string, 
/**
 * Whether a program of the system was given it; where none takes it, a person opens it.
 */
opened: boolean, };

export type Urgency = "today" | "this_week" | "when_you_can";

export type Verdict = "accept" | "ask_for_more" | "not_accept";

/**
 * A version as packages have it, `1.20.3`, each number of at most nine digits. Later ones compare as greater.
 */
export type Version = string;

/**
 * What waits for the family; each leads to a place.
 */
export type WaitingForYou = { "kind": "message", student: StudentId, given_name: string, from_name: string, text: Text, at: string, } | { "kind": "school_asks_more", explanation: ExplanationId, given_name: string, from_name: string, words: Text, } | { "kind": "policy", policy: PolicyId, 
/**
 * In every language that it is in.
 */
titles: Array<PolicyTitle>, } | { "kind": "decided", explanation: ExplanationId, given_name: string, state: ExplanationState, days: Array<string>, } | { "kind": "goal_proposed", goal: GoalId, student: StudentId, given_name: string, from_name: string, } | { "kind": "request_answered", request: RequestId, given_name: string, support: SupportKind, from_name: string, } | { "kind": "request_promised", request: RequestId, given_name: string, support: SupportKind, owner_name: string, due: string, } | { "kind": "refused", write: WriteId, command: string, given_name: string, refusal: Refusal, };

/**
 * One school's week, up to the last day that it has closed.
 */
export type WeekAtSchool = { school: SchoolId, name: string, 
/**
 * When attendance was last brought in.
 */
as_of?: string | null, 
/**
 * The week's Monday, and the last day of it that the school has closed. `None`: it has closed no day yet.
 */
from?: string | null, until?: string | null, all: WeekRow, 
/**
 * In the order of the grades.
 */
by_grade: Array<WeekRow>, 
/**
 * By home language, as the roster has it; those without one under an empty name.
 */
by_language: Array<WeekRow>, 
/**
 * Counts from 1 to one less than this are hidden.
 */
hidden_below: number, waiting: WeekWaiting, problems: WeekProblems, };

/**
 * What is wrong with the data, or missing in it.
 */
export type WeekProblems = { 
/**
 * Days of which the record and a decision tell two stories.
 */
discrepancies: number, 
/**
 * Children whom no guardian is tied to.
 */
without_guardian: number, 
/**
 * Children of whose family no language is known.
 */
without_language: number, 
/**
 * Children with a guardian, of whom none has joined.
 */
not_joined: number, 
/**
 * School days before today that the school has not closed.
 */
days_not_closed: number, };

/**
 * A group of children in a week. `None`: the group, or the count, is too small to be told.
 */
export type WeekRow = { 
/**
 * The grade or the language's tag; empty for all.
 */
name: string, children?: number | null, 
/**
 * Hundredths of days missed, of so many days as members.
 */
missed?: number | null, membership?: number | null, 
/**
 * Children who have missed a tenth of the year so far, or more.
 */
chronic?: number | null, };

/**
 * What waits for the school.
 */
export type WeekWaiting = { explanations: number, support: number, messages: number, };

export type Weekday = "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";

export type WeekdayCount = { 
/**
 * 1 is Monday.
 */
weekday: number, missed: number, school_days: number, };

/**
 * Days for a child's mental health that need no paper.
 */
export type WellnessRule = { days_per_year: number, 
/**
 * Whether two of them may follow one another.
 */
in_a_row: boolean, source: Source, };

export type WhomToInvite = "not_joined" | "everybody";

export type Window = { "kind": "calendar_month" } | { "kind": "any_days", days: number, } | { "kind": "quarter" } | { "kind": "school_year" };

export type WithdrawExplanation = { id: ExplanationId, saw_version: number, };

/**
 * Takes a policy back: families read it no more.
 */
export type WithdrawPolicy = { account: string, policy: PolicyId, saw_version: number, };

export type Within = { "calendar_days": number } | { "school_days": number };

/**
 * One write of one device: sent again, it does nothing again.
 */
export type WriteId = string;

/**
 * What somebody wrote since an import about a child whom taking it back touches. It stays.
 */
export type WrittenSince = { at: string, 
/**
 * The command's name.
 */
what: string, by_name: string, child: NamedChild, };

/** Every command, with what it is asked with and what it answers. */
export interface Commands {
  /** Who is joined on this computer, in which language, and how syncing stands. */
  session: { ask: Nothing; answer: Session };
  /** A family's first screen. */
  home: { ask: Nothing; answer: Home };
  /** A child's school year, day by day. */
  history: { ask: ForYear; answer: History };
  /** All there is to say about one day. */
  day_story: { ask: ForDay; answer: DayStory };
  /** The days that still want an explanation, newest first. */
  unexplained_days: { ask: ForStudent; answer: Array<DayFace> };
  /** What an explanation will need, or why it cannot be sent: the rule before the form. */
  check_explanation: { ask: ExplainAbsence; answer: ExplanationCheck };
  /** A child's explanations, newest first; `student: null` for all children. */
  explanations: { ask: ForSome; answer: Array<ExplanationView> };
  /** One explanation. */
  explanation: { ask: ForExplanation; answer: ExplanationView };
  /** Support requests, newest first. */
  support_requests: { ask: ForSome; answer: Array<SupportView> };
  /** One support request. */
  support_request: { ask: ForRequest; answer: SupportView };
  /** Every thread, the one with news first. */
  threads: { ask: Nothing; answer: Array<ThreadRow> };
  /** One thread. */
  thread: { ask: ForThread; answer: Thread };
  /** A child's goals, the current one first. */
  goals: { ask: ForStudent; answer: Array<GoalProgress> };
  /** A child's whole record, as its family may take it along. */
  record: { ask: ForStudent; answer: FamilyRecord };
  /** The calendar of a child's school as iCalendar. */
  calendar_file: { ask: ForStudent; answer: string };
  /** What was written here and where it stands. */
  outbox: { ask: Nothing; answer: Array<OutboxRow> };
  /** A draft kept under a name, if there is one. */
  draft: { ask: DraftName; answer: Draft | null };
  /** What the schools on this computer have set themselves: what they call their reasons, and which they offer. */
  house_rules: { ask: Nothing; answer: Array<HouseRules> };
  /** Whom the schools on this computer name to their families, and how each school itself is reached. */
  contacts: { ask: Nothing; answer: Array<SchoolContacts> };
  /** A liaison's morning. */
  board: { ask: ShowBoard; answer: Board };
  /** Everything a liaison may see of one child. */
  student_page: { ask: ForStudent; answer: StudentPage };
  /** An explanation with its rule and what each answer would change. */
  review: { ask: ForExplanation; answer: Review };
  /** Children by name, for staff. */
  find_students: { ask: FindStudents; answer: Array<StudentRow> };
  /** A family's library: every policy of its schools, those that are asked about first. For staff too. */
  policies: { ask: Nothing; answer: Array<PolicyView> };
  /** Who has confirmed a policy and who has not, for staff. */
  policy_receipts: { ask: ForPolicy; answer: PolicyReceipts };
  /** What a draft would look like, or why it cannot be published. */
  preview_policy: { ask: PolicyDraft; answer: PolicyText };
  /** An administrator's first screen: this week at each school, what waits, and what is wrong with the data. */
  this_week: { ask: Nothing; answer: Array<WeekAtSchool> };
  /** School-wide rates from what this computer holds, for staff. */
  school_rates: { ask: Nothing; answer: SchoolRates };
  /** Say why a child was or will be away. */
  explain_absence: { ask: ExplainAbsence; answer: Explanation };
  /** Change an explanation that the school has not decided. */
  edit_explanation: { ask: EditExplanation; answer: Explanation };
  /** Take an explanation back. */
  withdraw_explanation: { ask: WithdrawExplanation; answer: Explanation };
  /** Staff: this explanation has been opened. */
  see_explanation: { ask: SeeExplanation; answer: Explanation };
  /** Staff: accept, ask for more, or not accept. */
  decide_explanation: { ask: DecideExplanation; answer: Explanation };
  /** Ask the school for support. */
  ask_support: { ask: AskSupport; answer: SupportRequest };
  /** Staff: take, date, answer or close a request. */
  handle_support: { ask: HandleSupport; answer: SupportRequest };
  /** Family: add a word, reopen or take back a request. */
  add_to_support: { ask: AddToSupport; answer: SupportRequest };
  /** Write a message. */
  send_message: { ask: SendMessage; answer: Message };
  /** Note how far a thread has been received and read. */
  mark_read: { ask: MarkRead; answer: ReadMark };
  /** Family: a policy has been read. */
  confirm_policy: { ask: ConfirmPolicy; answer: PolicyReceipt };
  /** Staff: propose a goal. */
  propose_goal: { ask: ProposeGoal; answer: Goal };
  /** Family: accept, change or decline a goal. */
  answer_goal: { ask: AnswerGoal; answer: Goal };
  /** Language, text size, theme, notifications. */
  save_settings: { ask: Settings; answer: Session };
  /** Keeps what is being written, so that nothing is lost when a window closes. */
  save_draft: { ask: Draft; answer: Nothing };
  /** Forgets a draft. */
  drop_draft: { ask: DraftName; answer: Nothing };
  /** Puts a refused item away, once it has been read. */
  put_away: { ask: ForWrite; answer: Nothing };
  /** Staff who look at what a guardian sees: a command that reads, answered as on the guardian's own computer. */
  seen_as: { ask: SeenAs; answer: Shown };
  /** Ends the look, and forgets what it showed. */
  look_away: { ask: Nothing; answer: Nothing };
  /** Where there is no keyring: opens this computer's store, or makes it, with a passphrase. */
  unlock: { ask: Unlock; answer: Session };
  /** Closes this computer's store now: nothing of it can be read before its words are typed. */
  lock_now: { ask: Nothing; answer: Session };
  /** Somebody is here: the time until the lock begins anew. */
  stay_open: { ask: Nothing; answer: Nothing };
  /** Words that lock the store from now on; the key leaves the keyring. */
  choose_words: { ask: ChooseWords; answer: Session };
  /** The key goes back to the keyring, and no words lock the store. */
  drop_words: { ask: Unlock; answer: Session };
  /** The words are forgotten: erases everything here, what was not sent too. */
  begin_anew: { ask: Nothing; answer: Session };
  /** Keeps a store that cannot be used any more aside, saves what can be read of it, and begins a new one. */
  mend_store: { ask: Nothing; answer: Session };
  /** What was saved and what was not has been read. */
  put_salvage_away: { ask: Nothing; answer: Session };
  /** A family joins with a code from the school. */
  join: { ask: Join; answer: Session };
  /** How staff come in at a school, before they do. */
  school_door: { ask: AtAddress; answer: SchoolDoor };
  /** Staff sign in. */
  sign_in: { ask: SignIn; answer: Session };
  /** Leaves a school and erases what came from it. */
  sign_out: { ask: SignOut; answer: Session };
  /** Pushes and pulls now. */
  sync_now: { ask: Nothing; answer: SyncState };
  /** The computers that are signed in as this person. */
  devices: { ask: ForAccount; answer: Array<Device> };
  /** Signs another computer out. */
  revoke_device: { ask: RevokeDevice; answer: Array<Device> };
  /** Staff: an invitation for a guardian. */
  invite_family: { ask: InviteFamily; answer: Invitation };
  /** Staff: a list, the rates or the calendar as a file. */
  take_out: { ask: TakeOut; answer: TakenOut };
  /** Administrators: who signs in, and as what. */
  staff_accounts: { ask: ForAccount; answer: StaffAccounts };
  /** Administrators: somebody signs in from now on. */
  add_staff: { ask: AddStaff; answer: NewPassword };
  /** Administrators: what somebody is at a school. */
  set_roles: { ask: SetRoles; answer: StaffAccounts };
  /** Administrators: a new password for somebody who has lost theirs; their computers are signed out. */
  new_password: { ask: ForStaff; answer: NewPassword };
  /** Staff: a password of their own. */
  change_password: { ask: ChangePassword; answer: Nothing };
  /** Staff: whether a code belongs to their password. */
  second_factor: { ask: ForAccount; answer: SecondFactor };
  /** Staff: a secret for an app that makes codes; nothing holds before a code of it was typed. */
  begin_second_factor: { ask: BeginSecondFactor; answer: NewSecondFactor };
  /** Staff: the first code; from now on one belongs to the password. */
  confirm_second_factor: { ask: ConfirmSecondFactor; answer: RecoveryCodes };
  /** Staff: takes it off. */
  drop_second_factor: { ask: DropSecondFactor; answer: SecondFactor };
  /** Administrators: whether a school's staff need one. */
  set_second_factor: { ask: SetSecondFactor; answer: StaffAccounts };
  /** Administrators: who did what, about whom, when. */
  audit: { ask: ReadAudit; answer: AuditPage };
  /** Administrators: the imports there were, newest first. */
  imports: { ask: ListImports; answer: Imports };
  /** Administrators: one import with its report, and what taking it back would do. */
  import_report: { ask: ForImport; answer: ImportReport };
  /** Administrators: takes an import back. */
  undo_import: { ask: UndoImport; answer: ImportReport };
  /** Administrators: what the files that were sent would change. */
  plan_import: { ask: PlanImport; answer: ImportPreview };
  /** Administrators: brings them in. */
  import_now: { ask: ImportNow; answer: ImportReport };
  /** Administrators: forgets files that were sent. */
  drop_import: { ask: DropImport; answer: Nothing };
  /** Administrators: the mappings that the school keeps. */
  mappings: { ask: ForAccount; answer: Mappings };
  /** Administrators: what a sample of another system's attendance seems to mean. */
  guess_mapping: { ask: GuessMapping; answer: MappingSketch };
  /** Administrators: what the sample's rows would become. */
  try_mapping: { ask: TryMapping; answer: MappingTrial };
  /** Administrators: keeps a mapping for every import to come. */
  save_mapping: { ask: SaveMapping; answer: Mappings };
  /** Administrators: lets go of a mapping. */
  drop_mapping: { ask: DropMapping; answer: Mappings };
  /** Administrators: a policy, or its next edition. */
  publish_policy: { ask: PublishPolicyAs; answer: Policy };
  /** Administrators: a policy that families read no more. */
  withdraw_policy: { ask: WithdrawPolicy; answer: Nothing };
  /** Administrators: whom letters would go to, and in which languages, before any is made. */
  invitation_plan: { ask: InviteFamilies; answer: InvitationPlan };
  /** Administrators: the reasons that families choose from, school by school. */
  school_reasons: { ask: ForAccount; answer: Array<ReasonsOfSchool> };
  /** Administrators: which reasons there are from now on, in which order, and what each wants. */
  set_reasons: { ask: SetReasons; answer: Array<ReasonsOfSchool> };
  /** Administrators: the codes of a school's own system, those that its records hold too. */
  school_codes: { ask: ForAccount; answer: Array<CodesOfSchool> };
  /** Administrators: what the codes of a school's own system mean from the next import on. */
  set_codes: { ask: SetCodes; answer: Array<CodesOfSchool> };
  /** Administrators: until when families report, and from when they are asked. */
  school_times: { ask: ForAccount; answer: Array<TimesOfSchool> };
  /** Administrators: other times from now on. */
  set_times: { ask: SetTimes; answer: Array<TimesOfSchool> };
  /** Administrators: whom families can reach, school by school. */
  school_contacts: { ask: ForAccount; answer: Array<ContactsOfSchool> };
  /** Administrators: whom families can reach from now on, and how. */
  set_contacts: { ask: SetContacts; answer: Array<ContactsOfSchool> };
  /** Administrators: which rule pack holds, and every pack with its sources. */
  rule_packs: { ask: ForAccount; answer: RulePacks };
  /** Administrators: what would count differently under another pack. */
  preview_rule_pack: { ask: ForPack; answer: PackPreview };
  /** Administrators: another pack holds from now on. */
  set_rule_pack: { ask: SetRulePack; answer: RulePacks };
  /** Administrators: they have looked a pack's numbers through today. */
  check_rule_pack: { ask: CheckRulePack; answer: RulePacks };
  /** Whoever keeps the school's papers: who may see what of a child, and by which papers. */
  guardian_rights: { ask: ForChild; answer: GuardianRights };
  /** Whoever keeps the school's papers: what a paper takes from a guardian, or that it ends. */
  restrict_guardian: { ask: RestrictGuardian; answer: GuardianRights };
  /** Whoever keeps the school's papers: begins a look at what a guardian sees. */
  see_as_guardian: { ask: SeeAsGuardian; answer: LookAs };
  /** Whoever keeps the school's papers: an invitation for a student who has rights of their own. */
  invite_student: { ask: InviteStudent; answer: Invitation };
  /** Administrators: how long each school keeps its records, and by what. */
  school_keeping: { ask: ForAccount; answer: Array<KeepingOfSchool> };
  /** Administrators: how long a school keeps its records, where its rule pack leaves it to the school. */
  set_keeping: { ask: SetKeeping; answer: Array<KeepingOfSchool> };
  /** What the school keeps of a child, until when, and what was asked to be erased. */
  kept_record: { ask: ForChild; answer: KeptRecord };
  /** Family: asks the school to erase what the family gave. */
  ask_deletion: { ask: AskDeletion; answer: KeptRecord };
  /** Whoever keeps the school's papers: what families have asked to have erased. */
  deletion_requests: { ask: ForAccount; answer: Array<DeletionRequest> };
  /** Whoever keeps the school's papers: erases what is granted, and says why the rest stays. */
  answer_deletion: { ask: AnswerDeletion; answer: Array<DeletionRequest> };
  /** Administrators: nothing of a child is erased from now on. */
  place_hold: { ask: PlaceHold; answer: KeptRecord };
  /** Administrators: lets go of that. */
  end_hold: { ask: EndHold; answer: KeptRecord };
  /** Administrators: how the school's server is. */
  health: { ask: ForAccount; answer: Health };
  /** Administrators: a backup now, opened and looked at. */
  back_up: { ask: ForAccount; answer: Health };
  /** Whether a school of this computer hands on a later version of the app. */
  find_update: { ask: Nothing; answer: UpdateFound };
  /** Lets a person pick files for a child; pictures lose where and when they were taken. */
  pick_files: { ask: ForStudent; answer: PickedFiles };
  /** Lets an administrator pick a school's files, and sends them to the school's server. */
  pick_import: { ask: PickImport; answer: PickedImport };
  /** Saves an attachment where a person chooses. */
  save_attachment: { ask: ForAttachment; answer: Nothing };
  /** Saves a child's whole record where a person chooses, as JSON. */
  save_record: { ask: ForStudent; answer: Nothing };
  /** Saves a page as it stands on the screen where a person chooses. */
  save_page: { ask: SavePage; answer: Nothing };
  /** Staff: asks for a list as a file and saves it where a person chooses. */
  save_list: { ask: TakeOut; answer: Nothing };
  /** Saves the calendar of a child's school where a person chooses, as iCalendar. */
  save_calendar: { ask: ForStudent; answer: Nothing };
  /** Administrators: makes the letters that `invitation_plan` counted and saves them where a person chooses, */
  /** as one PDF. Whoever closes the dialog has made none. */
  save_invitations: { ask: InviteFamilies; answer: SavedLetters };
  /** Brings a later version here, proves that its makers signed it, and gives it to the system to install. */
  take_update: { ask: TakeUpdate; answer: UpdateTaken };
  /** Staff sign in with whoever signs their school's people in, in the system's own browser. */
  sign_in_elsewhere: { ask: AtAddress; answer: Session };
  /** Opens a link in the system's own program, once a person has said yes to it. */
  open_link: { ask: OpenLink; answer: Nothing };
  /** Opens the system's print dialog for what is on screen. */
  print: { ask: Nothing; answer: Nothing };
}
