### Esta semana: la primera pantalla de quien administra. Solo personal.

week-title = Esta semana
week-span = { $span }, hasta donde se revisó la asistencia
week-none = Todavía no se ha traído ninguna asistencia
week-none-do = Cuando esté el primer archivo, aquí estarán los números de esta semana.
week-rate = { $share } de los días de clases con asistencia
week-rate-about = Se faltaron { $missed } de { $days } días, entre todos los estudiantes.
week-by-grade = Por grado
week-by-language = Por idioma de la casa
week-group = Grupo
week-children = Estudiantes
week-attended = Asistencia
week-chronic = Faltaron una décima parte o más este año
week-hidden = oculto
week-hidden-why = Los grupos y las cuentas de 1 a { $most } se ocultan, y también lo que los delataría.
week-language-untold = Idioma desconocido
week-waiting = Espera a la escuela
week-explanations = Notas por responder
week-support = Solicitudes de ayuda
week-messages = Mensajes
week-problems = Problemas con los datos
week-problems-none = No falta nada y nada se contradice.
week-discrepancies = Días en que el registro y una decisión se contradicen
week-without-guardian = Estudiantes sin tutor o tutora
week-without-language = Estudiantes sin idioma
week-not-joined = Estudiantes cuya familia todavía no se unió
week-days-not-closed = { $count ->
    [one] { $count } día de clases antes de hoy sin asistencia
    [many] { $count } de días de clases antes de hoy sin asistencia
   *[other] { $count } días de clases antes de hoy sin asistencia
}
week-days-not-closed-do = Traiga la asistencia: los números de arriba terminan antes de esos días.
find-lacking-guardian = Se muestran solo estudiantes sin tutor o tutora.
find-lacking-language = Se muestran solo estudiantes sin idioma.
find-lacking-joined = Se muestran solo estudiantes cuya familia todavía no se unió.
find-lacking-all = Mostrar a todos
