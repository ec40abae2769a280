### Las reglas que valen en una escuela, cada número en palabras sencillas y con su fuente. Solo personal.

pack-title = Reglas y sus fuentes
pack-about = Qué números valen en su escuela y de dónde viene cada uno.
pack-lead = Un paquete de reglas reúne los números de la ley y de la práctica de un estado. Lo que su escuela fija por sí misma vale por encima.
pack-holds = Valen en su escuela
pack-as-set-up = Se eligieron al instalar la escuela.
pack-checked = Las revisó { $name }, { $date }
pack-checked-never = Nadie en su escuela ha revisado estos números todavía.
pack-check = Hoy revisé estos números
pack-check-about = Compare primero cada número con su fuente. Después quedan junto a ellos su nombre y la fecha de hoy.
pack-check-done = Ahora quedan junto a ellos su nombre y la fecha de hoy.
pack-other = Otras reglas
pack-other-about = Vea qué cambiaría antes de que cambie nada.
pack-other-which = Reglas
pack-preview = Mostrar qué cambiaría
pack-preview-caption = Estudiantes y días, según los registros de hoy
pack-now = Ahora
pack-then = Con { $pack }
pack-children = Estudiantes contados
pack-no-tier = Muy pocos días para un nivel
pack-missed = Días que faltaron
pack-truancy-children = Llegaron a una cuenta de días sin justificar
pack-anew = { $count ->
    [0] No se contarían de nuevo los días de nadie.
    [one] Se contarían de nuevo los días de { $count } estudiante.
    [many] Se contarían de nuevo los días de { $count } de estudiantes.
   *[other] Se contarían de nuevo los días de { $count } estudiantes.
}
pack-set = Que valgan estas
pack-set-title = ¿Que { $pack } valgan desde ahora?
pack-set-text = Con ellas se cuenta de nuevo cada día de este año escolar. Lo decidido se queda, y también lo que decían sus archivos. Las familias ven los números nuevos en su próxima sincronización.
pack-set-done = Ya valen.
pack-source = Fuente
pack-source-by = La buscó { $by }, { $date }
pack-present = Cuándo cuenta un día como faltado
pack-present-missed = Ausente { $percent } del día o más: cuenta como faltado el día entero.
pack-present-present = Ausente más de { $percent } del día: cuenta como faltado el día entero. Exactamente esa parte es todavía un día en la escuela.
pack-present-fraction = Un día cuenta por la parte que se faltó.
pack-remote-counts = Participar desde casa es estar en la escuela.
pack-remote-not = Participar desde casa no es estar en la escuela.
pack-late-counts = Los minutos de llegar tarde o salir temprano son tiempo que se faltó.
pack-late-not = Los minutos de llegar tarde o salir temprano se dicen y nunca se cuentan.
pack-minutes = Donde un archivo dice minutos, un día entero tiene { $full } y uno corto { $short }.
pack-membership = A quién se cuenta
pack-exit-counts = El día en que un estudiante se va cuenta.
pack-exit-not = El día en que un estudiante se va no cuenta.
pack-min-days = { $days ->
    [one] No hay nivel antes de { $days } día en la escuela.
    [many] No hay nivel antes de { $days } de días en la escuela.
   *[other] No hay nivel antes de { $days } días en la escuela.
}
pack-no-min = Hay nivel desde el primer día.
pack-gap = { $days ->
    [one] Un hueco de { $days } día de clases entre dos grupos no es una salida.
    [many] Un hueco de hasta { $days } de días de clases entre dos grupos no es una salida.
   *[other] Un hueco de hasta { $days } días de clases entre dos grupos no es una salida.
}
pack-tiers = Niveles
pack-tier-from = { $tier }: desde { $share } de los días faltados
pack-tie-at-risk = Exactamente en la primera línea cuenta como el nivel de arriba.
pack-tie-satisfactory = Exactamente en la primera línea cuenta todavía como el nivel de abajo.
pack-excuse = Qué justifica un día
pack-excuse-any = Desde la ausencia { $nth } del año vale cualquier razón. Papel: { $paper }
pack-excuse-listed = Desde la ausencia { $nth } del año valen solo estas razones:
pack-excuse-but = Estas piden un papel propio:
pack-excuse-one = { $reason }. Papel: { $paper }
pack-excuse-row = { $days ->
    [one] Una enfermedad de más de { $days } día de clases seguido pide una nota del médico.
    [many] Una enfermedad de más de { $days } de días de clases seguidos pide una nota del médico.
   *[other] Una enfermedad de más de { $days } días de clases seguidos pide una nota del médico.
}
pack-excuse-within = { $days ->
    [one] El papel se entrega en { $days } día de clases después del regreso.
    [many] El papel se entrega en { $days } de días de clases después del regreso.
   *[other] El papel se entrega en { $days } días de clases después del regreso.
}
pack-excuse-confirmed = Aceptado, y aun así sin justificar: { $reasons }
pack-wellness = Días por salud mental
pack-wellness-days = { $days ->
    [one] { $days } día al año no pide papel.
    [many] { $days } de días al año no piden papel.
   *[other] { $days } días al año no piden papel.
}
pack-wellness-row = Pueden ser seguidos.
pack-wellness-apart = No pueden ser seguidos.
pack-explaining = Hasta dónde atrás y adelante
pack-explaining-after = { $days ->
    [one] El año se puede corregir durante { $days } día después de su fin.
    [many] El año se puede corregir durante { $days } de días después de su fin.
   *[other] El año se puede corregir durante { $days } días después de su fin.
}
pack-truancy = Cuentas de días sin justificar
pack-truancy-none = Estas reglas no tienen ninguna.
pack-notices = Qué comunica la escuela y cuándo
pack-window-calendar-month = un mes del calendario
pack-window-any-days = { $days ->
    [one] { $days } día cualquiera
    [many] { $days } de días seguidos cualesquiera
   *[other] { $days } días seguidos cualesquiera
}
pack-window-quarter = una cuarta parte del año
pack-window-school-year = el año escolar
pack-on-unexcused = { $days ->
    [one] { $days } día sin justificar en { $window }
    [many] { $days } de días sin justificar en { $window }
   *[other] { $days } días sin justificar en { $window }
}
pack-on-excused = { $days ->
    [one] { $days } día justificado en { $window }
    [many] { $days } de días justificados en { $window }
   *[other] { $days } días justificados en { $window }
}
pack-on-in-a-row = { $days ->
    [one] { $days } día sin justificar
    [many] { $days } de días seguidos sin justificar
   *[other] { $days } días seguidos sin justificar
}
pack-on-year-start = Al comienzo del año
pack-on-untold = Nadie avisó a la escuela de una ausencia
pack-on-chronic = Una décima parte de los días faltados, por cualquier razón
pack-within-calendar-days = { $days ->
    [one] En { $days } día
    [many] En { $days } de días
   *[other] En { $days } días
}
pack-within-school-days = { $days ->
    [one] En { $days } día de clases
    [many] En { $days } de días de clases
   *[other] En { $days } días de clases
}
pack-ages = Edades
pack-ages-of = La escuela es obligatoria desde los { $from } hasta los { $until } años.
pack-eligible = Derechos propios del estudiante
pack-eligible-age = Desde los { $age } años los derechos sobre el registro son del estudiante.
pack-eligible-grade = O desde el grado { $grade }, sea cual sea la edad.
pack-eligible-shared = La familia los comparte hasta los { $age } años.
pack-retention = Cuánto se guarda el registro
pack-retention-years = { $years ->
    [one] { $years } año después de irse.
    [many] { $years } de años después de irse.
   *[other] { $years } años después de irse.
}
pack-retention-own = Según el calendario propio de la escuela.
pack-small = Grupos pequeños
pack-small-below = Las cuentas de 1 a { $most } no se muestran a otros.
document-none = ninguno
