### Lo que muestra la computadora cuando la aplicación no está a la vista. Con la pantalla bloqueada no se ven nombres ni nada de lo escrito.

notification-message = Mensaje nuevo
notification-message-from = Mensaje nuevo de { $name }
notification-explanation-answered = La escuela respondió a su explicación
notification-support-answered = La escuela respondió a su solicitud de ayuda
notification-goal-proposed = La escuela le propone una meta
notification-hidden = Abra Presente para leerlo.

tray-open = Abrir Presente
tray-unread = { $count ->
    [0] No hay mensajes nuevos
    [one] 1 mensaje nuevo
    [many] { $count } de mensajes nuevos
   *[other] { $count } mensajes nuevos
}
tray-quit = Salir de Presente
