### Lo que una escuela fija por sí misma: razones, códigos, horas del día. Solo personal.

rules-reasons = Razones que eligen las familias
rules-reasons-about = Su orden, sus nombres, los papeles y quién decide.
rules-reasons-lead = Las familias ven las primeras seis de inmediato y las demás con un toque. Una razón que usted guarda sigue legible en cada nota que ya la tiene.
rules-school = Escuela
rules-set-by = Lo fijó { $name }, { $date }
rules-set-never = Aquí todavía no se fijó nada. Todo es como siempre.
rules-save = Guardar
rules-saved = Guardado. Las familias lo reciben en su próxima sincronización.
rules-unsaved = Hay cambios suyos. Valen cuando los guarde.
rules-undo = Deshacer mis cambios
rules-change = Cambiar: { $name }
rules-up = Subir: { $name }
rules-down = Bajar: { $name }
rules-moved = { $name } está ahora en el lugar { $place }.
rules-offered = Las familias pueden elegir esta razón
rules-offered-always = Esta se queda siempre: nadie se queda sin manera de decir que algo anda mal.
rules-put-away = No se ofrece
rules-names = Cómo la llama su escuela
rules-names-hint = Déjelo vacío para usar el nombre de siempre. Quien lee un idioma sin nombre propio lee el nombre de siempre en ese idioma.
rules-name-in = En { $language }
rules-document = Papel
rules-document-pack = Lo que dicen las reglas
rules-document-hint = Donde las reglas aceptarían la palabra de la familia. Lo que una ley concede sin papel sigue sin papel.
rules-decided-by = Quién decide
rules-decided-by-anyone = Cualquiera que revise las notas
rules-decided-by-hint = La dirección y la administración siempre pueden decidir también.
rules-sis-code = Código en su propio sistema
rules-sis-code-hint = En qué se convierte allí un día aceptado. Vacío: el código que más usan sus archivos.
rules-tag-paper = Papel: { $paper }
rules-tag-decides = Decide: { $role }
rules-tag-code = Código: { $code }
rules-tag-named = Nombre propio
document-parent-note = Una nota de la familia
document-medical-note = Una nota del médico
document-court-paper = Un papel de la corte
document-prior-approval = Un sí de la escuela antes del día

## Códigos

rules-codes = Códigos de su propio sistema
rules-codes-about = Qué significa cada código de asistencia.
rules-codes-lead = Lo que fije aquí vale por encima de archivos y asignaciones, a partir de la próxima importación. Lo importado antes queda como se leyó.
rules-codes-none = Sus registros todavía no tienen códigos
rules-codes-none-do = Llegan con la primera importación de asistencia. Puede agregar códigos aquí antes.
rules-code-times = { $count ->
    [one] { $count } día
    [many] { $count } de días
   *[other] { $count } días
}
rules-code-counted = Hasta ahora: { $meaning }
rules-code-unseen = Todavía no está en sus registros
rules-code-as-read = Como se leyó
rules-code-meaning = Significado de { $code }
rules-code-new = Otro código
rules-code-add = Agregar
rules-code-there = Este código ya está en la lista.
meaning-present = En la escuela
meaning-remote = En la escuela desde casa
meaning-late = Llegó tarde
meaning-left-early = Salió temprano
meaning-ignore = Revisado y no contado
meaning-absent-excused = Ausente, justificado
meaning-absent-unexcused = Ausente, sin justificar
meaning-absent-disciplinary = Ausente, por suspensión
meaning-absent-confirmed-not-excused = Ausente, confirmado por la familia, sin justificar

## Horas del día

rules-times = Horas del día
rules-times-about = Hasta cuándo avisan las familias y desde cuándo se les pregunta.
rules-times-lead = Todas las horas son del reloj de la escuela ({ $zone }).
rules-report-until = Las familias avisan de una ausencia de hoy hasta
rules-report-until-on = Hay una hora así
rules-report-until-hint = Una nota más tarde nunca se rechaza. Lo dice, y espera la lista de la mañana siguiente.
rules-notices-from = A las familias se les pregunta por una ausencia sin explicación desde
rules-notices-from-on = No antes de una hora del día
rules-notices-from-hint = Nunca antes de revisar la asistencia, diga lo que diga aquí, y nunca mientras espera una nota de la familia.
rules-pack-days = Según las reglas ({ $pack })
rules-pack-back = { $days ->
    [one] Un día se puede explicar durante { $days } día de clases.
    [many] Un día se puede explicar durante { $days } de días de clases.
   *[other] Un día se puede explicar durante { $days } días de clases.
}
rules-pack-back-year = Un día se puede explicar hasta que termine el año escolar.
rules-pack-ahead = { $days ->
    [one] Se puede avisar de una ausencia con { $days } día de anticipación.
    [many] Se puede avisar de una ausencia con { $days } de días de anticipación.
   *[other] Se puede avisar de una ausencia con { $days } días de anticipación.
}

## En el tablero y en una revisión

review-decided-by = Sobre esta razón decide aquí otra persona: { $role }.
review-decided-by-do = Usted puede leerla y escribir a la familia. La respuesta le toca a esa persona.
review-after-cut-off = Llegó después de las { $time }
