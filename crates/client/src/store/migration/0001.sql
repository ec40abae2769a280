CREATE TABLE account (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    side TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    device TEXT NOT NULL,
    token TEXT,
    cursor TEXT,
    synced_at INTEGER,
    verified_on TEXT,
    unverified INTEGER NOT NULL DEFAULT 1,
    started_over_on TEXT,
    start_over_after INTEGER
) STRICT;

CREATE TABLE thing (
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    school TEXT NOT NULL,
    student TEXT,
    topic TEXT NOT NULL,
    state TEXT,
    guardian TEXT,
    year INTEGER,
    at INTEGER,
    body TEXT NOT NULL,
    PRIMARY KEY (account, kind, id, school)
) STRICT;

CREATE INDEX thing_by_student ON thing (account, kind, student, guardian, state, at);

CREATE INDEX thing_by_year ON thing (account, kind, year);

CREATE INDEX thing_by_state ON thing (account, kind, state);

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    write TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    command TEXT NOT NULL,
    command_version INTEGER NOT NULL,
    student TEXT,
    given_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    thing TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    refusal TEXT
) STRICT;

CREATE INDEX outbox_by_state ON outbox (account, state, seq);

CREATE INDEX outbox_by_thing ON outbox (account, kind, thing, seq);

CREATE TABLE overlay (
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES outbox (seq) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    school TEXT NOT NULL,
    student TEXT,
    topic TEXT NOT NULL,
    state TEXT,
    guardian TEXT,
    year INTEGER,
    at INTEGER,
    body TEXT NOT NULL,
    refused INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account, kind, id, seq)
) STRICT;

CREATE INDEX overlay_by_write ON overlay (seq);

CREATE VIEW fact AS
SELECT t.account, t.kind, t.id, t.version, t.school, t.student, t.topic, t.state, t.guardian, t.year, t.at, t.body,
    0 AS refused
FROM thing t
WHERE NOT EXISTS (SELECT 1 FROM overlay o WHERE o.account = t.account AND o.kind = t.kind AND o.id = t.id)
UNION ALL
SELECT o.account, o.kind, o.id, o.version, o.school, o.student, o.topic, o.state, o.guardian, o.year, o.at, o.body,
    o.refused
FROM overlay o
WHERE NOT EXISTS (
    SELECT 1 FROM overlay p WHERE p.account = o.account AND p.kind = o.kind AND p.id = o.id AND p.seq > o.seq
);

CREATE TABLE touched (
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    stamp INTEGER NOT NULL,
    PRIMARY KEY (account, kind, about)
) STRICT, WITHOUT ROWID;

CREATE INDEX touched_by_stamp ON touched (account, stamp);

CREATE VIEW touch (account, kind, about) AS SELECT account, kind, about FROM touched;

CREATE TRIGGER touch_stamps INSTEAD OF INSERT ON touch BEGIN
    INSERT INTO touched (account, kind, about, stamp)
    VALUES (new.account, new.kind, new.about,
        (SELECT coalesce(max(stamp), 0) + 1 FROM touched WHERE account = new.account))
    ON CONFLICT (account, kind, about) DO UPDATE SET stamp = excluded.stamp;
END;

CREATE TRIGGER thing_came AFTER INSERT ON thing BEGIN
    INSERT INTO touch VALUES (new.account, new.kind, coalesce(new.student, new.id));
END;

CREATE TRIGGER thing_changed AFTER UPDATE ON thing BEGIN
    INSERT INTO touch VALUES (old.account, old.kind, coalesce(old.student, old.id));
    INSERT INTO touch VALUES (new.account, new.kind, coalesce(new.student, new.id));
END;

CREATE TRIGGER thing_went AFTER DELETE ON thing BEGIN
    INSERT INTO touch VALUES (old.account, old.kind, coalesce(old.student, old.id));
END;

CREATE TRIGGER overlay_came AFTER INSERT ON overlay BEGIN
    INSERT INTO touch VALUES (new.account, new.kind, coalesce(new.student, new.id));
END;

CREATE TRIGGER overlay_changed AFTER UPDATE ON overlay BEGIN
    INSERT INTO touch VALUES (old.account, old.kind, coalesce(old.student, old.id));
    INSERT INTO touch VALUES (new.account, new.kind, coalesce(new.student, new.id));
END;

CREATE TRIGGER overlay_went AFTER DELETE ON overlay BEGIN
    INSERT INTO touch VALUES (old.account, old.kind, coalesce(old.student, old.id));
END;

CREATE TABLE seen (
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (account, kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    student TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,
    uploaded INTEGER NOT NULL DEFAULT 0,
    kept_at INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
    name TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
