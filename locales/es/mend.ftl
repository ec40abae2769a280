### No se puede abrir lo que se guarda en esta computadora: por qué, qué hacer y qué se pudo salvar.

mend-damaged-title = Una parte de lo que se guardaba aquí está dañada
mend-damaged = Esto puede pasar cuando una computadora se apaga en mal momento o cuando su disco envejece. Usted no hizo nada mal.
mend-key-title = Falta la llave de lo que se guarda aquí
mend-key = Presente cierra con llave lo que guarda. Esta computadora no entrega ahora la llave. ¿Está cerrado el lugar donde guarda sus llaves? Ábralo y vuelva a intentarlo.
mend-newer-title = Esto lo guardó un Presente más nuevo
mend-newer = Este Presente es demasiado antiguo para leerlo. No se cambió nada. Abra el más nuevo, o instálelo otra vez en esta computadora.
mend-not-ready-title = Presente no se puede abrir en este momento
mend-not-ready = El disco de esta computadora no responde, o está lleno, u otro programa usa el archivo. No se perdió nada. Cierre otros programas y haga un poco de espacio. Después vuelva a intentarlo.
mend-school-safe = Lo que tiene la escuela está a salvo y vuelve a llegar aquí.
mend-unsent = Lo que escribió aquí y aún no se envió se salva hasta donde se pueda leer. Verá qué se salvó.
mend-unsent-key = Lo que escribió aquí y aún no se envió no se puede leer sin la llave.
mend-file-stays = El archivo viejo se queda en esta computadora. Está cerrado y nadie más puede leerlo.
mend-do = Salvar lo que se pueda leer
mend-without-key = Empezar de nuevo sin la llave
mend-without-key-title = ¿Empezar de nuevo sin la llave?
mend-without-key-text = El archivo viejo se guarda, pero sin su llave queda cerrado. Para volver, necesita un código nuevo de la escuela, o su nombre y su contraseña.

salvaged-title = Presente empezó de nuevo en esta computadora
salvaged-lead = Lo que tiene la escuela vuelve solo.
salvaged-join = Lo que tiene la escuela está a salvo. Para verlo aquí tiene que entrar otra vez. Pida a la escuela un código nuevo. Si trabaja en la escuela, inicie sesión.
salvaged-saved = { $count ->
    [one] Esto se salvó. Ahora va a la escuela.
    [many] Estas { $count } cosas se salvaron. Ahora van a la escuela.
   *[other] Estas { $count } cosas se salvaron. Ahora van a la escuela.
}
salvaged-not-sent = { $count ->
    [one] Esto se puede leer, pero no se pudo enviar. Escríbalo otra vez, por favor.
    [many] Estas { $count } cosas se pueden leer, pero no se pudieron enviar. Escríbalas otra vez, por favor.
   *[other] Estas { $count } cosas se pueden leer, pero no se pudieron enviar. Escríbalas otra vez, por favor.
}
salvaged-lost = { $count ->
    [one] Una cosa que escribió ya no se pudo leer. Mire qué falta y escríbalo otra vez, por favor.
    [many] { $count } cosas que escribió ya no se pudieron leer. Mire qué falta y escríbalo otra vez, por favor.
   *[other] { $count } cosas que escribió ya no se pudieron leer. Mire qué falta y escríbalo otra vez, por favor.
}
salvaged-maybe = ¿Escribió algo que aún no se había enviado? Puede que se haya perdido. Mire qué falta y escríbalo otra vez, por favor.
salvaged-none = No había nada por enviar. No se perdió nada.
salvaged-file-title = El archivo viejo
salvaged-file = Se guarda en esta computadora, cerrado. Nadie más puede leerlo. Cuando ya no lo quiera, puede borrarlo como cualquier archivo. Está aquí:
salvaged-go = Continuar
unsent-explanation = Ausencia: { $name }
unsent-support = Ayuda: { $name }
unsent-message = Mensaje: { $name }
unsent-goal = Meta: { $name }
unsent-other = Para la escuela
