### Invitar a una persona adulta de la casa: un código en la pantalla y en papel.

invite-title = Invitar a { $name }
invite-title-no-name = Invitar a una familia
invite-back = Volver al estudiante
invite-what = Recibe un código con el que esta persona, y nadie más, ve aquí a sus hijos. Sirve una sola vez, durante 30 días.
invite-once = Un código nuevo anula cualquier otro que haya hecho antes para esta persona.
invite-joined-already = Esta persona ya se unió. Un código nuevo es para otra computadora.
invite-make = Hacer un código
invite-made = El código para { $name } está listo.
invite-code = Código
invite-address = Dirección
invite-link = Enlace
invite-for = Para
invite-for-children = { $name }, para { $children }
invite-until = Sirve hasta
invite-shown-once = El código solo se muestra ahora. Imprima la carta o copie el enlace antes de salir de esta página.
invite-no-letter = Todavía no tenemos una carta en este idioma: { $language }. Explíquela de palabra cuando la entregue, por favor.
invite-print = Imprimir la carta
invite-copy = Copiar el enlace
invite-copied = Enlace copiado.
invite-not-copied = No se pudo copiar el enlace. Selecciónelo y cópielo a mano, por favor.
invite-letter = La carta
invite-lost = Perdió su computadora anterior o se la robaron
invite-lost-hint = Se cierra enseguida la sesión en las computadoras que esta persona usa ahora, y borran lo que guardan cuando vuelvan a comunicarse con la escuela. Lo que no se envió desde ellas se pierde.
invite-lost-done = { $count ->
    [0] No tenía ninguna sesión abierta.
    [one] Se cerró la sesión en { $count } computadora.
    [many] Se cerró la sesión en { $count } de computadoras.
   *[other] Se cerró la sesión en { $count } computadoras.
}
