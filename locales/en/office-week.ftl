### This week: an administrator's first screen. Staff only.

week-title = This week
week-span = { $span }, as far as attendance was checked
week-none = No attendance has been brought in yet
week-none-do = Once the first file is in, this week’s figures stand here.
week-rate = { $share } of school days attended
week-rate-about = { $missed } of { $days } days were missed, by all children together.
week-by-grade = By grade
week-by-language = By home language
week-group = Group
week-children = Children
week-attended = Attended
week-chronic = Missed a tenth or more this year
week-hidden = hidden
week-hidden-why = Groups and counts from 1 to { $most } are hidden, and what would give them away.
week-language-untold = Language not known
week-waiting = Waiting for the school
week-explanations = Notes to answer
week-support = Support requests
week-messages = Messages
week-problems = Problems with the data
week-problems-none = Nothing is missing and nothing disagrees.
week-discrepancies = Days on which the record and a decision disagree
week-without-guardian = Children without a guardian
week-without-language = Children without a language
week-not-joined = Children of whom no guardian has joined
week-days-not-closed = { $count ->
    [one] { $count } school day before today without attendance
   *[other] { $count } school days before today without attendance
}
week-days-not-closed-do = Bring attendance in: the figures above end before these days.
find-lacking-guardian = Only children without a guardian are shown.
find-lacking-language = Only children without a language are shown.
find-lacking-joined = Only children are shown of whom no guardian has joined.
find-lacking-all = Show all
