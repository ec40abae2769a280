### What the computer shows when the app is not in front. A locked screen shows no names and nothing of what was written.

notification-message = New message
notification-message-from = New message from { $name }
notification-explanation-answered = There is an answer to your explanation
notification-support-answered = There is an answer to your request for help
notification-goal-proposed = The school has a goal to offer
notification-hidden = Open Presente to read it.

tray-open = Open Presente
tray-unread = { $count ->
    [0] No new messages
    [one] 1 new message
   *[other] { $count } new messages
}
tray-quit = Quit Presente
