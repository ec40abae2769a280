### What the family told the school, and what became of it.

explanations-title = What you told the school
explanations-lead = Each note, and where it stands.
explanations-none = Nothing sent yet
explanations-none-do = When you explain a day, it will be here until the end.
explanations-row = { $name }: { $days }
explanations-written = written { $date }
explanations-sent-back = Came back to you

explanation-title = Your note for { $name }
explanation-came-back = This came back from the school
explanation-mend = Mend it and send again
explanation-asks-more = { $name } asks for a bit more
explanation-answer-now = Answer and send again
explanation-goes-alone = It is safe on this computer. It goes to the school on its own when you are online.
explanation-accepted-means = The school has taken your reason. The day still counts as a missed day.
explanation-not-accepted-means = The school did not take this reason. Its words are below. You can write back and ask.
explanation-note = Your words
explanation-story = What has happened
explanation-step-you-wrote = You wrote this
explanation-step-written = Written
explanation-by-another = Another guardian
explanation-step-received = The school has it
explanation-step-accept = Accepted
explanation-step-ask-for-more = Asked for a bit more
explanation-step-not-accept = Not accepted
explanation-withdraw-title = Take this note back?
explanation-withdraw-text = The school will see that you took it back. The days will have no reason again. You can explain them anew.
explanation-withdraw-stay = Keep it
explanation-withdrawn = Taken back
