### Messages between a family and the school, a thread for each child.

messages-lead = One thread for each child. What you write goes to people with names.
messages-row = { $name } · { $school }
messages-row-staff = { $name } · { $student }
messages-student = { $given } { $family }
messages-none = No messages yet
messages-none-do = When the school writes to you, you will see it here.
messages-empty = No messages yet
messages-begin = You can ask anything about school. Write in any language.
messages-waits = Waits for your answer
messages-by = { $name }:
messages-only-files = Files only
messages-reads = Reads { $language }
messages-who-reads = Read by { $names }.
messages-who-reads-more = { $count ->
    [one] Read by { $names }, and { $count } more person at school.
   *[other] Read by { $names }, and { $count } more people at school.
}
messages-who-reads-school = Read by the people at school who work with families.
messages-you = You
messages-write = Write a message
messages-write-hint = Any language is fine.
messages-sent = Saved. It goes to the other side now, or as soon as you are online.
messages-new-from = New message from { $name }
messages-state-queued = Waiting to be sent
messages-state-sent = Sent
messages-state-delivered = Arrived
messages-state-read = Read
messages-state-refused = Came back
messages-read-by = Read by { $names }
messages-mend = Mend it and send again
