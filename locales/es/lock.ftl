### Palabras secretas que cierran la aplicación cuando no hay nadie, y qué queda si se olvidan.

lock-title = Cuando se aleja
lock-off = Su computadora guarda la llave de lo que hay aquí. Quien se siente delante puede leerlo. Con palabras secretas suyas, no puede.
lock-on = Unas palabras secretas cierran lo que hay aquí.
lock-then = Presente pide entonces las palabras también cada vez que se abre. Mientras está cerrado, no se envía nada ni llegan noticias.
lock-choose = Elegir palabras secretas
lock-change = Cambiar las palabras
lock-old = Las palabras que usa ahora
lock-done = Desde ahora sus palabras cierran Presente.
lock-drop = Abrir sin palabras
lock-drop-text = La llave vuelve al lugar seguro de esta computadora. Quien pueda usarla como usted podrá leer lo que hay aquí.
lock-dropped = Presente se abre ahora sin palabras.
lock-now = Cerrar ahora
lock-keys = También puede pulsar { $keys }.
lock-after = Cerrar solo cuando no hay nadie
lock-after-5 = Después de 5 minutos
lock-after-15 = Después de 15 minutos
lock-after-60 = Después de 1 hora
lock-never = Nunca
lock-forgot = Ya no sé las palabras
lock-forgot-title = ¿Empezar de nuevo sin las palabras?
lock-forgot-text = Nadie puede abrir esto sin las palabras. Solo se puede empezar de nuevo. Entonces se borra todo lo que hay aquí. Lo que escribió y aún no se envió se pierde. Lo que tiene la escuela está a salvo. Para volver, necesita un código nuevo de la escuela, o su nombre y su contraseña.
lock-forgot-do = Borrar todo y empezar de nuevo
