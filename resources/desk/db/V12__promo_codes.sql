-- With which promo code a reservation was made, in capitals; most were made without any.
ALTER TABLE reservation ADD COLUMN promo TEXT;
UPDATE reservation SET promo = upper(trim(coalesce(
    nullif(trim(json_extract(doc, '$.promoCode')), ''),
    nullif(trim(json_extract(doc, '$.discountCode')), ''))))
WHERE json_valid(doc);
CREATE INDEX reservation_promo ON reservation (promo, made_at, deleted) WHERE promo IS NOT NULL;
