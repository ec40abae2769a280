### A goal that the school offers and the family accepts or changes.

goal-lead = A goal is made by both: what the school does, what you do, and a day to look at it again.
goal-none = No goal for { $name } right now
goal-none-do = Would a goal help? Write to the school, and make one together.
goal-offered = A goal offered for { $name }
goal-current = The goal for { $name }
goal-earlier = { $count ->
    [one] { $count } earlier goal
   *[other] { $count } earlier goals
}
goal-what = { $most ->
    [0] No days missed from { $from } to { $until }
    [one] { $most } day missed at most, from { $from } to { $until }
   *[other] { $most } days missed at most, from { $from } to { $until }
}
goal-from = { $name } and you look at it again on { $date }.
goal-school-does = What the school does
goal-family-does = What { $name } wrote
goal-we-do = What we will do at home
goal-we-do-hint = One small thing is enough, such as an earlier bedtime.
goal-why-not = Why not
goal-days = { $days ->
    [0] No days
    [one] { $days } day
   *[other] { $days } days
}
goal-band = Days missed: { $missed }. The goal is { $most } at most.
goal-missed = { $days ->
    [0] No days missed since it began.
    [one] { $days } day missed since it began.
   *[other] { $days } days missed since it began.
}
goal-left = { $days ->
    [one] There is room for one more day.
   *[other] There is room for { $days } more days.
}
goal-none-left = That is just at the goal.
goal-over = That is over the goal. It can be changed: tell the school what got in the way.
goal-kept = The goal is kept. Thank you.
goal-past = The time for this goal is over.
goal-school-days-left = { $days ->
    [0] No school days are left in it.
    [one] { $days } school day is left in it.
   *[other] { $days } school days are left in it.
}
goal-answer = What do you say?
goal-answer-missing = Please pick one of the three.
goal-accept = Yes
goal-accept-hint = { $days ->
    [0] No days missed: we will try.
    [one] { $days } day at most: we will try.
   *[other] { $days } days at most: we will try.
}
goal-change = Yes, with another number
goal-change-hint = You know best what is possible.
goal-decline = Not now
goal-decline-hint = That is fine. Nothing bad comes of it.
goal-number = Days missed, at most
goal-send = Send the answer
goal-answered = Saved. Your answer goes to the school.
