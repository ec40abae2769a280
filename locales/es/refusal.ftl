### Respuestas que dicen que no: qué pasa y qué se puede hacer. Una por cada valor de `Refusal`.

## Explicar una ausencia

refusal-not-absent = Según la escuela, su hijo o hija sí asistió el { $date }. Si no fue así, mande un mensaje a la escuela.
refusal-not-a-school-day = No hay clases el { $date }. Elija otro día, por favor.
refusal-not-enrolled = Su hijo o hija no estaba en esta escuela el { $date }. Elija otro día, por favor.
refusal-too-late = Ya es tarde para explicar este día aquí. El último día para hacerlo fue el { $last }. Todavía puede mandar un mensaje a la escuela.
refusal-too-far-ahead = La escuela todavía no planea con tanta anticipación. Elija un día hasta el { $last }, por favor.
refusal-no-days = Elija por lo menos un día, por favor.
refusal-days-out-of-order = Algo no está bien en la lista de días. Elija los días otra vez, por favor.
refusal-already-explained = Alguien ya avisó a la escuela sobre el { $date }. Abra ese aviso o elija otro día, por favor.
refusal-times-missing = Falta la hora. Agréguela, por favor.
refusal-times-out-of-order = La hora de regreso tiene que ser después de la hora de salida. Revise las dos horas, por favor.

## Textos y archivos

refusal-text-missing = Todavía no hay texto. Escriba primero unas palabras, por favor.
refusal-text-too-long = { $most ->
    [one] Su texto es demasiado largo. Use solo un carácter, por favor.
    [many] Su texto es demasiado largo. Use menos de { $most } de caracteres, por favor.
   *[other] Su texto es demasiado largo. Use menos de { $most } caracteres, por favor.
}
refusal-file-too-large = Este archivo es demasiado grande. Elija uno de { $most_mb } MB o menos, por favor.
refusal-file-empty = Este archivo está vacío. Elija otro, por favor.
refusal-file-kind-unknown = Solo podemos recibir fotos (JPEG o PNG) y archivos PDF. Elija uno de esos, por favor.
refusal-picture-too-large = Esta imagen tiene demasiados puntos para mostrarla. Elija una de { $most_megapixels } megapíxeles o menos, por favor.
refusal-file-harmful = El antivirus de la escuela encontró algo dañino en este archivo y no lo aceptó. Envíe otro archivo o llame a la escuela, por favor.
refusal-too-many-files = { $most ->
    [one] Puede agregar un solo archivo. Quite los demás, por favor.
    [many] Puede agregar hasta { $most } de archivos. Quite algunos, por favor.
   *[other] Puede agregar hasta { $most } archivos. Quite algunos, por favor.
}
refusal-file-missing = Ya no encontramos este archivo. Agréguelo otra vez, por favor.

## Lo que pasó mientras tanto

refusal-already-decided = La escuela ya respondió a esto. Puede mandar un mensaje o explicar el día otra vez.
refusal-already-withdrawn = Esto ya se había retirado. Puede mandar uno nuevo.
refusal-changed-meanwhile = Alguien cambió esto mientras usted lo tenía abierto. Mírelo otra vez y después elija, por favor.
refusal-reason-missing = Diga por qué, en pocas palabras, por favor.
refusal-reason-put-away = La escuela ya no ofrece esta razón. Elija otra, por favor. Lo que escribió se conserva.
refusal-reason-stays = «Prefiero decírselo a una persona» siempre queda en la lista y no pide ningún papel.
refusal-code-twice = El código «{ $code }» está dos veces. Deje solo uno, por favor.
refusal-notices-too-early = Las familias todavía pueden avisar hasta las { $until }. Elija una hora más tarde para los avisos, por favor.
refusal-not-a-number = «{ $text }» no es un número al que se pueda llamar.
refusal-not-an-email = «{ $text }» no es una dirección de correo electrónico.
refusal-hours-out-of-order = La hora de fin está antes de la de inicio. Revise las dos, por favor.
refusal-nobody-to-reach = Las familias no podrían comunicarse con nadie. Muestre al menos a una persona o escriba un número de la escuela.
refusal-backup-folder-missing = Al servidor no se le dijo dónde guardar copias. Pida a su técnico que lo inicie con --backup-to.
refusal-kept-too-long = La ley no permite guardar esto más de { $most } años. Elija menos.
refusal-record-held = No se borra nada de este estudiante mientras el registro esté retenido. Primero termine la retención.
refusal-backups-elsewhere = Los datos de esta escuela están en una base PostgreSQL. Se usan las copias de esa base: pregunte al técnico por pg_dump.
refusal-goal-out-of-range = { $most ->
    [one] Elija una meta de un día, o de ninguno, por favor.
    [many] Elija una meta de { $most } de días o menos, por favor.
   *[other] Elija una meta de { $most } días o menos, por favor.
}
refusal-date-in-the-past = El { $date } ya pasó. Elija un día posterior, por favor.
refusal-date-in-the-future = El { $date } todavía no ha llegado. Elija un día anterior, por favor.
refusal-nothing-chosen = Elija al menos una opción, por favor.

## Quién puede

refusal-not-allowed = Desde aquí no puede hacer esto. Si lo necesita, pregunte en la escuela.
refusal-right-taken = Un documento archivado en la escuela limita lo que usted puede hacer por este niño. Puede preguntar en la oficina de la escuela.
refusal-only-a-look = Solo está mirando lo que ve otra persona. No se cambia ni se envía nada.
refusal-not-old-enough = Según las reglas de esta escuela, un estudiante puede tener una cuenta desde los { $age } años.
refusal-decided-by = Sobre esta razón decide aquí otra persona: { $role }. Queda en su lista.
refusal-not-found = No encontramos esto. Es posible que ya no esté aquí.
refusal-sign-in-again = Vuelva a entrar para continuar, por favor.
refusal-device-revoked = Se cerró la sesión en esta computadora. Para volver a usarla, pida un código nuevo a la escuela.
refusal-wrong-password = El nombre, la contraseña o el código no es correcto. Inténtelo otra vez, por favor.
refusal-password-too-short = Una contraseña necesita al menos { $least } caracteres. Unas cuantas palabras seguidas son fáciles de recordar.
refusal-password-guessable = Esta contraseña es fácil de adivinar. Unas cuantas palabras seguidas que no tengan nada que ver entre sí son fáciles de recordar y difíciles de adivinar.
refusal-login-taken = Otra persona inicia sesión con este nombre. Elija otro, por favor.
refusal-login-unusable = Use letras y números, con puntos o guiones en medio y sin espacios, por favor.
refusal-code-needed = Escriba también el código de su aplicación, por favor.
refusal-code-wrong = Este código no es correcto o ya se usó. Espere el siguiente y escríbalo, por favor.
refusal-second-factor-needed = Su escuela pide un código de una aplicación. Configúrelo primero, por favor.
refusal-second-factor-stays = Su escuela lo pide, así que se queda. Puede configurarlo en otro teléfono.
refusal-signs-in-elsewhere = Esta persona entra con una cuenta de fuera. Allí puede cambiar su contraseña.
refusal-provider-away = El lugar donde usted inicia sesión no responde. Inténtelo más tarde, por favor.
refusal-sign-in-not-proved = Este inicio de sesión no funcionó. Empiece otra vez, por favor.
refusal-sign-in-not-finished = No volvió del navegador. Empiece otra vez cuando quiera.
refusal-no-role-here = Su escuela todavía no ha dicho qué hace usted aquí. Pregunte a quien cuida de Presente allí, por favor.
refusal-invitation-unknown = La escuela no conoce este código. Compare cada letra con el papel de la escuela, por favor.
refusal-invitation-expired = Este código ya venció. Pida uno nuevo a la escuela, por favor.
refusal-invitation-used = Este código ya se usó, y cada código sirve una sola vez. Pida uno nuevo a la escuela, por favor.
refusal-too-many-tries = { $minutes ->
    [one] No funcionó demasiadas veces. Espere un minuto y vuelva a intentarlo, por favor.
    [many] No funcionó demasiadas veces. Espere { $minutes } de minutos y vuelva a intentarlo, por favor.
   *[other] No funcionó demasiadas veces. Espere { $minutes } minutos y vuelva a intentarlo, por favor.
}

## Versiones

refusal-too-new = Su aplicación es más nueva que la de la escuela. Inténtelo otra vez cuando la escuela se haya actualizado, por favor.
refusal-too-old = Su aplicación es demasiado antigua para comunicarse con la escuela. Instale la nueva y vuelva a intentarlo, por favor.
refusal-write-reused = Algo se mezcló en el camino. Escríbalo una vez más y mándelo, por favor.
# Una respuesta que una escuela más nueva conoce y esta aplicación no.
refused-otherwise = La escuela no pudo recibir esto, y esta aplicación es demasiado antigua para decir por qué. Instale la nueva y vuelva a intentarlo, por favor.

## Una versión nueva de la aplicación

refusal-update-not-signed = Esta versión nueva no es de quienes hacen Presente, o alguien la cambió en el camino. No se guardó. Avise a su escuela, por favor.
refusal-update-not-later = Esta versión no es más nueva que la que usted tiene. No se cambió nada.

## En esta computadora

refusal-offline = Para esto se necesita internet, y ahora no tiene conexión. Inténtelo otra vez cuando la tenga, por favor.
refusal-unsent-writes = { $count ->
    [one] Algo que escribió todavía no ha llegado a la escuela y se perdería. Espere hasta que se envíe, por favor.
    [many] { $count } de cosas que escribió todavía no han llegado a la escuela y se perderían. Espere hasta que se envíen, por favor.
   *[other] { $count } cosas que escribió todavía no han llegado a la escuela y se perderían. Espere hasta que se envíen, por favor.
}
refusal-school-unreachable = En este momento no podemos comunicarnos con su escuela en { $address }. Revise su internet o inténtelo más tarde, por favor.
refusal-address-unusable = «{ $address }» no parece ser la dirección de una escuela. Cópiela del papel de la escuela, por favor.
refusal-not-a-school-server = No hay ninguna escuela con Presente en { $address }. Compare la dirección con el papel de la escuela, por favor.
refusal-pin-wanted = No podemos saber si { $address } es su escuela. No se envió nada. ¿Hay un pin en el papel de la escuela? Entonces escríbalo, por favor. Si no lo hay, llame a la escuela.
refusal-pin-unusable = Un pin tiene 16 letras y números. Mire otra vez el papel de la escuela, por favor.
refusal-pin-other = La respuesta de { $address } no coincide con el pin de su escuela. No se envió nada. Mire otra vez el pin en el papel más nuevo, por favor. Si está bien, llame a la escuela: quizá tenga un pin nuevo para usted.
refusal-certificate-unusable = No podemos estar seguros de que { $address } sea su escuela. No se envió nada. Mire si la fecha de esta computadora es correcta, por favor. Si lo es, llame a la escuela.
refusal-link-unusable = Este enlace no se puede abrir desde aquí.
refusal-passphrase-wrong = Estas no son las palabras secretas correctas. Inténtelo otra vez, por favor.
refusal-passphrase-too-short = { $least ->
    [one] Sus palabras secretas son muy cortas. Use por lo menos un carácter, por favor.
    [many] Sus palabras secretas son muy cortas. Use por lo menos { $least } de caracteres, por favor.
   *[other] Sus palabras secretas son muy cortas. Use por lo menos { $least } caracteres, por favor.
}
refusal-passphrase-guessable = Estas palabras son fáciles de adivinar. Elija otras, por favor: tres o cuatro palabras que no tengan nada que ver entre sí.
refusal-passphrase-needed = Escriba sus palabras secretas para abrir Presente, por favor.
refusal-passphrase-stays = Esta computadora no tiene otro lugar seguro para su llave. Por eso las palabras se quedan.
refusal-keyring-locked = El lugar donde esta computadora guarda sus claves está cerrado. Ábralo y después abra Presente otra vez, por favor.
refusal-store-shut = Ahora no se puede leer lo que se guarda en esta computadora. Cierre Presente y vuelva a abrirlo. Le dirá qué hacer.
