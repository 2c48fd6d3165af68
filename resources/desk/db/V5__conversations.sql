-- Conversations as a coach reads and answers them. Their rows are asked for again at the next sync: what this version wants
-- to know of them no earlier one kept. None of them was changed here so far.
DELETE FROM message;
DELETE FROM conversation;

DROP INDEX conversation_grouped;
ALTER TABLE conversation ADD COLUMN archived BOOLEAN NOT NULL DEFAULT FALSE; -- somebody put it away
CREATE INDEX conversation_grouped ON conversation (grouped);

DROP INDEX message_conversation;
ALTER TABLE message ADD COLUMN member BOOLEAN NOT NULL DEFAULT FALSE; -- said by somebody else than the studio
ALTER TABLE message ADD COLUMN gone BOOLEAN NOT NULL DEFAULT FALSE;   -- taken out of the conversation
ALTER TABLE message ADD COLUMN search TEXT NOT NULL DEFAULT '';       -- its words, folded
CREATE INDEX message_conversation ON message (conversation_id, gone, deleted, at);
CREATE INDEX message_member ON message (conversation_id, member, gone, deleted, at);

CREATE VIRTUAL TABLE message_fts USING fts5 (
    search, content = 'message', content_rowid = 'row', tokenize = 'trigram', columnsize = 0
);
CREATE TRIGGER message_fts_insert AFTER INSERT ON message
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'search_filled_message' AND CAST(value AS INTEGER) < new.row)
BEGIN
    INSERT INTO message_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER message_fts_delete AFTER DELETE ON message
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'search_filled_message' AND CAST(value AS INTEGER) < old.row)
BEGIN
    INSERT INTO message_fts (message_fts, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER message_fts_update AFTER UPDATE OF search ON message
WHEN old.search <> new.search
    AND NOT EXISTS (SELECT 1 FROM meta WHERE name = 'search_filled_message' AND CAST(value AS INTEGER) < old.row)
BEGIN
    INSERT INTO message_fts (message_fts, rowid, search) VALUES ('delete', old.row, old.search);
    INSERT INTO message_fts (rowid, search) VALUES (new.row, new.search);
END;

-- Up to where a conversation was read, a row for each desk that read in it: none ever writes another's.
CREATE TABLE read_mark (
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
CREATE INDEX read_mark_conversation ON read_mark (conversation_id, at);
