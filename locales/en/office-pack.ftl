### The rule pack that holds at a school, every number in plain words with its source. Staff only.

pack-title = Rule pack and its sources
pack-about = Which numbers hold at your school, and where each comes from.
pack-lead = A rule pack holds the numbers of a state’s law and practice. What your school sets itself goes over it.
pack-holds = Holds at your school
pack-as-set-up = Chosen when the school was set up.
pack-checked = Looked through by { $name }, { $date }
pack-checked-never = Nobody at your school has looked these numbers through yet.
pack-check = I have checked these numbers today
pack-check-about = Hold each number against its source first. Your name and today’s date then stand beside them.
pack-check-done = Your name and today’s date stand beside them now.
pack-other = Another pack
pack-other-about = See what would change before anything does.
pack-other-which = Pack
pack-preview = Show what would change
pack-preview-caption = Children and days, by today’s records
pack-now = Now
pack-then = With { $pack }
pack-children = Children counted
pack-no-tier = Too few days for a tier
pack-missed = Days missed
pack-truancy-children = Reached a count of unexcused days
pack-anew = { $count ->
    [0] No child’s days would be counted anew.
    [one] The days of { $count } child would be counted anew.
   *[other] The days of { $count } children would be counted anew.
}
pack-set = Let it hold
pack-set-title = Let { $pack } hold from now on?
pack-set-text = Every day of this school year is counted anew by it. What was decided stays, and so does what your files said. Families see the new numbers with their next sync.
pack-set-done = It holds now.
pack-source = Source
pack-source-by = Looked up by { $by }, { $date }
pack-present = When a day counts as missed
pack-present-missed = Away for { $percent } of the day or more: the whole day counts as missed.
pack-present-present = Away for more than { $percent } of the day: the whole day counts as missed. Exactly that much is still a day at school.
pack-present-fraction = A day counts for the part of it that was missed.
pack-remote-counts = Taking part from home is being at school.
pack-remote-not = Taking part from home is not being at school.
pack-late-counts = Minutes late and minutes left early are time missed.
pack-late-not = Minutes late and minutes left early are told and never counted.
pack-minutes = Where a file tells minutes, a full day has { $full } and a short one { $short }.
pack-membership = Who is counted
pack-exit-counts = The day on which a child leaves counts.
pack-exit-not = The day on which a child leaves does not count.
pack-min-days = { $days ->
    [one] There is no tier before { $days } day at the school.
   *[other] There is no tier before { $days } days at the school.
}
pack-no-min = There is a tier from the first day on.
pack-gap = { $days ->
    [one] A gap of { $days } school day between two classes is no leaving.
   *[other] A gap of up to { $days } school days between two classes is no leaving.
}
pack-tiers = Tiers
pack-tier-from = { $tier }: from { $share } of the days missed
pack-tie-at-risk = Exactly on the first line counts as the tier above it.
pack-tie-satisfactory = Exactly on the first line still counts as the tier below it.
pack-excuse = What excuses a day
pack-excuse-any = From absence { $nth } of the year on, any reason counts. Paper: { $paper }
pack-excuse-listed = From absence { $nth } of the year on, only these reasons count:
pack-excuse-but = These want a paper of their own:
pack-excuse-one = { $reason }. Paper: { $paper }
pack-excuse-row = { $days ->
    [one] An illness of more than { $days } school day in a row wants a note from the doctor.
   *[other] An illness of more than { $days } school days in a row wants a note from the doctor.
}
pack-excuse-within = { $days ->
    [one] A paper is due within { $days } school day after the return.
   *[other] A paper is due within { $days } school days after the return.
}
pack-excuse-confirmed = Accepted, and still not excused: { $reasons }
pack-wellness = Days for mental health
pack-wellness-days = { $days ->
    [one] { $days } day a year wants no paper.
   *[other] { $days } days a year want no paper.
}
pack-wellness-row = They may follow one another.
pack-wellness-apart = They may not follow one another.
pack-explaining = How far back and ahead
pack-explaining-after = { $days ->
    [one] The year can be put right for { $days } day after its end.
   *[other] The year can be put right for { $days } days after its end.
}
pack-truancy = Counts of unexcused days
pack-truancy-none = This pack has none.
pack-notices = What the school tells, and when
pack-window-calendar-month = one calendar month
pack-window-any-days = { $days ->
    [one] any { $days } day
   *[other] any { $days } days in a row
}
pack-window-quarter = a quarter of the year
pack-window-school-year = the school year
pack-on-unexcused = { $days ->
    [one] { $days } day not excused within { $window }
   *[other] { $days } days not excused within { $window }
}
pack-on-excused = { $days ->
    [one] { $days } excused day within { $window }
   *[other] { $days } excused days within { $window }
}
pack-on-in-a-row = { $days ->
    [one] { $days } day in a row not excused
   *[other] { $days } days in a row not excused
}
pack-on-year-start = At the beginning of the year
pack-on-untold = Nobody has told the school of an absence
pack-on-chronic = A tenth of the days missed, for any reason
pack-within-calendar-days = { $days ->
    [one] Within { $days } day
   *[other] Within { $days } days
}
pack-within-school-days = { $days ->
    [one] Within { $days } school day
   *[other] Within { $days } school days
}
pack-ages = Ages
pack-ages-of = School is a duty from age { $from } until { $until }.
pack-eligible = A student’s own rights
pack-eligible-age = From age { $age } the rights over the record are the student’s.
pack-eligible-grade = Or from grade { $grade } on, whatever the age.
pack-eligible-shared = Parents share them until age { $age }.
pack-retention = How long the record is kept
pack-retention-years = { $years ->
    [one] { $years } year after leaving.
   *[other] { $years } years after leaving.
}
pack-retention-own = By the school’s own schedule.
pack-small = Small groups
pack-small-below = Counts from 1 to { $most } are not shown to others.
document-none = none
