### Words for staff only. The names that schools and laws use, which families never see put this way.

excuse-excused = Excused
excuse-unexcused = Unexcused
excuse-disciplinary = Disciplinary
excuse-confirmed-not-excused = Confirmed by family, not excused

tier-satisfactory = Satisfactory
tier-at-risk = At risk
tier-moderate = Moderate chronic absence
tier-severe = Severe chronic absence

## A child, in a line

staff-missed = { $days ->
    [one] { $missed } of { $days } school day missed
   *[other] { $missed } of { $days } school days missed
}
staff-no-days = No school days counted yet
staff-counted-to = Counted up to { $date }
staff-too-few = Too few days yet for a tier
staff-part = { $days ->
    [one] { $name }: { $days } day
   *[other] { $name }: { $days } days
}
staff-no-reason = No reason given yet
staff-truancy-days = { $days ->
    [one] { $days } unexcused full day, as truancy rules count
   *[other] { $days } unexcused full days, as truancy rules count
}
staff-can-miss = { $days ->
    [0] With one more day the year comes to one in ten.
    [one] Can miss { $days } more day up to { $date } and stay under one in ten.
   *[other] Can miss { $days } more days up to { $date } and stay under one in ten.
}
staff-over = One in ten of the year, or more: that begins at { $limit } days.
staff-days-left = { $days ->
    [one] { $days } school day left up to { $date }: the year stays under one in ten.
   *[other] { $days } school days left up to { $date }: the year stays under one in ten.
}
staff-year-over = The year is over and came to under one in ten.
staff-reads = Family reads { $language }
staff-reads-unknown = Family language not known
staff-joined = { $count ->
    [0] No one at home has joined.
    [one] One adult at home has joined.
   *[other] { $count } adults at home have joined.
}
staff-open-student = Open the student’s page
staff-back-to-board = Back to the board

## The adults of a child

staff-at-home = Family
staff-guardians-none = The school’s files name no adult for this child.
staff-guardian-reads = reads { $language }
staff-guardian-joined = has joined
staff-guardian-not-joined = has not joined yet
staff-guardian-limits = { $count ->
    [one] { $count } limit on file
   *[other] { $count } limits on file
}
staff-write-to = Write to { $name }
staff-invite = Invite { $name }

## What staff write to a family

staff-words-reads = The family reads { $language }. They see your words as you write them.
staff-words-reads-unknown = We do not know what the family reads. They see your words as you write them.

## A date

staff-date-day = Day
staff-date-month = Month
staff-date-year = Year
staff-date-empty = empty
staff-date-pick = Open the calendar
staff-date-previous = Month before
staff-date-next = Month after
