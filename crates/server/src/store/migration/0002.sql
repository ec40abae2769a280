-- An import as the office lives with it: carried out, refused, or waiting for a person's yes.
CREATE TABLE intake (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    person TEXT,
    way TEXT NOT NULL,
    state TEXT NOT NULL,
    files TEXT NOT NULL,
    schools TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    rows_skipped BIGINT NOT NULL,
    findings TEXT NOT NULL,
    undone_at BIGINT,
    undone_by TEXT,
    looked TEXT
);

CREATE INDEX intake_number ON intake (number);

-- What takes an import back: what it wrote, as it was before, some hundred rows together.
CREATE TABLE intake_step (
    intake TEXT NOT NULL REFERENCES intake (id),
    place BIGINT NOT NULL,
    school TEXT NOT NULL REFERENCES school (id),
    steps TEXT NOT NULL,
    PRIMARY KEY (intake, place)
);

-- Files on their way in, piece by piece, until somebody has said yes or no to what they would change.
CREATE TABLE intake_piece (
    offer TEXT NOT NULL,
    file BIGINT NOT NULL,
    piece BIGINT NOT NULL,
    person TEXT,
    at BIGINT NOT NULL,
    name TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (offer, file, piece)
);

-- What another system's attendance files mean here, as somebody has said.
CREATE TABLE school_mapping (
    name TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    person TEXT,
    body TEXT NOT NULL
);
