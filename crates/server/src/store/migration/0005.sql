-- What somebody in the office has entered about a guardian's rights over a child, each by a paper on file.
CREATE TABLE rights_entry (
    id TEXT PRIMARY KEY,
    restriction TEXT NOT NULL,
    school TEXT NOT NULL REFERENCES school (id),
    student TEXT NOT NULL,
    guardian TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX rights_entry_of ON rights_entry (student, guardian);
