### Who signs in at the school, passwords, and the log of what was done. Staff only.

office-not-yours = This part is for administrators
office-not-yours-do = If you should see it, ask whoever looks after Presente at your school.
office-staff = Who signs in
office-staff-about = Staff with a password for Presente, and what each may do.
office-staff-back = Back to everybody who signs in
office-log = What was done
office-log-about = Who did what, about whom and when. What people wrote is not in it.
office-you = You
office-role-at = { $role }, { $school }
office-computers = { $count ->
    [0] Not signed in anywhere
    [one] Signed in on { $count } computer
   *[other] Signed in on { $count } computers
}
office-add = Add a person
office-add-do = Add and make a password
office-added = { $name } can sign in now.
office-name = Name
office-name-hint = As families know this person.
office-login = Name to sign in with
office-login-hint = For example r.okafor, or an e-mail address.
office-school = School
office-roles = What this person is at the school
office-roles-missing = Please choose at least one.
office-role-administrator-hint = Can also say who signs in, and read what was done.
office-missing = Please fill this in.
office-save = Save
office-saved = Saved
office-me = This is you. Someone else who looks after Presente can change what you are. Your own password is under Settings.
office-gone = This person does not sign in here
office-gone-do = They may have been taken off meanwhile.
office-lost = Password or computer lost?
office-lost-about = A new password ends the old one and signs this person out on every computer.
office-new-password = Make a new password
office-new-password-title = Make a new password for { $name }?
office-new-password-text = The old one stops working now, and every computer of this person is signed out.
office-password-made = The new password is ready.
office-password-for = Password for { $name }
office-signs-in-as = Signs in as
office-password-once = This password is shown only now. Hand it over in person, or by telephone.
office-password-change = It can be changed under Settings, after signing in.
office-end = Take off
office-end-title = Take { $name } off?
office-end-text = This person is nothing at { $school } any more and is signed out there. What they wrote and decided stays.
log-what = What
log-all = Everything
log-from = From
log-until = Until
log-about = about
log-server = The server or its technician
log-unknown = Someone no longer known here
log-only-child = Only what is about one child is shown.
log-only-person = Only what one person did is shown.
log-everybody = Show everything
log-none = Nothing was done that fits
log-none-do = Choose other days, or everything.
log-older = Show older ones
log-shown = { $count ->
    [one] { $count } act is shown.
   *[other] { $count } acts are shown.
}
act-explain-absence = Explained an absence
act-edit-explanation = Changed an explanation
act-withdraw-explanation = Took an explanation back
act-see-explanation = Opened an explanation
act-decide-explanation = Decided an explanation
act-ask-support = Asked for support
act-handle-support = Worked on a support request
act-add-to-support = Added to a support request
act-send-message = Wrote a message
act-mark-read = Read a message
act-propose-goal = Proposed a goal
act-answer-goal = Answered a goal
act-upload = Sent a file
act-download = Opened a file
act-enter = Signed in on a computer
act-revoke-device = Signed a computer out
act-invite-family = Made a code for a family
act-import = Brought files in
act-undo-import = Undid an import
act-save-mapping = Kept a mapping
act-drop-mapping = Removed a mapping
act-staff-add = Gave a login, at the server
act-staff-remove = Took a login away, at the server
act-add-staff = Added a person who signs in
act-set-roles = Changed what someone is
act-new-password = Made a new password
act-change-password = Changed their own password
own-password = Change my password
own-password-old = Password now
own-password-new = New password
own-password-hint = At least 10 characters. A few words are easy to remember.
own-password-again = New password, once more
own-password-differs = The two are not the same.
own-password-do = Change it
own-password-done = Your password is changed. Your other computers are signed out.
