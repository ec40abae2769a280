### Cómo está el servidor de la escuela: espacio, copias, quién llega a él. Solo personal.

health-title = Servidor y copias de seguridad
health-about = Si el servidor está bien y cuándo se hizo la última copia.
health-lead = Presente { $version }, visto { $date }.
health-fine = Bien
health-look = Revise esto
health-last-import = Asistencia traída
health-last-import-at = La última vez: { $date }.
health-last-import-never = Todavía no.
health-last-import-do = Traiga el archivo más nuevo: «presente-server import CARPETA». Hasta entonces las familias ven números viejos.
health-last-backup = Última copia
health-last-backup-at = Hecha { $date }, abierta y completa.
health-last-backup-never = Todavía no hay ninguna.
health-last-backup-full = El último intento falló: el disco está lleno.
health-last-backup-damaged = La última copia no estaba completa y no se conservó.
health-last-backup-failed = El último intento falló. El registro del servidor dice por qué.
health-last-backup-do = Haga una aquí abajo, y vea que el disco de las copias esté conectado y tenga espacio.
health-backup-plan = Copias automáticas
health-backup-plan-at = Cada día a las { $time }. Se guardan las { $keep } más nuevas.
health-backup-plan-none = El servidor no hace ninguna por sí mismo.
health-backup-plan-do = Pida al técnico que lo inicie con --backup-to y una carpeta en otro disco.
health-database-backups = Copias de seguridad
health-database-backups-what = Los datos están en una base PostgreSQL. Se usan las copias de esa base: pregunte al técnico cuándo corrió pg_dump por última vez y dónde las deja.
health-data = Datos
health-data-what = { $size }
health-disk = Libre en el disco
health-disk-what = { $size }
health-disk-do = Libere espacio o pase los datos a un disco más grande. Un disco lleno detiene el servidor.
health-writes-waiting = Espera para escribirse
health-writes-waiting-what = { $count ->
    [0] Nada espera.
    [one] Espera { $count } cambio.
    [many] Esperan { $count } de cambios.
   *[other] Esperan { $count } cambios.
}
health-writes-waiting-do = El disco no da abasto. Si sigue así, pregunte al técnico.
health-families = Familias
health-families-what = Se unieron { $joined } de { $of } tutores.
health-computers = Computadoras esta semana
health-computers-what = { $count ->
    [one] { $count } computadora estuvo aquí en los últimos siete días.
    [many] { $count } de computadoras estuvieron aquí en los últimos siete días.
   *[other] { $count } computadoras estuvieron aquí en los últimos siete días.
}
health-address = Dirección
health-address-https = Las familias llegan por { $address }. Lo que envían va cifrado.
health-address-this-computer = Solo esta computadora llega, por { $address }.
health-address-plain = Las familias llegan por { $address }. En el camino otros podrían leer lo que envían.
health-address-do = Para las familias, póngalo detrás de una dirección cifrada (https) y dígalo con --address.
health-certificate = Certificado
health-certificate-what = Vale hasta el { $date }.
health-certificate-self-made = Hecho por la propia escuela; vale hasta el { $date }. El servidor lo renueva.
health-certificate-do = Pida a quien administra el servidor que lo renueve. Después de ese día ninguna familia llega a la escuela.
health-back-up = Hacer una copia ahora
health-back-up-about = Todo se copia a un archivo nuevo, que después se abre y se revisa. Nadie lo nota.
health-back-up-done = La copia está hecha.
health-backups = Copias guardadas
health-backup-whole = Completa
health-backup-full = Sin espacio
health-backup-damaged = Incompleta, no conservada
health-backup-failed = Falló
health-backups-none = Todavía ninguna.
