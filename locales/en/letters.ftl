### Letters on paper. What an invitation says besides stands in invitation-letter.ftl.

letters-title = Letters for families
letters-for = For:
letters-what = Presente shows you the school days of each child named here, in your own language. You can tell us why a day was missed. You can ask for help, and write to us.
letters-step-type = Choose your language. Then type the address and the code from the box below.
letters-ask = Do you have a question? Ask { $name } ({ $role }).
letters-ask-school = Do you have a question? Ask { $school }.
letters-phone = Telephone:
letters-tty = TTY:
letters-place = { $number } of { $count }
