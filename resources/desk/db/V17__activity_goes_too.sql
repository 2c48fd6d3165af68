-- What a server told of a connection goes with it.
DELETE FROM integration_activity WHERE integration_id NOT IN (SELECT id FROM integration);
CREATE TRIGGER integration_activity_gone AFTER DELETE ON integration
BEGIN
    DELETE FROM integration_activity WHERE integration_id = old.id;
END;
