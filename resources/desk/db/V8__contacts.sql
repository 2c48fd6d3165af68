-- Who is whom: worked out from four kinds of records and from what the studio says of them. All of it can be made anew.

-- One record of somebody, as far as it is compared with others.
CREATE TABLE contact_ref (
    ref     TEXT    NOT NULL PRIMARY KEY, -- '<kind>:<id>'
    contact INTEGER NOT NULL,             -- row of contact_row
    name    TEXT,
    email   TEXT,                         -- small letters
    phone   TEXT                          -- E.164; null for what is no number
) WITHOUT ROWID;
CREATE INDEX contact_ref_contact ON contact_ref (contact);
CREATE INDEX contact_ref_email ON contact_ref (email, contact) WHERE email IS NOT NULL;
CREATE INDEX contact_ref_phone ON contact_ref (phone, contact) WHERE phone IS NOT NULL;

-- One human being, as the list shows them.
CREATE TABLE contact_row (
    row       INTEGER NOT NULL PRIMARY KEY,
    key       TEXT    NOT NULL UNIQUE,    -- the first of the records
    name      TEXT,
    by_name   TEXT    NOT NULL,           -- folded, to sort by; whoever has no name by what they are reached with
    alike     TEXT,                       -- the name without what people write differently; null for less than two words
    email     TEXT,
    phone     TEXT,
    status    TEXT,
    tags      TEXT    NOT NULL,           -- JSON array
    ways      INTEGER NOT NULL,           -- 1 e-mail, 2 telephone, 4 takes part in conversations
    preferred TEXT,
    refused   BOOLEAN NOT NULL,
    records   INTEGER NOT NULL,
    bookings  INTEGER NOT NULL,
    came      INTEGER NOT NULL,
    seen_at   BIGINT,
    search    TEXT    NOT NULL            -- folded, a line for each value
);
CREATE INDEX contact_row_name ON contact_row (by_name, status, ways, refused, seen_at);
CREATE INDEX contact_row_seen ON contact_row (seen_at, status, ways, refused);
CREATE INDEX contact_row_bookings ON contact_row (bookings, status, ways, refused, seen_at);
CREATE INDEX contact_row_status ON contact_row (status, by_name, ways, refused, seen_at);
CREATE INDEX contact_row_refused ON contact_row (by_name) WHERE refused;
CREATE INDEX contact_row_alike ON contact_row (alike) WHERE alike IS NOT NULL;

CREATE TABLE contact_tag (
    tag TEXT    NOT NULL,
    row INTEGER NOT NULL,
    PRIMARY KEY (tag, row)
) WITHOUT ROWID;
CREATE INDEX contact_tag_row ON contact_tag (row);

CREATE VIRTUAL TABLE contact_fts USING fts5 (
    search, content = 'contact_row', content_rowid = 'row', tokenize = 'trigram', columnsize = 0
);

-- Which of the studio's words speak of a record.
CREATE TABLE contact_said (
    ref TEXT,
    id  TEXT
);
CREATE INDEX contact_said_ref ON contact_said (ref, id);
CREATE INDEX contact_said_id ON contact_said (id);

-- What changed since, each '<what> <which>'. Nothing is written down while all is to be worked out anew.
-- It may stand there twice, or be nothing: a row that comes must never be refused because of it.
CREATE TABLE contact_dirty (
    row  INTEGER NOT NULL PRIMARY KEY,
    what TEXT
);
INSERT INTO meta (name, value) VALUES ('contacts', 'all');

CREATE TRIGGER contact_person_insert AFTER INSERT ON person
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref person:' || new.id); END;
CREATE TRIGGER contact_person_update AFTER UPDATE OF name, email, whatsapp, deleted ON person
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref person:' || new.id); END;
CREATE TRIGGER contact_person_delete AFTER DELETE ON person
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref person:' || old.id); END;

CREATE TRIGGER contact_participant_insert AFTER INSERT ON participant
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref participant:' || new.id); END;
CREATE TRIGGER contact_participant_update AFTER UPDATE OF name, email, whatsapp, deleted ON participant
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref participant:' || new.id); END;
CREATE TRIGGER contact_participant_delete AFTER DELETE ON participant
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref participant:' || old.id); END;

CREATE TRIGGER contact_lead_insert AFTER INSERT ON lead
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref lead:' || new.id); END;
CREATE TRIGGER contact_lead_update AFTER UPDATE OF name, email, whatsapp, deleted ON lead
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref lead:' || new.id); END;
CREATE TRIGGER contact_lead_delete AFTER DELETE ON lead
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref lead:' || old.id); END;

-- A customer's tags stand in the document alone.
CREATE TRIGGER contact_customer_insert AFTER INSERT ON customer
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref customer:' || new.id); END;
CREATE TRIGGER contact_customer_update AFTER UPDATE OF doc, deleted ON customer
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref customer:' || new.id); END;
CREATE TRIGGER contact_customer_delete AFTER DELETE ON customer
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('ref customer:' || old.id); END;

-- What the studio says is always kept up to date: whom it speaks of is needed to work out anything.
CREATE TRIGGER contact_contact_insert AFTER INSERT ON contact
BEGIN
    INSERT INTO contact_said (ref, id)
        SELECT value, new.id FROM json_tree(CASE WHEN json_valid(new.doc) THEN new.doc ELSE '{}' END)
        WHERE path IN ('$.members', '$.apart') AND type = 'text' AND NOT new.deleted;
    INSERT INTO contact_dirty (what) SELECT 'ref ' || ref FROM contact_said WHERE id = new.id;
END;
CREATE TRIGGER contact_contact_update AFTER UPDATE OF doc, deleted ON contact
BEGIN
    INSERT INTO contact_dirty (what) SELECT 'ref ' || value
        FROM json_tree(CASE WHEN json_valid(old.doc) THEN old.doc ELSE '{}' END)
        WHERE path IN ('$.members', '$.apart') AND type = 'text';
    DELETE FROM contact_said WHERE id = old.id;
    INSERT INTO contact_said (ref, id)
        SELECT value, new.id FROM json_tree(CASE WHEN json_valid(new.doc) THEN new.doc ELSE '{}' END)
        WHERE path IN ('$.members', '$.apart') AND type = 'text' AND NOT new.deleted;
    INSERT INTO contact_dirty (what) SELECT 'ref ' || value
        FROM json_tree(CASE WHEN json_valid(new.doc) THEN new.doc ELSE '{}' END)
        WHERE path IN ('$.members', '$.apart') AND type = 'text';
END;
CREATE TRIGGER contact_contact_delete AFTER DELETE ON contact
BEGIN
    INSERT INTO contact_dirty (what) SELECT 'ref ' || value
        FROM json_tree(CASE WHEN json_valid(old.doc) THEN old.doc ELSE '{}' END)
        WHERE path IN ('$.members', '$.apart') AND type = 'text';
    DELETE FROM contact_said WHERE id = old.id;
END;

-- Whose bookings, visits and refusals changed.
CREATE TRIGGER contact_reservation_insert AFTER INSERT ON reservation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN
    INSERT INTO contact_dirty (what) VALUES ('at ' || lower(new.email)), ('at ' || new.whatsapp);
END;
CREATE TRIGGER contact_reservation_update AFTER UPDATE OF person, email, whatsapp, product, cancelled, deleted ON reservation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
    AND (old.person IS NOT new.person OR old.email IS NOT new.email OR old.whatsapp IS NOT new.whatsapp
        OR old.product <> new.product OR old.cancelled <> new.cancelled OR old.deleted <> new.deleted)
BEGIN
    INSERT INTO contact_dirty (what) VALUES ('at ' || lower(old.email)), ('at ' || old.whatsapp),
        ('at ' || lower(new.email)), ('at ' || new.whatsapp);
END;
CREATE TRIGGER contact_reservation_delete AFTER DELETE ON reservation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN
    INSERT INTO contact_dirty (what) VALUES ('at ' || lower(old.email)), ('at ' || old.whatsapp);
END;

CREATE TRIGGER contact_attendance_insert AFTER INSERT ON attendance
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('booking ' || new.reservation_id); END;
CREATE TRIGGER contact_attendance_update AFTER UPDATE OF reservation_id, at, undone, deleted ON attendance
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('booking ' || old.reservation_id), ('booking ' || new.reservation_id); END;
CREATE TRIGGER contact_attendance_delete AFTER DELETE ON attendance
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN INSERT INTO contact_dirty (what) VALUES ('booking ' || old.reservation_id); END;

CREATE TRIGGER contact_opt_out_insert AFTER INSERT ON opt_out
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN
    INSERT INTO contact_dirty (what) VALUES ('at ' || new.address), ('ref person:' || new.contact_id),
        ('ref participant:' || new.contact_id);
END;
CREATE TRIGGER contact_opt_out_update AFTER UPDATE OF contact_id, address, deleted ON opt_out
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN
    INSERT INTO contact_dirty (what) VALUES ('at ' || old.address), ('ref person:' || old.contact_id),
        ('ref participant:' || old.contact_id), ('at ' || new.address), ('ref person:' || new.contact_id),
        ('ref participant:' || new.contact_id);
END;
CREATE TRIGGER contact_opt_out_delete AFTER DELETE ON opt_out
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'contacts' AND value = 'all')
BEGIN
    INSERT INTO contact_dirty (what) VALUES ('at ' || old.address), ('ref person:' || old.contact_id),
        ('ref participant:' || old.contact_id);
END;

-- To find somebody's bookings, refusals and what campaigns sent to them.
CREATE INDEX reservation_email ON reservation (email COLLATE NOCASE);
CREATE INDEX opt_out_address ON opt_out (address);
CREATE INDEX delivery_recipient ON delivery (recipient);
CREATE INDEX delivery_address ON delivery (address);
