### A family's first screen. A number of days in words comes first, then what it means, then one thing to do.

home-title = Hello, { $name }
home-title-no-name = Hello
home-lead = How things are at school, and what the school would like to hear from you.
home-explain = Explain or report an absence
home-sent = What you told the school
home-no-children = No child is here yet
home-no-children-do = The school has not tied a child to you yet. The school office can do that.

home-grade-and-school = { $grade } · { $school }

## Today, as the school has it

home-today-at-school = At school today
home-today-missed-explained = Not at school today, explained
home-today-missed-looking = Not at school today, the school has your note
home-today-missed-no-reason = Not at school today
home-today-missed-not-excused = Not at school today
home-today-missed-suspended = Suspended today
home-today-late = Came late today
home-today-left-early = Left early today
home-today-remote = Learned from home today
home-today-not-recorded = Today is not recorded yet
home-today-no-school = No school today
home-today-to-come = School is still to come today
home-today-to-come-reported = Away today, the school knows
home-today-not-enrolled = Not in this school today

## Days missed, and what that means

home-missed = { $days ->
    [0] No days missed
    [one] { $days } day missed
   *[other] { $days } days missed
}
home-you = You
home-missed-you = { $days ->
    [0] You have missed no days
    [one] You have missed { $days } day
   *[other] You have missed { $days } days
}
home-this-year = this year
home-none-missed = { $name } has been at school each day so far. Thank you.
home-none-missed-you = You have been at school each day so far. Thank you.
home-few = That is less than a week of school.
home-weeks = { $weeks ->
    [one] That is about a week of school.
   *[other] That is about { $weeks } weeks of school.
}
home-can-miss = { $days ->
    [one] { $name } can miss one more day up to { $date } and still be under one day in ten.
   *[other] { $name } can miss { $days } more days up to { $date } and still be under one day in ten.
}
home-can-miss-you = { $days ->
    [one] You can miss one more day up to { $date } and still be under one day in ten.
   *[other] You can miss { $days } more days up to { $date } and still be under one day in ten.
}
home-at-limit = With one more day it would be one day in ten. The school can help to keep it under that.
home-over = That is one day in ten, or more. There are often good reasons. Each day at school from now on helps, and people at school can help too.
home-days-left = { $days ->
    [one] One school day is left, up to { $date }. { $name } will end the year under one day in ten.
   *[other] { $days } school days are left, up to { $date }. { $name } will end the year under one day in ten.
}
home-days-left-you = { $days ->
    [one] One school day is left, up to { $date }. You will end the year under one day in ten.
   *[other] { $days } school days are left, up to { $date }. You will end the year under one day in ten.
}
home-year-over = The school year is over.
home-year-over-under = The school year is over. It came to less than one day in ten.
home-year-over-reached = The school year is over. It came to one day in ten, or more. People at school can help to make the next year easier.
home-too-few = The year has just begun. With so few days, no one can say yet what this means.
home-no-days = The school has not sent any days yet. They will come here on their own.
home-came-since = { $name } has come each day since { $date }. Thank you.
home-came-since-you = You have come each day since { $date }. Thank you.
home-band = Days missed so far: { $missed }. One in ten would be { $limit }.
home-band-end = { $limit ->
    [one] { $limit } day is one in ten
   *[other] { $limit } days is one in ten
}
home-taken = A paper at the school limits what you see here about { $name }. You can ask the school’s office about it.
home-taken-deciding = You can read about { $name } here. A paper at the school says that others answer. You can ask the school’s office about it.
home-goal = { $most ->
    [0] Our goal: no days missed up to { $date }.
    [one] Our goal: { $most } day missed at most, up to { $date }.
   *[other] Our goal: { $most } days missed at most, up to { $date }.
}
home-goal-so-far = { $missed ->
    [0] None so far.
    [one] { $missed } day so far.
   *[other] { $missed } days so far.
}

## The next thing to do

home-next-explain-today = Today has no reason yet. A few words are enough.
home-next-explain-today-go = Explain today
home-next-explain-days = { $count ->
    [one] One day has no reason yet. A few words are enough.
   *[other] { $count } days have no reason yet. A few words are enough.
}
home-next-explain-days-go = { $count ->
    [one] Explain this day
   *[other] Explain these days
}
home-next-asks-more = The school asks for a bit more.
home-next-asks-more-go = Answer the school
home-next-goal = The school has a goal to offer.
home-next-goal-go = Look at the goal
home-next-see-goal-go = See the goal
home-next-year-go = See the year

## What waits for the family

home-waiting = Waiting for you
home-waiting-nothing = No news from the school right now. When it writes, you will see it here.
home-waiting-message = { $from } wrote about { $name }
home-waiting-asks-more = { $from } asks for a bit more about { $name }
home-waiting-accepted = Accepted: your note for { $name }, { $days }
home-waiting-not-accepted = Not accepted: your note for { $name }, { $days }. See why
home-waiting-goal = { $from } has a goal to offer for { $name }
home-waiting-request-answered = { $from } answered you for { $name }: { $kind }
home-waiting-request-promised = { $owner } answers you for { $name } by { $date }: { $kind }
home-waiting-request-promised-by-school = The school answers you for { $name } by { $date }: { $kind }
home-waiting-refused = Something you wrote for { $name } came back

## Who can help

home-helpers = Who can help
home-helpers-none = The school has not named anyone yet. You can still write, and the school will answer.
home-helpers-more = { $count ->
    [one] { $count } more person
   *[other] { $count } more people
}
home-helpers-write = Write to the school
home-helpers-ask = Ask for help
home-helper-at = { $role }, { $school }
home-helper-speaks = Speaks { $languages }
