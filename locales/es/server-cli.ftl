### Lo que presente-server dice en la línea de comandos, al personal técnico de la escuela.

## Entender la orden

cli-lang-unknown = Este programa no tiene el idioma «{ $tag }».
cli-choose-one = Elija uno de estos: { $choices }.
cli-option-unknown = Aquí no existe la opción { $option }.
cli-command-unknown = No existe la orden «{ $command }».
cli-meant-do = Quizás quiso escribir { $meant }. Todo lo que hay: { $help }
cli-help-do = Todo lo que hay: { $help }
cli-argument-missing = Falta { $argument }.
cli-value-missing = Falta un valor después de { $option }.
cli-value-unknown = «{ $value }» no es un valor para { $option }.
cli-option-twice = { $option } aparece más de una vez.
cli-option-twice-do = Deje una sola.
cli-options-apart = { $option } y { $other } no van juntas.
cli-word-too-many = La palabra «{ $word }» está de más.
cli-word-too-many-do = Ponga entre comillas los valores que tengan espacios.
cli-not-text = Un argumento contiene bytes que no son texto.
cli-unclear = No se entiende esta orden.

## Ajustes que no sirven

cli-data-missing = No se ha dicho dónde están los datos.
cli-data-missing-do = Agregue --data DIR o --database URL, o defina PRESENTE_DATA o DATABASE_URL.
cli-date-unusable = «{ $text }» no es una fecha.
cli-date-unusable-do = Escríbala como año-mes-día, por ejemplo 2026-10-06.
cli-dates-out-of-order = El último día es anterior al primero.
cli-dates-out-of-order-do = Corrija --covers-from o --covers-to.
cli-year-not-begun = El { $date } todavía no había empezado aquí ningún año escolar.
cli-year-not-begun-do = Elija un día posterior o importe el calendario de ese año.
cli-rule-pack-unknown = No existe ningún paquete de reglas llamado «{ $pack }».
cli-time-zone-unknown = No existe ninguna zona horaria llamada «{ $zone }».
cli-time-zone-unknown-do = Use un nombre como America/New_York.
cli-mapping-unknown = No hay ningún mapa ni archivo que se llame «{ $mapping }».
cli-mapping-unreadable = El mapa { $file } no se puede leer a partir de la línea { $line }.
cli-mapping-unreadable-do = Compárelo con lo que escribe presente-server mapping FILE.
cli-mapping-newer = El mapa { $file } es de la forma { $format }, que este programa no conoce.
cli-mapping-newer-do = Use el presente-server más nuevo, o haga el mapa otra vez.
cli-mapping-column-missing = El mapa { $file } no nombra ninguna columna para { $column }.
cli-mapping-column-missing-do = Escriba ahí cómo la llama su archivo.
cli-mapping-meaning-unknown = El mapa { $file } da al código «{ $code }» el significado «{ $meaning }», que este programa no conoce.
cli-role-unknown = «{ $role }» no es un cargo con el que se pueda entrar.
cli-text-empty = { $option } está vacío.
cli-text-empty-do = Escriba algo después.
cli-address-unusable = «{ $address }» no es una dirección en la que se pueda escuchar.
cli-address-unusable-do = Escriba una dirección y un puerto, por ejemplo --listen 127.0.0.1:8460.
cli-plain-http = HTTP sin cifrar es solo para esta computadora, y a { $address } se llega desde otras.
cli-plain-http-do = Escuche en 127.0.0.1 y ponga delante un servidor web con certificado.
cli-web-address-missing = No se dice cómo llegan las familias a este servidor.
cli-web-address-missing-do = Dígalo con --address, por ejemplo --address https://presente.example.org.
cli-scanner-unusable = «{ $address }» no es un lugar de esta computadora donde clamd pueda escuchar.
cli-scanner-unusable-do = Escriba la ruta de su socket o su dirección en esta computadora: /run/clamav/clamd.ctl o 127.0.0.1:3310. Los archivos sobre niños no van más lejos.
cli-requests-unusable = «{ $text }» no es un número de peticiones.
cli-requests-unusable-do = Escriba un número entero desde 1.
cli-certificate-nowhere = Con una base de datos no hay carpeta de datos donde guardar un certificado.
cli-certificate-nowhere-do = Indique una carpeta con --certificate-folder.
cli-certificate-unreadable = No se puede usar { $file }: { $why }.
cli-certificate-unreadable-do = Compruebe que el archivo existe y que el usuario del servidor puede leerlo. «presente-server certificate make» crea uno propio de la escuela.
cli-certificate-not-one = { $file } no contiene ningún certificado.
cli-key-not-one = { $file } no contiene ninguna clave.
cli-certificate-not-one-do = Indique el certificado con --tls-cert y su clave con --tls-key, los dos en PEM.
cli-key-open = Otros usuarios de esta computadora pueden leer la clave { $file }.
cli-key-open-do = Quíteles el permiso: chmod 600 y el archivo. Una clave que otros han leído se cambia, junto con su certificado.
cli-key-other = La clave no es la del certificado.
cli-key-other-do = Indique los dos archivos que van juntos.
cli-secret-open = Otros usuarios de esta computadora pueden leer { $file }.
cli-secret-open-do = Puede contener una contraseña. Quíteles el permiso: chmod 600 y el archivo.
cli-password-seen = Quien vea la lista de procesos de esta computadora puede leer la contraseña de esta orden. Escriba la dirección en un archivo suyo (chmod 600) y ponga --database file:RUTA.
cli-certificate-pin = Pin para las familias: { $pin }
cli-certificate-until = Vale hasta el { $date }. Se renueva solo mientras el servidor funciona; el pin no cambia.
cli-certificate-folder = Está en { $folder }. Guarde una copia de su key.pem en un lugar seguro: con otra clave, cada familia necesita una carta nueva.
cli-web-address-unusable = «{ $address }» no es una dirección web.
cli-web-address-unusable-do = Escríbala como las familias llegan a la escuela, por ejemplo https://presente.example.org.
cli-database-unusable = No se puede leer la dirección de la base de datos.
cli-database-unusable-do = Escríbala como postgres://USER:PASSWORD@HOST:PORT/NAME. En una contraseña, escriba %40 en lugar de @ y %2F en lugar de /.
cli-database-unnamed = La dirección nombra un servidor, pero ninguna base de datos.
cli-database-unnamed-do = Agregue el nombre de la base de datos, por ejemplo postgres://localhost/presente
cli-database-plain = La base de datos está en otra computadora ({ $host }), y con sslmode=disable se podría leer lo que se dice por el camino.
cli-database-plain-do = Quite sslmode=disable de la dirección. El camino a otra computadora siempre va cifrado.
cli-database-untrusted = La base de datos no pudo probar que es la indicada: { $why }
cli-database-untrusted-do = Si su certificado es de una autoridad propia, indique el archivo de esa autoridad en PGSSLROOTCERT. Revise el nombre en la dirección.
cli-clock-wrong = Según el reloj de esta computadora es el { $date }. No puede ser.
cli-clock-wrong-do = Ponga el reloj en hora y dé la orden otra vez.

## La carpeta de datos

cli-folder-is-file = { $folder } es un archivo, no una carpeta.
cli-folder-is-file-do = Indique la carpeta que contiene los datos.
cli-folder-forbidden = Este usuario no puede leer y escribir en { $folder }.
cli-folder-forbidden-do = Dé la orden con el usuario con el que funciona el servidor, o permita a este usuario entrar en la carpeta.
cli-folder-read-only = No se puede escribir en { $folder }: está en un disco de solo lectura.
cli-folder-read-only-do = Permita escribir en el disco o elija otra carpeta.
cli-folder-empty = No hay datos de una escuela en { $folder }.
cli-folder-empty-do = Revise --data. Donde todavía no hay datos, importe primero los archivos de una escuela: presente-server --data DIR import FOLDER
cli-folder-unusable = No se puede usar { $folder }: { $why }
cli-folder-unusable-do = Elija otra carpeta.
cli-disk-full = El disco está lleno.
cli-disk-full-do = Haga espacio y dé la orden otra vez.
cli-file-there = Ya hay un archivo { $file }.
cli-file-there-do = Nombre otro, o quite ese primero.
cli-file-unusable = No se puede hacer el archivo { $file }: { $why }
cli-file-unusable-do = Revise la carpeta y quién puede escribir en ella.
cli-store-foreign = El archivo presente.db de la carpeta de datos no es de Presente.
cli-store-foreign-do = Revise --data. Si la carpeta es la correcta, restaure la copia de seguridad más reciente.
cli-store-damaged = El archivo presente.db de la carpeta de datos está dañado.
cli-store-damaged-do = Detenga el servidor y restaure la copia de seguridad más reciente.
cli-store-newer = Estos datos los escribió un presente-server más nuevo (versión { $found } de las tablas; este programa conoce la { $known }).
cli-store-newer-do = Use el programa más nuevo.
cli-store-busy = Otro programa está escribiendo en estos datos.
cli-store-busy-do = Espere a que termine y dé la orden otra vez.
cli-no-school = Todavía no hay ninguna escuela aquí.
cli-no-school-do = Importe primero los archivos de una escuela: presente-server --data DIR import FOLDER
cli-school-unknown = Aquí ninguna escuela se llama «{ $school }».
cli-failed = Algo salió mal que este programa no esperaba: { $why }
cli-failed-do = Inténtelo otra vez. Si vuelve a pasar, avise a quien se ocupa de este programa.

## La base de datos

cli-database-unreachable = No se puede llegar a la base de datos: { $why }
cli-database-unreachable-do = Compruebe que PostgreSQL está en marcha y que el servidor y el puerto de la dirección son correctos.
cli-database-unwelcome = PostgreSQL no deja entrar a este usuario.
cli-database-unwelcome-do = Revise el usuario y la contraseña de la dirección, y el archivo pg_hba.conf del servidor.
cli-database-not-there = PostgreSQL no tiene ninguna base de datos con este nombre.
cli-database-not-there-do = Cree una, por ejemplo: createdb --template=template0 --encoding=UTF8 presente
cli-database-forbidden = Este usuario no puede crear tablas en la base de datos, o no puede escribir en ella.
cli-database-forbidden-do = Haga que la base de datos sea de este usuario.
cli-database-encoding = La base de datos guarda sus textos en { $encoding }, donde faltan letras con las que escriben las familias.
cli-database-foreign = La base de datos contiene tablas de otro programa.
cli-database-foreign-do = Dé a Presente una base de datos propia.
cli-database-empty = No hay datos de una escuela en la base de datos.
cli-database-empty-do = Revise --database. Donde todavía no hay datos, importe primero los archivos de una escuela: presente-server --database URL import FOLDER

## serve

cli-listening = escuchando en { $address }
cli-address-taken = Otro programa ya escucha en { $address }.
cli-address-taken-do = Detenga ese programa o elija otro puerto, por ejemplo --listen 127.0.0.1:8461.
cli-address-forbidden = Este usuario no puede escuchar en { $address }.
cli-address-forbidden-do = Elija un puerto mayor que 1023.
cli-address-failed = No se puede escuchar en { $address }: { $why }

## staff

cli-password-ask = Contraseña (se ve mientras la escribe):
cli-password-short = { $least ->
    [one] La contraseña es demasiado corta: necesita por lo menos { $least } carácter.
    [many] La contraseña es demasiado corta: necesita por lo menos { $least } de caracteres.
   *[other] La contraseña es demasiado corta: necesita por lo menos { $least } caracteres.
}
cli-password-guessable = La contraseña es fácil de adivinar.
cli-password-do = Unas cuantas palabras seguidas son fáciles de recordar y difíciles de adivinar.
cli-staff-saved = { $name } puede entrar como { $login }.
cli-staff-removed = { $login } ya no puede entrar.
cli-staff-none = Todavía no puede entrar nadie.
cli-login-unknown = Nadie entra como «{ $login }».
cli-login-unknown-do = La orden «staff list» muestra quiénes entran.

## invite

cli-guardian-unknown = Aquí ningún tutor ni tutora legal se llama «{ $guardian }».
cli-guardian-unknown-do = Use el identificador que le dan los archivos de la escuela. La orden «families» los muestra.
cli-guardian-without-child = El tutor o tutora legal «{ $guardian }» no tiene hijos aquí.
cli-guardian-without-child-do = Importe una lista de la escuela en la que esta persona tenga un vínculo con un estudiante.
cli-invitation = Invitación para { $name }
cli-invitation-code = Código: { $code }
cli-invitation-address = Dirección: { $address }
cli-invitation-link = Enlace: { $link }
cli-invitation-expires = Sirve hasta el { $date }
cli-letters-made = Cartas: { $count }
cli-letters-families = Familias: { $count }
cli-letters-languages = Idiomas: { $languages }
cli-letters-saved = Guardado en { $file }
cli-letters-secret = El archivo contiene códigos. Bórrelo cuando las cartas estén impresas.

## import

cli-import-nothing = No cambió nada: los archivos dicen lo que ya está aquí.
cli-import-left-out = No se cambió nada: no se pudo usar ninguna fila.
cli-import-done = Importado.
cli-import-refused = No se cambió nada, por los errores de arriba.
cli-import-ask = Todavía no se cambió nada. Mire el plan y después dé la misma orden con --yes.
cli-import-ask-twice = Desaparecería más de la décima parte de una escuela. No se cambió nada.
cli-import-ask-twice-do = Si eso es correcto, dé la misma orden con --yes --yes-they-left. Si no, exporte los archivos otra vez.
cli-import-ask-calendar = No se cambió nada. Si los días propuestos son correctos, dé la misma orden con --yes --accept-calendar, o nombre los que lo son: --accept-calendar=2026-11-11,2026-11-26
cli-import-meanwhile = Los datos de la escuela cambiaron mientras se hacía el plan. No se importó nada.
cli-import-meanwhile-do = Dé la misma orden otra vez.
cli-import-reading = leyendo { $file } ({ $done } de { $of })
cli-import-comparing = comparando con lo que ya hay aquí
cli-import-writing = escribiendo
cli-import-rows = Filas leídas: { $rows }. Omitidas: { $skipped }.
cli-import-more = … y { $more } más como esta
cli-import-do = Qué hacer: { $what }
cli-finding-error = Error
cli-finding-skipped = Fila omitida
cli-finding-note = Nota
cli-finding-in-no-file = { $level }
cli-finding-in-file = { $level }: { $file }
cli-finding-in-column = { $level }: { $file }, columna { $column }
cli-finding-in-line = { $level }: { $file }, línea { $line }
cli-finding-in-cell = { $level }: { $file }, línea { $line }, columna { $column }
cli-plan-students = { $school }, estudiantes: nuevos { $adds }, con cambios { $changes }, que ya no están { $leavers }, iguales { $same }, con cambios en sus días { $days }
cli-plan-guardians = { $school }, tutores legales: nuevos { $adds }, con cambios { $changes }, que ya no están { $leavers }, iguales { $same }
cli-plan-staff = { $school }, personal: nuevos { $adds }, con cambios { $changes }, que ya no están { $leavers }, iguales { $same }
cli-plan-day-proposed = Propuesto, sin clases: { $date }, { $title }
cli-plan-day-taken = Sin clases: { $date }, { $title }
cli-plan-short-day-proposed = Propuesto, día más corto: { $date }, { $title }
cli-plan-short-day-taken = Día más corto: { $date }, { $title }

## check

cli-check-good = Todo está bien. Escuelas: { $schools }. Datos: { $things }.
cli-check-bad = { $faults ->
    [one] Hay { $faults } cosa que no está bien.
    [many] Hay { $faults } de cosas que no están bien.
   *[other] Hay { $faults } cosas que no están bien.
}
cli-check-bad-do = Detenga el servidor y restaure la copia de seguridad más reciente de la que esta orden diga que todo está bien.
cli-check-number-too-high = Datos con un número mayor que el contador de su escuela: { $count }
cli-check-child-missing = Datos de un estudiante que no está aquí: { $count }
cli-check-seen-by-nobody = Datos que nadie puede ver: { $count }
cli-check-tie-without-fact = Vínculos de tutores legales sin su dato: { $count }
cli-check-right-without-child = Derechos sobre un estudiante que no está aquí: { $count }
cli-check-device-of-nobody = Computadoras de nadie: { $count }
cli-check-file-without-thing = Archivos cuyo mensaje o explicación ya no está: { $count }
cli-check-number-twice = Números repetidos en los datos de una escuela: { $count }
cli-check-number-shared = Números que tienen dos datos de una misma escuela: { $count }
cli-check-limit-not-in-tie = Límites a los derechos de un tutor legal que su vínculo no muestra: { $count }
cli-check-tie-limit-not-kept = Límites que muestra el vínculo de un tutor legal y que no se cumplen: { $count }
cli-check-act-missing = Cosas escritas sin registro de quién lo hizo: { $count }
cli-check-log-altered = Líneas del registro de actos que no son las que se escribieron, cambiadas o movidas: { $count }. La primera es la línea { $line } de { $whose }.
cli-check-log-gone = Líneas sacadas del registro de actos: { $count }. La primera es la línea { $line } de { $whose }.
cli-check-log-cut = Líneas cortadas del final del registro de actos: { $count }. La primera es la línea { $line } de { $whose }.
cli-check-log-head = Registros de actos cuyo final guardado no es el de sus líneas: { $count }. El primero termina en la línea { $line } de { $whose }.
cli-check-log-unchained = Líneas del registro de actos que este programa no escribió: { $count }
cli-check-log-rewritten = Registros de actos que no continúan desde el final que se guardó: { $count }. El primero es { $whose }, que tenía { $line } líneas.
cli-check-log-of-school = el registro de la escuela { $school }
cli-check-log-of-no-school = el registro de lo que no es de ninguna escuela
cli-check-log-end = { $chain }: { $count } líneas, hasta { $head }
cli-check-log-same = Todos los registros continúan desde el final que se guardó. Lo anterior está como estaba.
cli-check-log-do = Averigüe quién podía escribir en los datos. Consérvelos como están y compárelos con una copia de seguridad anterior. Después de restaurar una copia más antigua, los registros son más cortos que los finales guardados.
cli-log-heads-unusable = { $file } no contiene finales de registros.
cli-log-heads-unusable-do = Nombre un archivo que «check --json» haya escrito otro día.
cli-erased-again = Borrado de nuevo: { $count }
cli-restore-no-list = No hay ninguna lista { $file } junto a la copia. Si se borró algo desde que se hizo, bórrelo de nuevo: «erased --again LISTA».
cli-erased-unusable = { $file } no es una lista de lo borrado (línea { $line }).
cli-erased-unusable-do = Nombre una lista que haya escrito el servidor o «erased».
cli-check-file-damaged = El archivo de datos está dañado: { $why }

## move

cli-move-copying = copiando y comparando
cli-move-table = { $table }: { $rows } filas
cli-move-done = Todo está ahora en { $place }: { $rows } filas, comparadas una por una. Los datos de antes siguen como estaban.
cli-move-target-full = Ya hay datos en el lugar de destino (tabla { $table }). No se trasladó nada.
cli-move-target-full-do = Traslade a una carpeta vacía o a una base de datos vacía.
cli-move-differs = Lo que llegó a la tabla { $table } no es lo que se envió. No se trasladó nada.
cli-move-differs-do = Compruebe con la orden «check» que los datos están completos e inténtelo otra vez.
cli-move-overtaken = Alguien escribió en los datos mientras se copiaban. No se trasladó nada.
cli-move-overtaken-do = Detenga el servidor y dé la misma orden otra vez.

cli-out-written = Se escribió { $file }.
cli-out-format-unknown = El nombre { $file } no dice qué debe ser el archivo.
cli-out-format-unknown-do = Termine el nombre en .csv o .xlsx.
cli-school-to-choose = Aquí hay varias escuelas, y esto es sobre una sola.
cli-backup-done = { $file } es una copia completa ({ $kb } KB).
cli-restore-done = Los datos están ahora en { $folder }.
cli-restore-newest = El último acto de la copia es del { $date }, { $time }.
cli-restore-enter-again = Lo que se le quitó a alguien desde entonces queda devuelto. Antes de que las familias lleguen al servidor, introduzca de nuevo: documentos sobre tutores legales, computadoras cuya sesión se cerró, personal que se fue.
cli-backup-on-database = Los datos de esta escuela están en una base PostgreSQL.
cli-backup-on-database-do = Use las copias de la propia base: pg_dump -Fc hace una, pg_restore la devuelve; «move» lleva los datos a una carpeta.
cli-backup-missing = No existe el archivo { $file }.
cli-backup-missing-do = Nombre una copia hecha por «backup» o por el servidor.
cli-no-backup = { $file } no es una copia de seguridad de una escuela.
cli-backup-damaged = La copia se hizo y no está completa. No se conservó.
cli-backup-damaged-do = Vea con «check» qué les pasa a los datos y libere espacio en el disco.
cli-backup-folder-missing = No existe la carpeta { $folder }.
cli-backup-folder-missing-do = Créela primero, o conecte el disco en que está.
cli-restore-target-full = { $folder } ya tiene datos.
cli-restore-target-full-do = Nombre una carpeta vacía o que no exista; nunca se escribe encima de lo que hay.
cli-time-unusable = «{ $text }» no es una hora del día.
cli-time-unusable-do = Escríbala así: 02:00.
cli-keep-unusable = «{ $text }» no es un número de copias.
cli-keep-unusable-do = Escriba un número entero, 1 o más.

cli-updates-none = En { $folder } no hay ninguna versión nueva de la aplicación.
cli-updates-offered = { $file }: Presente { $version } para { $machine }, { $mb } MB, se ofrece.
cli-updates-proved = { $file }: Presente { $version } para { $machine }, { $mb } MB, se ofrece. Lo firmaron quienes lo hacen.
cli-updates-no-signature = { $file }: no se ofrece a nadie. A su lado falta { $signature }.
cli-updates-signature-unusable = { $file }: no se ofrece a nadie. Lo que dice { $signature } no es la firma de una versión de Presente.
cli-updates-other-kind = { $file }: no se ofrece a nadie. Está firmado como otro tipo de paquete.
cli-updates-too-large = { $file }: no se ofrece a nadie. Pesa más de { $most } MB.
cli-updates-not-proved = { $file }: ninguna computadora lo aceptará. No lo firmó quien tiene la clave, o se cambió después.
cli-updates-nowhere = Con --database no se conoce ninguna carpeta para versiones nuevas de la aplicación.
cli-updates-nowhere-do = Diga cuál: --updates FOLDER.

cli-oidc-is = El personal entra con { $name }: { $issuer }, como { $client }.
cli-oidc-secret = Hay un secreto de cliente guardado.
cli-oidc-public = No hay secreto de cliente: es un cliente público.
cli-oidc-asks = Se pide: openid { $scopes }. Grupos: { $claim }. Otra vez después de { $days } días.
cli-oidc-group = { $group }: { $role }, { $school }
cli-oidc-no-group = Ningún grupo da todavía un cargo: nadie entra por aquí. Dígalo con «oidc map».
cli-oidc-saved = El personal puede entrar con { $name }. La orden «oidc check» pregunta si responde.
cli-oidc-answers = { $issuer } responde y sus claves se pueden leer.
cli-oidc-mapped = El grupo { $group } da el cargo { $role } desde la próxima entrada de cada persona.
cli-oidc-unmapped = El grupo { $group } ya no da el cargo { $role }, desde la próxima entrada de cada persona.
cli-oidc-linked = { $login } entra por allí desde ahora, y ya no con contraseña.
cli-oidc-off = Ya nadie entra con { $name }.
cli-oidc-missing = Nadie ha dicho quién da entrada al personal.
cli-oidc-missing-do = Dígalo con «oidc set».
cli-issuer-unusable = «{ $issuer }» no puede ser un emisor.
cli-issuer-unusable-do = Empieza por https://; http sin cifrar es solo para esta computadora.
cli-issuer-silent = { $issuer } no responde como un proveedor: { $why }
cli-issuer-silent-do = Compare el emisor letra por letra con los documentos del proveedor y pruebe su /.well-known/openid-configuration desde esta computadora.
cli-staff-reset = { $login } entra solo con la contraseña.
