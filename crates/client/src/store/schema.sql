-- What one computer keeps, encrypted whole. Times are microseconds since 1970 UTC, days ISO 8601, ids UUID text.
-- Made by the migrations beside this file; a test fails when this text and the real schema drift apart.

-- One person at one school or district.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    side TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    -- JSON list; empty for a family.
    roles TEXT NOT NULL,
    device TEXT NOT NULL,
    -- NULL: the school has signed this computer out.
    token TEXT,
    -- How far the feed has been taken; NULL: from the start.
    cursor TEXT,
    synced_at INTEGER,
    -- The day on which both sides last compared what they hold, and whether something came since.
    verified_on TEXT,
    unverified INTEGER NOT NULL DEFAULT 1,
    -- A feed that did not agree starts over, once a day at most and not at the same moment everywhere.
    started_over_on TEXT,
    start_over_after INTEGER
) STRICT;

-- Facts as the school's feed carries them. The columns beside the body are taken from it, to find it by.
CREATE TABLE thing (
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    school TEXT NOT NULL,
    student TEXT,
    topic TEXT NOT NULL,
    -- The body's state; of a message its side.
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

-- What was written here, in order, with the exact JSON that the school is sent. State: waiting, received, refused.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    write TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    command TEXT NOT NULL,
    command_version INTEGER NOT NULL,
    student TEXT,
    given_name TEXT NOT NULL,
    -- The thing that the write is about.
    kind TEXT NOT NULL,
    thing TEXT NOT NULL,
    body TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    refusal TEXT
) STRICT;

CREATE INDEX outbox_by_state ON outbox (account, state, seq);

CREATE INDEX outbox_by_thing ON outbox (account, kind, thing, seq);

-- What things look like with the waiting writes in them; also new things that the school refused, until put away.
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

-- What screens read: the newest overlay of a thing, else the thing.
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

-- Which facts have changed, so that what was read or worked out before is known to be old. Kept by the triggers below,
-- whatever changes a fact: a right that is lost, a write that is taken back, a row that goes with another.
CREATE TABLE touched (
    -- No reference: the rows of an account that goes are touched as they go, and then erased with it.
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- The child, or the thing itself where it is about no child.
    about TEXT NOT NULL,
    -- Rises with every change of the account.
    stamp INTEGER NOT NULL,
    PRIMARY KEY (account, kind, about)
) STRICT, WITHOUT ROWID;

CREATE INDEX touched_by_stamp ON touched (account, stamp);

-- Touching is an insert here: one place that gives the next stamp.
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

-- Up to which version an answer of the school has been looked at here.
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
    -- Whether the school has it.
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
