-- What of an article is looked through: title, excerpt, tags and text, as a search has them. Null for those that were read
-- before, until somebody searches.
ALTER TABLE article ADD COLUMN search TEXT;

CREATE VIRTUAL TABLE article_fts USING fts5 (
    search, content = 'article', content_rowid = 'row', tokenize = 'trigram', columnsize = 0
);
CREATE TRIGGER article_fts_insert AFTER INSERT ON article WHEN new.search IS NOT NULL
BEGIN
    INSERT INTO article_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER article_fts_delete AFTER DELETE ON article WHEN old.search IS NOT NULL
BEGIN
    INSERT INTO article_fts (article_fts, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER article_fts_update AFTER UPDATE OF search ON article WHEN old.search IS NOT new.search
BEGIN
    INSERT INTO article_fts (article_fts, rowid, search)
    SELECT 'delete', old.row, old.search WHERE old.search IS NOT NULL;
    INSERT INTO article_fts (rowid, search) SELECT new.row, new.search WHERE new.search IS NOT NULL;
END;
