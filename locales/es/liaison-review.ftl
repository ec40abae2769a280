### Revisar lo que explicó una familia: su regla, qué cambia cada respuesta, la respuesta.

review-title = { $name }: explicación
review-title-no-name = Explicación
review-family-says = Lo que dice la familia
review-no-words = Sin palabras, solo la razón.
review-reason = Razón
review-days = Días
review-part = Cuánto
review-written = La escribió
review-received = en la escuela: { $date }
review-story = Qué ha pasado hasta ahora
review-came-back = Su respuesta no llegó a la familia
review-discrepancy = No coincide con el registro

## La regla

review-rule = La regla
review-rule-more = Más sobre la regla
review-rule-nth = Día { $nth } de ausencia de este año escolar.
review-rule-nths = Días { $first } a { $last } de ausencia de este año escolar.
review-rule-reason-counts = La regla nombra esta razón entre las que justifican.
review-rule-reason-does-not-count = La regla no nombra esta razón entre las que justifican.
review-rule-stays-missed = Sigue contando como día de ausencia, decida usted lo que decida.
review-rule-stricter = Desde la ausencia número { $nth }, la regla pide más.
review-rule-pack = Reglas: { $pack }, versión { $version }
review-paper-none = No hace falta ningún papel.
review-paper-parent-note = Hace falta una nota de la casa.
review-paper-here = Hace falta una nota de la casa, y aquí está.
review-paper-medical-note = Hace falta una nota del médico o de enfermería.
review-paper-court-paper = Hace falta un papel de la corte.
review-paper-prior-approval = La escuela tiene que aprobarlo antes de ese día.
review-paper-by = A más tardar el { $date }.

## Qué cambia una respuesta

review-effect-caption = Qué cambia cada respuesta en el registro
review-effect-now = Ahora
review-effect-if-accepted = Si acepta
review-effect-if-not-accepted = Si no acepta
review-sum-missed = Días de ausencia
review-sum-excused = Justificados
review-sum-unexcused = Injustificados
review-sum-unexplained = Sin razón
review-sum-disciplinary = Disciplinarios
review-sum-truancy-days = Días completos que cuentan las reglas de ausentismo
review-effect-day = { $day }: { $before }, después { $after }.
review-effect-no-mark = sin anotar todavía
review-effect-sum = { $what }: { $before } ahora, { $after } después.
review-effect-missed = Días de ausencia: { $days }. Eso no cambia.
review-effect-nothing = No cambia nada en el registro.
review-effect-asks = No cambia nada en el registro. La familia ve su pregunta y puede responder.

## La respuesta

review-answer = Su respuesta
review-verdict-accept = Aceptar
review-verdict-ask-for-more = Pedir algo más
review-verdict-not-accept = No aceptar
review-ask-accept = ¿Aceptar esta explicación sobre { $name }?
review-ask-ask-for-more = ¿Qué necesita saber sobre { $name }?
review-ask-not-accept = ¿Por qué la escuela no puede aceptar esto para { $name }?
review-do-accept = Aceptar
review-do-ask-for-more = Enviar la pregunta
review-do-not-accept = No aceptar
review-done-accept = Aceptada: { $name }
review-done-ask-for-more = Se pidió algo más: { $name }
review-done-not-accept = No aceptada: { $name }
review-words = Sus palabras a la familia
review-words-not-needed = (no hace falta)
review-words-add = Añadir unas palabras
review-words-missing = Escriba unas palabras, por favor: la familia las lee junto con su respuesta.
review-final = La familia se entera enseguida y la decisión queda.
review-not-final = La familia se entera enseguida. La decisión sigue abierta.
