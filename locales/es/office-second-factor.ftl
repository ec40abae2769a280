### Un código de una aplicación además de la contraseña: cómo se configura y qué dice de él quien administra. Solo para el personal.

factor-title = Un código de una aplicación
factor-off = Ahora solo su contraseña abre esto. Con un código que crea una aplicación en su teléfono, una contraseña robada no basta.
factor-on = Desde el { $date }, su contraseña va junto con un código de su aplicación.
factor-left = Códigos de recuperación que quedan: { $count }
factor-needed = Su escuela lo pide, así que se queda.
factor-first = Su escuela pide a todo el personal un código además de la contraseña. Necesita un teléfono con una aplicación que crea códigos, y dos minutos. Antes no se abre nada más.
factor-begin = Configurarlo
factor-begin-again = Configurarlo en otro teléfono
factor-drop = Quitarlo
factor-code-now = Código de su aplicación o código de recuperación
factor-scan = Escanee este cuadro con la aplicación de su teléfono que crea códigos.
factor-square = Cuadro para que lo escanee su aplicación
factor-by-hand = ¿Sin cámara? Escriba esto en la aplicación:
factor-first-code = El código que muestra ahora la aplicación
factor-confirm = Comprobar el código
factor-codes = Sus códigos de recuperación
factor-codes-about = Cada uno abre una sola vez, cuando no tenga el teléfono a mano. Solo se muestran ahora. Anótelos y guárdelos lejos de esta computadora.
factor-codes-kept = Los he anotado
factor-done = Desde ahora su contraseña va junto con un código.
factor-dropped = Ahora solo su contraseña abre esto.
factor-has = Con un código de una aplicación
factor-school = Todo el personal de { $school } necesita un código de una aplicación
factor-school-hint = Quien no lo tenga lo configura la próxima vez que inicie sesión, antes de que se abra nada más. A nadie se le cierra la sesión ahora.
factor-reset = También perdió el teléfono: quitar el código de una aplicación
factor-elsewhere = Entra con una cuenta de fuera.
factor-by-groups = Por sus grupos allí: { $roles }. Eso se cambia allí, no aquí.
