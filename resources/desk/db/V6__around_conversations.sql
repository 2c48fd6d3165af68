-- What stands around a conversation: what is being written, ready answers, what is sent later, the studio's own emoji, the
-- assistant; and the people behind it, of whom several records may speak.
CREATE TABLE draft (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    conversation_id TEXT,
    at BIGINT
);
CREATE INDEX draft_conversation ON draft (conversation_id, at);

CREATE TABLE canned_reply (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE later_message (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    conversation_id TEXT,
    at BIGINT,
    state TEXT
);
CREATE INDEX later_message_conversation ON later_message (conversation_id, at);
CREATE INDEX later_message_state ON later_message (state, at);

CREATE TABLE emoji (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE ai_config (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE ai_log (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    conversation_id TEXT,
    at BIGINT
);
CREATE INDEX ai_log_at ON ai_log (at);

CREATE TABLE lead (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    name TEXT,
    email TEXT,
    whatsapp TEXT
);

CREATE TABLE customer (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    name TEXT,
    email TEXT,
    whatsapp TEXT
);

CREATE TABLE contact (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE note (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    contact_id TEXT,
    at BIGINT
);
CREATE INDEX note_contact ON note (contact_id, at);
