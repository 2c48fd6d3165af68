-- What a studio's providers of e-mail and WhatsApp ask for. Times are epoch milliseconds (UTC).
CREATE TABLE provider (
    tenant  TEXT   NOT NULL,
    name    TEXT   NOT NULL, -- smtp | resend | twilio
    sealed  TEXT   NOT NULL, -- all its settings, AES-GCM; the key is not in this database
    code    TEXT,            -- the last error, cleared by whoever changes the settings
    changed BIGINT NOT NULL,
    PRIMARY KEY (tenant, name)
);
