-- Other platforms. Times are epoch milliseconds (UTC). The connections themselves are records of the kind "integration".
CREATE TABLE integration_secret (
    tenant      TEXT   NOT NULL,
    integration TEXT   NOT NULL,
    sealed      TEXT   NOT NULL, -- keys and tokens, AES-GCM; the key is not in this database
    version     BIGINT NOT NULL, -- counts up with each change: of two that refresh at once one sees that the other was first
    changed     BIGINT NOT NULL,
    renewing    BIGINT,          -- until then somebody is asking for new tokens; null when nobody is
    PRIMARY KEY (tenant, integration)
);
CREATE INDEX integration_secret_of ON integration_secret (integration);
-- Who somebody here is there.
CREATE TABLE integration_link (
    tenant      TEXT   NOT NULL,
    integration TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    id          TEXT   NOT NULL,
    external    TEXT   NOT NULL,
    base        TEXT   NOT NULL, -- the fields as both sides had them last, JSON by the platform's names
    changed     BIGINT NOT NULL,
    PRIMARY KEY (tenant, integration, kind, id)
);
CREATE INDEX integration_link_external ON integration_link (tenant, integration, external);
-- What is to be done, once each.
CREATE TABLE integration_job (
    tenant      TEXT    NOT NULL,
    integration TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    event       TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    entity      TEXT    NOT NULL,
    whose       TEXT    NOT NULL,  -- the contact that it is about: of one and the same only one is done at a time
    run         TEXT,              -- the sync run that asked for it
    priority    INTEGER NOT NULL,  -- 1 first, 10 last
    state       TEXT    NOT NULL,  -- waiting | running | retrying | dead
    attempts    INTEGER NOT NULL,
    next_at     BIGINT  NOT NULL,  -- of a running one, until when its process has time
    error       TEXT,              -- JSON
    created     BIGINT  NOT NULL,
    PRIMARY KEY (tenant, id)
);
-- One that waits takes in what changes meanwhile.
CREATE UNIQUE INDEX integration_job_waiting ON integration_job (tenant, integration, event, kind, entity)
    WHERE state = 'waiting';
CREATE INDEX integration_job_next ON integration_job (tenant, integration, state, next_at, priority);
CREATE INDEX integration_job_turn ON integration_job (tenant, integration, priority, created, id);
-- Up to where changes here and there were taken in.
CREATE TABLE integration_cursor (
    tenant      TEXT   NOT NULL,
    integration TEXT   NOT NULL,
    seq         BIGINT NOT NULL, -- of the change order here
    external    TEXT,            -- the platform's own
    polled      BIGINT,
    since       BIGINT NOT NULL, -- when following began: what was before is told only when somebody asks
    broken      BIGINT,          -- since when it rests; null while all is well
    told        BIGINT,          -- when somebody was told of that
    PRIMARY KEY (tenant, integration)
);
-- How far a sync run is.
CREATE TABLE integration_run (
    tenant      TEXT    NOT NULL,
    run         TEXT    NOT NULL,
    integration TEXT    NOT NULL,
    stage       TEXT    NOT NULL, -- pull | queue | push
    external    TEXT,             -- where the pull goes on
    total       INTEGER NOT NULL,
    created     INTEGER NOT NULL,
    changed     INTEGER NOT NULL,
    skipped     INTEGER NOT NULL,
    failed      INTEGER NOT NULL,
    PRIMARY KEY (tenant, run)
);
CREATE TABLE integration_log (
    tenant      TEXT    NOT NULL,
    integration TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    type        TEXT    NOT NULL,
    direction   TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    entity      TEXT    NOT NULL,
    external    TEXT,
    state       TEXT    NOT NULL, -- pending | processing | success | failed
    code        TEXT,
    message     TEXT,
    request     TEXT,             -- what went there, sealed: it names people
    started     BIGINT  NOT NULL,
    millis      BIGINT  NOT NULL,
    attempts    INTEGER NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX integration_log_newest ON integration_log (tenant, integration, started);
CREATE TABLE integration_day (
    tenant      TEXT    NOT NULL,
    integration TEXT    NOT NULL,
    day         TEXT    NOT NULL, -- ISO, in the studio's zone
    succeeded   INTEGER NOT NULL,
    failed      INTEGER NOT NULL,
    PRIMARY KEY (tenant, integration, day)
);
-- What platforms told, as it came.
CREATE TABLE integration_delivery (
    tenant      TEXT   NOT NULL,
    integration TEXT   NOT NULL,
    id          TEXT   NOT NULL, -- the platform's, or a hash of what came
    event       TEXT   NOT NULL,
    headers     TEXT   NOT NULL, -- JSON, without signatures and keys
    body        TEXT   NOT NULL,
    received    BIGINT NOT NULL,
    handled     BIGINT,
    outcome     TEXT,
    PRIMARY KEY (tenant, integration, id)
);
-- Consents that were begun in a browser and have not come back.
CREATE TABLE integration_consent (
    state   TEXT   NOT NULL PRIMARY KEY,
    tenant  TEXT   NOT NULL,
    sealed  TEXT   NOT NULL, -- what was typed, and the proof of RFC 7636
    expires BIGINT NOT NULL
);
-- When to look again, kept by the library that wakes up.
CREATE TABLE scheduled_tasks (
    task_name            TEXT                     NOT NULL,
    task_instance        TEXT                     NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN                  NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT                   NOT NULL,
    priority             INTEGER,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
