-- One file for SQLite and PostgreSQL. Every table but tenant begins its key with the tenant, and every query names it.
-- Times are epoch milliseconds (UTC); doc is a JSON document.

CREATE TABLE tenant (
    tenant TEXT   NOT NULL PRIMARY KEY,
    name   TEXT   NOT NULL,
    epoch  TEXT   NOT NULL, -- changes when the data was restored: cursors of before it are answered 410
    seq    BIGINT NOT NULL, -- last number given in the change order; the row is locked by whoever writes
    oldest BIGINT NOT NULL  -- tombstones up to here are gone
);

CREATE TABLE record (
    tenant  TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    rev     BIGINT  NOT NULL,
    seq     BIGINT  NOT NULL,
    deleted BOOLEAN NOT NULL,
    doc     TEXT    NOT NULL, -- kept when deleted, for a restore
    code    TEXT,             -- of a reservation, as stored
    of_id   TEXT,             -- of an attendance, its reservation
    made_at BIGINT  NOT NULL, -- 0 where the document does not say
    changed BIGINT  NOT NULL, -- by the server's clock
    PRIMARY KEY (tenant, kind, id)
);
CREATE UNIQUE INDEX record_seq ON record (tenant, seq);
CREATE INDEX record_code ON record (tenant, kind, code);
CREATE INDEX record_of ON record (tenant, kind, of_id);
CREATE INDEX record_made ON record (tenant, kind, made_at);

-- Kept with every change of a record, so that a digest costs nothing to read.
CREATE TABLE digest (
    tenant TEXT   NOT NULL,
    kind   TEXT   NOT NULL,
    count  BIGINT NOT NULL,
    sum    BIGINT NOT NULL,
    PRIMARY KEY (tenant, kind)
);

-- Who changed which record and which of its fields (a JSON array of names), since it was made: what a merge tells, and
-- what a delete is held up by.
CREATE TABLE touch (
    tenant      TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    id          TEXT   NOT NULL,
    rev         BIGINT NOT NULL,
    device      TEXT,
    device_name TEXT,
    person      TEXT,
    at          BIGINT NOT NULL,
    fields      TEXT,
    PRIMARY KEY (tenant, kind, id, rev)
);

CREATE TABLE device (
    tenant TEXT   NOT NULL,
    device TEXT   NOT NULL,
    name   TEXT,
    last_n BIGINT NOT NULL,
    seen   BIGINT NOT NULL,
    PRIMARY KEY (tenant, device)
);

CREATE TABLE op_result (
    tenant TEXT   NOT NULL,
    op_id  TEXT   NOT NULL,
    result TEXT   NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (tenant, op_id)
);

CREATE TABLE account (
    tenant   TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    email    TEXT    NOT NULL, -- lower case
    name     TEXT    NOT NULL,
    role     TEXT    NOT NULL, -- coach | front_desk
    hash     TEXT    NOT NULL, -- Argon2id
    disabled BOOLEAN NOT NULL,
    made_at  BIGINT  NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE UNIQUE INDEX account_email ON account (email);

CREATE TABLE session (
    token_hash  TEXT   NOT NULL PRIMARY KEY, -- SHA-256 of the token
    tenant      TEXT   NOT NULL,
    id          TEXT   NOT NULL,
    account     TEXT   NOT NULL,
    device_name TEXT,
    made_at     BIGINT NOT NULL,
    seen_at     BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL
);
CREATE INDEX session_tenant ON session (tenant, id);
