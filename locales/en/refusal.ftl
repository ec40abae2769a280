### Answers that say no: what is wrong, then what to do. One for each value of `Refusal`.

## Explaining an absence

refusal-not-absent = The school has your child at school on { $date }. If that is wrong, please send the school a message.
refusal-not-a-school-day = There is no school on { $date }. Please pick another day.
refusal-not-enrolled = Your child was not in this school on { $date }. Please pick another day.
refusal-too-late = It is too late to explain this day here. The last day for it was { $last }. You can still send the school a message.
refusal-too-far-ahead = The school does not plan that far ahead yet. Please pick a day up to { $last }.
refusal-no-days = Please pick at least one day.
refusal-days-out-of-order = Something is wrong with the list of days. Please pick the days again.
refusal-already-explained = Someone has told the school about { $date } already. Please open that note, or pick another day.
refusal-times-missing = The time is still missing. Please add it.
refusal-times-out-of-order = Your child cannot be back before leaving. Please check both times.

## Text and files

refusal-text-missing = There is no text yet. Please write a few words first.
refusal-text-too-long = { $most ->
    [one] Your text is too long. Please keep it to one letter.
   *[other] Your text is too long. Please keep it under { $most } letters and signs.
}
refusal-file-too-large = This file is too big. Please pick one of { $most_mb } MB or less.
refusal-file-empty = This file has nothing in it. Please pick another one.
refusal-file-kind-unknown = We can only take photos (JPEG or PNG) and PDF files. Please pick one of those.
refusal-picture-too-large = This picture has too many points to be shown. Please pick one of { $most_megapixels } megapixels or less.
refusal-file-harmful = The school’s virus check found something bad in this file, so it was not taken. Please send another file, or call the school.
refusal-too-many-files = { $most ->
    [one] You can add one file. Please take the others away.
   *[other] You can add up to { $most } files. Please take some away.
}
refusal-file-missing = We could not find this file any more. Please add it again.

## What has happened meanwhile

refusal-already-decided = The school has already answered this. You can send a message, or explain the day again.
refusal-already-withdrawn = This was taken back before. You can send a new one.
refusal-changed-meanwhile = Someone changed this while you had it open. Please look at it again, then choose.
refusal-reason-missing = Please say why, in a few words.
refusal-reason-put-away = The school no longer lists this reason. Please pick another one. What you wrote is kept.
refusal-reason-stays = “I’d rather tell a person” always stays on the list, and wants no paper.
refusal-code-twice = The code “{ $code }” is there twice. Please keep one of them.
refusal-notices-too-early = Families can still report until { $until }. Let the notices start later, please.
refusal-not-a-number = “{ $text }” is not a number that a telephone can call.
refusal-not-an-email = “{ $text }” is not an address for e-mail.
refusal-hours-out-of-order = The end of the hours comes before their start. Please check both times.
refusal-nobody-to-reach = Families would have no one to reach. Show one person at least, or enter a number of the school.
refusal-backup-folder-missing = The server was not told where backups go. Ask its technician to start it with --backup-to.
refusal-kept-too-long = The law lets a school keep this no longer than { $most } years. Choose fewer.
refusal-record-held = Nothing of this student is erased while the record is held. End the hold first.
refusal-backups-elsewhere = This school’s data is in a PostgreSQL database. Its own backups are used: ask the technician about pg_dump.
refusal-goal-out-of-range = { $most ->
    [one] Please choose a goal of one day, or none.
   *[other] Please choose a goal of { $most } days or fewer.
}
refusal-date-in-the-past = { $date } is already over. Please pick a later day.
refusal-date-in-the-future = { $date } has not come yet. Please pick an earlier day.
refusal-nothing-chosen = Please choose at least one.

## Who may

refusal-not-allowed = You cannot do this from here. If you need it, please ask the school.
refusal-right-taken = A paper on file at the school limits what you can do for this child. You can ask the school’s office about it.
refusal-only-a-look = You are only looking at what someone else sees. Nothing is changed or sent.
refusal-not-old-enough = Under the rules of this school, a student can have an account from age { $age }.
refusal-decided-by = Someone else decides on this reason here: { $role }. It waits in their list.
refusal-not-found = We could not find this. It may not be here any more.
refusal-sign-in-again = Please sign in again to go on.
refusal-device-revoked = This computer has been signed out. To use it again, please ask the school for a new code.
refusal-wrong-password = The name, the password or the code is not right. Please try again.
refusal-password-too-short = A password needs at least { $least } characters. A few words in a row are easy to remember.
refusal-password-guessable = This password is easy to guess. A few words in a row that have nothing to do with each other are easy to remember and hard to guess.
refusal-login-taken = Someone else signs in under this name. Please choose another.
refusal-login-unusable = Please use letters and digits, with points or dashes between them, and no spaces.
refusal-code-needed = Please type the code from your app as well.
refusal-code-wrong = This code is not right, or it was used before. Please wait for the next one and type that.
refusal-second-factor-needed = Your school asks for a code from an app. Please set that up first.
refusal-second-factor-stays = Your school asks for this, so it stays on. You can set it up on another phone.
refusal-signs-in-elsewhere = This person signs in with an account from outside. They can change their password there.
refusal-provider-away = The place where you sign in does not answer. Please try again later.
refusal-sign-in-not-proved = This sign-in did not work. Please start it again.
refusal-sign-in-not-finished = You did not come back from the browser. Please start again when you like.
refusal-no-role-here = Your school has not said yet what you do here. Please ask who looks after Presente there.
refusal-invitation-unknown = The school does not know this code. Please check each letter with the paper from school.
refusal-invitation-expired = This code is too old to work. Please ask the school for a new one.
refusal-invitation-used = This code has been used before, and each code works only once. Please ask the school for a new one.
refusal-too-many-tries = { $minutes ->
    [one] That did not work too many times. Please wait one minute, then try again.
   *[other] That did not work too many times. Please wait { $minutes } minutes, then try again.
}

## Versions

refusal-too-new = Your app is newer than the one at school. Please try again when the school has caught up.
refusal-too-old = Your app is too old to talk to the school. Please get the new one, then try again.
refusal-write-reused = Something got mixed up on the way. Please write it once more and send it.
# An answer that a newer school knows and this app does not.
refused-otherwise = The school could not take this, and this app is too old to say why. Please get the new one, then try again.

## A later version of the app

refusal-update-not-signed = This new version is not from the people who make Presente, or it was changed on its way. It was not kept. Please tell your school.
refusal-update-not-later = This is not newer than the Presente you have. Nothing was changed.

## On this computer

refusal-offline = This needs the internet, and you are offline now. Please try again when you are back online.
refusal-unsent-writes = { $count ->
    [one] One thing you wrote has not reached the school yet, and would be lost. Please wait until it is sent.
   *[other] { $count } things you wrote have not reached the school yet, and would be lost. Please wait until they are sent.
}
refusal-school-unreachable = We cannot reach your school at { $address } right now. Please check your internet, or try again later.
refusal-address-unusable = “{ $address }” does not look like the address of a school. Please copy it from the paper from school.
refusal-not-a-school-server = There is no school with Presente at { $address }. Please check the address with the paper from school.
refusal-pin-wanted = We cannot tell if { $address } is your school. Nothing was sent. Is there a pin on the paper from school? Then please type it. If not, please call the school.
refusal-pin-unusable = A pin has 16 letters and numbers. Please look at the paper from school again.
refusal-pin-other = The answer from { $address } does not fit the pin from your school. Nothing was sent. Please look at the pin on the newest paper again. If it is right, call the school: it may have a new pin for you.
refusal-certificate-unusable = We cannot be sure that { $address } is your school. Nothing was sent. Please look if the date of this computer is right. If it is, call the school.
refusal-link-unusable = This link cannot be opened from here.
refusal-passphrase-wrong = These are not the right secret words. Please try again.
refusal-passphrase-too-short = { $least ->
    [one] Your secret words are too short. Please use at least one letter.
   *[other] Your secret words are too short. Please use at least { $least } letters and signs.
}
refusal-passphrase-guessable = These words are easy to guess. Please choose others: three or four words that have nothing to do with each other.
refusal-passphrase-needed = Please type your secret words to open Presente.
refusal-passphrase-stays = This computer has no other safe place for its key. So the words stay.
refusal-keyring-locked = The place where this computer keeps its keys is locked. Please unlock it, then open Presente again.
refusal-store-shut = What is kept on this computer cannot be read now. Please close Presente and open it again. It will tell you what to do.
