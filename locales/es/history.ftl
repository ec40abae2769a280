### La asistencia de un niño, día por día.

history-lead = Cada día como lo tiene la escuela. Elija un día para leer su historia.
history-school-year = { $from }–{ $until }
history-choose-year = Año escolar
history-sum = { $days ->
    [one] Faltó { $missed } de { $days } día de clases
    [many] Faltó { $missed } de { $days } de días de clases
   *[other] Faltó { $missed } de { $days } días de clases
}
history-part = { $name }: { $days }
history-days = { $days ->
    [one] { $days } día
    [many] { $days } de días
   *[other] { $days } días
}
history-days-title = Los días
history-view = Cómo mostrar los días
history-view-year = Año
history-view-month = Mes
history-view-list = Lista
history-grid = { $name }, { $year }
history-day-label = { $day }: { $face }
history-no-school-because = No hay clases: { $label }
history-legend = Qué significan las marcas
history-filter = Qué días mostrar
history-filter-all = Todos
history-filter-missed = Faltó
history-filter-late = Tarde o salió antes
history-filter-no-reason = Todavía sin razón
history-list-count = { $count ->
    [0] Ningún día
    [one] { $count } día
    [many] { $count } de días
   *[other] { $count } días
}
history-list-none = No hay días así este año
history-list-all = Ver todos los días
history-patterns = Cuándo falta
history-pattern-weekday = Lo que más falta: { $weekday }, con { $missed } de { $all } días. Tal vez haya una causa en la que la escuela pueda ayudar.
history-pattern-none = Ningún día de la semana resalta.
history-months-none = No faltó ningún día en ningún mes.
history-months-most = El mes en que más días faltó: { $month }, con { $days }.
history-months-even = Ningún mes resalta. Lo más en un mes fue { $days }.
history-by-weekday = Por día de la semana
history-by-month = Por mes
history-as-table = Lo mismo en una tabla
history-column-weekday = Día
history-column-month = Mes
history-column-missed = Días que faltó
history-column-school-days = Días de clases
