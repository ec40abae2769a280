### A code from an app beside the password: setting it up, and what an administrator says of it. Staff only.

factor-title = A code from an app
factor-off = Only your password opens this now. With a code that an app on your phone makes, a stolen password is not enough.
factor-on = Since { $date } a code from your app belongs to your password.
factor-left = Recovery codes left: { $count }
factor-needed = Your school asks for it, so it stays on.
factor-first = Your school asks everyone who works there for a code beside the password. You need a phone with an app that makes codes, and two minutes. Nothing else opens before that.
factor-begin = Set it up
factor-begin-again = Set it up on another phone
factor-drop = Take it off
factor-code-now = Code from your app, or a recovery code
factor-scan = Scan this square with the app on your phone that makes codes.
factor-square = Square for your app to scan
factor-by-hand = No camera? Type this into the app:
factor-first-code = The code that the app shows now
factor-confirm = Check the code
factor-codes = Your recovery codes
factor-codes-about = Each of them opens once when your phone is not at hand. They are shown only now. Write them down, and keep them away from this computer.
factor-codes-kept = I have written them down
factor-done = From now on a code belongs to your password.
factor-dropped = Only your password opens this now.
factor-has = With a code from an app
factor-school = Everyone at { $school } needs a code from an app
factor-school-hint = Whoever has none sets it up after signing in the next time, before anything else opens. Nobody is signed out now.
factor-reset = The phone is lost as well: take the code from an app off
factor-elsewhere = Signs in with an account from outside.
factor-by-groups = By their groups there: { $roles }. That changes there, not here.
