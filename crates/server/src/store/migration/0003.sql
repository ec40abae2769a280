-- Backups that this server made, or meant to make.
CREATE TABLE backup_run (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    file TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    removed_at BIGINT
);
