### Ask the school for help: every ask has an owner, a date and an outcome that the family can see.

support-title = Ask for help
support-title-staff = Help asked for
support-title-for = Ask for help for { $name }
support-lead = A ride, food, worries, a word with someone: you can ask. A person will answer, by a day you can see here.
support-new = Ask for help
support-new-lead = One thing at a time works best. You can ask again for something else.
support-none = You have not asked for anything yet
support-none-do = Families ask for a bus stop, a coat, a talk, a computer. No ask is too small.
support-asked = What you asked for
support-row = { $kind }, for { $name }
support-asked-on = Asked on { $date }.
support-for = For { $name } · { $school }
support-owner = { $name } is working on it.
support-no-owner = No one has taken it yet.
support-due = Answer by: { $date }.
support-ended = It ended so: { $outcome }

## The form

support-what = What would help?
support-what-missing = Please pick what it is about.
support-help-transport = Bus, ride, a safe way to walk
support-help-health = Doctor, medicine, glasses, asthma
support-help-mental-health = Fear, sadness, stress, sleep
support-help-food = Meals at school or at home
support-help-housing = Moving, no home, the heat is off
support-help-clothing = Coat, shoes, things for school
support-help-safety = Someone is mean, or the way is not safe
support-help-learning = Class is too hard, extra help
support-help-language = A letter in our language, being new
support-help-caring-duties = The child looks after someone
support-help-device = No computer, no internet
support-help-other = Tell us in your words
support-who-sees = Who will see this
support-who-sees-later = Pick what it is about, and you can read here who will see it.
support-readers-everyday = The family liaison and the head of the school. The counselor and the social worker. The people in the office. No teacher and no other family can see it.
support-readers-home = The family liaison and the head of the school. The counselor and the social worker. The office, teachers and other families can not see it.
support-readers-health = The school nurse. The family liaison and the head of the school. The counselor and the social worker. The office, teachers and other families can not see it.
support-readers-private = Only these: the family liaison and the head of the school. The counselor and the social worker. The office, teachers and other families can not see it.
support-readers-learning = The family liaison and those who lead the school. The counselor and the social worker. The office and other families can not see it.
support-urgency = How soon?
support-answer-today = We answer on the same school day.
support-answer-this-week = We answer in three school days.
support-answer-when-you-can = We answer in ten school days.
support-danger = If someone is in danger right now, call 911.
support-words = In your own words
support-words-hint = What is hard, and what would help? Write in any language.
support-words-missing = Please write a few words first.
support-reach = How can we reach you?
support-when = When is a good time?
support-when-hint = Say it as you like, such as “after six” or “not on Fridays”.
support-interpreter = I would like an interpreter
support-interpreter-hint = It costs you nothing.
support-interpreter-language = Language
support-interpreter-for = With an interpreter: { $language }
support-now = Someone at school takes this on. You will see here who it is, by which day you get an answer, and how it ends.
support-send = Send to the school
support-sent = Saved. It goes to the school now, or as soon as you are online.

## What happens to it

support-step-asked = Asked
support-step-taken = Took this on
support-step-assigned = { $name } takes this on
support-step-dated = Answer by: { $date }
support-step-answered = Answered
support-step-family-wrote = Wrote more
support-step-closed = Closed: { $outcome }
support-step-reopened = Opened again
support-step-withdrawn = Taken back
support-say = Say more
support-say-words = Your words
support-reopen-title = Does it still not work?
support-reopen = Open it again
support-withdraw = Take it back
support-withdraw-title = Take this back?
support-withdraw-text = The school will stop working on it. You can always ask again.
support-withdraw-stay = Keep it
support-did-say = Sent
support-did-reopen = Opened again
support-did-withdraw = Taken back
