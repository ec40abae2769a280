### Lo que dice presente-server --help.

help-usage = Uso:
help-commands = Órdenes
help-arguments = Argumentos
help-options = Opciones
help-options-everywhere = Opciones de todas las órdenes
help-about = Servidor de Presente para la escuela
help-data = La carpeta que contiene los datos de la escuela (o defina PRESENTE_DATA)
help-database = La base de datos PostgreSQL que contiene los datos, en lugar de --data (o defina DATABASE_URL): postgres://USER:PASSWORD@HOST:PORT/NAME, o file:RUTA con eso dentro
help-json = Responder en JSON, para programas
help-lang = El idioma en que habla este programa: { $tags } (si no, el de LC_ALL, LC_MESSAGES o LANG; si no, en)
help-today = Qué día de clases es, para pruebas; los vencimientos y las sesiones siguen el reloj real
help-help = Mostrar esto
help-version = Mostrar la versión
help-status = Estado de salida 0: hecho. 1: rechazado, o datos que no sirven; no se cambió nada. 2: mal uso.

help-serve = Atender a las familias y al personal hasta que se detenga
help-serve-listen = Dónde escuchar; solo direcciones de esta misma computadora (si no, { $default })
help-serve-address = Cómo llegan las familias a este servidor, tal como sale en las cartas (si no, la dirección en la que escucha)
help-serve-metrics = Dónde lee Prometheus las cuentas y las duraciones, por ejemplo 127.0.0.1:9464; solo direcciones de esta misma computadora, y no una a la que lleguen las familias (si no, en ninguna parte)
help-serve-log = Cómo se escriben las líneas del registro: { $choices } (si no, { $default })
help-serve-backup-to = Dónde se guarda una copia de seguridad cada noche; la carpeta debe existir (si no se dice, no se hace ninguna). No con --database, que tiene sus propias copias: pg_dump, por ejemplo
help-serve-backup-at = A qué hora, según el reloj de la primera escuela (si no se dice, { $default })
help-serve-keep = Cuántas de sus propias copias deja allí el servidor (si no se dice, { $default })
help-serve-updates = Una carpeta con versiones nuevas de la aplicación, cada una con la firma de quienes la hacen al lado (NAME.deb y NAME.deb.minisig), para familias y personal (si no se dice, “updates” en la carpeta de datos)
help-serve-tls-cert = El certificado que una autoridad dio a este servidor (PEM, con los intermedios): así las familias llegan cifradas, sin proxy. Los archivos renovados se notan en un minuto
help-serve-tls-key = Su clave (PEM); solo la puede leer el usuario del servidor y, como mucho, su grupo
help-serve-self-made = Cifrado con un certificado que este servidor crea, para una escuela sin nombre público: las cartas llevan entonces un pin con el que las computadoras de las familias lo reconocen
help-serve-behind-proxy = Las familias llegan por un proxy de esta computadora que dice en X-Forwarded-For a quién vio; sin esto, nadie puede decirlo
help-serve-requests = Cuántas peticiones por segundo puede enviar una computadora a la larga; las de un minuto de una vez (si no, { $default })
help-serve-clamd = Que clamd mire cada archivo que envían familias y personal: su socket o su dirección en esta computadora. Mientras no esté, no se acepta ningún archivo y cada uno vuelve más tarde (si no, nadie mira)
help-certificate = Un certificado propio de la escuela, y su pin
help-certificate-make = Crear uno donde no lo hay; el que existe se queda
help-certificate-show = Mostrar su pin y hasta cuándo vale
help-certificate-folder = Dónde están el certificado propio y su clave (si no, «certificate» en la carpeta de datos)

help-import = Traer una carpeta o un zip con los archivos de una escuela: muestra qué cambiaría; con --yes lo cambia
help-import-folder = Una carpeta, un zip o un archivo (CSV, Excel, XML de Ed-Fi, iCalendar): OneRoster 1.1 o 1.2 (bulk o delta), Microsoft School Data Sync, asistencia, calendario, tutores legales, idiomas, personal, códigos. Cada archivo se conoce por los nombres de sus columnas
help-import-yes = Cambiar lo que dice el plan
help-import-yes-they-left = Sí a un plan en el que se va más de la décima parte de los estudiantes, de los tutores legales o del personal de una escuela
help-import-rules = Para una escuela nueva aquí, su paquete de reglas: { $packs } (si no, { $default })
help-import-time-zone = Para una escuela nueva aquí, su zona horaria (si no, { $default })
help-import-mapping = Qué significa la asistencia de otro sistema: { $ready }, o un archivo con un mapa
help-import-accept-calendar = Sí a los días sin clases que propone un archivo iCalendar: todos, o solo los que se nombran (2026-11-11,2026-11-26)
help-import-end-dates-inclusive = Las fechas finales de la lista son el último día de la clase, no el día siguiente
help-import-columns-by-name = Las columnas de OneRoster valen por su nombre, en cualquier orden
help-import-covers-from = El archivo de asistencia dice todas las ausencias desde este día (con --covers-to) …
help-import-covers-to = … hasta este día (con --covers-from); si no, según muestren sus filas

help-mapping = Adivinar a partir de una muestra qué significan las columnas y los códigos de la asistencia de otro sistema: escribe un mapa para corregir, para import --mapping
help-mapping-file = Un archivo CSV tal como lo exporta el otro sistema
help-rates = Estudiantes, días que faltaron y niveles; los grupos pequeños se ocultan
help-rates-as-of = Contar hasta este día (si no, hoy)
help-rates-by = Una fila por cada: { $choices } (si no, { $default })
help-rates-unsuppressed = Mostrar también los números pequeños; solo para el personal de la escuela

help-invite = Hacer una invitación para un tutor o tutora legal: un código que deja entrar a una familia, una sola vez
help-invite-guardian = Su identificador en los archivos de la escuela; «families» los muestra
help-invite-address = Cómo llegan las familias a este servidor (si no, { $default })
help-invite-all = Cartas para cada tutor o tutora legal que no se ha unido, en un solo PDF
help-invite-grade = Cartas para quienes tienen un estudiante en este grado, en un solo PDF; se puede repetir
help-invite-language = Solo quienes leen este idioma (es, ar, … o und si los archivos no lo dicen); se puede repetir
help-invite-school = La escuela, por nombre o identificador, donde hay varias
help-invite-again = También quienes ya se unieron
help-invite-pdf = Adónde van las cartas: un archivo que todavía no existe

help-families = Tutores legales con sus hijos, como los nombran los archivos de la escuela

help-staff = Dar a alguien del personal un nombre de usuario y un cargo, o quitárselos
help-staff-add = Dar a alguien un nombre de usuario y un cargo; la contraseña se lee de la entrada estándar
help-staff-add-login = Lo que escribe para entrar; si ya existe, recibe la contraseña nueva
help-staff-add-name = El nombre que ven las familias, como «Sra. Okafor»
help-staff-add-role = Su cargo: { $roles }
help-staff-add-school = La escuela, por su nombre o identificador (si no, todas las de aquí)
help-staff-list = Todas las personas que pueden entrar
help-staff-remove = Quitar un nombre de usuario y cerrar la sesión en sus computadoras
help-staff-remove-login = Lo que escribe para entrar

help-decisions = Lo que la escuela decidió sobre los días desde una fecha, en CSV, para llevarlo al sistema de información de estudiantes
help-decisions-since = Decidido este día o después

help-out = Escribir una tabla para Excel (.xlsx) u otros programas (.csv) en este archivo
help-list = Escribir una lista de estudiantes o de explicaciones, para la oficina
help-list-what = { $choices }
help-list-school = Solo esta escuela, por su nombre
help-calendar = Escribir el calendario de una escuela como iCalendar
help-calendar-out = El archivo que se escribe (.ics)
help-backup = Copiar todo a un archivo nuevo mientras el servidor sigue, abrirlo y ver si está completo
help-backup-file = Un archivo que todavía no existe
help-restore = Poner una copia de seguridad en una carpeta (--data) que todavía no tiene datos
help-restore-file = Una copia, como la hicieron «backup» o el servidor

help-check = Revisar si los datos están completos
help-check-against = Comparar el registro de actos con lo que «check --json» escribió en este archivo otro día
help-erased = Listar lo que se borró, solo por identificadores
help-erased-again = Borrar de nuevo lo que nombra esta lista, en datos que vienen de una copia
help-restore-erased = La lista de lo borrado desde entonces, si no está junto a la copia

help-move = Copiar todo a una carpeta o base de datos vacía y comparar cada fila; antes, detenga el servidor
help-move-to = Adónde: una carpeta, o postgres://USER:PASSWORD@HOST:PORT/NAME, o file:RUTA con eso dentro

help-updates = Las versiones nuevas de la aplicación que esta escuela ofrece, y qué les falta a las que no ofrece
help-updates-folder = La carpeta que se mira (si no se dice, “updates” en la carpeta de datos)
help-updates-key = La clave pública de quienes hacen la aplicación, para comprobar cada archivo

help-oidc = Personal que entra con una cuenta de otro lugar (OpenID Connect), y qué cargo le dan sus grupos
help-oidc-show = Lo que está configurado; un secreto nunca se muestra
help-oidc-set = Decir quién da entrada al personal
help-oidc-set-issuer = El emisor del proveedor, como lo escriben sus documentos: https://login.example.org/realms/district
help-oidc-set-client = Cómo llama el proveedor a este servidor (client id); su dirección de retorno es http://127.0.0.1/ con cualquier puerto
help-oidc-set-name = Lo que el personal lee en el botón, como «la cuenta del distrito»
help-oidc-set-secret = Un archivo cuya primera línea es el secreto del cliente, o - para la entrada estándar (si no, cliente público)
help-oidc-set-groups = El atributo del token de identidad con los grupos de la persona (si no se dice, groups)
help-oidc-set-scopes = Ámbitos que se piden además de openid (si no se dice, profile email)
help-oidc-set-days = Después de cuántos días una computadora vuelve a entrar allí (si no se dice, 7)
help-oidc-check = Preguntar al proveedor qué dice de sí mismo
help-oidc-map = Decir qué cargo da un grupo aquí
help-oidc-map-group = El grupo, como lo escribe el atributo
help-oidc-unmap = Quitar eso; vale desde la próxima entrada de cada persona
help-oidc-link = Decir que un nombre de usuario y una persona de allí son la misma
help-oidc-link-login = Lo que escribe para entrar
help-oidc-link-subject = Su sujeto allí (el atributo «sub»)
help-oidc-off = Ya nadie entra por allí; las personas y los cargos quedan como están
help-staff-reset = Quitar a alguien el segundo factor, si perdió el teléfono y los códigos de recuperación
