package coachdesk.backend.integrations.mapping;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.Unfit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is passed over, and why, in a word. */
public final class Screen {
    /** Followed by the name of the field that nobody is without there. */
    public static final String NEEDS = "needs:";

    private Screen() {}

    /** By the rule that the desk foretells it by. */
    public static Optional<String> reason(Map<ContactField, String> values) {
        return Unfit.reason(values);
    }

    /** @param fields that go there of somebody new; a null value is empty */
    public static Optional<String> missing(List<Connector.Field> known, Map<String, String> fields) {
        return known.stream()
                .filter(field -> field.required() && !field.readOnly() && fields.get(field.name()) == null)
                .map(field -> NEEDS + field.name())
                .findFirst();
    }
}
