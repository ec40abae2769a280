### Mensajes entre una familia y la escuela, una conversación por cada hijo o hija.

messages-lead = Una conversación por cada hijo o hija. Lo que escribe lo leen personas con nombre.
messages-row = { $name } · { $school }
messages-row-staff = { $name } · { $student }
messages-student = { $given } { $family }
messages-none = Todavía no hay mensajes
messages-none-do = Cuando la escuela le escriba, lo verá aquí.
messages-empty = Todavía no hay mensajes
messages-begin = Puede preguntar lo que quiera sobre la escuela. Escriba en cualquier idioma.
messages-waits = Espera su respuesta
messages-by = { $name }:
messages-only-files = Solo archivos
messages-reads = Lee en: { $language }
messages-who-reads = Lo leen: { $names }.
messages-who-reads-more = { $count ->
    [one] Lo leen: { $names }, y { $count } persona más de la escuela.
    [many] Lo leen: { $names }, y { $count } de personas más de la escuela.
   *[other] Lo leen: { $names }, y { $count } personas más de la escuela.
}
messages-who-reads-school = Lo leen las personas de la escuela que trabajan con las familias.
messages-you = Usted
messages-write = Escribir un mensaje
messages-write-hint = En cualquier idioma.
messages-sent = Guardado. Sale ahora, o en cuanto tenga conexión.
messages-new-from = Mensaje nuevo de { $name }
messages-state-queued = Por enviar
messages-state-sent = Enviado
messages-state-delivered = Llegó
messages-state-read = Leído
messages-state-refused = Volvió
messages-read-by = Leído por { $names }
messages-mend = Corregir y enviar otra vez
