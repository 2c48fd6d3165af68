-- Conversations as far as campaigns need them, campaigns with their sendings, and this desk's copy of the server's ledger.

CREATE TABLE participant (
    row      INTEGER NOT NULL PRIMARY KEY,
    id       TEXT    NOT NULL UNIQUE,
    rev      BIGINT  NOT NULL,
    base     TEXT,
    sum      BIGINT  NOT NULL,
    doc      TEXT    NOT NULL,
    deleted  BOOLEAN NOT NULL DEFAULT FALSE,
    name     TEXT,
    email    TEXT,
    whatsapp TEXT
);

CREATE TABLE conversation (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    title   TEXT,
    mode    TEXT,
    grouped BOOLEAN NOT NULL DEFAULT FALSE, -- of several, and still there
    members TEXT,                           -- JSON array of ids
    last_at BIGINT
);
CREATE INDEX conversation_grouped ON conversation (grouped);

CREATE TABLE message (
    row             INTEGER NOT NULL PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,
    rev             BIGINT  NOT NULL,
    base            TEXT,
    sum             BIGINT  NOT NULL,
    doc             TEXT    NOT NULL,
    deleted         BOOLEAN NOT NULL DEFAULT FALSE,
    conversation_id TEXT,
    at              BIGINT
);
CREATE INDEX message_conversation ON message (conversation_id, at);

CREATE TABLE campaign (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    name    TEXT,
    message TEXT,
    search  TEXT    NOT NULL, -- name and message, folded, a line for each
    status  TEXT,             -- as the server says it
    ways    TEXT    NOT NULL, -- wire names of its channels, separated by blanks
    groups  INTEGER NOT NULL DEFAULT 0,
    people  INTEGER NOT NULL DEFAULT 0, -- entries of its basket that are no groups, those of any_ids left out
    any_ids TEXT,             -- JSON array: entries that do not say what they are; null when there are none
    late    INTEGER NOT NULL DEFAULT 0, -- minutes
    made_at BIGINT,           -- when it was made or last changed, as far as the document says
    old_at  BIGINT,           -- time, and what became of it, where it has no sendings of its own
    old     TEXT              -- '<sent> <failed>'
);

CREATE TABLE dispatch (
    row         INTEGER NOT NULL PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    rev         BIGINT  NOT NULL,
    base        TEXT,
    sum         BIGINT  NOT NULL,
    doc         TEXT    NOT NULL,
    deleted     BOOLEAN NOT NULL DEFAULT FALSE,
    campaign_id TEXT,
    at          BIGINT,
    ahead       BOOLEAN NOT NULL DEFAULT FALSE -- nothing of it was sent, and somebody wants it to be
);
CREATE INDEX dispatch_campaign ON dispatch (campaign_id, at);
CREATE INDEX dispatch_at ON dispatch (at);
CREATE INDEX dispatch_ahead ON dispatch (ahead, at);

CREATE TABLE basket (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    name    TEXT
);

CREATE TABLE opt_out (
    row        INTEGER NOT NULL PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    rev        BIGINT  NOT NULL,
    base       TEXT,
    sum        BIGINT  NOT NULL,
    doc        TEXT    NOT NULL,
    deleted    BOOLEAN NOT NULL DEFAULT FALSE,
    contact_id TEXT,
    address    TEXT,          -- small letters, or E.164
    ways       TEXT           -- wire names separated by blanks; null for all
);
CREATE INDEX opt_out_contact ON opt_out (contact_id);

-- What the server's ledger said of each recipient when it was last asked.
CREATE TABLE delivery (
    dispatch_id TEXT    NOT NULL,
    n           INTEGER NOT NULL,
    seq         BIGINT  NOT NULL,
    recipient   TEXT,
    name        TEXT,
    channel     TEXT,
    address     TEXT,
    content     TEXT,
    state       TEXT,
    code        TEXT,
    info        TEXT,
    attempts    INTEGER NOT NULL DEFAULT 0,
    at          TEXT,
    PRIMARY KEY (dispatch_id, n)
) WITHOUT ROWID;

-- When this desk has to wake up; the columns are db-scheduler's.
CREATE TABLE scheduled_tasks (
    task_name            TEXT      NOT NULL,
    task_instance        TEXT      NOT NULL,
    task_data            BLOB,
    execution_time       TIMESTAMP NOT NULL,
    picked               BOOLEAN   NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP,
    last_failure         TIMESTAMP,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP,
    version              BIGINT    NOT NULL,
    priority             INTEGER,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
