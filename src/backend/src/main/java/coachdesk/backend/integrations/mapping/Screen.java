package coachdesk.backend.integrations.mapping;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.ValueForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is passed over, and why, in a word. */
public final class Screen {
    public static final String NO_NAME = "no-name";
    public static final String BAD_EMAIL = "bad-email";
    public static final String NO_ADDRESS = "no-address";
    /** Followed by the name of the field that nobody is without there. */
    public static final String NEEDS = "needs:";

    private Screen() {}

    /** Somebody with neither address would be made twice one day: nobody could tell. */
    public static Optional<String> reason(Map<ContactField, String> values) {
        boolean named = values.containsKey(ContactField.NAME)
                || values.containsKey(ContactField.FIRST_NAME)
                || values.containsKey(ContactField.LAST_NAME);
        String email = values.get(ContactField.EMAIL);
        if (!named) {
            return Optional.of(NO_NAME);
        }
        if (email != null && !ValueForm.EMAIL.accepts(email)) {
            return Optional.of(BAD_EMAIL);
        }
        return email == null && values.get(ContactField.PHONE) == null ? Optional.of(NO_ADDRESS) : Optional.empty();
    }

    /** @param fields that go there of somebody new; a null value is empty */
    public static Optional<String> missing(List<Connector.Field> known, Map<String, String> fields) {
        return known.stream()
                .filter(field -> field.required() && !field.readOnly() && fields.get(field.name()) == null)
                .map(field -> NEEDS + field.name())
                .findFirst();
    }
}
