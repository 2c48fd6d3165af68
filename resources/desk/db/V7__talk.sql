-- When something was last said in a conversation, by whom, and up to where it was read: of a hundred thousand messages the
-- list asks for nothing else. Kept by the file itself, so that no way of writing can forget it.
CREATE TABLE talk (
    conversation_id TEXT NOT NULL PRIMARY KEY,
    spoken          BIGINT, -- the last message that still stands
    asked           BIGINT, -- the last one by a member
    answered        BIGINT, -- the last one by the studio
    read            BIGINT  -- up to where some desk has read
) WITHOUT ROWID;

INSERT INTO talk (conversation_id, spoken, asked, answered)
SELECT conversation_id, max(at), max(CASE WHEN member THEN at END), max(CASE WHEN NOT member THEN at END)
FROM message
WHERE conversation_id IS NOT NULL AND gone = 0 AND deleted = 0
GROUP BY conversation_id;
INSERT INTO talk (conversation_id, read)
SELECT conversation_id, max(at) FROM read_mark WHERE conversation_id IS NOT NULL AND deleted = 0 GROUP BY conversation_id
ON CONFLICT (conversation_id) DO UPDATE SET read = excluded.read;

DROP INDEX message_conversation;
DROP INDEX message_member;
CREATE INDEX message_conversation ON message (conversation_id, gone, deleted, at, id);
CREATE INDEX message_member ON message (conversation_id, gone, deleted, member, at);

CREATE TRIGGER message_talk_insert AFTER INSERT ON message
WHEN new.conversation_id IS NOT NULL AND new.gone = 0 AND new.deleted = 0 AND new.at IS NOT NULL
BEGIN
    INSERT INTO talk (conversation_id, spoken, asked, answered)
    VALUES (
        new.conversation_id, new.at, CASE WHEN new.member THEN new.at END, CASE WHEN NOT new.member THEN new.at END
    )
    ON CONFLICT (conversation_id) DO UPDATE SET
        spoken = max(coalesce(spoken, excluded.spoken), excluded.spoken),
        asked = CASE WHEN new.member THEN max(coalesce(asked, new.at), new.at) ELSE asked END,
        answered = CASE WHEN NOT new.member THEN max(coalesce(answered, new.at), new.at) ELSE answered END;
END;
CREATE TRIGGER message_talk_update AFTER UPDATE OF conversation_id, at, member, gone, deleted ON message
WHEN new.conversation_id IS NOT old.conversation_id OR new.at IS NOT old.at OR new.member IS NOT old.member
    OR new.gone IS NOT old.gone OR new.deleted IS NOT old.deleted
BEGIN
    INSERT INTO talk (conversation_id)
    SELECT new.conversation_id WHERE new.conversation_id IS NOT NULL
    ON CONFLICT (conversation_id) DO NOTHING;
    UPDATE talk SET
        spoken = (SELECT max(at) FROM message m WHERE m.conversation_id = talk.conversation_id AND m.gone = 0
            AND m.deleted = 0),
        asked = (SELECT max(at) FROM message m WHERE m.conversation_id = talk.conversation_id AND m.gone = 0
            AND m.deleted = 0 AND m.member = 1),
        answered = (SELECT max(at) FROM message m WHERE m.conversation_id = talk.conversation_id AND m.gone = 0
            AND m.deleted = 0 AND m.member = 0)
    WHERE conversation_id IN (old.conversation_id, new.conversation_id);
END;
CREATE TRIGGER message_talk_delete AFTER DELETE ON message WHEN old.gone = 0 AND old.deleted = 0
BEGIN
    UPDATE talk SET
        spoken = (SELECT max(at) FROM message m WHERE m.conversation_id = talk.conversation_id AND m.gone = 0
            AND m.deleted = 0),
        asked = (SELECT max(at) FROM message m WHERE m.conversation_id = talk.conversation_id AND m.gone = 0
            AND m.deleted = 0 AND m.member = 1),
        answered = (SELECT max(at) FROM message m WHERE m.conversation_id = talk.conversation_id AND m.gone = 0
            AND m.deleted = 0 AND m.member = 0)
    WHERE conversation_id = old.conversation_id;
END;

CREATE TRIGGER read_mark_talk_insert AFTER INSERT ON read_mark WHEN new.conversation_id IS NOT NULL
BEGIN
    INSERT INTO talk (conversation_id, read) VALUES (new.conversation_id, new.at)
    ON CONFLICT (conversation_id) DO UPDATE SET
        read = (SELECT max(at) FROM read_mark r WHERE r.conversation_id = new.conversation_id AND r.deleted = 0);
END;
CREATE TRIGGER read_mark_talk_update AFTER UPDATE OF conversation_id, at, deleted ON read_mark
BEGIN
    INSERT INTO talk (conversation_id)
    SELECT new.conversation_id WHERE new.conversation_id IS NOT NULL
    ON CONFLICT (conversation_id) DO NOTHING;
    UPDATE talk SET
        read = (SELECT max(at) FROM read_mark r WHERE r.conversation_id = talk.conversation_id AND r.deleted = 0)
    WHERE conversation_id IN (old.conversation_id, new.conversation_id);
END;
CREATE TRIGGER read_mark_talk_delete AFTER DELETE ON read_mark
BEGIN
    UPDATE talk SET
        read = (SELECT max(at) FROM read_mark r WHERE r.conversation_id = talk.conversation_id AND r.deleted = 0)
    WHERE conversation_id = old.conversation_id;
END;
