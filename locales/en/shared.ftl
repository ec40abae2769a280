### Words that several screens of a family share.

child-switch = Child
trouble-failed = Something went wrong here. Please try again. If it does not help, tell your school this code: { $code }
written-in = Written in { $language }
words-in = I write in:
put-away = Put this away
put-away-title = Put this away?
put-away-text = The school did not take this. If you put it away, your words are gone from this computer.
put-away-not = Keep it
text-left = { $count ->
    [one] { $count } letter left
   *[other] { $count } letters left
}
text-over = { $count ->
    [one] { $count } letter too many
   *[other] { $count } letters too many
}

## Files

files-label = Files
files-hint = A photo of the paper is fine. Up to 5 files, 5 MB each: JPEG, PNG or PDF.
files-add = Add a photo or a paper
files-added = { $count ->
    [one] { $count } file added
   *[other] { $count } files added
}
files-removed = File taken away
files-remove = Remove { $name }
files-save = Save { $name } on this computer
files-refused = { $name }: { $why }
files-cleaned = We took out of your photos where and when they were made.
files-photo = Photo
files-pdf = PDF
files-about-kb = { $kind }, { $size } KB
files-about-mb = { $kind }, { $size } MB

## How to reach a person

way-phone = Phone
way-tty = Text phone (TTY)
way-email = Email
way-phone-to = Call { $name }: { $phone }
way-tty-to = Call { $name } by text phone: { $phone }
way-email-to = Write an email to { $name }: { $email }

link-title = Open a link?
link-page = This opens in your browser:
link-page-care = Presente does not know this page. Open it only if you know who sent it.
link-person = This starts a call or an email to:
link-open = Open
link-stay = Stay here
