-- What conversations need beside their records. One file for SQLite and PostgreSQL; times are epoch milliseconds (UTC).

-- The messages of a conversation in their order, without sorting them.
CREATE INDEX record_of_made ON record (tenant, kind, of_id, made_at, id);
DROP INDEX record_of;

-- How to take back what was done to many records at once: which fields were what before, a JSON document.
CREATE TABLE deed_undo (
    tenant TEXT   NOT NULL,
    id     TEXT   NOT NULL,
    doc    TEXT   NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (tenant, id)
);
