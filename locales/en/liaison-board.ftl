### A liaison's morning: who is out, what waits, and where the school's students stand.

board-title = Today at { $school }
board-out = { $count ->
    [0] No child is marked out today.
    [one] { $count } child is out.
   *[other] { $count } children are out.
}
board-out-explained = { $count ->
    [0] No family has told us why yet.
    [one] { $count } family has told us why.
   *[other] { $count } families have told us why.
}

## The lists

board-lists = Lists
board-list-review = To review
board-list-unexplained = No reason yet
board-list-discrepancy = Does not match
board-list-support = Help asked for
board-list-message = Waiting for my answer
board-list-not-joined = Cannot be reached

board-about-review = What families wrote, longest waiting first.
board-about-unexplained = Missed in the last 15 school days, and nobody has said why. Out today first.
board-about-discrepancy = What was said or decided, and the school’s record, tell two stories.
board-about-support = By the day we promised to answer.
board-about-message = Longest waiting first.
board-about-not-joined = Children with days missed lately, and no one at home is on Presente.

board-none-review = Nothing to review
board-none-unexplained = Every day missed has a reason
board-none-discrepancy = Everything matches
board-none-support = Nobody is waiting for help
board-none-message = Every message is answered
board-none-not-joined = Everyone who missed school can be reached
board-none-do-review = When a family explains a day, it comes here by itself.
board-none-do-unexplained = When a child is marked out and nobody has said why, you see it here.
board-none-do-discrepancy = When a new import does not agree with a decision, you see it here.
board-none-do-support = When a family asks for help, it comes here, with the day by which to answer.
board-none-do-message = When a family writes, the message waits here until someone answers.
board-none-do-not-joined = When a child misses school and no one at home has joined, you see it here.

board-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
board-detail = The chosen one
board-open = Open

## On an item

board-tag-unexplained = { $count ->
    [one] { $count } day without a reason
   *[other] { $count } days without a reason
}
board-tag-discrepancy = Does not match
board-tag-not-joined = No one has joined
board-tag-unread = { $count ->
    [one] { $count } new message
   *[other] { $count } new messages
}
board-tag-my-turn = Our turn
board-came-back = Your answer came back: { $why }
board-discrepancy-accepted-but-unexcused = We accepted the explanation for { $date }; the record still says unexcused. The office has to change it there.
board-discrepancy-explained-but-present = The family says away all day on { $date }; the record has the child at school. Ask the teacher, then the family.
board-support-urgency = Needed: { $urgency }
board-support-due = Answer due: { $day }.
board-support-due-today = Answer due today.
board-support-overdue = The answer was due: { $day }.
board-support-no-date = No day promised yet.
board-support-owner = { $name } has it.
board-support-no-owner = Nobody has taken it yet.
board-support-waits-for-family = We answered; the family is next.
board-message-from = from { $name }
board-not-joined-do = Open the page to invite someone at home.

## Keys

board-keys = Keys
board-key-next = Next in the list
board-key-previous = The one before
board-key-open = Open what is chosen
board-key-accept = Accept: shows what changes, then Enter saves
board-key-more = Ask for more
board-key-not = Do not accept
board-key-leave = Leave without saving
board-key-lists = Go to one of the lists
board-key-find = Find a student
board-key-keys = Show these keys
board-keys-when = They rest while you type, and while you are in the menu.

## Where the students stand this year

year-title = Where our students stand this year
year-students = { $count ->
    [one] { $count } student has been with us this year.
   *[other] { $count } students have been with us this year.
}
year-with-absence = { $count ->
    [one] { $count } of them has missed a day or part of one.
   *[other] { $count } of them have missed a day or part of one.
}
year-school-days = { $days ->
    [one] Each has had { $days } school day so far.
   *[other] Each has had { $days } school days so far.
}
year-school-days-between = They have had from { $fewest } to { $most } school days so far, by when they came and left.
year-days = Days missed in all: { $missed }. Excused: { $excused }. Unexcused: { $unexcused }.
year-column-tier = Tier
year-column-means = Share of days missed
year-column-students = Students
year-means-satisfactory = under 5 in 100
year-means-at-risk = 5 to under 10 in 100
year-means-moderate = 10 to under 20 in 100
year-means-severe = 20 in 100 or more
year-too-few = Too few days yet
year-means-too-few = not placed in a tier
year-staff-only = For the school’s own staff. Small numbers are not hidden here, so please do not pass them on.
