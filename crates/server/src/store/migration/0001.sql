-- A school, and the counter that numbers every change its people may see.
CREATE TABLE school (
    id TEXT PRIMARY KEY,
    source_id TEXT NOT NULL UNIQUE,
    seq BIGINT NOT NULL
);

-- Every fact that leaves the server, at its newest version, with all that a feed is filtered by.
-- The audience is a list of badges between bars: |family|staff|role:nurse|person:...|
CREATE TABLE thing (
    school TEXT NOT NULL REFERENCES school (id),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    student TEXT,
    topic TEXT NOT NULL,
    audience TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id, school)
);

CREATE UNIQUE INDEX thing_feed ON thing (school, seq);

CREATE INDEX thing_of_student ON thing (student, kind, seq);

-- What somebody who could see a thing can see no more: the feed says "forget".
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

-- What a school's files call a thing, and what it is called here.
CREATE TABLE source (
    kind TEXT NOT NULL,
    source_id TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (kind, source_id)
);

-- Attendance as it came, row by row.
CREATE TABLE raw_event (
    student TEXT NOT NULL,
    day TEXT NOT NULL,
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
    until_day TEXT,
    document TEXT NOT NULL
);

CREATE INDEX guardian_limit_of ON guardian_limit (guardian, student);

-- What a member of staff is at a school.
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
    student TEXT PRIMARY KEY
);

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
    person TEXT NOT NULL,
    code_hash TEXT NOT NULL UNIQUE,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    used_by TEXT
);

CREATE INDEX invitation_of_person ON invitation (person);

-- Signed-in computers; only the hash of a token is kept.
CREATE TABLE device (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    side TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    joined_at BIGINT NOT NULL,
    last_seen_at BIGINT,
    revoked_at BIGINT,
    emptied_on TEXT
);

CREATE INDEX device_of_person ON device (person);

-- Every write ever taken: sent again, it gets the same receipt.
CREATE TABLE taken_write (
    id TEXT PRIMARY KEY,
    device TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    outcome TEXT NOT NULL,
    taken_at BIGINT NOT NULL
);

-- One row per act, never changed: who did what about whom, and when.
CREATE TABLE act (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    person TEXT,
    device TEXT,
    what TEXT NOT NULL,
    school TEXT,
    student TEXT,
    thing TEXT,
    detail TEXT NOT NULL
);

CREATE INDEX act_of_student ON act (student, at);

-- Files. Who may read one follows from the thing that names it.
CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    student TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    thing_kind TEXT,
    thing_id TEXT
);

-- What was imported, when, and what was said of it.
CREATE TABLE import_run (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    outcome TEXT NOT NULL
);
