package coachdesk.contract.integrations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a studio knows of somebody, as far as platforms are told. */
public enum ContactField {
    FIRST_NAME,
    LAST_NAME,
    /** First and last name in one, for platforms that know no parts. */
    NAME,
    EMAIL,
    /** E.164 where it could be read as a number. */
    PHONE,
    STATUS,
    SOURCE,
    LANGUAGE,
    /** Separated by commas. */
    TAGS,
    /** ISO-8601 instant. */
    CREATED_AT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContactField> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(field -> field.wire().equals(wire))
                .findFirst();
    }
}
