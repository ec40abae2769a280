### Secret words that lock the app when nobody is there, and what is left when they are forgotten.

lock-title = When you walk away
lock-off = Your computer keeps the key to what is here. Who sits down at it can read it. With secret words of your own, they cannot.
lock-on = Secret words lock what is here.
lock-then = Presente then asks for the words each time it starts, too. While it is locked, nothing is sent and no news comes in.
lock-choose = Choose secret words
lock-change = Change the words
lock-old = The words you use now
lock-done = Your words lock Presente from now on.
lock-drop = Open without words
lock-drop-text = The key goes back to this computer’s own safe place. Who can use the computer as you can then read what is here.
lock-dropped = No words lock Presente now.
lock-now = Lock now
lock-keys = You can also press { $keys }.
lock-after = Lock by itself when no one is there
lock-after-5 = After 5 minutes
lock-after-15 = After 15 minutes
lock-after-60 = After 1 hour
lock-never = Never
lock-forgot = I do not know the words any more
lock-forgot-title = Start again without the words?
lock-forgot-text = No one can open this without the words. You can only start again. Then everything here is erased. What you wrote and did not send yet is lost. What the school has is safe. To come back, you need a new code from school, or your name and password.
lock-forgot-do = Erase all and start again
