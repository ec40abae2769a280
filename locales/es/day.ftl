### La historia de un día.

day-back = Todo el año
day-explain = Explicar este día
day-report = Avisar a la escuela de este día
day-minutes = { $minutes ->
    [one] Perdió { $minutes } minuto.
    [many] Perdió { $minutes } de minutos.
   *[other] Perdió { $minutes } minutos.
}
day-periods = { $periods ->
    [one] Perdió { $missed } de { $periods } clase.
    [many] Perdió { $missed } de { $periods } de clases.
   *[other] Perdió { $missed } de { $periods } clases.
}
day-part = Cuenta como { $part } de un día que faltó.
day-not-missed = No cuenta como día que faltó.
day-recorded-by = Lo anotó { $school }.
day-said = Lo que se dijo de este día
day-said-by = { $name } · { $part }
day-school-said = { $name } respondió:
