### Words that many screens share. A screen's own words stand in a file named after its command.

## What a button does

action-send = Send
action-cancel = Cancel
action-save = Save
action-back = Back
action-close = Close
action-edit = Change
action-try-again = Try again
action-undo = Undo
action-remove = Remove
action-withdraw = Take back

## How far something has come

state-loading = Loading…
state-saved = Saved
delivery-waiting = Waiting to be sent
delivery-sent = Sent
delivery-received = Received
delivery-refused = Sent back

## Days and dates

as-of = As of { $date }
day-today = Today
day-yesterday = Yesterday
day-tomorrow = Tomorrow
# For letters, notices and terminals; screens have their own calendar. The month is its number.
date-in-words = { $month ->
    [1] January { $day }, { $year }
    [2] February { $day }, { $year }
    [3] March { $day }, { $year }
    [4] April { $day }, { $year }
    [5] May { $day }, { $year }
    [6] June { $day }, { $year }
    [7] July { $day }, { $year }
    [8] August { $day }, { $year }
    [9] September { $day }, { $year }
    [10] October { $day }, { $year }
    [11] November { $day }, { $year }
   *[12] December { $day }, { $year }
}

## The connection, and when something breaks

connection-offline = You are offline. You can go on: we will send your words when you are back online.
connection-up-to-date = Up to date
error-title = Something went wrong here
error-body = Please try again. If it does not help, tell your school this code.
error-code = Code: { $code }
# Shown in a language that nobody who grew up with it has read yet.
locale-machine-drafted = A computer wrote these words. No native speaker has checked them yet.

## What became of an explanation

explanation-state-sent = Sent to the school
explanation-state-seen = Seen by the school
explanation-state-needs-more = The school needs a bit more
explanation-state-accepted = Accepted
explanation-state-not-accepted = Not accepted
explanation-state-withdrawn = Taken back

## Why a child was away, as a family picks it

reason-illness = Sick or not feeling well
reason-appointment = A visit to a doctor, a dentist or the like
reason-mental-health = A rest for mental health
reason-family-emergency = Family emergency
reason-bereavement = A death in the family
reason-religious = A religious day
reason-court = A day in court
reason-travel = A family trip
reason-transport = No way to get to school
reason-connection = The internet or the computer did not work
reason-school-activity = Away with the school: a trip, a team, a club
reason-college-visit = A visit to a college
reason-housing = Moving, or trouble with our home
reason-military-family = Someone at home goes to the military or comes back
reason-weather = Snow, a storm or other bad weather
reason-safety = It did not feel safe
reason-other = Another reason
reason-tell-a-person = I would rather tell a person

## How much of the day

part-full-day = The whole day
part-late-arrival = Comes late
part-early-departure = Leaves early
part-leave-and-return = Leaves and comes back
part-at-late-arrival = Comes late, at { $arrives }
part-at-early-departure = Leaves early, at { $leaves }
part-at-leave-and-return = Away from { $leaves } to { $returns }

## What a family asks help with

support-kind-transport = Getting to school
support-kind-health = Health
support-kind-mental-health = Worries and mental health
support-kind-food = Food
support-kind-housing = A place to live
support-kind-clothing = Clothes
support-kind-safety = Safety or bullying
support-kind-learning = Learning or a disability
support-kind-language = Language, or being new here
support-kind-caring-duties = Caring for someone at home
support-kind-device = Computer or internet
support-kind-other = Something else

urgency-today = Today
urgency-this-week = This week
urgency-when-you-can = When you can

reach-message-here = A message here
reach-phone = A phone call
reach-email = An email
reach-in-person = A talk in person

request-state-open = Waiting for the school
request-state-in-hand = Someone is working on it
request-state-waiting-for-family = Answered: the family is next
request-state-closed = Closed
request-state-withdrawn = Taken back

outcome-solved = Solved
outcome-partly-solved = Partly solved
outcome-passed-on = Passed on to someone who can help
outcome-not-possible = The school could not do this
outcome-no-longer-needed = No longer needed

goal-state-proposed = Waiting for an answer
goal-state-agreed = Agreed
goal-state-declined = Not agreed
goal-state-ended = Ended

## What the school recorded for a day

mark-present = At school
mark-absent = Missed the day
mark-late = Came late
mark-left-early = Left early
mark-part-day = Missed part of the day
mark-remote = Learned from home
mark-not-recorded = Not recorded yet

## What a day shows in the calendar: a name and one letter

face-name-at-school = At school
face-name-missed-explained = Missed, explained
face-name-missed-looking = Missed, the school is looking at the reason
face-name-missed-no-reason = Missed, no reason given yet
face-name-missed-not-excused = Missed, not excused
face-name-missed-suspended = Missed, suspended
face-name-late = Came late
face-name-left-early = Left early
face-name-remote = Learned from home
face-name-not-recorded = Not recorded yet
face-name-no-school = No school
face-name-to-come = Still to come
face-name-to-come-reported = Will be away, the school knows
face-name-not-enrolled = Not in this school then

face-letter-at-school = { "" }
face-letter-missed-explained = E
face-letter-missed-looking = ?
face-letter-missed-no-reason = A
face-letter-missed-not-excused = N
face-letter-missed-suspended = S
face-letter-late = L
face-letter-left-early = D
face-letter-remote = H
face-letter-not-recorded = { "" }
face-letter-no-school = { "" }
face-letter-to-come = { "" }
face-letter-to-come-reported = P
face-letter-not-enrolled = { "" }

## People at school

role-liaison = Family liaison
role-counselor = Counselor
role-nurse = School nurse
role-social-worker = Social worker
role-teacher = Teacher
role-office = School office
role-principal = Principal
role-administrator = School administrator
role-district-administrator = District administrator

## People at home

relation-mother = Mother
relation-father = Father
relation-parent = Parent
relation-stepparent = Stepparent
relation-grandparent = Grandparent
relation-foster-parent = Foster parent
relation-guardian = Guardian
relation-relative = Relative
relation-other = Another adult
relation-student = The student

## Grades

grade-preschool = Preschool
grade-pre-kindergarten = Pre-kindergarten
grade-transitional-kindergarten = Transitional kindergarten
grade-kindergarten = Kindergarten
grade-number = Grade { $n }

# What the rule packs are called.

rule-pack-us-generic = rules for schools in the United States
rule-pack-us-ma = rules of Massachusetts
rule-pack-us-ct = rules of Connecticut
rule-pack-us-wa = rules of Washington State
