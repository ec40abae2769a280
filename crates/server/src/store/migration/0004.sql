-- The secret that somebody's app makes codes from, beside their password.
CREATE TABLE second_factor (
    person TEXT PRIMARY KEY,
    secret BYTEA NOT NULL,
    since BIGINT NOT NULL,
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
    factor_due_at BIGINT,
    good_until BIGINT
);

-- Who signs staff in elsewhere, by OpenID Connect.
CREATE TABLE openid_provider (
    issuer TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    client_id TEXT NOT NULL,
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
    also_by_hand BIGINT NOT NULL,
    PRIMARY KEY (person, school, role)
);
