-- Files of films and pictures that lie in the data folder under the name of what they hold.
CREATE TABLE media_file (
    hash     TEXT   NOT NULL PRIMARY KEY, -- SHA-256; of its address for what another service shows
    size     BIGINT NOT NULL,             -- bytes
    state    TEXT   NOT NULL,             -- taken: named by no record; waiting: to be sent; refused; kept: can be had again
    received BIGINT NOT NULL DEFAULT 0,   -- bytes that the server has of what waits
    code     TEXT,                        -- what the server said against it
    since    BIGINT NOT NULL,
    used_at  BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX media_file_state ON media_file (state, since);
