-- A first load leaves the full-text index for later. The meta row 'search_filled_<table>' then says up to which row it
-- has been filled: rows behind that are not in it yet, and no trigger may touch what is not there.

DROP TRIGGER reservation_fts_insert;
DROP TRIGGER reservation_fts_delete;
DROP TRIGGER reservation_fts_update;

CREATE TRIGGER reservation_fts_insert AFTER INSERT ON reservation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'search_filled_reservation' AND CAST(value AS INTEGER) < new.row)
BEGIN
    INSERT INTO reservation_fts (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER reservation_fts_delete AFTER DELETE ON reservation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'search_filled_reservation' AND CAST(value AS INTEGER) < old.row)
BEGIN
    INSERT INTO reservation_fts (reservation_fts, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER reservation_fts_update AFTER UPDATE OF search ON reservation
WHEN old.search <> new.search
    AND NOT EXISTS (SELECT 1 FROM meta WHERE name = 'search_filled_reservation' AND CAST(value AS INTEGER) < old.row)
BEGIN
    INSERT INTO reservation_fts (reservation_fts, rowid, search) VALUES ('delete', old.row, old.search);
    INSERT INTO reservation_fts (rowid, search) VALUES (new.row, new.search);
END;

-- With the state alone in an index, every question about one record's waiting operations read the whole queue.
DROP INDEX operation_record;
DROP INDEX operation_state;
CREATE INDEX operation_record ON operation (kind, id, state, n);
CREATE INDEX operation_state ON operation (state, n);
