-- What a studio says of itself to programs of the customer relations.
ALTER TABLE tenant ADD COLUMN phone TEXT;
ALTER TABLE tenant ADD COLUMN sector TEXT;
