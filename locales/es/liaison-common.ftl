### Palabras solo para el personal: los nombres que usan las escuelas y las leyes. Las familias nunca las ven así.

excuse-excused = Justificada
excuse-unexcused = Injustificada
excuse-disciplinary = Disciplinaria
excuse-confirmed-not-excused = Confirmada por la familia, no justificada

tier-satisfactory = Satisfactoria
tier-at-risk = En riesgo
tier-moderate = Ausentismo crónico moderado
tier-severe = Ausentismo crónico grave

## Un estudiante, en una línea

staff-missed = { $days ->
    [one] Faltó { $missed } de { $days } día de clases
    [many] Faltó { $missed } de { $days } de días de clases
   *[other] Faltó { $missed } de { $days } días de clases
}
staff-no-days = Todavía no hay días de clases contados
staff-counted-to = Contado hasta el { $date }
staff-too-few = Todavía hay muy pocos días para un nivel
staff-part = { $days ->
    [one] { $name }: { $days } día
    [many] { $name }: { $days } de días
   *[other] { $name }: { $days } días
}
staff-no-reason = Todavía sin razón
staff-truancy-days = { $days ->
    [one] { $days } día completo injustificado, como lo cuentan las reglas de ausentismo
    [many] { $days } de días completos injustificados, como los cuentan las reglas de ausentismo
   *[other] { $days } días completos injustificados, como los cuentan las reglas de ausentismo
}
staff-can-miss = { $days ->
    [0] Con un día más, el año llega a uno de cada diez.
    [one] Puede faltar { $days } día más hasta el { $date } y quedar por debajo de uno de cada diez.
    [many] Puede faltar { $days } de días más hasta el { $date } y quedar por debajo de uno de cada diez.
   *[other] Puede faltar { $days } días más hasta el { $date } y quedar por debajo de uno de cada diez.
}
staff-over = Uno de cada diez días del año, o más: eso empieza con { $limit } días.
staff-days-left = { $days ->
    [one] Queda { $days } día de clases hasta el { $date }: el año queda por debajo de uno de cada diez.
    [many] Quedan { $days } de días de clases hasta el { $date }: el año queda por debajo de uno de cada diez.
   *[other] Quedan { $days } días de clases hasta el { $date }: el año queda por debajo de uno de cada diez.
}
staff-year-over = El año terminó y quedó por debajo de uno de cada diez.
staff-reads = La familia lee { $language }
staff-reads-unknown = No se sabe qué idioma lee la familia
staff-joined = { $count ->
    [0] Nadie de la casa se ha unido.
    [one] Se ha unido { $count } persona adulta de la casa.
    [many] Se han unido { $count } de personas adultas de la casa.
   *[other] Se han unido { $count } personas adultas de la casa.
}
staff-open-student = Abrir la página del estudiante
staff-back-to-board = Volver al tablero

## Las personas adultas de la casa

staff-at-home = Familia
staff-guardians-none = Los archivos de la escuela no nombran a ninguna persona adulta para este estudiante.
staff-guardian-reads = lee { $language }
staff-guardian-joined = ya se unió
staff-guardian-not-joined = todavía no se une
staff-guardian-limits = { $count ->
    [one] { $count } límite en el expediente
    [many] { $count } de límites en el expediente
   *[other] { $count } límites en el expediente
}
staff-write-to = Escribir a { $name }
staff-invite = Invitar a { $name }

## Lo que el personal escribe a una familia

staff-words-reads = La familia lee { $language }. Verá sus palabras tal como usted las escribe.
staff-words-reads-unknown = No sabemos qué idioma lee la familia. Verá sus palabras tal como usted las escribe.

## Una fecha

staff-date-day = Día
staff-date-month = Mes
staff-date-year = Año
staff-date-empty = vacío
staff-date-pick = Abrir el calendario
staff-date-previous = Mes anterior
staff-date-next = Mes siguiente
