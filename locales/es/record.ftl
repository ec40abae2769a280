### Todo el registro de un hijo o una hija, para leerlo, imprimirlo o llevarlo.

record-title = Todo el registro
record-lead = Todo lo que guarda esta computadora: lo que anotó la escuela y lo que escribieron usted y la escuela.
record-go = Ver, imprimir o guardar todo el registro
record-print = Imprimir
record-save-page = Guardar como página
record-save-json = Guardar para otro programa
record-open = Una hoja impresa o un archivo guardado no tiene llave. Quien lo encuentre puede leerlo.
record-saved = El registro quedó guardado.
record-page-saved = La página está guardada. Se abre con cualquier navegador.
record-made = { $name }, al { $date }.
record-missed = Días que faltó: { $missed } de { $days }.
record-no-days = No hay nada anotado este año: no faltó ni llegó tarde ningún día.
record-day = Día
record-what = Lo que anotó la escuela
record-explanations = Lo que se explicó
record-support = Ayuda que se pidió
record-goals = Metas
record-messages = Mensajes
record-none = Nada hasta ahora.
record-files = Archivos: { $names }
