### La primera pantalla de la familia. Primero un número de días en palabras, luego qué significa, luego una cosa por hacer.

home-title = Hola, { $name }
home-title-no-name = Hola
home-lead = Cómo van las cosas en la escuela y qué le gustaría saber a la escuela.
home-explain = Explicar o avisar de una ausencia
home-sent = Lo que le dijo a la escuela
home-no-children = Todavía no hay ningún niño aquí
home-no-children-do = La escuela todavía no ha puesto a su hijo o hija a su nombre. La oficina de la escuela puede hacerlo.

home-grade-and-school = { $grade } · { $school }

## Hoy, según la escuela

home-today-at-school = Hoy está en la escuela
home-today-missed-explained = Hoy no está en la escuela, con explicación
home-today-missed-looking = Hoy no está en la escuela, la escuela tiene su nota
home-today-missed-no-reason = Hoy no está en la escuela
home-today-missed-not-excused = Hoy no está en la escuela
home-today-missed-suspended = Con suspensión hoy
home-today-late = Hoy llegó tarde
home-today-left-early = Hoy salió temprano
home-today-remote = Hoy aprendió desde casa
home-today-not-recorded = El día de hoy todavía no está anotado
home-today-no-school = Hoy no hay clases
home-today-to-come = Las clases de hoy todavía no empiezan
home-today-to-come-reported = Hoy no va, la escuela ya lo sabe
home-today-not-enrolled = Hoy no está en esta escuela

## Los días que faltó y qué significa

home-missed = { $days ->
    [0] No faltó ningún día
    [one] Faltó { $days } día
    [many] Faltó { $days } de días
   *[other] Faltó { $days } días
}
home-you = Usted
home-missed-you = { $days ->
    [0] No ha faltado ningún día
    [one] Ha faltado { $days } día
    [many] Ha faltado { $days } de días
   *[other] Ha faltado { $days } días
}
home-this-year = este año
home-none-missed = { $name } ha estado en la escuela todos los días hasta ahora. Gracias.
home-none-missed-you = Ha estado en la escuela todos los días hasta ahora. Gracias.
home-few = Es menos de una semana de clases.
home-weeks = { $weeks ->
    [one] Es más o menos una semana de clases.
    [many] Son más o menos { $weeks } de semanas de clases.
   *[other] Son más o menos { $weeks } semanas de clases.
}
home-can-miss = { $days ->
    [one] { $name } puede faltar un día más hasta el { $date } y seguir por debajo de un día de cada diez.
    [many] { $name } puede faltar { $days } de días más hasta el { $date } y seguir por debajo de un día de cada diez.
   *[other] { $name } puede faltar { $days } días más hasta el { $date } y seguir por debajo de un día de cada diez.
}
home-can-miss-you = { $days ->
    [one] Puede faltar un día más hasta el { $date } y seguir por debajo de un día de cada diez.
    [many] Puede faltar { $days } de días más hasta el { $date } y seguir por debajo de un día de cada diez.
   *[other] Puede faltar { $days } días más hasta el { $date } y seguir por debajo de un día de cada diez.
}
home-at-limit = Con un día más sería un día de cada diez. La escuela puede ayudar para que no llegue a eso.
home-over = Es un día de cada diez, o más. Muchas veces hay buenas razones. Cada día en la escuela de aquí en adelante ayuda, y en la escuela hay personas que también pueden ayudar.
home-days-left = { $days ->
    [one] Queda un día de clases, hasta el { $date }. { $name } va a terminar el año por debajo de un día de cada diez.
    [many] Quedan { $days } de días de clases, hasta el { $date }. { $name } va a terminar el año por debajo de un día de cada diez.
   *[other] Quedan { $days } días de clases, hasta el { $date }. { $name } va a terminar el año por debajo de un día de cada diez.
}
home-days-left-you = { $days ->
    [one] Queda un día de clases, hasta el { $date }. Usted va a terminar el año por debajo de un día de cada diez.
    [many] Quedan { $days } de días de clases, hasta el { $date }. Usted va a terminar el año por debajo de un día de cada diez.
   *[other] Quedan { $days } días de clases, hasta el { $date }. Usted va a terminar el año por debajo de un día de cada diez.
}
home-year-over = Terminó el año escolar.
home-year-over-under = Terminó el año escolar. En total fue menos de un día de cada diez.
home-year-over-reached = Terminó el año escolar. En total fue un día de cada diez, o más. En la escuela hay personas que pueden ayudar para que el próximo año sea más fácil.
home-too-few = El año acaba de empezar. Con tan pocos días, todavía nadie puede decir qué significa.
home-no-days = La escuela todavía no ha mandado ningún día. Van a aparecer aquí solos.
home-came-since = { $name } ha ido todos los días desde el { $date }. Gracias.
home-came-since-you = Ha ido todos los días desde el { $date }. Gracias.
home-band = Días que faltó hasta ahora: { $missed }. Uno de cada diez serían { $limit }.
home-band-end = { $limit ->
    [one] { $limit } día es uno de cada diez
    [many] { $limit } de días son uno de cada diez
   *[other] { $limit } días son uno de cada diez
}
home-taken = Un documento en la escuela limita lo que usted ve aquí sobre { $name }. Puede preguntar en la oficina de la escuela.
home-taken-deciding = Aquí puede leer sobre { $name }. Un documento en la escuela dice que responden otras personas. Puede preguntar en la oficina de la escuela.
home-goal = { $most ->
    [0] Nuestra meta: no faltar ningún día hasta el { $date }.
    [one] Nuestra meta: faltar { $most } día como máximo hasta el { $date }.
    [many] Nuestra meta: faltar { $most } de días como máximo hasta el { $date }.
   *[other] Nuestra meta: faltar { $most } días como máximo hasta el { $date }.
}
home-goal-so-far = { $missed ->
    [0] Ninguno hasta ahora.
    [one] { $missed } día hasta ahora.
    [many] { $missed } de días hasta ahora.
   *[other] { $missed } días hasta ahora.
}

## Lo que sigue

home-next-explain-today = El día de hoy todavía no tiene razón. Bastan unas palabras.
home-next-explain-today-go = Explicar hoy
home-next-explain-days = { $count ->
    [one] Un día todavía no tiene razón. Bastan unas palabras.
    [many] { $count } de días todavía no tienen razón. Bastan unas palabras.
   *[other] { $count } días todavía no tienen razón. Bastan unas palabras.
}
home-next-explain-days-go = { $count ->
    [one] Explicar este día
    [many] Explicar estos días
   *[other] Explicar estos días
}
home-next-asks-more = La escuela pide algo más.
home-next-asks-more-go = Responder a la escuela
home-next-goal = La escuela propone una meta.
home-next-goal-go = Ver la propuesta
home-next-see-goal-go = Ver la meta
home-next-year-go = Ver el año

## Lo que espera a la familia

home-waiting = Pendiente para usted
home-waiting-nothing = Por ahora no hay novedades de la escuela. Cuando escriba, lo verá aquí.
home-waiting-message = { $from } escribió sobre { $name }
home-waiting-asks-more = { $from } pide algo más sobre { $name }
home-waiting-accepted = Aceptada: su nota por { $name }, { $days }
home-waiting-not-accepted = No aceptada: su nota por { $name }, { $days }. Vea por qué
home-waiting-goal = { $from } propone una meta para { $name }
home-waiting-request-answered = { $from } le respondió por { $name }: { $kind }
home-waiting-request-promised = { $owner } le responde por { $name }. Día: { $date }. Asunto: { $kind }
home-waiting-request-promised-by-school = La escuela le responde por { $name }. Día: { $date }. Asunto: { $kind }
home-waiting-refused = Algo que escribió por { $name } volvió sin entregarse

## Quién puede ayudar

home-helpers = Quién puede ayudar
home-helpers-none = La escuela todavía no ha nombrado a nadie. De todos modos puede escribir y la escuela le va a responder.
home-helpers-more = { $count ->
    [one] { $count } persona más
    [many] { $count } de personas más
   *[other] { $count } personas más
}
home-helpers-write = Escribir a la escuela
home-helpers-ask = Pedir ayuda
home-helper-at = { $role }, { $school }
home-helper-speaks = Habla { $languages }
