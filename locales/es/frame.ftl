### El marco de cada pantalla: el menú, cómo saltarlo, el idioma y lo que se dice cuando falta una página.

frame-menu-name = Menú principal
frame-menu = Menú
frame-skip = Ir al contenido
frame-language = Idioma
frame-waiting-to-send = { $count ->
    [one] { $count } cosa por enviar
    [many] { $count } de cosas por enviar
   *[other] { $count } cosas por enviar
}
frame-unread = { $count ->
    [one] { $count } mensaje nuevo
    [many] { $count } de mensajes nuevos
   *[other] { $count } mensajes nuevos
}
frame-signed-out = { $school } cerró la sesión de esta computadora. Para volver a entrar, pida un código nuevo a la escuela.

## Los lugares del menú

place-home = Inicio
place-history = Asistencia
place-explain = Explicar o avisar
place-support = Pedir ayuda
place-messages = Mensajes
place-goal = Metas
place-settings = Ajustes
place-board = Hoy
place-find = Estudiantes
place-office = Administración

## Un lugar que no está

missing-place-title = No encontramos esta página
missing-place-body = Puede seguir desde la primera página.
missing-place-go = Ir a la primera página

## Mirar lo que ve un tutor

look-title = Usted ve lo que ve { $name }
look-about = Solo está mirando. Aquí no se puede escribir nada. El registro de la escuela anota que usted miró.
look-withheld = { $count ->
    [one] { $count } elemento es solo para ciertas personas de la escuela y no aparece.
    [many] { $count } de elementos son solo para ciertas personas de la escuela y no aparecen.
   *[other] { $count } elementos son solo para ciertas personas de la escuela y no aparecen.
}
look-end = Dejar de mirar
