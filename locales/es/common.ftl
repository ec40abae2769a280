### Palabras que comparten muchas pantallas. Las de cada pantalla están en un archivo con el nombre de su tarea.

## Lo que hace un botón

action-send = Enviar
action-cancel = Cancelar
action-save = Guardar
action-back = Volver
action-close = Cerrar
action-edit = Cambiar
action-try-again = Intentar otra vez
action-undo = Deshacer
action-remove = Quitar
action-withdraw = Retirar

## Qué tan lejos llegó

state-loading = Cargando…
state-saved = Guardado
delivery-waiting = Por enviar
delivery-sent = Enviado
delivery-received = Recibido
delivery-refused = Devuelto

## Días y fechas

as-of = Al { $date }
day-today = Hoy
day-yesterday = Ayer
day-tomorrow = Mañana
# Para cartas, avisos y terminales; las pantallas tienen su propio calendario. El mes es su número.
date-in-words = { $month ->
    [1] { $day } de enero de { $year }
    [2] { $day } de febrero de { $year }
    [3] { $day } de marzo de { $year }
    [4] { $day } de abril de { $year }
    [5] { $day } de mayo de { $year }
    [6] { $day } de junio de { $year }
    [7] { $day } de julio de { $year }
    [8] { $day } de agosto de { $year }
    [9] { $day } de septiembre de { $year }
    [10] { $day } de octubre de { $year }
    [11] { $day } de noviembre de { $year }
   *[12] { $day } de diciembre de { $year }
}

## La conexión, y cuando algo falla

connection-offline = No tiene conexión. Puede continuar: enviaremos lo que escriba cuando vuelva a tenerla.
connection-up-to-date = Todo al día
error-title = Algo salió mal aquí
error-body = Inténtelo otra vez, por favor. Si no funciona, dé este código a su escuela.
error-code = Código: { $code }
# Se muestra en un idioma que todavía no ha leído nadie que creció con él.
locale-machine-drafted = Una computadora escribió estas palabras. Ningún hablante nativo las ha revisado todavía.

## Qué pasó con una explicación

explanation-state-sent = Enviada a la escuela
explanation-state-seen = Vista por la escuela
explanation-state-needs-more = La escuela necesita algo más
explanation-state-accepted = Aceptada
explanation-state-not-accepted = No aceptada
explanation-state-withdrawn = Retirada

## Por qué faltó, como lo elige la familia

reason-illness = Enfermedad o malestar
reason-appointment = Una cita con el médico, el dentista u otra parecida
reason-mental-health = Un descanso por salud mental
reason-family-emergency = Emergencia familiar
reason-bereavement = Un fallecimiento en la familia
reason-religious = Un día religioso
reason-court = Un día en la corte
reason-travel = Un viaje familiar
reason-transport = No había cómo llegar a la escuela
reason-connection = No funcionó el internet o la computadora
reason-school-activity = Fuera con la escuela: excursión, equipo o club
reason-college-visit = Una visita a una universidad
reason-housing = Mudanza o problemas con nuestra vivienda
reason-military-family = Alguien de la casa se va al servicio militar o regresa
reason-weather = Nieve, tormenta u otro mal tiempo
reason-safety = No nos sentíamos seguros
reason-other = Otra razón
reason-tell-a-person = Prefiero decírselo a una persona

## Cuánto del día

part-full-day = Todo el día
part-late-arrival = Llega tarde
part-early-departure = Sale temprano
part-leave-and-return = Sale y regresa
part-at-late-arrival = Llega tarde, a esta hora: { $arrives }
part-at-early-departure = Sale temprano, a esta hora: { $leaves }
part-at-leave-and-return = Fuera de { $leaves } a { $returns }

## En qué pide ayuda una familia

support-kind-transport = Cómo llegar a la escuela
support-kind-health = Salud
support-kind-mental-health = Preocupaciones y salud mental
support-kind-food = Comida
support-kind-housing = Un lugar donde vivir
support-kind-clothing = Ropa
support-kind-safety = Seguridad o acoso
support-kind-learning = Aprendizaje o una discapacidad
support-kind-language = El idioma, o ser nuevo aquí
support-kind-caring-duties = Cuidar a alguien en casa
support-kind-device = Computadora o internet
support-kind-other = Otra cosa

urgency-today = Hoy
urgency-this-week = Esta semana
urgency-when-you-can = Cuando puedan

reach-message-here = Un mensaje aquí
reach-phone = Una llamada
reach-email = Un correo electrónico
reach-in-person = Una conversación en persona

request-state-open = En espera de la escuela
request-state-in-hand = Alguien se está ocupando
request-state-waiting-for-family = Respondida: le toca a la familia
request-state-closed = Cerrada
request-state-withdrawn = Retirada

outcome-solved = Resuelto
outcome-partly-solved = Resuelto en parte
outcome-passed-on = Se pasó a alguien que puede ayudar
outcome-not-possible = La escuela no pudo hacerlo
outcome-no-longer-needed = Ya no hace falta

goal-state-proposed = En espera de respuesta
goal-state-agreed = Acordada
goal-state-declined = No acordada
goal-state-ended = Terminada

## Lo que la escuela anotó para un día

mark-present = En la escuela
mark-absent = Faltó ese día
mark-late = Llegó tarde
mark-left-early = Salió temprano
mark-part-day = Faltó parte del día
mark-remote = Aprendió desde casa
mark-not-recorded = Sin anotar todavía

## Lo que muestra un día en el calendario: un nombre y una letra

face-name-at-school = En la escuela
face-name-missed-explained = Faltó, con explicación
face-name-missed-looking = Faltó, la escuela está viendo la razón
face-name-missed-no-reason = Faltó, todavía sin razón
face-name-missed-not-excused = Faltó, sin justificar
face-name-missed-suspended = Faltó por suspensión
face-name-late = Llegó tarde
face-name-left-early = Salió temprano
face-name-remote = Aprendió desde casa
face-name-not-recorded = Sin anotar todavía
face-name-no-school = No hay clases
face-name-to-come = Por venir
face-name-to-come-reported = Va a faltar, la escuela ya lo sabe
face-name-not-enrolled = No estaba en esta escuela

face-letter-at-school = { "" }
face-letter-missed-explained = E
face-letter-missed-looking = ?
face-letter-missed-no-reason = F
face-letter-missed-not-excused = N
face-letter-missed-suspended = S
face-letter-late = T
face-letter-left-early = A
face-letter-remote = C
face-letter-not-recorded = { "" }
face-letter-no-school = { "" }
face-letter-to-come = { "" }
face-letter-to-come-reported = P
face-letter-not-enrolled = { "" }

## Personas de la escuela

role-liaison = Enlace con las familias
role-counselor = Consejería
role-nurse = Enfermería escolar
role-social-worker = Trabajo social
role-teacher = Docente
role-office = Oficina de la escuela
role-principal = Dirección
role-administrator = Administración de la escuela
role-district-administrator = Administración del distrito

## Personas de la casa

relation-mother = Madre
relation-father = Padre
relation-parent = Madre o padre
relation-stepparent = Madrastra o padrastro
relation-grandparent = Abuela o abuelo
relation-foster-parent = Madre o padre de crianza
relation-guardian = Tutor o tutora legal
relation-relative = Familiar
relation-other = Otra persona adulta
relation-student = El propio estudiante

## Grados

grade-preschool = Preescolar
grade-pre-kindergarten = Prekínder
grade-transitional-kindergarten = Kínder de transición
grade-kindergarten = Kínder
grade-number = Grado { $n }

# Cómo se llaman los paquetes de reglas.

rule-pack-us-generic = reglas para escuelas de los Estados Unidos
rule-pack-us-ma = reglas de Massachusetts
rule-pack-us-ct = reglas de Connecticut
rule-pack-us-wa = reglas del estado de Washington
