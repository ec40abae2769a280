### Archivos que entran en el registro de la escuela: el historial, el plan antes del sí y deshacer. Solo personal.

office-imports = Importaciones
office-imports-about = Archivos que entraron, lo que cambiaron y cómo deshacerlos.
imports-none = Todavía no se ha importado nada
imports-none-do = Elija los archivos de una escuela. Verá lo que cambiarían antes de que cambie algo.
imports-new = Importar archivos
imports-number = Importación { $number }
imports-by = por { $name }
imports-way-command-line = en la línea de comandos del servidor
imports-way-window = en esta aplicación
imports-way-folder = desde la carpeta vigilada
imports-state-imported = Importada
imports-state-unchanged = Nada nuevo
imports-state-refused = No importada
imports-state-waiting = Espera su sí
imports-state-dropped = Apartada
imports-state-undone = Deshecha
imports-look = Mirarla y decidir
imports-older = Mostrar anteriores
imports-shown = { $count ->
    [one] Se muestra { $count } importación.
    [many] Se muestran { $count } de importaciones.
   *[other] Se muestran { $count } importaciones.
}
import-gone = Esta importación no está aquí
import-gone-do = Puede ser de otra escuela.
import-files = Archivos
import-changes = Lo que cambia
import-changed = Lo que cambió
import-who = Quién
import-students = Estudiantes
import-guardians = Tutores legales
import-staff = Personal
import-new = Nuevos
import-differ = Con cambios
import-left = Ya no están
import-same = Iguales
import-days = Estudiantes cuyos días cambian
import-days-changed = Estudiantes cuyos días cambiaron
import-report = Informe
import-as-of = Estado al { $moment }
import-rows = Filas leídas: { $rows }. Omitidas: { $skipped }.
findings-none = Los archivos están en orden.
findings-error = Errores
findings-error-about = Mientras haya uno, nada cambia.
findings-skipped = Filas omitidas
findings-skipped-about = Todo lo demás se importa.
findings-note = Conviene saber
findings-note-about = Se importa de todos modos.
finding-cell = { $file }, línea { $line }, columna { $column }
finding-line = { $file }, línea { $line }
finding-column = { $file }, columna { $column }
finding-all = Todos los archivos
finding-more = { $count ->
    [one] … y { $count } más como este
    [many] … y { $count } más como este
   *[other] … y { $count } más como este
}
import-title = Importar archivos
import-lead = Verá lo que cambiaría antes de que cambie algo.
import-pick-files = Elegir archivos
import-pick-folder = Elegir una carpeta
import-pick-hint = OneRoster, Microsoft School Data Sync, Ed-Fi, asistencia y calendarios: en CSV, Excel, XML, iCalendar o zip, hasta 64 MB. Lo que sea más grande lo importa un técnico en el servidor.
import-sending = Enviando los archivos y comparándolos con lo que hay …
import-writing = Importando …
import-nobody-picked = No se eligió nada.
import-outlook-refused = Estos archivos no se pueden importar
import-outlook-refused-do = Corrija los errores de abajo o exporte los archivos otra vez. No se ha cambiado nada.
import-outlook-nothing-usable = No se pudo usar ni una fila
import-outlook-nothing-usable-do = Abajo se dice por qué. No se ha cambiado nada.
import-outlook-unchanged = No hay nada que importar
import-outlook-unchanged-do = Los archivos dicen lo que ya está aquí.
import-outlook-only-proposed = Solo cambiarían días del calendario
import-outlook-only-proposed-do = Marque los días correctos y mire otra vez.
import-outlook-ready = Listo para importar
import-outlook-ready-do = Todavía no se ha cambiado nada.
import-outlook-needs-second-yes = Muchos dejarían de estar
import-outlook-needs-second-yes-do = Más de la décima parte de los estudiantes, tutores legales o personal de una escuela no está en estos archivos. Si no es correcto, exporte los archivos otra vez.
import-second-yes = Sí, de verdad se han ido
import-second-yes-missing = Primero compruébelo y márquelo.
import-proposed = Días que el calendario cambiaría
import-proposed-about = Marque los que son correctos; los demás quedan como están.
import-day-off = { $date }: no hay clases ({ $title })
import-day-short = { $date }: día más corto ({ $title })
import-look-again = Mirar otra vez
import-now = Importar ahora
import-drop = No importar
import-dropped = Los archivos quedan apartados. No se cambió nada.
import-done = Importado
import-overtaken = Algo cambió mientras tanto. Este es el plan de ahora; mírelo otra vez.
undo-title = Deshacer esta importación
undo-about = Lo que cambió vuelve a ser como antes. Todas las computadoras lo siguen.
undo-go = Estudiantes que se van
undo-stay = Estudiantes que trajo y sobre los que alguien ha escrito después: quedan registrados como retirados
undo-back = Estudiantes que vuelven
undo-leave = Estudiantes que se van otra vez
undo-changed = Estudiantes con nombre, grado o número como antes
undo-days = Estudiantes con sus días como antes
undo-ties-back = Vínculos con tutores legales que vuelven
undo-ties-go = Vínculos con tutores legales que se van
undo-grown = Adultos que se van o cuyos datos quedan como antes
undo-staff = Personal que puede volver a entrar
undo-written = Escrito después, y se queda
undo-written-about = Esto se escribió sobre estos estudiantes después de la importación. Todo se queda.
undo-written-row = { $name }, sobre { $child }
undo-written-more = { $count ->
    [one] … y { $count } más
    [many] … y { $count } más
   *[other] … y { $count } más
}
undo-do = Deshacer importación
undo-confirm = ¿Deshacer la importación { $number }?
undo-confirm-text = Lo que cambió vuelve a su estado anterior, aquí y en la computadora de cada familia. Lo que escribieron las familias se queda.
undo-done = La importación se ha deshecho.
undone-on = Deshecha el { $moment }
undone-on-by = Deshecha el { $moment }, por { $name }
undo-block-not-kept = Esta importación ya no se puede deshacer
undo-block-not-kept-do = Lo que hace falta se guarda { $days } días.
undo-block-later = Importaciones posteriores cambiaron los mismos registros
undo-block-later-do = Deshaga antes estas, la más reciente primero:
undo-block-in-use = Esta importación no se puede deshacer
undo-block-in-use-do = Trajo { $school }, y ya hay quien entra o escribe allí.
