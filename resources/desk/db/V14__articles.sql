-- What somebody is writing in an article and that is not in it yet: it is there again after the program was ended in the
-- middle. Of this laptop alone, and sent nowhere.
CREATE TABLE article_unsaved (
    id      TEXT NOT NULL PRIMARY KEY,
    seen    TEXT NOT NULL, -- what the writer began with
    written TEXT NOT NULL
);
