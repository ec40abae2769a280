### Inviting an adult at home: a code on screen and on paper.

invite-title = Invite { $name }
invite-title-no-name = Invite a family
invite-back = Back to the student
invite-what = You get a code that lets this adult, and no one else, see their children here. It works once, for 30 days.
invite-once = A new code ends any code you made for them before.
invite-joined-already = They have joined before. A new code is for another computer.
invite-make = Make a code
invite-made = The code for { $name } is ready.
invite-code = Code
invite-address = Address
invite-link = Link
invite-for = For
invite-for-children = { $name }, for { $children }
invite-until = Good until
invite-shown-once = The code is shown only now. Print the letter or copy the link before you leave this page.
invite-no-letter = We have no letter in { $language } yet. Please say a word about it when you hand this one over.
invite-print = Print the letter
invite-copy = Copy the link
invite-copied = The link is copied.
invite-not-copied = The link could not be copied. Please select it and copy it by hand.
invite-letter = The letter
invite-lost = Their old computer is lost or stolen
invite-lost-hint = The computers that this person uses now are signed out at once, and erase what they hold when they next reach the school. What was not sent from them is lost.
invite-lost-done = { $count ->
    [0] No computer of theirs was signed in.
    [one] { $count } computer of theirs was signed out.
   *[other] { $count } computers of theirs were signed out.
}
