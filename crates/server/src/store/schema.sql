-- What a school's server keeps, in the words of both engines. Made by the migrations beside this file; a test fails
-- when this text and the real schema drift apart. Ids are UUID text, days ISO 8601 (2026-10-06), moments milliseconds
-- since 1970 UTC (BIGINT). No column holds a real number, and nothing above the store knows which engine it is.

-- How far this store has come: one row per migration that was carried out.
CREATE TABLE migration (
    number BIGINT PRIMARY KEY
);

-- A school, and the counter that numbers every change its people may see.
CREATE TABLE school (
    id TEXT PRIMARY KEY,
    -- What the school's own files call it.
    source_id TEXT NOT NULL UNIQUE,
    -- The number of the newest change. Taken first by every writer of the school, so that they queue in one order.
    seq BIGINT NOT NULL
);

-- Every fact that leaves the server, at its newest version, with all that a feed is filtered by.
CREATE TABLE thing (
    school TEXT NOT NULL REFERENCES school (id),
    -- "student", "days", "explanation" …: protocol::kind has them all.
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    -- Rises by one with every change; an edit names the one it saw.
    version BIGINT NOT NULL,
    -- The school's counter when this version was written: what a cursor counts in.
    seq BIGINT NOT NULL,
    -- NULL: about the school or a grown-up, not about one child.
    student TEXT,
    -- What a guardian must have a right to ("attendance", "support" …).
    topic TEXT NOT NULL,
    -- A list of badges between bars: |family|staff|role:nurse|person:...|
    audience TEXT NOT NULL,
    -- The fact as it crosses the wire, JSON.
    body TEXT NOT NULL,
    -- A grown-up known to two schools is a thing of each.
    PRIMARY KEY (kind, id, school)
);

CREATE UNIQUE INDEX thing_feed ON thing (school, seq);

CREATE INDEX thing_of_student ON thing (student, kind, seq);

-- What somebody who could see a thing can see no more: the feed says "forget". The audience is who must forget.
CREATE TABLE forgotten (
    school TEXT NOT NULL REFERENCES school (id),
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    student TEXT,
    topic TEXT NOT NULL,
    audience TEXT NOT NULL,
    PRIMARY KEY (school, seq)
);

-- What a school's files call a thing, and what it is called here. Never rewritten: the same child keeps its id.
CREATE TABLE source (
    kind TEXT NOT NULL,
    -- A child's begins with the school's: one child at two schools is a student of each.
    source_id TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (kind, source_id)
);

CREATE INDEX source_of ON source (id);

-- Attendance as it came, row by row; the days of a child are worked out from it. A decision never changes it.
CREATE TABLE raw_event (
    student TEXT NOT NULL,
    day TEXT NOT NULL,
    -- attendance::RawEvent, JSON.
    body TEXT NOT NULL
);

CREATE INDEX raw_event_of_student ON raw_event (student, day);

-- A guardian's rights over a child: all topics, but for the limits.
CREATE TABLE guardian_link (
    guardian TEXT NOT NULL,
    student TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES school (id),
    PRIMARY KEY (guardian, student)
);

CREATE INDEX guardian_link_of_student ON guardian_link (student);

-- What a document on file takes from a guardian's rights, from a day until a day.
CREATE TABLE guardian_limit (
    guardian TEXT NOT NULL,
    student TEXT NOT NULL,
    topic TEXT NOT NULL,
    from_day TEXT NOT NULL,
    -- NULL: until another document says otherwise.
    until_day TEXT,
    -- Which paper says so.
    document TEXT NOT NULL
);

CREATE INDEX guardian_limit_of ON guardian_limit (guardian, student);

-- What somebody in the office has entered about a guardian's rights over a child, each by a paper on file. Never
-- changed and never deleted: a later entry goes over an earlier one, and guardian_limit says what follows.
CREATE TABLE rights_entry (
    id TEXT PRIMARY KEY,
    -- The first entry of the restriction that this one makes or goes on with.
    restriction TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES school (id),
    student TEXT NOT NULL,
    guardian TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    -- attendance::RightsEntry, JSON.
    body TEXT NOT NULL
);

CREATE INDEX rights_entry_of ON rights_entry (student, guardian);

CREATE INDEX rights_entry_of_guardian ON rights_entry (guardian);

-- What a member of staff is at a school, as a person here has said: what rights follow from.
CREATE TABLE staff_role (
    person TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES school (id),
    role TEXT NOT NULL,
    PRIMARY KEY (person, school, role)
);

-- What the school's own files say staff are. It opens nothing by itself: a login and a role are given by a person.
CREATE TABLE roster_role (
    person TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES school (id),
    role TEXT NOT NULL,
    PRIMARY KEY (person, school, role)
);

-- Children whom an import found gone from the roster; their record stays.
CREATE TABLE left_student (
    student TEXT PRIMARY KEY,
    -- The last day at the school, once it was looked for; '' where nothing says it.
    left_on TEXT
);

CREATE INDEX left_student_on ON left_student (left_on);

-- How a member of staff signs in. The password is hashed with Argon2id.
CREATE TABLE login (
    login TEXT PRIMARY KEY,
    person TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL
);

-- One-time codes; only their hashes are kept.
CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    -- The guardian whom the letter is for.
    person TEXT NOT NULL,
    code_hash TEXT NOT NULL UNIQUE,
    -- The member of staff, or the technician's command line.
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    -- The computer that came in with it: to it alone a lost answer is given again.
    used_by TEXT
);

CREATE INDEX invitation_of_person ON invitation (person);

-- Signed-in computers; only the hash of a token is kept.
CREATE TABLE device (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    -- As the computer calls itself.
    name TEXT NOT NULL,
    -- "family" or "school".
    side TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    joined_at BIGINT NOT NULL,
    last_seen_at BIGINT,
    revoked_at BIGINT,
    -- The day of the last push that emptied its outbox: nothing older can honestly turn up after it.
    emptied_on TEXT
);

CREATE INDEX device_of_person ON device (person);

-- Every write ever taken: sent again, it gets the same receipt.
CREATE TABLE taken_write (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    -- The same id over another body is refused.
    body_hash TEXT NOT NULL,
    -- The receipt, JSON.
    outcome TEXT NOT NULL,
    taken_at BIGINT NOT NULL
);

-- One row per act, never changed: who did what about whom, and when. Ids alone: what people wrote is not in it.
CREATE TABLE act (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    -- NULL: the technician's command line.
    person TEXT,
    device TEXT,
    -- The command's name, or what the server did by itself.
    what TEXT NOT NULL,
    school TEXT,
    student TEXT,
    thing TEXT,
    detail TEXT NOT NULL,
    -- Which log the line stands in: its school's, or '' where it is of no school.
    chain TEXT,
    -- Its number there, from 1 on, without a gap.
    place BIGINT,
    -- Over the line and the hash of the one before it: server::act_chain.
    hash TEXT
);

CREATE INDEX act_of_student ON act (student, at);

CREATE UNIQUE INDEX act_in_chain ON act (chain, place);

-- A school's log of acts as one chain: how many lines it has, and the hash of the last one. '': acts of no school.
CREATE TABLE act_chain (
    chain TEXT PRIMARY KEY,
    length BIGINT NOT NULL,
    head TEXT NOT NULL
);

-- Files. Who may read one follows from the thing that names it.
CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    student TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    -- The media type, by what its first bytes say: "application/pdf", "image/png" or "image/jpeg".
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    -- NULL until something names it: until then nobody reads it.
    thing_kind TEXT,
    thing_id TEXT
);

-- Of earlier versions, and written no more: an import's history is in intake, and migrations only add.
CREATE TABLE import_run (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    -- The plan's counts, JSON.
    outcome TEXT NOT NULL
);

-- An import as the office lives with it: carried out, refused, or waiting for a person's yes.
CREATE TABLE intake (
    id TEXT PRIMARY KEY,
    -- What people call it by; the later has the higher.
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    -- Who said yes in the window. NULL: the technician's command line, or the watched folder.
    person TEXT,
    -- "command_line", "window" or "folder".
    way TEXT NOT NULL,
    -- "imported", "unchanged", "refused", "waiting", "dropped" or "undone".
    state TEXT NOT NULL,
    -- The names of the files, a JSON list.
    files TEXT NOT NULL,
    -- What it did to each school, in numbers: a JSON list of protocol::ImportAtSchool.
    schools TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    rows_skipped BIGINT NOT NULL,
    -- What was found in the files, JSON; it holds ids of the source, and no name.
    findings TEXT NOT NULL,
    undone_at BIGINT,
    -- NULL beside a moment: the technician's command line.
    undone_by TEXT,
    -- What the watched folder's files looked like, by a hash: the same are not looked into again. NULL: no folder's.
    looked TEXT
);

CREATE INDEX intake_number ON intake (number);

-- What takes an import back: what it wrote, as it was before, some hundred rows together. Kept for thirty days.
CREATE TABLE intake_step (
    intake TEXT NOT NULL REFERENCES intake (id),
    place BIGINT NOT NULL,
    school TEXT NOT NULL REFERENCES school (id),
    -- A list of intake::Step, JSON.
    steps TEXT NOT NULL,
    PRIMARY KEY (intake, place)
);

-- Files on their way in, piece by piece, until somebody has said yes or no to what they would change.
CREATE TABLE intake_piece (
    -- What the files are called together.
    offer TEXT NOT NULL,
    file BIGINT NOT NULL,
    piece BIGINT NOT NULL,
    -- Who sent them, and alone may go on with them. NULL: the watched folder.
    person TEXT,
    at BIGINT NOT NULL,
    -- The file's own name, alike in all of its pieces.
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (offer, file, piece)
);

-- What another system's attendance files mean here, as somebody has said.
CREATE TABLE school_mapping (
    name TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    person TEXT,
    -- A mapping file, TOML.
    body TEXT NOT NULL
);

-- Backups that this server made, or meant to make. Only what stands here is ever taken away again.
CREATE TABLE backup_run (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    -- Where it was put; empty where none was made.
    file TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    -- "whole", or why there is none: server::backup has them all.
    outcome TEXT NOT NULL,
    -- When the server took it away for a newer one.
    removed_at BIGINT
);

-- The secret that somebody's app makes codes from, beside their password.
CREATE TABLE second_factor (
    person TEXT PRIMARY KEY,
    -- In the clear: codes are worked out from it.
    secret BYTEA NOT NULL,
    since BIGINT NOT NULL,
    -- The half minute of the newest code that was taken: neither it nor an older one is taken again.
    last_step BIGINT NOT NULL
);

-- One that was begun: it holds once a code of it was typed.
CREATE TABLE second_factor_begun (
    person TEXT PRIMARY KEY,
    secret BYTEA NOT NULL,
    begun_at BIGINT NOT NULL
);

-- What opens once in a code's stead; only hashes are kept.
CREATE TABLE recovery_code (
    code_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    used_at BIGINT
);

CREATE INDEX recovery_code_of_person ON recovery_code (person);

-- Schools whose staff need a second factor.
CREATE TABLE second_factor_rule (
    school TEXT PRIMARY KEY,
    since BIGINT NOT NULL
);

-- What holds of a signed-in computer besides its token.
CREATE TABLE device_term (
    device TEXT PRIMARY KEY,
    -- Nothing else is answered before a second factor is set up.
    factor_due_at BIGINT,
    -- Whoever came from elsewhere comes from there again by then.
    good_until BIGINT
);

-- Who signs staff in elsewhere, by OpenID Connect.
CREATE TABLE openid_provider (
    issuer TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    client_id TEXT NOT NULL,
    -- In the clear: the server shows it there. NULL: a public client.
    client_secret TEXT,
    groups_claim TEXT NOT NULL,
    scopes TEXT NOT NULL,
    good_days BIGINT NOT NULL
);

-- What a group there makes somebody here.
CREATE TABLE openid_group (
    name TEXT NOT NULL,
    school TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (name, school, role)
);

-- Who somebody is that came from there.
CREATE TABLE openid_subject (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX openid_subject_of_person ON openid_subject (person);

-- Whoever is on a page there now; only the hash of what they must show is kept.
CREATE TABLE openid_flow (
    flow_hash TEXT PRIMARY KEY,
    state_hash TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    redirect TEXT NOT NULL,
    begun_at BIGINT NOT NULL
);

-- Roles that somebody has by their groups there; each is in staff_role too.
CREATE TABLE group_role (
    person TEXT NOT NULL,
    school TEXT NOT NULL,
    role TEXT NOT NULL,
    -- 1: an administrator has given it as well, and it stays when the group goes.
    also_by_hand BIGINT NOT NULL,
    PRIMARY KEY (person, school, role)
);

-- What keeps a child's record from being erased. Ended ones stay, as long as the record does.
CREATE TABLE legal_hold (
    id TEXT PRIMARY KEY,
    school TEXT NOT NULL REFERENCES school (id),
    student TEXT NOT NULL,
    placed_at BIGINT NOT NULL,
    -- NULL: it stands.
    ended_at BIGINT,
    -- attendance::LegalHold, JSON.
    body TEXT NOT NULL
);

CREATE INDEX legal_hold_of ON legal_hold (student);

-- What families have asked to have erased.
CREATE TABLE deletion_request (
    id TEXT PRIMARY KEY,
    school TEXT NOT NULL REFERENCES school (id),
    student TEXT NOT NULL,
    guardian TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    -- NULL: it waits.
    answered_at BIGINT,
    -- attendance::DeletionRequest, JSON.
    body TEXT NOT NULL
);

CREATE INDEX deletion_request_of ON deletion_request (student);

CREATE INDEX deletion_request_at ON deletion_request (school, asked_at);

-- What was erased, by its kind and id alone, so that a backup from before has it erased again.
CREATE TABLE erasure (
    -- "student", "message", "support_request", "note" or "file".
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);

-- The day on which something nightly was done last, by whichever process did it. Under 'restored' stands no day, but an
-- id that no other store has: this one was restored from a backup.
CREATE TABLE nightly_run (
    job TEXT PRIMARY KEY,
    day TEXT NOT NULL
);
