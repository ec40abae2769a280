### El calendario de la escuela como archivo para un programa de calendario.

calendar-file-name = { $school }: días de clase
calendar-first-day = Primer día de clase
calendar-last-day = Último día de clase
calendar-no-school = No hay clase
calendar-short-day = Día de clase corto
calendar-named = { $kind }: { $name }
calendar-save = Guardar el calendario de la escuela
calendar-saved = El calendario está guardado. Abra el archivo para agregarlo a su calendario.
