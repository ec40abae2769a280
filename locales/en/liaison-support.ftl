### What staff do about a request for help.

handle-title = What we do about it
handle-take = I take it
handle-owner = Who has it
handle-owner-prompt = Nobody yet
handle-owner-option = { $name }, { $role }
handle-due = We answer by
handle-due-hint = The family sees this day.
handle-words = Your words to the family
handle-words-missing = Please say why, in a few words: the family reads them.
handle-send = Send to the family
handle-nothing = Nothing has changed yet.
handle-done-taken = You have it now. The family is told.
handle-done-saved = Saved. The family is told.
handle-done-answered = Your answer is on its way to the family.
handle-done-closed = Closed. The family is told what became of it.
handle-close = Close it…
handle-close-title = Close this request?
handle-close-lead = The family reads what became of it, and can open it again.
handle-outcome = What became of it
handle-outcome-missing = Please choose what became of it.
handle-close-now = Close it
handle-is-closed = This is closed. The family can open it again.
handle-is-withdrawn = The family took this back.
