### Lo que hace el personal con una solicitud de ayuda.

handle-title = Lo que hacemos
handle-take = Me encargo yo
handle-owner = Quién se encarga
handle-owner-prompt = Nadie todavía
handle-owner-option = { $name }, { $role }
handle-due = Respondemos a más tardar el
handle-due-hint = La familia ve este día.
handle-words = Sus palabras a la familia
handle-words-missing = Diga por qué en pocas palabras, por favor: la familia las lee.
handle-interpreter = La familia quisiera un intérprete: { $language }.
handle-send = Enviar a la familia
handle-nothing = Todavía no ha cambiado nada.
handle-done-taken = Ahora se encarga usted. La familia lo sabe.
handle-done-saved = Guardado. La familia lo sabe.
handle-done-answered = Su respuesta va en camino a la familia.
handle-done-closed = Cerrada. La familia sabe en qué quedó.
handle-close = Cerrarla…
handle-close-title = ¿Cerrar esta solicitud?
handle-close-lead = La familia lee en qué quedó y puede abrirla otra vez.
handle-outcome = En qué quedó
handle-outcome-missing = Elija en qué quedó, por favor.
handle-close-now = Cerrarla
handle-is-closed = Está cerrada. La familia puede abrirla otra vez.
handle-is-withdrawn = La familia la retiró.
