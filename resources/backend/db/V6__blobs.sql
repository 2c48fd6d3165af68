-- Uploaded files that are kept whole, in a folder or an object store: the table is what says that one is there.
CREATE TABLE blob (
    tenant       TEXT   NOT NULL,
    hash         TEXT   NOT NULL, -- SHA-256 of the content, small hexadecimal digits
    type         TEXT   NOT NULL, -- as told from the content
    size         BIGINT NOT NULL, -- bytes
    made_at      BIGINT NOT NULL,
    unused_since BIGINT,          -- when it was first seen that no record names it
    PRIMARY KEY (tenant, hash)
);
