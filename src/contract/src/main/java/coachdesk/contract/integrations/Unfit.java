package coachdesk.contract.integrations;

import java.util.Map;
import java.util.Optional;

/** Who is passed over, and why, in a word. */
public final class Unfit {
    public static final String NO_NAME = "no-name";
    public static final String BAD_EMAIL = "bad-email";
    public static final String NO_ADDRESS = "no-address";

    private Unfit() {}

    /**
     * Somebody with neither address would be made twice one day: nobody could tell.
     *
     * @param values of a contact, without those that are empty
     */
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
}
