-- How many were booked for a session, came to it and stayed away: what is shown over months, without reading reservations.
CREATE TABLE session_count (
    day       TEXT    NOT NULL, -- ISO day in the studio's zone
    course_id TEXT    NOT NULL, -- empty where no course is named
    booked    INTEGER NOT NULL,
    came      INTEGER NOT NULL,
    missed    INTEGER NOT NULL,
    PRIMARY KEY (day, course_id)
) WITHOUT ROWID;

-- What may be counted wrongly since. Nothing is written down while all is to be counted anew.
CREATE TABLE session_dirty (
    row            INTEGER NOT NULL PRIMARY KEY,
    reservation_id TEXT,
    course_id      TEXT, -- besides the one the reservation has now
    days           TEXT  -- besides those the reservation has now
);
INSERT INTO meta (name, value) VALUES ('sessions', 'all');

CREATE TRIGGER session_reservation_insert AFTER INSERT ON reservation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'sessions' AND value = 'all')
BEGIN
    INSERT INTO session_dirty (reservation_id) VALUES (new.id);
END;
CREATE TRIGGER session_reservation_update
AFTER UPDATE OF course_id, days, cancelled, deleted, product, came, absences ON reservation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'sessions' AND value = 'all')
    AND (old.course_id IS NOT new.course_id OR old.days IS NOT new.days OR old.cancelled <> new.cancelled
        OR old.deleted <> new.deleted OR old.product <> new.product OR old.came <> new.came
        OR old.absences IS NOT new.absences)
BEGIN
    INSERT INTO session_dirty (reservation_id, course_id, days) VALUES (new.id, coalesce(old.course_id, ''), old.days);
END;
CREATE TRIGGER session_reservation_delete AFTER DELETE ON reservation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'sessions' AND value = 'all')
BEGIN
    INSERT INTO session_dirty (reservation_id, course_id, days) VALUES (old.id, coalesce(old.course_id, ''), old.days);
END;
CREATE TRIGGER session_attendance_insert AFTER INSERT ON attendance
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'sessions' AND value = 'all')
BEGIN
    INSERT INTO session_dirty (reservation_id) VALUES (new.reservation_id);
END;
CREATE TRIGGER session_attendance_update AFTER UPDATE OF reservation_id, session, undone, deleted ON attendance
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'sessions' AND value = 'all')
    AND (old.reservation_id IS NOT new.reservation_id OR old.session IS NOT new.session OR old.undone <> new.undone
        OR old.deleted <> new.deleted)
BEGIN
    INSERT INTO session_dirty (reservation_id, days) VALUES (old.reservation_id, old.session), (new.reservation_id, NULL);
END;
CREATE TRIGGER session_attendance_delete AFTER DELETE ON attendance
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE name = 'sessions' AND value = 'all')
BEGIN
    INSERT INTO session_dirty (reservation_id, days) VALUES (old.reservation_id, old.session);
END;

-- Who came on a day, and what was sold of each offer, from the indexes alone.
CREATE INDEX attendance_session ON attendance (session, reservation_id, undone, deleted);
CREATE INDEX reservation_sold ON reservation (offer, made_at, amount, cancelled, deleted);
