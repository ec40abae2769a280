### Who may see what of a child: what papers on file take from a guardian. Staff only.

rights-title = Who may see what
rights-title-of = Who may see what of { $name }
rights-about = Every guardian may see and do everything, unless a paper on file says otherwise. With whom a child lives changes nothing.
rights-back = Back to the student
rights-lives-with = lives with the child
rights-lives-elsewhere = lives elsewhere
rights-has = Has it
rights-has-until = Has it until { $date }
rights-taken-since = Taken since { $date }
rights-taken-until = Taken until { $date }
rights-by-paper = By “{ $paper }”
rights-look = See what { $name } sees
rights-enter-for = Enter a paper about { $name }
rights-goes-on = What is entered
rights-new = A new paper
rights-change = A change to “{ $paper }”
rights-end = The end of “{ $paper }”
rights-choose = Choose one
rights-paper-kind = What paper it is
rights-paper-name = Its number or name
rights-paper-name-hint = As it is filed, so that a colleague finds it. For example “Docket 26-1184”.
rights-paper-dated = Date on the paper
rights-takes = What it takes
rights-from = From
rights-ends-on = First day on which it no longer holds
rights-until = Last day
rights-until-hint = Leave it empty if it holds until another paper says otherwise.
rights-stays = What is entered stays on record with your name. A later entry goes over it from its own day on.
rights-enter = Enter
rights-done = Entered.
rights-entered = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
rights-entry-takes = Takes { $what } from { $date }
rights-entry-ends = Ends on { $date }
rights-entry-paper = { $kind } “{ $name }” of { $date }
right-attendance = Days and goals
right-attendance-hint = To read the child’s days, what was said of them, and goals.
right-messages = Messages
right-messages-hint = To read and write in their own thread with the school.
right-support = Help
right-support-hint = To ask the school for help and see what became of it.
right-contact = Other guardians
right-contact-hint = To read the names, words and papers of the child’s other guardians. Addresses and numbers on record are never shown to another guardian.
right-decisions = Deciding
right-decisions-hint = To explain days and agree to goals. Without it they read only.
paper-court-order = Court order
paper-protective-order = Protective order
paper-agreement = Binding agreement
paper-agency-order = Order of an agency
paper-non-custodial-request = Request of a non-custodial parent
paper-other = Another paper
paper-correction = Correction of a mistake
act-restrict-guardian = Entered what a paper takes from a guardian
act-see-as-guardian = Looked at what a guardian sees
