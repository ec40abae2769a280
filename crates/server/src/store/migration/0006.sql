-- A school's log of acts as one chain: how many lines it has, and the hash of the last one. '': acts of no school.
CREATE TABLE act_chain (
    chain TEXT PRIMARY KEY,
    length BIGINT NOT NULL,
    head TEXT NOT NULL
);

ALTER TABLE act ADD COLUMN chain TEXT;

ALTER TABLE act ADD COLUMN place BIGINT;

ALTER TABLE act ADD COLUMN hash TEXT;

CREATE UNIQUE INDEX act_in_chain ON act (chain, place);
