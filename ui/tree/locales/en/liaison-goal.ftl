### Proposing a goal to a family.

propose-goals = Goals
propose-none = No goal yet
propose-none-do = A small goal for a few weeks, with something the school does too, helps most.
propose-title = Propose a goal
propose-title-for = Propose a goal for { $name }
propose-lead = The family can accept it, change the number, or say no.
propose-most = Days missed at most
propose-most-hint = So far this year: { $missed }.
propose-most-missing = Please type a number of days, such as 2.
propose-from = From
propose-until = Until
propose-review-on = We look at it together on
propose-review-on-hint = A day on which both sides see how it went.
propose-date-missing = Please choose a day.
propose-school-does = What the school does
propose-send = Propose it
propose-done = Your goal for { $name } is on its way to the family.
propose-most-until = { $days ->
    [0] No days missed from { $from } to { $until }
    [one] { $days } day missed at most, from { $from } to { $until }
   *[other] { $days } days missed at most, from { $from } to { $until }
}
propose-so-far = { $days ->
    [0] No days missed so far.
    [one] { $days } day missed so far.
   *[other] { $days } days missed so far.
}
propose-left = { $days ->
    [0] None left.
    [one] { $days } left.
   *[other] { $days } left.
}
propose-over = That is more than the goal. A talk may help more than a number now.
propose-kept = The goal was kept.
propose-family-says = What { $name } says
propose-by = Proposed by { $name }. To be looked at on { $date }.
