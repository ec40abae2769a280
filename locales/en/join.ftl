### Coming in: with a code from school, with a name and a password for staff, with secret words where there is no keyring.

join-title = Welcome to Presente
join-lead = See how your child is doing at school. Tell the school why a day was missed. Talk with people who can help.
join-title-again = Join another school
join-form = Join with your code
join-how = Your school gave you a paper or a message with an address and a code. If it has a link, paste the link here and both are filled in.
join-address = Address of the school
join-address-hint = It is on the paper, and looks like presente.myschool.org
join-address-missing = The address is still missing. It is on the paper from school.
join-code = Code
join-code-hint = 12 letters and numbers. Big or small does not matter.
join-code-missing = The code is still missing. It is on the paper from school.
join-pin = Pin
join-pin-hint = 16 letters and numbers, on the paper under the code.
join-send = Join
join-busy = One moment…
join-no-code = No code? Ask the school office for one. Each parent gets a code of their own.
join-staff = I work at the school: sign in

sign-in-title = Sign in
sign-in-lead = For people who work at the school.
sign-in-family = I have a code for families
sign-in-address = Address of the server
sign-in-address-hint = It looks like presente.myschool.org
sign-in-login = Name to sign in with
sign-in-password = Password
sign-in-pin-hint = The pin of the server. Who runs it finds it with “presente-server certificate show”.
sign-in-missing = This is still missing.
sign-in-send = Sign in
sign-in-busy = One moment…

unlock-title = Open Presente
unlock-why = Type your secret words, and your child’s pages open.
unlock-title-new = Choose your secret words
unlock-why-new = This computer has no safe place for a key. So a few words of yours will lock what the school tells you. Without them, no one else who uses this computer can read it.
unlock-words = Secret words
unlock-words-hint = Use at least 8 letters. Three or four words in any language work well.
unlock-again = The same words again
unlock-differ = The two are not the same. Please type them again.
unlock-show = Show what I type
unlock-keep-safe = Write the words down and keep them in a safe place. Nobody can find them for you.
unlock-send = Open
unlock-send-new = Keep these words
