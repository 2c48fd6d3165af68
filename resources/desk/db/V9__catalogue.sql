-- What the studio shows: articles, films and pictures, and the rest of the catalogue.
CREATE TABLE category (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE discount_code (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    code TEXT
);
CREATE TABLE payment_links (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE concept (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE
);
CREATE TABLE article (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    title TEXT
);
CREATE TABLE article_revision (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    article_id TEXT,
    at BIGINT
);
CREATE TABLE media (
    row     INTEGER NOT NULL PRIMARY KEY,
    id      TEXT    NOT NULL UNIQUE,
    rev     BIGINT  NOT NULL,
    base    TEXT,
    sum     BIGINT  NOT NULL,
    doc     TEXT    NOT NULL,
    deleted BOOLEAN NOT NULL DEFAULT FALSE,
    slug TEXT
);
CREATE INDEX discount_code_code ON discount_code (code COLLATE NOCASE);
CREATE INDEX article_revision_article ON article_revision (article_id, at);
CREATE INDEX media_slug ON media (slug);
