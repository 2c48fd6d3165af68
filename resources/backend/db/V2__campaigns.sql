-- What campaigns need beside their records. One file for SQLite and PostgreSQL; times are epoch milliseconds (UTC).

-- A sending under way or over. Its record tells people; this row is what senders go by.
CREATE TABLE run (
    tenant   TEXT    NOT NULL,
    dispatch TEXT    NOT NULL,
    campaign TEXT    NOT NULL,
    name     TEXT    NOT NULL, -- the campaign's
    state    TEXT    NOT NULL, -- running | paused | stopped | done
    test     BOOLEAN NOT NULL,
    holder   TEXT    NOT NULL, -- the process that sends
    epoch    BIGINT  NOT NULL, -- grows with every change of holder; whoever comes with an older one writes nothing
    beat     BIGINT  NOT NULL, -- the holder's last sign of life
    seq      BIGINT  NOT NULL, -- last number given to a change of one of its deliveries
    retries  BIGINT  NOT NULL, -- of those asked for, how many were begun
    letter   TEXT    NOT NULL, -- what all its messages have in common, JSON
    started  BIGINT  NOT NULL,
    ended    BIGINT,
    PRIMARY KEY (tenant, dispatch)
);
CREATE INDEX run_campaign ON run (tenant, campaign);
CREATE INDEX run_state ON run (tenant, state);

-- One row for each recipient and channel of a sending, frozen when it began.
CREATE TABLE delivery (
    tenant       TEXT   NOT NULL,
    dispatch     TEXT   NOT NULL,
    n            BIGINT NOT NULL, -- from 1
    seq          BIGINT NOT NULL,
    channel      TEXT   NOT NULL,
    state        TEXT   NOT NULL,
    recipient    TEXT   NOT NULL, -- a person's or a group's id, or an address
    name         TEXT,
    address      TEXT,            -- null within the studio's own chat
    conversation TEXT,            -- where it is written, within the studio's own chat
    subject      TEXT,
    content      TEXT   NOT NULL,
    send_key     TEXT   NOT NULL, -- the idempotency key
    provider_id  TEXT,
    code         TEXT,
    info         TEXT,
    attempts     BIGINT NOT NULL,
    called       BIGINT,          -- when its key was first on the disk before a call; null when it surely never left
    not_before   BIGINT NOT NULL, -- it is not touched earlier
    at           BIGINT NOT NULL, -- of its last change
    PRIMARY KEY (tenant, dispatch, n)
);
CREATE INDEX delivery_seq ON delivery (tenant, dispatch, seq);
CREATE INDEX delivery_state ON delivery (tenant, dispatch, channel, state, n);

-- What went wrong, for the log of the classic clients.
CREATE TABLE campaign_error (
    tenant   TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    campaign TEXT   NOT NULL,
    name     TEXT   NOT NULL, -- the campaign's
    channel  TEXT   NOT NULL,
    contact  TEXT,
    contact_name TEXT,
    address  TEXT,
    code     TEXT,
    info     TEXT,
    state    TEXT   NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX campaign_error_at ON campaign_error (tenant, at);

-- Who sends what is planned at its time.
CREATE TABLE scheduler_lease (
    tenant TEXT   NOT NULL PRIMARY KEY,
    holder TEXT   NOT NULL,
    name   TEXT,
    kind   TEXT   NOT NULL, -- desk | server
    epoch  BIGINT NOT NULL,
    until  BIGINT NOT NULL
);

-- Where this database lives. A copy of it elsewhere sends nothing by itself until a person says so.
CREATE TABLE home (
    one   BIGINT NOT NULL PRIMARY KEY,
    place TEXT   NOT NULL
);
