### What a school sets itself: reasons, codes, times of the day. Staff only.

rules-reasons = Reasons families choose from
rules-reasons-about = Their order, names and papers, and who decides.
rules-reasons-lead = Families see the first six at once, and the rest with one touch. A reason that you put away stays readable on every note that already has it.
rules-school = School
rules-set-by = Set by { $name }, { $date }
rules-set-never = Nothing was set here yet. Everything is as usual.
rules-save = Save
rules-saved = Saved. Families have it with their next sync.
rules-unsaved = You have changed something. It holds once you save.
rules-undo = Undo my changes
rules-change = Change: { $name }
rules-up = Move up: { $name }
rules-down = Move down: { $name }
rules-moved = { $name } is now at place { $place }.
rules-offered = Families can choose this reason
rules-offered-always = This one always stays: no one is left without a way to say that something is wrong.
rules-put-away = Put away
rules-names = What your school calls it
rules-names-hint = Leave empty to use the usual name. Who reads a language without a name of yours reads the usual name in it.
rules-name-in = In { $language }
rules-document = Paper
rules-document-pack = As the rule pack says
rules-document-hint = Where the rule pack would take the family’s word. What a law gives without a paper stays without one.
rules-decided-by = Who decides
rules-decided-by-anyone = Anyone who reviews notes
rules-decided-by-hint = Principals and administrators can always decide, too.
rules-sis-code = Code in your own system
rules-sis-code-hint = What an accepted day becomes there. Empty: the code your files use most.
rules-tag-paper = Paper: { $paper }
rules-tag-decides = Decides: { $role }
rules-tag-code = Code: { $code }
rules-tag-named = Own name
document-parent-note = A note from the family
document-medical-note = A note from the doctor
document-court-paper = A paper from the court
document-prior-approval = A yes from the school before the day

## Codes

rules-codes = Codes of your own system
rules-codes-about = What each attendance code means.
rules-codes-lead = What you set here goes over what files and mappings say, from the next import on. What was imported before stays as it was read.
rules-codes-none = Your records hold no codes yet
rules-codes-none-do = They come with the first import of attendance. You can add codes here before that.
rules-code-times = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
rules-code-counted = So far: { $meaning }
rules-code-unseen = Not in your records yet
rules-code-as-read = As it was read
rules-code-meaning = Meaning of { $code }
rules-code-new = Another code
rules-code-add = Add
rules-code-there = This code is in the list already.
meaning-present = At school
meaning-remote = At school from home
meaning-late = Came late
meaning-left-early = Left early
meaning-ignore = Looked at and not counted
meaning-absent-excused = Away, excused
meaning-absent-unexcused = Away, not excused
meaning-absent-disciplinary = Away, suspended
meaning-absent-confirmed-not-excused = Away, confirmed by the family, not excused

## Times of the day

rules-times = Times of the day
rules-times-about = Until when families report, and from when they are asked.
rules-times-lead = All times are by the school’s own clock ({ $zone }).
rules-report-until = Families report today’s absence until
rules-report-until-on = There is such a time
rules-report-until-hint = A later note is never turned away. It says so, and waits for the next morning’s list.
rules-notices-from = Families are asked about an unexplained absence from
rules-notices-from-on = Not before a time of the day
rules-notices-from-hint = Never before attendance was checked, whatever stands here, and never while a note of the family waits.
rules-pack-days = By the rule pack ({ $pack })
rules-pack-back = { $days ->
    [one] A day can be explained for { $days } school day.
   *[other] A day can be explained for { $days } school days.
}
rules-pack-back-year = A day can be explained until the school year is over.
rules-pack-ahead = { $days ->
    [one] An absence can be reported { $days } day ahead.
   *[other] An absence can be reported { $days } days ahead.
}

## On the board and in a review

review-decided-by = Someone else decides on this reason here: { $role }.
review-decided-by-do = You can read it and write to the family. The answer is theirs to give.
review-after-cut-off = Came after { $time }
