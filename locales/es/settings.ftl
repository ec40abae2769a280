### Idioma, texto, avisos, computadoras, escuelas.

settings-reading = Idioma y lectura
settings-text-size = Tamaño del texto
settings-percent = { $percent } %
settings-theme = Claro u oscuro
settings-theme-system = Como la computadora
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-notices = De qué le avisa la computadora
settings-notify-messages = Mensajes nuevos
settings-notify-answers = Respuestas de la escuela
settings-notify-absences = Mi hijo o hija no fue hoy a la escuela
settings-notify-absences-hint = El mismo día, cuando todavía no hay razón.
settings-notify-content = Mostrar nombres y palabras en los avisos
settings-notify-content-hint = Otras personas que vean esta pantalla podrían leerlos. Sin esto, el aviso solo dice que hay algo nuevo.
settings-absences-off-title = ¿Apagar este aviso?
settings-absences-off-text = Le avisa el mismo día cuando su hijo o hija no está en la escuela y nadie dijo por qué. Sin él, tal vez se entere más tarde.
settings-absences-off = Apagarlo
settings-absences-on = Dejarlo encendido
settings-joined-as = { $name } · { $address }
settings-devices-show = Computadoras con su sesión
settings-devices = Sus computadoras
settings-device-since = Desde el { $date }.
settings-device-seen = Último uso: { $date }
settings-device-this = Esta computadora
settings-sign-out = Cerrar la sesión
settings-device-out-name = Cerrar la sesión de { $name }
settings-device-out = Se cerró la sesión de esa computadora
settings-device-title = ¿Cerrar la sesión de { $name }?
settings-device-text = Se borra allí lo que guarda de la escuela. Para usarla otra vez, esa computadora necesita un código nuevo.
settings-leave = Cerrar la sesión aquí
settings-leave-title = ¿Cerrar la sesión de { $school }?
settings-leave-text = Se borra lo que esta computadora guarda de esta escuela. Para volver, necesita un código nuevo de la escuela.
settings-leave-text-staff = Se borra lo que esta computadora guarda de esta escuela. Puede iniciar sesión otra vez con su contraseña.
settings-stay = Quedarse
settings-unsent-title = Algunas de sus palabras no se han enviado
settings-unsent-text = { $count ->
    [one] { $count } cosa que escribió aquí todavía no ha llegado a la escuela. Si cierra la sesión ahora, se pierde.
    [many] { $count } de cosas que escribió aquí todavía no han llegado a la escuela. Si cierra la sesión ahora, se pierden.
   *[other] { $count } cosas que escribió aquí todavía no han llegado a la escuela. Si cierra la sesión ahora, se pierden.
}
settings-leave-anyway = Cerrar la sesión y perderlas
settings-another = Otra escuela
settings-another-text = ¿Tiene hijos en dos escuelas? Entre a la segunda con su propio código. Los verá a todos en una sola página.
settings-another-go = Agregar otra escuela
settings-about = Acerca de Presente
settings-about-text = Lo que ve aquí se guarda protegido en esta computadora y no va a nadie más que a su escuela.
settings-synced = Último contacto con la escuela: { $date }
settings-never-synced = Todavía sin contacto con la escuela.
settings-sync = Buscar novedades ahora

settings-update-here = Este es Presente { $version }.
settings-update-ready = Hay una versión nueva
settings-update-offered = Su escuela tiene Presente { $version } para usted.
settings-update-get = Traer la versión nueva
settings-update-coming = Ya viene…
settings-update-title = ¿Traer Presente { $version }?
settings-update-text = Viene de su escuela ({ $mb } MB). Presente comprueba que es de quienes hacen Presente. Después su computadora le pregunta si puede instalarla. Tal vez pida una contraseña.
settings-update-not-now = Ahora no
settings-update-there = La versión nueva ya está aquí
settings-update-file = Es de quienes hacen Presente. Está en sus descargas: { $file }
settings-update-opens = Su computadora la abre ahora. Si no aparece ninguna ventana, ábrala usted allí. Si otra persona cuida de esta computadora, pídaselo a ella.
settings-update-open-it = Ábrala allí, por favor. Si otra persona cuida de esta computadora, pídaselo a ella.
