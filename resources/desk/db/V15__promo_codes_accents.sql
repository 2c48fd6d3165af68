-- V12 put the letters without an accent in capitals alone. The codes are few: most reservations have none.
UPDATE reservation SET promo =
    replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(promo,
        'à', 'À'), 'á', 'Á'), 'â', 'Â'), 'ã', 'Ã'), 'ä', 'Ä'), 'å', 'Å'), 'æ', 'Æ'), 'ç', 'Ç'),
        'è', 'È'), 'é', 'É'), 'ê', 'Ê'), 'ë', 'Ë'), 'î', 'Î'), 'ï', 'Ï'), 'ñ', 'Ñ'), 'ô', 'Ô'),
        'ö', 'Ö'), 'ù', 'Ù'), 'û', 'Û'), 'ü', 'Ü')
WHERE promo GLOB '*[àáâãäåæçèéêëîïñôöùûü]*';
