-- The last day of a child who has left, once it was looked for; '' where nothing says it.
ALTER TABLE left_student ADD COLUMN left_on TEXT;

CREATE INDEX left_student_on ON left_student (left_on);

-- What keeps a child's record from being erased. Ended ones stay.
CREATE TABLE legal_hold (
    id TEXT PRIMARY KEY,
    school TEXT NOT NULL REFERENCES school (id),
    student TEXT NOT NULL,
    placed_at BIGINT NOT NULL,
    ended_at BIGINT,
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
    answered_at BIGINT,
    body TEXT NOT NULL
);

CREATE INDEX deletion_request_of ON deletion_request (student);

CREATE INDEX deletion_request_at ON deletion_request (school, asked_at);

-- What was erased, by its kind and id alone, so that a backup from before has it erased again.
CREATE TABLE erasure (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);

-- The day on which something nightly was done last, by whichever process did it.
CREATE TABLE nightly_run (
    job TEXT PRIMARY KEY,
    day TEXT NOT NULL
);
