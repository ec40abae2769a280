### What presente-server says on the command line, to a school's technician.

## Understanding the command

cli-lang-unknown = This program has no language “{ $tag }”.
cli-choose-one = Choose one of: { $choices }.
cli-option-unknown = There is no option { $option } here.
cli-command-unknown = There is no command “{ $command }”.
cli-meant-do = Perhaps { $meant } is meant. All there is: { $help }
cli-help-do = All there is: { $help }
cli-argument-missing = { $argument } is missing.
cli-value-missing = A value is missing after { $option }.
cli-value-unknown = “{ $value }” is not a value for { $option }.
cli-option-twice = { $option } is there more than once.
cli-option-twice-do = Leave one.
cli-options-apart = { $option } and { $other } do not go together.
cli-word-too-many = “{ $word }” is one word too many.
cli-word-too-many-do = Put a value that holds spaces into quotation marks.
cli-not-text = An argument holds bytes that are not text.
cli-unclear = This command cannot be understood.

## Wrong settings

cli-data-missing = It is not said where the data is.
cli-data-missing-do = Add --data DIR or --database URL, or set PRESENTE_DATA or DATABASE_URL.
cli-date-unusable = “{ $text }” is not a date.
cli-date-unusable-do = Write it as year-month-day, for example 2026-10-06.
cli-dates-out-of-order = The last day lies before the first.
cli-dates-out-of-order-do = Correct --covers-from or --covers-to.
cli-year-not-begun = By { $date } no school year had begun here.
cli-year-not-begun-do = Choose a later day, or import the calendar of that year.
cli-rule-pack-unknown = There is no rule pack called “{ $pack }”.
cli-time-zone-unknown = There is no time zone called “{ $zone }”.
cli-time-zone-unknown-do = Use a name such as America/New_York.
cli-mapping-unknown = There is no mapping and no file called “{ $mapping }”.
cli-mapping-unreadable = The mapping { $file } cannot be read from line { $line } on.
cli-mapping-unreadable-do = Compare it with what presente-server mapping FILE writes.
cli-mapping-newer = The mapping { $file } is of form { $format }, which this program does not know.
cli-mapping-newer-do = Use the newest presente-server, or write the mapping anew.
cli-mapping-column-missing = The mapping { $file } names no column for { $column }.
cli-mapping-column-missing-do = Write there what your file calls it.
cli-mapping-meaning-unknown = The mapping { $file } gives the code “{ $code }” the meaning “{ $meaning }”, which is none that this program knows.
cli-role-unknown = “{ $role }” is not a role that can sign in.
cli-text-empty = { $option } is empty.
cli-text-empty-do = Write something after it.
cli-address-unusable = “{ $address }” is not an address to listen on.
cli-address-unusable-do = Write an address and a port, for example --listen 127.0.0.1:8460.
cli-plain-http = Plain HTTP is for this computer only, and { $address } can be reached from others.
cli-plain-http-do = Listen on 127.0.0.1, and put a web server with a certificate in front of it.
cli-web-address-missing = It is not said how families reach this server.
cli-web-address-missing-do = Say it with --address, for example --address https://presente.example.org.
cli-scanner-unusable = “{ $address }” is no place on this computer where clamd could listen.
cli-scanner-unusable-do = Write the path of its socket, or its address on this computer: /run/clamav/clamd.ctl, or 127.0.0.1:3310. Files about children do not go further.
cli-requests-unusable = “{ $text }” is not a number of requests.
cli-requests-unusable-do = Write a whole number from 1 on.
cli-certificate-nowhere = With a database there is no data folder to keep a certificate in.
cli-certificate-nowhere-do = Name a folder with --certificate-folder.
cli-certificate-unreadable = { $file } cannot be used: { $why }.
cli-certificate-unreadable-do = Look whether the file is there and the server’s user may read it. “presente-server certificate make” makes one of the school’s own.
cli-certificate-not-one = { $file } holds no certificate.
cli-key-not-one = { $file } holds no key.
cli-certificate-not-one-do = Give the certificate with --tls-cert and its key with --tls-key, each as PEM.
cli-key-open = Others on this computer can read the key { $file }.
cli-key-open-do = Take that from them: chmod 600 and the file. A key that others have read is replaced, with its certificate.
cli-key-other = The key is not that of the certificate.
cli-key-other-do = Give the two files that belong together.
cli-secret-open = Others on this computer can read { $file }.
cli-secret-open-do = It may hold a password. Take it from them: chmod 600 and the file.
cli-password-seen = Whoever lists the processes of this computer can read the password in this command. Write the address into a file of your own (chmod 600), and say --database file:PATH.
cli-certificate-pin = Pin for families: { $pin }
cli-certificate-until = Good until { $date }. It is renewed by itself while the server runs; the pin stays.
cli-certificate-folder = Kept in { $folder }. Keep a copy of its key.pem in a safe place: with another key, every family needs a new letter.
cli-web-address-unusable = “{ $address }” is not a web address.
cli-web-address-unusable-do = Write it as families reach the school, for example https://presente.example.org.
cli-database-unusable = The address of the database cannot be read.
cli-database-unusable-do = Write it as postgres://USER:PASSWORD@HOST:PORT/NAME. In a password, write %40 for @ and %2F for /.
cli-database-unnamed = The address names a server, but no database.
cli-database-unnamed-do = Add the name of the database, for example postgres://localhost/presente
cli-database-plain = The database is on another computer ({ $host }), and sslmode=disable would let what is said on the way there be read.
cli-database-plain-do = Take sslmode=disable out of the address. The way to another computer is always encrypted.
cli-database-untrusted = The database could not prove that it is the one that is meant: { $why }
cli-database-untrusted-do = If its certificate is from an authority of your own, name that authority's certificate file in PGSSLROOTCERT. Check the name in the address.
cli-clock-wrong = By this computer's clock it is { $date }. That cannot be.
cli-clock-wrong-do = Set the clock, then give the command again.

## The data folder

cli-folder-is-file = { $folder } is a file, not a folder.
cli-folder-is-file-do = Give the folder that holds the data.
cli-folder-forbidden = This user may not read and write in { $folder }.
cli-folder-forbidden-do = Give the command as the user that the server runs as, or let this user into the folder.
cli-folder-read-only = { $folder } cannot be written to: it lies on a disk that is read-only.
cli-folder-read-only-do = Make the disk writable, or choose another folder.
cli-folder-empty = There is no school's data in { $folder }.
cli-folder-empty-do = Check --data. Where there is no data yet, import a school's files first: presente-server --data DIR import FOLDER
cli-folder-unusable = { $folder } cannot be used: { $why }
cli-folder-unusable-do = Choose another folder.
cli-disk-full = The disk is full.
cli-disk-full-do = Make room on it, then give the command again.
cli-file-there = There is a file { $file } already.
cli-file-there-do = Name another one, or take that one away first.
cli-file-unusable = The file { $file } cannot be made: { $why }
cli-file-unusable-do = Check the folder and who may write to it.
cli-store-foreign = The file presente.db in the data folder is not Presente's.
cli-store-foreign-do = Check --data. If the folder is right, put back the newest backup.
cli-store-damaged = The file presente.db in the data folder is damaged.
cli-store-damaged-do = Stop the server and put back the newest backup.
cli-store-newer = This data was written by a newer presente-server (version { $found } of the tables; this program knows { $known }).
cli-store-newer-do = Use the newer program.
cli-store-busy = Another program is writing to this data.
cli-store-busy-do = Wait until it has finished, then give the command again.
cli-no-school = There is no school here yet.
cli-no-school-do = Import a school's files first: presente-server --data DIR import FOLDER
cli-school-unknown = No school here is called “{ $school }”.
cli-failed = Something went wrong that this program did not expect: { $why }
cli-failed-do = Try again. If it comes back, tell whoever looks after this program.

## The database

cli-database-unreachable = The database cannot be reached: { $why }
cli-database-unreachable-do = See that PostgreSQL runs, and that host and port of the address are right.
cli-database-unwelcome = PostgreSQL does not let this user in.
cli-database-unwelcome-do = Check user and password in the address, and the server's pg_hba.conf.
cli-database-not-there = PostgreSQL has no database of this name.
cli-database-not-there-do = Make one, for example: createdb --template=template0 --encoding=UTF8 presente
cli-database-forbidden = This user may not make tables in the database, or may not write in it.
cli-database-forbidden-do = Make this user the owner of the database.
cli-database-encoding = The database keeps its texts in { $encoding }, which lacks letters that families write with.
cli-database-foreign = The database holds another program's tables.
cli-database-foreign-do = Give Presente a database of its own.
cli-database-empty = There is no school's data in the database.
cli-database-empty-do = Check --database. Where there is no data yet, import a school's files first: presente-server --database URL import FOLDER

## serve

cli-listening = listening on { $address }
cli-address-taken = Another program listens on { $address } already.
cli-address-taken-do = Stop that program, or choose another port, for example --listen 127.0.0.1:8461.
cli-address-forbidden = This user may not listen on { $address }.
cli-address-forbidden-do = Choose a port above 1023.
cli-address-failed = { $address } cannot be listened on: { $why }

## staff

cli-password-ask = Password (it can be seen while you type):
cli-password-short = { $least ->
    [one] The password is too short: it needs at least { $least } character.
   *[other] The password is too short: it needs at least { $least } characters.
}
cli-password-guessable = The password is easy to guess.
cli-password-do = A few words in a row are easy to remember and hard to guess.
cli-staff-saved = { $name } can sign in as { $login }.
cli-staff-removed = { $login } can no longer sign in.
cli-staff-none = Nobody can sign in yet.
cli-login-unknown = Nobody signs in as “{ $login }”.
cli-login-unknown-do = The command “staff list” shows who does.

## invite

cli-guardian-unknown = No guardian here is called “{ $guardian }”.
cli-guardian-unknown-do = Use the id that the school's own files give the guardian. The command “families” lists them.
cli-guardian-without-child = The guardian “{ $guardian }” has no child here.
cli-guardian-without-child-do = Import a roster in which the guardian is tied to a child.
cli-invitation = Invitation for { $name }
cli-invitation-code = Code: { $code }
cli-invitation-address = Address: { $address }
cli-invitation-link = Link: { $link }
cli-invitation-expires = Good until { $date }
cli-letters-made = Letters: { $count }
cli-letters-families = Families: { $count }
cli-letters-languages = Languages: { $languages }
cli-letters-saved = Saved in { $file }
cli-letters-secret = The file holds codes. Delete it once the letters are printed.

## import

cli-import-nothing = Nothing has changed: the files say what is here already.
cli-import-left-out = Nothing was changed: not one row could be used.
cli-import-done = Imported.
cli-import-refused = Nothing was changed, because of the errors above.
cli-import-ask = Nothing was changed yet. Look at the plan, then give the same command with --yes.
cli-import-ask-twice = More than a tenth of a school would be gone. Nothing was changed.
cli-import-ask-twice-do = If that is right, give the same command with --yes --yes-they-left. If not, export the files again.
cli-import-ask-calendar = Nothing was changed. If the proposed days are right, give the same command with --yes --accept-calendar, or name those that are: --accept-calendar=2026-11-11,2026-11-26
cli-import-meanwhile = The school's data changed while the plan was made. Nothing was imported.
cli-import-meanwhile-do = Give the same command again.
cli-import-reading = reading { $file } ({ $done } of { $of })
cli-import-comparing = comparing with what is here
cli-import-writing = writing
cli-import-rows = Rows read: { $rows }. Left out: { $skipped }.
cli-import-more = … and { $more } more like this
cli-import-do = To do: { $what }
cli-finding-error = Error
cli-finding-skipped = Row left out
cli-finding-note = Note
cli-finding-in-no-file = { $level }
cli-finding-in-file = { $level }: { $file }
cli-finding-in-column = { $level }: { $file }, column { $column }
cli-finding-in-line = { $level }: { $file }, line { $line }
cli-finding-in-cell = { $level }: { $file }, line { $line }, column { $column }
cli-plan-students = { $school }, students: { $adds } new, { $changes } changed, { $leavers } gone, { $same } the same, { $days } with changed days
cli-plan-guardians = { $school }, guardians: { $adds } new, { $changes } changed, { $leavers } gone, { $same } the same
cli-plan-staff = { $school }, staff: { $adds } new, { $changes } changed, { $leavers } gone, { $same } the same
cli-plan-day-proposed = Proposed, no school: { $date }, { $title }
cli-plan-day-taken = No school: { $date }, { $title }
cli-plan-short-day-proposed = Proposed, a shorter day: { $date }, { $title }
cli-plan-short-day-taken = A shorter day: { $date }, { $title }

## check

cli-check-good = All is well. Schools: { $schools }. Facts: { $things }.
cli-check-bad = { $faults ->
    [one] { $faults } thing is wrong.
   *[other] { $faults } things are wrong.
}
cli-check-bad-do = Stop the server, and put back the newest backup for which this command says that all is well.
cli-check-number-too-high = Facts numbered above their school's counter: { $count }
cli-check-child-missing = Facts of a child who is not here: { $count }
cli-check-seen-by-nobody = Facts that nobody may see: { $count }
cli-check-tie-without-fact = Guardians' ties without their fact: { $count }
cli-check-right-without-child = Rights for a child who is not here: { $count }
cli-check-device-of-nobody = Computers of nobody: { $count }
cli-check-file-without-thing = Files whose message or explanation is gone: { $count }
cli-check-number-twice = Numbers that stand twice in one school's feed: { $count }
cli-check-number-shared = Numbers that two facts of one school have: { $count }
cli-check-limit-not-in-tie = Limits on a guardian’s rights that the guardian’s tie does not show: { $count }
cli-check-tie-limit-not-kept = Limits that a guardian’s tie shows and that are not kept to: { $count }
cli-check-act-missing = Things written without a record of who did it: { $count }
cli-check-log-altered = Lines of the log of acts that are not what was written there, changed or moved: { $count }. The first is line { $line } of { $whose }.
cli-check-log-gone = Lines of the log of acts that were taken out: { $count }. The first is line { $line } of { $whose }.
cli-check-log-cut = Lines of the log of acts that were cut off its end: { $count }. The first is line { $line } of { $whose }.
cli-check-log-head = Logs of acts whose kept end is not that of their lines: { $count }. The first ends with line { $line } of { $whose }.
cli-check-log-unchained = Lines of the log of acts that this program did not write: { $count }
cli-check-log-rewritten = Logs of acts that do not go on from the end that was kept: { $count }. The first is { $whose }, which had { $line } lines.
cli-check-log-of-school = the log of school { $school }
cli-check-log-of-no-school = the log of what belongs to no school
cli-check-log-end = { $chain }: { $count } lines, up to { $head }
cli-check-log-same = Every log goes on from the end that was kept. What came before is as it was.
cli-check-log-do = Find out who could write to the data. Keep it as it is, and compare it with a backup from before. After an older backup was put back, logs are shorter than the ends that were kept.
cli-log-heads-unusable = { $file } holds no ends of logs.
cli-log-heads-unusable-do = Name a file that “check --json” wrote on an earlier day.
cli-erased-again = Erased again: { $count }
cli-restore-no-list = No list { $file } lies beside the backup. If anything was erased since it was made, erase it again: “erased --again LIST”.
cli-erased-unusable = { $file } is no list of what was erased (line { $line }).
cli-erased-unusable-do = Name a list that the server or “erased” wrote.
cli-check-file-damaged = The data file is damaged: { $why }

## move

cli-move-copying = copying and comparing
cli-move-table = { $table }: { $rows } rows
cli-move-done = Everything is in { $place } now: { $rows } rows, each compared. The old data is as it was.
cli-move-target-full = There is data already where it should go (table { $table }). Nothing was moved.
cli-move-target-full-do = Move into an empty folder or an empty database.
cli-move-differs = What arrived in table { $table } is not what was sent. Nothing was moved.
cli-move-differs-do = Look whether the data is whole with the command “check”, then try again.
cli-move-overtaken = Somebody wrote to the data while it was copied. Nothing was moved.
cli-move-overtaken-do = Stop the server, then give the same command again.

cli-out-written = { $file } is written.
cli-out-format-unknown = What { $file } should be cannot be told from its name.
cli-out-format-unknown-do = End its name with .csv or .xlsx.
cli-school-to-choose = There are several schools here, and this is about one of them.
cli-backup-done = { $file } is a whole backup ({ $kb } KB).
cli-restore-done = The data is in { $folder } now.
cli-restore-newest = The newest act in the backup is of { $date }, { $time }.
cli-restore-enter-again = What was taken from somebody since then is given back. Before families reach the server, enter again: papers about guardians, computers signed out, staff let go.
cli-backup-on-database = This school’s data is in a PostgreSQL database.
cli-backup-on-database-do = Use the database’s own backups: pg_dump -Fc makes one, pg_restore puts it back; “move” brings the data into a folder.
cli-backup-missing = There is no file { $file }.
cli-backup-missing-do = Name a backup that “backup” or the server made.
cli-no-backup = { $file } is no backup of a school.
cli-backup-damaged = The copy was made, and it is not whole. It was not kept.
cli-backup-damaged-do = Look with “check” what is wrong with the data, and free some room on the disk.
cli-backup-folder-missing = There is no folder { $folder }.
cli-backup-folder-missing-do = Make it first, or connect the disk that it is on.
cli-restore-target-full = { $folder } holds data already.
cli-restore-target-full-do = Name a folder that is empty or not there; what is there is never written over.
cli-time-unusable = “{ $text }” is no time of the day.
cli-time-unusable-do = Write it like 02:00.
cli-keep-unusable = “{ $text }” is no number of backups.
cli-keep-unusable-do = Write a whole number, 1 or more.

cli-updates-none = No newer version of the app lies in { $folder }.
cli-updates-offered = { $file }: Presente { $version } for { $machine }, { $mb } MB, is offered.
cli-updates-proved = { $file }: Presente { $version } for { $machine }, { $mb } MB, is offered. Its makers have signed it.
cli-updates-no-signature = { $file }: is offered to nobody. There is no { $signature } beside it.
cli-updates-signature-unusable = { $file }: is offered to nobody. What stands in { $signature } is no signature of a version of Presente.
cli-updates-other-kind = { $file }: is offered to nobody. It is signed as another kind of package.
cli-updates-too-large = { $file }: is offered to nobody. It is larger than { $most } MB.
cli-updates-not-proved = { $file }: no computer will take it. The key’s owner has not signed this file, or it was changed since.
cli-updates-nowhere = With --database no folder is known for newer versions of the app.
cli-updates-nowhere-do = Say which: --updates FOLDER.

cli-oidc-is = Staff sign in with { $name }: { $issuer }, as { $client }.
cli-oidc-secret = A client secret is kept.
cli-oidc-public = There is no client secret: a public client.
cli-oidc-asks = Asked for: openid { $scopes }. Groups: { $claim }. Again after { $days } days.
cli-oidc-group = { $group }: { $role }, { $school }
cli-oidc-no-group = No group makes anybody anything yet: nobody comes in this way. Say so with “oidc map”.
cli-oidc-saved = Staff can sign in with { $name }. The command “oidc check” asks whether it answers.
cli-oidc-answers = { $issuer } answers, and its keys can be read.
cli-oidc-mapped = The group { $group } makes somebody { $role } from their next sign-in on.
cli-oidc-unmapped = The group { $group } makes nobody { $role } any more, from each one’s next sign-in on.
cli-oidc-linked = { $login } signs in there from now on, and by password no more.
cli-oidc-off = Nobody signs in with { $name } any more.
cli-oidc-missing = Nobody has said who signs staff in.
cli-oidc-missing-do = Say it with “oidc set”.
cli-issuer-unusable = “{ $issuer }” cannot be an issuer.
cli-issuer-unusable-do = It begins with https://; plain http is for this computer alone.
cli-issuer-silent = { $issuer } does not answer as a provider does: { $why }
cli-issuer-silent-do = Compare the issuer letter by letter with the provider’s documents, and try its /.well-known/openid-configuration from this computer.
cli-staff-reset = { $login } signs in by password alone.
