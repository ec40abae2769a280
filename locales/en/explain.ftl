### Explain or report an absence: one page, and the rule said before it is sent.

explain-title = Explain or report an absence
explain-title-change = Change your note for { $name }
explain-lead = For { $name }. It takes about a minute.
explain-kept = We kept what you had begun to write.
explain-start-over = Start over
explain-started-over = You start over. What you had begun is gone.

## Which days

explain-days = Which days?
explain-days-hint = Check every day this is about.
explain-days-more = { $count ->
    [one] Show { $count } more day
   *[other] Show { $count } more days
}
explain-days-other = Another day, past or to come
explain-days-chosen = Chosen: { $days }
explain-days-none = No day chosen yet
explain-month-before = Month before
explain-month-after = Month after

## How much of the day

explain-part = How much of the day?
explain-arrives = Comes at
explain-leaves = Leaves at
explain-returns = Comes back at
explain-hour = Hour
explain-minute = Minutes

## Why

explain-reason = Why?
explain-reason-more = Show more reasons
explain-reason-missing = Please pick what fits best. “Another reason” is fine, too.
explain-tell-a-person = You write nothing here. Someone from school will ask you.

## In your words

explain-if-you-like = (if you like)
explain-note = In your own words
explain-note-hint = One line is enough. Write in any language.
explain-files = Papers or photos

## What happens now

explain-now = What happens now
explain-now-later = Pick the days first, and the times where they matter. Then you can read here what the school needs, before you send.
explain-now-reason = Pick why, and you can read here if the school needs a paper.
explain-nth = This will be day { $nth } missed this year.
explain-nths = These will be days { $first } to { $last } missed this year.
explain-person-asks = Someone from school will call you or write to you, and ask. What you say then stays with that person as far as it can.
explain-paper-none = No paper is needed. Your word is enough.
explain-paper-parent-note = A short note from you is needed. What you write above is fine.
explain-paper-parent-note-by = A short note from you is needed by { $date }. What you write above is fine.
explain-paper-medical-note = The school will ask for a note from the doctor. You can add it here, now or later.
explain-paper-medical-note-by = The school needs a note from the doctor by { $date }. You can add it here, now or later.
explain-paper-court-paper = The school will ask for the paper from the court. You can add it here, now or later.
explain-paper-court-paper-by = The school needs the paper from the court by { $date }. You can add it here, now or later.
explain-paper-prior-approval = The school says yes or no to this before the day. Please ask early.
explain-by-house = Your school asks for this paper. It is the school’s own rule.
explain-reason-not-listed = The rules do not list this reason right now. Tell the school all the same: a person reads it and decides.
explain-still-missed = The day still counts as a missed day, whatever the reason. That is a count, not blame.
explain-stricter = From day { $nth } on, the rules ask for more.
explain-report-until = Notes for today are best sent by { $time }.
explain-cut-off-passed = It is after { $time }, so the school may already ask you where your child is. Send this all the same. It waits on the list for the next morning.
explain-who-decides = A person at school reads this and decides. You will see the answer here, and why.
explain-rule = These are the { $pack }, { $version }.
explain-send = Send to the school
explain-send-again = Send the change
explain-sent = Saved. It goes to the school now, or as soon as you are online.
