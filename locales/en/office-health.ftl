### How the school's server is: room, backups, who comes to it. Staff only.

health-title = Server and backups
health-about = Whether the server is well, and when it was last backed up.
health-lead = Presente { $version }, looked at { $date }.
health-fine = Fine
health-look = Look at this
health-last-import = Attendance brought in
health-last-import-at = Last on { $date }.
health-last-import-never = Not yet.
health-last-import-do = Bring the newest file in: “presente-server import FOLDER”. Families see old figures until then.
health-last-backup = Last backup
health-last-backup-at = Made on { $date }, opened, and whole.
health-last-backup-never = There is none yet.
health-last-backup-full = The last try failed: the disk is full.
health-last-backup-damaged = The last copy was not whole, and was not kept.
health-last-backup-failed = The last try failed. The server’s log says why.
health-last-backup-do = Have one made below, and look that the disk for backups is there and has room.
health-backup-plan = Backups by themselves
health-backup-plan-at = Every day at { $time }. The newest { $keep } are kept.
health-backup-plan-none = The server makes none by itself.
health-backup-plan-do = Ask the technician to start it with --backup-to and a folder on another disk.
health-database-backups = Backups
health-database-backups-what = The data is in a PostgreSQL database. Its own backups are used: ask the technician when pg_dump last ran, and where it puts them.
health-data = Data
health-data-what = { $size }
health-disk = Free on the disk
health-disk-what = { $size }
health-disk-do = Free some room, or move the data to a larger disk. A full disk stops the server.
health-writes-waiting = Waiting to be written
health-writes-waiting-what = { $count ->
    [0] Nothing waits.
    [one] { $count } change waits.
   *[other] { $count } changes wait.
}
health-writes-waiting-do = The disk does not keep up. If it stays so, ask the technician.
health-families = Families
health-families-what = { $joined } of { $of } guardians have joined.
health-computers = Computers this week
health-computers-what = { $count ->
    [one] { $count } computer was here in the last seven days.
   *[other] { $count } computers were here in the last seven days.
}
health-address = Address
health-address-https = Families reach it at { $address }. What they send is encrypted.
health-address-this-computer = Only this computer reaches it, at { $address }.
health-address-plain = Families reach it at { $address }. On the way others could read what they send.
health-address-do = For families, put it behind an encrypted address (https) and say so with --address.
health-certificate = Certificate
health-certificate-what = Good until { $date }.
health-certificate-self-made = Made by the school itself, good until { $date }. The server renews it.
health-certificate-do = Ask the technician to renew it. After that day no family reaches the school.
health-back-up = Back up now
health-back-up-about = Everything is copied into one new file, which is then opened and looked at. Nobody notices.
health-back-up-done = The backup is made.
health-backups = Backups on file
health-backup-whole = Whole
health-backup-full = No room
health-backup-damaged = Not whole, not kept
health-backup-failed = Failed
health-backups-none = None yet.
