-- Times are epoch milliseconds (UTC); money is in hundredths of a franc; doc and base are JSON documents.
-- Every kind's table has the same first columns: what the user sees (doc), what the server last said (base, rev).

CREATE TABLE meta (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE reservation (
    row       INTEGER NOT NULL PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    rev       BIGINT  NOT NULL, -- 0 while the server does not know it
    base      TEXT,             -- null while the server does not know it
    sum       BIGINT  NOT NULL, -- checksum of base
    doc       TEXT    NOT NULL,
    deleted   BOOLEAN NOT NULL DEFAULT FALSE, -- deleted here, the server not yet told
    code      TEXT,             -- upper case
    code_end  TEXT,             -- the code reversed, so that its last characters are found by prefix
    person    TEXT,
    email     TEXT,
    whatsapp  TEXT,             -- E.164, or as written when it is no number
    course    TEXT,             -- the course's name, for a product the offer's
    course_id TEXT,
    offer     TEXT,
    first_at  BIGINT,           -- first and last session; null when no date could be read
    last_at   BIGINT,
    days      TEXT,             -- ISO days in the studio's zone, separated by blanks
    product   BOOLEAN NOT NULL DEFAULT FALSE,
    cancelled BOOLEAN NOT NULL DEFAULT FALSE,
    came      BOOLEAN NOT NULL DEFAULT FALSE, -- validated, here or by the server
    amount    BIGINT,
    source    TEXT,
    made_at   BIGINT,
    by_person TEXT,             -- folded, to sort by
    labels    TEXT,             -- course and offer, folded: few values, so they are searched by value; to sort by
    domain    TEXT,             -- of the e-mail address, folded: as above
    search    TEXT    NOT NULL  -- all else that the search field looks at, folded, a line for each value
);
CREATE INDEX reservation_code ON reservation (code);
CREATE INDEX reservation_code_end ON reservation (code_end);
CREATE INDEX reservation_digest ON reservation (rev, id);
-- For the list: one index for each common order, and sets of rows for the filters. A row's number is part of every
-- index, so the list's orders and sets are read without touching the rows.
CREATE INDEX reservation_by_person ON reservation (by_person);
CREATE INDEX reservation_whatsapp ON reservation (whatsapp);
CREATE INDEX reservation_labels ON reservation (labels);
CREATE INDEX reservation_domain ON reservation (domain);
CREATE INDEX reservation_course ON reservation (course_id, course);
CREATE INDEX reservation_first ON reservation (first_at);
CREATE INDEX reservation_last ON reservation (last_at);
CREATE INDEX reservation_made ON reservation (made_at);
CREATE INDEX reservation_source ON reservation (source);
CREATE INDEX reservation_product ON reservation (product);
CREATE INDEX reservation_cancelled ON reservation (cancelled);
CREATE INDEX reservation_came ON reservation (came);
CREATE INDEX reservation_deleted ON reservation (deleted);

-- The column is folded (small letters, no accents) before it comes here.
CREATE VIRTUAL TABLE reservation_fts USING fts5 (
    search, content = 'reservation', content_rowid = 'row', tokenize = 'trigram', columnsize = 0
);
CREATE TRIGGER reservation_fts_insert AFTER INSERT ON reservation BEGIN
    INSERT INTO reservation_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER reservation_fts_delete AFTER DELETE ON reservation BEGIN
    INSERT INTO reservation_fts (reservation_fts, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER reservation_fts_update AFTER UPDATE OF search ON reservation WHEN old.search <> new.search BEGIN
    INSERT INTO reservation_fts (reservation_fts, rowid, search) VALUES ('delete', old.row, old.search);
    INSERT INTO reservation_fts (rowid, search) VALUES (new.row, new.search);
END;

CREATE TABLE attendance (
    row            INTEGER NOT NULL PRIMARY KEY,
    id             TEXT    NOT NULL UNIQUE,
    rev            BIGINT  NOT NULL,
    base           TEXT,
    sum            BIGINT  NOT NULL,
    doc            TEXT    NOT NULL,
    deleted        BOOLEAN NOT NULL DEFAULT FALSE,
    reservation_id TEXT,
    session        TEXT,            -- ISO day in the studio's zone
    at             BIGINT,
    undone         BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE INDEX attendance_reservation ON attendance (reservation_id, session);
CREATE INDEX attendance_at ON attendance (at);

CREATE TABLE course (
    row      INTEGER NOT NULL PRIMARY KEY,
    id       TEXT    NOT NULL UNIQUE,
    rev      BIGINT  NOT NULL,
    base     TEXT,
    sum      BIGINT  NOT NULL,
    doc      TEXT    NOT NULL,
    deleted  BOOLEAN NOT NULL DEFAULT FALSE,
    name     TEXT,
    archived BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE offer (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    name    TEXT,
    product BOOLEAN NOT NULL DEFAULT FALSE
);

CREATE TABLE person (
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
CREATE INDEX person_email ON person (email COLLATE NOCASE);

CREATE TABLE event (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    of_id   TEXT,
    at      BIGINT
);
CREATE INDEX event_of ON event (of_id);

-- What waits for the server, and what a person has to decide. A row leaves 'waiting' in the transaction that applies
-- the server's answer to it.
CREATE TABLE operation (
    op_id      TEXT    NOT NULL PRIMARY KEY,
    n          BIGINT,           -- the device's number; null once set aside or settled
    kind       TEXT    NOT NULL,
    id         TEXT    NOT NULL,
    type       TEXT    NOT NULL,
    base       TEXT,
    body       TEXT,
    at         BIGINT  NOT NULL,
    state      TEXT    NOT NULL, -- waiting | aside | settled
    tried      INTEGER NOT NULL DEFAULT 0, -- attempts whose outcome was a fault of this very operation
    sent       BOOLEAN NOT NULL DEFAULT FALSE, -- it may have reached the server
    reason     TEXT,             -- conflict | rejected | poisoned
    code       TEXT,
    message    TEXT,
    theirs     TEXT,
    theirs_by  TEXT,
    fields     TEXT,
    aside_at   BIGINT,
    settled_at BIGINT,
    settled_as TEXT,             -- mine | theirs | retry | drop
    queued_as  TEXT              -- the operation that a settlement queued
);
CREATE UNIQUE INDEX operation_n ON operation (n) WHERE n IS NOT NULL;
CREATE INDEX operation_record ON operation (kind, id);
CREATE INDEX operation_state ON operation (state);
