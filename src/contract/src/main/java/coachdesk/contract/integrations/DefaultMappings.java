package coachdesk.contract.integrations;

import static coachdesk.contract.integrations.ContactField.EMAIL;
import static coachdesk.contract.integrations.ContactField.FIRST_NAME;
import static coachdesk.contract.integrations.ContactField.LAST_NAME;
import static coachdesk.contract.integrations.ContactField.NAME;
import static coachdesk.contract.integrations.ContactField.PHONE;
import static coachdesk.contract.integrations.ContactField.TAGS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What goes where as long as nobody says otherwise. */
public final class DefaultMappings {
    private static final Map<Platform, List<FieldMapping>> ALL = new EnumMap<>(Platform.class);

    static {
        ALL.put(
                Platform.HUBSPOT,
                List.of(
                        both(EMAIL, "email", Transform.LOWER),
                        both(FIRST_NAME, "firstname", Transform.TRIM),
                        both(LAST_NAME, "lastname", Transform.TRIM),
                        both(PHONE, "phone", Transform.E164)));
        ALL.put(
                Platform.SALESFORCE,
                List.of(
                        both(EMAIL, "Email", Transform.LOWER),
                        both(FIRST_NAME, "FirstName", Transform.TRIM),
                        // Nobody is without a last name there: a first name stands in.
                        new FieldMapping(
                                LAST_NAME.wire(),
                                "LastName",
                                Transform.FIRST_NON_EMPTY.wire(),
                                FIRST_NAME.wire(),
                                FieldMapping.BOTH),
                        both(PHONE, "Phone", Transform.E164)));
        ALL.put(
                Platform.PIPEDRIVE,
                List.of(
                        both(NAME, "name", Transform.TRIM),
                        both(EMAIL, "email", Transform.LOWER),
                        both(PHONE, "phone", Transform.E164)));
        ALL.put(
                Platform.WOOCOMMERCE,
                List.of(
                        both(EMAIL, "email", Transform.LOWER),
                        both(FIRST_NAME, "first_name", Transform.TRIM),
                        both(LAST_NAME, "last_name", Transform.TRIM),
                        both(PHONE, "billing.phone", Transform.E164)));
        ALL.put(
                Platform.SHOPIFY,
                List.of(
                        both(EMAIL, "email", Transform.LOWER),
                        both(FIRST_NAME, "firstName", Transform.TRIM),
                        both(LAST_NAME, "lastName", Transform.TRIM),
                        both(PHONE, "phone", Transform.E164),
                        both(TAGS, "tags", Transform.NONE)));
        ALL.put(
                Platform.ZENDESK,
                List.of(
                        both(NAME, "name", Transform.TRIM),
                        both(EMAIL, "email", Transform.LOWER),
                        both(PHONE, "phone", Transform.E164)));
    }

    private DefaultMappings() {}

    public static List<FieldMapping> of(Platform platform) {
        return ALL.get(platform);
    }

    private static FieldMapping both(ContactField source, String destination, Transform transform) {
        return new FieldMapping(source.wire(), destination, transform.wire(), null, FieldMapping.BOTH);
    }
}
