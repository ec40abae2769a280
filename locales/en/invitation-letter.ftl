### The paper with which a family joins. It says nothing about how often a child missed school: paper lies about.

invitation-letter-title = { $school } invites you to Presente
invitation-letter-hello = Hello { $name },
invitation-letter-what = With Presente you can see the school days of { $children } in your own language. You can tell us why a day was missed. You can ask for help, and write to us.
invitation-letter-step-open = Open Presente on your computer. If you do not have it yet, ask the school for it.
invitation-letter-step-type = Choose your language. Then type the address and the code below, or click the link from the school.
invitation-letter-step-language = Then you are in. You can choose another language at any time.
invitation-letter-address = Address
invitation-letter-code = Code
invitation-letter-pin = Pin
invitation-letter-picture = The same address and code as a picture for a camera
invitation-letter-until = The code works once, up to { $date }. If it does not work, ask the school for a new one.
invitation-letter-private = The code is only for you. Please do not give it to anyone else.
