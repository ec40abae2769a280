### Reviewing what a family explained: its rule, what each answer changes, the answer.

review-title = { $name }: explanation
review-title-no-name = Explanation
review-family-says = What the family says
review-no-words = No words, only the reason.
review-reason = Reason
review-days = Days
review-part = How much
review-written = Written by
review-received = at school { $date }
review-story = What happened so far
review-came-back = Your answer did not reach the family
review-discrepancy = Does not match the record

## The rule

review-rule = The rule
review-rule-more = More about the rule
review-rule-nth = Day { $nth } missed this school year.
review-rule-nths = Days { $first } to { $last } missed this school year.
review-rule-reason-counts = The rule lists this reason as one that excuses.
review-rule-reason-does-not-count = The rule does not list this reason as one that excuses.
review-rule-stays-missed = It stays a day missed, whatever you decide.
review-rule-stricter = From absence number { $nth } on, the rule asks for more.
review-rule-pack = Rule pack: { $pack }, version { $version }
review-paper-none = No paper is needed.
review-paper-parent-note = A note from home is needed.
review-paper-here = A note from home is needed, and here it is.
review-paper-medical-note = A note from a doctor or nurse is needed.
review-paper-court-paper = A paper from the court is needed.
review-paper-prior-approval = The school has to agree before the day.
review-paper-by = Due by { $date }.

## What an answer changes

review-effect-caption = What each answer changes in the marks
review-effect-now = Now
review-effect-if-accepted = If you accept
review-effect-if-not-accepted = If you do not accept
review-sum-missed = Days missed
review-sum-excused = Excused
review-sum-unexcused = Unexcused
review-sum-unexplained = Without a reason
review-sum-disciplinary = Disciplinary
review-sum-truancy-days = Full days that truancy rules count
review-effect-day = { $day }: { $before }, then { $after }.
review-effect-no-mark = not recorded yet
review-effect-sum = { $what }: { $before } now, { $after } after.
review-effect-missed = Days missed: { $days }. That stays the same.
review-effect-nothing = No mark changes.
review-effect-asks = No mark changes. The family sees your question and can answer it.

## The answer

review-answer = Your answer
review-verdict-accept = Accept
review-verdict-ask-for-more = Ask for more
review-verdict-not-accept = Do not accept
review-ask-accept = Accept this explanation for { $name }?
review-ask-ask-for-more = What do you need to know about { $name }?
review-ask-not-accept = Why can the school not accept this for { $name }?
review-do-accept = Accept
review-do-ask-for-more = Send the question
review-do-not-accept = Do not accept
review-done-accept = Accepted: { $name }
review-done-ask-for-more = Asked for more: { $name }
review-done-not-accept = Not accepted: { $name }
review-words = Your words to the family
review-words-not-needed = (not needed)
review-words-add = Say a word with it
review-words-missing = Please write a few words: the family reads them with your answer.
review-final = The family is told at once, and the decision stays.
review-not-final = The family is told at once. The decision is still open.
