### What presente-server --help says.

help-usage = Use:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-options-everywhere = Options of every command
help-about = Presente's school server
help-data = The folder that holds the school's data (or set PRESENTE_DATA)
help-database = The PostgreSQL database that holds the data, in place of --data (or set DATABASE_URL): postgres://USER:PASSWORD@HOST:PORT/NAME, or file:PATH with that in it
help-json = Answer with JSON, for scripts
help-lang = The language of this program's sentences: { $tags } (else that of LC_ALL, LC_MESSAGES or LANG; else en)
help-today = The school day it is, for trials; expiry and sessions keep real time
help-help = Show this
help-version = Show the version
help-status = Exit status 0: done. 1: refused, or invalid input; nothing was changed. 2: wrong usage.

help-serve = Serve families and staff until stopped
help-serve-listen = Where to listen; only this computer's own addresses (else { $default })
help-serve-address = How families reach this server, as letters print it (else the address it listens on)
help-serve-metrics = Where Prometheus reads counts and durations, such as 127.0.0.1:9464; only this computer's own addresses, and not one that families are led to (else nowhere)
help-serve-log = How lines of the log are written: { $choices } (else { $default })
help-serve-backup-to = Where a backup is put every night; the folder must be there (else none is made). Not with --database, whose own backups are used: pg_dump, say
help-serve-backup-at = At what time, by the first school’s clock (else { $default })
help-serve-keep = How many of its own backups the server keeps there (else { $default })
help-serve-updates = A folder with newer versions of the app, each with its makers’ signature beside it (NAME.deb and NAME.deb.minisig), for families and staff to take (else “updates” in the data folder)
help-serve-tls-cert = The certificate that an authority gave this server (PEM, with those between it and the authority): families then reach it encrypted, without a proxy. Renewed files are noticed within a minute
help-serve-tls-key = Its key (PEM); readable by nobody but the server’s user and, at most, its group
help-serve-self-made = Encrypted with a certificate that this server makes itself, for a school without a public name: letters then carry a pin by which families’ computers know it
help-serve-behind-proxy = Families come through a proxy on this computer that says whom it saw in X-Forwarded-For; without it nobody’s word on that counts
help-serve-requests = How many requests a second one computer may send in the long run; a minute’s worth at once (else { $default })
help-serve-clamd = Have clamd look into every file that families and staff send: its socket, or its address on this computer. While it is away no file is taken, and each comes again (else nobody looks)
help-certificate = A certificate of the school’s own making, and its pin
help-certificate-make = Make one where there is none; one that is there stays
help-certificate-show = Show its pin, and until when it is good
help-certificate-folder = Where the self-made certificate and its key lie (else “certificate” in the data folder)

help-import = Bring in a folder or a zip of a school's files: shows what would change; changes it with --yes
help-import-folder = A folder, a zip or one file (CSV, Excel, Ed-Fi XML, iCalendar): OneRoster 1.1 or 1.2 (bulk or delta), Microsoft School Data Sync, attendance, calendar, guardians, languages, staff, codes. Files are known by their column names
help-import-yes = Change what the plan says
help-import-yes-they-left = Yes to a plan by which more than a tenth of a school's students, guardians or staff leave
help-import-rules = For a school that is new here, its rule pack: { $packs } (else { $default })
help-import-time-zone = For a school that is new here, its time zone (else { $default })
help-import-mapping = What another system's attendance means: { $ready }, or a mapping file
help-import-accept-calendar = Yes to the days without school that an iCalendar file proposes: all, or only those named (2026-11-11,2026-11-26)
help-import-end-dates-inclusive = The roster's end dates are the last day of a class, not the day after it
help-import-columns-by-name = OneRoster's columns go by their names, whatever their order
help-import-covers-from = The attendance file tells all absences from this day (with --covers-to) …
help-import-covers-to = … up to this day (with --covers-from); else as its rows show

help-mapping = Guess from a sample what the columns and codes of another system's attendance mean: writes a mapping file to correct, for import --mapping
help-mapping-file = A CSV file as the other system exports it
help-rates = Students, days missed and tiers, small groups hidden
help-rates-as-of = Count up to this day (else today)
help-rates-by = A row for each: { $choices } (else { $default })
help-rates-unsuppressed = Show small counts too; for the school's own staff only

help-invite = Make an invitation for a guardian: a code that lets one family in, once
help-invite-guardian = The guardian's id in the school's own files; “families” lists them
help-invite-address = How families reach this server (else { $default })
help-invite-all = Letters for every guardian who has not joined, as one PDF
help-invite-grade = Letters for guardians with a child in this grade, as one PDF; may be given several times
help-invite-language = Only guardians who read this language (es, ar, … or und where the files say none); may be given several times
help-invite-school = The school, by name or id, where there are several
help-invite-again = Also guardians who have joined already
help-invite-pdf = Where the letters go: a file that is not there yet

help-families = Guardians with their children, as the school's files name them

help-staff = Give a member of staff a login and a role, or take it away
help-staff-add = Give somebody a login and a role; the password is read from standard input
help-staff-add-login = What they type to sign in; one that is there already gets the new password
help-staff-add-name = The name that families see, such as “Ms. Okafor”
help-staff-add-role = What they are: { $roles }
help-staff-add-school = The school, by name or id (else every school here)
help-staff-list = Everybody who may sign in
help-staff-remove = Take a login away, and sign its computers out
help-staff-remove-login = What they type to sign in

help-decisions = What the school decided about days since a day, as CSV, for the way back to the student information system
help-decisions-since = Decided on this day or later

help-out = Write a table for Excel (.xlsx) or other programs (.csv) to this file
help-list = Write a list of children or of explanations, for the office
help-list-what = { $choices }
help-list-school = Only this school, by its name
help-calendar = Write a school's calendar as iCalendar
help-calendar-out = The file to write (.ics)
help-backup = Copy everything into one new file while the server goes on, open it, and look whether it is whole
help-backup-file = A file that is not there yet
help-restore = Put a backup into a folder (--data) that holds no data yet
help-restore-file = A backup, as “backup” or the server made it

help-check = Look whether the data is whole
help-check-against = Compare the log of acts with what “check --json” wrote into this file on an earlier day
help-erased = List what was erased, by ids alone
help-erased-again = Erase again what this list names, in data that came from a backup
help-restore-erased = The list of what was erased since, where it does not lie beside the backup

help-move = Copy everything into an empty folder or database, and compare every row; stop the server first
help-move-to = Where to: a folder, or postgres://USER:PASSWORD@HOST:PORT/NAME, or file:PATH with that in it

help-updates = Newer versions of the app that this school hands on, and what is wrong with those that it does not
help-updates-folder = The folder to look into (else “updates” in the data folder)
help-updates-key = The makers’ public key, to prove each file by it

help-oidc = Staff who sign in with an account from elsewhere (OpenID Connect), and what their groups make them
help-oidc-show = What is set; a secret is never shown
help-oidc-set = Say who signs staff in
help-oidc-set-issuer = The provider’s issuer, as its documents write it: https://login.example.org/realms/district
help-oidc-set-client = What the provider calls this server (client id); its redirect address is http://127.0.0.1/ with any port
help-oidc-set-name = What staff read on the button, such as “the district’s account”
help-oidc-set-secret = A file whose first line is the client secret, or - for standard input (else a public client)
help-oidc-set-groups = The claim of the ID token that holds a person’s groups (groups unless said)
help-oidc-set-scopes = Scopes to ask for beside openid (profile email unless said)
help-oidc-set-days = After how many days a computer signs in there again (7 unless said)
help-oidc-check = Ask the provider what it says of itself
help-oidc-map = Say what a group makes somebody here
help-oidc-map-group = The group, as the claim writes it
help-oidc-unmap = Take that back; it holds from each person’s next sign-in
help-oidc-link = Say that a login and a person there are the same
help-oidc-link-login = What they type to sign in
help-oidc-link-subject = Their subject (the claim “sub”) there
help-oidc-off = Nobody signs in there any more; people and roles stay as they are
help-staff-reset = Take somebody’s second factor off, when their phone and their recovery codes are lost
