### Proponer una meta a una familia.

propose-goals = Metas
propose-none = Todavía no hay meta
propose-none-do = Lo que más ayuda es una meta pequeña para unas semanas, en la que la escuela también hace algo.
propose-title = Proponer una meta
propose-title-for = Proponer una meta para { $name }
propose-lead = La familia puede aceptarla, cambiar el número o decir que no.
propose-most = Días de ausencia como máximo
propose-most-hint = Hasta ahora, este año: { $missed }.
propose-most-missing = Escriba un número de días, por favor; por ejemplo, 2.
propose-from = Desde
propose-until = Hasta
propose-review-on = La revisamos juntos el
propose-review-on-hint = Un día en que ambas partes ven cómo fue.
propose-date-missing = Elija un día, por favor.
propose-school-does = Lo que hace la escuela
propose-send = Proponerla
propose-done = Su meta para { $name } va en camino a la familia.
propose-most-until = { $days ->
    [0] Ningún día de ausencia del { $from } al { $until }
    [one] { $days } día de ausencia como máximo, del { $from } al { $until }
    [many] { $days } de días de ausencia como máximo, del { $from } al { $until }
   *[other] { $days } días de ausencia como máximo, del { $from } al { $until }
}
propose-so-far = { $days ->
    [0] Ningún día de ausencia hasta ahora.
    [one] { $days } día de ausencia hasta ahora.
    [many] { $days } de días de ausencia hasta ahora.
   *[other] { $days } días de ausencia hasta ahora.
}
propose-left = { $days ->
    [0] No queda ninguno.
    [one] Queda { $days }.
    [many] Quedan { $days } de días.
   *[other] Quedan { $days }.
}
propose-over = Es más que la meta. Ahora quizá ayude más una conversación que un número.
propose-kept = La meta se cumplió.
propose-family-says = Lo que dice { $name }
propose-by = La propuso { $name }. Se revisa el { $date }.
