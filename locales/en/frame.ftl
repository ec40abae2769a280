### The frame around every screen: the menu, the way past it, the language, and what is said when a place is missing.

frame-menu-name = Main menu
frame-menu = Menu
frame-skip = Skip to the page
frame-language = Language
frame-waiting-to-send = { $count ->
    [one] { $count } thing waits to be sent
   *[other] { $count } things wait to be sent
}
frame-unread = { $count ->
    [one] { $count } new message
   *[other] { $count } new messages
}
frame-signed-out = { $school } has signed this computer out. To come in again, ask the school for a new code.

## The places in the menu

place-home = Home
place-history = Attendance
place-explain = Explain or report
place-support = Ask for help
place-messages = Messages
place-goal = Goals
place-settings = Settings
place-board = Today
place-find = Students
place-office = Office

## A place that is not there

missing-place-title = We cannot find this page
missing-place-body = You can go on from the first page.
missing-place-go = Go to the first page

## A look at what a guardian sees

look-title = You see what { $name } sees
look-about = You are only looking. Nothing can be written here. The school’s log notes that you looked.
look-withheld = { $count ->
    [one] { $count } thing is for named people at the school alone and is left out.
   *[other] { $count } things are for named people at the school alone and are left out.
}
look-end = Stop looking
