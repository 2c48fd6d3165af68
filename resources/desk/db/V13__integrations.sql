-- Connections to other platforms, what was asked of them, and what a server told of them last.
CREATE TABLE integration (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE sync_run (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    integration_id TEXT,
    asked_at       TEXT
);
CREATE INDEX sync_run_of ON sync_run (integration_id, asked_at);
CREATE TABLE integration_activity (
    integration_id TEXT   NOT NULL PRIMARY KEY,
    told           TEXT   NOT NULL, -- as the server told it, personal data masked
    told_at        BIGINT NOT NULL  -- epoch milliseconds (UTC)
);
