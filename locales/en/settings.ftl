### Language, text, notices, computers, schools.

settings-reading = Language and reading
settings-text-size = Text size
settings-percent = { $percent }%
settings-theme = Light or dark
settings-theme-system = Same as the computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-notices = What the computer tells you
settings-notify-messages = New messages
settings-notify-answers = Answers from the school
settings-notify-absences = My child was not at school today
settings-notify-absences-hint = On the same day, when there is no reason yet.
settings-notify-content = Show names and words in notices
settings-notify-content-hint = Others who see this screen could read them. When off, a notice says only that there is news.
settings-absences-off-title = Turn this notice off?
settings-absences-off-text = It tells you the same day when your child is not at school and no one said why. Without it, you may not know until later.
settings-absences-off = Turn it off
settings-absences-on = Leave it on
settings-joined-as = { $name } · { $address }
settings-devices-show = Computers signed in as you
settings-devices = Your computers
settings-device-since = Since { $date }.
settings-device-seen = Last used { $date }
settings-device-this = This computer
settings-sign-out = Sign out
settings-device-out-name = Sign out { $name }
settings-device-out = That computer is signed out
settings-device-title = Sign out { $name }?
settings-device-text = What it keeps from the school is erased there. To use it again, that computer needs a new code.
settings-leave = Sign out here
settings-leave-title = Sign out of { $school }?
settings-leave-text = What this computer keeps from this school is erased. To come back, you need a new code from the school.
settings-leave-text-staff = What this computer keeps from this school is erased. You can sign in again with your password.
settings-stay = Stay
settings-unsent-title = Some of your words have not been sent
settings-unsent-text = { $count ->
    [one] { $count } thing you wrote here has not reached the school yet. If you sign out now, it is lost.
   *[other] { $count } things you wrote here have not reached the school yet. If you sign out now, they are lost.
}
settings-leave-anyway = Sign out and lose them
settings-another = Another school
settings-another-text = Children in two schools? Join the second one with its own code. You will see them all on one page.
settings-another-go = Join another school
settings-about = About Presente
settings-about-text = What you see here is kept locked on this computer, and goes to no one but your school.
settings-synced = Last time in touch with the school: { $date }
settings-never-synced = Not in touch with the school yet.
settings-sync = Get the news now

settings-update-here = This is Presente { $version }.
settings-update-ready = A new version is ready
settings-update-offered = Your school has Presente { $version } for you.
settings-update-get = Get the new version
settings-update-coming = It is on its way …
settings-update-title = Get Presente { $version }?
settings-update-text = It comes from your school ({ $mb } MB). Presente looks if it is from the people who make Presente. Then your computer asks if it may put it in. It may ask for a password.
settings-update-not-now = Not now
settings-update-there = The new version is here
settings-update-file = It is from the people who make Presente. You find it in your downloads: { $file }
settings-update-opens = Your computer opens it now. If no window comes, please open it there. Someone else may look after this computer. If so, ask them.
settings-update-open-it = Please open it there. Someone else may look after this computer. If so, ask them.
