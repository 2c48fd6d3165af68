-- Since when each of what may be switched on of a connection is on, JSON by name: what was before is not told.
ALTER TABLE integration_cursor ADD COLUMN switched TEXT;
