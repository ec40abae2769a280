### What is kept on this computer cannot be opened: why, what to do, and what could be saved.

mend-damaged-title = Part of what was kept here is damaged
mend-damaged = This can happen when a computer turns off at a bad time, or when its disk gets old. You did nothing wrong.
mend-key-title = The key to what is kept here is missing
mend-key = Presente locks what it keeps. This computer does not hand out the key now. Is the place where it keeps its keys locked? Open it, then try again.
mend-newer-title = This was kept by a newer Presente
mend-newer = This Presente is too old to read it. Nothing was changed. Please open the newer one, or put it on this computer again.
mend-not-ready-title = Presente will not open just now
mend-not-ready = The disk of this computer does not answer, or it is full, or some other program holds the file. Nothing is lost. Close other programs and make some room. Then try again.
mend-school-safe = What the school has is safe. It comes here again.
mend-unsent = What you wrote here and did not send yet is saved, as far as it can be read. You will see what was saved.
mend-unsent-key = What you wrote here and did not send yet cannot be read without the key.
mend-file-stays = The old file stays on this computer. It is locked, and no one else can read it.
mend-do = Save what can be read
mend-without-key = Start again without the key
mend-without-key-title = Start again without the key?
mend-without-key-text = The old file is kept, but it stays shut without its key. To come back, you need a new code from school, or your name and password.

salvaged-title = Presente had to start again here
salvaged-lead = What the school has comes back by itself.
salvaged-join = What the school has is safe. To see it here, you need to come in again. Please ask the school for a new code. If you work at the school, sign in.
salvaged-saved = { $count ->
    [one] This was saved. It goes to the school now.
   *[other] These { $count } things were saved. They go to the school now.
}
salvaged-not-sent = { $count ->
    [one] This can be read, but it could not be sent. Please write it again.
   *[other] These { $count } things can be read, but they could not be sent. Please write them again.
}
salvaged-lost = { $count ->
    [one] One thing that you wrote could not be read any more. Please check what is missing, and write it again.
   *[other] { $count } things that you wrote could not be read any more. Please check what is missing, and write it again.
}
salvaged-maybe = Did you write something that was not sent yet? It may be lost. Please check what is missing, and write it again.
salvaged-none = Nothing was waiting to be sent. Nothing is lost.
salvaged-file-title = The old file
salvaged-file = It is kept on this computer, and locked. No one else can read it. When you do not want it any more, you can delete it like any file. It is here:
salvaged-go = Go on
unsent-explanation = Absence: { $name }
unsent-support = Help: { $name }
unsent-message = Message: { $name }
unsent-goal = Goal: { $name }
unsent-other = For the school
