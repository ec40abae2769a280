### A child's whole record, to read, print or take along.

record-title = The whole record
record-lead = All that this computer holds of your child: what the school noted, and what you and the school wrote.
record-go = See, print or save the whole record
record-print = Print
record-save-page = Save as a page
record-save-json = Save for another program
record-open = A printed page or a saved file is not locked. Anyone who finds it can read it.
record-saved = The record is saved.
record-page-saved = The page is saved. Any browser opens it.
record-made = { $name }, as of { $date }.
record-missed = Days missed: { $missed } of { $days }.
record-no-days = Nothing is noted this year: no day missed, none late.
record-day = Day
record-what = What the school noted
record-explanations = What was explained
record-support = Help asked for
record-goals = Goals
record-messages = Messages
record-none = Nothing so far.
record-files = Files: { $names }
